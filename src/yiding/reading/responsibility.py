"""Responsibility: who is given what to do, by the words before and after a named unit or person."""

import datetime
import re
from dataclasses import dataclass, field

from yiding.reading.deadlines import DeadlineWords, find_deadlines, resolve_deadline
from yiding.reading.names import looks_like_name
from yiding.reading.page import Page
from yiding.reading.units import find_units
from yiding.records import Assignment, Deadline, Fact

_TRIGGER = re.compile(r"牵头|负责|配合|会同|责成|请|由|责任|协助|要|须|应|协同|参与|承办|督促|落实|组织|办理|印发|领导")
# 由 | 请 | 责成 before a unit puts it in charge
_CHARGED = re.compile(r"(?:由|请|责成|要求|明确由?|确定由?|授权|交由|交|委托|督促|安排|同意由|原则同意|责任单位[：:]|牵头(?:单位|部门)[：:]|承办单位[：:]|主办单位[：:]|责任部门[：:]|落实单位[：:])\s*$")
# 牵头 | 负责 | 要 after a unit puts it in charge
_IN_CHARGE = re.compile(
    r"\s*(?:等(?:相关|有关|职能|责任)*(?:部门|单位)?|[及和、]?(?:各)?(?:相关|有关)(?:职能)?(?:部门|单位))?[，]?\s*(?:作为[^，。；]{2,16}[，]|按照?职责分工|按程序|依规|依法|根据[^，。；]{2,20}[，]?|切实|具体|全面|总|统一|共同|分别|进一步|抓紧|尽快|认真|主动|结合[^，。；]{2,20}[，])*"
    r"(?P<verb>牵头|负总责|负责|承办|主办|主抓|抓总|要|应当?|须|需(?!求)|务必|必须|承担|统筹|组织|办理|发挥牵头|修改完善|修改|印发|落实|制定|对接|督促|抓好|做好|加强|按)"
)
_NOT_IN_CHARGE = re.compile(r"\s*(?:要求|要点|负责人|组织部|应急|应对|需求|按照?要求|要闻|牵头的|负责的|承担的|组织的|印发的|制定的|落实的)")
# 会同 | 商 before a unit, or 配合 | 参与 after it, makes it a supporter
_SUPPORTED = re.compile(r"(?:会同|商|联合|协同|会商|配合(?:单位|部门)[：:]|协办单位[：:]|协助单位[：:]|参与单位[：:]|责任单位[：:]|联动)\s*$")
_SUPPORTS = re.compile(
    r"\s*(?:等(?:相关|有关|职能|责任)*(?:部门|单位)?|[及和、]?(?:各)?(?:相关|有关)(?:职能)?(?:部门|单位))?(?:部门|单位)?\s*(?:要|应当?|须|需|按(?:照)?(?:各自)?职责(?:分工)?|积极|全力|共同|密切|主动|予以|做好|抓好|切实|认真|依职责|按职能)*(?:配合|协助|参与|协同|协办|支持配合|协作)"
)
_SUPPORT_LABEL = re.compile(r"(?:配合|协办|协助|参与)(?:单位|部门)[：:]")
_LEAD_LABEL = re.compile(r"(?:牵头|主办|承办|责任)(?:单位|部门)[：:]")
# who reported, was informed or is spoken to is not put in charge
_OTHER_ROLE = re.compile(r"(?:听取了?|向|与|和|对|报|报送|给|送|从|按照?|根据|在|以|经|受|同|跟|审议了?|提请|提交|于|到|关于|支持|协助|同意|争取|对接|加强与|通报|上报)\s*$")
_PRESENTS = re.compile(r"\s*(?:等(?:部门|单位))?(?:关于|提交|提出的|提请|报送|汇报|作的|所作|《|的(?:汇报|请示|意见|报告|建议))")
_JOINED = re.compile(r"\s*(?:[、，及和与]|以及)?\s*")
_GENERIC_BESIDE = re.compile(r"(?:及|和|以及|、)((?:各)?(?:相关|有关)(?:职能)?(?:部门|单位|镇街|乡镇))(?=[要应须])")
_POSTS = r"(?:[\u4e00-\u9fff（）]{0,14}?(?:书记|常委|[省市县区州旗盟镇乡]长|主任|主席|部长|局长|成员|秘书长|巡视员|调研员|专员)[、，]?\s?)"
# 由陈一同志牵头调度 · 县委常委、常务副县长李二牵头 · 请王三同志负责 · 责任领导：赵四
_LEADER = re.compile(
    rf"(?P<post>{_POSTS}+)?(?P<name>[\u4e00-\u9fff]{{2,4}}?|[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff]{{1,6}}?)(?P<comrade>同志)?\s*(?:要|具体|总体|负责|全面|亲自|统一|共同)?(?=牵头|负责|负总责|统筹|调度|任组长|担任(?:组长|总指挥)|挂帅|领衔|主抓|包抓|督促|抓总|协调|督办|组织)"
)
_LEADER_HINT = re.compile(r"同志|[长任记委席]\s?[\u4e00-\u9fff]{2,4}\s?(?:同志)?(?:要|具体|亲自)?(?:牵头|负责|统筹|调度|督|挂帅|任|担|主抓|包)|领导[：:]|、[\u4e00-\u9fff]{2,3}(?:同志)?(?:牵头|负责)")
_LEADER_LABEL = re.compile(r"(?:责任|牵头|包抓|分管|包联|挂帅)领导[：:]\s*(?P<names>[\u4e00-\u9fff·]{2,6}(?:[、，\s][\u4e00-\u9fff·]{2,6})*)")
_SEVERAL = re.compile(rf"(?:由|请)\s*(?P<names>[\u4e00-\u9fff·]{{2,4}}(?:[、和][\u4e00-\u9fff·]{{2,4}})+)(?:同志|等同志)\s*(?:分别|共同)?(?:牵头|负责|统筹|调度)")
_TASK_END = re.compile(r"[，；。\n]")


