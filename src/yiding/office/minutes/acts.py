"""The actions on minutes that pages and paper signatures call by name."""

from collections.abc import Callable, Sequence
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect

from yiding.office.agenda.queries import one as one_sitting
from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.minutes import choosing, forms
from yiding.office.minutes.actions.acknowledge_minutes import acknowledge_minutes
from yiding.office.minutes.actions.check_minutes import check_minutes
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.confirm_minutes import confirm_minutes
from yiding.office.minutes.actions.confirm_part import confirm_part
from yiding.office.minutes.actions.correct_minutes import correct_minutes
from yiding.office.minutes.actions.draft_minutes import OVER, draft_minutes
from yiding.office.minutes.actions.edit_minutes import edit_minutes
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.look_over_minutes import look_over_minutes
from yiding.office.minutes.actions.object_part import object_part
from yiding.office.minutes.actions.redraft_item import redraft_item
from yiding.office.minutes.actions.return_minutes import return_minutes
from yiding.office.minutes.actions.review_minutes import review_minutes
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.case import for_another, minutes_case
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_refusal
from yiding.office.minutes.queries import one, seen_by, with_all
from yiding.office.proposals.forms import NothingForm, ReasonForm
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words
from yiding.rules.written import Written

TYPED = "……"  # a reason, as if the form were filled in
Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]


def begun(by: By, pk: int) -> HttpResponse:
    """Draft the minutes of a sitting, and lead to their editor."""
    return redirect("edit_minutes", draft_minutes(by, pk).pk)


def corrected(by: By, pk: int, **given: Any) -> HttpResponse:
    """Open a correction, and lead to its editor."""
    return redirect("edit_minutes", correct_minutes(by, pk, **given).pk)


def edited(by: By, pk: int, version: int, **given: Any) -> Minutes:
    """Change a draft with what its form gives: `text_7` is the text of item 7."""
    keys = [int(name.removeprefix("text_")) for name in given if name.startswith("text_")]
    items = {key: (given.pop(f"heading_{key}"), given.pop(f"text_{key}")) for key in keys}
    return edit_minutes(by, pk, version, items=items, **given)


_ACTS: dict[str, Row] = {
    "edit_minutes": (edited, forms.EditForm, ("", ""), choosing.for_edit),
    "redraft_item": (
        redraft_item,
        forms.RedraftForm,
        ("这一项改写的内容会被记录的内容代替。", "What was written of it is replaced."),
        choosing.for_items,
    ),
    "choose_openness": (choose_openness, forms.OpennessForm, ("", ""), choosing.for_openness),
    "look_over_minutes": (
        look_over_minutes,
        forms.LookForm,
        ("内容再改动的，要重新核对。", "It counts until the words change."),
        choosing.for_looking,
    ),
    "check_minutes": (
        check_minutes,
        NothingForm,
        ("请汇报人和分管副职核对本人部分。", "Presenters and vice-heads in charge are asked to confirm."),
        None,
    ),
    "confirm_part": (confirm_part, forms.PartForm, ("", ""), choosing.for_part),
    "object_part": (
        object_part,
        forms.ObjectForm,
        ("写明哪里不符、应当怎样写。", "Say what is wrong, and how it should read."),
        choosing.for_part,
    ),
    "confirm_minutes": (confirm_minutes, forms.ConfirmForm, ("送办公室主任审核。", "To the head of the office."), None),
    "review_minutes": (review_minutes, NothingForm, ("送签发人签发。", "To be signed."), None),
    "return_minutes": (return_minutes, ReasonForm, ("退回秘书科修改。", "Back to the secretariat."), None),
    "sign_minutes": (
        sign_minutes,
        forms.SignForm,
        ("签发时给号，此后内容不再改动。", "They get their number, and never change afterwards."),
        choosing.for_signing,
    ),
    "issue_minutes": (
        issue_minutes,
        forms.IssueForm,
        ("印制文件，通知各单位签收。", "Files are made, and units are told to sign."),
        choosing.for_issue,
    ),
    "acknowledge_minutes": (acknowledge_minutes, NothingForm, ("代表本单位签收。", "For one's unit."), None),
    "correct_minutes": (
        corrected,
        forms.CorrectForm,
        ("另起一份更正，原纪要不动。", "Minutes of its own; these stay as they are."),
        choosing.for_correction,
    ),
}
_NOT_ON_PAPER = ("edit_minutes", "redraft_item", "look_over_minutes", "correct_minutes", "issue_minutes")
"""What is work at the screen, and no signature."""


def draft_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why the minutes of a sitting may not be drafted now. Errors: LookupError where it is not there for who asks."""
    sitting = one_sitting(by, pk)
    if sitting is None:
        raise LookupError(pk)
    there = Minutes.objects.filter(sitting=sitting, kind="minutes").exists()
    written = Written(over=sitting.state in OVER, drafted=there)
    return may(name, by.actor(), Case("", today(), written=written))


def refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on minutes now. Errors: LookupError where they are not there for who asks."""
    minutes = one(by, pk)
    if minutes is None:
        raise LookupError(pk)
    return minutes_refusal(minutes, by, name, TYPED)


def _content(pk: int) -> object:
    """Give what is signed with minutes: their words and how open they are."""
    row = Minutes.objects.get(pk=pk)
    words = row.mark, row.title, row.preamble, row.copies, row.openness, row.ground
    return row.state, words, list(row.items.values_list("order", "heading", "text", "withheld"))


def _state(pk: int) -> str:
    return str(Minutes.objects.values_list("state", flat=True).get(pk=pk))


def _called(pk: int) -> str:
    return str(Minutes.objects.get(pk=pk).title)


def _seen(by: By, pk: int) -> bool:
    return seen_by(by).filter(pk=pk).exists()


def _allowed(persons: Sequence[By], pk: int, names: Sequence[str]) -> dict[str, set[int]]:
    """Say who of many may do which actions on minutes now; they are fetched once."""
    minutes = with_all(Minutes.objects.all()).get(pk=pk)
    found: dict[str, set[int]] = {name: set() for name in names}
    case = minutes_case(minutes, persons[0], TYPED) if persons else None
    for by in persons:
        if case is None or by.person is None or not _seen(by, pk):
            continue
        mine = for_another(case, minutes, by)
        for name in names:
            if minutes_refusal(minutes, by, name, TYPED, mine) is None:
                found[name].add(by.person)
    return found


def add_all() -> None:
    """Add every action on minutes."""
    does: Words = ("按会议记录逐项起草，起草后可以修改。", "Item by item from the record; then it can be changed.")
    acts.add(acts.Act("draft_minutes", begun, NothingForm, draft_refusal, does, label="agenda.sitting"))
    for name, (do, form, does, about) in _ACTS.items():
        page = "" if name in _NOT_ON_PAPER else "minutes"
        act = acts.Act(name, do, form, refusal, does, label="minutes.minutes", page=page, content=_content)
        act = act._replace(called=_called, state=_state, seen=_seen, allowed=_allowed)
        if name in ("confirm_part", "object_part"):
            act = act._replace(theirs=choosing.for_part_on_paper, persons=choosing.asked)
        acts.add(act._replace(about=about) if about else act)
