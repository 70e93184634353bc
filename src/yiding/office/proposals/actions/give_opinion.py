"""Give an opinion on a gate."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.days import today
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.gates import gate_of, settle
from yiding.office.proposals.models import Opinion
from yiding.office.proposals.moving import moving
from yiding.office.proposals.opinions import write
from yiding.office.proposals.telling import tell_roles
from yiding.office.proposals.words import gate_named
from yiding.rules.words import Words

_NO_TEXT: Words = (
    "没有写明意见，也没有附凭据（依据《重大行政决策程序暂行条例》第29条）；请写明或者上传。",
    "Neither a text nor evidence (by the Interim Regulations on Procedures for Major Administrative Decisions, art. 29): "
    "write or upload it.",
)


def said_in(text: str, shorter_why: str) -> str:
    """Put the reason of a shorter term under the text of an opinion."""
    return f"{text}\n缩短公开征求意见期限的理由：{shorter_why}".strip() if shorter_why.strip() else text


def give_opinion(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    gate: str,
    position: str,
    text: str = "",
    *,
    file: StoredFile | None = None,
    file_name: str = "",
    held_from: datetime.date | None = None,
    held_until: datetime.date | None = None,
    shorter_why: str = "",
) -> Opinion:
    """Give an opinion: agree, with conditions, disagree; of public comment with its first and last day, both counted.

    What is against it tells the unit. Errors: Refused.
    """
    more = {
        "position": position,
        "reason": shorter_why,
        "held": (held_until - held_from).days + 1 if held_from and held_until else None,
        "held_fits": not (held_from and held_until) or held_from <= held_until <= today(),
        "least": number("public.comment_days"),
    }
    with moving("give_opinion", by, pk, gate=gate, texts=(text, file_name, shorter_why), more=more) as (
        proposal,
        doing,
    ):
        if file is None and not text.strip():
            raise Refused(_NO_TEXT, "reason_given")
        row = gate_of(proposal, gate)
        said = said_in(text, shorter_why)
        opinion = write(row, by, doing, position, said, file, file_name, held=(held_from, held_until))
        settle(proposal, row, doing)
        if position != "agree":
            chinese, english = gate_named(gate)
            told = (
                f"{chinese}有不同意或者附条件的意见，请处理",
                f"{english}: an opinion is against it, or has conditions",
            )
            tell_roles(doing, proposal, ("liaison", "unit_head"), told, [proposal.unit_id])
    return opinion
