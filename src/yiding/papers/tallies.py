"""Tables of counts whose sums must close: how many tasks each unit has, and how they stand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from yiding.papers.shares import share_words
from yiding.rules.words import Words


class Tally(NamedTuple):
    """A row of counts: whose it is, how many in all, how many of each part, and what is counted besides (of which late)."""

    name: str
    total: int
    parts: Sequence[int]
    besides: Sequence[int] = ()


class Table(NamedTuple):
    """A table of counts: its heading, what is counted (任务), the parts that make up the whole, and a row a unit.

    `besides` are labels that are counted without being a part (逾期); `done` is the part whose share is the `rate`. `total` is the row
    of sums as it was told; a table without rows has nothing else.
    """

    name: str
    counted: str
    parts: Sequence[str]
    rows: Sequence[Tally] = ()
    besides: Sequence[str] = ()
    done: str = ""
    rate: str = "办结率"
    total: Tally | None = None

    @property
    def labels(self) -> list[str]:
        """Give the labels of its columns: what is counted, the parts, what is counted besides."""
        return [self.counted, *self.parts, *self.besides]


def numbers(tally: Tally) -> list[int]:
    """Give the numbers of a row in the order of the labels."""
    return [tally.total, *tally.parts, *tally.besides]


def sums(table: Table) -> Tally:
    """Give the row of sums: as it was told, else added up."""
    if table.total is not None:
        return table.total
    columns = [sum(column) for column in zip(*(numbers(row) for row in table.rows))] or [0] * len(table.labels)
    after = 1 + len(table.parts)
    return Tally("合计", columns[0], columns[1:after], columns[after:])


def rate_of(table: Table, tally: Tally) -> str:
    """Give the share of what is done in a row: 37.2%, "" where nothing is counted."""
    return share_words(tally.parts[table.parts.index(table.done)], tally.total) if table.done else ""


def gaps(table: Table) -> Iterator[Words]:
    """Give each place where a table does not add up, a sentence each."""
    told = [*table.rows, *([table.total] if table.total is not None else [])]
    shapes = [words for row in told for words in _shape(table, row)]
    yield from shapes
    for name, times in Counter(row.name for row in table.rows).items():
        if times > 1:
            yield (
                f"“{table.name}”里{name}有 {times} 行；请合成一行。",
                f"{table.name} has {times} rows of {name}: make them one.",
            )
    if not shapes:
        yield from (words for row in told for words in _row_gaps(table, row))
        yield from _column_gaps(table)


def _shape(table: Table, row: Tally) -> Iterator[Words]:
    if (len(row.parts), len(row.besides)) != (len(table.parts), len(table.besides)):
        have, want = len(numbers(row)), len(table.labels)
        yield (
            f"“{table.name}”里{row.name}有 {have} 个数，应当有 {want} 个；请补全。",
            f"{table.name}, {row.name}: {have} numbers instead of {want}; complete them.",
        )
    elif min(numbers(row)) < 0:
        yield (
            f"“{table.name}”里{row.name}有小于 0 的数；请核对。",
            f"{table.name}, {row.name}: a number is less than 0; check it.",
        )


def _row_gaps(table: Table, row: Tally) -> Iterator[Words]:
    whole = sum(row.parts)
    if row.total != whole:
        listed = "、".join(f"{label}{count}" for label, count in zip(table.parts, row.parts))
        yield (
            f"“{table.name}”里{row.name}的{table.counted}是 {row.total} 项，各部分之和是 {whole} 项（{listed}）；请核对。",
            f"{table.name}, {row.name}: {row.total} in all, but the parts add up to {whole}; check them.",
        )
    for label, count in zip(table.besides, row.besides):
        if count > row.total:
            yield (
                f"“{table.name}”里{row.name}的{label}是 {count} 项，多于{table.counted}的 {row.total} 项；请核对。",
                f"{table.name}, {row.name}: {label} is {count}, more than {row.total} in all; check it.",
            )


def _column_gaps(table: Table) -> Iterator[Words]:
    if table.total is None or not table.rows:
        return
    added = numbers(sums(table._replace(total=None)))
    for label, told, count in zip(table.labels, numbers(table.total), added):
        if told != count:
            yield (
                f"“{table.name}”的{table.total.name}里{label}是 {told} 项，各行相加是 {count} 项；请核对。",
                f"{table.name}, {table.total.name}: {label} is {told}, but the rows add up to {count}; check them.",
            )
