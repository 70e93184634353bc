"""Answers to what a unit asked of the office."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.matters.models import Ask, Task


def answer(doing: Deed, task: Task, kind: str, answered: str, words: str, by: By) -> Ask | None:
    """Answer what waits of a kind, and give it; None where nothing does."""
    ask = task.asks.filter(kind=kind, answer="").first()
    if ask is not None:
        ask.answer, ask.words = answered, words.strip()[:500]
        ask.answered_at, ask.answered_by = timezone.now(), by.name[:120]
        doing.keep(ask)
    return ask
