"""Change what the draft of minutes says."""

from collections.abc import Mapping

from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Unseen
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.queries import series

FIELDS = ("mark", "title", "preamble", "copies")
"""What is written of the whole, besides its items."""


def edit_minutes(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    version: int,
    *,
    mark: str = "",
    title: str = "",
    preamble: str = "",
    copies: str = "",
    series_key: int | None = None,
    items: Mapping[int, tuple[str, str]] | None = None,
) -> Minutes:
    """Change it; `items` gives heading and text by the key of each item, what is not given stays.

    Errors: Refused; Outdated where it is no longer the version that the form was made from: both texts are shown.
    """
    given = {"mark": mark, "title": title, "preamble": preamble.replace("\r\n", "\n"), "copies": copies}
    asked = dict(items or {})
    texts = (*given.values(), *(text for both in asked.values() for text in both))
    with minutes_moving("edit_minutes", by, pk, texts=texts) as (minutes, doing):
        if minutes.version != version:
            raise Outdated(_theirs(minutes))
        for name, text in given.items():
            setattr(minutes, name, text.strip() or (getattr(minutes, name) if name in ("mark", "title") else ""))
        if series_key is not None and series_key != minutes.series_id:
            found = series(series_key)
            if found is None or not minutes.sitting.bodies.filter(body=found.body_id).exists():
                raise Unseen(("这个编号", "series of numbers"))
            minutes.series = found
        rows = {row.pk: row for row in minutes.items.all()}
        if set(asked) - set(rows):
            raise Unseen(("这一项", "item"))
        for key, both in asked.items():
            row = rows[key]
            heading, text = (" ".join(both[0].split()), both[1].replace("\r\n", "\n").strip())
            if (row.heading, row.text) != (heading or row.heading, text):
                row.heading, row.text = heading or row.heading, text
                doing.keep(row)
    return minutes


def _theirs(minutes: Minutes) -> dict[str, str]:
    rows: list[MinutesItem] = list(minutes.items.all())
    said = {name: str(getattr(minutes, name)) for name in FIELDS}
    said |= {f"heading_{row.pk}": row.heading for row in rows}
    return said | {f"text_{row.pk}": row.text for row in rows}
