"""Answer a consultation for one's unit."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.models import Consultation
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles
from yiding.rules.words import Words

_NOT_ASKED: Words = (
    "没有征求您单位的意见（依据《重大行政决策程序暂行条例》第13条）；请与对口科联系。",
    "Your unit was not asked (by the Interim Regulations on Procedures for Major Administrative Decisions, art. 13): "
    "speak to the desk in charge.",
)
_NO_TEXT: Words = (
    "没有写明意见内容；附条件同意或者不同意，请写明条件、理由。",
    "Nothing is written: with conditions, or against, say which and why.",
)


def answer_consultation(
    by: By, pk: int, position: str, text: str = "", file: StoredFile | None = None, file_name: str = ""
) -> Consultation:
    """Reply for the unit whose head one is; until the consultation is closed a later reply replaces the earlier one. Errors: Refused."""
    with moving("answer_consultation", by, pk, texts=(text, file_name)) as (proposal, doing):
        asked = proposal.consultations.filter(unit__in=by.units(("unit_head",)), over=False)
        mine = asked.order_by("position", "unit").first()  # one that did not reply comes first
        if mine is None:
            raise Refused(_NOT_ASKED, "own")
        if position != "agree" and not text.strip():
            raise Refused(_NO_TEXT, "reason_given")
        mine.position, mine.text, mine.by_name, mine.replied_at = position, text, by.name, timezone.now()
        mine.file, mine.file_name = file, file_name if file else ""
        doing.keep(mine)
        doing.reason = f"{mine.unit}：{mine.get_position_display()}"
        tell_roles(doing, proposal, ("desk",), ("有单位答复征求意见", "A unit replied to a consultation"))
    return mine
