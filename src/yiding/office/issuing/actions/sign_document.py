"""Sign a document: it gets its number, and its text never changes afterwards."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving, who
from yiding.office.issuing.numbering import take
from yiding.office.issuing.telling import tell_roles
from yiding.rules.words import Words

_CHANGED: Words = (
    "您打开签发页以后，文件有改动；请回到文件看过，再打开签发。",
    "The document was changed after you opened this page: look at it again, then sign.",
)


def sign_document(by: By, pk: int, opinion: str, version: int | None = None) -> Issuance:
    """Sign it with an opinion, name and full date; number, signature and log are written together or not at all.

    `version` is what the signer saw: nothing is signed unseen. Errors: Refused.
    """
    with issuance_moving("sign_document", by, pk, reason=opinion) as (issuance, doing):
        if version is not None and version != issuance.version:
            raise Refused(_CHANGED, "version")
        assert issuance.series_id is not None
        issuance.signed_at = timezone.now()
        issuance.signed_by, issuance.opinion = who(by, doing), opinion.strip()[:200]
        day = timezone.localdate(issuance.signed_at)
        issuance.year, issuance.number, issuance.number_words = take(doing, issuance.series_id, day)
        tell_roles(doing, issuance, ("secretariat",), ("文件已签发，请印发", "Signed: issue it"))
    return issuance
