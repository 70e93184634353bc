"""Items: the matters of one meeting as records, each with its decision, documents, steps, owners and orders."""

import datetime
import re

from yiding.reading.amounts import find_amounts
from yiding.reading.blocks import sentences
from yiding.reading.documents import SHARED, Named, document, find_documents, stated_elsewhere
from yiding.reading.drafts import Draft
from yiding.reading.outcomes import decision, may_decide, resolved
from yiding.reading.owners import owners
from yiding.reading.page import Page
from yiding.reading.responsibility import read_responsibility
from yiding.reading.steps import next_steps
from yiding.records import Amount, Document, Fact, Item
from yiding.records.meeting import ItemKind

_When = tuple[datetime.date | None, int | None]

_KIND: dict[str, ItemKind] = {
    "study": "study",
    "report": "report",
    "deliberation": "deliberation",
    "consideration": "consideration",
    "decision": "deliberation",
}
_BY_VERB = {
    "study": "studied",
    "report": "heard",
    "deliberation": "considered",
    "consideration": "considered",
    "decision": "considered",
}
# 务必 · 必须 · 严禁 · 责成县教育局… · 请县司法局根据…
_ORDERS = re.compile(
    r"务必|必须|严禁|不得|切忌|应当|坚决(?:杜绝|遏制|防止)|确保|请[^，。；]{2,14}(?:负责|牵头|根据|抓紧|尽快)|责成|由[^，。；]{2,24}(?:负责|牵头|按程序|办理)"
)
_STATES = re.compile(
    r"会议(?:还|并)?(?:强调|指出|认为|要求|明确|决定|确定|议定|听取|审议|研究|学习|传达|同意|原则|讨论)"
)
# 《…》及表彰方式 · 《…》和有关人选
_OBJECT = re.compile(
    r"》(?:（[^）]{1,8}）)?(?:及|和|以及|与)(?P<object>(?!《)[^，。；《》、]{2,20}?)(?=[，。；]|$|的?情况|的汇报)"
)
_GENERIC_OBJECT = re.compile(r"^(?:有关|相关|其他|其它)|起草说明|等")
# 修改完善 and 印发 count where they speak of this draft, not of later matters
_LATER = re.compile(
    r"后续(?!工作)|重大(?:事项|问题|情况)|今后|下一步工作|以后凡|凡|每年|预算追加|另行研究|涉及[^，。]{2,16}(?:须|需)"
)
_ABOUT_DRAFT = re.compile(
    "修[改订]|完善[后，。方政内]|印发|下发|提请|报[省市区县州旗党国经请送]|上报|呈报|提交|再[议行次报]|上会|行文|[公发颁]布|出台|向[省市区县州旗]|人大|人代会"
)


def read_items(page: Page, drafts: list[Draft], held_on: datetime.date | None, year: int | None = None) -> list[Item]:
    """Make the items of a meeting from their drafts; `year` is the meeting's where its day is not known."""
    when = (held_on, year)
    return [_item(page, draft, place + 1, when) for place, draft in enumerate(drafts)]


def _item(page: Page, draft: Draft, place: int, when: _When) -> Item:
    outcome, decided = _outcome(page, draft)
    documents = _documents(page, draft, None if decided == draft.verb else decided)
    kind = _kind(page, draft, documents, outcome)
    item = Item(number=place, title=_title(page, draft), kind=kind, outcome=outcome, documents=documents)
    presenter = draft.title.presenter or (_whose_opinion(page.text, decided[1]) if decided else None)
    if presenter:
        item.presenter = page.words(*presenter, "item.presenter")
    item.objects = _objects(page, draft)
    page.account(draft.title.start, draft.title.end)
    if draft.verb:
        page.account(draft.verb[0], draft.title.end)
    if decided:
        page.account(*decided)
    item.directives, item.assignments, item.amounts = [], [], []
    for start, end in draft.regions:
        _region(page, item, start, end, when)
    _defer(item)
    return item


# 原则同意县财政局意见
_OPINION = re.compile(
    r"(?P<unit>[\u4e00-\u9fff、]{2,24}?)(?:(?:提出|提交|汇报|上报)的[^，。；]{0,16}?|的)?(?:意见|建议)(?=[，。；])"
)


def _whose_opinion(text: str, at: int) -> tuple[int, int] | None:
    """Whose opinion a decision that ends at `at` agrees with; it presented the matter."""
    match = _OPINION.match(text, at)
    return match.span("unit") if match and owners(text, *match.span("unit")) else None


def _defer(item: Item) -> None:
    """A draft that is to come back, and on which nothing was decided, is deferred."""
    if item.outcome is None or item.outcome.value not in ("considered", "heard"):
        return
    for step in item.next_steps:
        if step.value == "resubmit":
            item.outcome = Fact("deferred", step.text, step.spans, "outcome.resubmit", min(step.certainty, 0.9))


