"""Object to a point of one's unit's score."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.base.telling import tell
from yiding.office.circulars.models import Objection
from yiding.office.circulars.objecting import UNIT, objecting_case, point_of
from yiding.office.circulars.scores import one_unit
from yiding.office.people.models import Unit
from yiding.office.people.queries import accounts_of_roles
from yiding.rules.permission import may


def object_score(by: By, pk: int, point: str, reason: str) -> Objection:
    """Object to it for a unit, by the name of the point. Errors: Refused."""
    with deed("object_score", by, f"people.unit:{pk}", reason) as doing:
        if one_unit(by, pk) is None:
            raise Unseen(UNIT)
        unit = Unit.objects.select_for_update().get(pk=pk)
        refuse_marked(reason)
        doing.allow(may("object_score", by.actor(), objecting_case(by, pk, point, reason)))
        found = point_of(pk, point)
        assert found is not None, "the guard point_there holds"
        objection = Objection(
            unit=unit,
            task_id=found.task,
            point=point,
            says={"rule": found.rule, "day": found.day.isoformat(), "points": found.points, "why": found.why[0]},
            reason=reason.strip()[:500],
            at=timezone.now(),
            person=by.name[:120],
        )
        doing.keep(objection)
        doing.how = by.how or by.entrusted_by(("unit_head",), pk)
        doing.about, doing.after, doing.link = objection.about, objection.state, f"/scores/{pk}/"
        told = (f"{unit.name}对评分提出申诉，请答复", f"{unit.name} objects to its score: answer it")
        tell(accounts_of_roles(("office_head",)), f"{doing.act}:{objection.about}", told, doing.link)
    return objection
