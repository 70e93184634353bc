"""Opening, presence and closing: who is there, whether that makes a quorum, and what follows for proposals."""

import pytest

from office.agenda.composed import convened
from office.cast import Cast, keep, log_is_whole, ready
from office.sittings.composed import MEMBERS, called, decided, gathered, items, opened, rest_deferred, two
from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.agenda.queries import approved, one
from yiding.office.base.models import AuditEntry, Chosen, Notice
from yiding.office.base.refused import Refused
from yiding.office.people.models import Body, Member
from yiding.office.proposals.models import Proposal
from yiding.office.sittings.actions.add_attendee import add_attendee
from yiding.office.sittings.actions.adjourn_sitting import adjourn_sitting
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.confirm_record import confirm_record
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.decide_proposal import decide_proposal
from yiding.office.sittings.actions.name_chair import name_chair
from yiding.office.sittings.actions.note_leaving import note_leaving
from yiding.office.sittings.actions.note_return import note_return
from yiding.office.sittings.actions.open_sitting import open_sitting
from yiding.office.sittings.actions.resume_sitting import resume_sitting
from yiding.office.sittings.actions.sign_in import sign_in
from yiding.office.sittings.actions.strike_sign_in import strike_sign_in
from yiding.office.sittings.codes import code_of
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import Attendance, Presence
from yiding.office.sittings.queries import inside
from yiding.office.sittings.queries import one as recorded
from yiding.office.sittings.rooms import rooms

pytestmark = pytest.mark.django_db


def names(cast: Cast, sitting: Sitting) -> set[str]:
    """Give who is in the room."""
    found = recorded(cast.by("recorder"), sitting.pk)
    assert found is not None
    return {row.person.name for row in inside(found)}


def test_a_sitting_is_opened_on_a_copy_of_its_agenda(cast: Cast) -> None:
    """Its items lie on the table in the agenda's order; the agenda stays as it was approved."""
    first, second = two(cast)
    sitting = opened(cast, first, second)
    assert sitting.state == "open"
    rows = items(sitting)
    assert [row.proposal_id for row in rows] == [first.pk, second.pk]
    assert [row.order for row in rows] == [1, 2]
    assert {row.kind for row in rows} == {"deliberation"}
    assert AgendaItem.objects.filter(agenda__sitting=sitting).count() == 2
    assert log_is_whole()


def test_no_sitting_is_opened_without_a_quorum(cast: Cast) -> None:
    """One member of three is not half; the sentence says of which body, and how many are missing."""
    sitting = gathered(cast, come=("chief", "office_head", "legal"))
    with pytest.raises(Refused, match=r"青岫县人民政府在场组成人员 1 人，不足法定人数 2 人") as caught:
        open_sitting(cast.by("recorder"), sitting.pk)
    assert caught.value.rule == "quorum_there"
    assert AuditEntry.objects.order_by("-number")[0].says["refused"] == "quorum_there"
    sign_in(cast.by("recorder"), sitting.pk, cast.people["vice_head"].pk)
    assert open_sitting(cast.by("recorder"), sitting.pk).state == "open"


def test_each_body_of_a_joint_sitting_needs_its_own_quorum(cast: Cast) -> None:
    """A party group of two others has nobody there, so the joint sitting cannot open."""
    group = Body(name="青岫县人民政府党组", kind="party_group", term="第十届")
    keep(group)
    keep(*(Member(body=group, person=cast.people[name], as_what="member") for name in ("planner_head", "other_head")))
    sitting = convened(cast, ready(cast), bodies=[cast.body.pk, group.pk])
    for name in MEMBERS:
        sign_in(cast.by("recorder"), sitting.pk, cast.people[name].pk)
    with pytest.raises(Refused, match="党组在场组成人员 0 人，不足法定人数 1 人"):
        open_sitting(cast.by("recorder"), sitting.pk)
    sign_in(cast.by("recorder"), sitting.pk, cast.people["other_head"].pk)
    assert open_sitting(cast.by("recorder"), sitting.pk).state == "open"


@pytest.mark.parametrize(
    ("key", "value", "needed"),
    [("quorum.operator", ">", 2), ("quorum.share", 1.0, 3), ("quorum.share", 0.3, 1)],
)
def test_the_quorum_is_a_setting(cast: Cast, key: str, value: object, needed: int) -> None:
    """Share and operator say how many of three members are needed."""
    keep(Chosen(key=key, value=value))
    found = recorded(cast.by("recorder"), gathered(cast).pk)
    assert found is not None
    assert [(room.present, room.needed) for room in rooms(found)] == [(3, needed)]


