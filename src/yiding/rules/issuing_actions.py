"""What can be done to an adopted document until it is issued and on file."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("secretariat", "supervision")
_UNIT = ("liaison", "unit_head")
BEFORE = ("revising", "rechecking", "cosigning", "reporting", "reviewing", "ready")
"""States in which its text is not fixed yet."""
SIGNED = ("signed", "issued", "filed")
"""States in which its text is fixed."""
_CLOCK = cite("31", "", "E")
_SIGN = cite("14", "22", "E")
_REPORT = cite("713", "8、31")
CHECKED = (
    "text_there",
    "text_rechecked",
    "text_cosigned",
    "reports_answered",
    "issuing_gates",
    "openness_chosen",
    "document_numbered",
)
"""What must hold before an adopted document is signed; asked at the office's review already."""

ISSUING_ACTIONS: dict[str, Action] = {
    "open_issuance": Action(
        "issuance",
        ("启动印发", "open the issuing"),
        _OFFICE,
        ("",),
        "revising",
        _CLOCK,
        ("document_adopted", "not_opened", "matter_goes_on"),
    ),
    "hand_in_revision": Action(
        "issuance",
        ("报送修改稿", "hand in the revised text"),
        _UNIT,
        ("revising",),
        "rechecking",
        _CLOCK,
        ("unit_revises", "matter_goes_on", "revision_whole"),
        "draft",
    ),
    "recheck_document": Action(
        "issuance",
        ("合法性复核", "re-check its legality"),
        ("legal",),
        ("rechecking",),
        "cosigning",
        cite("ORG", "75"),
        ("matter_goes_on", "text_there", "reason_given"),
        "review",
    ),
    "ask_cosigning": Action(
        "issuance",
        ("送会签", "send for co-signing"),
        (*_UNIT, *_OFFICE),
        ("cosigning",),
        "",
        cite("713", "13"),
        ("unit_handles", "matter_goes_on", "text_there"),
    ),
    "cosign_document": Action(
        "issuance",
        ("会签", "co-sign"),
        ("unit_head",),
        ("cosigning",),
        "",
        _SIGN,
        ("cosign_asked", "text_there", "objection_explained"),
    ),
    # It goes to the office, or first to the party committee, the congress or the superior: the action knows which.
    "close_cosigning": Action(
        "issuance",
        ("会签完毕", "close the co-signing"),
        (*_UNIT, *_OFFICE),
        ("cosigning",),
        "reviewing",
        cite("713", "13"),
        ("unit_handles", "matter_goes_on", "text_there", "checker_asked", "cosigners_answered"),
    ),
    "report_document": Action(
        "issuance",
        ("登记请示报告", "note a report to committee, congress or superior"),
        ("secretariat", "office_head"),
        ("reporting",),
        "",
        _REPORT,
        ("matter_goes_on", "report_named"),
    ),
    "answer_report": Action(
        "issuance",
        ("登记请示报告的答复", "note the answer to a report"),
        ("office_head",),
        ("reporting",),
        "",
        _REPORT,
        ("report_waits", "answer_named"),
    ),
    "review_document": Action(
        "issuance",
        ("审核文件", "review the document"),
        ("office_head",),
        ("reviewing",),
        "ready",
        _CLOCK,
        ("matter_goes_on", *CHECKED),
        "review",
    ),
    "return_document": Action(
        "issuance",
        ("退回修改", "return it to be revised"),
        ("legal", "secretariat", "office_head", "chief"),
        ("rechecking", "cosigning", "reporting", "reviewing", "ready"),
        "revising",
        PRACTICE,
        ("reason_given",),
    ),
    "sign_document": Action(
        "issuance",
        ("签发文件", "sign the document"),
        ("chief",),
        ("ready",),
        "signed",
        _SIGN,
        ("matter_goes_on", "opinion_given", *CHECKED),
        "sign",
    ),
    # What is asked before the signature is asked again: a gate may have shut since.
    "issue_document": Action(
        "issuance",
        ("印发文件", "issue the document"),
        ("secretariat",),
        ("signed",),
        "issued",
        cite("783", "18"),
        ("matter_goes_on", "text_there", "reports_answered", "issuing_gates", "same_as_signed", "receivers_named"),
    ),
    "acknowledge_document": Action(
        "issuance",
        ("签收文件", "sign for the document"),
        _UNIT,
        ("issued", "filed"),
        "",
        PRACTICE,
        ("document_sent_here", "document_not_received"),
    ),
    "file_document": Action(
        "issuance",
        ("归档存查", "put the document on file"),
        ("secretariat", "archivist"),
        ("issued",),
        "filed",
        cite("713", "33"),
        ("kept_where",),
    ),
    "stop_document": Action(
        "issuance",
        ("停止印发", "stop the issuing"),
        ("chief",),
        (*BEFORE, "signed"),
        "stopped",
        cite("713", "35–37"),
        ("reason_given",),
    ),
    # Where its text is not fixed yet and the newest one is wiped, it goes back to be revised: the action knows.
    "wipe_text": Action(
        "issuance",
        ("清除涉密文稿", "wipe a secret text"),
        ("secrecy",),
        (*BEFORE, "signed", "issued", "filed", "stopped"),
        "",
        cite("SEC", "41"),
        ("reason_given",),
    ),
    "keep_document_series": Action(
        "issuance", ("维护发文字号", "keep a series of documents"), ("office_head", "secretariat"), ("",), "", PRACTICE
    ),
}
"""Every action on an adopted document that is being issued, by its name."""
