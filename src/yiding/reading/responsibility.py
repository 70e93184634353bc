"""Responsibility: who is given what to do, by when, sentence by sentence."""

import datetime
import re
from collections.abc import Sequence

from yiding.reading.brackets import (
    closed,
    first_clause,
    is_behind,
    is_label_line,
    label_lines,
    may_tell,
    opened,
    words_above,
)
from yiding.reading.charges import Charge, find_charges, find_marks
from yiding.reading.deadlines import DeadlineWords, deadlines_in_sentence, find_deadlines, resolve_deadline
from yiding.reading.page import Page
from yiding.reading.roles import CHARGE, DOES, SECOND, SECOND_FIRST
from yiding.reading.task_table import Row, read_table
from yiding.records import Assignment, Deadline


def read_assignments(
    page: Page, start: int, end: int, held_on: datetime.date | None, year: int | None = None
) -> list[Assignment]:
    """Read who is given what to do in one sentence [start, end); [] where nobody is named.

    A sentence may hold parts between ；. An owner of several deadlines is given one assignment for each. `year` is the
    meeting's where its day is not known.
    """
    text = page.text
    if DOES.search(text, start, end) is None and CHARGE.search(text, start, end) is None:
        return []
    return _read(page, start, end, find_marks(text, start, end), held_on, year)


def read_responsibility(
    page: Page, spans: Sequence[tuple[int, int]], held_on: datetime.date | None, year: int | None = None
) -> list[tuple[int, list[Assignment]]]:
    """Read the sentences `spans`, in the order of the text, at once.

    For each sentence that names an owner its place in `spans` and its assignments are given.
    """
    found: list[tuple[int, list[Assignment]]] = []
    if not spans:
        return found
    marks = find_marks(page.text, spans[0][0], spans[-1][1])
    first = 0
    read_to = spans[0][0] - 1
    for place, (start, end) in enumerate(spans):
        while first < len(marks) and marks[first][0] <= start:
            first += 1
        last = first
        while last < len(marks) and marks[last][0] <= end:
            last += 1
        if last > first and start >= read_to:
            made: list[Assignment] = []
            if page.text[end - 1] == "\n":
                made, read_to = _lines(page, start, end, spans[-1][1], held_on, year)
            if made or (made := _read(page, start, end, marks[first:last], held_on, year)):
                found.append((place, made))
        first = last
        if first == len(marks):
            break
    return found


def _lines(
    page: Page, start: int, end: int, last: int, held_on: datetime.date | None, year: int | None
) -> tuple[list[Assignment], int]:
    """Read a table of tasks below the line [start, end), or the run of labels, one a line, that it belongs to.

    Also give where what was read ends.
    """
    text = page.text
    if is_label_line(text, start, end):
        low, high = label_lines(text, start, end, last)
        if (low, high) == (start, end):
            return [], start
        return _read(page, low, high, find_marks(text, low, high), held_on, year), high
    rows = read_table(text, start, end, last)
    made = [_from_row(page, row, held_on, year) for row in rows]
    return made, rows[-1].end if rows else start


def _from_row(page: Page, row: Row, held_on: datetime.date | None, year: int | None) -> Assignment:
    assignment = _assignment(page, Charge(row.start, row.end, row.leaders, row.lead, row.support), row.task)
    assignment.deadline = _deadline(page, row.deadline, held_on, year) if row.deadline else None
    return assignment


def _read(
    page: Page, start: int, end: int, marks: list[tuple[int, bool]], held_on: datetime.date | None, year: int | None
) -> list[Assignment]:
    charges = find_charges(page.text, start, end, marks)
    return _assignments(page, charges, start, end, held_on, year) if charges else []


def _assignments(
    page: Page, charges: list[Charge], start: int, end: int, held_on: datetime.date | None, year: int | None
) -> list[Assignment]:
    """Make the assignments of a sentence, each with the deadlines that stand nearest to it."""
    text = page.text
    dues = deadlines_in_sentence(text, start, end)
    above = words_above(text, start) if is_behind(text, start, end) else None
    if not dues and above is not None:
        dues = find_deadlines(text, *above)
    shared = _shared(text, charges, dues, start, end) if dues and len(charges) > 1 else {0: dues}
    labelled = above is None and may_tell(text, start, end)
    made: list[Assignment] = []
    low = start
    for place, charge in enumerate(charges):
        limit = charges[place + 1].at if place + 1 < len(charges) else end
        words = _told(text, charge, low, start) if labelled else above
        mine = _mine(page, charge, shared[place], held_on, year) if dues and place in shared else []
        if words:
            task = first_clause(text, *words)
            low = max(low, closed(text, charge.at, end))
        else:
            task = _task(text, charge, limit, end) or (_clause(text, mine[0][0], end) if mine else None)
            task = _undated(text, task, mine[0][0]) if task and mine else task
            low = charge.task
        first = _assignment(page, charge, task or _named(text, charge, limit))
        made.append(first)
        if mine:
            first.deadline = mine[0][1]
            made += _later(page, first, mine[1:], end, alike=words is not None) if len(mine) > 1 else ()
    return made


