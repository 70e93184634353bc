"""Take down what was decided on an item."""

from yiding.office.base.by import By
from yiding.office.sittings.actions.sign_in import go_out
from yiding.office.sittings.case import deciding
from yiding.office.sittings.decided import Decided, put
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking
from yiding.office.sittings.queries import comes_for, is_inside


def decide_item(by: By, pk: int, given: Decided) -> SittingItem:
    """Take down the outcome with what it asks for (`rules.outcomes`); who came for the item leaves. Errors: Refused."""
    words = tuple(text for text in given if isinstance(text, str))
    with taking(
        "decide_item", by, pk, texts=words, knows=lambda sitting, item: deciding(sitting, item, given._asdict())
    ) as (sitting, item, doing):
        put(item, given)
        for row in comes_for(item, sitting.attendance.all()):
            if is_inside(row):
                go_out(doing, row, "本项议毕")
    return item