def test_the_base_of_a_quorum_can_leave_out_who_is_on_leave(cast: Cast) -> None:
    """With `expected` two of three are the base, so that one is enough; else two are needed."""
    sitting = gathered(cast, come=("chief",))
    row = one(cast.by("secretariat"), sitting.pk)
    assert row is not None
    leave = row.invitations.get(person=cast.people["vice_head"])
    leave.answer = "leave_granted"
    keep(leave)
    found = recorded(cast.by("recorder"), sitting.pk)
    assert found is not None
    assert rooms(found)[0].needed == 2
    keep(Chosen(key="quorum.base", value="expected"))
    assert rooms(found)[0].needed == 1


def test_a_sitting_needs_its_chair(cast: Cast) -> None:
    """Without the chief it opens only after another member was named to chair, with the reason."""
    sitting = gathered(cast, come=("executive_vice", "vice_head"))
    with pytest.raises(Refused, match="主持人不在场"):
        open_sitting(cast.by("recorder"), sitting.pk)
    with pytest.raises(Refused, match="主持人应当是组成人员"):
        name_chair(cast.by("secretariat"), sitting.pk, cast.people["legal"].pk, "受县长委托")
    name_chair(cast.by("secretariat"), sitting.pk, cast.people["executive_vice"].pk, "受县长委托")
    assert open_sitting(cast.by("recorder"), sitting.pk).chair == cast.people["executive_vice"]


def test_one_signs_in_by_list_name_or_code(cast: Cast) -> None:
    """Each way is kept; twice, the first time counts; who was not asked is told how to come in."""
    sitting = convened(cast, ready(cast))
    people, recorder = cast.people, cast.by("recorder")
    sign_in(recorder, sitting.pk, people["chief"].pk)
    sign_in(recorder, sitting.pk, typed=" 韩 立群 ")
    sign_in(recorder, sitting.pk, typed=f"http://localhost/s/{code_of(sitting.pk, people['vice_head'].pk).lower()}/")
    first = Attendance.objects.get(person=people["chief"])
    sign_in(recorder, sitting.pk, typed="周明远")
    assert Attendance.objects.get(person=people["chief"]).signed_at == first.signed_at
    rows = Attendance.objects.filter(sitting=sitting)
    assert sorted(rows.values_list("how", flat=True)) == ["code", "keyboard", "list"]
    for typed in ("没有此人", code_of(sitting.pk + 1, people["chief"].pk), ""):
        with pytest.raises(Refused, match="不在参会名单上"):
            sign_in(recorder, sitting.pk, typed=typed)
    with pytest.raises(Refused, match="不在参会名单上"):
        sign_in(recorder, sitting.pk, people["archivist"].pk)


def test_two_of_one_name_sign_in_on_the_list(cast: Cast) -> None:
    """A typed name that two bear signs in neither."""
    sitting = convened(cast, ready(cast))
    twin = cast.people["legal"]
    twin.name = "周明远"
    keep(twin)
    with pytest.raises(Refused, match="同名"):
        sign_in(cast.by("recorder"), sitting.pk, typed="周明远")
    assert not Attendance.objects.exists()


def test_who_comes_for_an_item_waits_outside(cast: Cast) -> None:
    """The unit's head signed in, comes in when the item is called and leaves when it is decided."""
    sitting = opened(cast, *two(cast))
    assert "江涛" not in names(cast, sitting)
    first, _ = items(sitting)
    call_item(cast.by("recorder"), first.pk)
    assert "江涛" in names(cast, sitting)
    assert Notice.objects.filter(account=cast.accounts["unit_head"], chinese__contains="请进场").count() == 1
    decide_item(cast.by("recorder"), first.pk, Decided("withdrawn", reason="提请单位要求撤回"))
    assert "江涛" not in names(cast, sitting)
    assert Presence.objects.get(attendance__person=cast.people["unit_head"]).why == "本项议毕"


def test_coming_and_going_is_kept(cast: Cast) -> None:
    """Who leaves and comes back has two intervals; in between nothing is decided without a quorum."""
    item = called(cast)
    people, recorder = cast.people, cast.by("recorder")
    for name in ("executive_vice", "vice_head"):
        note_leaving(recorder, item.sitting_id, people[name].pk, "回避")
    with pytest.raises(Refused) as caught:
        decide_item(recorder, item.pk, Decided("heard"))
    assert caught.value.rule == "quorum_there"
    note_return(recorder, item.sitting_id, people["vice_head"].pk)
    rows = Presence.objects.filter(attendance__person=people["vice_head"])
    assert [(row.left_at is None, row.why) for row in rows] == [(False, "回避"), (True, "")]
    with pytest.raises(Refused, match="没有签到"):
        note_leaving(recorder, item.sitting_id, people["other_head"].pk)


