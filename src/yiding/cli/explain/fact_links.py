"""Facts as links: each leads to its words in the source and carries what the page says of it."""

from yiding.cli.explain.marks import Marks
from yiding.cli.explain.tags import Html, join, tag
from yiding.cli.explain.words import both
from yiding.cli.labels import (
    FAIRLY_SURE,
    FIELDS,
    NEXT_STEPS,
    OUTCOMES,
    RECURRENCES,
    doubt,
    evidence,
    words,
)
from yiding.cli.phrases import day, money, value
from yiding.cli.printable import printable
from yiding.records import Amount, Deadline, Fact
from yiding.sources import Words

_DATES = {"held_on", "written_on", "published_on"}


PLAIN: Words = ("{}", "{}")


class Links:
    """Writes the facts of one record as links."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self._written: set[int] = set()

    def link(
        self, fact: Fact | None, frame: Words = PLAIN, behind: Html | None = None, told: bool = True
    ) -> Html | None:
        """Write a fact as a link to its words, with its doubt in words at the end.

        `frame` says how the value stands in the link, in Chinese and in English (第{}次, no. {}), `behind` follows it.
        Without `told` the doubt shows in the underline only, because the fact beside it tells the same doubt.
        """
        if fact is None:
            return None
        mark = self.marks.of(fact)
        values = shown(mark.field, fact)
        chinese, english = (form.replace("{}", words) for form, words in zip(frame, values))
        unsure = doubt(fact)
        # A fact may stand in several places (one unit of many people): only the first carries its address.
        address = None if mark.number in self._written else f"f{mark.number}"
        self._written.add(mark.number)
        leans = [evidence(name) for name in fact.inferred_from or []]
        link = tag(
            "a",
            chinese,
            data_en=english if english != chinese else None,
            id=address,
            href=f"#t{mark.number}",
            class_=f"fact {mark.family}" + (" unsure" if unsure else ""),
            data_f=mark.number,
            data_family=mark.family,
            data_field="/".join(words(FIELDS, mark.field)),
            data_words=fact.text if fact.text != values[0] else None,
            data_rule=fact.rule,
            data_certainty=f"{fact.certainty:g}" if fact.certainty < 1 else None,
            data_leans="、".join(leans) or None,
            data_places=len(fact.spans) if len(fact.spans) > 1 else None,
        )
        return join([link, behind, badge(fact) if told else None])

    def links(self, facts: list[Fact], between: str = "、") -> Html:
        """Write several facts side by side."""
        return join([self.link(fact) for fact in facts], between)


def badge(fact: Fact) -> Html | None:
    """Write how sure a fact is, in words, where it was not stated outright."""
    unsure = doubt(fact)
    mild = fact.certainty >= FAIRLY_SURE and not fact.inferred_from
    return both(unsure, class_="doubt mild" if mild else "doubt") if unsure else None


def shown(field: str, fact: Fact) -> Words:
    """Give the words that a fact is shown by, in Chinese and in English."""
    plain = value(fact)
    if isinstance(fact, Amount):
        return money(fact), f"CN¥ {fact.value:,}" if isinstance(fact.value, (int, float)) else plain
    if isinstance(fact, Deadline):
        return _deadline(fact)
    if field in _DATES:
        return day(plain), plain
    if field == "outcome":
        return words(OUTCOMES, plain)
    if field == "next_steps":
        return words(NEXT_STEPS, plain)
    return plain, plain


def _deadline(deadline: Deadline) -> Words:
    plain, said = value(deadline), printable(deadline.text)
    fixed = f"{said} → " if deadline.value is not None and said != plain else ""
    often = words(RECURRENCES, deadline.recurrence) if deadline.recurrence else None
    hedge = ("力争", "hedged") if deadline.hedged else None
    more = [pair for pair in (often, hedge) if pair]
    chinese = [fixed + day(plain), *(pair[0] for pair in more)]
    return " · ".join(chinese), " · ".join([fixed + plain, *(pair[1] for pair in more)])
