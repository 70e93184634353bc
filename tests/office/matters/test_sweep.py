"""The daily sweep of matters over a year of days: each notice once, none lost, whatever stands still or is cut off."""

import datetime
from collections.abc import Callable

import pytest
from chinese_calendar import is_workday  # type: ignore[import-untyped]
from django.utils import timezone

from office.cast import Cast, log_is_whole
from office.matters.composed import fresh, opened, plan, sent
from office.matters.forms.lives import Office
from office.minutes.composed import issued
from yiding.office.base import jobs, sweep
from yiding.office.base.jobs import requeue_dead, run_waiting
from yiding.office.base.models import Job, Notice, Step
from yiding.office.matters import sweep as ours
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.ask_extension import ask_extension
from yiding.office.matters.actions.escalate_task import escalate_task
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.grant_extension import grant_extension
from yiding.office.matters.actions.keep_standing import keep_standing
from yiding.office.matters.actions.resume_task import resume_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.suspend_task import suspend_task
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.form_models import Stage
from yiding.office.matters.models import Slip, Task
from yiding.office.matters.reporting import Report

ONE = datetime.timedelta(1)
FIRST = datetime.date(2026, 1, 5)
LAST = datetime.date(2026, 12, 31)
STANDSTILL = (datetime.date(2026, 4, 28), datetime.date(2026, 5, 7))
"""Ten days over the holiday of May on which the server is off."""
CUT_OFF = datetime.date(2026, 5, 8)
"""When it is on again, the process dies in the middle of catching up."""


