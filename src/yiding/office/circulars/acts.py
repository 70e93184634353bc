"""The actions on circulars that pages and paper signatures call by name."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect

from yiding.office.agenda.choosing import units
from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.circulars import forms
from yiding.office.circulars.actions.acknowledge_circular import acknowledge_circular
from yiding.office.circulars.actions.approve_circular import approve_circular
from yiding.office.circulars.actions.draft_circular import draft_circular
from yiding.office.circulars.actions.drop_circular import drop_circular
from yiding.office.circulars.actions.edit_circular import edit_circular
from yiding.office.circulars.actions.issue_circular import issue_circular
from yiding.office.circulars.actions.recount_circular import recount_circular
from yiding.office.circulars.actions.return_circular import return_circular
from yiding.office.circulars.actions.review_circular import review_circular
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_case
from yiding.office.circulars.queries import circulars_seen_by, last_mark, one_circular, units_counted
from yiding.office.proposals.forms import NothingForm, ReasonForm
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

TYPED = "……"  # a reason, as if the form were filled in
Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]
_NOTHING: Words = ("", "")


def edited(by: By, pk: int, **given: Any) -> Circular:
    """Change a circular with what its form gives."""
    return edit_circular(by, pk, forms.written_given(given))


def dropped(by: By, pk: int, **given: Any) -> HttpResponse:
    """Drop a draft, and lead to the list."""
    drop_circular(by, pk, **given)
    return redirect("circulars")


def started(by: By, given: dict[str, Any]) -> HttpResponse:
    """Draft a circular with what its form gives, and lead to it."""
    return redirect("circular", draft_circular(by, forms.written_given(given)).pk)


def start_refusal(by: By) -> Refusal | None:
    """Say why somebody may not draft a circular."""
    return may("draft_circular", by.actor(), Case("", today()))


def usual() -> dict[str, Any]:
    """Give what is offered for a new circular: the year so far, the mark of the last one."""
    day = today()
    title = f"关于{day.year}年1—{day.month}月政府常务会议议定事项落实情况的通报"
    return {"now": {"title": title, "mark": last_mark(), "since": day.replace(month=1, day=1), "until": day}}


def for_edit(by: By, pk: int) -> dict[str, Any]:
    """Give how a circular is now."""
    row = one_circular(by, pk)
    if row is None:
        return {}
    names = ("title", "mark", "since", "until", "to", "text", "copies")
    return {"now": {name: getattr(row, name) for name in names} | {"vouched": "\n".join(row.vouched)}}


def for_approval(by: By, pk: int) -> dict[str, Any]:
    """Give what the chief sees."""
    row = one_circular(by, pk)
    return {"now": {"version": row.version}} if row else {}


def for_issue(by: By, pk: int) -> dict[str, Any]:
    """Give the units to which it can be sent; those that it counts are chosen."""
    row = one_circular(by, pk)
    return {"choices": {"units": units()}, "now": {"units": units_counted(row) if row else []}}


CIRCULAR_ACTS: dict[str, Row] = {
    "edit_circular": (edited, forms.CircularForm, _NOTHING, for_edit),
    "recount_circular": (
        recount_circular,
        NothingForm,
        ("表中的数字按今天的台账重取，正文不动。", "The tables are counted anew; the text stays."),
        None,
    ),
    "review_circular": (review_circular, NothingForm, ("送主要领导批准。", "To the chief."), None),
    "return_circular": (return_circular, ReasonForm, ("退回督查室修改。", "Back to supervision."), None),
    "approve_circular": (
        approve_circular,
        forms.ApproveForm,
        ("批准时给期号，此后内容不再改动。", "It gets its number, and never changes afterwards."),
        for_approval,
    ),
    "issue_circular": (
        issue_circular,
        forms.UnitsForm,
        ("发给各单位，由各单位签收。", "Units are told to sign."),
        for_issue,
    ),
    "acknowledge_circular": (acknowledge_circular, NothingForm, ("代表本单位签收。", "For one's unit."), None),
    "drop_circular": (dropped, ReasonForm, _NOTHING, None),
}
_ON_PAPER = ("return_circular", "approve_circular", "acknowledge_circular")
"""What is signed; the rest is work at the screen."""


def circular_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a circular now. Errors: LookupError."""
    row = one_circular(by, pk)
    if row is None:
        raise LookupError(pk)
    return may(name, by.actor(), circular_case(row, by, TYPED))


def _content(pk: int) -> object:
    row = Circular.objects.get(pk=pk)
    return row.state, row.title, row.mark, row.text, row.tables, str(row.as_of)


def add_all() -> None:
    """Add every action on circulars."""
    for name, (do, form, does, about) in CIRCULAR_ACTS.items():
        page = "circular" if name in _ON_PAPER else ""
        act = acts.Act(name, do, form, circular_refusal, does, label="circulars.circular", page=page, content=_content)
        act = act._replace(
            called=lambda pk: str(Circular.objects.get(pk=pk)),
            state=lambda pk: str(Circular.objects.values_list("state", flat=True).get(pk=pk)),
            seen=lambda by, pk: bool(circulars_seen_by(by).filter(pk=pk).exists()),
        )
        acts.add(act._replace(about=about) if about else act)
