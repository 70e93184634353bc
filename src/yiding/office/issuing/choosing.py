"""What can be chosen in the forms of documents, and how they stand now."""

from typing import Any

from yiding.office.agenda.choosing import units
from yiding.office.base.by import By
from yiding.office.issuing.models import DocumentSeries, Issuance
from yiding.office.issuing.queries import all_series, files_of, newest, one, to_be_issued
from yiding.office.matters.queries import one_matter
from yiding.rules.outcomes import ROUTES
from yiding.rules.words import Words


def for_open(by: By, pk: int) -> dict[str, Any]:
    """Give the texts of a matter that can be issued, and who revises them by the sitting's word."""
    matter = one_matter(by, pk)
    item = matter.item.item if matter and matter.item else None
    if matter is None or item is None:
        return {}
    texts = [(row.pk, f"{row.document.title}：{row.name}") for row in to_be_issued(matter)]
    unit = item.reviser_id or (item.proposal.unit_id if item.proposal else None)
    return {"choices": {"heard": texts, "unit": units()}, "now": {"unit": unit}}


def for_revision(by: By, pk: int) -> dict[str, Any]:
    """Give how open it is to be as it was said before."""
    issuance = one(by, pk)
    return {"now": {"openness": issuance.openness, "ground": issuance.ground}} if issuance else {}


def for_asking(by: By, pk: int) -> dict[str, Any]:
    """Give the units that can be asked; those that were consulted on the proposal and who is to check it are chosen."""
    issuance = one(by, pk)
    text = newest(issuance) if issuance else None
    if issuance is None or text is None:
        return {}
    there = {row.unit_id for row in text.cosigns.all()} | {issuance.unit_id}
    wanted = {row.unit_id for row in issuance.proposal.consultations.all()}
    wanted |= {issuance.item.checker_id} if issuance.item.checker_id else set()
    rows = [row for row in units() if row[0] not in there]
    return {"choices": {"units": rows}, "now": {"units": [key for key, _ in rows if key in wanted]}}


def for_report(by: By, pk: int) -> dict[str, Any]:
    """Give to whom it goes by the sitting's word."""
    issuance = one(by, pk)
    return {"now": {"to": issuance.item.route}} if issuance and issuance.item.route else {}


def for_answer(by: By, pk: int) -> dict[str, Any]:
    """Give the reports that wait for an answer."""
    issuance = one(by, pk)
    rows = [row for row in issuance.reports.all() if not row.answer] if issuance else []
    return {"choices": {"report": [(row.pk, f"{ROUTES[row.to][0]} {row.number}") for row in rows]}}


def for_review(by: By, pk: int) -> dict[str, Any]:
    """Give the series that there are, and what was said already."""
    issuance = one(by, pk)
    rows = [(row.pk, row.name) for row in all_series()]
    given: dict[str, Any] = {"choices": {"series": rows}}
    if issuance:
        now = {name: getattr(issuance, name) for name in ("issued_as", "openness", "ground")}
        only = rows[0][0] if len(rows) == 1 else None
        given["now"] = {**now, "series": issuance.series_id or only}
    if not rows:
        none: Words = ("还没有发文字号；请先在“发文字号”里加。", "There is no series yet: add one first.")
        given["warnings"] = [none]
    return given


def for_signing(by: By, pk: int) -> dict[str, Any]:
    """Give the version that is signed, and what the signer should know of its way."""
    issuance = one(by, pk)
    if issuance is None:
        return {}
    return {"now": {"version": issuance.version}, "warnings": _to_know(issuance)}


def _to_know(issuance: Issuance) -> list[Words]:
    text = newest(issuance)
    if text is None or not text.why:
        return []
    return [(f"会签不齐，理由：{text.why}", f"Not everybody co-signed; the reason: {text.why}")]


def for_issue(by: By, pk: int) -> dict[str, Any]:
    """Give the units to which it can be sent; who revised and co-signed it is chosen."""
    issuance = one(by, pk)
    text = newest(issuance) if issuance else None
    wanted = [issuance.unit_id] if issuance else []
    wanted += [row.unit_id for row in text.cosigns.all()] if text else []
    return {"choices": {"units": units()}, "now": {"units": wanted}}


def for_wipe(by: By, pk: int) -> dict[str, Any]:
    """Give the texts that are there."""
    issuance = one(by, pk)
    return {"papers": files_of(issuance) if issuance else []}


def for_series(row: DocumentSeries | None) -> dict[str, Any]:
    """Give how a series is now."""
    return {"now": {name: getattr(row, name) for name in ("version", "name", "last")} if row else {}}
