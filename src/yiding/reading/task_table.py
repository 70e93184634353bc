"""Tables of tasks in plain text: a line of column names (项目名称 牵头单位 完成时限) above rows with as many cells.

Cells stand between blanks or |; what HTML, docx and flattened tables become. A cell with a blank of its own makes a row
of another length, and such a row is left.
"""

import re

from yiding.reading.deadlines import deadline_in_cell
from yiding.reading.due import DeadlineWords
from yiding.reading.leaders import names_in
from yiding.reading.owners import owners

Cells = list[tuple[int, int]]

_CELL = re.compile(r"[^\s|]+")
# 牵头单位 · 配合部门 · 责任领导 · 办结时限 · 项目名称 · 工作任务: what a column holds, by its name
_COLUMNS = {
    "lead": re.compile(r"(?:牵头|责任|主办|承办|主责|落实|实施|主体责任)(?:单位|部门)"),
    "support": re.compile(r"(?:配合|协办|协助|参与|协同)(?:单位|部门)"),
    "leaders": re.compile(r"(?:责任|牵头|包抓|包联|分管|联系|包保)(?:领导|人)"),
    "deadline": re.compile(r"(?:(?:完成|办结|整改|办理|截止)(?:时限|期限|时间|日期)|时限要求|时限)"),
    "task": re.compile(
        r"(?:(?:主要|重点|具体|工作|建设|目标|整改|议定)?(?:任务|事项|内容|措施|工作)(?:名称|内容)?|(?:项目|任务|事项|工作)(?:名称|内容)?|问题)"
    ),
}


# One of these stands in a line of column names: 责任单位, 牵头部门, 责任领导, 责任人.
_OWNED = ("单位", "部门", "领导", "责任人")


class Row:
    """One row of a table of tasks: the ranges of its task, its owners, and the words for its deadline."""

    __slots__ = ("deadline", "end", "lead", "leaders", "start", "support", "task")

    def __init__(self, cells: Cells) -> None:
        self.start, self.end = cells[0][0], cells[-1][1]
        self.task = cells[0]
        self.leaders: Cells = []
        self.lead: Cells = []
        self.support: Cells = []
        self.deadline: DeadlineWords | None = None


def read_table(text: str, start: int, end: int, last: int) -> list[Row]:
    """Read the rows below the line [start, end), none beginning behind `last`; [] where it is no line of column names."""
    columns = _columns(text, start, end)
    rows: list[Row] = []
    if columns is None:
        return rows
    begin = end
    while begin < last:
        stop = text.find("\n", begin)
        stop = stop if stop >= 0 else len(text)
        cells = [match.span() for match in _CELL.finditer(text, begin, stop)]
        if len(cells) == len(columns):
            row = _row(text, cells, columns)
            if row.lead or row.support or row.leaders:
                rows.append(row)
        elif cells and not text[cells[0][0]].isdigit():
            break
        begin = stop + 1
    return rows


def _columns(text: str, start: int, end: int) -> list[str] | None:
    """Give what each column holds; None unless one names owners and another what they do or by when."""
    if all(text.find(word, start, end) < 0 for word in _OWNED):
        return None
    names = [text[slice(*match.span())] for match in _CELL.finditer(text, start, end)]
    kinds = [next((kind for kind, name in _COLUMNS.items() if name.fullmatch(word)), "") for word in names]
    owned = "lead" in kinds or "leaders" in kinds
    return kinds if owned and len(kinds) > 1 and ("task" in kinds or "deadline" in kinds) else None


def _row(text: str, cells: Cells, columns: list[str]) -> Row:
    row = Row(cells)
    for kind, cell in zip(columns, cells, strict=True):
        if kind == "task":
            row.task = cell
        elif kind == "leaders":
            row.leaders = names_in(text, *cell)
        elif kind == "deadline":
            row.deadline = deadline_in_cell(text, *cell)
        elif kind in {"lead", "support"}:
            getattr(row, kind).extend((one.start, one.end) for one in owners(text, *cell, classes=True))
    return row
