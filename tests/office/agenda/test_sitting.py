"""A sitting from its planning to its notices, answers, leave, another day, and its end before it began."""

import datetime
import threading

import pytest
from django.db import connection

from office.agenda.composed import SOON, again, approved, convened, planned, signed
from office.cast import Cast, keep, log_is_whole, make_cast, ready, stored
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.cancel_sitting import cancel_sitting
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.plan_sitting import plan_sitting
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.actions.remind_unanswered import remind_unanswered
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.take_off_item import take_off_item
from yiding.office.agenda.clocks import clocks
from yiding.office.agenda.models import Sitting, SittingBody
from yiding.office.agenda.queries import one
from yiding.office.base.days import calendar, today
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.check_paper import check_paper
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.people.models import Body, Member
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.models import Proposal


def numbers(sitting: Sitting) -> list[tuple[str, int | None]]:
    """Give the bodies of a sitting with their numbers."""
    return [(row.body.name, row.number) for row in sitting.bodies.all()]


def answers(sitting: Sitting) -> dict[str, str]:
    """Give who is asked, and what they answered."""
    return {row.person.name: row.answer for row in sitting.invitations.all()}


def party_group(cast: Cast) -> Body:
    """Give a second body, which numbers by year and has three members of its own, one of them shared."""
    body = Body(name="青岫县人民政府党组", kind="party_group", meeting="党组会议", by_year=True, order=2)
    keep(body)
    keep(*(Member(body=body, person=cast.people[name]) for name in ("chief", "secretariat", "desk")))
    return body


def test_a_sitting_takes_the_next_number_of_the_term(cast: Cast) -> None:
    """The office went live in mid-term, after the 20th sitting."""
    first, second = planned(cast), planned(cast)
    assert numbers(first) == [("青岫县人民政府", 21)]
    assert numbers(second) == [("青岫县人民政府", 22)]
    assert first.title == "青岫县人民政府第十届第21次常务会议"


def test_a_number_can_be_chosen_but_not_twice(cast: Cast) -> None:
    """The next one follows the highest; a number that is taken is refused with a sentence."""
    assert numbers(planned(cast, numbers={cast.body.pk: 30})) == [("青岫县人民政府", 30)]
    with pytest.raises(Refused, match="第30次会议已经有了"):
        planned(cast, numbers={cast.body.pk: 30})
    assert numbers(planned(cast)) == [("青岫县人民政府", 31)]


def test_a_new_term_begins_anew(cast: Cast) -> None:
    """Numbers of the old term do not count in the new one."""
    planned(cast)
    cast.body.term, cast.body.last_number = "第十一届", 0
    keep(cast.body)
    assert numbers(planned(cast)) == [("青岫县人民政府", 1)]


def test_a_joint_sitting_has_a_number_for_each_body(cast: Cast) -> None:
    """One numbers by term, the other by year, and the next year begins anew."""
    group = party_group(cast)
    joint = planned(cast, bodies=[cast.body.pk, group.pk], day=datetime.date(2026, 12, 30))
    assert numbers(joint) == [("青岫县人民政府", 21), ("青岫县人民政府党组", 1)]
    assert joint.title == "青岫县人民政府第十届第21次常务会议暨青岫县人民政府党组2026年第1次党组会议"
    assert numbers(planned(cast, bodies=[group.pk], day=datetime.date(2026, 12, 31))) == [("青岫县人民政府党组", 2)]
    assert numbers(planned(cast, bodies=[group.pk], day=datetime.date(2027, 1, 4))) == [("青岫县人民政府党组", 1)]


def test_a_sitting_is_changed_until_it_is_convened(cast: Cast) -> None:
    """It keeps its number; who changes an older text sees both; a body that is left out is gone."""
    group = party_group(cast)
    sitting = planned(cast, bodies=[cast.body.pk, group.pk])
    version, clerk = again(sitting).version, cast.by("secretariat")
    changed = plan_sitting(clerk, sitting.pk, version, bodies=[cast.body.pk], day=sitting.day, place="二号会议室")
    assert (changed.place, numbers(changed)) == ("二号会议室", [("青岫县人民政府", 21)])
    with pytest.raises(Outdated) as caught:
        plan_sitting(cast.by("second"), sitting.pk, version, bodies=[cast.body.pk], place="三号会议室")
    assert caught.value.theirs["place"] == "二号会议室"
    assert log_is_whole()


