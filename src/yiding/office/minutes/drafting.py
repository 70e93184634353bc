"""What the minutes say of an item, drafted from the record: the one place that the room of papers fills.

Nothing is invented: a clause whose fact the record does not have is left out.
"""

import datetime
import re
from collections.abc import Mapping
from typing import NamedTuple

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.packets import numeral
from yiding.office.minutes.models import Wording
from yiding.office.sittings.models import Assignment, SittingItem
from yiding.rules.outcomes import ROUTES

WORDINGS: dict[str, str] = {
    "": "会议研究了{title}。{decision}",
    "adopted": "会议审议并通过{title}，{route}，由{reviser}修改完善，经{checker}复核后，{due}以{issued_as}名义印发。{decision}",
    "adopted_in_principle": "会议审议并原则通过{title}，{route}，由{reviser}根据会议意见修改完善，经{checker}复核后，"
    "{due}以{issued_as}名义印发。{decision}",
    "heard": "会议听取了{title}。{decision}",
    "studied": "会议传达学习了{title}。{decision}",
    "deferred": "会议研究了{title}，决定暂缓审议。缓议理由：{reason}。再次上会的条件：{condition}。{decision}",
    "rejected": "会议审议了{title}，决定不予通过。理由：{reason}。{decision}",
    "withdrawn": "{title}撤回，会议未作审议。理由：{reason}。{decision}",
}
"""The words of the house, by outcome; an office may have its own (`Wording`)."""
NAMES = ("title", "decision", "route", "reviser", "checker", "issued_as", "due", "reason", "condition")
"""What stands in braces in a wording."""
# {title}  {issued_as}
_NAME = re.compile(r"\{(\w*)\}")
# a clause with the sign that ends it: 经{checker}复核后，
_CLAUSE = re.compile(r"[^，。；]*[，。；]?")
# 关于《农村供水管理办法（送审稿）》的汇报 → 《农村供水管理办法（送审稿）》
_ABOUT_A_TEXT = re.compile(r"^关于(《.+》)的(?:汇报|报告|请示|说明)$")
_DECIDES = ("adopted", "adopted_in_principle", "deferred", "rejected")


class Drafted(NamedTuple):
    """What is drafted of an item: its heading, and its text, a paragraph a line."""

    heading: str
    text: str


def drafted(item: SittingItem) -> Drafted:
    """Draft one item from its record."""
    own = Wording.objects.filter(kind=item.kind, outcome=item.outcome).values_list("text", flat=True).first()
    template = own or WORDINGS.get(item.outcome, WORDINGS[""])
    tasks = [_task(place, row) for place, row in enumerate(item.assignments.all(), 1)]
    return Drafted(item.title, "\n".join([_filled(template, _said(item)), *tasks]))


def preamble(sitting: Sitting) -> str:
    """Draft what stands before the items: when, who chaired, which sitting."""
    day = f"{_day(sitting.day)}，" if sitting.day else ""
    chair = f"{sitting.chair}同志主持召开" if sitting.chair else "召开"
    return f"{day}{chair}{sitting.title}。会议议定以下事项："


def fault(text: str) -> tuple[str, str] | None:
    """Say what is wrong with a wording, None where nothing is."""
    unknown = [name for name in _NAME.findall(text) if name not in NAMES]
    if unknown or _NAME.sub("", text).count("{") + _NAME.sub("", text).count("}"):
        names = "、".join(f"{{{name}}}" for name in NAMES)
        return f"花括号里只能是 {names}；请改正。", f"In braces stand only {names}: mend it."
    if "{title}" not in text:
        return "用语里没有 {title}，看不出是哪一项；请写上。", "It does not name the item: write {title} into it."
    return None


def _filled(template: str, said: Mapping[str, str]) -> str:
    """Fill a wording; a clause of which a fact is missing goes, and the sentence still ends as one."""
    found = ""
    for clause in _CLAUSE.findall(template):
        if all(said.get(name) for name in _NAME.findall(clause)):
            found += _NAME.sub(lambda match: said[match[1]], clause)
        elif clause.endswith("。") and found and found[-1] != "。":
            found = found.rstrip("，；") + "。"
    return found if found[-1:] in ("", "。") else found.rstrip("，；") + "。"


def _said(item: SittingItem) -> dict[str, str]:
    about = _ABOUT_A_TEXT.match(item.title) if item.outcome in _DECIDES else None
    return {
        "title": about[1] if about else f"“{item.title}”" if item.outcome == "withdrawn" else item.title,
        "decision": _sentence(item.decision),
        "route": ROUTES[item.route][0] if item.route else "",
        "reviser": item.reviser.name if item.reviser else "",
        "checker": item.checker.name if item.checker else "",
        "issued_as": item.issued_as,
        "due": _due(item.due_words, item.due),
        "reason": item.reason.rstrip("。"),
        "condition": item.condition.rstrip("。"),
    }


def _task(place: int, row: Assignment) -> str:
    units = list(row.units.select_related("unit"))
    lead = "、".join(one.unit.name for one in units if one.lead)
    others = "、".join(one.unit.name for one in units if not one.lead)
    who = (f"由{lead}牵头，" if lead else "") + (f"{others}配合，" if others else "")
    leader = f"（责任领导：{row.leader}）" if row.leader else ""
    due = _due(row.due_words, row.due)
    task = row.task.strip().rstrip("。")
    return f"（{numeral(place)[:-1]}）{who}{task}{f'，{due}完成' if due and due not in task else ''}{leader}。"


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in "。！？" else f"{text}。"


def _due(words: str, day: datetime.date | None) -> str:
    return words.strip() or (f"于{_day(day)}前" if day else "")


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
