"""Choose how open minutes are, with the ground for it."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.words import OPENNESS


def choose_openness(by: By, pk: int, openness: str, ground: str) -> Minutes:
    """Choose it: minutes are never withheld without a ground of their own. Errors: Refused."""
    with minutes_moving("choose_openness", by, pk, reason=ground) as (minutes, doing):
        if openness not in OPENNESS or not openness:
            raise Refused(("没有这种公开属性；请从列表里选。", "There is no such openness: choose one from the list."))
        minutes.openness, minutes.ground = openness, ground.strip()
        doing.reason = f"{OPENNESS[openness][0]}：{minutes.ground}"
    return minutes
