"""Read a ledger that another office made: find its head, guess which column is which, give its rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from yiding.papers.errors import PaperError
from yiding.papers.ledger import Column
from yiding.papers.ledger_reading import (
    LedgerRow,
    Returned,
    head_at,
    head_words,
    lacks,
    letters_of,
    refuse_faulty,
    twice,
)
from yiding.papers.opened_workbook import OpenedBook, SheetRow, address
from yiding.rules.words import Words

SYNONYMS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "牵头单位 责任单位 主办单位 承办单位 主责单位 落实单位 牵头部门 责任部门 主办部门 承办部门 牵头责任单位",
        "配合单位 协办单位 参与单位 会办单位 协同单位 配合部门 协办部门 责任配合单位",
        "完成时限 办结时限 办理时限 完成期限 办理期限 时限 期限 时限要求 完成时间 办结时间 截止日期 截止时间 限办日期 计划完成时间",
        "任务 工作任务 任务内容 具体任务 任务事项 重点任务 工作内容 任务分解 目标任务",
        "事项 议定事项 决定事项 研究事项 督办事项 交办事项 事项名称 事项内容 工作事项 议题",
        "进展情况 落实情况 办理情况 工作进展 进展 目前进展 办理进展 推进情况 完成情况 工作进展情况 贯彻落实情况",
        "完成率 进度 完成比例 完成进度 进度比例 完成百分比 办结率 形象进度",
        "责任领导 分管领导 包抓领导 牵头领导 县级领导 市级领导 包联领导 挂帅领导 主管领导",
        "责任人 具体责任人 承办人 经办人 直接责任人 单位责任人 联系人 联络员",
        "联系电话 电话 联系方式 手机",
        "存在问题 问题 困难问题 存在的问题 存在困难 困难和问题 存在的困难和问题",
        "未完成原因 滞后原因 延期原因 逾期原因 未办结原因 原因",
        "下一步措施 下一步打算 下步打算 下一步工作 下步工作 下一步计划 尚需完成 剩余工作",
        "状态 办理状态 完成状态 任务状态 是否办结 是否完成 办结情况",
        "会议 会议名称 来源 任务来源 交办来源 事项来源 依据 会次",
        "文号 纪要文号 纪要编号 文件编号",
        "交办日期 交办时间 立项时间 立项日期 部署时间",
        "反馈日期 反馈时间 反馈时限 报送时间",
        "备注 说明",
    )
)
"""Heads of the trade that mean the same, a row each."""
_KINDRED = (("任务", "事项"), ("事项", "任务"))
_HEADS_WITHIN = 30
_MOST_HEADS = 5
_LONGEST_HEAD = 20
# 完成率（%） · 责任单位(牵头)
_NOTE = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
_SIGNS = re.compile(r"[\W_]+")
# 一、重点项目 · （二）民生实事 · 第三部分
_PART = re.compile("[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[部章]")
_TOTALS = frozenset(("合计", "总计", "小计", "总数"))


class Head(NamedTuple):
    """A row of a sheet that may be the head of its table: the sheet, the row's number from 1, its words by place ("" for none)."""

    sheet: str
    number: int
    words: tuple[str, ...]


def heads(file: bytes | Path) -> list[Head]:
    """Give the rows that may be heads of tables, the likeliest first, of the sheets that can be seen; at most five.

    Errors: PaperError for what is no workbook or passes the bounds of `opened_workbook`.
    """
    book = OpenedBook(file)
    found = [head for title in book.visible() for head in _heads(book, title)]
    return sorted(found, key=_likeliness, reverse=True)[:_MOST_HEADS]


def guess(words: Sequence[str], columns: Sequence[Column]) -> dict[str, str]:
    """Guess which head stands for which column: key of the column to head; what is not known is left out.

    Each head is given once, the nearest first: the same word, a synonym of the trade, a kindred one, one that holds the other.
    """
    left = {head: _bare(head) for head in words if _bare(head)}
    names = {column.key: [_bare(name) for name in column.words] for column in columns}
    found: dict[str, str] = {}
    for near in (_same, _synonym, _kindred, _ends, _holds):
        for key, meant in names.items():
            head = next((head for head, bare in left.items() if any(near(bare, name) for name in meant)), None)
            if key not in found and head is not None:
                found[key] = head
                del left[head]
    return {column.key: found[column.key] for column in columns if column.key in found}


