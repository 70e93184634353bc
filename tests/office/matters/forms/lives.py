"""The life of a source, from page to page, as each of the cast goes through it."""

import datetime
from typing import Any

from django.urls import reverse

from office.cast import Cast
from yiding.office.base.days import today
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.rules.sources import SOURCES

_OVER = (403, 422)


class Office:
    """The cast at their browsers."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._clients = {name: cast.client(name) for name in cast.accounts}

    def page(self, who: str, name: str, *args: object) -> str:
        """Give a page as somebody sees it."""
        answer = self._clients[who].get(reverse(name, args=args))
        assert answer.status_code == 200, (who, name, answer.status_code)
        return answer.content.decode()

    def do(self, who: str, address: str, /, **given: Any) -> None:
        """Send a form, and be led on."""
        answer = self._clients[who].post(address, _sent(given))
        assert answer.status_code == 302, answer.content.decode()

    def stopped(self, who: str, address: str, words: str, /, **given: Any) -> None:
        """Send a form, and be refused with these words."""
        answer = self._clients[who].post(address, _sent(given))
        assert answer.status_code in _OVER, answer.status_code
        assert words in answer.content.decode()

    def start(self, kind: str, title: str, paper: str, **facts: Any) -> Breakdown:
        """Start a break-down by the form of its kind; without its paper it is refused."""
        address = reverse("start_breakdown", args=[kind])
        given = {"title": title, "day": today(), **{f"fact_{key}": value for key, value in facts.items()}}
        self.stopped("supervision", address, "没有写明立项依据的文件", paper="", **given)
        self.do("supervision", address, paper=paper, **given)
        return Breakdown.objects.get()

    def matter(self, breakdown: Breakdown, title: str, leader: str = "", **facts: Any) -> Matter:
        """Add a matter by the form of its kind."""
        given = {f"fact_{key}": value for key, value in facts.items()}
        given["hears"] = "on" if SOURCES[breakdown.kind].hears else None
        if leader:
            given["leader"] = self.cast.people[leader].pk
        self.do("supervision", reverse("breakdown_act", args=[breakdown.pk, "add_matter"]), title=title, **given)
        return breakdown.matters.get(title=title)

    def task(self, matter: Matter, text: str = "按方案办理", unit: str = "县水务局", **more: Any) -> Task:
        """Plan a task that has all that it needs."""
        given = {
            "text": text,
            "lead": self.cast.units[unit].pk,
            "kind": "minutes",
            "due": today() + datetime.timedelta(40),
            "evidence": "验收报告",
            "weight": 1,
            **more,
        }
        self.do("supervision", reverse("matter_act", args=[matter.pk, "plan_task"]), **given)
        return matter.tasks.get(text=text)

    def submit(self, breakdown: Breakdown) -> None:
        """Send it to the head of the office."""
        self.do("supervision", reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"]))

    def approve(self, breakdown: Breakdown) -> None:
        """Have it approved, and send its tasks out."""
        self.submit(breakdown)
        self.do("office_head", reverse("breakdown_act", args=[breakdown.pk, "approve_breakdown"]))
        for task in Task.objects.filter(matter__breakdown=breakdown):
            self.do("supervision", reverse("task_act", args=[task.pk, "send_task"]))

    def sign(self, task: Task) -> None:
        """Sign for a task, and report on it."""
        self.do("liaison", reverse("task_act", args=[task.pk, "sign_for_task"]))
        self.do("liaison", reverse("task_act", args=[task.pk, "give_feedback"]), text="已经动手办理。", share=40)

    def finish(self, task: Task) -> None:
        """Ask for completion, and have it verified."""
        given = {"text": "办理完毕。", "share": 100, "where": "县水务局档案室"}
        self.do("unit_head", reverse("task_act", args=[task.pk, "ask_completion"]), **given)
        self.do("supervision", reverse("task_act", args=[task.pk, "verify_task"]), reason="现场查看属实。")

    def close(self, matter: Matter) -> None:
        """Close a matter."""
        self.do("supervision", of(matter, "close_matter"))
        assert state(matter) == "closed"


def of(matter: Matter, act: str) -> str:
    """Give the address of an action on a matter."""
    return reverse("matter_act", args=[matter.pk, act])


def state(matter: Matter) -> str:
    """Give the state of a matter as the database has it."""
    return Matter.objects.values_list("state", flat=True).get(pk=matter.pk)


def back(days: int) -> datetime.date:
    """Give a day that was."""
    return today() - datetime.timedelta(days)


def _sent(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}
