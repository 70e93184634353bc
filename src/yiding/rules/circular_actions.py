"""What can be done to a circular of supervision, and to an objection to a score."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("supervision",)
_DRAFT = ("draft",)
_CHIEF = cite("733", "21")
_REVIEWED = cite("733", "17")
WHOLE = ("circular_written", "sums_close")
"""What must hold before a circular is reviewed; asked again when it is approved."""

CIRCULAR_ACTIONS: dict[str, Action] = {
    "draft_circular": Action(
        "circular", ("起草通报", "draft a circular"), _OFFICE, ("",), "draft", PRACTICE, (), "draft"
    ),
    "edit_circular": Action("circular", ("修改通报", "edit the circular"), _OFFICE, _DRAFT, "", PRACTICE, (), "draft"),
    "recount_circular": Action(
        "circular", ("按台账重新统计", "count the ledger again"), _OFFICE, _DRAFT, "", cite("733", "25"), (), "draft"
    ),
    "drop_circular": Action(
        "circular", ("删去通报草稿", "drop the draft"), _OFFICE, _DRAFT, "", PRACTICE, ("reason_given",)
    ),
    "review_circular": Action(
        "circular",
        ("审核通报", "review the circular"),
        ("office_head",),
        _DRAFT,
        "reviewed",
        PRACTICE,
        WHOLE,
        "review",
    ),
    "return_circular": Action(
        "circular",
        ("退回通报", "return the circular"),
        ("office_head", "chief"),
        ("reviewed",),
        "draft",
        PRACTICE,
        ("reason_given",),
    ),
    # Praise and criticism are the chief's alone.
    "approve_circular": Action(
        "circular",
        ("批准通报", "approve the circular"),
        ("chief",),
        ("reviewed",),
        "approved",
        _CHIEF,
        WHOLE,
        "sign",
    ),
    "issue_circular": Action(
        "circular",
        ("印发通报", "issue the circular"),
        ("supervision", "secretariat"),
        ("approved",),
        "issued",
        _CHIEF,
    ),
    "acknowledge_circular": Action(
        "circular",
        ("签收通报", "sign for the circular"),
        ("liaison", "unit_head"),
        ("issued",),
        "",
        PRACTICE,
        ("circular_waits",),
    ),
}
"""Every action on a circular, by its name."""
OBJECTION_ACTIONS: dict[str, Action] = {
    "object_score": Action(
        "objection",
        ("对评分提出申诉", "object to a point of the score"),
        ("unit_head",),
        ("",),
        "open",
        _REVIEWED,
        ("point_there", "not_objected", "reason_given"),
        own=True,
    ),
    "answer_objection": Action(
        "objection",
        ("答复申诉", "answer an objection"),
        ("office_head",),
        ("open",),
        "answered",
        _REVIEWED,
        ("judged_by_another", "reason_given"),
    ),
}
"""Every action on an objection to a score, by its name."""
