"""The sittings of the demonstration that are not over: one postponed, one convened for the coming days, a joint one being prepared."""

import datetime
from collections.abc import Iterable

from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.approve_agenda import approve_agenda
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.plan_sitting import plan_sitting
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.actions.send_agenda import send_agenda
from yiding.office.agenda.actions.send_packet import send_packet
from yiding.office.agenda.models import Agenda, Invitation, Study
from yiding.office.base.jobs import run_waiting
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import (
    CHIEF,
    COMMITTEE,
    EXECUTIVE_VICE,
    GOVERNMENT,
    LEGAL,
    OFFICE_HEAD,
    PARTY_GROUP,
    SECRETARY,
)
from yiding.office.demo.plan import Plan
from yiding.office.demo.plans_for_sittings import FOR_CONVENED, FOR_JOINT, FOR_JOINT_LATER, FOR_POSTPONED, LATE
from yiding.office.demo.way import Office
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal

PLACE = "县政府二楼会议室"
_MORNING, _AFTERNOON = datetime.time(8, 30), datetime.time(14, 30)
_TOPICS = (
    ("《中华人民共和国行政复议法》", 2),
    ("《公平竞争审查条例》", 4),
    ("《中华人民共和国安全生产法》", 6),
    ("《中华人民共和国水法》", 9),
    ("《保障农民工工资支付条例》", 11),
    ("《中华人民共和国突发事件应对法》", 12),
)


def sittings(office: Office) -> list[Story]:
    """Give the stories of the sittings, and of the year's plan of legal study."""
    return [_studies(office), _postponed(office), _convened(office), _joint(office)]


def _studies(office: Office) -> Story:
    yield office.on(40, 10)
    legal, unit = office.by(LEGAL), office.register.units["县司法局"].pk
    for topic, month in _TOPICS:
        keep_study(legal, year=office.clock.today.year, topic=topic, unit=unit, speaker=LEGAL, month=month)


def _planned(office: Office, bodies: Iterable[str], day: datetime.date, time: datetime.time, place: str = PLACE) -> int:
    keys = [office.register.bodies[name].pk for name in bodies]
    chair = office.register.people[CHIEF].pk
    return plan_sitting(office.by(SECRETARY), bodies=keys, day=day, time=time, place=place, chair=chair).pk


def _drafted(
    office: Office, sitting: int, plans: Iterable[Plan], studies: Iterable[int] = (), *, report_back: bool = False
) -> Agenda:
    asked = [office.proposals[plan.key] for plan in plans]
    return draft_agenda(office.by(SECRETARY), sitting, asked, list(studies), report_back)


def _approved(office: Office, agenda: Agenda, day: int) -> Story:
    yield office.on(day, 14)
    send_agenda(office.by(SECRETARY), agenda.pk)
    yield office.on(day, 15)
    review_agenda(office.by(OFFICE_HEAD), agenda.pk)
    yield office.on(day, 17)
    approve_agenda(office.by(CHIEF), agenda.pk)


def _postponed(office: Office) -> Story:
    """Convene a sitting, postpone it without a new day, and one of its proposals with it."""
    yield office.on(19, 9)
    sitting = _planned(office, [GOVERNMENT, PARTY_GROUP], office.clock.ago(7), _MORNING)
    yield office.on(16, 9)
    agenda = _drafted(office, sitting, FOR_POSTPONED)
    yield from _approved(office, agenda, 15)
    yield office.on(14, 9)
    convene_sitting(office.by(SECRETARY), sitting)
    yield office.on(10, 9)
    postpone_sitting(office.by(OFFICE_HEAD), sitting, "市政府临时召开防汛调度会，主要领导参加。")
    yield office.on(9, 9)
    postpone_proposal(office.by(SECRETARY), office.proposals["fees"], "成本监审报告需要更新，不再等候改期的会议。")


def _convened(office: Office) -> Story:
    """Convene a sitting, let people answer, add an item late, and send the papers."""
    yield office.on(9, 10)
    sitting = _planned(office, [GOVERNMENT], office.clock.ahead(5), _MORNING)
    yield office.on(7, 9)
    month = office.clock.today.month
    study = Study.objects.filter(month__gte=month).first() or Study.objects.first()
    assert study is not None, "the plan was kept before"
    agenda = _drafted(office, sitting, FOR_CONVENED, [study.pk], report_back=True)
    yield from _approved(office, agenda, 6)
    yield office.on(5, 9)
    convene_sitting(office.by(SECRETARY), sitting)
    yield from _answered(office, sitting)
    yield from _added_late(office, sitting, agenda)
    yield office.on(1, 10)
    send_packet(office.by(SECRETARY), sitting)
    run_waiting()


def _answered(office: Office, sitting: int) -> Story:
    """Let most of those who are asked answer: some come, a member and a non-member ask for leave, some say nothing."""
    yield office.on(4, 9)
    for name in (CHIEF, EXECUTIVE_VICE, "周慕白", "田禾", OFFICE_HEAD, "桑榆", "鲁静之", "丛林"):
        acknowledge_notice(office.by(name), sitting)
    yield office.on(4, 14)
    ask_leave(office.by("邵丽君"), sitting, "赴市委党校学习。")
    away = ask_leave(office.by("仇天佑"), sitting, "参加省审计厅会议。")
    yield office.on(4, 16)
    grant_leave(office.by(OFFICE_HEAD), sitting, Invitation.objects.get(pk=away.pk).pk)


def _added_late(office: Office, sitting: int, agenda: Agenda) -> Story:
    yield office.on(3, 9)
    following = replace_agenda(office.by(SECRETARY), agenda.pk, "主要领导要求追加一个议题。")
    yield office.on(3, 11)
    reason = "老街火灾隐患必须在春节前整治完毕，不能等到下次会议。"
    add_late_item(office.by(CHIEF), following.pk, office.proposals[LATE.key], reason)
    yield from _approved(office, following, 3)
    yield office.on(2, 9)
    convene_sitting(office.by(SECRETARY), sitting)


def _joint(office: Office) -> Story:
    """Prepare a joint sitting: one version of its agenda approved, the next one being drafted."""
    yield office.on(6, 10)
    place = "经开区管委会三楼会议室"
    sitting = _planned(office, [GOVERNMENT, COMMITTEE], office.clock.ahead(12), _AFTERNOON, place)
    yield office.on(5, 11)
    agenda = _drafted(office, sitting, FOR_JOINT)
    yield from _approved(office, agenda, 4)
    yield office.on(2, 10)
    replace_agenda(office.by(SECRETARY), agenda.pk, "开发区又有两个议题入库，一并安排。")
    yield office.on(1, 11)
    _drafted(office, sitting, FOR_JOINT_LATER)
