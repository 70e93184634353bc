"""How every action on an adopted document runs: fetched through the user, locked, permitted, moved, noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.issuing.case import issuance_case
from yiding.office.issuing.models import Issuance, Revision
from yiding.office.issuing.queries import newest, seen_by, with_all
from yiding.office.matters.models import Matter
from yiding.office.proposals.models import Proposal
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.citations import cite
from yiding.rules.issuing_actions import SIGNED
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

DOCUMENT: Words = ("这份文件", "document")
_SOURCE = cite("14", "22", "E").words()
_FIXED: Words = (
    f"文件已经签发，内容不能再改（依据{_SOURCE[0]}）；还没有印发的，可以由主要领导停止印发。",
    f"The document is signed and never changes (by {_SOURCE[1]}): before it is issued, the chief can stop it.",
)


def issuance_refusal(issuance: Issuance, by: By, act: str, reason: str, case: Case | None = None) -> Refusal | None:
    """Say why an action may not be done now; of a signed document, that it never changes."""
    found = may(act, by.actor(), case or issuance_case(issuance, by, reason))
    if found and found.rule == "state" and issuance.state in SIGNED and not set(ACTIONS[act].states) & set(SIGNED):
        return Refusal("state", _FIXED)
    return found


@contextmanager
def issuance_moving(
    act: str,
    by: By,
    pk: int,
    *,
    reason: str = "",
    texts: tuple[str, ...] = (),
    fields: dict[str, Any] | None = None,
    **more: Any,
) -> Iterator[tuple[Issuance, Deed]]:
    """Open an action on a document; on leaving, it stands in its next state and everything is noted.

    `fields` are set on it before the rules are asked; `more` is what these have to know of the action besides (fields of `rules.issuing.Issuing`). Errors: Unseen; Refused with the rule
    that refuses.
    """
    with deed(act, by, f"issuing.issuance:{pk}", reason) as doing:
        issuance = locked(by, pk)
        refuse_marked(reason, *texts)
        for name, value in (fields or {}).items():
            setattr(issuance, name, value)
        case = issuance_case(issuance, by, reason)
        case = case._replace(issuing=case.issuing._replace(**more))
        doing.allow(issuance_refusal(issuance, by, act, reason, case))
        action = ACTIONS[act]
        doing.before, doing.link = issuance.state, f"/issuing/{pk}/"
        unit = issuance.unit_id if set(action.roles) <= {"liaison", "unit_head"} and act == "hand_in_revision" else None
        doing.how = by.how or by.entrusted_by(action.roles, unit)
        move(issuance, action, by)
        yield issuance, doing
        doing.after = issuance.state
        doing.keep(issuance)


def locked(by: By, pk: int) -> Issuance:
    """Give a document that somebody may know of, with all, locked with its matter and proposal until the deed ends. Errors: Unseen."""
    found = seen_by(by).filter(pk=pk).first()
    if found is None:
        raise Unseen(DOCUMENT)
    Matter.objects.select_for_update().get(pk=found.matter_id)
    Proposal.objects.select_for_update().get(pk=found.proposal_id)
    Issuance.objects.select_for_update().get(pk=pk)
    issuance: Issuance = with_all(Issuance.objects.all()).get(pk=pk)
    return issuance


def text_now(issuance: Issuance) -> Revision:
    """Give the newest text of a document that has one. Errors: LookupError."""
    found = newest(issuance)
    if found is None:
        raise LookupError(f"{issuance.about} has no text")
    return found


def who(by: By, doing: Deed) -> str:
    """Name who acts, as it is kept beside what was said."""
    return (f"{by.name}（{doing.how}）" if doing.how else by.name)[:120]
