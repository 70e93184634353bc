"""A record laid out for the terminal, as a person wants to read it."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from yiding.cli.damage import damage_lines, trust_reason, verdict
from yiding.cli.labels import FIELDS, ITEM_KINDS, LINKS, NEXT_STEPS, OUTCOMES, ROLES, SCRIPTS, TRUST, doubt, zh
from yiding.cli.phrases import by_unit, day, due, head, money, person, value, when
from yiding.cli.terminal import styled
from yiding.records import Assignment, Attendee, Document, Fact, Item, Meeting, Publication, Record, Source

Row = tuple[str, Text]
_DATES = ("written_on", "published_on")
_ROLES = ("present", "in_attendance", "absent", "recorder")


def sheet(record: Record) -> RenderableType:
    """Lay out a whole record: each meeting, what the page says of itself, how well the source could be read."""
    parts: list[RenderableType] = []
    for meeting in record.meetings:
        parts += [*_meeting(meeting), ""]
    if not record.meetings:
        parts += [styled(f"没有读到会议：{verdict(record.source.not_a_meeting)[0]}", "doubt"), ""]
    for title, rows in (("公开信息", _publication(record.publication)), ("来源", _source(record.source))):
        if rows:
            parts += [styled(title, "head"), _grid(rows), ""]
    return Group(*parts[:-1])


def _meeting(meeting: Meeting) -> list[RenderableType]:
    facts = _joined(
        " · ",
        [
            _marked(when(meeting), meeting.held_on),
            _marked(value(meeting.place), meeting.place),
            _chair(meeting),
        ],
    )
    parts: list[RenderableType] = [_marked(head(meeting), *_heading(meeting), style="head"), facts]
    attendance = [(role, [a for a in meeting.attendance if a.role == role]) for role in _ROLES]
    if meeting.attendance:
        parts += [
            "",
            _grid((_count(zh(ROLES, role), len(group)), _people(group)) for role, group in attendance if group),
        ]
    parts += ["", styled(_count("议题", len(meeting.items)), "head")]
    parts += [_item(item) for item in meeting.items]
    if meeting.further_matters:
        parts.append(styled("会议还研究了其他事项。", "quiet"))
    return parts


def _heading(meeting: Meeting) -> list[Fact | None]:
    return [*meeting.bodies, meeting.term, meeting.year, meeting.number]


def _chair(meeting: Meeting) -> Text:
    if meeting.chair is None:
        return Text()
    name, post = meeting.chair.name, meeting.chair.post
    return _marked(f"{value(post)} {value(name)} 主持".strip(), name, post)


def _people(attendees: list[Attendee]) -> Text:
    """Write one line a unit, the people of it side by side; those without a unit all in one line."""
    lines = []
    for unit, members in by_unit(attendees):
        named = [a for a in members if a.name or a.post or not unit]
        people = _joined("、", [_marked(person(a), a.unit, a.name, a.post, a.reason) for a in named])
        # A doubt about the unit is said with its people; only a unit without any says it itself.
        label = styled(unit, "owner") if named else _marked(unit, members[0].unit, style="owner")
        lines.append(_joined("  ", [label, people]))
    return _joined("\n", lines)


def _item(item: Item) -> RenderableType:
    """Lay out one item: its title and outcome, its documents, and who has what to do until when."""
    title = _marked(value(item.title), item.title, style="head")
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(justify="right", width=3, style="label")
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(str(item.number), title)
    grid.add_row("", _joined(" · ", [styled(zh(ITEM_KINDS, item.kind), "quiet"), _outcome(item)]))
    rows: list[Row] = [("文件", _document(d)) for d in item.documents]
    rows += [("事项", _marked(value(o), o)) for o in item.objects]
    if item.presenter:
        rows.append(("汇报", _marked(value(item.presenter), item.presenter)))
    rows += [row for a in item.assignments for row in _assignment(a)]
    rows += [("金额", _amount(money(a), a, a.purpose)) for a in item.amounts]
    if item.directives:
        rows.append(("要求", styled(f"{len(item.directives)} 条", "quiet")))
    if rows:
        grid.add_row("", _grid(rows, indent=0))
    return Padding(grid, (0, 0, 1, 0))


def _outcome(item: Item) -> Text:
    steps = [_marked(zh(NEXT_STEPS, value(s)), s) for s in item.next_steps]
    outcome = _marked(zh(OUTCOMES, value(item.outcome)), item.outcome, style="outcome") if item.outcome else Text()
    return _joined(" → ", [outcome, *steps])


def _document(document: Document) -> Text:
    status = f"（{value(document.status)}）" if document.status else ""
    return _marked(f"《{value(document.title)}》{status}", document.title, document.status, style="document")


def _assignment(assignment: Assignment) -> list[Row]:
    owners = [
        _labelled(label, facts)
        for label, facts in (
            ("责任领导", assignment.leaders),
            ("牵头", assignment.lead),
            ("配合", assignment.support),
        )
        if facts
    ]
    deadline = assignment.deadline
    if deadline:
        owners.append(Text.assemble(("时限 ", "label"), _marked(due(deadline), deadline, style="deadline")))
    rows = [("任务", _marked(value(assignment.task), assignment.task))]
    return [*rows, ("", _joined("  ", owners))] if owners else rows


def _labelled(label: str, facts: list[Fact]) -> Text:
    return Text.assemble((f"{label} ", "label"), _joined("、", [_marked(value(f), f, style="owner") for f in facts]))


def _amount(sum_in_words: str, *facts: Fact | None) -> Text:
    purpose = facts[1]
    return _marked(f"{sum_in_words}　{value(purpose)}".strip(), *facts)


def _publication(publication: Publication) -> list[Row]:
    rows: list[Row] = []
    for name in publication.__struct_fields__:
        fact = getattr(publication, name)
        if isinstance(fact, Fact):
            rows.append((zh(FIELDS, name), _marked(day(value(fact)) if name in _DATES else value(fact), fact)))
    for link in publication.links:
        words = _joined(" ", [_marked(value(f), f) for f in (link.title, link.url)])
        rows += [(zh(LINKS, link.kind), words)]
    return rows


def _source(source: Source) -> list[Row]:
    rows = [
        ("文件", styled(f"{source.name} · {source.length:,} 字 · {source.encoding} · {zh(SCRIPTS, source.script)}"))
    ]
    if source.url:
        rows.append(("网址", styled(source.url)))
    if source.trust:
        rows.append(
            (
                zh(TRUST, source.trust.level),
                styled("；".join(trust_reason(r)[0] for r in source.trust.reasons), "quiet"),
            )
        )
    rows += [("损坏", styled(line, "doubt")) for line in damage_lines(source.damage)] or [("损坏", styled("未见损坏"))]
    if source.unread is not None:
        rows.append(("未读", styled(f"正文中 {source.unread:.0%} 的文字没有归入任何事实")))
    return rows


def _count(label: str, number: int) -> str:
    return f"{label}（{number}）"


def _marked(words: str, *facts: Fact | None, style: str = "") -> Text:
    """Write words with what is doubtful about the facts behind them, in words, each doubt once."""
    text = styled(words, style)
    doubts = dict.fromkeys(d[0] for d in (doubt(f) for f in facts if f) if d)
    for reason in doubts:
        text.append(f" 〔{reason}〕", style="doubt")
    return text


def _joined(between: str, parts: Iterable[Text]) -> Text:
    return Text(between).join(part for part in parts if part)


def _grid(rows: Iterable[Row], indent: int = 1) -> RenderableType:
    """Lay out labels and values in two columns."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="label", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, words in rows:
        grid.add_row(label, words)
    return Padding(grid, (0, 0, 0, indent))
