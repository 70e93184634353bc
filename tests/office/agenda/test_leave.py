"""Leave from a sitting: who grants it, who stands in, and until when."""

import pytest

from office.agenda.composed import SOON, convened
from office.cast import Cast, log_is_whole
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.grant_member_leave import grant_member_leave
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.models import Invitation, Sitting
from yiding.office.base.days import today
from yiding.office.base.models import Notice
from yiding.office.base.refused import Refused


def answers(sitting: Sitting) -> dict[str, str]:
    """Give who is asked, and what they answered."""
    return {row.person.name: row.answer for row in sitting.invitations.all()}


def asked(cast: Cast, sitting: Sitting, name: str) -> Invitation:
    """Give with what one of the cast is asked."""
    return sitting.invitations.get(person=cast.people[name])


def test_leave_of_members_is_the_chiefs_and_of_others_the_office_heads(cast: Cast) -> None:
    """Each is told; the stand-in is asked instead; nobody decides on his own."""
    sitting = convened(cast)
    ask_leave(cast.by("vice_head"), sitting.pk, "赴市里开会")
    ask_leave(cast.by("unit_head"), sitting.pk, "防汛值班", cast.people["liaison"].pk)
    member, presenter = asked(cast, sitting, "vice_head"), asked(cast, sitting, "unit_head")
    for act, who, row, rule in (
        (grant_leave, "office_head", member, "leave_of_others"),
        (grant_member_leave, "chief", presenter, "leave_of_member"),
        (grant_leave, "secretariat", presenter, "role"),
        (grant_member_leave, "vice_head", member, "role"),
    ):
        with pytest.raises(Refused) as caught:
            act(cast.by(who), sitting.pk, row.pk)
        assert caught.value.rule == rule
    assert grant_member_leave(cast.by("chief"), sitting.pk, member.pk).granted_by == "周明远"
    grant_leave(cast.by("office_head"), sitting.pk, presenter.pk)
    stand_in = asked(cast, sitting, "liaison")
    assert (stand_in.as_what, stand_in.unit) == ("presenter", cast.units["县水务局"])
    assert Notice.objects.filter(account=cast.accounts["liaison"], chinese__startswith="请您代为参会").count() == 1


def stands_in(cast: Cast) -> Sitting:
    """Give a sitting at which the liaison stands in for the head of the water bureau."""
    sitting = convened(cast)
    ask_leave(cast.by("unit_head"), sitting.pk, "防汛值班", cast.people["liaison"].pk)
    grant_leave(cast.by("office_head"), sitting.pk, asked(cast, sitting, "unit_head").pk)
    assert "水清" in answers(sitting)
    return sitting


def test_who_comes_after_all_needs_no_stand_in(cast: Cast) -> None:
    """Who was asked only to stand in is asked no longer, is told so, and the sitting is not there for them any more."""
    sitting = stands_in(cast)
    acknowledge_notice(cast.by("unit_head"), sitting.pk)
    assert "水清" not in answers(sitting)
    told = Notice.objects.get(account=cast.accounts["liaison"], chinese__startswith="不再请您代为参会")
    assert told.link == "/sittings/"
    assert log_is_whole()


@pytest.mark.parametrize("how", ["leave anew", "refused", "another", "postponed"])
def test_a_stand_in_goes_with_the_leave(cast: Cast, how: str) -> None:
    """Leave that is asked for anew, refused after all, given with another stand-in, or over with the day."""
    sitting = stands_in(cast)
    head = asked(cast, sitting, "unit_head")
    if how == "leave anew":
        ask_leave(cast.by("unit_head"), sitting.pk, "住院")
        assert asked(cast, sitting, "unit_head").granted_by == ""
    elif how == "refused":
        grant_leave(cast.by("office_head"), sitting.pk, head.pk, granted=False, reason="须到会汇报")
    elif how == "another":
        grant_leave(cast.by("office_head"), sitting.pk, head.pk, stand_in=cast.people["other_liaison"].pk)
        assert "路遥" in answers(sitting)
    else:
        postpone_sitting(cast.by("chief"), sitting.pk, "县里防汛", today() + SOON)
    assert "水清" not in answers(sitting)


def test_who_is_asked_anyway_stays_asked(cast: Cast) -> None:
    """A standing non-member who was to stand in for another still comes as such; so does who stands in for somebody else."""
    sitting = convened(cast)
    for who, act, by in (("unit_head", grant_leave, "office_head"), ("vice_head", grant_member_leave, "chief")):
        ask_leave(cast.by(who), sitting.pk, "值班", cast.people["reviewer"].pk)
        act(cast.by(by), sitting.pk, asked(cast, sitting, who).pk)
    acknowledge_notice(cast.by("unit_head"), sitting.pk)
    assert "钱多" in answers(sitting)
    sitting = stands_in(cast)
    ask_leave(cast.by("legal"), sitting.pk, "参加庭审", cast.people["liaison"].pk)
    grant_leave(cast.by("office_head"), sitting.pk, asked(cast, sitting, "legal").pk)
    acknowledge_notice(cast.by("unit_head"), sitting.pk)
    assert "水清" in answers(sitting)


def test_leave_is_refused_with_a_reason_and_asked_with_one(cast: Cast) -> None:
    """Without one, neither is; one's own leave is granted by nobody himself."""
    sitting = convened(cast)
    with pytest.raises(Refused) as caught:
        ask_leave(cast.by("unit_head"), sitting.pk, "")
    assert caught.value.rule == "reason_given"
    with pytest.raises(Refused, match="请另选一人"):
        ask_leave(cast.by("unit_head"), sitting.pk, "值班", cast.people["unit_head"].pk)
    row = asked(cast, sitting, "unit_head")
    with pytest.raises(Refused, match="没有请过假"):
        grant_leave(cast.by("office_head"), sitting.pk, row.pk)
    ask_leave(cast.by("unit_head"), sitting.pk, "值班")
    ask_leave(cast.by("office_head"), sitting.pk, "值班")
    with pytest.raises(Refused) as caught:
        grant_leave(cast.by("office_head"), sitting.pk, row.pk, granted=False)
    assert caught.value.rule == "reason_given"
    refused = grant_leave(cast.by("office_head"), sitting.pk, row.pk, granted=False, reason="须到会汇报")
    assert refused.answer == "leave_refused"
    with pytest.raises(Refused) as caught:
        grant_leave(cast.by("office_head"), sitting.pk, asked(cast, sitting, "office_head").pk)
    assert caught.value.rule == "leave_not_own"
