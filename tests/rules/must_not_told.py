"""What must not be of reports to a sitting, circulars and scores, written by hand beside the table of actions."""

from rules.composed import GOOD
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.told import Told

# Each row: what must not be, the action, the roles of the person, the case, the rule that stands in the way
MUST_NOT_TOLD: list[tuple[str, str, tuple[str, ...], Case, str]] = [
    (
        "the head of the office approves a circular alone",
        "approve_circular",
        ("office_head",),
        GOOD._replace(state="reviewed"),
        "role",
    ),
    ("a circular is approved unreviewed", "approve_circular", ("chief",), GOOD._replace(state="draft"), "state"),
    ("an approved circular is edited", "edit_circular", ("supervision",), GOOD._replace(state="approved"), "state"),
    ("an issued circular comes back", "return_circular", ("chief",), GOOD._replace(state="issued"), "state"),
    (
        "a circular is reviewed whose text says another number",
        "review_circular",
        ("office_head",),
        GOOD._replace(state="draft", told=Told(gaps=(("第 2 段不符。", "Paragraph 2 differs."),))),
        "sums_close",
    ),
    (
        "a circular is approved whose sums do not close",
        "approve_circular",
        ("chief",),
        GOOD._replace(state="reviewed", told=Told(gaps=(("合计不符。", "The sums differ."),))),
        "sums_close",
    ),
    (
        "a hearing is noted before the item is decided",
        "note_hearing",
        ("supervision",),
        GOOD._replace(state="handed_in", followed=Followed(heard_here=False)),
        "item_heard",
    ),
    (
        "a report that was handed in is changed",
        "choose_matters",
        ("supervision",),
        GOOD._replace(state="handed_in"),
        "state",
    ),
    ("a unit notes what the sitting said", "note_hearing", ("unit_head",), GOOD._replace(state="handed_in"), "role"),
    (
        "a matter is closed unheard",
        "close_matter",
        ("supervision",),
        GOOD._replace(state="done", followed=Followed(hears=True)),
        "sitting_heard",
    ),
    (
        "an objection is answered by who did what it rests on",
        "answer_objection",
        ("office_head",),
        GOOD._replace(state="open", told=Told(judged=True)),
        "judged_by_another",
    ),
    (
        "a unit objects to another's score",
        "object_score",
        ("unit_head",),
        GOOD._replace(state="", own=False),
        "own",
    ),
]
