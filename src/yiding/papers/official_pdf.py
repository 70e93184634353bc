"""An official paper as PDF/A: searchable, with its fonts and bookmarks, in the measures of GB/T 9704-2012 (`official.typ`)."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from yiding.papers import faces
from yiding.papers.official import Official
from yiding.papers.official_words import copies_of, lines_of, paragraphs_of, signed_of, title_of
from yiding.papers.printed import LACKING, Printed, lacking, printable
from yiding.papers.typeset import Unset, archive

_FACES = ("fangsong", "heiti", "kaiti", "fangsong", "fangsong")
"""Of the text and of each level of heading."""
_MOST_TRIES = 12


def print_pdf(paper: Official, made: datetime.datetime | None = None) -> Printed:
    """Print an official paper as PDF/A-2u, dated `made` (with a time zone; now where it is not said).

    The same paper and date give the same bytes. Warnings tell which fonts stand in for those of an office and which characters
    could not be printed. Errors: PaperError where no Chinese font is there.
    """
    return set_in_faces("official", data_of(paper), used_in(paper), made)


def data_of(paper: Official) -> dict[str, Any]:
    """Give a paper as what is set: each text on one line, the title broken, headings apart from what runs on after them."""
    return {
        "name": printable(paper.title or paper.mark or paper.number),
        "mark": printable(paper.mark),
        "number": printable(paper.number),
        "title": title_of(paper),
        "to": printable(paper.to),
        "paragraphs": [paragraph._asdict() for paragraph in paragraphs_of(paper.paragraphs)],
        "rolls": [{"label": printable(roll.label), "lines": lines_of(roll)} for roll in paper.rolls],
        "signed": signed_of(paper),
        "copies": copies_of(paper),
        "issuer": printable(paper.issuer),
        "issued": printable(paper.issued),
        "note": printable(paper.note),
        "annexes": [paragraph._asdict() for paragraph in paragraphs_of(paper.annexes)],
    }


def used_in(paper: Official) -> dict[str, str]:
    """Give the text that each face sets."""
    paragraphs = paragraphs_of([*paper.paragraphs, *paper.annexes])
    used = {"songti": "0123456789— ", "xiaobiaosong": paper.mark + paper.title, "heiti": "", "kaiti": ""}
    used["fangsong"] = (
        "：，。　抄送印发" + paper.number + paper.to + paper.note + paper.issuer + paper.issued + copies_of(paper)
    )
    used["fangsong"] += "".join(paper.signed) + "".join(one.text for one in paragraphs)
    for one in paragraphs:
        used[_FACES[one.level]] += one.heading
    for roll in paper.rolls:
        used["heiti"] += roll.label + "："
        used["fangsong"] += "".join(roll.groups)
    return {face: printable(text) for face, text in used.items() if text.strip()}


def set_in_faces(
    template: str, data: Mapping[str, Any], used: Mapping[str, str], made: datetime.datetime | None
) -> Printed:
    """Set a template of this room with data whose texts are set in faces, 〓 for what no font holds.

    `used` is the text by face (`faces.FACES`). Errors: PaperError where no Chinese font is there.
    """
    chosen = faces.choose(used, faces.machine())
    missing, warnings = chosen.missing, chosen.warnings
    fonts = {name: {"font": chosen.families.get(name, []), "weight": face.weight} for name, face in faces.FACES.items()}
    spare = next(iter(chosen.families.values()))
    for font in fonts.values():
        font["font"] = font["font"] or spare
    date = made or datetime.datetime.now(datetime.UTC)
    for _ in range(_MOST_TRIES):
        try:
            content = archive(template, {**replaced(data, missing), "faces": fonts}, date)
        except Unset as unset:
            # Characters that form one sign (a letter and its accent) may each have a font and no font both.
            missing += unset.signs
            warnings = (*warnings, lacking(unset.signs))
        else:
            return Printed(content, warnings)
    raise RuntimeError(f"{template}: no font sets {missing!r}")


def replaced(data: Mapping[str, Any], missing: str) -> dict[str, Any]:
    """Put 〓 for the characters that no font holds, in all texts of data."""
    table = str.maketrans(dict.fromkeys(missing, LACKING))
    return {key: _each(value, lambda text: text.translate(table)) for key, value in data.items()}


def _each(thing: Any, change: Callable[[str], str]) -> Any:
    if isinstance(thing, str):
        return change(thing)
    if isinstance(thing, dict):
        return {key: _each(value, change) for key, value in thing.items()}
    return [_each(value, change) for value in thing] if isinstance(thing, list | tuple) else thing