class Clock:
    """The office's clock in a test."""

    def __init__(self) -> None:
        self.now = timezone.make_aware(datetime.datetime.combine(FIRST, datetime.time(7)))

    def at(self, day: datetime.date, hour: int = 7) -> None:
        """Go to an hour of a day."""
        self.now = timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Let the office's clock be the test's, and the sweep do the work of matters alone."""
    found = Clock()
    jobs.discover()
    monkeypatch.setattr(timezone, "now", lambda: found.now)
    monkeypatch.setattr(sweep, "_names", [name for name in sweep._names if name.startswith("daily.matters.")])
    return found


def swept(day: datetime.date) -> None:
    """Sweep and do the work."""
    sweep.sweep(day)
    run_waiting()


def worked(start: datetime.date, end: datetime.date) -> int:
    """Count the working days after a day up to and with another, one by one."""
    return sum(bool(is_workday(start + ONE * n)) for n in range(1, (end - start).days + 1))


# step → for which of its days, and whether it is due on a day: said again here, with working days counted one by one
WITH_UNIT = ("assigned", "accepted", "running", "sent_back", "extension_asked", "refused")
WORKED_ON = ("accepted", "running", "sent_back", "extension_asked")
Oracle = Callable[[Task, datetime.date], bool]
ORACLE: dict[str, tuple[str, Oracle]] = {
    "sign": ("sent_on", lambda task, day: task.state == "assigned" and worked(_of(task, "sent_on"), day - ONE) >= 2),
    "news": ("next_news", lambda task, day: task.state in WORKED_ON and task.next_news == day),
    "stuck": ("next_news", lambda task, day: task.state in WORKED_ON and _of(task, "next_news") < day),
    "near": (
        "due",
        lambda task, day: task.state in WITH_UNIT and _of(task, "due") >= day and worked(day, _of(task, "due")) <= 3,
    ),
    "late": ("due", lambda task, day: task.state in WITH_UNIT and _of(task, "due") < day),
    "remind": ("due", lambda task, day: task.state in WITH_UNIT and worked(_of(task, "due"), day) >= 1),
    "supervise": ("due", lambda task, day: task.state in WITH_UNIT and worked(_of(task, "due"), day) >= 5),
    "chief": ("due", lambda task, day: task.state in WITH_UNIT and worked(_of(task, "due"), day) >= 10),
}


def _of(task: Task, field: str) -> datetime.date:
    found: datetime.date = getattr(task, field) or datetime.date.max - ONE * 400
    return found


def expected(days: list[datetime.date], said: set[str]) -> set[str]:
    """Give the keys of what has to be told for some days, and was not said before."""
    found = set[str]()
    for day in days:
        for task in Task.objects.all():
            for step, (field, due) in ORACLE.items():
                if getattr(task, field) is None or not due(task, day):
                    continue
                key = f"escalate:{step}:{task.pk}:{_of(task, field)}"
                if key not in said:
                    found.add(key)
                    said.add(key)
    return found


def tasks_of_a_year(cast: Cast) -> list[Task]:
    """Give tasks with deadlines over the year: on working days, at weekends, in the holidays, on its last days."""
    days = [
        datetime.date(2026, 1, 16),  # a Friday
        datetime.date(2026, 2, 18),  # in the Spring Festival
        datetime.date(2026, 3, 14),  # a Saturday
        datetime.date(2026, 3, 18),
        datetime.date(2026, 4, 30),  # in the standstill
        datetime.date(2026, 5, 4),  # in the standstill, in the holiday
        datetime.date(2026, 6, 30),
        datetime.date(2026, 10, 3),  # in the National Day holiday
        datetime.date(2026, 12, 25),
        datetime.date(2026, 12, 31),
    ]
    support = (cast.units["县财政局"].pk,)
    plans = [plan(cast, f"第{n}项任务", due=day, support=support) for n, day in enumerate(days, 1)]
    return sent(cast, *plans)


def deeds(cast: Cast, tasks: list[Task]) -> dict[datetime.date, list[Callable[[], object]]]:
    """Give what people do on which day: sign, report for some months, ask for more time, complete, suspend."""
    unit, head, own, chief = (cast.by(name) for name in ("liaison", "unit_head", "supervision", "chief"))

    def on(month: int, day: int) -> datetime.date:
        return datetime.date(2026, month, day)

    done: dict[datetime.date, list[Callable[[], object]]] = {
        on(1, 6): [lambda task=task: sign_for_task(unit, task.pk) for task in tasks[1:]],  # type: ignore[misc]
        on(1, 15): [lambda: sign_for_task(unit, tasks[0].pk)],
        on(3, 10): [
            lambda: ask_extension(head, tasks[3].pk, on(4, 10), "材料未到", "已完成一半"),
            lambda: grant_extension(own, tasks[3].pk, on(4, 8)),
        ],
        on(4, 3): [lambda: ask_completion(head, tasks[3].pk, Report("完成"), "档案室")],
        on(4, 20): [lambda: verify_task(own, tasks[3].pk, "已看")],
        on(5, 20): [lambda: suspend_task(chief, tasks[6].pk, "等待批复")],
        on(7, 20): [lambda: resume_task(chief, tasks[6].pk, "批复已到")],
    }
    for month in range(1, 13):
        done.setdefault(on(month, 4), []).append(lambda: give_feedback(unit, tasks[9].pk, Report("按月推进", 50)))
    return done


def test_a_year_tells_each_thing_once(cast: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Day by day, with ten days of standstill and a process that dies half-way: what is told is what has to be, each once."""
    tasks = tasks_of_a_year(cast)
    script = deeds(cast, tasks)
    wanted, said, waiting = set[str](), set[str](), list[datetime.date]()
    day = FIRST
    while day <= LAST:
        clock.at(day)
        waiting.append(day)
        if not STANDSTILL[0] <= day <= STANDSTILL[1]:
            wanted |= expected(waiting, said)
            waiting = []
            if day == CUT_OFF:
                die_in_the_middle(monkeypatch, day, clock)
            else:
                swept(day)
            clock.at(day, 10)
            for deed in script.get(day, []):
                deed()
        day += ONE
    told = Notice.objects.filter(key__startswith="escalate:")
    assert set(told.values_list("key", flat=True)) == wanted
    assert len(wanted) > 60
    assert told.count() == len(set(told.values_list("key", "account")))
    assert Step.objects.filter(act="escalate_task").count() == len(wanted)
    reminders = [key for key in wanted if key.startswith("escalate:remind:")]
    assert Slip.objects.filter(kind="remind").count() == len(reminders)
    numbers = sorted(Slip.objects.filter(kind="remind").values_list("number", flat=True))
    assert numbers == list(range(1, len(reminders) + 1))
    assert Job.objects.exclude(state="done").count() == 0
    assert log_is_whole()


