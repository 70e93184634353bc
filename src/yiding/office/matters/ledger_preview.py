"""What a ledger that came back would do, line by line, before it does anything."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar

from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.words import Words

Verdict = Literal["same", "change", "refused", "left_out"]
MOVED: Words = (
    "预览以后系统里的内容又有变化，没有导入；下面是现在的比对，请重新看一遍。",
    "Something changed after the preview, and nothing was brought in: below is how it compares now, look at it again.",
)
STALE: Words = (
    "在您导出以后有改动，这一行没有依据最新的内容填写；请重新导出，把这一行填到新的台账里。",
    "It changed after you exported it: export anew, and fill this row in there.",
)
UNSEEN: Words = (
    "没有这项任务，或者不在您的办理范围；请只在从系统导出的行上填写，不改编号。",
    "There is no such task among yours: fill in the rows as they were exported.",
)
SECRET: Words = (
    "带有密级标志，涉及国家秘密的内容不能进入本系统（依据《保守国家秘密法实施条例》第41条）；请删去，改走涉密渠道。",
    "It bears a mark of secrecy, and state secrets may not enter this system (by the Regulations on Guarding State Secrets, art. 41): take it out.",
)


class Change(NamedTuple):
    """One field that would be another: what it is called, what stands there, what would."""

    words: Words
    was: str
    now: str


class Line(NamedTuple):
    """One row that came back: its number on the sheet, whose it is and where that is shown, what would be done with it.

    `refusal` says why it may not be taken over; `doubts` what of it a person has to settle afterwards; `new` that it adds something to what was exported.
    """

    number: int
    verdict: Verdict
    called: str = ""
    link: str = ""
    act: str = ""
    changes: tuple[Change, ...] = ()
    refusal: Words | None = None
    doubts: tuple[Words, ...] = ()
    new: bool = False


Given = TypeVar("Given")


@dataclass(frozen=True)
class Preview(Generic[Given]):
    """A ledger compared with what stands now: its lines, what of the file was not read, and what is to be done, a row each."""

    lines: Sequence[Line]
    notes: Sequence[Words] = ()
    given: Sequence[Given] = ()

    def of(self, verdict: Verdict) -> list[Line]:
        """Give the lines with which this would happen."""
        return [line for line in self.lines if line.verdict == verdict]

    @cached_property
    def refused(self) -> list[Line]:
        """Give the lines that are refused."""
        return self.of("refused")

    @cached_property
    def changed(self) -> list[Line]:
        """Give the lines that would change something."""
        return self.of("change")

    @property
    def doubtful(self) -> int:
        """Give how many lines leave something to a person."""
        return sum(bool(line.doubts) for line in self.lines)

    @cached_property
    def mark(self) -> str:
        """Give the SHA-256 of what would be done and of what is refused: the same comparison has the same."""
        return hashlib.sha256(repr((self.changed, self.refused)).encode()).hexdigest()

    def followed(self) -> Followed:
        """Give it as the rules see it; what may not be taken over is told before that nothing would be."""
        numbers = tuple(f"第 {line.number} 行" for line in self.refused)
        return Followed(changes=bool(self.changed or numbers), refused=numbers)

    def case(self, state: str = "") -> Case:
        """Give the case of bringing it in."""
        return Case(state, today(), followed=self.followed())

    def unless_moved(self, mark: str) -> None:
        """Refuse where it is not what was looked at. Errors: Refused."""
        if self.mark != mark:
            raise Refused(MOVED, "version")


def refused(line: Line, words: Words) -> Line:
    """Give a line that is refused with a sentence; what it would have changed is still shown."""
    return line._replace(verdict="refused", refusal=words)


def twice(numbers: Sequence[int]) -> Words:
    """Say that several rows are of one thing."""
    told = "、".join(map(str, numbers))
    return (
        f"第 {told} 行填的是同一项任务；请只留一行。",
        f"Rows {told} are of one task: leave one of them.",
    )


def doubled(keys: Iterable[tuple[int | None, int]]) -> dict[int, list[int]]:
    """Give the keys that several rows bear, with the numbers of the rows, out of pairs of both."""
    found: dict[int, list[int]] = {}
    for key, number in keys:
        if key is not None:
            found.setdefault(key, []).append(number)
    return {key: numbers for key, numbers in found.items() if len(numbers) > 1}


def protected(words: Words, stands: str) -> Words:
    """Say that a cell that may not be edited differs from what stands in the system."""
    return (
        f"“{words[0]}”一格与系统里的不同（系统里是“{stands[:40]}”），这一格不能改；请改回或者重新导出。",
        f"{words[1]} differs from what stands in the system ({stands[:40]}) and may not be edited: put it back, or export anew.",
    )


def batches(keys: Sequence[int], size: int = 1000) -> Iterator[Sequence[int]]:
    """Give keys in parts that one question can hold."""
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
