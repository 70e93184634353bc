"""What a third reading of the sitting that runs found open once, and what now holds it shut."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from office.cast import Cast, keep, ready
from office.sittings.composed import (
    adopts,
    decided,
    discussed,
    gathered,
    items,
    key,
    opened,
    rest_deferred,
    says,
    summed,
    two,
)
from yiding.office.agenda.models import Invitation, Sitting
from yiding.office.base.days import today
from yiding.office.base.models import Chosen
from yiding.office.base.refused import Outdated, Refused
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.models import Proposal
from yiding.office.sittings.actions import change_speech as changing
from yiding.office.sittings.actions import reorder_items as reordering
from yiding.office.sittings.actions.add_attendee import add_attendee
from yiding.office.sittings.actions.add_item import add_item
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.change_speech import change_speech
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.join_item import join_item
from yiding.office.sittings.actions.name_chair import name_chair
from yiding.office.sittings.actions.name_reader import name_reader
from yiding.office.sittings.actions.note_leaving import note_leaving
from yiding.office.sittings.actions.note_speech import note_speech
from yiding.office.sittings.actions.reorder_items import reorder_items
from yiding.office.sittings.actions.sign_in import sign_in
from yiding.office.sittings.actions.strike_sign_in import strike_sign_in
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.queries import inside, with_record
from yiding.office.sittings.rooms import rooms
from yiding.office.sittings.said import Said

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["executive_vice", "chief", "desk_named"])
def test_the_form_that_mends_a_speech_shows_it_to_no_one_but_readers(cast: Cast, who: str) -> None:
    """Who does not take the record gets no speech from its form, and a named reader only by an opening that is noted."""
    item = discussed(cast, ready(cast))
    speech = says(cast, item, "vice_head", "disagree", text="收费标准没有听证，我不同意。")
    if who == "desk_named":
        who = "desk"
        name_reader(cast.by("office_head"), item.sitting_id, cast.people["desk"].pk, "核对")
    answer = cast.client(who).get(f"/sittings/item/{item.pk}/speech/{speech.pk}/")
    assert "收费标准没有听证" not in answer.content.decode()


def test_a_proposal_that_the_sitting_takes_is_not_postponed_beside_it(cast: Cast) -> None:
    """What a running sitting has adopted ends as decided, and cannot be put off by a vice-head before the closing."""
    proposal = ready(cast)
    item = decided(cast, proposal)
    with pytest.raises(Refused):
        postpone_proposal(cast.by("vice_head"), proposal.pk, "再研究")
    close_sitting(cast.by("recorder"), item.sitting_id)
    assert Proposal.objects.get(pk=proposal.pk).state == "decided"


def test_a_closing_leaves_a_proposal_alone_that_stands_on_another_sitting(cast: Cast) -> None:
    """A proposal that was put off and is listed for the next sitting is not decided by the closing of the former one."""
    proposal = ready(cast)
    item = decided(cast, proposal)
    sitting = Sitting.objects.get(pk=item.sitting_id)
    other = Sitting(title="下一次常务会议", day=today() + datetime.timedelta(14))
    row = Proposal.objects.get(pk=proposal.pk)
    keep(other)
    row.sitting = other.pk
    keep(row)
    close_sitting(cast.by("recorder"), sitting.pk)
    assert Proposal.objects.get(pk=proposal.pk).state == "listed"


def test_a_proposal_joined_to_what_is_joined_again_goes_where_the_last_one_leads(cast: Cast) -> None:
    """One → two → three: three is deferred, so the proposals of one and two are deferred, and not decided."""
    first, second = two(cast)
    sitting = opened(cast, first, second)
    clerk = cast.by("recorder")
    third = add_item(clerk, sitting.pk, "供水和道路统筹", "deliberation", "主持人提议")
    one, other, *_ = items(sitting)
    join_item(clerk, one.pk, other.pk, "一并研究")
    join_item(clerk, other.pk, third.pk, "一并研究")
    decide_item(clerk, third.pk, Decided("deferred", reason="条件不成熟", condition="完成论证后"))
    rest_deferred(cast, sitting)
    close_sitting(clerk, sitting.pk)
    states = {row.state for row in Proposal.objects.filter(pk__in=[first.pk, second.pk])}
    assert states == {"postponed"}


def test_positions_mended_after_the_outcome_do_not_turn_the_majority(cast: Cast) -> None:
    """Once an outcome stands, positions cannot be mended so that the majority is against it and no reason is given."""
    item = discussed(cast, ready(cast))
    clerk = cast.by("recorder")
    spoken = [says(cast, item, name, "agree") for name in ("executive_vice", "vice_head")]
    sum_up(clerk, item.pk, "同意。", key())
    decide_item(clerk, item.pk, adopts(cast))
    with pytest.raises(Refused):  # noqa: PT012 - wherever on the way it is refused
        for row in spoken:
            change_speech(clerk, item.pk, row.pk, row.version, Said(0, "", "不同意。", "disagree"))


def test_nothing_is_decided_while_nobody_chairs(cast: Cast) -> None:
    """The chair has left and nobody was named in his place: no item is called, and none is decided."""
    sitting = opened(cast, ready(cast))
    clerk = cast.by("recorder")
    item = add_item(clerk, sitting.pk, "关于防汛准备情况的汇报", "report", "主持人同意")
    note_leaving(clerk, sitting.pk, cast.people["chief"].pk, "接电话")
    with pytest.raises(Refused):  # noqa: PT012 - wherever on the way it is refused
        call_item(clerk, item.pk)
        decide_item(clerk, item.pk, Decided("heard"))


def test_the_chair_does_not_speak_first_on_an_item_without_a_presenter(cast: Cast) -> None:
    """Where nobody is named to present, the chair's word before the others is no report."""
    sitting = opened(cast, ready(cast))
    clerk = cast.by("recorder")
    item = add_item(clerk, sitting.pk, "关于机构编制的事项", "deliberation", "主持人提议")
    call_item(clerk, item.pk)
    with pytest.raises(Refused):
        note_speech(clerk, item.pk, Said(cast.people["chief"].pk, key(), "我看可以通过。", "agree"))


