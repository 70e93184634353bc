"""What must not be with agendas and sittings (domain, section 8), asked over HTTP by the person in question."""

from collections.abc import Callable

import pytest

from office.agenda.composed import approved, convened, drafted, planned
from office.cast import Cast, ready
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.models import Agenda, Sitting
from yiding.office.base.models import AuditEntry
from yiding.office.proposals.models import Proposal

WHY = {"reason": "因故"}


def draft(cast: Cast) -> Agenda:
    """Give a draft."""
    return drafted(cast)


def reviewed(cast: Cast) -> Agenda:
    """Give a version that waits for the chief."""
    agenda = drafted(cast)
    review_agenda(cast.by("office_head"), agenda.pk)
    return agenda


def fixed(cast: Cast) -> Agenda:
    """Give an approved version."""
    return approved(cast)


def following(cast: Cast) -> Agenda:
    """Give the draft that follows an approved version, with more in the pool."""
    agenda = approved(cast)
    ready(cast, title="关于县城供水应急预案的汇报")
    return replace_agenda(cast.by("secretariat"), agenda.pk, "临时追加")


def bare(cast: Cast) -> Sitting:
    """Give a sitting without an agenda."""
    return planned(cast)


def told(cast: Cast) -> Sitting:
    """Give a sitting whose notices are sent."""
    return convened(cast)


Row = tuple[str, Callable[[Cast], Agenda | Sitting], str, str, dict[str, str], int, str, str]
# what must not be · the thing · who · the action · what is sent · status · the rule in the log · words of the sentence
ROWS: list[Row] = [
    ("the secretariat reviews its own draft", draft, "secretariat", "review_agenda", {}, 403, "role", "由办公室主任办理"),
    ("the chief approves what nobody reviewed", draft, "chief", "approve_agenda", {}, 403, "state", "拟稿"),
    ("the head of the office approves", reviewed, "office_head", "approve_agenda", {}, 403, "role", "由主要领导办理"),
    ("the vice-head approves", reviewed, "vice_head", "approve_agenda", {}, 404, "", ""),
    ("the executive vice-head approves by default", reviewed, "executive_vice", "approve_agenda", {}, 403, "role", "由主要领导办理"),
    ("the secretariat approves", reviewed, "secretariat", "approve_agenda", {}, 403, "role", "第78条"),
    ("an approved agenda is put into another order", fixed, "secretariat", "order_agenda", {"order": ""}, 403, "state", "另起议程版本"),
    ("an item of an approved agenda is taken off", fixed, "secretariat", "take_off_item", {"item": "1"}, 403, "state", "已经审定"),
    ("an approved agenda is returned", fixed, "chief", "return_agenda", WHY, 403, "state", "已经审定"),
    ("the next version is opened without a reason", fixed, "secretariat", "replace_agenda", {}, 422, "reason_given", "没有写明理由"),
    ("a unit's head opens the next version", fixed, "unit_head", "replace_agenda", WHY, 404, "", ""),
    ("the secretariat adds late", following, "secretariat", "add_late_item", {"proposal": "2", **WHY}, 403, "role", "由主要领导办理"),
    ("the head of the office adds late", following, "office_head", "add_late_item", {"proposal": "2", **WHY}, 403, "role", "临时追加"),
    ("late without a reason", following, "chief", "add_late_item", {"proposal": "2"}, 422, "reason_given", "没有写明理由"),
    ("late onto the first draft", draft, "chief", "add_late_item", {"proposal": "1", **WHY}, 422, "", ""),
    ("notices without an agenda", bare, "secretariat", "convene_sitting", {}, 422, "agenda_approved", "议程还没有审定"),
    ("the desk sends the notices", bare, "desk", "convene_sitting", {}, 403, "role", "由秘书科办理"),
    ("a sitting is cancelled without a reason", told, "chief", "cancel_sitting", {}, 422, "reason_given", "没有写明理由"),
    ("a sitting is postponed without a reason", told, "chief", "postpone_sitting", {}, 422, "reason_given", "没有写明理由"),
    ("an administrator cancels", told, "admin", "cancel_sitting", WHY, 404, "", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_it_must_not_be(cast: Cast, row: Row) -> None:
    """The answer refuses, the thing stays as it was, and where the rules refused the log names the rule."""
    _, maker, who, act, sent, status, rule, said = row
    thing = maker(cast)
    thing.refresh_from_db()
    at = f"/sittings/{'agenda/' if isinstance(thing, Agenda) else ''}{thing.pk}/{act}/"
    if "proposal" in sent:  # the newest one, whatever its key
        sent = {**sent, "proposal": str(Proposal.objects.latest("pk").pk)}
    answer = cast.client(who).post(at, sent)
    assert answer.status_code == status
    assert said in answer.content.decode()
    now = type(thing).objects.get(pk=thing.pk)
    assert (now.state, now.version) == (thing.state, thing.version)
    if rule:
        entry = AuditEntry.objects.last()
        assert entry is not None
        assert (entry.says["act"], entry.says.get("refused")) == (act, rule)