def _title(page: Page, draft: Draft) -> Fact:
    title = draft.title
    words = page.text[title.start : title.end].replace(" ", "")
    if draft.tail:
        tail = page.text[draft.tail[1] - 2 : draft.tail[1]]
        return page.spread(
            words + tail, [(title.start, title.end), (draft.tail[1] - 2, draft.tail[1])], "item.title.shared"
        )
    return page.fact(words, title.start, title.end, "item.title")


def _outcome(page: Page, draft: Draft) -> tuple[Fact, tuple[int, int] | None]:
    """The decision stated in the text, else what the verb stands for."""
    text = page.text
    best: tuple[str, int, int] | None = None
    if draft.verb:
        best = _verb_decides(text, draft.verb)
    for start, end in draft.regions:
        if best is not None:
            break
        if not may_decide(text, start, end):
            continue
        for first, last in sentences(text, start, end):
            studied = draft.verb and first <= draft.verb[0] < last and draft.sort == "study"
            best = decision(text, draft.title.end if studied else first, last)
            if best:
                break
    if best is None and draft.sort != "study":
        best = next((found for a, b in draft.regions if (found := resolved(text, a, b))), None)
    if best:
        return page.fact(best[0], best[1], best[2], "outcome.decision"), (best[1], best[2])
    if draft.verb:
        words = text[draft.verb[0] : draft.verb[1]]
        value = "considered" if draft.sort == "report" and "研究" in words else _BY_VERB[draft.sort]
        return page.fact(value, *draft.verb, "outcome.verb"), None
    return page.fact(_BY_VERB[draft.sort], draft.title.start, draft.title.end, "outcome.topic", 0.6), None


def _verb_decides(text: str, verb: tuple[int, int]) -> tuple[str, int, int] | None:
    words = text[verb[0] : verb[1]]
    for sign in ("通过", "同意", "批准"):
        if sign in words:
            return ("adopted_in_principle" if "原则" in words else "adopted"), *verb
    if ("研究" not in words and words.rstrip("了").endswith("审定")) or re.search("研究(?:并)?(?:确定|决定)", words):
        return "adopted", *verb
    return None


def _kind(page: Page, draft: Draft, documents: list[Document], outcome: Fact) -> ItemKind:
    """By the verb; a verb that fits both a document and a matter (讨论, 研究审议, 同意) goes by what it was applied to."""
    kind = _KIND[draft.sort]
    if draft.verb is None and outcome.rule == "outcome.decision" and _submitted(page, draft, documents):
        return "deliberation"
    words = page.text[draft.verb[0] : draft.verb[1]] if draft.verb else ""
    either = kind == "deliberation" and not documents and ("审议" not in words or "研究" in words)
    if either and not _REQUEST.search(page.text, draft.title.start, min(len(page.text), draft.title.end + 8)):
        return "consideration"
    if kind == "consideration" and documents and "讨论" in words:
        return "deliberation"
    return "consideration" if kind == "report" and _heard_only(words, documents) else kind


def _submitted(page: Page, draft: Draft, documents: list[Document]) -> bool:
    """Whether a matter without a verb is a document or a request put to the meeting: 关于…的请示."""
    return bool(draft.title.alone and documents) or page.text.endswith(
        ("请示", "议案"), draft.title.start, draft.title.end
    )


def _heard_only(words: str, documents: list[Document]) -> bool:
    """听取研究 of a matter is no report."""
    return "研究" in words and not documents


_REQUEST = re.compile(r"请示|方案|办法|规划|计划|草案|意见|预案|清单|名单|报告|决算|预算|规定|细则|条例|通知|协议|合同")


def _documents(page: Page, draft: Draft, decided: tuple[int, int] | None) -> list[Document]:
    """The documents of the title, and one that only the decision names."""
    found = list(draft.title.documents)
    if decided and not found:
        sentence_end = page.text.find("。", decided[1])
        found = find_documents(
            page.text, decided[1], min(sentence_end if sentence_end > 0 else decided[1] + 120, decided[1] + 200)
        )
        found = (
            [n for n in found if n.start - decided[1] < 30 or n is not found[0]][:8]
            if found and found[0].start - decided[1] < 30
            else []
        )
    if not found and draft.sort == "study" and page.text.endswith(_PAPERS, draft.title.start, draft.title.end):
        found = [named for region in draft.regions for named in find_documents(page.text, *region)]
    out: list[Document] = []
    seen: set[str] = set()
    shared = _shared_status(page.text, found)
    for named in found:
        status = shared if shared or named.status >= 0 else stated_elsewhere(page.text, named)
        made = document(page, named, status)
        name = str(made.title.value)
        if name not in seen and not _abbreviates(name):
            seen.add(name)
            out.append(made)
    return out


