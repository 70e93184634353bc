"""The stages (节点) through which a matter of a kind of source passes before it is closed, as a table, each with its clock.

The clocks are settings; a clock may name a fact of the matter (`rectification.{pace}_days`), and where there is no such setting the stage has no day.
"""

from typing import Literal, NamedTuple

from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.words import Words

Side = Literal["unit", "office"]
"""Who notes a stage: the units and the leader that carry the matter out, or supervision, which carried out nothing of it."""


class StageKind(NamedTuple):
    """One stage: its key, what it is called, who notes it, from when its `clock` (a setting, "" for that day itself) runs.

    It runs from `start`: `registered`, the key of a fact that is a day, `stage:` with an earlier stage, `year_end`, or `quarter:` with its number.
    `after_tasks` asks that the tasks are verified before; `rated` asks for a rating, and only a good one passes it; `anew` says that a matter that is
    opened again passes it again; `lapses` that it is no longer asked for once all tasks are verified; `extension` names the setting of the most days
    by which it is extended.
    """

    key: str
    name: Words
    side: Side
    start: str
    clock: str = ""
    after_tasks: bool = False
    rated: bool = False
    anew: bool = False
    lapses: bool = False
    extension: str = ""
    citation: Citation = PRACTICE


PETITION_TERM = cite("PETITION", "34", "M")
_RESULT = cite("733", "16–18")

STAGES: dict[str, tuple[StageKind, ...]] = {
    "work_report": (
        *(
            StageKind(
                f"quarter_{n}",
                (f"{'一二三四'[n - 1]}季度进展", f"progress of quarter {n}"),
                "unit",
                f"quarter:{n}",
                "work_report.report_days",
                lapses=True,
            )
            for n in range(1, 5)
        ),
        StageKind("checked", ("年度目标核验", "target of the year verified"), "office", "year_end", "work_report.check_days",
                  after_tasks=True, anew=True, citation=_RESULT),
    ),
    "livelihood": (
        StageKind("begun", ("开工（启动）", "begun"), "unit", "registered", "livelihood.begin_days"),
        StageKind("finished", ("完工", "finished by its standard"), "unit", "year_end", anew=True),
        StageKind("accepted", ("验收", "accepted"), "office", "stage:finished", "livelihood.accept_days",
                  after_tasks=True, anew=True, citation=_RESULT),
        StageKind("rated", ("群众评价", "rated by those it serves"), "office", "stage:accepted", "livelihood.rating_days",
                  after_tasks=True, rated=True, anew=True),
    ),
    "petition": (
        StageKind("first_call", ("首次约谈", "first call"), "unit", "accepted_on", "petition.first_call_wd"),
        StageKind("plan", ("化解方案", "plan to settle it"), "unit", "accepted_on", "petition.plan_days"),
        StageKind("conclusion", ("办理意见", "conclusion"), "unit", "accepted_on", "petition.conclusion_days",
                  anew=True, extension="petition.extension_days", citation=PETITION_TERM),
        StageKind("answered", ("答复信访人", "answered to the petitioner"), "unit", "stage:conclusion", "petition.answer_wd",
                  anew=True, citation=PETITION_TERM),
    ),
    "rectification": (
        StageKind("rectified", ("整改完成", "rectified"), "unit", "registered", "rectification.{pace}_days", anew=True),
        StageKind("accepted", ("验收", "accepted"), "office", "stage:rectified", "rectification.accept_wd",
                  after_tasks=True, anew=True, citation=_RESULT),
    ),
    "fund": (
        StageKind("evaluated", ("绩效评价", "performance evaluated"), "office", "year_end", "fund.evaluate_days",
                  after_tasks=True, anew=True, citation=cite("BUDGET", "57", "M")),
    ),
}  # fmt: skip
"""The stages of each kind of source that has some, in their order."""


def stages_of(kind: str) -> tuple[StageKind, ...]:
    """Give the stages of a kind of source in order, none where it has none."""
    return STAGES.get(kind, ())


def stage_of(kind: str, key: str) -> StageKind | None:
    """Give a stage of a kind by its key, None where there is no such stage."""
    return next((one for one in stages_of(kind) if one.key == key), None)
