"""A composed proposal with which nothing is wrong."""

import datetime
from typing import Any

from yiding.rules.case import Case, Opinion
from yiding.rules.followed import Followed
from yiding.rules.formed import Formed
from yiding.rules.gates import GATES, QUESTIONS
from yiding.rules.issuing import Issuing
from yiding.rules.told import Told
from yiding.rules.written import Written

DAY = datetime.date(2026, 3, 2)
NO = dict.fromkeys(QUESTIONS, False)
"""No to every question."""
PASSED = dict.fromkeys(GATES, Opinion("agree"))
"""Agreement on every gate."""
GOOD = Case("review", DAY, answers=NO, opinions=PASSED, reason="因故", gate="G01")
"""Passes every guard."""
WAITING = dict.fromkeys(GATES, Opinion("conditions"))
"""Conditions on every gate."""


def good_for(guard: str) -> Case:
    """Give a case in which a guard has nothing to say."""
    return GOOD._replace(opinions=WAITING) if guard == "conditions_open" else GOOD


def written(**wrong: Any) -> Case:
    """Give a case in which only this is wrong with the minutes."""
    return GOOD._replace(written=Written(**wrong))


def followed(**wrong: Any) -> Case:
    """Give a case in which only this is wrong with what is followed."""
    return GOOD._replace(followed=Followed(**wrong))


def told(**wrong: Any) -> Case:
    """Give a case in which only this is wrong with what is told of matters."""
    return GOOD._replace(told=Told(**wrong))


def issuing(**wrong: Any) -> Case:
    """Give a case in which only this is wrong with an adopted document."""
    return GOOD._replace(issuing=Issuing(**wrong))


def formed(**wrong: Any) -> Case:
    """Give a case in which only this is wrong with what a ready form holds."""
    return followed(form=Formed(**wrong))
