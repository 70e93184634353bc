"""The sittings of the examples, as an office would know them: filled from the records that a careful reader wrote down."""

import datetime
import json
from pathlib import Path
from typing import Any

from yiding.papers.minutes import Charged, Money, Person, Resolved, Sat, Tabled

EXAMPLES = Path(__file__).parents[2] / "examples"
Json = dict[str, Any]


def sittings() -> dict[str, Json]:
    """Give every sitting of the examples by the name of its source and its place in it."""
    found: dict[str, Json] = {}
    for path in sorted(EXAMPLES.glob("*/*.expected.json")):
        gold = json.loads(path.read_text("utf-8"))
        found |= {f"{gold['id']}#{place}": sitting for place, sitting in enumerate(gold["meetings"], 1)}
    return found


def sat(gold: Json) -> Sat:
    """Fill what an office knows of a sitting from its record."""
    chair = gold["chair"] or {}
    return Sat(
        bodies=gold["bodies"],
        kinds=gold["kind"],
        number=gold["number"],
        items=[_resolved(item) for item in gold["items"]],
        term=gold["term"],
        year=gold["year"],
        day=datetime.date.fromisoformat(gold["held_on"]) if gold["held_on"] else None,
        session=gold["session"],
        place=gold["place"] or "",
        chair=chair.get("name") or "",
        post=chair.get("post") or "",
        present=_roll(gold, "present"),
        absent=_roll(gold, "absent"),
        in_attendance=_roll(gold, "in_attendance"),
        recorders=_roll(gold, "recorder"),
        further_matters=gold["further_matters"],
    )


def _roll(gold: Json, role: str) -> list[Person]:
    return [
        Person(*(one[key] or "" for key in ("name", "unit", "post", "reason")))
        for one in gold["attendance"]
        if one["role"] == role
    ]


def _resolved(item: Json) -> Resolved:
    return Resolved(
        title=item["title"],
        kind=item["kind"],
        outcome=item["outcome"],
        presenters=item["presenter"].split("、") if item["presenter"] else [],
        documents=[Tabled(paper["title"], paper["status"] or "") for paper in item["documents"]],
        steps=item["next_steps"],
        charged=[
            Charged(one["task"], one["lead"], one["support"], one["leaders"], one["deadline_text"] or "")
            for one in item["assignments"]
        ],
        amounts=[Money(yuan, "安排资金") for yuan in item.get("amounts") or []],
    )