def _shared(
    text: str, charges: list[Charge], dues: list[DeadlineWords], start: int, end: int
) -> dict[int, list[DeadlineWords]]:
    """Give each deadline to a charge: the last before it, unless it opens the words of the next or of the whole."""
    shared: dict[int, list[DeadlineWords]] = {}
    place = 0
    for due in dues:
        while place + 1 < len(charges) and charges[place + 1].at <= due.start:
            place += 1
        shared.setdefault(_whose(text, charges, place, due, start, end), []).append(due)
    return shared


# 6月底前由县教育局…, after a sign: the words before the owner begin its clause
_OPENING = re.compile(r"[，,]?(?:由|请|责成|要求|会议要求)?\s?\Z")
_CLAUSE_BEFORE = re.compile(r"(?:\A|[，；。：\s（]|[一二三四五六七八九]是|[于在到])\Z")
# 牵头 · 负总责 · 为责任单位: whoever is so named answers for the whole
_IN_CHARGE = re.compile(
    r"(?:具体)?牵头|(?:总|具体)负责|负总责|负责(?!人)|为[^，。；（）]{0,4}(?:责任|牵头|实施)(?:单位|主体|部门)"
)


def _whose(text: str, charges: list[Charge], place: int, due: DeadlineWords, start: int, end: int) -> int:
    """Give the place of the charge that a deadline belongs to, `place` being the last charge before it."""
    charge = charges[place]
    if charge.at > due.start:
        return place
    if place + 1 < len(charges):
        later = charges[place + 1]
        gap = _OPENING.match(text, due.end, later.at)
        if gap and gap.end() == later.at and _CLAUSE_BEFORE.search(text, max(start, due.start - 2), due.start):
            return place + 1
        stop = closed(text, charge.at, later.at) if opened(text, start, charge.at) >= 0 else -1
        if 0 <= stop <= due.start:
            return place + 1
    if charge.leaders or text.find("；", charge.task, due.start) < 0 or _IN_CHARGE.match(text, charge.task, end):
        return place
    for before in range(place - 1, -1, -1):
        other = charges[before]
        if "；" in text[other.at : charge.at]:
            break
        if other.leaders or _IN_CHARGE.match(text, other.task, end):
            return before
    return place


_Dated = tuple[DeadlineWords, Deadline]


def _mine(
    page: Page, charge: Charge, dues: list[DeadlineWords], held_on: datetime.date | None, year: int | None
) -> list[_Dated]:
    """Make the deadlines of a charge of their words, past ones and those of others left out."""
    mine = [
        (due, fact)
        for due in dues
        if not _of_others(page.text, charge, due) and (fact := _deadline(page, due, held_on, year))
    ]
    return _kept(page.text, charge, mine) if len(mine) > 1 else mine


def _kept(text: str, charge: Charge, mine: list[_Dated]) -> list[_Dated]:
    """Keep the deadlines that each have a task of their own: those of a day, and others in clauses of their own."""
    dated = [one for one in mine if one[1].value is not None]
    kept = [
        one for one in mine if one in dated or (one[0].form != "vague" and _stands_alone(text, charge, one[0], dated))
    ]
    return kept or mine[:1]


# 每天监测、 before 每周通报: both are of one task
_RHYTHM_BEFORE = re.compile(r"每[^，；。每]{2,10}、\Z")


def _stands_alone(text: str, charge: Charge, due: DeadlineWords, dated: list[_Dated]) -> bool:
    """Say whether a deadline of no day has a clause of its own among those of a day."""
    stop = _TASK_END.search(text, due.end)
    last = stop.start() if stop else len(text)
    if last - due.end < 2 or (due.end < charge.at and "；" in text[due.end : charge.at]):
        return False
    if due.form == "recurring" and _RHYTHM_BEFORE.search(text, charge.at, due.start):
        return False
    return all(other.start >= last or _TASK_END.search(text, other.end, due.start) for other, _ in dated)