def test_a_position_that_there_is_not_breaks_no_page(cast: Cast) -> None:
    """A position that no list has is refused as it is sent, and the page of the record still stands."""
    item = discussed(cast, ready(cast))
    sent = {"kind": "speech", "item": item.pk, "person": cast.people["vice_head"].pk, "text": "好", "key": key()}
    client = cast.client("recorder")
    client.raise_request_exception = False
    client.post(f"/sittings/{item.sitting_id}/record/words/", {**sent, "position": "maybe"})
    assert client.get(f"/sittings/{item.sitting_id}/record/").status_code == 200


def test_words_for_an_item_of_another_sitting_are_not_taken_at_this_address(cast: Cast) -> None:
    """A speech on an item of one sitting that is sent to the address of another is not there."""
    item = discussed(cast, ready(cast))
    other = Sitting(title="另一次会议", day=today(), state="open")
    keep(other)
    sent = {"kind": "speech", "item": item.pk, "person": cast.people["vice_head"].pk, "text": "好", "key": key()}
    cast.client("recorder").post(f"/sittings/{other.pk}/record/words/", sent)
    assert not Speech.objects.exists()


def test_a_member_on_leave_who_comes_counts_on_both_sides_of_the_quorum(cast: Cast) -> None:
    """Counted by those expected, who comes in spite of leave is expected again: more than half of two are two, and one is no quorum."""
    keep(Chosen(key="quorum.base", value="expected"))
    sitting = gathered(cast, ready(cast), come=("executive_vice",))
    for name in ("executive_vice", "vice_head"):
        row = Invitation.objects.get(sitting=sitting, person=cast.people[name])
        row.answer, row.reason = "leave_granted", "出差"
        keep(row)
    keep(Chosen(key="quorum.operator", value=">"))
    room = rooms(with_record(Sitting.objects.filter(pk=sitting.pk)).get())[0]
    assert (room.present, room.needed) == (1, 2)


