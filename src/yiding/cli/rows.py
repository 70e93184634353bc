"""A record as rows of a table, one row an item, for spreadsheets."""

from collections.abc import Iterable, Iterator

from yiding.cli.phrases import value, values
from yiding.cli.printable import printable
from yiding.records import Deadline, Fact, Item, Meeting, Record

Row = dict[str, str]

COLUMNS = (
    *("source", "url", "source_title", "document_no", "published_on"),
    *("bodies", "meeting_kind", "term", "year", "number", "held_on", "session", "place", "chair", "chair_post"),
    *("item", "title", "kind", "outcome", "outcome_words", "next_steps", "presenter", "documents", "document_statuses"),
    *("tasks", "leaders", "lead_units", "support_units", "deadlines", "deadline_words", "amounts_yuan", "objects"),
    *("lowest_certainty", "note"),
)
BETWEEN = "；"
# =1+1 · +86 · -1 · @name: a spreadsheet takes cells that begin so for formulas.
_FORMULA = ("=", "+", "-", "@")


def rows(record: Record) -> Iterator[Row]:
    """Give one row an item; a meeting without items, or a source without meetings, has one row with a `note`."""
    page = _source(record)
    if not record.meetings:
        yield _row({**page, "note": record.source.not_a_meeting or "no meeting found"})
    for meeting in record.meetings:
        sitting = {**page, **_meeting(meeting)}
        if not meeting.items:
            yield _row({**sitting, "note": "no items found"})
        for item in meeting.items:
            yield _row({**sitting, **_item(item)})


def _row(cells: Row) -> Row:
    """Fill in all columns, with an apostrophe before a cell that a spreadsheet would take for a formula."""
    full = {column: printable(cells.get(column, "")) for column in COLUMNS}
    return {column: "'" + cell if cell.startswith(_FORMULA) else cell for column, cell in full.items()}


def _source(record: Record) -> Row:
    publication = record.publication
    return {
        "source": record.source.name,
        "url": record.source.url or "",
        "source_title": value(publication.title),
        "document_no": value(publication.document_no),
        "published_on": value(publication.published_on),
    }


def _meeting(meeting: Meeting) -> Row:
    return {
        "bodies": values(meeting.bodies, BETWEEN),
        "meeting_kind": BETWEEN.join(meeting.kind),
        "term": value(meeting.term),
        "year": value(meeting.year),
        "number": value(meeting.number),
        "held_on": value(meeting.held_on),
        "session": meeting.session or "",
        "place": value(meeting.place),
        "chair": value(meeting.chair.name) if meeting.chair else "",
        "chair_post": value(meeting.chair.post) if meeting.chair else "",
    }


def _item(item: Item) -> Row:
    tasks = item.assignments
    deadlines = [a.deadline for a in tasks if a.deadline is not None]
    return {
        "item": str(item.number),
        "title": value(item.title),
        "kind": item.kind,
        "outcome": value(item.outcome),
        "outcome_words": item.outcome.text if item.outcome else "",
        "next_steps": values(item.next_steps, BETWEEN),
        "presenter": value(item.presenter),
        "documents": _joined(d.title for d in item.documents),
        "document_statuses": BETWEEN.join(value(d.status) for d in item.documents if d.status),
        "tasks": _joined(a.task for a in tasks),
        "leaders": _joined(f for a in tasks for f in a.leaders),
        "lead_units": _joined(f for a in tasks for f in a.lead),
        "support_units": _joined(f for a in tasks for f in a.support),
        "deadlines": _joined(d for d in deadlines if d.value is not None),
        "deadline_words": BETWEEN.join(dict.fromkeys(d.text for d in deadlines)),
        "amounts_yuan": _joined(item.amounts),
        "objects": _joined(item.objects),
        "lowest_certainty": f"{min(_certainties(item, deadlines)):g}",
    }


def _joined(facts: Iterable[Fact]) -> str:
    return values(list(facts), BETWEEN)


def _certainties(item: Item, deadlines: list[Deadline]) -> list[float]:
    """Certainties of the facts that the row shows."""
    facts: list[Fact] = [item.title, *item.next_steps, *item.amounts, *item.objects, *deadlines]
    facts += [f for f in (item.outcome, item.presenter) if f]
    facts += [f for d in item.documents for f in (d.title, d.status) if f]
    facts += [f for a in item.assignments for f in (a.task, *a.leaders, *a.lead, *a.support)]
    return [fact.certainty for fact in facts]