def _later(page: Page, first: Assignment, mine: list[_Dated], end: int, *, alike: bool) -> list[Assignment]:
    """Give an assignment for each later deadline; the words of its own clause are its task, unless all are `alike`."""
    made = []
    for due, fact in mine:
        own = None if alike else _clause(page.text, due, end)
        task = page.words(*own, "responsibility.task") if own else first.task
        made.append(Assignment(task, first.leaders, first.lead, first.support, fact))
    return made


# ，各乡镇要于… · ；责任单位在…: owners without a name, then a deadline
_UNNAMED = re.compile(
    r"[，；。\s](?:各[^，。；0-9]{1,12}|(?:其他|有关|相关|责任|承办|业主|施工|建设|项目|[省市县区旗州盟](?:政府各|直))"
    r"[^，。；0-9]{0,10}?(?:单位|部门|乡镇|街道|企业|公司|镇|方))[^，。；]*\Z"
)


def _of_others(text: str, charge: Charge, due: DeadlineWords) -> bool:
    """Say whether the clause of a deadline begins with owners without a name (…，责任单位在3月31日前书面说明)."""
    low = max(charge.task, due.start - 30)
    return low < due.start and _UNNAMED.search(text, low, due.start) is not None


def _assignment(page: Page, charge: Charge, task: tuple[int, int]) -> Assignment:
    return Assignment(
        task=page.words(*task, "responsibility.task"),
        leaders=[page.words(a, b, "responsibility.leader") for a, b in charge.leaders],
        lead=[page.words(a, b, "responsibility.lead") for a, b in charge.lead],
        support=[page.words(a, b, "responsibility.support") for a, b in charge.support],
    )


_LABEL_BEFORE = re.compile(r"[，；\s]*[\u4e00-\u9fff]{2,4}(?:单位|部门|领导|人)[：为][^，；：]{0,12}\Z")


def _told(text: str, charge: Charge, low: int, start: int) -> tuple[int, int] | None:
    """Give where the words stand that an owner behind its task, in a bracket or after a label, speaks of."""
    stop = opened(text, start, charge.at)
    if stop < 0 and (text[charge.at - 1] == "为" or text.rfind("：", max(low, charge.at - 14), charge.at) >= 0):
        label = _LABEL_BEFORE.search(text, max(low, charge.at - 24), charge.at)
        stop = label.start() if label else -1
    return (low, stop) if stop > low else None


def _clause(text: str, due: DeadlineWords, end: int) -> tuple[int, int] | None:
    """Give the words of its clause behind a deadline (完成方案编制); None where there are none."""
    stop = _TASK_END.search(text, due.end, end)
    last = stop.start() if stop else end
    while last > due.end and text[last - 1] in _TASK_EDGES:
        last -= 1
    return (due.end, last) if last - due.end >= 2 and text[due.end : last] not in _NO_TASK else None


# 于 of 于6月底前完成方案编制
_DATED = re.compile(r"[在于到]?\Z")


def _undated(text: str, task: tuple[int, int], due: DeadlineWords) -> tuple[int, int]:
    """Give the words of a task without the deadline that they open with: 于6月底前完成方案编制, 尽快拨付资金."""
    first, last = task
    low = due.end
    while low < last and text[low] in "，、 ":
        low += 1
    opens = first <= due.start <= first + 1 and _DATED.match(text, first, due.start) and last - low >= 2
    return (low, last) if opens and text[low] not in "的至到起" else task


def _named(text: str, charge: Charge, limit: int) -> tuple[int, int]:
    """Give what stands for the task where no words say one: the part that the owners play (做好配合), else the owners."""
    last = max([charge.task, *(b for _, b in charge.support if b < limit)])
    part = SECOND.match(text, last, limit)
    if part and text[last] != "为":
        return last, part.end("part")
    spans = charge.lead or charge.leaders or charge.support
    return spans[0][0], spans[-1][1]