def _shared_status(text: str, found: list[Named]) -> tuple[int, int] | None:
    """A status that stands once, after the last of several names."""
    said = SHARED.match(text, found[-1].end) if found else None
    if said:
        return said.span("status")
    if len(found) < 2 or found[-1].status < 0 or any(n.status >= 0 for n in found[:-1]):
        return None
    last = found[-1]
    return (last.status, last.status_end) if "》" in text[last.last : last.status] else None


_PAPERS = ("文件", "文件精神", "法律法规")
"""The ends of a matter of study that only says that it is papers: 国务院办公厅有关文件."""
_SHORT_NAMES = frozenset(
    ("请示", "方案", "办法", "意见", "通知", "规划", "报告", "条例", "细则", "规定", "实施方案", "行动方案")
)


def _abbreviates(name: str) -> bool:
    return name in _SHORT_NAMES


def _objects(page: Page, draft: Draft) -> list[Fact]:
    end = min(len(page.text), draft.title.end + 24)
    if page.text.find("》", draft.title.start, end) < 0:
        return []
    return [
        page.words(*match.span("object"), "item.object")
        for match in _OBJECT.finditer(page.text, draft.title.start, end)
        if not _GENERIC_OBJECT.search(match.group("object"))
    ]


def _region(page: Page, item: Item, start: int, end: int, when: _When) -> None:
    """Read orders, owners, steps and sums from the sentences of one stretch that treats an item."""
    text = page.text
    spans = list(sentences(text, start, end))
    charged = dict(read_responsibility(page, spans, when[0], when[1]))
    for place, (first, last) in enumerate(spans):
        words = text[first:last]
        known = _directs(words)
        if known:
            a, b = (first, last) if words[0] != " " and words[-1] == "。" else _bounds(text, first, last)
            if b > a:
                item.directives.append(page.words(a, b, "item.directive"))
        if _may_step(words) and _ABOUT_DRAFT.search(words) and not _LATER.search(words):
            _steps(page, item, first, last)
        if place in charged:
            item.assignments += charged[place]
            known = True
        if "元" in words:
            _amounts(page, item, first, last)
        if known or _STATES.search(words):
            page.read.append((first, last))


_NO_ORDER_BEFORE = frozenset("纪摘重主需首只次概提简必想将快正紧扼择若不")
_NO_ORDER_AFTER = frozenset("素点闻件塞领旨犯害是么求务道职")


def _directs(words: str) -> bool:
    """Whether a sentence tells somebody to do something: by 要 that is no part of 需要 or 要求, or by 务必 and the like."""
    at = words.find("要")
    while at >= 0:
        before = words[at - 1] if at else ""
        after = words[at + 1 : at + 2]
        if before not in _NO_ORDER_BEFORE and after not in _NO_ORDER_AFTER:
            return True
        at = words.find("要", at + 1)
    return _ORDERS.search(words) is not None


def _may_step(words: str) -> bool:
    """A look that costs a fifth of the pattern after it, and that most sentences do not pass."""
    return (
        "印发" in words
        or "报" in words
        or "提" in words
        or "修" in words
        or "完善" in words
        or "再" in words
        or "布" in words
        or "行文" in words
        or "上会" in words
        or "下发" in words
        or "出台" in words
        or "人大" in words
        or "人代" in words
        or "委" in words
    )


def _steps(page: Page, item: Item, first: int, last: int) -> None:
    low = first
    while low < last:
        part = page.text.find("；", low, last)
        high = part if part >= 0 else last
        _add_steps(item, next_steps(page, low, high))
        low = high + 1


def _add_steps(item: Item, steps: list[Fact]) -> None:
    have = {step.value for step in item.next_steps}
    told = {step for value in have for step in _TOLD.get(str(value), ())}
    for step in steps:
        if step.value not in have | told and not (_abolishes(item) and "社会" in step.text):
            item.next_steps.append(step)


# a step that stands for others, which a later sentence only gives to somebody
_TOLD = {"revise_and_issue": ("issue",), "resubmit": ("revise",)}


def _abolishes(item: Item) -> bool:
    """Whether the matter is to abolish rules: what is made known then is no draft."""
    return "废止" in str(item.title.value)


def _amounts(page: Page, item: Item, first: int, last: int) -> None:
    for found in find_amounts(page.text, first, last):
        fact = page.fact(found.value, found.start, found.end, "item.amount")
        purpose = page.words(*found.purpose, "item.amount.purpose") if found.purpose else None
        item.amounts.append(Amount(fact.value, fact.text, fact.spans, fact.rule, fact.certainty, purpose=purpose))


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n　":
        start += 1
    while end > start and text[end - 1] in " \n":
        end -= 1
    return start, end
