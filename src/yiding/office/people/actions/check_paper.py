"""Check the entry of a signature that came on paper; then it counts."""

from typing import Any

from django.forms import DateField, TimeField
from django.utils import timezone

from yiding.office.base.acts import ACTS
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.models import Paper, StoredFile
from yiding.office.base.refused import Refused
from yiding.office.people.actions.enter_paper import fingerprint
from yiding.office.people.models import Person
from yiding.office.people.queries import by_person
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.words import Words

_OWN: Words = (
    "签批人不能核对自己签批的代录（依据各地政府工作规则的通行做法）；请换一个人核对。",
    "The signer does not check the entry (by common practice of local rules of procedure): let another person.",
)
_CHANGED: Words = (
    "代录以后内容改动过，纸面签的不是现在的内容（依据《党政机关公文处理工作条例》第22条）；请退回代录，重新签批。",
    "It was changed after the entry, so that it is not what was signed (by the Regulations on Official Documents, art. 22): "
    "send the entry back, and have it signed anew.",
)


def check_paper(by: By, pk: int) -> Paper:
    """Check an entry against its scan: the action runs as the signer, and history says that it came on paper.

    Whoever entered it may not check it. Errors: Refused, of the entry or of the action itself; then nothing has happened.
    """
    with deed("check_paper", by, f"base.paper:{pk}") as doing:
        paper = Paper.objects.select_for_update().get(pk=pk)
        doing.allow(may("check_paper", by.actor(), case_of(paper)))
        if by.person == paper.signer:
            raise Refused(_OWN, "separation")
        pk_of_target = int(paper.target.rpartition(":")[2])
        act = ACTS[paper.act]
        if fingerprint(paper.act, pk_of_target) != paper.seen:
            raise Refused(_CHANGED, "version")
        doing.before = paper.state
        paper.state, paper.checked_by, paper.checked_name = "checked", by.person, by.name
        paper.checked_at = timezone.now()
        act.do(_signer(paper), pk_of_target, **_given(paper))
        if act.number and act.seen(by, pk_of_target):  # entered by its number alone; now it is known
            paper.called = act.called(pk_of_target)[:300]
        doing.keep(paper)
        doing.after, doing.link = paper.state, f"/papers/{pk}/"
    return paper


def case_of(paper: Paper) -> Case:
    """Give the case of an entry: its state, and who entered it."""
    return Case(paper.state, today(), done_by={"enter": frozenset({str(paper.entered_by)})})


def _signer(paper: Paper) -> By:
    signer = by_person(Person.objects.get(pk=paper.signer), paper.signed_on)
    how = f"{paper.signed_on:%Y-%m-%d} 纸面签批，{paper.entered_name}代录，{paper.checked_name}核对"
    return signer._replace(how=how)


def _given(paper: Paper) -> dict[str, Any]:
    """Give what was entered as the action takes it: files by their rows, days and times as such."""
    fields = getattr(ACTS[paper.act].form, "base_fields", {})
    found = {}
    for name, value in paper.given.items():
        if isinstance(value, dict) and "file" in value:
            found[name] = StoredFile.objects.get(pk=value["file"])
        elif isinstance(value, str) and isinstance(fields.get(name), (DateField, TimeField)):
            found[name] = fields[name].to_python(value)
        else:
            found[name] = value
    return found
