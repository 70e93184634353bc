"""The sittings of the demonstration to come: one postponed, one convened for the coming days, a joint one being prepared."""

from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.send_packet import send_packet
from yiding.office.agenda.models import Agenda, Invitation
from yiding.office.base.jobs import run_waiting
from yiding.office.demo.carried_out import begun
from yiding.office.demo.clock import Story
from yiding.office.demo.in_session import confirming, running, signed
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
from yiding.office.demo.plans_for_sittings import FOR_CONVENED, FOR_JOINT, FOR_JOINT_LATER, FOR_POSTPONED, LATE
from yiding.office.demo.preparing import AFTERNOON, MORNING, approved, coming, drafted, planned, study
from yiding.office.demo.way import Office
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal

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
    ahead = [_postponed(office), _convened(office), _joint(office)]
    return [studies(office), signed(office), confirming(office), running(office), *ahead]


def studies(office: Office) -> Story:
    """Keep the year's plan of legal study."""
    yield office.on(40, 10)
    legal, unit = office.by(LEGAL), office.register.units["县司法局"].pk
    for topic, month in _TOPICS:
        keep_study(legal, year=office.clock.today.year, topic=topic, unit=unit, speaker=LEGAL, month=month)


def _postponed(office: Office) -> Story:
    """Convene a sitting, postpone it without a new day, and one of its proposals with it."""
    yield office.on(19, 9)
    sitting = planned(office, [GOVERNMENT, PARTY_GROUP], office.clock.ago(7), MORNING)
    yield office.on(16, 9)
    agenda = drafted(office, sitting, FOR_POSTPONED)
    yield from approved(office, agenda, 15)
    yield office.on(14, 9)
    convene_sitting(office.by(SECRETARY), sitting)
    yield office.on(10, 9)
    postpone_sitting(office.by(OFFICE_HEAD), sitting, "市政府临时召开防汛调度会，主要领导参加。")
    yield office.on(9, 9)
    postpone_proposal(office.by(SECRETARY), office.proposals["fees"], "成本监审报告需要更新，不再等候改期的会议。")


def _convened(office: Office) -> Story:
    """Convene a sitting, let people answer, add an item late, and send the papers."""
    yield office.on(9, 10)
    sitting = planned(office, [GOVERNMENT], office.clock.ahead(5), MORNING)
    yield office.on(7, 9)
    agenda = drafted(office, sitting, FOR_CONVENED, [study(office)], report_back=True)
    yield from approved(office, agenda, 6)
    yield office.on(5, 9)
    convene_sitting(office.by(SECRETARY), sitting)
    yield from _answered(office, sitting)
    yield from _added_late(office, sitting, agenda)
    yield from begun(office, sitting, 2)
    yield office.on(1, 10)
    send_packet(office.by(SECRETARY), sitting)
    run_waiting()


def _answered(office: Office, sitting: int) -> Story:
    """Let most of those who are asked answer: some come, a member and a non-member ask for leave, some say nothing."""
    yield office.on(4, 9)
    coming(office, sitting, (CHIEF, EXECUTIVE_VICE, "周慕白", "田禾", OFFICE_HEAD, "桑榆", "鲁静之", "丛林"))
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
    yield from approved(office, following, 3)
    yield office.on(2, 9)
    convene_sitting(office.by(SECRETARY), sitting)


def _joint(office: Office) -> Story:
    """Prepare a joint sitting: one version of its agenda approved, the next one being drafted."""
    yield office.on(6, 10)
    place = "经开区管委会三楼会议室"
    sitting = planned(office, [GOVERNMENT, COMMITTEE], office.clock.ahead(12), AFTERNOON, place)
    yield office.on(5, 11)
    agenda = drafted(office, sitting, FOR_JOINT)
    yield from approved(office, agenda, 4)
    yield office.on(2, 10)
    replace_agenda(office.by(SECRETARY), agenda.pk, "开发区又有两个议题入库，一并安排。")
    yield office.on(1, 11)
    drafted(office, sitting, FOR_JOINT_LATER)
