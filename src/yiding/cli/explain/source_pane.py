"""The left side of the page: the source text with its facts and its damage marked."""

from yiding.cli.damage import damage_name, damage_state
from yiding.cli.explain.marks import Marks
from yiding.cli.explain.segments import Segment, segments
from yiding.cli.explain.tags import Html, join, tag, text
from yiding.records import Damage
from yiding.text import SourceText


def source_pane(source: SourceText, marks: Marks, damages: list[Damage]) -> Html:
    """Write the whole source text; every stretch with facts is a link to the narrowest of them."""
    unmet = {id(damage): number for number, damage in enumerate(damages, 1)}
    numbers = dict(unmet)
    pieces: list[Html] = []
    before = ""
    for segment in segments(len(source.text), marks.all, damages):
        family = segment.marks[-1].family if segment.marks else ""
        apart = bool(family) and family == before and segment.marks[-1] in segment.first
        pieces.append(_segment(source.text, segment, numbers, unmet, apart))
        before = family
    return tag("div", join(pieces), class_="words", lang="zh")


def _segment(words: str, segment: Segment, numbers: dict[int, int], unmet: dict[int, int], apart: bool) -> Html:
    """Write one segment: damage innermost, then one layer a family, the widest fact outermost.

    `unmet` is the damage whose first place is still to come; `apart` keeps a new fact off its neighbour's colour.
    """
    inner = text(words[segment.start : segment.end])
    for damage in segment.damage:
        first = unmet.pop(id(damage), None)
        names, states = damage_name(damage.kind), damage_state(damage)
        inner = tag(
            "span",
            inner,
            id=f"d{first}" if first else None,
            class_="damage" if damage.repaired else "damage open",
            title=f"{names[0]}，{states[0]}",
            data_en_title=f"{names[1]}, {states[1]}",
            data_d=numbers[id(damage)],
        )
    if not segment.marks:
        return inner
    shown: set[str] = set()
    for mark in reversed(segment.marks):
        if mark.family not in shown:
            inner = tag("span", inner, class_=f"f {mark.family} l{min(len(shown), 3)}")
            shown.add(mark.family)
    anchors = [tag("span", id=f"t{mark.number}", class_="anchor", data_n=mark.number) for mark in segment.first]
    facts = [mark.number for mark in reversed(segment.marks)]
    link = tag(
        "a",
        inner,
        href=f"#f{facts[0]}",
        class_="m apart" if apart else "m",
        data_f=" ".join(map(str, facts)),
        tabindex=-1,
    )
    return join([*anchors, link])
