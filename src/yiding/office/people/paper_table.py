"""The table of signatures on paper: what was signed, on what, by whom and when, who entered it, who checks it."""

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.models import Paper
from yiding.office.base.pages import State
from yiding.office.base.tables import Column, Table
from yiding.office.people.paper_queries import CHECKERS
from yiding.rules.actions import ACTIONS
from yiding.rules.states import PAPER
from yiding.rules.words import Words

_CHECKS: Words = ("秘书科、对口科、办公室主任中的另一人", "another of secretariat, desk, head of the office")


def table_for(who: By) -> Table:
    """Give the table for who looks."""
    return Table(
        ("纸面签批", "Signatures on paper"),
        (
            Column("act", ("签批事项", "What was signed"), lambda row: ACTIONS[row.act].name, ("act",)),
            Column("called", ("议题或会议", "On what"), lambda row: row.called, ("called",), leads=True),
            Column("signer", ("签批人", "Signed by"), lambda row: row.signer_name, ("signer_name",)),
            Column("signed", ("纸面日期", "Date on the paper"), lambda row: row.signed_on, ("signed_on",)),
            Column("entered", ("代录人", "Entered by"), lambda row: row.entered_name, ("entered_name",)),
            Column("entered_at", ("代录日期", "Entered"), lambda row: row.entered_at.date(), ("entered_at",)),
            Column("checked", ("核对", "Checked by"), lambda row: _checks(row, who), ("checked_name",)),
            Column("state", ("状态", "State"), lambda row: state_of(row.state), ("state",)),
        ),
        "-entered_at",
        address=lambda row: reverse("paper", args=[row.pk]),
        search=("called", "signer_name", "entered_name"),
        empty=("还没有代录的签批。", "No signature was entered yet."),
    )


def _checks(paper: Paper, who: By) -> Words | str:
    """Say who checked an entry, or who has to."""
    if paper.state != "entered":
        return paper.checked_name
    return ("等您核对", "you check it") if may_check(paper, who) else _CHECKS


def may_check(paper: Paper, who: By) -> bool:
    """Say whether somebody checks an entry: another one than who entered it and who signed."""
    return paper.state == "entered" and who.has(*CHECKERS) and who.person not in (paper.entered_by, paper.signer)


def state_of(state: str) -> State:
    """Give the state of an entry in words, with its weight."""
    return State(PAPER[state], "waits" if state == "entered" else "done")
