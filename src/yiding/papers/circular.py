"""The circular of supervision (督查通报): what was typed and what the ledger counts, with sums that close."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from yiding.papers.errors import PaperError
from yiding.papers.official import Official, Paragraph
from yiding.papers.shares import share_words
from yiding.papers.tallies import Table, Tally, gaps, numbers, rate_of, sums
from yiding.papers.typed_counts import differing, filled
from yiding.rules.words import Words
from yiding.text.numerals import day_words, ordinal


class Circular(NamedTuple):
    """A circular: its title, the paragraphs that somebody typed, the tables of the ledger, who issues it.

    In the paragraphs {正在办理} is filled with the ledger's count. `vouched` are words of them (已办结5项) that somebody has said to
    count something else than the tables do.
    """

    title: str
    texts: Sequence[Paragraph]
    tables: Sequence[Table]
    issuer: str
    issued: datetime.date
    number: str = ""
    to: str = ""
    copies: Sequence[str] = ()
    vouched: Sequence[str] = ()


def circular(told: Circular) -> Official:
    """Make a circular: what was typed, then each table, a line a unit, with shares that are computed.

    Errors: PaperError, the first of `checks` and how many more there are, where something does not add up.
    """
    wrong = checks(told)
    if wrong:
        more = len(wrong) - 1
        chinese = f"{wrong[0][0]}（还有 {more} 处不符）" if more else wrong[0][0]
        raise PaperError((chinese, f"{wrong[0][1]} ({more} more)" if more else wrong[0][1]))
    paragraphs = [one._replace(text=_fill(one.text, told), heading=_fill(one.heading, told)) for one in told.texts]
    before = sum(one.level == 1 for one in paragraphs)
    for place, table in enumerate(told.tables, before + 1):
        paragraphs += [Paragraph("", 1, f"{ordinal(place)}{table.name}"), *_paragraphs(table)]
    day = day_words(told.issued)
    edition = (told.issuer, day) if told.copies else ("", "")
    return Official("", told.number, told.title, paragraphs, (), (told.issuer, day), told.copies, *edition, told.to)


def checks(told: Circular) -> list[Words]:
    """Give everything that does not add up, a sentence each: in the tables, and where the typed text differs from them."""
    wrong = [words for table in told.tables for words in gaps(table)]
    if wrong:
        return wrong
    for place, one in enumerate(told.texts, 1):
        for text in (one.heading, one.text):
            whole, unknown = filled(text, told.tables)
            wrong += [_at(place, words) for words in unknown]
            heading = _fill(one.heading, told) if text is one.text else ""
            wrong += [_differs(place, *gap) for gap in differing(whole, told.tables, heading, told.vouched)]
    return wrong


def _fill(text: str, told: Circular) -> str:
    return filled(text, told.tables)[0]


def _paragraphs(table: Table) -> list[Paragraph]:
    """Write a table: the sums with the share of each part, then a line a unit."""
    whole = sums(table)
    counted = list(zip(table.labels, numbers(whole)))[1:] if whole.total else []
    listed = [f"{label}{count}项，占{share_words(count, whole.total)}" for label, count in counted]
    parts, besides = listed[: len(table.parts)], listed[len(table.parts) :]
    lead = "：".join(part for part in (f"{table.counted}共{whole.total}项", "；".join(parts)) if part)
    lead += f"。其中{'；'.join(besides)}" if besides else ""
    rows = [Paragraph(f"{place}.{_line(table, row)}", 3) for place, row in enumerate(table.rows, 1)]
    return [Paragraph(f"{lead}。"), *rows]


def _line(table: Table, row: Tally) -> str:
    counts = [f"{label}{count}项" for label, count in zip(table.labels, numbers(row))]
    rate = rate_of(table, row)
    return f"{row.name}：{'，'.join([*counts, *([table.rate + rate] if rate else [])])}。"


def _at(place: int, words: Words) -> Words:
    return f"第 {place} 段：{words[0]}", f"Paragraph {place}: {words[1]}"


def _differs(place: int, typed: str, told: str) -> Words:
    return (
        f"第 {place} 段写的是“{typed}”，台账是{told}；请改正，或者核对台账。",
        f"Paragraph {place} says “{typed}”, the ledger {told}: mend the text or check the ledger.",
    )