def read_foreign(file: bytes | Path, mapping: Mapping[str, str], head_row: int, sheet: str = "") -> Returned:
    """Read the rows below the head in row `head_row` (from 1) of a sheet, by default the first that can be seen.

    `mapping` says by which head each column is known. Merged cells are filled down; a line that only names a part of the table
    or sums it up is left out, and noted. Errors: PaperError, one sentence, for what is no workbook or passes the bounds of
    `opened_workbook`, a sheet or a head that is not there or is there twice, or the error of a formula in a cell that is read.
    """
    book = OpenedBook(file)
    title = sheet or next(iter(book.visible()), "")
    if title not in book.titles():
        raise PaperError(
            (f"工作簿里没有“{title}”表；请重新选择。", f"The workbook has no sheet {title}: choose another.")
        )
    words = head_at(book, title, head_row, fill_down=True)
    places = {}
    for key, head in mapping.items():
        if words.count(_tight(head)) != 1:
            raise PaperError(twice(title, head) if _tight(head) in words else lacks(title, head_row, head))
        places[key] = words.index(_tight(head))
    table = _Table(title, words, places)
    for row in book.rows(title, range(len(words)), fill_down=True):
        if row.number > head_row:
            table.take(row)
    refuse_faulty(title, table.faulty)
    return Returned("", title, table.rows, letters_of(places), tuple(table.notes))


def _heads(book: OpenedBook, title: str) -> Iterator[Head]:
    for row in book.rows(title, last=_HEADS_WITHIN, fill_down=True):
        words = head_words(row)
        short = {word for word in words if word and len(word) <= _LONGEST_HEAD and not word.isdecimal()}
        if len(short) > 1:
            yield Head(title, row.number, tuple(words))


def _likeliness(head: Head) -> tuple[int, int, int]:
    """Rate a head: by how many of its words the trade knows, how many there are, and how far up it stands."""
    known = {place for word in head.words for place, row in enumerate(SYNONYMS) if _bare(word) in row}
    return len(known), len({word for word in head.words if 0 < len(word) <= _LONGEST_HEAD}), -head.number


class _Table:
    """What is gathered of a table, row by row."""

    def __init__(self, title: str, words: list[str], places: dict[str, int]) -> None:
        self._title, self._words, self._places = title, words, places
        self.rows: list[LedgerRow] = []
        self.notes: list[Words] = []
        self.faulty: list[str] = []

    def take(self, row: SheetRow) -> None:
        """Take a row of the table, or note that it is none; the head repeated further down, as on each page, goes unsaid."""
        told = [(place, str(value)) for place, value in enumerate(row.values) if value not in (None, "")]
        if self._is_head(row):
            return
        if _tight(told[0][1]) in _TOTALS or (len(told) == 1 and self._names_a_part(*told[0])):
            self.notes.append(_no_row(row.number, told[0][1]))
            return
        self.rows.append(LedgerRow(row.number, {key: row.values[place] for key, place in self._places.items()}))
        self.faulty += [address(place, row.number) for place in row.faulty if place in self._places.values()]

    def _is_head(self, row: SheetRow) -> bool:
        words = head_words(row)
        alike = sum(word == head for word, head in zip(words, self._words) if word)
        return alike > 1 and 2 * alike > sum(map(bool, words))

    def _names_a_part(self, place: int, words: str) -> bool:
        """Whether the only cell of a row names a part of the table: it has the number of a part, or stands in no column that is read."""
        return bool(_PART.match(words.strip())) or place not in self._places.values()


def _no_row(number: int, words: str) -> Words:
    short = words.strip()[:_LONGEST_HEAD]
    return (
        f"第 {number} 行“{short}”不是一行内容，没有读。",
        f"Row {number}, {short}, is no row of the table and was not read.",
    )


def _tight(words: str) -> str:
    return "".join(words.split())


def _bare(head: str) -> str:
    """Give a head without notes in brackets, blanks and signs."""
    return _SIGNS.sub("", _NOTE.sub("", head)).lower()


def _same(head: str, name: str) -> bool:
    return head == name


def _synonym(head: str, name: str) -> bool:
    return any(head in row and name in row for row in SYNONYMS)


def _kindred(head: str, name: str) -> bool:
    """Whether a sheet that has tasks alone, or matters alone, may mean the other."""
    return any(_synonym(head, one) and _synonym(name, other) for one, other in _KINDRED)


def _ends(head: str, name: str) -> bool:
    """Whether a head ends with a name of the column or a synonym, as what it is about: 工作任务完成时限."""
    return any(head.endswith(word) for word in _meaning(name))


def _holds(head: str, name: str) -> bool:
    """Whether a head holds a name of the column or a synonym, or is part of the name."""
    return any(word in head for word in _meaning(name)) or (len(head) > 1 and head in name)


def _meaning(name: str) -> list[str]:
    """Give a name and its synonyms, those of two characters apart, which stand in too many words."""
    return [word for word in {name, *(word for row in SYNONYMS if name in row for word in row)} if len(word) > 2]
