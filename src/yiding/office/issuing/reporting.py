"""To whom an adopted document is reported before it is issued, and whether the answers let it be issued."""

from yiding.office.issuing.models import HigherReport, Issuance
from yiding.rules.case import Case, gate_state
from yiding.rules.gates import gates_for


def needed(issuance: Issuance, case: Case) -> list[str]:
    """Give the routes on which a document has to be reported: what the sitting said, and the party committee for a major decision (713 article 31)."""
    routes = [issuance.item.route] if issuance.item.route else []
    major = case.answers.get("major_decision", True)
    return list(dict.fromkeys([*routes, *(["submit_to_party_committee"] if major else [])]))


def waiting(issuance: Issuance, case: Case) -> tuple[str, ...]:
    """Give the routes without an answer that lets it be issued; "" where its gate asks for a report and none was answered."""
    answered = {row.to for row in issuance.reports.all() if lets_issue(issuance, row)}
    left = [route for route in needed(issuance, case) if route not in answered]
    asked = any(row.gate == "G18" for row in gates_for(case.answers, case.switches))
    if asked and not left and not answered and gate_state(case, "G18") not in ("passed", "waived"):
        left.append("")
    return tuple(left)


def lets_issue(issuance: Issuance, report: HigherReport) -> bool:
    """Say whether the answer to a report lets the newest text be issued: agreed with no great change since, or changed as it asked."""
    later = [row for row in issuance.revisions.all() if row.number > report.revision.number]
    if report.answer == "amend":
        return bool(later)
    return report.answer == "agreed" and not any(row.major for row in later)
