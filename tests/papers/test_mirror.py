"""The mirror: minutes that are drafted from a sitting read back to the same sitting."""

import datetime
import re
from collections.abc import Callable
from operator import itemgetter
from typing import Any

import msgspec
import pytest

from papers.gold_sittings import Json, sat, sittings
from yiding.papers.drafting import draft
from yiding.papers.minutes import Charged, Resolved, Sat, Tabled
from yiding.papers.official import Official
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.template_docx import print_template
from yiding.papers.template_sample import sample
from yiding.papers.wordings import DEFAULT
from yiding.reading import read
from yiding.records import Meeting
from yiding.records.meeting import ItemKind, NextStep, Outcome
from yiding.sources import open_source

SITTINGS = sittings()


def plain(official: Official) -> bytes:
    """Print a paper as plain text: what stands on it, line by line."""
    lines = [official.mark, official.number, official.title]
    lines += [f"{paragraph.heading}{paragraph.text}" for paragraph in official.paragraphs]
    lines += [f"{roll.label}：{'  '.join(roll.groups)}" for roll in official.rolls]
    return "\n".join(line for line in lines if line).encode()


def whole(official: Official) -> Official:
    """Give minutes as they are issued: with number, distribution and edition record."""
    return official._replace(
        number="青政纪要〔2026〕16号",
        copies=["县委办公室", "县人大常委会办公室"],
        issuer="青岫县人民政府办公室",
        issued="2026年5月12日",
    )


FORMS: dict[str, Callable[[Official], bytes]] = {
    "txt": plain,
    "docx": lambda official: print_docx(whole(official)).content,
    "pdf": lambda official: print_pdf(whole(official)).content,
    "template.docx": lambda official: print_template(sample(), whole(official)).content,
}
"""The forms in which minutes are printed, by the ending of their file."""

LEFT_OUT = {
    "post of members": "rolls of 出席 and 请假 give names (GB/T 9704-2012, 10.3); the chair's and those of 列席 are compared",
    "publication": "index number, publisher and dates of publication come into being after the minutes",
    "links": "news, pictures and interpretations are of the page",
    "directives, objects": "the expected records of the examples do not give them",
    "deadline form, recurrence": "what follows from the words of a deadline; the words and the day are compared",
}
"""What the mirror leaves out of the comparison, and why."""
ALIKE = {
    "the order of the rolls": "minutes have 出席, 请假, 列席 in this order; within a roll the order is compared",
    "unit and post of 列席": "县人大常委会副主任 can be cut in two ways; their words are compared as one",
    "a sum said twice": "that of a title may stand in a paragraph again",
    "等事项 at the end of a title": "names no matter of its own",
    "a task with or without the words of its deadline": "the deadline is compared beside it: 限期完成改建",
    "负责 at the head of a task": "says that its owner does it",
    "1月20前 and 1月20日前": "a lost 日 is put back when a source is mended",
    "the day of a month that stands alone (4月份)": "as a limit a month ends with its last day, in prose it fixes none",
}
"""What the mirror takes for the same, and why."""
_OF_MEETING = ("bodies", "kind", "number", "term", "year", "held_on", "session", "place", "further_matters")


def value(fact: Any) -> Any:
    """Give the bare value of a fact, of a list of facts, or of what is no fact."""
    if isinstance(fact, list):
        return [value(one) for one in fact]
    return fact.get("value") if isinstance(fact, dict) else fact


def facts(meeting: Json) -> dict[str, Any]:
    """Give what is compared of a meeting, alike from an expected record and from one that was read."""
    found: dict[str, Any] = {key: value(meeting.get(key)) for key in _OF_MEETING}
    found["further_matters"] = bool(found["further_matters"])
    chair = meeting.get("chair") or {}
    found["chair"] = (value(chair.get("name")), value(chair.get("post")))
    found["attendance"] = sorted((_attendee(one) for one in meeting.get("attendance") or []), key=itemgetter(0))
    for place, item in enumerate(meeting.get("items") or [], 1):
        found |= {f"{place}.{key}": said for key, said in _item(item).items()}
    return found


def _attendee(one: Json) -> tuple[Any, ...]:
    role, name, unit, post, reason = (value(one.get(key)) or "" for key in ("role", "name", "unit", "post", "reason"))
    return role, name, unit + post if role == "in_attendance" else unit, reason


def _item(item: Json) -> dict[str, Any]:
    return {
        "title": value(item["title"]).removesuffix("等事项"),
        **{key: value(item.get(key)) for key in ("kind", "outcome", "presenter")},
        "documents": [(value(one["title"]), value(one.get("status"))) for one in item.get("documents") or []],
        "next_steps": value(item.get("next_steps") or []),
        "assignments": [_assignment(one) for one in item.get("assignments") or []],
        "amounts": sorted(set(value(item.get("amounts") or []))),
    }