def test_two_clerks_who_mend_a_speech_at_once_do_not_overwrite_each_other(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The version is looked at under the lock: what another clerk mended just before is not lost unseen."""
    item = discussed(cast, ready(cast))
    row = says(cast, item, "vice_head")
    real = vars(changing)["taking"]

    @contextmanager
    def late(*args: Any, **more: Any) -> Iterator[Any]:
        monkeypatch.setattr(changing, "taking", real)
        change_speech(cast.by("secretariat"), item.pk, row.pk, row.version, Said(0, "", "白露改的。", "agree"))
        with real(*args, **more) as found:
            yield found

    monkeypatch.setattr(changing, "taking", late)
    with pytest.raises(Outdated):
        change_speech(cast.by("recorder"), item.pk, row.pk, row.version, Said(0, "", "金晓改的。", "agree"))


def test_items_reordered_while_another_clerk_calls_one_are_refused(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """An item that was called between the looking and the lock makes the order refused, and no error of the machine."""
    sitting = opened(cast, *two(cast))
    order = [row.pk for row in items(sitting)]
    real = vars(reordering)["running"]

    @contextmanager
    def late(*args: Any, **more: Any) -> Iterator[Any]:
        call_item(cast.by("secretariat"), order[0])
        with real(*args, **more) as found:
            yield found

    monkeypatch.setattr(reordering, "running", late)
    with pytest.raises(Refused):
        reorder_items(cast.by("recorder"), sitting.pk, list(reversed(order)), "主持人提议")


def test_an_outcome_is_not_decided_on_the_word_of_another_chair(cast: Cast) -> None:
    """Where another member is named to chair after the summing-up, who chairs now has spoken last before it is decided."""
    item = summed(cast, ready(cast))
    clerk = cast.by("recorder")
    note_leaving(clerk, item.sitting_id, cast.people["chief"].pk, "离开")
    name_chair(cast.by("secretariat"), item.sitting_id, cast.people["vice_head"].pk, "受县长委托")
    with pytest.raises(Refused):
        decide_item(clerk, item.pk, adopts(cast))


def test_an_attendee_whose_sign_in_was_struck_can_be_signed_in_again(cast: Cast) -> None:
    """Who was added at the sitting and struck by mistake can come in again, by the list or by being added."""
    sitting = opened(cast, ready(cast))
    clerk, guest = cast.by("recorder"), cast.people["planner_head"].pk
    add_attendee(clerk, sitting.pk, guest, None, "主持人请来")
    strike_sign_in(clerk, sitting.pk, guest, "签错了")
    try:
        row = sign_in(clerk, sitting.pk, guest)
    except Refused:
        row = add_attendee(clerk, sitting.pk, guest, None, "主持人请来")
    assert row.signed_at


def test_who_comes_for_a_joined_item_goes_when_it_is_joined_and_comes_with_the_other(cast: Cast) -> None:
    """The presenter of an item that was joined while he was in the room does not stay for the next items."""
    first, second = two(cast)
    item = discussed(cast, first, second)
    clerk = cast.by("recorder")
    clerks = add_item(clerk, item.sitting_id, "人事任免", "other", "主持人提议", closed=True)
    third = add_item(clerk, item.sitting_id, "统筹", "deliberation", "主持人提议")
    join_item(clerk, item.pk, third.pk, "一并研究")
    call_item(clerk, clerks.pk)
    there = with_record(Sitting.objects.filter(pk=item.sitting_id)).get()
    assert cast.people["unit_head"].pk not in {row.person_id for row in inside(there)}


def test_a_number_too_long_to_read_is_no_error_of_the_machine(cast: Cast) -> None:
    """What is sent for a person at the door with five thousand digits is answered like anybody who is not asked to come."""
    sitting = gathered(cast, ready(cast))
    client = cast.client("recorder")
    client.raise_request_exception = False
    answer = client.post(f"/sittings/{sitting.pk}/sign-in/", {"person": "9" * 5000, "act": "sign_in"})
    assert answer.status_code == 422


def test_a_key_that_was_used_on_another_item_is_no_error_of_the_machine(cast: Cast) -> None:
    """A key that stands on a note of one sitting and comes again on another item is refused in a sentence."""
    item = discussed(cast, ready(cast))
    other = add_item(cast.by("recorder"), item.sitting_id, "另一项", "report", "主持人提议")
    used = says(cast, item, "vice_head").key
    client = cast.client("recorder")
    client.raise_request_exception = False
    SittingItem.objects.filter(pk=item.pk).update(state="decided")
    call_item(cast.by("recorder"), other.pk)
    sent = {"kind": "speech", "item": other.pk, "person": cast.people["vice_head"].pk, "text": "好", "key": used}
    answer = client.post(f"/sittings/{item.sitting_id}/record/words/", sent, headers={"accept": "application/json"})
    assert answer.status_code < 500


def test_a_member_who_spoke_and_was_counted_is_not_struck_from_a_decided_item(cast: Cast) -> None:
    """A sign-in on which the quorum of an outcome rests is not struck while the outcome stands."""
    item = decided(cast, ready(cast))
    clerk = cast.by("recorder")
    with pytest.raises(Refused):  # noqa: PT012 - wherever on the way it is refused
        for name in ("executive_vice", "vice_head"):
            strike_sign_in(clerk, item.sitting_id, cast.people[name].pk, "签错了")
        close_sitting(clerk, item.sitting_id)


def test_a_chair_who_sums_up_says_something(cast: Cast) -> None:
    """A summing-up without a word is no last word of the chair, and the outcome waits for it."""
    item = discussed(cast, ready(cast))
    with pytest.raises(Refused):
        sum_up(cast.by("recorder"), item.pk, "", key())


def test_who_reads_the_raw_record_and_why_is_not_told_to_whoever_is_asked_to_come(cast: Cast) -> None:
    """The history on the page of a sitting tells a standing attendee neither who was named to read it nor why somebody left."""
    sitting = opened(cast, ready(cast))
    note_leaving(cast.by("recorder"), sitting.pk, cast.people["vice_head"].pk, "回避：亲属涉案")
    name_reader(cast.by("office_head"), sitting.pk, cast.people["desk"].pk, "核查信访反映的问题")
    page = cast.client("reviewer").get(f"/sittings/{sitting.pk}/").content.decode()
    assert "亲属涉案" not in page
    assert "核查信访" not in page
