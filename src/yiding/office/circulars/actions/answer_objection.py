"""Answer an objection to a score."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.base.telling import tell
from yiding.office.circulars.models import Objection
from yiding.office.circulars.objecting import OBJECTION, answering_case
from yiding.office.circulars.scores import one_objection
from yiding.office.people.queries import accounts_of_roles
from yiding.rules.permission import may


def answer_objection(by: By, pk: int, *, upheld: bool, reason: str) -> Objection:
    """Uphold it, and the point no longer counts, or not; who did what the point rests on stays out of it (政府督查工作条例 article 17).

    Errors: Refused.
    """
    with deed("answer_objection", by, f"circulars.objection:{pk}", reason) as doing:
        if one_objection(by, pk) is None:
            raise Unseen(OBJECTION)
        objection: Objection = Objection.objects.select_for_update().get(pk=pk)
        refuse_marked(reason)
        doing.allow(may("answer_objection", by.actor(), answering_case(by, objection, reason)))
        doing.before, doing.link = objection.state, f"/scores/{objection.unit_id}/"
        doing.how = by.how or by.entrusted_by(("office_head",))
        objection.state, objection.upheld, objection.words = "answered", upheld, reason.strip()[:500]
        objection.answered_at, objection.answered_by = timezone.now(), by.name[:120]
        doing.after = objection.state
        doing.keep(objection)
        told = ("评分申诉已答复", "The objection to the score was answered")
        accounts = accounts_of_roles(("liaison", "unit_head"), [objection.unit_id])
        tell(accounts, f"{doing.act}:{objection.about}", told, doing.link)
    return objection
