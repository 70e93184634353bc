"""The right side of the page: the record as an outline whose facts lead to their words."""

from collections.abc import Iterable

from yiding.cli.damage import verdict
from yiding.cli.explain.fact_links import Links
from yiding.cli.explain.reading_part import reading_part
from yiding.cli.explain.tags import Html, join, tag
from yiding.cli.explain.words import both, field, say
from yiding.cli.labels import ITEM_KINDS, KINDS, LINKS, ROLES, SESSIONS, words
from yiding.cli.phrases import by_unit
from yiding.records import Assignment, Attendee, Document, Fact, Item, Meeting, Publication, Record

_ROLES = ("present", "in_attendance", "absent", "recorder")
_TITLE = ("《{}》", "《{}》")
_BRACKETS = ("（{}）", "({})")
Row = tuple[Html, Html | None]


def record_pane(record: Record, links: Links) -> Html:
    """Write the whole record."""
    parts = [_meeting(meeting, number, links) for number, meeting in enumerate(record.meetings, 1)]
    if not parts:
        parts.append(tag("p", say("no_meeting"), " · ", both(verdict(record.source.not_a_meeting)), class_="empty"))
    return join([*parts, _publication(record.publication, links), reading_part(record.source, links.marks)])


def _meeting(meeting: Meeting, number: int, links: Links) -> Html:
    kind = [both(words(KINDS, kind)) for kind in meeting.kind]
    counted = [
        links.link(meeting.term, ("第{}届", "term {} ")),
        links.link(meeting.year, ("{}年", "{} ")),
        links.link(meeting.number, ("第{}次", "no. {} ")),
    ]
    head = tag("h2", links.links(meeting.bodies), " ", join(counted), join(kind, "暨"))
    items = [_item(item, links) for item in meeting.items]
    further = say("further", "p", class_="further") if meeting.further_matters else None
    listed = tag("section", _title("items", len(items)), *items, further, id=f"items{number}")
    return tag(
        "section", head, _strip(meeting, number, links), listed, _attendance(meeting, number, links), class_="sitting"
    )


def _strip(meeting: Meeting, number: int, links: Links) -> Html:
    """Write the five facts that people ask for first."""
    session = both(words(SESSIONS, meeting.session)) if meeting.session else None
    chair = meeting.chair
    tasks = sum(len(item.assignments) for item in meeting.items)
    cells: list[Row] = [
        (say("day"), links.link(meeting.held_on, behind=session)),
        (say("chair"), join([links.link(chair.name), links.link(chair.post)], " ") if chair else None),
        (field("place"), links.link(meeting.place)),
    ]
    counts: list[Row] = [
        (say("items"), _jump(len(meeting.items), f"items{number}")),
        (say("attendance"), _jump(len(meeting.attendance), f"people{number}")),
        (say("tasks"), _jump(tasks, f"items{number}")),
    ]
    return tag("div", _rows(cells, "row"), _rows(counts, "row"), class_="strip")


def _jump(count: int, target: str) -> Html | None:
    return tag("a", count, href=f"#{target}", class_="jump") if count else None


def _item(item: Item, links: Links) -> Html:
    """Write one item: title and outcome, papers, who has what to do until when, and what was asked of all."""
    outcome = [links.link(item.outcome), *(links.link(step) for step in item.next_steps)]
    kind = both(words(ITEM_KINDS, item.kind), class_="kind")
    decided = tag("p", kind, " ", join([o for o in outcome if o], " → "), class_="decided")
    head = tag("h3", tag("span", item.number, class_="no"), links.link(item.title))
    rows: list[Row] = [(field("documents"), _document(document, links)) for document in item.documents]
    rows += [(say("objects"), links.link(thing)) for thing in item.objects]
    rows.append((say("report"), links.link(item.presenter)))
    rows += [(field("amounts"), join([links.link(a), links.link(a.purpose)], " ")) for a in item.amounts]
    tasks = [_assignment(assignment, links) for assignment in item.assignments]
    return tag("article", head, decided, _rows(rows), *tasks, _directives(item.directives, links))


def _document(document: Document, links: Links) -> Html:
    return join([links.link(document.title, _TITLE), links.link(document.status, _BRACKETS)])


def _assignment(assignment: Assignment, links: Links) -> Html:
    rows: list[Row] = [
        (say("task"), links.link(assignment.task)),
        (field("leaders"), links.links(assignment.leaders) or None),
        (field("lead"), links.links(assignment.lead) or None),
        (field("support"), links.links(assignment.support) or None),
        (field("deadline"), links.link(assignment.deadline)),
    ]
    return tag("div", _rows(rows), class_="task")


def _directives(directives: list[Fact], links: Links) -> Html | None:
    if not directives:
        return None
    listed = [tag("li", links.link(directive)) for directive in directives]
    return tag("details", tag("summary", say("directives"), " ", len(directives)), tag("ul", *listed))


def _attendance(meeting: Meeting, number: int, links: Links) -> Html | None:
    groups = [(role, [a for a in meeting.attendance if a.role == role]) for role in _ROLES]
    if not meeting.attendance:
        return None
    rows: list[Row] = [
        (join([both(words(ROLES, role)), " ", tag("span", len(group), class_="count")]), _people(group, links))
        for role, group in groups
        if group
    ]
    return tag("section", _title("attendance", len(meeting.attendance)), _rows(rows), id=f"people{number}")


def _people(attendees: list[Attendee], links: Links) -> Html:
    """Write the attendees of one role, one group a unit."""
    groups = []
    for _, members in by_unit(attendees):
        unit = links.link(members[0].unit, told=not any(a.name or a.post for a in members))
        people = [person for person in (_person(attendee, links) for attendee in members) if person]
        groups.append(tag("span", unit, " " if unit else None, join(people, "、"), class_="unit"))
    return join(groups, " ")


def _person(attendee: Attendee, links: Links) -> Html | None:
    reason = links.link(attendee.reason, _BRACKETS)
    parts = [part for part in (links.link(attendee.post), links.link(attendee.name), reason) if part]
    return join(parts, " ") if parts else None


def _publication(publication: Publication, links: Links) -> Html | None:
    rows: list[Row] = []
    for name in publication.__struct_fields__:
        fact = getattr(publication, name)
        if isinstance(fact, Fact):
            rows.append((field(name), links.link(fact)))
    rows += [
        (both(words(LINKS, other.kind)), join([links.link(other.title), links.link(other.url)], " "))
        for other in publication.links
    ]
    return tag("section", _title("publication"), _rows(rows)) if rows else None


def _title(name: str, count: int | None = None) -> Html:
    number = None if count is None else join([" ", tag("span", count, class_="count")])
    return tag("h4", say(name), number)


def _rows(rows: Iterable[Row], class_: str = "rows") -> Html | None:
    """Write labels and values; a row without a value is left out."""
    pairs = [tag("div", tag("dt", label), tag("dd", words)) for label, words in rows if words]
    return tag("dl", *pairs, class_=class_) if pairs else None
