"""Short official papers made of the same parts as the minutes: an excerpt for one unit, the notice of a sitting, a certificate."""

from collections.abc import Sequence
from typing import NamedTuple

from yiding.papers.agenda import Said
from yiding.papers.errors import PaperError
from yiding.papers.official import Official, Paragraph
from yiding.papers.official_words import paragraphs_of
from yiding.papers.printed import printable
from yiding.text.numerals import ordinal


class Notice(NamedTuple):
    """The notice of a sitting: what it convenes (县人民政府第十届第21次常务会议), whom, when and where, its items, what is asked of who comes.

    `issuer` signs it on the day `issued` (2026年5月6日).
    """

    sitting: str
    to: str
    facts: Sequence[Said]
    items: Sequence[str]
    asked: Sequence[str]
    issuer: str
    issued: str
    number: str = ""


class Certificate(NamedTuple):
    """Who was at a sitting, as what (列席), when, for which items (none: the whole sitting), by whose word and on which day."""

    person: str
    unit: str
    sitting: str
    when: str
    role: str
    items: Sequence[str]
    issuer: str
    issued: str


def excerpt(minutes: Official, number: int, unit: str) -> Official:
    """Take one item (counted from 1) out of the minutes for one unit: its paragraphs alone, with the number of the minutes.

    Neither the other items nor who was there are in it. Errors: PaperError where the minutes have no such item.
    """
    paragraphs = paragraphs_of(minutes.paragraphs)
    starts = [place for place, one in enumerate(paragraphs) if one.level == 1]
    if not 1 <= number <= len(starts):
        raise PaperError(
            (
                f"纪要“{printable(minutes.title)}”只有 {len(starts)} 个议题，没有第 {number} 个；请重新选择议题。",
                f"The minutes “{printable(minutes.title)}” have {len(starts)} items and no item {number}: choose another.",
            )
        )
    end = starts[number] if number < len(starts) else len(paragraphs)
    title = f"{minutes.title}（摘录）"
    note = Paragraph("（本摘录只供收件单位使用，以纪要原件为准。）")
    own = [*paragraphs[starts[number - 1] : end], note]
    return Official("", minutes.number, title, own, (), (), (), minutes.issuer, minutes.issued, unit)


def notice(told: Notice) -> Official:
    """Make the notice of a sitting: when and where, its items, what is asked of who comes."""
    parts: list[tuple[str, list[Paragraph]]] = []
    if told.facts:
        parts.append(("会议安排", [Paragraph(f"{word}：{words}") for word, words in told.facts]))
    if told.items:
        parts.append(("会议议题", [Paragraph(f"{place}.{item}", 3) for place, item in enumerate(told.items, 1)]))
    if told.asked:
        parts.append(("有关要求", [Paragraph(f"{place}.{one}", 3) for place, one in enumerate(told.asked, 1)]))
    paragraphs = [Paragraph(f"拟召开{told.sitting}。有关事项通知如下：")]
    for place, (heading, rows) in enumerate(parts, 1):
        paragraphs += [Paragraph("", 1, f"{ordinal(place)}{heading}"), *rows]
    title = f"关于召开{told.sitting}的通知"
    return Official("", told.number, title, paragraphs, (), (told.issuer, told.issued), to=told.to)


def certificate(told: Certificate) -> Official:
    """Make a certificate that somebody was at a sitting: 列席证明, 参会证明 for those who were members of it."""
    items = f"，议题为{'、'.join(f'“{item}”' for item in told.items)}" if told.items else ""
    text = f"{told.unit}{told.person}同志于{told.when}{told.role}{told.sitting}{items}。"
    title = "列席证明" if told.role == "列席" else "参会证明"
    return Official("", "", title, [Paragraph(text), Paragraph("特此证明。")], (), (told.issuer, told.issued))
