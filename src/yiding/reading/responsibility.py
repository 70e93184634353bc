"""Responsibility: who is given what to do, by when, sentence by sentence."""

import datetime
import re
from collections.abc import Sequence

from yiding.reading.charges import Charge, find_charges, find_marks
from yiding.reading.deadlines import DeadlineWords, deadlines_in_sentence, find_deadlines, resolve_deadline
from yiding.reading.page import Page
from yiding.reading.roles import CHARGE, DOES
from yiding.records import Assignment, Deadline, Fact


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
    for place, (start, end) in enumerate(spans):
        while first < len(marks) and marks[first][0] <= start:
            first += 1
        last = first
        while last < len(marks) and marks[last][0] <= end:
            last += 1
        if last > first and (made := _read(page, start, end, marks[first:last], held_on, year)):
            found.append((place, made))
        first = last
        if first == len(marks):
            break
    return found


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
    if not dues and (above := _paragraph_above(text, start)) is not None:
        dues = find_deadlines(text, above, start)
        start = above
    made: list[Assignment] = []
    first = 0
    for place, charge in enumerate(charges):
        limit = charges[place + 1].at if place + 1 < len(charges) else end
        mine: list[Deadline] = []
        while first < len(dues) and dues[first].start < limit:
            if not _of_others(text, charge, dues[first]) and (one := _deadline(page, dues[first], held_on, year)):
                mine.append(one)
            first += 1
        dated = [one for one in mine if one.value is not None] if len(mine) > 1 else mine
        assignment = _assignment(page, charge, limit, end, dated[0] if dated else mine[0] if mine else None)
        made.append(assignment)
        made.extend(
            Assignment(assignment.task, assignment.leaders, assignment.lead, assignment.support, later)
            for later in dated[1:]
        )
    return made


# （责任单位：县教育局）, a sentence of its own behind the task
_LABEL_SENTENCE = re.compile(r"\s*[（〔【]?\s*[\u4e00-\u9fff]{2,4}(?:单位|部门)[：为]")
# ，各乡镇要于… · ；责任单位在…: owners without a name, then a deadline
_UNNAMED = re.compile(
    r"[，；。\s](?:各[^，。；0-9]{1,12}|(?:其他|有关|相关|责任|承办|业主|施工|建设|项目|[省市县区旗州盟](?:政府各|直))"
    r"[^，。；0-9]{0,10}?(?:单位|部门|乡镇|街道|企业|公司|镇|方))[^，。；]*\Z"
)


def _paragraph_above(text: str, start: int) -> int | None:
    """Give where the words begin that a sentence like （责任单位：县教育局） speaks of; None for other sentences."""
    if not _LABEL_SENTENCE.match(text, start):
        return None
    low = max(text.rfind("\n", 0, start), text.rfind("）", max(0, start - 600), start), start - 600, 0)
    if text.rfind("单位：", max(0, low - 80), low) < 0 and text[low : low + 1] == "）":
        low = max(text.rfind("\n", 0, start), 0)
    return low


def _of_others(text: str, charge: Charge, due: DeadlineWords) -> bool:
    """Say whether the clause of a deadline begins with owners without a name (…，责任单位在3月31日前书面说明)."""
    low = max(charge.task, due.start - 30)
    return low < due.start and _UNNAMED.search(text, low, due.start) is not None


def _assignment(page: Page, charge: Charge, limit: int, end: int, deadline: Deadline | None) -> Assignment:
    return Assignment(
        task=_task(page, charge, limit, end),
        leaders=[page.words(a, b, "responsibility.leader") for a, b in charge.leaders],
        lead=[page.words(a, b, "responsibility.lead") for a, b in charge.lead],
        support=[page.words(a, b, "responsibility.support") for a, b in charge.support],
        deadline=deadline,
    )


_TASK_END = re.compile(r"[，；。\n]")
# 等部门要… · 及相关部门牵头负责，… · 同志具体负责：
_TASK_LEAD = re.compile(
    r"\s*(?:等(?:相关|有关|职能|责任)*(?:部门|单位)?|[及和、](?:相关|有关)(?:部门|单位))?(?:同志)?(?:具体|总)?"
    r"(?:牵头(?:调度|负责|抓总|组织|协调)?|负责|负总责)?[，：:\s]*(?:要|应当?|须|需|务必)?[，\s]*"
)


def _task(page: Page, charge: Charge, limit: int, end: int) -> Fact:
    """Read the words of a task: from after its last owner to the end of the clause that says what is to be done."""
    text = page.text
    begin = max([charge.task, *(b for _, b in charge.support if b < limit)])
    lead = _TASK_LEAD.match(text, begin, end)
    first = lead.end() if lead else begin
    stop = _TASK_END.search(text, min(first + 4, limit), limit)
    last = stop.start() if stop else limit
    while last > first and text[last - 1] in "，。；、\n ）)〕":
        last -= 1
    if last - first < 2:
        first, last = charge.at, max(begin, charge.at + 2)
    return page.words(first, last, "responsibility.task")


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
