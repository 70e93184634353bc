"""Adopted documents as the rules see them."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.issuing.models import Cosign, Issuance, Revision
from yiding.office.issuing.queries import UNITS, newest, texts_heard, to_be_issued
from yiding.office.issuing.reporting import waiting
from yiding.office.matters.models import Matter
from yiding.office.minutes.queries import OUT as MINUTES_OUT
from yiding.office.people.queries import holders
from yiding.office.proposals.case import case_of
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.issuing import Issuing
from yiding.rules.written import Written

STOPPED = ("to_split", "suspended", "ended", "closed")
"""States of a matter in which its document is not moved on."""


def opening_case(matter: Matter) -> Case:
    """Give the case of a matter whose document is to be issued."""
    minutes = matter.breakdown.minutes
    adopted = bool(minutes and minutes.state in MINUTES_OUT and texts_heard(matter))
    issuing = Issuing(adopted, adopted and not to_be_issued(matter), matter.state not in STOPPED)
    return Case("", today(), issuing=issuing)


def issuance_case(issuance: Issuance, by: By, reason: str = "") -> Case:
    """Give the case of a document for who acts; it is fetched with all (`queries.with_all`)."""
    of_proposal = case_of(issuance.proposal, by, ACTIONS["sign_document"], reason=reason)
    drafted = of_proposal.done_by.get("draft", frozenset())
    done_by = {duty: frozenset(persons) for duty, persons in issuance.done_by.items()}
    done_by["draft"] = done_by.get("draft", frozenset()) | drafted
    return of_proposal._replace(
        state=issuance.state,
        done_by=done_by,
        written=Written(open_how=bool(issuance.openness and issuance.ground.strip())),
        issuing=_of_actor(issuance, by, _of_document(issuance, of_proposal)),
    )


def _of_document(issuance: Issuance, case: Case) -> Issuing:
    text = newest(issuance)
    rows = list(text.cosigns.all()) if text else []
    return Issuing(
        goes=issuance.matter.state not in STOPPED,
        there=text is None or text.file.wiped is None,
        rechecked=bool(text and text.rechecked_at),
        cosigned=bool(text and text.cosigned_at),
        silent=tuple(str(row.unit) for row in rows if not row.position),
        against=tuple(str(row.unit) for row in rows if row.position == "object"),
        alone=not rows,
        unasked=_unasked(issuance, rows),
        waiting=waiting(issuance, case),
        open=any(not row.answer for row in issuance.reports.all()),
        numbered=bool(issuance.series_id and issuance.issued_as.strip()),
    )


def _unasked(issuance: Issuance, rows: list[Cosign]) -> str:
    """Give the unit that the sitting has check the text and that was not asked; the legal office has re-checked it already."""
    checker = issuance.item.checker
    if checker is None or checker.pk == issuance.unit_id or any(row.unit_id == checker.pk for row in rows):
        return ""
    return "" if holders("legal", checker).exists() else str(checker)


def _of_actor(issuance: Issuance, by: By, issuing: Issuing) -> Issuing:
    revises = issuance.unit_id in by.units(UNITS)
    sent = [row for row in issuance.receipts.all() if row.unit_id in by.units(UNITS)]
    return issuing._replace(
        revises=revises,
        handles=revises or by.has("secretariat", "supervision"),
        asked=bool(asked(newest(issuance), by)),
        sent_here=bool(sent),
        received=bool(sent) and all(row.received_at for row in sent),
    )


def asked(text: Revision | None, by: By) -> list[Cosign]:
    """Give the co-signatures of a text for which somebody's unit is asked and has not answered."""
    rows = text.cosigns.all() if text else ()
    return [row for row in rows if row.unit_id in by.units(("unit_head",)) and not row.position]
