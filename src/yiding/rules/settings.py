"""The numbers a government may set for itself: their defaults, what was observed elsewhere, and where each comes from.

A value out of its bounds is refused with a sentence. Only the terms of national law have a least value of their own.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from yiding.rules.citations import PRACTICE, Citation, Mark, cite
from yiding.rules.words import Words

Unit = Literal[
    "working_days",
    "days",
    "minutes",
    "characters",
    "items",
    "years",
    "a_month",
    "of_month",
    "points",
    "choice",
    "share",
    "text",
]
Value = int | float | str


class Setting(NamedTuple):
    """One setting: its default in `unit`, its bounds, or the choices it has instead, what was seen, and its source.

    The bounds of a text are its least and its greatest length in characters.
    """

    name: Words
    default: Value
    unit: Unit
    low: float
    high: float
    citation: Citation
    seen: str = ""
    choices: tuple[str, ...] = ()


UNITS: dict[Unit, Words] = {
    "working_days": ("个工作日", "working days"),
    "days": ("日", "days"),
    "minutes": ("分钟", "minutes"),
    "characters": ("字", "characters"),
    "items": ("项", "items"),
    "years": ("年", "years"),
    "a_month": ("次／月", "a month"),
    "of_month": ("日（每月）", "day of the month"),
    "choice": ("", ""),
    "share": ("", ""),
    "points": ("分", "points"),
    "text": ("", ""),
}
COLOURS = ("blue", "yellow", "orange", "red", "green", "grey")
"""Colours that a light can have; its shape stays what it is."""
_LIGHTS: tuple[tuple[str, Words, str], ...] = (
    ("late", ("逾期", "late"), "red"),
    ("near", ("临期", "near"), "orange"),
    ("stuck", ("无进展", "no news"), "yellow"),
    ("on_time", ("正常", "on time"), "green"),
    ("over", ("已结束", "over"), "grey"),
)


def _chosen(law: str = "", articles: str = "", mark: Mark = "C") -> Citation:
    return cite(law, articles, mark) if law else PRACTICE


def _lights() -> dict[str, Setting]:
    """Give what each light of the tasks is called, and its colour."""
    found = {}
    for key, (name, english), colour in _LIGHTS:
        about, seen = (f"“{name}”预警的", f"of the light for what is {english}"), "蓝黄红、蓝橙红、绿黄红"
        found[f"alert.{key}_name"] = Setting((f"{about[0]}名称", f"name {about[1]}"), name, "text", 1, 8, PRACTICE)
        found[f"alert.{key}_colour"] = Setting(
            (f"{about[0]}颜色", f"colour {about[1]}"), colour, "choice", 0, 0, PRACTICE, seen, COLOURS
        )
    return found


def _slip_marks() -> dict[str, Setting]:
    """Give the mark (代字) that stands before the year in the numbers of each kind of slip."""
    kinds = (
        ("assign", ("交办单代字", "mark of assignment slips"), "政督交"),
        ("remind", ("催办单代字", "mark of reminder slips"), "政督催"),
        ("supervise", ("督办通知单代字", "mark of supervision notices"), "政督办"),
    )
    return {f"slip.{kind}_mark": Setting(name, mark, "text", 1, 12, PRACTICE) for kind, name, mark in kinds}


SETTINGS: dict[str, Setting] = {
    "meeting.per_month": Setting(
        ("每月会议次数", "sittings a month"), 2, "a_month", 1, 8, _chosen("SC", "", "E"), "每周至每月"
    ),
    "quorum.share": Setting(("法定人数比例", "share of members for a quorum"), 0.5, "share", 0.3, 1, _chosen(), "半数"),
    "quorum.operator": Setting(
        ("法定人数是否含本数", "whether the number itself counts"),
        ">=",
        "choice",
        0,
        0,
        _chosen(),
        "半数以上／超过半数",
        (">=", ">"),
    ),
    "quorum.base": Setting(
        ("法定人数基数", "what the share is counted of"),
        "members",
        "choice",
        0,
        0,
        cite("ORG", "78"),
        "",
        ("members", "expected"),
    ),
    "meeting.decision_rule": Setting(
        ("集体讨论后由谁决定", "who decides after discussion"),
        "chief",
        "choice",
        0,
        0,
        cite("713", "30"),
        "个别城市要求组成人员过半数同意",
        ("chief", "majority"),
    ),
    "agenda.max_items": Setting(
        ("一次会议议题上限（提醒）", "items a sitting, then a warning"), 8, "items", 1, 30, _chosen(), "5–8"
    ),
    "meeting.law_study_min": Setting(
        ("会前学法时长", "legal study before a sitting"), 30, "minutes", 0, 120, _chosen(), "30"
    ),
    "call.lead_days": Setting(
        ("议题征集提前", "call for items before the sitting"), 7, "days", 1, 60, _chosen(), "5–30"
    ),
    "papers.due_before_wd": Setting(
        ("材料报送期限（会前）", "papers due before the sitting"), 3, "working_days", 1, 10, _chosen(), "2–7"
    ),
    "papers.send_before_wd": Setting(
        ("材料分发期限（会前）", "papers sent before the sitting"), 2, "working_days", 1, 5, _chosen(), "1–3"
    ),
    "report.max_characters": Setting(
        ("汇报材料篇幅", "length of a report paper"), 2000, "characters", 500, 10000, _chosen(), "1500–3000"
    ),
    "report.max_minutes": Setting(("汇报时间", "time for a report"), 8, "minutes", 1, 60, _chosen(), "6–15"),
    "speech.max_minutes": Setting(("发言时间", "time for a speech"), 5, "minutes", 1, 30, _chosen(), "3–5"),
    "agenda.freeze_before_wd": Setting(
        ("议程确定（会前）", "agenda fixed before the sitting"), 2, "working_days", 0, 10, _chosen(), "2–4"
    ),
    "notice.before_wd": Setting(
        ("会议通知（会前）", "notice before the sitting"), 1, "working_days", 0, 10, _chosen(), "1–3"
    ),
    "consult.reply_wd": Setting(
        ("征求意见答复期限", "term for a unit's reply"), 3, "working_days", 1, 15, _chosen("713", "13"), "3"
    ),
    "legal.min_wd": Setting(
        ("合法性审查时间", "time for the legality review"), 7, "working_days", 7, 60, cite("713", "26"), "7–20"
    ),
    "public.comment_days": Setting(
        ("公开征求意见期限", "term of public comment"), 30, "days", 30, 180, cite("713", "15"), "≥30，缩短须说明理由"
    ),
    "public.hearing_papers_days": Setting(
        ("听证材料送达（会前）", "hearing papers before it"), 7, "days", 7, 60, cite("713", "16"), "7"
    ),
    "minutes.draft_wd": Setting(("纪要起草期限", "draft of the minutes"), 2, "working_days", 1, 10, _chosen(), "1–2"),
    "minutes.issue_wd": Setting(("纪要印发期限", "issue of the minutes"), 3, "working_days", 1, 20, _chosen(), "2–5"),
    "minutes.warn_wd": Setting(
        ("纪要印发超期提醒", "warning for late minutes"), 5, "working_days", 1, 20, _chosen(), "5"
    ),
    "minutes.signer": Setting(
        ("纪要签发人", "who signs the minutes"),
        "chief",
        "choice",
        0,
        0,
        cite("SC", "", "R"),
        "",
        ("chief", "office_head"),
    ),
    "document.drafter_wd": Setting(
        ("修改会签期限", "drafter's revision"), 3, "working_days", 1, 20, cite("31", "", "E"), "3"
    ),
    "document.drafter_major_wd": Setting(
        ("修改会签期限（改动较大）", "drafter's revision, major"), 6, "working_days", 1, 30, cite("31", "", "E"), "6"
    ),
    "document.office_wd": Setting(
        ("办公室审核期限", "the office's check"), 2, "working_days", 1, 10, cite("31", "", "E"), "2"
    ),
    "document.total_wd": Setting(
        ("通过文件印发期限", "issue of an adopted document"), 7, "working_days", 1, 30, cite("31", "", "E"), "7"
    ),
    "document.total_major_wd": Setting(
        ("通过文件印发期限（改动较大）", "issue of an adopted document, major"),
        10,
        "working_days",
        1,
        40,
        cite("31", "", "E"),
        "10",
    ),
    "split.within_wd": Setting(("分解立项期限", "break-down"), 3, "working_days", 1, 15, _chosen(), "2–3"),
    "task.sign_wd": Setting(("任务签收期限", "a task is signed for"), 2, "working_days", 1, 10, _chosen(), ""),
    "task.first_feedback_wd": Setting(("首次反馈期限", "first feedback"), 5, "working_days", 1, 30, _chosen(), "5–30"),
    "task.cycle": Setting(
        ("定期反馈周期", "cycle of feedback"),
        "monthly",
        "choice",
        0,
        0,
        _chosen(),
        "月、季",
        ("monthly", "quarterly"),
    ),
    "task.cycle_day": Setting(("定期反馈日", "day of the monthly feedback"), 5, "of_month", 1, 28, _chosen(), "5、10"),
    "task.urgent_wd": Setting(("急件时限", "urgent tasks"), 3, "working_days", 1, 10, _chosen(), "1–5"),
    "task.normal_wd": Setting(("一般事项时限", "normal tasks"), 15, "working_days", 3, 60, _chosen(), "15"),
    "task.minutes_days": Setting(("纪要事项时限", "matters of the minutes"), 20, "days", 3, 90, _chosen(), "20"),
    "task.hard_days": Setting(("难办事项时限", "hard tasks"), 30, "days", 5, 180, _chosen(), "30"),
    "task.extension_before_wd": Setting(
        ("延期申请提前", "extension asked before expiry"), 2, "working_days", 0, 15, _chosen(), ""
    ),
    "alert.near_wd": Setting(
        ("临期提醒（到期前）", "near, before the deadline"), 3, "working_days", 1, 20, _chosen(), "3–5"
    ),
    "alert.remind_after_wd": Setting(
        ("逾期后发催办单", "reminder slip after the deadline"), 1, "working_days", 1, 20, _chosen(), ""
    ),
    "alert.supervise_after_wd": Setting(
        ("逾期后提请发督办通知单", "supervision notice proposed after the deadline"),
        5,
        "working_days",
        1,
        40,
        _chosen(),
        "",
    ),
    "alert.chief_after_wd": Setting(
        ("逾期后报告主要领导", "the chief is told after the deadline"), 10, "working_days", 1, 60, _chosen(), ""
    ),
    **_lights(),
    **_slip_marks(),
    "slip.answer_wd": Setting(("督办单答复期限", "answer to a slip"), 3, "working_days", 1, 15, _chosen(), "3"),
    "score.base": Setting(("评分基准分", "score: base"), 100, "points", 0, 1000, _chosen(), "100"),
    "score.on_time": Setting(("评分：按期办结", "score: done on time"), 0, "points", 0, 20, _chosen(), "0–15"),
    "score.early": Setting(("评分：提前办结", "score: done early"), 0.5, "points", 0, 20, _chosen(), ""),
    "score.early_days": Setting(
        ("评分：提前多少天算提前办结", "score: days ahead that count as early"), 7, "days", 1, 90, _chosen(), ""
    ),
    "score.late": Setting(("评分：逾期", "score: late"), -1, "points", -20, 0, _chosen(), "−1／−2"),
    "score.late_again": Setting(
        ("评分：同一期内再次逾期", "score: late again in the period"), -2, "points", -20, 0, _chosen(), "−2"
    ),
    "score.sent_back": Setting(("评分：退回重办", "score: sent back"), -1, "points", -20, 0, _chosen(), "−1"),
    "score.reminded": Setting(("评分：收到催办单", "score: reminder slip"), -0.5, "points", -20, 0, _chosen(), "−1"),
    "score.supervised": Setting(
        ("评分：收到督办通知单", "score: supervision notice"), -2, "points", -20, 0, _chosen(), "−2"
    ),
    "score.silent": Setting(
        ("评分：到期没有反馈", "score: no report when one was due"), -1, "points", -20, 0, _chosen(), "−5–−10"
    ),
    "work_report.report_days": Setting(
        ("季度进展报送（季后）", "news of a quarter after its end"), 10, "days", 0, 31, _chosen(), ""
    ),
    "work_report.check_days": Setting(
        ("年度目标核验（年后）", "targets verified after the year"), 30, "days", 1, 120, _chosen(), ""
    ),
    "livelihood.begin_days": Setting(
        ("实事项目开工（立项后）", "livelihood projects begin"), 60, "days", 1, 180, _chosen(), ""
    ),
    "livelihood.accept_days": Setting(
        ("实事项目验收（完工后）", "livelihood projects accepted"), 30, "days", 1, 120, _chosen(), ""
    ),
    "livelihood.rating_days": Setting(
        ("群众评价（验收后）", "rating by those served"), 30, "days", 1, 120, _chosen(), ""
    ),
    "petition.first_call_wd": Setting(
        ("包案首次约谈（受理后）", "first call on a petition"), 10, "working_days", 1, 15, _chosen(), ""
    ),
    "petition.plan_days": Setting(
        ("化解方案（受理后）", "plan to settle a petition"), 30, "days", 1, 60, _chosen(), ""
    ),
    "petition.conclusion_days": Setting(
        ("信访办理意见（受理后）", "conclusion on a petition"), 60, "days", 1, 60, cite("PETITION", "34", "M"), "≤60"
    ),
    "petition.extension_days": Setting(
        ("信访办理最多延长", "extension of a petition's term"), 30, "days", 1, 30, cite("PETITION", "34", "M"), "≤30"
    ),
    "petition.answer_wd": Setting(
        ("答复信访人（出具意见后）", "answer to the petitioner"), 5, "working_days", 1, 15, _chosen(), ""
    ),
    "quarterly.points": Setting(
        ("季度考评总分", "points of a quarterly list"), 100, "points", 1, 1000, _chosen(), "100"
    ),
    "rectification.at_once_days": Setting(
        ("立行立改整改期限", "rectification at once"), 60, "days", 1, 180, _chosen(), ""
    ),
    "rectification.staged_days": Setting(
        ("分阶段整改期限", "rectification in stages"), 365, "days", 30, 1095, _chosen(), ""
    ),
    "rectification.accept_wd": Setting(
        ("整改验收（整改后）", "acceptance of rectification"), 15, "working_days", 1, 60, _chosen(), ""
    ),
    "fund.evaluate_days": Setting(
        ("资金绩效评价（年后）", "performance evaluated after the year"), 90, "days", 1, 180, _chosen(), ""
    ),
    "disclosure.public_version_wd": Setting(("公开版期限", "public version"), 5, "working_days", 1, 20, _chosen(), ""),
    "disclosure.legal_limit_wd": Setting(
        ("主动公开法定期限", "legal limit of publishing"), 20, "working_days", 1, 20, cite("711", "26"), "20"
    ),
    "disclosure.interpretation_wd": Setting(
        ("解读期限", "interpretation"), 3, "working_days", 0, 20, cite("713", "32", "E"), "≤3"
    ),
    "disclosure.secrecy_review_wd": Setting(
        ("保密审查期限", "secrecy review"), 10, "working_days", 1, 10, cite("SEC", "25"), "10–15"
    ),
    "archive.transfer_years": Setting(
        ("移交档案馆年限", "transfer to the archives"), 10, "years", 10, 20, cite("ARC", "20"), "县10，市20"
    ),
}


def refusal(key: str, value: Value) -> Words | None:
    """Say why a value may not be set, in one sentence; None where it may. Errors: KeyError for an unknown key."""
    setting = SETTINGS[key]
    chinese, english = setting.name
    source, source_en = setting.citation.words()
    if setting.choices:
        if value in setting.choices:
            return None
        choices = "、".join(setting.choices)
        return f"{chinese}只能是 {choices}；请选其中一个。", f"{english} is one of {choices}: choose one of them."
    if setting.unit == "text":
        return _unfit(setting, value)
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if number and _fits(setting.unit, value) and setting.low <= float(value) <= setting.high:
        return None
    unit, unit_en = UNITS[setting.unit]
    unit, unit_en = (f"{unit}（以半分计）", f"{unit_en}, by halves,") if setting.unit == "points" else (unit, unit_en)
    return (
        f"{chinese}应当在 {setting.low:g} 到 {setting.high:g}{unit}之间（{source}）；请改在这个范围内。",
        f"{english} lies between {setting.low:g} and {setting.high:g} {unit_en} ({source_en}): choose a value there.".replace(
            "  ", " "
        ),
    )


def _fits(unit: Unit, value: Value) -> bool:
    """Say whether a number is of the kind that its unit asks for: any share, half points, else whole."""
    if unit == "points":
        return (float(value) * 2).is_integer()
    return unit == "share" or isinstance(value, int)


def _unfit(setting: Setting, value: Value) -> Words | None:
    """Say why a text may not be set: too short, too long, or in more than one line."""
    fits = isinstance(value, str) and value.isprintable() and setting.low <= len(value.strip()) <= setting.high
    if fits:
        return None
    (chinese, english), low, high = setting.name, int(setting.low), int(setting.high)
    return (
        f"{chinese}应当是 {low} 到 {high} 个字，写在一行里；请改短或者补上。",
        f"The {english} has {low} to {high} characters in one line: shorten it, or fill it in.",
    )


def value(key: str, chosen: Mapping[str, Value]) -> Value:
    """Give what a government has chosen for a setting, else its default."""
    return chosen.get(key, SETTINGS[key].default)