@dataclass(slots=True)
class _Charge:
    """One responsibility while its sentence is read: ranges of leaders, lead and support, and where its task begins."""

    at: int
    task: int
    leaders: list[tuple[int, int]] = field(default_factory=list)
    lead: list[tuple[int, int]] = field(default_factory=list)
    support: list[tuple[int, int]] = field(default_factory=list)


def read_assignments(page: Page, start: int, end: int, held_on: datetime.date | None) -> list[Assignment]:
    """Read who is given what to do in one sentence [start, end); [] where nobody is named."""
    text = page.text
    if not _TRIGGER.search(text, start, end):
        return []
    charges = _charges(text, start, end)
    if not charges:
        return []
    dues = find_deadlines(text, start, end)
    return [_assignment(page, charges, k, end, dues, held_on) for k in range(len(charges))]


def _charges(text: str, start: int, end: int) -> list[_Charge]:
    people = _leaders(text, start, end)
    groups = _groups(text, find_units(text, start, end))
    marks = sorted([(p[0], "person", [p]) for p in people] + [(g[0][0], "units", g) for g in groups])
    charges: list[_Charge] = []
    for at, kind, ranges in marks:
        role = "leader" if kind == "person" else _role(text, start, ranges, end, bool(charges))
        if role is None:
            continue
        last = ranges[-1][1]
        current = charges[-1] if charges else None
        if role == "support":
            if current is None:
                current = _Charge(at, last)
                charges.append(current)
            current.support += ranges
        elif current is not None and _together(text, current, role, at):
            (current.leaders if role == "leader" else current.lead).extend(ranges)
            current.task = last
        else:
            charge = _Charge(at, last)
            (charge.leaders if role == "leader" else charge.lead).extend(ranges)
            charges.append(charge)
    return [c for c in charges if c.leaders or c.lead]


def _together(text: str, charge: _Charge, role: str, at: int) -> bool:
    """Whether a further owner shares the charge: a unit after its leader, or a neighbour in a list."""
    between = text[charge.task : at]
    if role == "leader":
        return not charge.lead and len(between) < 6 and bool(re.fullmatch(r"[、，和及\s]*", between))
    if not charge.lead:
        return len(between) < 30 and "；" not in between
    return bool(re.fullmatch(r"\s*[、和及与]?\s*(?:由|请)?", between))


