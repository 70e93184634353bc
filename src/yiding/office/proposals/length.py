"""Reports that are longer than this government wants them: a warning, which blocks nothing."""

from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import may_read
from yiding.rules.settings import SETTINGS
from yiding.rules.words import Words

_SETTING = "report.max_characters"


def too_long(proposal: Proposal, by: By) -> list[Words]:
    """Give a sentence for each report that who asks may read and whose newest version is too long; of scans that is not known."""
    newest = [
        (document, next(iter(document.versions.all()), None))
        for document in proposal.documents.all()
        if document.kind == "report" and may_read(document, by, proposal)
    ]
    lengths = [(document.title, version.file.characters) for document, version in newest if version]
    if not any(lengths):
        return []
    most = number(_SETTING)
    return [_said(title, length, most) for title, length in lengths if length is not None and length > most]


def _said(title: str, length: int, most: int) -> Words:
    name, source = SETTINGS[_SETTING].name, SETTINGS[_SETTING].citation.words()
    return (
        f"“{title}”约 {length} 字，超过{name[0]} {most} 字（依据{source[0]}，本级设置）；建议精简，不影响办理。",
        f"“{title}” has about {length} characters, more than the {name[1]} of {most} (by {source[1]}, as set here): better "
        "shorten it; nothing is blocked.",
    )
