"""Hand in the text of a document as it was revised after the sitting."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.models import StoredFile
from yiding.office.issuing.models import Issuance, Revision
from yiding.office.issuing.moving import issuance_moving, who
from yiding.office.issuing.telling import tell_roles
from yiding.office.proposals.gates import judge_text_again
from yiding.office.proposals.models import Proposal


def hand_in_revision(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    says: str,
    *,
    file: StoredFile | None = None,
    file_name: str = "",
    major: bool = False,
    openness: str = "",
    ground: str = "",
) -> Issuance:
    """Hand it in with what was changed, and how open it is to be; a great change opens again what was judged of the text. Errors: Refused."""
    whole = bool(file and says.strip())
    with issuance_moving("hand_in_revision", by, pk, texts=(says, file_name, ground), whole=whole) as (issuance, doing):
        assert file is not None
        last = max((row.number for row in issuance.revisions.all()), default=0)
        text = Revision(
            issuance=issuance,
            number=last + 1,
            file=file,
            name=file_name[:200],
            says=says.strip(),
            major=major,
            at=timezone.now(),
            person=who(by, doing),
        )
        doing.keep(text)
        issuance.to_office_at = issuance.for_review_at = issuance.reviewed_at = None
        if openness:
            issuance.openness, issuance.ground = openness, ground.strip()[:300]
        if major:
            _judge_again(issuance, doing)
        doing.reason = text.says
        tell_roles(doing, issuance, ("legal",), ("修改稿已报送，请复核合法性", "A revised text is there: re-check it"))
    return issuance


def _judge_again(issuance: Issuance, doing: Deed) -> None:
    proposal = Proposal.objects.get(pk=issuance.proposal_id)
    again = judge_text_again(proposal, doing)
    if again:
        words = ("文稿改动较大，请重新出具意见", "The text was changed much: give the opinion on its gate again")
        tell_roles(doing, issuance, dict.fromkeys(gate.role for gate in again if gate.role != "legal"), words)