def die_in_the_middle(monkeypatch: pytest.MonkeyPatch, day: datetime.date, clock: Clock) -> None:
    """Let the process die after two steps of the day; another takes the work up once it is known to be dead."""
    real, steps = escalate_task, [0]

    def dying(*given: object) -> bool:
        steps[0] += 1
        if steps[0] > 2:
            raise SystemExit
        return real(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(ours, "escalate_task", dying)
        with pytest.raises(SystemExit):
            swept(day)
    assert Job.objects.filter(state="running").exists()
    clock.now += datetime.timedelta(minutes=2)
    requeue_dead()
    run_waiting()


def test_who_is_told_of_what(cast: Cast, clock: Clock) -> None:
    """Lead and support of what is near; supervision and who is in charge besides of what is late; at last the chief."""
    support = (cast.units["县交通运输局"].pk,)
    task = sent(cast, plan(cast, due=datetime.date(2026, 1, 9), support=support))[0]
    sign_for_task(cast.by("liaison"), task.pk)
    for n in range(40):
        clock.at(FIRST + ONE * n)
        swept(FIRST + ONE * n)

    def told(step: str) -> set[str]:
        rows = Notice.objects.filter(key__startswith=f"escalate:{step}:")
        return set(rows.values_list("account__full_name", flat=True))

    units = {"水清", "江涛", "路遥", "车行"}
    assert told("near") == units
    assert told("late") == units | {"石磊"}
    assert told("remind") == {"石磊"}
    assert told("supervise") == {"石磊", "苏文静"}
    assert told("chief") == {"陶然", "周明远"}
    slip = Slip.objects.get(kind="remind")
    assert (slip.person, slip.says["late"]) == ("每日检查（按规则自动办理）", 3)


def test_what_waits_for_verification_is_not_chased(cast: Cast, clock: Clock) -> None:
    """The unit has done its part; neither near nor late is told."""
    task = sent(cast, plan(cast, due=datetime.date(2026, 1, 9)))[0]
    sign_for_task(cast.by("liaison"), task.pk)
    ask_completion(cast.by("unit_head"), task.pk, Report("完成"), "档案室")
    for n in range(20):
        clock.at(FIRST + ONE * n)
        swept(FIRST + ONE * n)
    assert not Notice.objects.filter(key__startswith="escalate:").exists()
    assert fresh(task).told == {}


def test_minutes_that_nobody_breaks_down_are_told(cast: Cast, clock: Clock) -> None:
    """Three working days after they were issued; so is a break-down that waits for its approval. Each once."""
    minutes = issued(cast)
    for n in range(1, 10):
        clock.at(FIRST + ONE * n)
        swept(FIRST + ONE * n)
    rows = Notice.objects.filter(key=f"split:{minutes.about}")
    assert set(rows.values_list("account__full_name", flat=True)) == {"石磊", "陶然"}
    assert rows.count() == 2


def test_a_break_down_that_waits_is_told(cast: Cast, clock: Clock) -> None:
    """Begun, but not approved in time."""
    breakdown = opened(cast)
    for n in range(1, 10):
        clock.at(FIRST + ONE * n)
        swept(FIRST + ONE * n)
    assert Notice.objects.filter(key=f"split:{breakdown.about}").count() == 2


def test_a_standing_matter_is_reviewed_on_its_day(cast: Cast, clock: Clock) -> None:
    """Supervision is told once."""
    task = sent(cast, plan(cast, due=datetime.date(2026, 3, 9)))[0]
    keep_standing(cast.by("office_head"), task.matter_id, datetime.date(2026, 1, 20), "常抓")
    for n in range(1, 25):
        clock.at(FIRST + ONE * n)
        swept(FIRST + ONE * n)
    rows = Notice.objects.filter(key__startswith="review:matters.matter")
    assert list(rows.values_list("account__full_name", flat=True)) == ["石磊"]


def test_stages_are_told_near_and_late(cast: Cast, clock: Clock) -> None:
    """Each once for its day: the units and the leader of what is near, supervision besides of what is late; passed, nothing more."""
    office = Office(cast)
    breakdown = office.start("petition", "领导包案清单", "青信联办〔2026〕3号")
    facts = {"case_number": "青信访〔2026〕18号", "demand": "供水水质", "accepted_on": FIRST}
    matter = office.matter(breakdown, "城北片区供水水质问题", "vice_head", **facts)
    office.task(matter, "更换老化管网")
    office.approve(breakdown)
    for n in range(1, 40):
        clock.at(FIRST + ONE * n)
        swept(FIRST + ONE * n)
    rows = Notice.objects.filter(key__startswith="stage:")
    call = Stage.objects.get(key="first_call")
    near = rows.filter(key=f"stage:near:{call.pk}:{call.due}").values_list("account__full_name", flat=True)
    late = rows.filter(key=f"stage:late:{call.pk}:{call.due}").values_list("account__full_name", flat=True)
    assert sorted(near) == sorted({"水清", "江涛", "苏文静"})
    assert sorted(late) == sorted({"水清", "江涛", "苏文静", "石磊"})
