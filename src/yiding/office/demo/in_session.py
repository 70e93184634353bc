"""The sittings of the demonstration that were held, with their minutes, and the one that runs when it is made."""

import datetime
from collections.abc import Iterable

from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.demo import carried_out
from yiding.office.demo.clock import Story, beside
from yiding.office.demo.following import followed
from yiding.office.demo.issuing import on_file, on_its_way
from yiding.office.demo.minutes import confirmed_in_part, corrected, issued
from yiding.office.demo.persons import CHIEF, EXECUTIVE_VICE, GOVERNMENT, OFFICE_HEAD, SECRETARY
from yiding.office.demo.plan import Plan
from yiding.office.demo.plans_for_sittings import FOR_CONFIRMING, FOR_RUNNING, FOR_SIGNED
from yiding.office.demo.preparing import AFTERNOON, MORNING, approved, coming, drafted, on_leave, planned, study
from yiding.office.demo.said_at_sittings import CONFIRMING, RUNNING, SIGNED
from yiding.office.demo.taking import Clerk
from yiding.office.demo.way import Office
from yiding.office.sittings.actions.add_attendee import add_attendee
from yiding.office.sittings.actions.add_item import add_item
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.confirm_record import confirm_record
from yiding.office.sittings.actions.note_leaving import note_leaving

_ANSWERED = (CHIEF, EXECUTIVE_VICE, "周慕白", OFFICE_HEAD)
_MINUTE = datetime.timedelta(minutes=1)


def signed(office: Office) -> Story:
    """Hold a sitting and see its minutes through: signed, issued, signed for by all units but one, and corrected."""
    yield office.on(32, 9)
    held = 22
    sitting = planned(office, [GOVERNMENT], office.clock.ago(held), MORNING)
    yield office.on(28, 10)
    agenda = drafted(office, sitting, FOR_SIGNED, [study(office, 2)], report_back=True)
    yield from approved(office, agenda, 27)
    yield office.on(26, 9)
    convene_sitting(office.by(SECRETARY), sitting)
    yield office.on(25, 9)
    coming(office, sitting, _ANSWERED)
    on_leave(office, sitting, "韩铁生", "赴省公安厅参加会议")
    on_leave(office, sitting, "史凤梧", "陪同省发展改革委调研", "季微")
    clerk = Clerk(office, sitting, office.clock.ago(held))
    began = office.on(held, 8, 30)
    yield from clerk.gather(began)
    moment = began + 2 * _MINUTE
    for place, (item, taken) in enumerate(zip(clerk.items(), SIGNED, strict=True)):
        moment = yield from clerk.take(item, taken, moment)
        if place == len(SIGNED) - 2:
            note_leaving(clerk.by, sitting, office.register.people["孟昭华"].pk, "参加县政协会议")
    yield moment
    close_sitting(clerk.by, sitting)
    yield office.on(held, 15)
    confirm_record(office.by(OFFICE_HEAD), sitting)
    minutes = yield from issued(office, sitting, held - 1)
    documents = [on_file(office, minutes), on_its_way(office, minutes)]
    yield from beside([followed(office, minutes, 17), corrected(office, minutes, 4), *documents])


def confirming(office: Office) -> Story:
    """Hold a sitting that hears how earlier matters stand, whose record waits for the head of the office, and whose minutes for those who confirm their parts."""
    yield office.on(17, 9)
    held = 5
    sitting = planned(office, [GOVERNMENT], office.clock.ago(held), AFTERNOON)
    yield office.on(12, 10)
    yield from _noticed(office, sitting, FOR_CONFIRMING, 12, report_back=True)
    report = yield from carried_out.handed_in(office, sitting, 8)
    clerk = Clerk(office, sitting, office.clock.ago(held))
    began = office.on(held, 14, 30)
    yield from clerk.gather(began)
    police, presenter = office.register.units["县公安局"].pk, office.register.people["燕子"].pk
    add_attendee(clerk.by, sitting, presenter, police, "县长要求汇报近期道路交通安全形势。")
    add_item(
        clerk.by,
        sitting,
        "关于近期道路交通安全形势的汇报",
        "report",
        "县长要求就近期事故增加情况作一次汇报。",
        presenter,
    )
    moment = began + 2 * _MINUTE
    for item, taken in zip(clerk.items(), CONFIRMING, strict=True):
        moment = yield from clerk.take(item, taken, moment)
    yield moment
    close_sitting(clerk.by, sitting)
    yield from carried_out.heard(office, report, 4)
    yield from confirmed_in_part(office, sitting, 3)


def running(office: Office) -> Story:
    """Open a sitting that runs: its first item is decided, the second under discussion, the next one's unit waits at the door."""
    began = office.clock.under_way()
    yield office.on(13, 16)
    sitting = planned(office, [GOVERNMENT], began.date(), began.time())
    yield office.on(11, 10)
    yield from _noticed(office, sitting, FOR_RUNNING, 11, [study(office, 1)])
    yield office.on(2, 9)
    coming(office, sitting, _ANSWERED)
    on_leave(office, sitting, "邵丽君", "赴市委党校学习")
    on_leave(office, sitting, "鲁静之", "赴市财政局对接资金", "盛一帆")
    clerk = Clerk(office, sitting, began.date())
    yield from clerk.gather(began, late=("伍伯言",))
    first, second, *_ = clerk.items()
    yield from clerk.take(first, RUNNING[0], began + 4 * _MINUTE)
    yield from clerk.take(second, RUNNING[1], office.clock.minutes_ago(16))


def _noticed(
    office: Office,
    sitting: int,
    plans: Iterable[Plan],
    day: int,
    studies: Iterable[int] = (),
    *,
    report_back: bool = False,
) -> Story:
    """Draft the agenda of a sitting, have it approved and send the notices."""
    agenda = drafted(office, sitting, plans, studies, report_back=report_back)
    yield from approved(office, agenda, day - 1)
    yield office.on(day - 2, 9)
    convene_sitting(office.by(SECRETARY), sitting)