_NO_TASK = frozenset(("完成", "到位", "办结", "落实"))
_TASK_EDGES = "，。；、\n ）)〕】"
# （完成时限：长期） closes a task too
_LIMIT = r"（(?=(?:完成|办结|整改|办理)?(?:时限|期限)(?:为|：))"
_PART_END = re.compile(rf"[；。\n]|{_LIMIT}")
_TASK_END = re.compile(rf"[，；。\n]|{_LIMIT}")
# 根据会议意见修改完善后 · 结合与会人员意见: what comes before the act
_ONLY_BEFORE = re.compile(
    r"[^，。；]*后|(?:认真|充分)?(?:根据|按照|结合|吸[收纳])[^，。；]*(?:意见|建议|要求|精神|安排)"
)
# 等部门要… · 及相关部门牵头负责，… · 同志具体负责：
_TASK_LEAD = re.compile(
    r"[\s）〕】]*(?:等(?:相关|有关|职能|责任)*(?:部门|单位)?|[及和、](?:相关|有关)(?:部门|单位))?(?:同志)?(?:具体|总)?"
    r"(?:牵头(?:调度|负责|抓总|组织|协调)?|负责|负总责)?[，：:\s]*(?:要|应当?|须|需|务必)?[，\s]*"
)


def _task(text: str, charge: Charge, limit: int, end: int) -> tuple[int, int] | None:
    """Find the words of a task: from after its last owner to the end of the clause that says what is to be done."""
    last = max([charge.task, *(b for _, b in charge.support if b < limit)]) if charge.support else charge.task
    found = _task_from(text, last, limit, end, 4)
    if found or last == charge.task:
        return found
    return _task_from(text, charge.task, max(charge.task, charge.support[0][0]), end, 2)


# 等部门 of 财政、税务等部门配合，
_BESIDES = re.compile(r"等?(?:[两三四五六七八九十]?[个家])?(?:相关|有关)?(?:部门|单位)")


def _task_from(text: str, begin: int, limit: int, end: int, least: int) -> tuple[int, int] | None:
    """Find the words of a task that begins at `begin`, words for the parts that owners play (配合，) left out.

    A clause shorter than `least` is taken with the next.
    """
    if (besides := _BESIDES.match(text, begin, limit)) and SECOND.match(text, besides.end(), limit):
        begin = besides.end()
    part = SECOND.match(text, begin, limit) if text[begin : begin + 1] in SECOND_FIRST else None
    lead = _TASK_LEAD.match(text, part.end() if part else begin, end)
    first = lead.end() if lead else begin
    stop = _TASK_END.search(text, min(first + least, limit), limit)
    if stop and text[stop.start()] == "，" and _ONLY_BEFORE.fullmatch(text, first, stop.start()):
        stop = _TASK_END.search(text, stop.end(), limit)  # 修改完善后，按程序印发
    hard = _PART_END.search(text, first, min(first + least, limit))
    last = hard.start() if hard else _whole(text, first, stop.start(), limit) if stop else limit
    while last > first and text[last - 1] in _TASK_EDGES:
        last -= 1
    return (first, last) if last - first >= 2 and not _is_label(text, first, limit) else None


_SHORT = 26
# 确保… · 并… · 其中… : what is hoped for, or said besides
_BESIDE = re.compile(
    r"，(?:确保|力争|争取|切实|并|同时|其中|以|不得|坚决|严禁|防止|避免|做到|努力|推动|[^，。；]*(?:负责|配合|牵头|要|应))"
)


def _whole(text: str, first: int, stop: int, limit: int) -> int:
    """Give where a task ends: its clause at `stop`, or the sentence where it is short and one task (摸清底数，建立台账)."""
    end = _PART_END.search(text, stop, min(limit, first + _SHORT + 1))
    last = end.start() if end else limit
    if text[stop] != "，" or last - first > _SHORT or _BESIDE.search(text, stop, last):
        return stop
    return stop if any(due.form != "vague" for due in find_deadlines(text, stop, last)) else last


def _is_label(text: str, start: int, end: int) -> bool:
    """Say whether words for a task are a label after all (；完成时限：)."""
    return text.find("：", start, min(end, start + 10)) >= 0 and is_label_line(text, start, end)


def _deadline(page: Page, words: DeadlineWords, held_on: datetime.date | None, year: int | None) -> Deadline | None:
    """One deadline as a fact; None where the day had passed before the meeting, which makes the words no deadline."""
    due = resolve_deadline(words, held_on, year=year)
    if due is None:
        return None
    fact = page.fact(
        due.day.isoformat() if due.day else None,
        words.start,
        words.end,
        "deadline",
        due.certainty,
        ["meeting.held_on" if held_on else "meeting.year"] if due.from_meeting else None,
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
