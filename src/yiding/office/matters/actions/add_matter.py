"""Add a matter to a break-down."""

from collections.abc import Mapping

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import breakdown_moving
from yiding.rules.sources import SOURCES
from yiding.rules.words import Words

UNTITLED: Words = ("没有写事项；请写明。", "The matter has no title: write it.")


def add_matter(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    title: str,
    *,
    words: str = "",
    topic: str = "",
    leader: int | None = None,
    hears: bool | None = None,
    facts: Mapping[str, object] | None = None,
) -> Matter:
    """Add one; whether a sitting is to hear of it is as its kind of source has it, unless it is said. Errors: Refused."""
    texts = (title, words, topic, *(str(value) for value in (facts or {}).values()))
    with breakdown_moving("add_matter", by, pk, texts=texts) as (breakdown, doing):
        if not title.strip():
            raise Refused(UNTITLED)
        last = breakdown.matters.order_by("-order").values_list("order", flat=True).first() or 0
        matter = Matter(
            breakdown=breakdown,
            order=last + 1,
            title=title.strip(),
            words=words.strip(),
            topic=topic.strip(),
            leader_id=leader,
            hears=SOURCES[breakdown.kind].hears if hears is None else hears,
            facts=dict(facts or {}),
        )
        doing.keep(matter)
        doing.reason = matter.title
    return matter
