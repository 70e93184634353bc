"""Where matters come from besides the minutes of a sitting: the ready form of each kind, as a table.

A form says what is asked of the whole (`about`) and of each matter (`facts`). What is asked for and empty keeps a break-down from being approved.
"""

from typing import Literal, NamedTuple

from yiding.rules.words import Words

Typed = Literal["line", "text", "number", "money", "points", "day", "choice"]
"""What a field holds; money is in ten thousand yuan (万元), with at most six places; points have at most two."""


class Field(NamedTuple):
    """One field of a form: its key, what it is called, what it holds; `choices` where it has some, `hint` what helps to fill it in."""

    key: str
    words: Words
    typed: Typed = "line"
    required: bool = True
    choices: tuple[tuple[str, Words], ...] = ()
    hint: Words = ("", "")


class SourceKind(NamedTuple):
    """One kind of source: what it is called, what is asked of the whole and of each matter, and whether a sitting is to hear of it.

    `led` says that each matter needs its leader, `scored` that matters are scored by their points, `funded` that they have batches of funds, `nameless` that nobody
    may be known by its texts.
    """

    name: Words
    about: tuple[Field, ...] = ()
    facts: tuple[Field, ...] = ()
    hears: bool = False
    led: bool = False
    scored: bool = False
    funded: bool = False
    nameless: bool = False


_YEAR = Field("year", ("年度", "Year"), "number")
_FUNDS = Field("funds", ("资金（万元）", "Funds (ten thousand yuan)"), "money")

SOURCES: dict[str, SourceKind] = {
    "sitting": SourceKind(("会议纪要", "minutes of a sitting"), hears=True),
    "work_report": SourceKind(
        ("政府工作报告", "government work report"),
        (_YEAR,),
        (
            Field("chapter", ("所在部分", "Part of the report")),
            Field("target", ("年度目标", "Target of the year"), "text"),
            *(
                Field(
                    f"quarter_{n}",
                    (f"{'一二三四'[n - 1]}季度节点目标", f"Target of quarter {n}"),
                    "text",
                    required=False,
                )
                for n in range(1, 5)
            ),
        ),
        hears=True,
    ),
    "livelihood": SourceKind(
        ("为民办实事", "livelihood projects"),
        (_YEAR,),
        (
            Field("content", ("建设内容", "What is built or done"), "text"),
            Field(
                "standard",
                ("完成标准", "When it counts as done"),
                "text",
                hint=("写到可以验收：数量、质量、地点。", "So that it can be accepted: how many, how good, where."),
            ),
            _FUNDS,
            Field("funds_from", ("资金来源", "Where the funds come from")),
            Field("served", ("受益群众", "Whom it serves"), required=False),
        ),
        hears=True,
    ),
    "petition": SourceKind(
        ("领导包案", "petition cases taken on by leaders"),
        (),
        (
            Field(
                "case_number",
                ("信访件编号", "Number of the petition"),
                hint=("只写编号，不写信访人姓名。", "The number alone, never the petitioner's name."),
            ),
            Field("demand", ("诉求类别", "What is asked for")),
            Field("accepted_on", ("受理日期", "Day it was accepted"), "day"),
        ),
        led=True,
        nameless=True,
    ),
    "quarterly": SourceKind(
        ("季度考评责任分解", "quarterly list of responsibilities"),
        (
            _YEAR,
            Field(
                "quarter",
                ("季度", "Quarter"),
                "choice",
                choices=tuple((str(n), (f"第{n}季度", f"quarter {n}")) for n in range(1, 5)),
            ),
        ),
        (
            Field("points", ("分值", "Points"), "points"),
            Field("standard", ("评分标准", "How it is scored"), "text"),
        ),
        scored=True,
    ),
    "rectification": SourceKind(
        ("整改清单", "rectification list"),
        (
            Field(
                "origin",
                ("问题来源", "Where the problems were found"),
                "choice",
                choices=(
                    ("audit", ("审计", "audit")),
                    ("inspection", ("巡视巡察、督察检查", "inspection")),
                    ("self_check", ("自查", "self-check")),
                ),
            ),
        ),
        (
            Field("problem_number", ("问题编号", "Number of the problem"), required=False),
            Field("problem", ("问题", "Problem"), "text"),
            Field("measure", ("整改措施", "Measure"), "text"),
            Field(
                "pace",
                ("整改类型", "Pace"),
                "choice",
                choices=(
                    ("at_once", ("立行立改", "at once")),
                    ("staged", ("分阶段整改", "in stages")),
                    ("lasting", ("持续整改", "lasting")),
                ),
            ),
        ),
    ),
    "fund": SourceKind(
        ("资金和项目计划", "plan of funds and projects"),
        (_YEAR, Field("total", ("计划总额（万元）", "Total (ten thousand yuan)"), "money")),
        (
            Field("amount", ("计划金额（万元）", "Planned amount (ten thousand yuan)"), "money"),
            Field("funds_from", ("资金来源", "Where the funds come from")),
        ),
        hears=True,
        funded=True,
    ),
    "event": SourceKind(
        ("以事件为时限的工作", "work due by an event"),
        (
            Field("event", ("事件", "Event"), hint=("如：主汛期、开学、供暖。", "As the flood season, term, heating.")),
            Field("year", ("年度", "Year"), "number", required=False),
        ),
    ),
}
"""Every kind of source, by its name."""
