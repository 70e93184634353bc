"""The table of a record's items, for the eye."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from yiding.cli.damage import verdict
from yiding.cli.labels import ITEM_KINDS, NEXT_STEPS, OUTCOMES, zh
from yiding.cli.phrases import due, head, value, values, when
from yiding.cli.terminal import styled
from yiding.records import Item, Meeting, Record


def items_table(record: Record) -> RenderableType:
    """Give one table a meeting, under the name of the source; a source without meetings gives one line."""
    name = styled(record.source.name, "quiet")
    if not record.meetings:
        return Group(name, styled(f"没有读到会议：{verdict(record.source.not_a_meeting)[0]}", "doubt"), "")
    return Group(name, *(part for meeting in record.meetings for part in (_head(meeting), _table(meeting), "")))


def _head(meeting: Meeting) -> RenderableType:
    chair = f"{value(meeting.chair.name)}主持" if meeting.chair else ""
    return styled("　".join(part for part in (head(meeting), when(meeting), chair) if part), "head")


def _table(meeting: Meeting) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=False)
    table.add_column("序", justify="right", no_wrap=True, min_width=2)
    table.add_column("议题", ratio=5, overflow="fold")
    table.add_column("类别", no_wrap=True, min_width=8)
    table.add_column("结果", ratio=2, overflow="fold", style="outcome")
    table.add_column("责任单位与领导", ratio=3, overflow="fold", style="owner")
    table.add_column("时限", ratio=2, overflow="fold", style="deadline")
    for item in meeting.items:
        table.add_row(*(styled(cell) for cell in _cells(item)))
    return table


def _cells(item: Item) -> tuple[str, ...]:
    outcome = [zh(OUTCOMES, value(item.outcome))] if item.outcome else []
    steps = [zh(NEXT_STEPS, value(step)) for step in item.next_steps]
    owners = [fact for a in item.assignments for fact in (*a.leaders, *a.lead, *a.support)]
    deadlines = dict.fromkeys(due(a.deadline) for a in item.assignments if a.deadline)
    return (
        str(item.number),
        value(item.title),
        zh(ITEM_KINDS, item.kind),
        "，".join(outcome + steps),
        values(owners),
        "；".join(deadlines),
    )
