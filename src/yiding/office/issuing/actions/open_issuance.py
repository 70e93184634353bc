"""Open the issuing of a document that a sitting adopted."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.chosen import switches
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.refused import Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.issuing.case import opening_case
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.queries import ISSUING, to_be_issued
from yiding.office.issuing.telling import tell_roles, tell_units
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import MATTER
from yiding.office.matters.queries import matters_seen_by
from yiding.office.proposals.filling import adopted_title
from yiding.office.proposals.gates import open_missing
from yiding.office.proposals.models import Proposal
from yiding.rules.permission import may
from yiding.rules.words import Words

_UNHEARD: Words = (
    "没有选会议审议的文稿，或者它已经启动印发；请从列表里选。",
    "The text that the sitting had is not chosen, or its issuing is opened already: choose one of the list.",
)
_NO_UNIT: Words = ("没有定由哪个单位修改；请选定。", "It is not said which unit revises it: choose one.")


def open_issuance(by: By, pk: int, heard: int | None = None, unit: int | None = None, title: str = "") -> Issuance:
    """Open it for the version that was `heard`; revised by a unit, where none is named the one that the sitting said, else the proposal's. Errors: Refused."""
    with deed("open_issuance", by, f"matters.matter:{pk}") as doing:
        if not matters_seen_by(by).filter(pk=pk).exists():
            raise Unseen(MATTER)
        Matter.objects.select_for_update().get(pk=pk)
        matter = Matter.objects.select_related("breakdown__minutes", "item__item__proposal").get(pk=pk)
        refuse_marked(title)
        doing.allow(may("open_issuance", by.actor(), opening_case(matter)))
        item = matter.item.item if matter.item else None
        texts = to_be_issued(matter)
        version = next((row for row in texts if row.pk == heard), None) if heard else texts[0]
        if version is None or item is None or item.proposal is None:
            raise Refused(_UNHEARD)
        revises = unit or item.reviser_id or item.proposal.unit_id
        if not revises:
            raise Refused(_NO_UNIT)
        issuance = Issuance(
            matter=matter,
            item=item,
            proposal=item.proposal,
            heard=version,
            title=(title.strip() or adopted_title(version.document.title) or version.document.title)[:200],
            unit_id=revises,
            issued_as=item.issued_as,
            opened_at=timezone.now(),
        )
        doing.keep(issuance)
        doing.how = by.how or by.entrusted_by(("secretariat", "supervision"))
        doing.about, doing.after, doing.link = issuance.about, issuance.state, f"/issuing/{issuance.pk}/"
        _open_gates(doing, issuance)
        tell_units(
            doing,
            issuance,
            [revises],
            ("会议已通过，请修改后报送", "Adopted by the sitting: revise it, and hand it in"),
        )
    return issuance


def _open_gates(doing: Deed, issuance: Issuance) -> None:
    """Have every gate that blocks the issuing open for its owner, and tell whose turn it is."""
    proposal = Proposal.objects.select_for_update().get(pk=issuance.proposal_id)
    open_missing(proposal, doing, switches(), ISSUING)
    roles = proposal.gates.filter(gate__in=ISSUING, state__in=("open", "failed")).values_list("role", flat=True)
    tell_roles(
        doing, issuance, dict.fromkeys(roles), ("印发前请在议题的关口办理", "Settle its gate before it is issued")
    )
