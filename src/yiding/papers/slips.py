"""The three slips of supervision: 交办单 gives a task to a unit, 催办单 reminds it, 督办通知单 holds it to a last day."""

import datetime
from collections.abc import Sequence
from typing import Literal, NamedTuple

from yiding.papers.official import Official, Paragraph
from yiding.papers.shares import percent
from yiding.text.numerals import day_words, ordinal

SlipKind = Literal["assign", "remind", "supervise"]
TITLES: dict[SlipKind, str] = {"assign": "交办单", "remind": "催办单", "supervise": "督办通知单"}
"""What each slip is called."""
_FULL_STOP = "。！？；"


class Issued(NamedTuple):
    """A slip that went out before for the same task: its kind, number and day."""

    kind: SlipKind
    number: str
    day: datetime.date


class Progress(NamedTuple):
    """How a task stands: the last feedback and its day, the share done in per cent, and how many days it is overdue."""

    news: str = ""
    day: datetime.date | None = None
    share: float | None = None
    late: int = 0


class Slip(NamedTuple):
    """What a slip says. What is "", empty, None or 0 is not known, and is not printed.

    `number` is its own (青政督〔2026〕3号), `to` the unit that gets it; `basis` where the matter comes from
    (县政府第21次常务会议纪要〔2026〕16号). `deadline` are the words of the deadline (6月底前), `due` its day. `evidence` is what proves that
    the task is done, `news_due` when the unit has to report next, `asked` what else is asked of it, `asked_by` the day for that.
    """

    kind: SlipKind
    number: str
    to: str
    matter: str
    task: str
    issuer: str
    issued: datetime.date
    basis: str = ""
    leaders: Sequence[str] = ()
    lead: Sequence[str] = ()
    support: Sequence[str] = ()
    deadline: str = ""
    due: datetime.date | None = None
    evidence: str = ""
    news_due: datetime.date | None = None
    progress: Progress = Progress()
    before: Sequence[Issued] = ()
    asked: Sequence[str] = ()
    asked_by: datetime.date | None = None
    contact: str = ""


def slip(told: Slip) -> Official:
    """Make a slip: why it comes, the task, who is charged with it, how it stands, what is asked of the unit."""
    parts = (
        ("办理事项", _task(told)),
        ("责任分工", _charged(told)),
        ("办理情况", _stands(told)),
        ("有关要求", _asked(told)),
    )
    paragraphs = [Paragraph(_opening(told))]
    for place, (heading, rows) in enumerate((part for part in parts if part[1]), 1):
        paragraphs += [Paragraph("", 1, f"{ordinal(place)}{heading}"), *rows]
    if told.contact:
        paragraphs.append(Paragraph(f"联系人：{told.contact}"))
    title = f"关于{_quoted(told.matter)}的{TITLES[told.kind]}"
    return Official("", told.number, title, paragraphs, signed=(told.issuer, day_words(told.issued)), to=told.to)


def deadline_words(deadline: str, due: datetime.date | None) -> str:
    """Write a deadline with its day, where both are known and differ: 6月底前（2026年6月30日）."""
    day = day_words(due)
    if not deadline or not day:
        return deadline or day
    return deadline if day in deadline else f"{deadline}（{day}）"


def sentence(text: str) -> str:
    """End a text as a sentence, unless it ends as one."""
    kept = text.strip()
    return kept if kept.endswith(tuple(_FULL_STOP)) else f"{kept}。"


def _opening(told: Slip) -> str:
    """Say why the slip comes: the decision it rests on, what went before, and how late the task is."""
    basis = f"根据{told.basis}，" if told.basis else ""
    if told.kind == "assign":
        return f"{basis}现将有关事项交你单位{_part(told) or '办理'}，请抓好落实。"
    due = f"，完成时限为{deadline_words(told.deadline, told.due)}" if told.deadline or told.due else ""
    late = f"，现已逾期{told.progress.late}天" if told.progress.late > 0 else ""
    sent = "、".join(f"{TITLES[one.kind]}（{one.number}，{day_words(one.day)}）" for one in told.before)
    before = f"此前已发出{sent}。" if sent else ""
    ends = "现予催办，请抓紧办理" if told.kind == "remind" else "现予督办，请限期落实"
    return f"{basis}你单位{_part(told) or '负责办理'}{_quoted(told.matter)}{due}{late}。{before}{ends}。"


def _part(told: Slip) -> str:
    """Say as what a unit gets its slip, where others share the task: to take the lead, or to support."""
    if told.to in told.support:
        return "配合办理"
    return "牵头办理" if told.to in told.lead and told.support else ""


def _task(told: Slip) -> list[Paragraph]:
    return _lines((("议定事项", told.matter), ("工作任务", told.task)))


def _charged(told: Slip) -> list[Paragraph]:
    return _lines(
        (
            ("责任领导", "、".join(told.leaders)),
            ("牵头单位", "、".join(told.lead)),
            ("配合单位", "、".join(told.support)),
            ("完成时限", deadline_words(told.deadline, told.due)),
        )
    )


def _stands(told: Slip) -> list[Paragraph]:
    progress = told.progress
    day, share = day_words(progress.day), "" if progress.share is None else percent(progress.share)
    word = f"最近反馈（{day}）" if day and progress.news else "最近反馈"
    return _lines(((word, progress.news or day), ("完成进度", share)))


def _asked(told: Slip) -> list[Paragraph]:
    """Write what is asked of the unit, numbered, and by when."""
    asked = [
        *told.asked,
        f"于{day_words(told.news_due)}前反馈进展情况" if told.news_due else "",
        f"办结后提交：{told.evidence.strip()}" if told.evidence.strip() else "",
    ]
    rows = [sentence(row) for row in asked if row.strip()]
    by = [Paragraph(f"请于{day_words(told.asked_by)}前按下列要求落实并回复：")] if told.asked_by and rows else []
    return [*by, *(Paragraph(f"{place}.{row}", 3) for place, row in enumerate(rows, 1))]


def _lines(rows: Sequence[tuple[str, str]]) -> list[Paragraph]:
    return [Paragraph(f"{word}：{words.strip()}") for word, words in rows if words.strip()]


def _quoted(matter: str) -> str:
    """Quote a matter; one that begins with a document's 《》 or has quotes of its own stays as it is."""
    return matter if "“" in matter or matter.startswith("《") else f"“{matter}”"
