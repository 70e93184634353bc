"""How well the source could be read: what was damaged, what was resolved, what was not read."""

from yiding.cli.damage import damage_name, damage_state, trust_reason
from yiding.cli.explain.fact_links import badge, shown
from yiding.cli.explain.marks import Marks
from yiding.cli.explain.tags import Html, join, tag
from yiding.cli.explain.words import both, field, say
from yiding.cli.labels import SCRIPTS, TRUST, words
from yiding.records import Damage, Source
from yiding.sources import Words


def reading_part(source: Source, marks: Marks) -> Html:
    """Write the last part of the record: the source, its damage, its doubtful facts and its unread share."""
    rows = [(say("file"), _file(source))]
    if source.url:
        rows.append((say("address"), tag("span", source.url, class_="url")))
    if source.trust:
        reasons = join([both(trust_reason(r), class_="quiet") for r in source.trust.reasons], " · ")
        rows.append((say("trust"), join([both(words(TRUST, source.trust.level)), reasons], " ")))
    rows.append((say("damage"), _damages(source.damage)))
    unsure = _doubts(marks)
    if unsure:
        rows.append((say("doubts"), unsure))
    if source.unread is not None:
        rows.append((say("unread"), both(_share(source.unread))))
    listed = [tag("div", tag("dt", label), tag("dd", value)) for label, value in rows]
    return tag("section", tag("h4", say("reading")), tag("dl", *listed, class_="rows"), id="reading")


def _share(unread: float) -> Words:
    return f"正文的 {unread:.0%} 没有归入任何事实", f"{unread:.0%} of the body belongs to no fact"


def _file(source: Source) -> Html:
    script = both(words(SCRIPTS, source.script))
    return join([source.name, tag("span", f"{source.length:,} · {source.encoding}", class_="quiet"), script], " · ")


def _damages(damages: list[Damage]) -> Html:
    """List the kinds of damage; each leads through its places in the source."""
    if not damages:
        return say("no_damage", class_="quiet")
    listed = []
    for number, damage in enumerate(damages, 1):
        link = both(damage_name(damage.kind), "a", href=f"#d{number}", class_="to-damage", data_d=number)
        evidence = tag("span", "；".join(damage.evidence), class_="quiet") if damage.evidence else None
        listed.append(tag("li", link, f" ×{damage.count} ", both(damage_state(damage), class_="badge"), " ", evidence))
    return tag("ul", *listed, class_="plain")


def _doubts(marks: Marks) -> Html | None:
    """List the facts that were not stated outright, each with the reason."""
    listed = []
    for mark in marks.all:
        if mark.fact.certainty < 1:
            link = both(
                shown(mark.field, mark.fact), "a", href=f"#f{mark.number}", class_="to-fact", data_f=mark.number
            )
            listed.append(tag("li", field(mark.field, class_="label"), " ", link, " ", badge(mark.fact)))
    return tag("ul", *listed, class_="plain") if listed else None
