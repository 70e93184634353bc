"""Rows that somebody added to the ledger of a break-down: of which matter each is a task, and whether it is there already."""

from yiding.office.base.by import By
from yiding.office.matters.case import matter_case
from yiding.office.matters.ledger_columns import alike
from yiding.office.matters.ledger_preview import twice
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.rules.case import Case
from yiding.rules.words import Words

_UNSAID: Words = (
    "新增的这一行没有写属于哪个事项；请在“事项”里写上本方案里一个事项的名称或者编号。",
    "The row was added and does not say to which matter: write the title or number of one of this break-down.",
)
OTHER: Words = (
    "这个事项里已有同样的任务，与这一行填的不同；请在带编号的那一行上改，去掉这一行。",
    "The matter has this task already, and the row says something else: edit the row that bears its number, and leave this one out.",
)


class AddedTo:
    """The matters of a break-down to which rows add tasks, looked at once such a row is there."""

    def __init__(self, by: By, breakdown: Breakdown) -> None:
        self._by, self._breakdown = by, breakdown
        self._matters: list[Matter] | None = None
        self._cases: dict[int, Case] = {}
        self._numbers: dict[tuple[int, str], int] = {}
        self._orders: dict[int, int] = {}

    def matter(self, name: str) -> Matter | Words:
        """Give the matter of a title or a number, or the sentence that refuses it."""
        if not name:
            return _UNSAID
        if self._matters is None:
            self._matters = list(
                self._breakdown.matters.prefetch_related(
                    "tasks__units__unit", "tasks__lead", "tasks__leader", "tasks__matter"
                )
            )
        found = [row for row in self._matters if alike(name, row.title) or (row.number and alike(name, row.number))]
        return found[0] if len(found) == 1 else _not_one(name, found)

    def order(self, matter: Matter) -> int:
        """Give the place of the next task of a matter."""
        last = max((task.order for task in matter.tasks.all()), default=0)
        self._orders[matter.pk] = max(last, self._orders.get(matter.pk, 0)) + 1
        return self._orders[matter.pk]

    def once(self, matter: Matter, text: str, number: int) -> Words | None:
        """Note the row of a task, or say that an earlier row is the same one."""
        first = self._numbers.setdefault((matter.pk, text.strip()), number)
        return None if first == number else twice([first, number])

    def there(self, matter: Matter, text: str) -> Task | None:
        """Give the task of that text that a matter has already, as when a ledger comes back twice."""
        return next((task for task in matter.tasks.all() if task.text == text.strip()), None)

    def case(self, matter: Matter) -> Case:
        """Give the case of a matter."""
        if matter.pk not in self._cases:
            self._cases[matter.pk] = matter_case(matter, self._by)
        return self._cases[matter.pk]


def _not_one(name: str, found: list[Matter]) -> Words:
    short = name[:40]
    if found:
        return (
            f"本方案里有几个事项都叫“{short}”；请在页面上给其中一个加任务。",
            f"Several matters of the break-down are called {short}: plan the task on the page of one.",
        )
    return (
        f"本方案里没有事项“{short}”；请照上面各行的写法写“事项”，新的事项在页面上增加。",
        f"The break-down has no matter {short}: write it as the rows above have it; a new matter is added on the page.",
    )
