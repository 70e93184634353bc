"""What must not be with minutes (domain, section 8), asked over HTTP by the person in question."""

from collections.abc import Callable

import pytest

from office.cast import Cast
from office.minutes.composed import again, checked, confirmed, drafted, issued, reviewed, signed
from yiding.office.base.models import AuditEntry
from yiding.office.minutes.models import Minutes

Row = tuple[str, Callable[[Cast], Minutes], str, str, dict[str, str], int, str, str]
# what must not be · the minutes · who · the action · what is sent · status · the rule in the log · words of the sentence
MUST_NOT: list[Row] = [
    ("the drafter checks", drafted, "secretariat", "check_minutes", {}, 403, "separation", "不能再审核"),
    ("the head of the office writes", drafted, "office_head", "redraft_item", {"item": "1"}, 403, "role", "由秘书科办理"),
    ("a unit reads a draft", drafted, "unit_head", "edit_minutes", {}, 404, "", ""),
    ("checked minutes are rewritten", checked, "secretariat", "redraft_item", {"item": "1"}, 403, "state", "起草"),
    ("silence is consent", checked, "secretariat", "confirm_minutes", {}, 422, "parts_confirmed", "还没有核对"),
    ("minutes are returned without a reason", checked, "secretariat", "return_minutes", {}, 422, "reason_given", "没有写明理由"),
    ("the chief reviews", confirmed, "chief", "review_minutes", {}, 403, "role", "由办公室主任办理"),
    ("the reviewer signs", reviewed, "office_head", "sign_minutes", {"opinion": "同意"}, 403, "separation", "不能再签发"),
    ("the vice-head signs", reviewed, "executive_vice", "sign_minutes", {"opinion": "同意"}, 403, "role", "签发纪要"),
    ("signed without an opinion", reviewed, "chief", "sign_minutes", {"opinion": ""}, 422, "opinion_given", "没有写签发意见"),
    ("it is issued before it is signed", reviewed, "secretariat", "issue_minutes", {"units": "1"}, 403, "state", "审核"),
    ("signed minutes are signed again", signed, "chief", "sign_minutes", {"opinion": "同意"}, 403, "state", "另起更正"),
    ("signed minutes are returned", signed, "chief", "return_minutes", {"reason": "改"}, 403, "state", "另起更正"),
    ("the desk issues", signed, "desk", "issue_minutes", {}, 403, "role", "由秘书科办理"),
    ("another unit signs for them", issued, "other_liaison", "acknowledge_minutes", {}, 404, "", ""),
    ("the administrator corrects", issued, "admin", "correct_minutes", {"reason": "改"}, 404, "", ""),
    ("the supervision office corrects", issued, "supervision", "correct_minutes", {"reason": "改"}, 403, "role", "更正纪要"),
]  # fmt: skip


@pytest.mark.parametrize("row", MUST_NOT, ids=[row[0] for row in MUST_NOT])
def test_it_must_not_be(cast: Cast, row: Row) -> None:
    """The answer refuses, the minutes stay as they were, and where the rules refused the log names the rule."""
    _, maker, who, act, sent, status, rule, said = row
    minutes = again(maker(cast))
    answer = cast.client(who).post(f"/minutes/{minutes.pk}/{act}/", sent)
    assert answer.status_code == status
    assert said in answer.content.decode()
    now = again(minutes)
    assert (now.state, now.version) == (minutes.state, minutes.version)
    if rule:
        entry = AuditEntry.objects.last()
        assert entry is not None
        assert (entry.says["act"], entry.says.get("refused")) == (act, rule)