@pytest.mark.parametrize("who", ["chief", "office_head", "liaison", "admin"])
def test_the_secretariat_alone_plans(cast: Cast, who: str) -> None:
    """Nothing is left of the attempt."""
    with pytest.raises(Refused) as caught:
        plan_sitting(cast.by(who), bodies=[cast.body.pk])
    assert caught.value.rule == "role"
    assert not Sitting.objects.exists()


def test_a_sitting_needs_a_body_and_no_secret(cast: Cast) -> None:
    """Each is refused with its sentence."""
    with pytest.raises(Refused, match="至少选一个议事机构"):
        plan_sitting(cast.by("secretariat"), bodies=[])
    with pytest.raises(Refused) as caught:
        planned(cast, title="机密★一年")
    assert caught.value.rule == "no_secret"


@pytest.mark.django_db(transaction=True)
def test_two_clerks_who_plan_at_once_get_consecutive_numbers() -> None:
    """The body is locked while its number is given."""
    cast = make_cast()
    both, made = threading.Barrier(2), list[int]()

    def plan(who: str) -> None:
        by = cast.by(who)
        both.wait()
        made.append(plan_sitting(by, bodies=[cast.body.pk], day=today() + SOON).pk)
        connection.close()

    threads = [threading.Thread(target=plan, args=(who,)) for who in ("secretariat", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 2
    assert set(SittingBody.objects.values_list("number", flat=True)) == {21, 22}


def test_the_notices_go_to_whom_the_agenda_needs(cast: Cast) -> None:
    """Members and standing non-members in protocol order, who presents, the heads of the units that wait."""
    proposal = ready(cast)
    agenda = draft_agenda(cast.by("secretariat"), planned(cast).pk, [proposal.pk])
    item = agenda.items.get()
    units = [cast.units["县交通运输局"].pk]
    change_item(
        cast.by("secretariat"), agenda.pk, item.pk, item.version, minutes=8, presenter=item.presenter_id, units=units
    )
    signed(cast, agenda)
    sitting = convene_sitting(cast.by("secretariat"), agenda.sitting_id)
    rows = [(row.person.name, row.as_what, str(row.unit or "")) for row in sitting.invitations.all()]
    assert rows == [
        ("周明远", "member", ""),
        ("韩立群", "member", ""),
        ("苏文静", "member", ""),
        ("陶然", "standing", ""),
        ("严谨", "standing", ""),
        ("钱多", "standing", ""),
        ("江涛", "presenter", "县水务局"),
        ("车行", "item", "县交通运输局"),
    ]
    told = set(Notice.objects.filter(key__startswith="convene").values_list("account__full_name", flat=True))
    assert told == {name for name, *_ in rows}
    proposal.refresh_from_db()
    assert (proposal.state, proposal.times_listed) == ("listed", 1)
    assert log_is_whole()


def test_no_notice_goes_out_before_the_agenda_is_approved(cast: Cast) -> None:
    """The sentence says to have it approved first; without a day neither."""
    with pytest.raises(Refused) as caught:
        convene_sitting(cast.by("secretariat"), planned(cast).pk)
    assert caught.value.rule == "agenda_approved"
    with pytest.raises(Refused) as caught:
        convene_sitting(cast.by("secretariat"), approved(cast, day=None).sitting_id)
    assert caught.value.rule == "day_set"


def test_the_notices_of_a_version_go_out_once(cast: Cast) -> None:
    """Sent again they are refused, with the way to reach who has not answered."""
    sitting = convened(cast)
    with pytest.raises(Refused, match="请催复") as caught:
        convene_sitting(cast.by("secretariat"), sitting.pk)
    assert caught.value.rule == "not_noticed"


def test_a_new_version_asks_whom_it_needs_and_dismisses_others(cast: Cast) -> None:
    """Who has answered keeps the answer."""
    gone, stays = (
        ready(cast),
        ready(cast, title="关于县城桥梁检测的汇报", presenter_id=cast.people["liaison"].pk),
    )
    sitting = convened(cast, gone, stays)
    acknowledge_notice(cast.by("chief"), sitting.pk)
    new = replace_agenda(cast.by("secretariat"), sitting.agendas.get().pk, "供水管理办法再修改")
    take_off_item(cast.by("secretariat"), new.pk, new.items.get(proposal=gone).pk)
    signed(cast, new)
    convene_sitting(cast.by("secretariat"), sitting.pk)
    now = answers(sitting)
    assert now["周明远"] == "coming"
    assert "江涛" not in now
    assert "水清" in now
    told = Notice.objects.filter(account=cast.accounts["unit_head"], chinese__startswith="议程有变")
    assert told.count() == 1


def test_who_is_asked_answers(cast: Cast) -> None:
    """Whoever is not asked cannot; the clerk knows of the sitting and is told so."""
    sitting = convened(cast)
    assert acknowledge_notice(cast.by("unit_head"), sitting.pk).answer == "coming"
    with pytest.raises(Refused) as caught:
        acknowledge_notice(cast.by("secretariat"), sitting.pk)
    assert caught.value.rule == "invited"
    with pytest.raises(Refused) as caught:
        acknowledge_notice(cast.by("other_head"), sitting.pk)
    assert caught.value.rule == "unseen"


def test_who_has_not_answered_is_reminded(cast: Cast) -> None:
    """Not who has; when all have, nobody is."""
    sitting = convened(cast)
    acknowledge_notice(cast.by("chief"), sitting.pk)
    remind_unanswered(cast.by("secretariat"), sitting.pk)
    told = set(Notice.objects.filter(key__startswith="remind").values_list("account__full_name", flat=True))
    assert told == set(answers(sitting)) - {"周明远"}
    for row in sitting.invitations.select_related("person__account"):
        acknowledge_notice(cast.by(row.person.account.username), sitting.pk)
    with pytest.raises(Refused, match="都已经答复"):
        remind_unanswered(cast.by("secretariat"), sitting.pk)


def test_postponing_tells_everybody_once_and_asks_anew(cast: Cast) -> None:
    """Its clocks run to the new day; it keeps its number; nobody is told twice."""
    sitting = convened(cast)
    acknowledge_notice(cast.by("chief"), sitting.pk)
    with pytest.raises(Refused) as caught:
        postpone_sitting(cast.by("secretariat"), sitting.pk, "雨")
    assert caught.value.rule == "role"
    later = today() + 2 * SOON
    postpone_sitting(cast.by("office_head"), sitting.pk, "县里防汛", later)
    now = one(cast.by("secretariat"), sitting.pk)
    assert now is not None
    assert (now.state, now.day, numbers(now)) == ("postponed", later, [("青岫县人民政府", 21)])
    assert set(answers(now).values()) == {""}
    told = list(Notice.objects.filter(key__startswith="postpone").values_list("account__full_name", flat=True))
    assert sorted(told) == sorted({*answers(now), "白露", "田野"} - {"陶然"})
    assert clocks(now)[-1].day == calendar().before(later, 1)[0]
    convene_sitting(cast.by("secretariat"), sitting.pk)
    assert again(sitting).state == "convened"
    assert log_is_whole()


def test_what_was_not_heard_was_at_no_sitting(cast: Cast) -> None:
    """A proposal counts while it stands on a sitting that is convened, not once that or itself is postponed."""
    proposal = ready(cast)
    sitting = convened(cast, proposal)

    def now() -> tuple[str, int]:
        proposal.refresh_from_db()
        return proposal.state, proposal.times_listed

    assert now() == ("listed", 1)
    postpone_sitting(cast.by("office_head"), sitting.pk, "县里防汛", today() + 2 * SOON)
    assert now() == ("approved", 0)
    assert Step.objects.get(about=proposal.about, act="unlist_proposal").reason == "会议改期：县里防汛"
    convene_sitting(cast.by("secretariat"), sitting.pk)
    assert now() == ("listed", 1)
    postpone_proposal(cast.by("secretariat"), proposal.pk, "汇报人外出")
    assert now() == ("postponed", 0)
    assert log_is_whole()


def test_a_sitting_without_a_new_day_waits_for_it(cast: Cast) -> None:
    """No notice goes out before; the day is set by postponing again."""
    sitting = convened(cast)
    postpone_sitting(cast.by("chief"), sitting.pk, "县里防汛")
    assert clocks(again(sitting)) == []
    with pytest.raises(Refused) as caught:
        convene_sitting(cast.by("secretariat"), sitting.pk)
    assert caught.value.rule == "day_set"
    postpone_sitting(cast.by("chief"), sitting.pk, "定下日期", today() + SOON)
    assert convene_sitting(cast.by("secretariat"), sitting.pk).state == "convened"


def test_a_cancelled_sitting_gives_back_proposals_and_number(cast: Cast) -> None:
    """The chief alone cancels; everybody is told once; the next sitting takes the number."""
    proposal = ready(cast)
    sitting = convened(cast, proposal)
    with pytest.raises(Refused) as caught:
        cancel_sitting(cast.by("office_head"), sitting.pk, "并入下次")
    assert caught.value.rule == "role"
    cancel_sitting(cast.by("chief"), sitting.pk, "并入下次")
    proposal = Proposal.objects.get(pk=proposal.pk)
    assert (proposal.state, proposal.times_listed) == ("ready", 0)
    told = Notice.objects.filter(key__startswith="cancel").values_list("account", flat=True)
    assert len(told) == len(set(told)) == len(answers(sitting)) + 1  # two of the secretariat, but not the chief
    assert numbers(planned(cast)) == [("青岫县人民政府", 21)]
    with pytest.raises(Refused) as caught:
        postpone_sitting(cast.by("chief"), sitting.pk, "再开")
    assert caught.value.rule == "state"
    assert log_is_whole()


def test_the_plan_of_study_is_kept(cast: Cast) -> None:
    """By the secretariat and the legal office; two editors of one row see both texts."""
    row = keep_study(cast.by("legal"), year=2026, topic="宪法", unit=cast.units["县司法局"].pk, month=12)
    version = row.version
    keep_study(cast.by("secretariat"), row.pk, version, year=2026, topic="行政复议法")
    with pytest.raises(Outdated):
        keep_study(cast.by("legal"), row.pk, version, year=2026, topic="民法典")
    with pytest.raises(Refused) as caught:
        keep_study(cast.by("liaison"), year=2026, topic="宪法")
    assert caught.value.rule == "role"
    with pytest.raises(Refused, match="没有写学习内容"):
        keep_study(cast.by("legal"), year=2026, topic=" ")


def test_clocks_run_in_working_days_before_the_sitting(cast: Cast) -> None:
    """By the settings of this government; late where a day is past and the step not done; provisional past the calendar."""
    sitting = one(cast.by("secretariat"), planned(cast, day=datetime.date(2026, 10, 9)).pk)
    assert sitting is not None
    assert [(clock.key, str(clock.day)) for clock in clocks(sitting)] == [
        ("papers.due_before_wd", "2026-09-29"),
        ("agenda.freeze_before_wd", "2026-09-30"),
        ("papers.send_before_wd", "2026-09-30"),
        ("call.lead_days", "2026-10-02"),
        ("notice.before_wd", "2026-10-08"),
    ]
    assert not any(clock.provisional for clock in clocks(sitting))
    sitting.day = today() - datetime.timedelta(days=1)
    assert all(clock.late for clock in clocks(sitting))
    sitting.day = datetime.date(2031, 5, 9)
    assert [clock.key for clock in clocks(sitting) if clock.provisional] == [
        "papers.due_before_wd",
        "agenda.freeze_before_wd",
        "papers.send_before_wd",
        "notice.before_wd",
    ]


def test_postponing_on_paper_keeps_its_day(cast: Cast) -> None:
    """What was entered as a day is a day again when the entry is checked."""
    sitting = convened(cast)
    later = today() + datetime.timedelta(days=20)
    paper = enter_paper(
        cast.by("secretariat"),
        "postpone_sitting",
        sitting.pk,
        {"reason": "县里防汛", "day": later, "time": datetime.time(15, 30), "place": ""},
        signer=cast.people["chief"],
        signed_on=today(),
        scan=stored(),
    )
    assert again(sitting).state == "convened"
    check_paper(cast.by("second"), paper.pk)
    now = again(sitting)
    assert (now.state, now.day, now.time) == ("postponed", later, datetime.time(15, 30))
    assert log_is_whole()


def test_nobody_is_asked_for_what_was_postponed(cast: Cast) -> None:
    """Its presenter is not asked to come; the others are."""
    gone = ready(cast, title="关于县城桥梁检测的汇报", presenter_id=cast.people["other_head"].pk)
    agenda = approved(cast, ready(cast), gone)
    postpone_proposal(cast.by("secretariat"), gone.pk, "缓")
    asked = answers(convene_sitting(cast.by("secretariat"), agenda.sitting_id))
    assert cast.people["other_head"].name not in asked
    assert cast.people["unit_head"].name in asked


def test_a_sitting_on_which_nothing_stands_any_more_is_not_convened(cast: Cast) -> None:
    """The sentence says to change the agenda; nobody is asked."""
    proposal = ready(cast)
    agenda = approved(cast, proposal)
    postpone_proposal(cast.by("secretariat"), proposal.pk, "缓")
    with pytest.raises(Refused, match="先修改议程"):
        convene_sitting(cast.by("secretariat"), agenda.sitting_id)
    assert answers(again(agenda.sitting)) == {}
