"""What can be done to a proposal and to an agenda: by whom, in which state, with which guards, to which state.

An action has one name everywhere: here, in its file, its function, its test, the docs and the audit log.
"""

from typing import NamedTuple

from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.words import Words


class Action(NamedTuple):
    """One action.

    `becomes` is the state after it, "" where it stays; `duty` what the actor does by it (see `roles.SEPARATIONS`); `own`
    says that only the unit's own people may; `roles` alone decide who else may.
    """

    subject: str
    name: Words
    roles: tuple[str, ...]
    states: tuple[str, ...]
    becomes: str
    citation: Citation
    guards: tuple[str, ...] = ()
    duty: str = ""
    own: bool = False


_UNDER_WAY = ("submitted", "consultation", "coordination", "review")
_BEFORE_LISTING = (*_UNDER_WAY, "ready", "proposed")

ACTIONS: dict[str, Action] = {
    "file_proposal": Action(
        "proposal",
        ("申报议题", "file a proposal"),
        ("liaison",),
        ("",),
        "draft",
        cite("713", "10"),
        ("no_secret",),
        "draft",
        True,
    ),
    "edit_proposal": Action(
        "proposal",
        ("修改议题", "edit a proposal"),
        ("liaison",),
        ("draft", "returned"),
        "",
        cite("713", "10–12"),
        ("no_secret",),
        "draft",
        True,
    ),
    "submit_proposal": Action(
        "proposal",
        ("签报议题", "submit a proposal"),
        ("unit_head",),
        ("draft", "returned"),
        "submitted",
        cite("713", "10–12"),
        ("form_filled", "questions_answered", "secrecy_declared", "no_secret"),
        "",
        True,
    ),
    "return_proposal": Action(
        "proposal",
        ("退回补正", "return a proposal"),
        ("desk", "secretariat", "vice_head", "legal"),
        _UNDER_WAY,
        "returned",
        cite("713", "26"),
        ("reason_given",),
        "review",
    ),
    "withdraw_proposal": Action(
        "proposal",
        ("撤回议题", "withdraw a proposal"),
        ("unit_head",),
        ("draft", "returned", "postponed", *_BEFORE_LISTING),
        "withdrawn",
        PRACTICE,
        ("reason_given",),
        "",
        True,
    ),
    "start_consultation": Action(
        "proposal",
        ("开始征求意见", "start the consultation"),
        ("desk",),
        ("submitted",),
        "consultation",
        cite("713", "13"),
        (),
        "review",
    ),
    "answer_consultation": Action(
        "proposal",
        ("答复征求意见", "answer a consultation"),
        ("unit_head",),
        ("consultation", "coordination"),
        "",
        cite("713", "13"),
        (),
        "answer",
    ),
    "close_consultation": Action(
        "proposal",
        ("结束征求意见", "close the consultation"),
        ("desk",),
        ("consultation",),
        "coordination",
        cite("713", "13"),
        ("units_consulted", "replies_in"),
        "review",
    ),
    "coordinate_proposal": Action(
        "proposal",
        ("协调同意", "agree after coordination"),
        ("vice_head",),
        ("coordination",),
        "review",
        cite("713", "13"),
        ("disputes_shown",),
        "review",
    ),
    "give_opinion": Action(
        "proposal",
        ("出具审查意见", "give an opinion"),
        (
            "desk",
            "unit_head",
            "vice_head",
            "legal",
            "competition",
            "reviewer",
            "secrecy",
            "disclosure",
            "office_head",
            "secretariat",
        ),
        _UNDER_WAY,
        "",
        cite("713", "25–29"),
        ("gate_applies",),
        "review",
    ),
    "waive_gate": Action(
        "proposal",
        ("豁免关口", "waive a gate"),
        ("chief",),
        (*_UNDER_WAY, "ready"),
        "",
        PRACTICE,
        ("gate_applies", "gate_waivable", "reason_given"),
        "sign",
    ),
    "admit_proposal": Action(
        "proposal",
        ("入库", "admit to the pool"),
        ("secretariat",),
        ("review",),
        "ready",
        cite("713", "25、29"),
        ("gates_passed", "no_secret"),
        "review",
    ),
    "propose_proposal": Action(
        "proposal",
        ("拟上会", "propose for a sitting"),
        ("secretariat",),
        ("ready",),
        "proposed",
        PRACTICE,
        ("gates_passed",),
        "review",
    ),
    "approve_proposal": Action(
        "proposal",
        ("审定议题", "approve a proposal"),
        ("chief",),
        ("proposed",),
        "approved",
        cite("SC", "38"),
        ("gates_passed",),
        "sign",
    ),
    "list_proposal": Action(
        "proposal",
        ("列入议程", "list on an agenda"),
        ("secretariat",),
        ("approved",),
        "listed",
        PRACTICE,
        ("gates_passed",),
        "",
    ),
    "add_late": Action(
        "proposal",
        ("临时追加", "add late"),
        ("chief",),
        ("ready", "proposed"),
        "listed",
        PRACTICE,
        ("gates_passed", "reason_given"),
        "sign",
    ),
    "postpone_proposal": Action(
        "proposal",
        ("延期上会", "postpone a proposal"),
        ("secretariat", "vice_head", "chief"),
        ("ready", "proposed", "approved", "listed"),
        "postponed",
        PRACTICE,
        ("reason_given",),
    ),
    "readmit_proposal": Action(
        "proposal",
        ("重新入库", "readmit to the pool"),
        ("secretariat",),
        ("postponed",),
        "ready",
        PRACTICE,
        ("gates_passed",),
        "review",
    ),
    "draft_agenda": Action(
        "agenda", ("编排议程", "draft an agenda"), ("secretariat",), ("", "draft"), "draft", PRACTICE, (), "draft"
    ),
    "review_agenda": Action(
        "agenda", ("审核议程", "review an agenda"), ("office_head",), ("draft",), "reviewed", PRACTICE, (), "review"
    ),
    "return_agenda": Action(
        "agenda",
        ("退回议程", "return an agenda"),
        ("office_head", "chief"),
        ("draft", "reviewed"),
        "draft",
        PRACTICE,
        ("reason_given",),
        "",
    ),
    "approve_agenda": Action(
        "agenda",
        ("审定议程", "approve an agenda"),
        ("chief",),
        ("reviewed",),
        "approved",
        cite("ORG", "78"),
        (),
        "sign",
    ),
    "replace_agenda": Action(
        "agenda",
        ("另起议程版本", "open the next version"),
        ("secretariat",),
        ("approved",),
        "superseded",
        PRACTICE,
        ("reason_given",),
        "draft",
    ),
}
"""Every action, by its name."""