def _groups(text: str, units: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Units that stand side by side, parted only by 、 and the like."""
    groups: list[list[tuple[int, int]]] = []
    for unit in units:
        if groups:
            between = text[groups[-1][-1][1] : unit[0]]
            if re.fullmatch(r"\s*[、及和与]?\s*", between) or between == "以及":
                groups[-1].append(unit)
                continue
        groups.append([unit])
    return groups


def _role(text: str, start: int, ranges: list[tuple[int, int]], end: int, charged: bool) -> str | None:
    """Whether a group of units leads, supports or only is named."""
    first, last = ranges[0][0], ranges[-1][1]
    before = text[max(start, first - 12) : first]
    if _SUPPORT_LABEL.search(before):
        return "support"
    supported = _SUPPORTED.search(before)
    if supported and "责任单位" not in supported.group():
        return "support" if charged else None
    if _SUPPORTS.match(text, last, end):
        return "support" if charged or not _CHARGED.search(before) else "lead"
    if _PRESENTS.match(text, last, end) and not _CHARGED.search(before):
        return None
    if _CHARGED.search(before):
        if "原则同意" in before[-6:] and not _IN_CHARGE.match(text, last, end):
            return None
        return "lead"
    if _OTHER_ROLE.search(before) or _NOT_IN_CHARGE.match(text, last, end):
        return None
    if _IN_CHARGE.match(text, last, end) and _heads_clause(text, start, first):
        return "lead"
    return None


_CLAUSE_HEAD = re.compile(r"(?:^|[，。；：:、\n（）(\s”》]|[一二三四五六七八九十]是|要求|明确|同时|由|请|并由|并|其中|强调|指出|议定|决定|确定|\d[.．、]|落实|时)\s*$")


def _heads_clause(text: str, start: int, first: int) -> bool:
    return first == start or _CLAUSE_HEAD.search(text[max(start, first - 4) : first]) is not None


def _leaders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Persons put in charge: by 同志 or a post before the name and 牵头 and the like after it."""
    if not _LEADER_HINT.search(text, start, end):
        return []
    found: list[tuple[int, int]] = []
    for pattern in (_LEADER_LABEL, _SEVERAL):
        for match in pattern.finditer(text, start, end):
            for name in re.finditer(r"[\u4e00-\u9fff·]{2,6}", match.group("names")):
                if looks_like_name(name.group(), True):
                    at = match.start("names")
                    found.append((at + name.start(), at + name.end()))
    for match in _LEADER.finditer(text, start, end):
        span = _leader_name(text, match)
        if span and not any(a < span[1] and span[0] < b for a, b in found):
            found.append(span)
    return sorted(found)


def _leader_name(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    first, last = match.span("name")
    if not match.group("post"):
        for lead in ("由", "请", "并", "和", "、", "责成"):
            if text.startswith(lead, first) and last - first > 2:
                first += len(lead)
        if not match.group("comrade"):
            return None
    if looks_like_name(text[first:last], True):
        return first, last
    return None


def _assignment(
    page: Page, charges: list[_Charge], place: int, end: int, dues: list[DeadlineWords], held_on: datetime.date | None
) -> Assignment:
    charge = charges[place]
    limit = charges[place + 1].at if place + 1 < len(charges) else end
    lead = [page.words(a, b, "responsibility.lead") for a, b in charge.lead]
    beside = _GENERIC_BESIDE.match(page.text, charge.lead[-1][1], end) if charge.lead else None
    if beside:
        lead.append(page.words(*beside.span(1), "responsibility.lead"))
    first = charges[place - 1].task if place else 0
    mine = [d for d in dues if first <= d.start < limit] or (dues if len(charges) == 1 else [])
    return Assignment(
        task=_task(page, charge, limit, end),
        leaders=[page.words(a, b, "responsibility.leader") for a, b in charge.leaders],
        lead=lead,
        support=[page.words(a, b, "responsibility.support") for a, b in charge.support],
        deadline=_first(page, mine, held_on),
    )


_TASK_LEAD = re.compile(
    r"\s*(?:等(?:相关|有关|职能|责任)*(?:部门|单位)?|[及和、](?:相关|有关)(?:部门|单位))?(?:同志)?(?:具体|总)?(?:牵头(?:调度|负责|抓总|组织|协调)?|负责|负总责)?[，：:\s]*(?:要|应当?|须|需|务必)?[，\s]*"
)


def _task(page: Page, charge: _Charge, limit: int, end: int) -> Fact:
    """The words of the task: from after its last owner to the end of the clause that says what is to be done."""
    text = page.text
    begin = max([charge.task, *(b for _, b in charge.support if b < limit)])
    lead = _TASK_LEAD.match(text, begin, end)
    first = lead.end() if lead else begin
    stop = _TASK_END.search(text, min(first + 4, limit), limit)
    last = stop.start() if stop else limit
    while last > first and text[last - 1] in "，。；、\n ）)":
        last -= 1
    if last - first < 2:
        first, last = charge.at, max(begin, charge.at + 2)
    return page.words(first, last, "responsibility.task")


def _first(page: Page, dues: list[DeadlineWords], held_on: datetime.date | None) -> Deadline | None:
    """The deadline of a task: the first words that fix a day, else the first words."""
    made = [d for words in dues if (d := _deadline(page, words, held_on))]
    return next((d for d in made if d.value is not None), made[0] if made else None)


def _deadline(page: Page, words: DeadlineWords, held_on: datetime.date | None) -> Deadline | None:
    """One deadline as a fact; None where the day had passed before the meeting, which makes the words no deadline."""
    due = resolve_deadline(words, held_on)
    if due is None:
        return None
    fact = page.fact(
        due.day.isoformat() if due.day else None,
        words.start,
        words.end,
        "deadline",
        due.certainty,
        ["meeting.held_on"] if due.from_meeting else None,
    )
    return Deadline(
        fact.value,
        fact.text,
        fact.spans,
        fact.rule,
        fact.certainty,
        fact.inferred_from,
        form=words.form,
        recurrence=words.recurrence,
        hedged=words.hedged,
    )
