"""Wipe a paper that was found to hold a state secret."""

from django.db.models import Q

from yiding.office.base.by import By
from yiding.office.base.files import elsewhere, wipe
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.case import HELD, UNIT, case_of
from yiding.office.proposals.gates import level_again
from yiding.office.proposals.models import DocumentVersion, Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.queries import NEVER_SUBMITTED
from yiding.office.proposals.telling import tell_roles
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may
from yiding.rules.words import Words

_NOT_HERE: Words = (
    "这一版材料不在这个议题里，或者已经清除；请刷新后再试。",
    "This version is not of this proposal, or was wiped already: load the page again.",
)


def _used_elsewhere(file: StoredFile, by: By) -> bool:
    """Say whether a file is used by more than drafts and what the own unit holds: nobody wipes another's paper by filing it again."""
    mine = Q(pk__in=()) | Q(unit__in=by.units(UNIT), state__in=HELD)
    held = Proposal.objects.filter(NEVER_SUBMITTED | mine)
    return elsewhere(file, DocumentVersion.objects.filter(document__proposal__in=held))


def wipe_paper(by: By, pk: int, paper: int, reason: str) -> DocumentVersion:
    """Wipe one version of a paper: nobody reads it from now on, its bytes go with the end of the deed; its row stays and says so.

    The gate of secrecy is open again, as what was said there was wrong. The unit is told that it happened, and the secretariat of
    what was submitted. Errors: Refused.
    """
    with moving("wipe_paper", by, pk, reason=reason) as (proposal, doing):
        rows = DocumentVersion.objects.select_related("file", "document").filter(document__proposal=proposal.pk)
        version = rows.filter(pk=paper, file__wiped=None).first()
        if version is None:
            raise Refused(_NOT_HERE)
        if not by.has("secrecy") and _used_elsewhere(version.file, by):
            case = case_of(proposal, by, ACTIONS["wipe_paper"], reason=reason)
            doing.allow(may("wipe_paper", by.actor(), case._replace(wipes=False)))
        doing.reason = f"{version.document.get_kind_display()}第{version.number}版：{reason}"
        wipe(version.file)
        level_again(proposal, doing)
        said = ("有材料因涉密已清除", "A paper was wiped as secret")
        tell_roles(doing, proposal, ("liaison", "unit_head"), said, [proposal.unit_id])
        if proposal.submitted_at:  # nobody else knows of a draft
            tell_roles(doing, proposal, ("secretariat", "desk"), said)
    return version
