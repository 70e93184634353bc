"""Enter a signature that came on paper."""

import datetime
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from yiding.office.base.acts import ACTS
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.models import Paper, StoredFile
from yiding.office.base.refused import Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.models import Person
from yiding.office.people.queries import by_person
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.words import Words

_LATER: Words = ("签批日期在今天之后；请核对纸面上的日期。", "The date of the signature lies ahead: look at the paper.")
_OWN: Words = (
    "不能代录自己的签批（依据各地政府工作规则的通行做法）；请本人直接办理。",
    "Nobody enters an own signature (by common practice of local rules of procedure): do it directly.",
)
_THING: Words = ("这件事项", "matter")


def enter_paper(
    by: By,
    act: str,
    pk: int,
    given: Mapping[str, Any],
    *,
    signer: Person,
    signed_on: datetime.date,
    scan: StoredFile,
) -> Paper:
    """Enter what a leader signed on paper: which action on which thing, with what its form would give, and the scan.

    Nothing happens to the thing before a second person has checked it (`check_paper`). Errors: Refused, where the clerk may
    not, or the signer could not do it now; Unseen where the clerk knows nothing of the thing and may not enter this without;
    LookupError where it is not there for the signer. What the clerk does not see is called by its number alone.
    """
    row = ACTS[act]
    about = f"{row.label}:{pk}"
    with deed("enter_paper", by, about) as doing:
        doing.allow(may("enter_paper", by.actor(), Case("", today())))
        if signed_on > today():
            raise Refused(_LATER)
        if signer.pk == by.person:
            raise Refused(_OWN, "separation")
        refuse_marked(*(value for value in given.values() if isinstance(value, str)))
        called = row.called if row.seen(by, pk) else row.number
        if called is None:
            raise Unseen(_THING)
        doing.allow(row.refusal(by_person(signer, signed_on), pk, act))
        paper = Paper(
            act=act,
            target=about,
            called=called(pk)[:300],
            seen=fingerprint(act, pk),
            given={name: _plain(value) for name, value in given.items()},
            signer=signer.pk,
            signer_name=signer.name,
            signed_on=signed_on,
            scan=scan,
            entered_by=by.person or 0,
            entered_name=by.name,
            entered_at=timezone.now(),
        )
        doing.keep(paper)
        doing.after, doing.link = paper.state, f"/papers/{paper.pk}/"
    return paper


def fingerprint(act: str, pk: int) -> str:
    """Give the SHA-256 of what is signed, as it is now."""
    text = json.dumps(ACTS[act].content(pk), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return {"file": value.pk} if isinstance(value, StoredFile) else value
