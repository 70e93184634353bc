"""Edit a planned matter."""

from collections.abc import Mapping

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.add_matter import UNTITLED
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving
from yiding.office.matters.planned import rest_again, while_planned


def edit_matter(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    title: str,
    *,
    words: str = "",
    topic: str = "",
    leader: int | None = None,
    hears: bool = True,
    facts: Mapping[str, object] | None = None,
) -> Matter:
    """Edit it; the words of minutes stay as they were issued. Errors: Refused."""
    texts = (title, words, topic, *(str(value) for value in (facts or {}).values()))
    with matter_moving("edit_matter", by, pk, texts=texts) as (matter, doing):
        while_planned(matter)
        if not title.strip():
            raise Refused(UNTITLED)
        matter.title, matter.topic, matter.leader_id = title.strip(), topic.strip(), leader
        matter.hears, matter.facts = hears, dict(facts or {})
        if matter.item_id is None and matter.words != words.strip():
            matter.words = words.strip()
            doing.keep_many(rest_again(matter))
    return matter
