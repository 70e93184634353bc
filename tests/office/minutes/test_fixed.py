"""After the signature nothing changes: no action changes a word, the rows themselves refuse it, and a correction is the way."""

from collections.abc import Callable
from typing import Any

import pytest

from office.cast import Cast, keep, log_is_whole
from office.minutes.composed import GROUND, again, corrected, issued, item, signed, words
from yiding.office.base.acts import ACTS
from yiding.office.base.fixed import Unchanging
from yiding.office.base.models import AuditEntry, Step
from yiding.office.base.refused import Refused
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.correct_minutes import correct_minutes
from yiding.office.minutes.actions.edit_minutes import edit_minutes
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.redraft_item import redraft_item
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.people.models import RoleHeld
from yiding.rules.actions import ACTIONS
from yiding.rules.minutes_actions import MINUTES_ACTIONS
from yiding.rules.roles import ROLES

AFTER = {"issue_minutes", "acknowledge_minutes", "correct_minutes"}
"""What can still be done with signed minutes; none of them changes a word."""


def everything(cast: Cast, minutes: Minutes, name: str) -> dict[str, Any]:
    """Give arguments with which an action would change what it can."""
    row = item(minutes)
    part = row.parts.first()
    found: dict[str, dict[str, Any]] = {
        "edit_minutes": {"version": again(minutes).version, f"heading_{row.pk}": "甲", f"text_{row.pk}": "乙"},
        "redraft_item": {"item": row.pk},
        "choose_openness": {"openness": "withheld", "ground": "改"},
        "look_over_minutes": {"words": True, "dissent": True},
        "confirm_part": {"part": part.pk if part else 0},
        "object_part": {"part": part.pk if part else 0, "reason": "改"},
        "confirm_minutes": {"reason": "改"},
        "return_minutes": {"reason": "改"},
        "sign_minutes": {"opinion": "改"},
        "issue_minutes": {"units": [cast.units["县交通运输局"].pk]},
        "correct_minutes": {"items": [row.pk], "reason": "改"},
    }
    return found.get(name, {})


def refused(cast: Cast, minutes: Minutes, name: str) -> Refused | None:
    """Let one of the cast, who holds every role, do an action with all that it could change; give the refusal."""
    try:
        ACTS[name].do(cast.by("second"), minutes.pk, **everything(cast, minutes, name))
    except Refused as stopped:
        return stopped
    return None


@pytest.mark.parametrize("make", [signed, issued, corrected], ids=lambda make: make.__name__)
def test_no_action_changes_a_word(cast: Cast, make: Callable[[Cast], Minutes]) -> None:
    """Every action on minutes, by somebody who holds every role: refused by state with the way of a correction, and noted; what may be done changes no word."""
    minutes = make(cast)
    keep(*(RoleHeld(person=cast.people["second"], role=role, unit=cast.units["县水务局"]) for role in ROLES))
    before = words(minutes)
    names = [name for name in MINUTES_ACTIONS if name in ACTS and name != "draft_minutes"]
    assert len(names) >= 14
    for name in names:
        entries, stopped = AuditEntry.objects.count(), refused(cast, minutes, name)
        newest = AuditEntry.objects.order_by("number").last()
        assert newest is not None
        assert AuditEntry.objects.count() == entries + 1
        assert (newest.says["act"], newest.says.get("refused")) == (name, stopped.rule if stopped else None)
        if name not in AFTER:
            assert stopped is not None, name
            assert stopped.rule == "state", name
            assert "另起更正" in stopped.words[0]
            assert "open a correction" in stopped.words[1]
        assert words(minutes) == before, name
    assert log_is_whole()


def test_the_rows_refuse_it_themselves(cast: Cast) -> None:
    """Whatever an action would write: text, order, new items, removal, one by one or in bulk, and going back to a draft."""
    minutes = signed(cast)
    row = item(minutes)
    now, changed = again(minutes), again(minutes)
    changed.title = "另一个标题"
    now.state = "draft"
    row.text = "改过的内容。"
    attempts: list[Callable[[], object]] = [
        changed.save,
        now.save,
        row.save,
        row.delete,
        minutes.delete,
        lambda: MinutesItem(minutes=minutes, order=9, heading="加一项").save(),
        lambda: Minutes.objects.filter(pk=minutes.pk).update(title="改"),
        lambda: minutes.items.update(text="改"),
        lambda: minutes.items.all().delete(),
        lambda: Minutes.objects.all().delete(),
    ]
    before = words(minutes)
    for attempt in attempts:
        with pytest.raises(Unchanging):
            attempt()
    assert words(minutes) == before


def test_a_correction_is_minutes_of_its_own(cast: Cast) -> None:
    """With its reason, its number and its link; the original says that it was corrected, and keeps its words."""
    original = issued(cast)
    before = words(original)
    with pytest.raises(Refused) as caught:
        correct_minutes(cast.by("secretariat"), original.pk, [item(original).pk], "")
    assert caught.value.rule == "reason_given"
    with pytest.raises(Refused, match="没有选更正哪几项"):
        correct_minutes(cast.by("secretariat"), original.pk, [], "期限有误")
    new = correct_minutes(cast.by("secretariat"), original.pk, [item(original).pk], "期限有误")
    assert (new.kind, new.corrects, new.why, new.state) == ("correction", original, "期限有误", "draft")
    assert "青政纪要" in new.preamble
    assert item(new).item == item(original).item
    with pytest.raises(Refused) as caught:
        correct_minutes(cast.by("second"), original.pk, [item(original).pk], "又一处")
    assert caught.value.rule == "no_correction_open"
    assert again(original).state == "issued"
    assert words(original) == before


def test_a_signed_correction_marks_what_it_corrects(cast: Cast) -> None:
    """Then another one can be opened, and its numbers go on."""
    original = corrected(cast)
    now = again(original)
    assert now.state == "corrected"
    new = now.corrections.get()
    assert (now.number, new.number) == (16, 17)
    units = list(original.receipts.values_list("unit", flat=True))
    issue_minutes(cast.by("secretariat"), new.pk, units)
    correct_minutes(cast.by("secretariat"), original.pk, [item(original).pk], "又一处")
    assert Step.objects.filter(about=original.about, act="correct_minutes").count() == 2
    assert log_is_whole()


def test_the_sentence_is_the_same_for_each_change(cast: Cast) -> None:
    """Edited, drafted anew, opened otherwise: refused by state, with the source."""
    minutes = issued(cast)
    clerk = cast.by("secretariat")
    for attempt in (
        lambda: edit_minutes(clerk, minutes.pk, again(minutes).version),
        lambda: redraft_item(clerk, minutes.pk, item(minutes).pk),
        lambda: choose_openness(clerk, minutes.pk, "withheld", GROUND),
    ):
        with pytest.raises(Refused, match="《党政机关公文处理工作条例》第22条") as caught:
            attempt()
        assert caught.value.rule == "state"
    assert "edit_minutes" in ACTIONS
