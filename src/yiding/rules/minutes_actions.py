"""What can be done to minutes."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("secretariat",)
_DRAFT = ("draft",)
_BEFORE = ("draft", "checked", "confirmed", "reviewed")
_OUT = ("issued", "corrected")
SIGNED = ("signed", *_OUT)
"""States in which the words of minutes are fixed."""
_SIGN = cite("14", "22", "E")
SIGNABLE = (
    "minutes_written",
    "record_confirmed",
    "outcomes_resolved",
    "tasks_led",
    "dissent_kept",
    "openness_chosen",
    "words_looked",
)
"""What must hold before minutes are signed; asked at the review already, so that the chief gets what can be signed."""

MINUTES_ACTIONS: dict[str, Action] = {
    "draft_minutes": Action(
        "minutes",
        ("起草纪要", "draft the minutes"),
        _OFFICE,
        ("",),
        "draft",
        cite("14", "8", "E"),
        ("sitting_over", "not_drafted"),
        "draft",
    ),
    "edit_minutes": Action("minutes", ("修改纪要", "edit the minutes"), _OFFICE, _DRAFT, "", PRACTICE, (), "draft"),
    "redraft_item": Action(
        "minutes", ("按记录重新起草一项", "draft an item anew"), _OFFICE, _DRAFT, "", PRACTICE, (), "draft"
    ),
    "choose_openness": Action(
        "minutes",
        ("确定公开属性", "choose the openness"),
        ("secretariat", "disclosure"),
        _BEFORE,
        "",
        cite("80", "", "E"),
        ("ground_given",),
    ),
    "look_over_minutes": Action(
        "minutes",
        ("核对用词和不同意见", "look over words and dissents"),
        ("secretariat", "office_head"),
        _BEFORE,
        "",
        PRACTICE,
    ),
    "check_minutes": Action(
        "minutes",
        ("初核纪要", "check the minutes"),
        ("desk", "secretariat"),
        _DRAFT,
        "checked",
        PRACTICE,
        ("minutes_written",),
        "review",
    ),
    "confirm_part": Action(
        "minutes",
        ("确认本人部分", "confirm one's part"),
        (),
        ("checked",),
        "",
        PRACTICE,
        ("asked_to_confirm",),
        anyone=True,
    ),
    "object_part": Action(
        "minutes",
        ("对本人部分提出异议", "object to one's part"),
        (),
        ("checked",),
        "",
        PRACTICE,
        ("asked_to_confirm", "reason_given"),
        anyone=True,
    ),
    "confirm_minutes": Action(
        "minutes",
        ("核对完毕", "close the confirming"),
        _OFFICE,
        ("checked",),
        "confirmed",
        PRACTICE,
        ("parts_confirmed",),
    ),
    "review_minutes": Action(
        "minutes",
        ("审核纪要", "review the minutes"),
        ("office_head",),
        ("confirmed",),
        "reviewed",
        PRACTICE,
        SIGNABLE,
        "review",
    ),
    "return_minutes": Action(
        "minutes",
        ("退回纪要", "return the minutes"),
        ("secretariat", "office_head", "chief"),
        ("checked", "confirmed", "reviewed"),
        "draft",
        PRACTICE,
        ("reason_given",),
    ),
    # Who signs here is a setting; the chief always may.
    "sign_minutes": Action(
        "minutes",
        ("签发纪要", "sign the minutes"),
        ("chief", "office_head"),
        ("reviewed",),
        "signed",
        _SIGN,
        ("signer_fits", "opinion_given", *SIGNABLE),
        "sign",
    ),
    "issue_minutes": Action("minutes", ("印发纪要", "issue the minutes"), _OFFICE, ("signed",), "issued", PRACTICE),
    "acknowledge_minutes": Action(
        "minutes",
        ("签收纪要", "sign for the minutes"),
        ("liaison", "unit_head"),
        _OUT,
        "",
        PRACTICE,
        ("sent_here", "not_received"),
    ),
    # Signed minutes never change: a correction is minutes of its own.
    "correct_minutes": Action(
        "minutes",
        ("更正纪要", "correct the minutes"),
        _OFFICE,
        _OUT,
        "",
        _SIGN,
        ("reason_given", "no_correction_open"),
    ),
    "keep_wording": Action(
        "minutes", ("维护纪要用语", "keep a wording"), ("office_head", "secretariat"), ("",), "", PRACTICE
    ),
    "keep_template": Action(
        "minutes", ("维护纪要模板", "keep a template"), ("office_head", "secretariat"), ("",), "", PRACTICE
    ),
    "drop_template": Action(
        "minutes", ("恢复默认版式", "drop a template"), ("office_head", "secretariat"), ("",), "", PRACTICE
    ),
    "keep_series": Action(
        "minutes", ("维护纪要编号", "keep a series of numbers"), ("office_head", "secretariat"), ("",), "", PRACTICE
    ),
}
"""Every action on minutes, by its name."""
