"""What a sitting can decide on an item, and what must be said with each (the words of records and office alike)."""

from typing import NamedTuple

from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.words import Words

OUTCOMES: dict[str, Words] = {
    "adopted": ("通过", "adopted"),
    "adopted_in_principle": ("原则通过", "adopted in principle"),
    "heard": ("听取", "heard"),
    "studied": ("传达学习", "studied"),
    "deferred": ("缓议", "deferred"),
    "rejected": ("不通过", "rejected"),
    "withdrawn": ("撤回", "withdrawn"),
}
"""What an item can come to in the office; `considered` is for what is read and is resolved before the minutes are signed."""

ROUTES: dict[str, Words] = {
    "submit_to_party_committee": ("提请党委研究", "to the party committee"),
    "submit_to_congress": ("提请人大常委会审议", "to the people's congress"),
    "submit_to_superior": ("报请上级政府批准", "to the superior government"),
}
"""To whom an adopted item goes on before it is final."""

ADOPTED = ("adopted", "adopted_in_principle")
"""Outcomes with which a text is adopted."""


class Asked(NamedTuple):
    """What an outcome asks for: which fields must be filled, which may be; on which kinds of item it can be given."""

    needs: tuple[str, ...]
    may: tuple[str, ...]
    kinds: tuple[str, ...]
    citation: Citation


_TEXTS = ("report", "deliberation", "consideration", "other")
_ISSUE = ("route", "reviser", "checker", "issued_as", "due", "against_majority")
ASKED: dict[str, Asked] = {
    "adopted": Asked((), _ISSUE, _TEXTS, cite("713", "30")),
    "adopted_in_principle": Asked(
        ("reviser", "checker", "issued_as", "due"), ("route", "against_majority"), _TEXTS, cite("31", "", "E")
    ),
    "heard": Asked((), (), ("report", "other"), PRACTICE),
    "studied": Asked((), (), ("study",), PRACTICE),
    "deferred": Asked(("reason", "condition"), ("due", "against_majority"), _TEXTS, PRACTICE),
    "rejected": Asked(("reason",), ("against_majority",), _TEXTS, PRACTICE),
    "withdrawn": Asked(("reason",), (), (*_TEXTS, "study"), PRACTICE),
}
"""What each outcome asks for."""

FIELDS: dict[str, Words] = {
    "reviser": ("由谁修改", "who revises"),
    "checker": ("由谁复核", "who checks"),
    "issued_as": ("以谁的名义印发", "in whose name it is issued"),
    "due": ("期限", "by when"),
    "reason": ("理由", "the reason"),
    "condition": ("再上会的条件", "the condition to return"),
}
"""What is asked for, by its field."""
