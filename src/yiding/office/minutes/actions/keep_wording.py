"""Keep the office's own wording for items of one kind with one outcome."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Outdated, Refused
from yiding.office.base.secrecy import refuse_marked
from yiding.office.minutes.models import Wording
from yiding.office.sittings.words import KINDS
from yiding.papers.wording import fault
from yiding.rules.case import Case
from yiding.rules.outcomes import OUTCOMES
from yiding.rules.permission import may
from yiding.rules.words import Words

_NAMES = ("{事项}", "{title}", "{文件}", "{documents}")


def unnamed(text: str) -> Words | None:
    """Say that a wording does not name the item, None where it does."""
    if any(name in text for name in _NAMES):
        return None
    return (
        "用语里没有{事项}或者{文件}，看不出是哪一项；请写上。",
        "It does not name the item: write {title} or {documents} into it.",
    )


def keep_wording(by: By, kind: str, outcome: str, text: str, version: int = 0) -> Wording | None:
    """Keep it; an empty text puts the words of the house back. Errors: Refused for a wrong wording; Outdated."""
    with deed("keep_wording", by, "") as doing:
        refuse_marked(text)
        doing.allow(may("keep_wording", by.actor(), Case("", today())))
        row = Wording.objects.select_for_update().filter(kind=kind, outcome=outcome).first()
        if version != (row.version if row else 0):
            raise Outdated({"text": row.text if row else ""})
        if kind not in KINDS or outcome not in OUTCOMES:
            raise Refused(
                ("没有这种议题类别或者结果；请从列表里选。", "There is no such kind or outcome: choose from the list.")
            )
        doing.link, doing.reason = "/minutes/wordings/", f"{KINDS[kind][0]}，{OUTCOMES[outcome][0]}"
        if not text.strip():
            if row is None:
                raise Refused(("没有写用语；请写明，或者取消。", "No wording is given: write it, or leave it."))
            doing.about = row.about
            doing.remove(row)
            return None
        if words := fault(text) or unnamed(text):
            raise Refused(words)
        row = row or Wording(kind=kind, outcome=outcome)
        row.text = text.strip()
        doing.keep(row)
        doing.about = row.about
    return row
