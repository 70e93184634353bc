"""What the secretary and the chief are told to look at; nothing of it blocks anything."""

import datetime

from django.utils import timezone

from office.agenda.composed import approved, convened, drafted, signed
from office.cast import Cast, keep, ready
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.grant_member_leave import grant_member_leave
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.models import Agenda, Sitting
from yiding.office.agenda.queries import one
from yiding.office.agenda.quorum import quorums
from yiding.office.agenda.warnings import warnings
from yiding.office.base.days import today
from yiding.office.base.models import Chosen
from yiding.office.people.models import Body, Member, Portfolio
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.models import Gate


def about(cast: Cast, agenda: Agenda) -> set[str]:
    """Give what the warnings on a version are about."""
    sitting = one(cast.by("secretariat"), agenda.sitting_id)
    assert sitting is not None
    return {row.about for row in warnings(sitting.agendas.get(pk=agenda.pk))}


def sentences(cast: Cast, agenda: Agenda) -> str:
    """Give the warnings on a version."""
    return "".join(row.words[0] for row in warnings(Agenda.objects.get(pk=agenda.pk)))


def test_an_agenda_with_which_nothing_is_wrong_has_no_warning(cast: Cast) -> None:
    """The presenter heads the unit, the vice-head comes, papers are in time, every gate is passed."""
    agenda = drafted(cast)
    Gate.objects.filter(state="open").delete()
    assert about(cast, agenda) == set()


def test_too_many_items_and_too_many_minutes_are_told(cast: Cast) -> None:
    """By the setting of this government; the agenda goes on all the same."""
    keep(Chosen(key="agenda.max_items", value=1))
    agenda = drafted(cast, ready(cast), ready(cast, title="关于县城桥梁检测的汇报", minutes=120))
    item = agenda.items.first()
    assert item is not None
    change_item(cast.by("secretariat"), agenda.pk, item.pk, item.version, minutes=130, presenter=item.presenter_id)
    assert {"items", "minutes"} <= about(cast, agenda)
    assert "议题 2 项，超过一次会议 1 项" in sentences(cast, agenda)
    assert signed(cast, agenda).state == "approved"


def test_papers_that_came_late_are_told(cast: Cast) -> None:
    """Later than the day by which they were due before the sitting."""
    assert "papers" in about(cast, drafted(cast, day=today() + datetime.timedelta(days=1)))


def test_a_vice_head_on_leave_or_not_asked_is_told(cast: Cast) -> None:
    """The one in charge of the unit."""
    sitting = convened(cast)
    agenda = sitting.agendas.get()
    assert "vice_head" not in about(cast, agenda)
    ask_leave(cast.by("vice_head"), sitting.pk, "赴市里开会")
    assert "分管副职苏文静请假" in sentences(cast, agenda)
    row = Portfolio.objects.get()
    row.person = cast.people["archivist"]
    keep(row)
    assert "分管副职文谷不参会" in sentences(cast, agenda)


def test_a_reporter_who_is_not_the_head_and_a_matter_that_comes_again_are_told(cast: Cast) -> None:
    """Each with the title of its item."""
    first = ready(cast)
    approved(cast, first)
    second = ready(cast, presenter_id=cast.people["liaison"].pk, earlier_id=first.pk)
    assert {"reporter", "again"} <= about(cast, drafted(cast, second))


def test_an_open_gate_that_only_warns_is_told(cast: Cast) -> None:
    """Gates of kind W are not waited for."""
    agenda = drafted(cast)
    proposal = agenda.items.get().proposal
    assert proposal is not None
    keep(Gate(proposal=proposal, gate="G17", role="disclosure", opened_at=timezone.now()))
    assert "G17" in sentences(cast, agenda)


def test_what_was_postponed_after_approval_is_told(cast: Cast) -> None:
    """The approved version stays as it is; the next one takes it off."""
    agenda = approved(cast)
    postpone_proposal(cast.by("vice_head"), agenda.items.get().proposal_id or 0, "分管副职不能到会")
    assert "gone" in about(cast, agenda)
    assert replace_agenda(cast.by("secretariat"), agenda.pk, "延期").items.count() == 1


def joint(cast: Cast) -> Sitting:
    """Convene a joint sitting of the government and its party group, which has members of its own."""
    group = Body(name="青岫县人民政府党组", kind="party_group", meeting="党组会议", by_year=True, order=2)
    keep(group)
    keep(*(Member(body=group, person=cast.people[name]) for name in ("chief", "secretariat", "desk", "supervision")))
    return convened(cast, bodies=[cast.body.pk, group.pk])


def test_each_body_of_a_joint_sitting_has_its_own_quorum(cast: Cast) -> None:
    """By its own members: leave in the one does not count in the other."""
    sitting = joint(cast)
    for who in ("secretariat", "desk", "supervision"):
        ask_leave(cast.by(who), sitting.pk, "下乡")
    found = one(cast.by("secretariat"), sitting.pk)
    assert found is not None
    assert [(row.members, row.coming, row.needed) for row in quorums(found)] == [(3, 3, 2), (4, 1, 2)]
    agenda = sitting.agendas.get()
    assert "党组组成人员 4 人，除去请假的只有 1 人，法定人数为 2 人" in sentences(cast, agenda)


def test_the_quorum_follows_the_settings(cast: Cast) -> None:
    """Whether the number itself counts, and of whom the share is taken."""
    sitting = joint(cast)
    row = sitting.invitations.get(person=cast.people["desk"])
    ask_leave(cast.by("desk"), sitting.pk, "值班")
    grant_member_leave(cast.by("chief"), sitting.pk, row.pk)
    keep(Chosen(key="quorum.operator", value=">"))
    now = one(cast.by("secretariat"), sitting.pk)
    assert now is not None
    assert [row.needed for row in quorums(now)] == [2, 3]
    keep(Chosen(key="quorum.base", value="expected"))
    assert [row.needed for row in quorums(now)] == [2, 2]


def test_postponing_moves_what_is_late(cast: Cast) -> None:
    """Papers that were late for the old day are in time for the new one."""
    agenda = drafted(cast, day=today() + datetime.timedelta(days=1))
    assert "papers" in about(cast, agenda)
    postpone_sitting(cast.by("chief"), agenda.sitting_id, "县里防汛", today() + datetime.timedelta(days=20))
    assert "papers" not in about(cast, agenda)
    assert draft_agenda(cast.by("secretariat"), agenda.sitting_id, report_back=True).items.count() == 2
