"""What the page of a circular shows: who has it, what was counted, what does not add up."""

from collections.abc import Sequence
from typing import NamedTuple

from yiding.office.base.by import By
from yiding.office.base.pages import Fact, State, ThingPage, Weight
from yiding.office.circulars.acts import TYPED
from yiding.office.circulars.counting import tables
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_case
from yiding.office.circulars.printing import told
from yiding.office.circulars.queries import circular_history
from yiding.office.matters.offering import offered
from yiding.papers.tallies import numbers, rate_of, sums
from yiding.papers.typed_counts import filled
from yiding.rules.roles import ROLES
from yiding.rules.states import CIRCULAR

_WEIGHTS: dict[str, Weight] = {"draft": "waits", "reviewed": "waits", "approved": "near", "issued": "done"}
_HOLDERS = {"draft": "supervision", "reviewed": "chief", "approved": "supervision"}


_ACTS = (
    "review_circular",
    "approve_circular",
    "issue_circular",
    "acknowledge_circular",
    "edit_circular",
    "recount_circular",
    "return_circular",
    "drop_circular",
)
"""In the order of the buttons: what leads on comes first."""


class Counted(NamedTuple):
    """A table as the page shows it: its heads, its rows with the head of each cell, the row of sums last."""

    name: str
    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[tuple[str, object]]]]


def circular_state(circular: Circular) -> State:
    """Give the state of a circular in words."""
    return State(CIRCULAR[circular.state], _WEIGHTS[circular.state])


def circular_page(circular: Circular, by: By) -> ThingPage:
    """Give the skeleton of the page of a circular."""
    whole = tables(circular.tables)
    table, total = (whole[0], sums(whole[0])) if whole else (None, None)
    facts = (
        Fact(("交办起", "Sent out from"), circular.since),
        Fact(("止", "Until"), circular.until),
        Fact(("截至", "As of"), circular.as_of),
        Fact(("任务", "Tasks"), total.total if total else 0),
        Fact(("办结率", "Done"), rate_of(table, total) if table and total else ""),
    )
    case = circular_case(circular, by, TYPED)
    holder = _HOLDERS.get(circular.state)
    return ThingPage(
        circular.numbered,
        circular.title,
        circular_state(circular),
        facts,
        ROLES[holder].name if holder else ("", ""),
        None,
        offered(by, _ACTS, case, ("circular_act", circular.pk), ("circular_waits",)),
        circular_history(by, circular),
    )


def counted(circular: Circular) -> list[Counted]:
    """Give the tables of a circular."""
    found = []
    for table in tables(circular.tables):
        heads = [*table.labels, table.rate]
        cells = [(row.name, [*numbers(row), rate_of(table, row) or "—"]) for row in (*table.rows, sums(table))]
        found.append(Counted(table.name, heads, [(name, list(zip(heads, values))) for name, values in cells]))
    return found


def paragraphs(circular: Circular) -> list[tuple[int, str]]:
    """Give the text of a circular as it is printed, each paragraph with its level."""
    rows = told(circular)
    return [(row.level, filled(row.heading or row.text, rows.tables)[0]) for row in rows.texts]