def _assignment(one: Json) -> dict[str, Any]:
    deadline = one.get("deadline")
    words = (deadline["text"] if isinstance(deadline, dict) else one.get("deadline_text")) or ""
    words = re.sub(r"(?<=\d)(?=前)", "日", words)
    task = value(one["task"]).replace(words, "").removeprefix("负责")
    parts = {key: value(one.get(key) or []) for key in ("lead", "support", "leaders")}
    return {"task": task, **parts, "words": words, "day": None if words.endswith("月份") else value(deadline)}


def mirrored(gold: Json, form: str) -> tuple[dict[str, Any], list[Meeting]]:
    """Draft a sitting, print it, read it, and give what is compared of the first meeting with all that were read."""
    source = open_source(FORMS[form](draft(sat(gold))), f"minutes.{form}")
    meetings = read(source).meetings
    return facts(msgspec.to_builtins(meetings[0])) if meetings else {}, meetings


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SITTINGS)
def test_minutes_read_back_to_their_sitting(name: str, form: str) -> None:
    """Every field that minutes state reads back as the office knew it, and one meeting is read."""
    found, meetings = mirrored(SITTINGS[name], form)
    assert len(meetings) == 1
    assert found == facts(SITTINGS[name])


TITLES: dict[ItemKind, str] = {
    "study": "全省供水工作会议精神",
    "report": "城区防汛工作情况",
    "deliberation": "青岫县供水管理办法",
    "consideration": "城北水厂扩建有关事宜",
}
_DECIDED: tuple[Outcome, ...] = ("adopted", "adopted_in_principle", "considered", "deferred", "rejected", "withdrawn")
_KINDS: tuple[ItemKind, ...] = ("report", "deliberation", "consideration")
WORDED: list[tuple[ItemKind, Outcome]] = [
    ("study", "studied"),
    ("report", "heard"),
    *((kind, outcome) for kind in _KINDS for outcome in _DECIDED if (kind, outcome) != ("report", "considered")),
]
STEPS: dict[Outcome, tuple[NextStep, ...]] = {
    "adopted": ("submit_to_party_committee", "issue"),
    "adopted_in_principle": ("revise_and_issue",),
    "deferred": ("resubmit",),
}


def composed(kind: ItemKind, outcome: Outcome) -> Resolved:
    """Give an item with all that an office may know of it."""
    title = TITLES[kind]
    return Resolved(
        title,
        kind,
        outcome,
        presenters=[] if kind == "study" else ["县水务局"],
        speaker="县委党校副教授江涛" if kind == "study" else "",
        documents=[Tabled(title, "送审稿")] if kind == "deliberation" else [],
        steps=STEPS.get(outcome, ()),
        reviser="县司法局",
        checker="县政府办公室",
        due="5月20日前",
        issued_as="县政府",
        reason="资金来源尚未落实",
        condition="资金来源落实",
        charged=[Charged("做好群众工作", ["县信访局"], ["石桥镇"], ["韩立群"], "6月底前")],
        directives=["要加强巡查值守，压实各方责任", "要严格资金管理"],
        remarks="这项工作事关群众切身利益",
        dissent="江涛认为时机不成熟",
        chief_reason="工程已纳入年度计划",
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("kind", "outcome"), WORDED)
def test_every_wording_reads_back(kind: ItemKind, outcome: Outcome, form: str) -> None:
    """Each wording that an office begins with reads back to kind, outcome, presenter, steps and owners; dissent is not printed."""
    item = composed(kind, outcome)
    sitting = Sat(
        ["青岫县人民政府"],
        ["executive"],
        21,
        [item],
        term=10,
        day=datetime.date(2026, 5, 8),
        chair="周明远",
        post="县长",
    )
    printed = FORMS[form](draft(sitting))
    (meeting,) = read(open_source(printed, f"minutes.{form}")).meetings
    (found,) = [_item(one) for one in msgspec.to_builtins(meeting)["items"]]
    assert (found["title"], found["kind"], found["outcome"]) == (item.title, kind, outcome)
    assert found["presenter"] == (item.presenters[0] if item.presenters else None)
    assert found["documents"] == [(paper.title, paper.status) for paper in item.documents]
    assert found["next_steps"] == list(item.steps)
    owners = [(one["lead"], one["words"]) for one in found["assignments"]]
    assert owners == [(["县司法局"], "5月20日前")] * ("revise_and_issue" in item.steps) + [(["县信访局"], "6月底前")]


def test_dissent_stays_out_of_minutes() -> None:
    """What a member objected, and why the chief decided against the majority, stands on no page unless a wording names it."""
    item = composed("deliberation", "adopted")
    sitting = Sat(["青岫县人民政府"], ["executive"], 21, [item])
    text = plain(draft(sitting)).decode()
    assert item.dissent not in text
    assert item.chief_reason not in text
    wording = DEFAULT.items["deliberation", "adopted"]
    named = wording._replace(text=wording.text + "\n[不同意见：{不同意见}。][决定理由：{决定理由}。]")
    text = plain(draft(sitting, DEFAULT._replace(items={**DEFAULT.items, ("deliberation", "adopted"): named}))).decode()
    assert "不同意见：江涛认为时机不成熟。决定理由：工程已纳入年度计划。" in text
