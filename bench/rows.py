"""What is counted: the facts of a publication, a meeting and an item, by row."""

from collections.abc import Callable, Hashable, Sequence

from bench.facts import Json, plain
from bench.pairing import pairs
from bench.tally import Tally

Facts = Callable[[Json], Sequence[Hashable]]

GROUPS: dict[str, tuple[str, ...]] = {
    "meeting": tuple(f"meeting.{key}" for key in ("body", "number", "term", "year", "held_on", "chair", "place")),
    "publication": tuple(
        f"publication.{key}"
        for key in ("index_no", "document_no", "publisher", "openness", "written_on", "published_on")
    ),
    "items": ("item", "item.kind", "item.outcome"),
    "documents": ("document", "document.status"),
    "next_steps": ("next_step",),
    "attendance": ("attendance", "attendance.unit"),
    "responsibility": tuple(f"assignment.{key}" for key in ("leader", "lead", "support", "deadline")),
}
"""The rows of each group of the headline."""
EXTRAS = ("amount", "link")
"""Rows that only complete expected records have."""
BESIDE = ("not_a_meeting", *EXTRAS, "meeting.kind", "meeting.session", "meeting.further", "attendance.reason")
"""Rows that are printed beside the groups and do not count for the headline."""
ROWS = tuple(row for rows in GROUPS.values() for row in rows) + BESIDE


def _key(key: str) -> Facts:
    """Give the facts of a row with at most one value."""
    return lambda node: [found] if (found := plain(node.get(key))) else []


def _people(meeting: Json, *keys: str, needs: str | None = None) -> list[Hashable]:
    """Give the attendance as tuples of role, name and further keys; with `needs`, of entries that have this key."""
    entries = meeting.get("attendance") or []
    return [
        (entry["role"], plain(entry.get("name")), *(plain(entry.get(key)) for key in keys))
        for entry in entries
        if not needs or entry.get(needs)
    ]


_OF_MEETING: dict[str, Facts] = {
    "meeting.body": lambda m: [plain(body) for body in m.get("bodies") or []],
    **{f"meeting.{key}": _key(key) for key in ("number", "term", "year", "held_on", "place", "session")},
    "meeting.chair": lambda m: _key("name")(m.get("chair") or {}),
    "meeting.kind": lambda m: list(m.get("kind") or []),
    "meeting.further": lambda m: ["further matters"] if m.get("further_matters") else [],
    "attendance": _people,
    "attendance.unit": lambda m: _people(m, "unit", needs="unit"),
    "attendance.reason": lambda m: _people(m, "reason", needs="reason"),
}


def _of_assignments(key: str) -> Facts:
    """Give the different values of a key over the assignments of an item."""

    def facts(item: Json) -> Sequence[Hashable]:
        found = [assignment.get(key) for assignment in item.get("assignments") or []]
        flat = [value for one in found for value in (one if isinstance(one, list) else [one])]
        return sorted({plain(value) or "" for value in flat if value})

    return facts


_OF_ITEM: dict[str, Facts] = {
    "item.kind": _key("kind"),
    "item.outcome": _key("outcome"),
    "next_step": lambda item: list(item.get("next_steps") or []),
    "document": lambda item: [plain(document["title"]) for document in item.get("documents") or []],
    "document.status": lambda item: [
        (plain(document["title"]), plain(document["status"]))
        for document in item.get("documents") or []
        if document.get("status")
    ],
    "assignment.leader": _of_assignments("leaders"),
    "assignment.lead": _of_assignments("lead"),
    "assignment.support": _of_assignments("support"),
    "assignment.deadline": _of_assignments("deadline"),
    "amount": lambda item: [float(amount) for amount in item.get("amounts") or [] if amount is not None],
}


def _links(publication: Json) -> list[Hashable]:
    return [(link["kind"], link.get("url") or plain(link.get("title"))) for link in publication.get("links") or []]


def compare(tally: Tally, name: str, expected: Json, found: Json, *, complete: bool) -> None:
    """Count the facts of one record, both sides as bare values; `complete` counts amounts and links too."""
    want, got = expected["publication"], found["publication"]
    for row in GROUPS["publication"]:
        facts = _key(row.partition(".")[2])
        tally.count(name, row, facts(want), facts(got))
    if complete:
        tally.count(name, "link", _links(want), _links(got))
    meetings, others = expected["meetings"], found["meetings"]
    for place in range(max(len(meetings), len(others))):
        left, right = (meetings[place : place + 1] or [{}])[0], (others[place : place + 1] or [{}])[0]
        _meeting(tally, name, left, right, complete=complete)
    tally.count(name, "not_a_meeting", _reason(expected, meetings), _reason(found["source"], others))


def _reason(node: Json, meetings: list[Json]) -> list[Hashable]:
    """Say in one word why a source yields no meeting."""
    return [] if meetings else [str(node.get("not_a_meeting")).partition(":")[0]]


def _meeting(tally: Tally, name: str, want: Json, got: Json, *, complete: bool) -> None:
    for row, facts in _OF_MEETING.items():
        tally.count(name, row, facts(want), facts(got))
    items, others = want.get("items") or [], got.get("items") or []
    partner = {j: i for i, j in pairs(items, others)}
    label = [f"{place + 1} {plain(item['title'])}" for place, item in enumerate(items)]
    other = [label[partner[j]] if j in partner else f"+{j + 1} {plain(item['title'])}" for j, item in enumerate(others)]
    tally.count(name, "item", label, other)
    for row, facts in _OF_ITEM.items():
        if row in EXTRAS and not complete:
            continue
        left = [(key, fact) for key, item in zip(label, items) for fact in facts(item)]
        right = [(key, fact) for key, item in zip(other, others) for fact in facts(item)]
        tally.count(name, row, left, right)