def test_a_sign_in_that_was_a_mistake_is_struck(cast: Cast) -> None:
    """The person was not there, with the reason; the log keeps that it was."""
    sitting = gathered(cast)
    strike_sign_in(cast.by("recorder"), sitting.pk, cast.people["legal"].pk, "签错人")
    row = Attendance.objects.get(person=cast.people["legal"])
    assert (row.signed_at, row.how, row.presences.count()) == (None, "", 0)
    assert log_is_whole()


def test_an_attendee_is_added_as_a_non_member(cast: Cast) -> None:
    """Who stands in at the last minute is in the room and does not count for the quorum; a member is not added so."""
    sitting = gathered(cast, come=("chief",))
    people, recorder = cast.people, cast.by("recorder")
    add_attendee(
        recorder, sitting.pk, people["other_head"].pk, cast.units["县交通运输局"].pk, "代会", people["vice_head"].pk
    )
    assert names(cast, sitting) == {"周明远", "车行"}
    with pytest.raises(Refused, match="不足法定人数"):
        open_sitting(recorder, sitting.pk)
    with pytest.raises(Refused, match="请直接签到"):
        add_attendee(recorder, sitting.pk, people["other_head"].pk, None, "再加一次")
    with pytest.raises(Refused, match="已在参会名单上"):
        add_attendee(recorder, sitting.pk, people["vice_head"].pk, None, "临时参会")


def test_after_an_adjournment_the_quorum_is_counted_anew(cast: Cast) -> None:
    """It is resumed only with a quorum, and not adjourned in the middle of an item."""
    item = called(cast)
    recorder, pk = cast.by("recorder"), item.sitting_id
    with pytest.raises(Refused, match="还没有议定"):
        adjourn_sitting(recorder, pk, "午餐")
    decide_item(recorder, item.pk, Decided("withdrawn", reason="单位撤回"))
    assert adjourn_sitting(recorder, pk, "午餐").state == "adjourned"
    for name in ("executive_vice", "vice_head"):
        note_leaving(recorder, pk, cast.people[name].pk)
    with pytest.raises(Refused, match="不足法定人数"):
        resume_sitting(recorder, pk)
    note_return(recorder, pk, cast.people["vice_head"].pk)
    assert resume_sitting(recorder, pk).state == "open"


def test_closing_leads_every_proposal_on(cast: Cast) -> None:
    """What was adopted is decided, what was deferred waits for its condition; everybody has left."""
    item = decided(cast, *two(cast))
    sitting = item.sitting
    with pytest.raises(Refused, match="还有 1 项没有结果"):
        close_sitting(cast.by("recorder"), sitting.pk)
    rest_deferred(cast, sitting)
    assert close_sitting(cast.by("recorder"), sitting.pk).state == "closed"
    first, second = Proposal.objects.order_by("pk")
    assert (first.state, second.state) == ("decided", "postponed")
    assert not Presence.objects.filter(left_at=None).exists()
    assert Notice.objects.filter(account=cast.accounts["liaison"], chinese__contains="会议缓议").exists()
    with pytest.raises(Refused):
        decide_proposal(cast.by("recorder"), second.pk)
    assert log_is_whole()


def test_who_recorded_does_not_confirm(cast: Cast) -> None:
    """The head of the office confirms; from then on nothing changes."""
    item = decided(cast)
    close_sitting(cast.by("secretariat"), item.sitting_id)
    with pytest.raises(Refused) as caught:
        confirm_record(cast.by("secretariat"), item.sitting_id)
    assert caught.value.rule == "separation"
    assert confirm_record(cast.by("office_head"), item.sitting_id).state == "recorded"
    with pytest.raises(Refused) as caught:
        sign_in(cast.by("recorder"), item.sitting_id, cast.people["other_head"].pk)
    assert caught.value.rule == "state"


def test_a_sitting_that_is_open_is_not_called_off(cast: Cast) -> None:
    """Its approved agenda is still there, and postponing it is refused by its state."""
    from yiding.office.agenda.actions.postpone_sitting import postpone_sitting  # noqa: PLC0415

    sitting = opened(cast)
    with pytest.raises(Refused) as caught:
        postpone_sitting(cast.by("chief"), sitting.pk, "改期")
    assert caught.value.rule == "state"
    assert approved(sitting) is not None
