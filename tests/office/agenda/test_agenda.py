"""An agenda from its draft to its approval, and what comes after."""

import pytest

from office.agenda.composed import approved, convened, drafted, planned, signed
from office.cast import Cast, log_is_whole, ready, stored
from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.approve_agenda import approve_agenda
from yiding.office.agenda.actions.cancel_sitting import cancel_sitting
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.draft_agenda import EARLIER, draft_agenda
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.order_agenda import order_agenda
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.return_agenda import return_agenda
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.actions.send_agenda import send_agenda
from yiding.office.agenda.actions.take_off_item import take_off_item
from yiding.office.agenda.actions.take_off_late import take_off_late
from yiding.office.agenda.changes import changes
from yiding.office.agenda.models import Agenda, AgendaItem
from yiding.office.base.days import today
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.check_paper import check_paper
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.proposals.actions.withdraw_proposal import withdraw_proposal
from yiding.office.proposals.models import Proposal


def state(proposal: Proposal) -> str:
    """Give the state of a proposal as the database has it."""
    return Proposal.objects.get(pk=proposal.pk).state


def rule(caught: pytest.ExceptionInfo[Refused]) -> str:
    """Give the rule that refused."""
    return caught.value.rule


def items(agenda: Agenda) -> list[str]:
    """Give the titles on a version, in order."""
    return list(agenda.items.values_list("title", flat=True))


def test_items_stand_in_the_order_of_the_rule(cast: Cast) -> None:
    """Legal study first, then earlier matters, then proposals by their age in the pool; closed ones last."""
    old, young = ready(cast), ready(cast, title="关于县城桥梁检测的汇报")
    study = keep_study(cast.by("legal"), year=2026, topic="宪法", month=6)
    agenda = draft_agenda(cast.by("secretariat"), planned(cast).pk, [young.pk, old.pk])
    assert items(agenda) == [old.title, young.title]
    first = agenda.items.get(proposal=old)
    change_item(cast.by("secretariat"), agenda.pk, first.pk, first.version, minutes=10, closed=True)
    draft_agenda(cast.by("secretariat"), agenda.sitting_id, studies=[study.pk], report_back=True)
    order_agenda(cast.by("secretariat"), agenda.pk)
    assert items(agenda) == ["宪法", EARLIER[0], young.title, old.title]
    assert log_is_whole()


def test_items_stand_as_they_were_put_by_hand(cast: Cast) -> None:
    """An order by hand names every item; one made from an older page is refused and changes nothing."""
    agenda = drafted(cast, ready(cast), ready(cast, title="关于县城桥梁检测的汇报"))
    one, two = agenda.items.values_list("pk", flat=True)
    order_agenda(cast.by("secretariat"), agenda.pk, [two, one])
    assert list(agenda.items.values_list("pk", flat=True)) == [two, one]
    with pytest.raises(Refused) as caught:
        order_agenda(cast.by("secretariat"), agenda.pk, [two])
    assert rule(caught) == "version"


def test_a_study_and_the_earlier_matters_stand_once(cast: Cast) -> None:
    """Put on again, they are not doubled."""
    study = keep_study(cast.by("secretariat"), year=2026, topic="宪法")
    sitting = planned(cast)
    for _ in range(2):
        agenda = draft_agenda(cast.by("secretariat"), sitting.pk, studies=[study.pk], report_back=True)
    assert items(agenda) == ["宪法", EARLIER[0]]


def test_a_proposal_goes_onto_the_draft_and_back(cast: Cast) -> None:
    """On the draft it is proposed, taken off it is ready again; the others close up."""
    gone, stays = ready(cast), ready(cast, title="关于县城桥梁检测的汇报")
    agenda = drafted(cast, gone, stays)
    assert state(gone) == "proposed"
    take_off_item(cast.by("secretariat"), agenda.pk, agenda.items.get(proposal=gone).pk)
    assert state(gone) == "ready"
    assert list(agenda.items.values_list("order", "title")) == [(1, stays.title)]
    with pytest.raises(Refused, match="议程上没有这一项"):
        take_off_item(cast.by("secretariat"), agenda.pk, 0)


def test_minutes_presenter_and_waiting_units_are_set(cast: Cast) -> None:
    """Two editors of one item see both texts; the later one loses nothing."""
    agenda = drafted(cast)
    item = agenda.items.get()
    unit, version = cast.units["县财政局"].pk, item.version
    presenter = cast.people["other_head"].pk
    change_item(cast.by("secretariat"), agenda.pk, item.pk, version, minutes=12, presenter=presenter, units=[unit])
    item.refresh_from_db()
    assert (item.minutes, item.presenter) == (12, cast.people["other_head"])
    assert [row.unit_id for row in item.waiting.all()] == [unit]
    with pytest.raises(Outdated) as caught:
        change_item(cast.by("second"), agenda.pk, item.pk, version, minutes=20)
    assert caught.value.theirs["minutes"] == "12"
    change_item(cast.by("second"), agenda.pk, item.pk, item.version, minutes=20)
    assert not item.waiting.exists()


def test_the_chief_approves_the_agenda_and_its_proposals(cast: Cast) -> None:
    """Nobody else does, and not before it was reviewed; who drafted does not review."""
    proposal = ready(cast)
    agenda = drafted(cast, proposal)
    for who in ("secretariat", "executive_vice", "vice_head"):
        with pytest.raises(Refused):
            approve_agenda(cast.by(who), agenda.pk)
    with pytest.raises(Refused) as caught:
        approve_agenda(cast.by("chief"), agenda.pk)
    assert rule(caught) == "state"
    done = signed(cast, agenda)
    assert (done.state, done.approved_by, state(proposal)) == ("approved", "周明远", "approved")
    assert Step.objects.filter(about=proposal.about, act="approve_proposal", name="周明远").exists()
    assert log_is_whole()


def test_an_empty_agenda_is_not_reviewed(cast: Cast) -> None:
    """The sentence says to put items on it first."""
    agenda = draft_agenda(cast.by("secretariat"), planned(cast).pk)
    with pytest.raises(Refused, match="请先列入议题"):
        review_agenda(cast.by("office_head"), agenda.pk)


def test_a_composed_agenda_is_sent_for_review(cast: Cast) -> None:
    """The head of the office is told, once; it still changes; returned, it is sent again. Empty, it is not sent."""
    empty = draft_agenda(cast.by("secretariat"), planned(cast).pk)
    with pytest.raises(Refused) as caught:
        send_agenda(cast.by("secretariat"), empty.pk)
    assert rule(caught) == "agenda_has_items"
    agenda = drafted(cast)
    for who in ("office_head", "chief"):
        with pytest.raises(Refused) as caught:
            send_agenda(cast.by(who), agenda.pk)
        assert rule(caught) == "role"
    sent = send_agenda(cast.by("secretariat"), agenda.pk)
    assert (sent.state, sent.sent_at is not None) == ("draft", True)
    told = Notice.objects.filter(chinese__startswith="议程请您审核").values_list("account__full_name", flat=True)
    assert list(told) == ["陶然"]
    with pytest.raises(Refused, match="已经送审") as caught:
        send_agenda(cast.by("second"), agenda.pk)
    assert rule(caught) == "not_sent"
    order_agenda(cast.by("secretariat"), agenda.pk)
    return_agenda(cast.by("office_head"), agenda.pk, "先听取财政局意见")
    send_agenda(cast.by("secretariat"), agenda.pk)
    assert log_is_whole()


def test_an_agenda_is_returned_with_a_reason(cast: Cast) -> None:
    """It is a draft again, and changes again."""
    agenda = drafted(cast)
    review_agenda(cast.by("office_head"), agenda.pk)
    with pytest.raises(Refused) as caught:
        return_agenda(cast.by("chief"), agenda.pk, " ")
    assert rule(caught) == "reason_given"
    assert return_agenda(cast.by("chief"), agenda.pk, "先听取财政局意见").state == "draft"
    order_agenda(cast.by("secretariat"), agenda.pk)


def test_what_was_withdrawn_meanwhile_keeps_the_agenda_back(cast: Cast) -> None:
    """The sentence names the proposal and says to take it off; then the agenda goes on."""
    gone, stays = ready(cast), ready(cast, title="关于县城桥梁检测的汇报")
    agenda = drafted(cast, gone, stays)
    withdraw_proposal(cast.by("unit_head"), gone.pk, "另行研究")
    with pytest.raises(Refused, match="已经撤回、延期"):
        review_agenda(cast.by("office_head"), agenda.pk)
    take_off_item(cast.by("secretariat"), agenda.pk, agenda.items.get(proposal=gone).pk)
    assert signed(cast, agenda).state == "approved"


def test_an_approved_agenda_never_changes(cast: Cast) -> None:
    """Every change is refused with the way: open the next version; nothing of it has changed."""
    agenda = approved(cast)
    item = agenda.items.get()
    before = list(AgendaItem.objects.values())
    clerk, more = cast.by("secretariat"), ready(cast, title="关于县城桥梁检测的汇报")
    attempts = (
        lambda: order_agenda(clerk, agenda.pk),
        lambda: change_item(clerk, agenda.pk, item.pk, item.version, minutes=1),
        lambda: take_off_item(clerk, agenda.pk, item.pk),
        lambda: draft_agenda(clerk, agenda.sitting_id, [more.pk]),
        lambda: add_late_item(cast.by("chief"), agenda.pk, more.pk, "急"),
        lambda: return_agenda(cast.by("chief"), agenda.pk, "再看"),
    )
    for attempt in attempts:
        with pytest.raises(Refused, match="请另起议程版本") as caught:
            attempt()
        assert rule(caught) == "state"
    assert list(AgendaItem.objects.values()) == before
    assert state(more) == "ready"


def test_the_old_version_holds_until_the_next_is_approved(cast: Cast) -> None:
    """Then it is superseded, and what it held and the new one does not hold is in the pool again."""
    gone, stays = ready(cast), ready(cast, title="关于县城桥梁检测的汇报")
    old = approved(cast, gone, stays)
    new = replace_agenda(cast.by("secretariat"), old.pk, "供水管理办法再修改")
    with pytest.raises(Refused) as caught:
        replace_agenda(cast.by("secretariat"), old.pk, "再开一版")
    assert rule(caught) == "no_next_version"
    take_off_item(cast.by("secretariat"), new.pk, new.items.get(proposal=gone).pk)
    assert state(gone) == "approved"
    assert Agenda.objects.get(pk=old.pk).state == "approved"
    signed(cast, new)
    assert (state(gone), state(stays)) == ("ready", "approved")
    assert Agenda.objects.get(pk=old.pk).state == "superseded"
    assert items(old) == [gone.title, stays.title]
    assert log_is_whole()


def test_differences_between_versions_are_computed(cast: Cast) -> None:
    """Added, taken off, moved, other minutes, other presenter, other units: each of them once."""
    names = ("甲渠", "乙桥", "丙路", "丁库")
    one, two, three, four = (ready(cast, title=f"关于{name}的汇报") for name in names)
    old = approved(cast, one, two, three)
    new = replace_agenda(cast.by("secretariat"), old.pk, "调整")
    clerk = cast.by("secretariat")
    assert changes(list(old.items.all()), list(new.items.all())) == []
    take_off_item(clerk, new.pk, new.items.get(proposal=two).pk)
    draft_agenda(clerk, old.sitting_id, [four.pk])
    row = new.items.get(proposal=three)
    change_item(
        clerk,
        new.pk,
        row.pk,
        row.version,
        minutes=30,
        presenter=cast.people["other_head"].pk,
        units=[cast.units["县财政局"].pk],
    )
    order = {item.proposal_id: item.pk for item in new.items.all()}
    order_agenda(clerk, new.pk, [order[three.pk], order[one.pk], order[four.pk]])
    found = [(row.kind, row.title, row.words[0]) for row in changes(list(old.items.all()), list(new.items.all()))]
    assert found[:2] == [("added", four.title, "新增"), ("removed", two.title, "撤下")]
    assert [kind for kind, *_ in found].count("moved") == 1
    assert {words for kind, _, words in found if kind == "changed"} == {
        "预计分钟：8 → 30",
        "汇报人：江涛 → 车行",
        "列席单位：— → 县财政局",
    }


def test_the_chief_alone_adds_late_and_says_why(cast: Cast) -> None:
    """Onto the version that follows an approved one; the item says that it is late and why, and stands last."""
    agenda = approved(cast)
    late = ready(cast, title="关于县城桥梁检测的汇报")
    new = replace_agenda(cast.by("secretariat"), agenda.pk, "临时追加")
    with pytest.raises(Refused) as caught:
        add_late_item(cast.by("secretariat"), new.pk, late.pk, "桥梁险情")
    assert rule(caught) == "role"
    with pytest.raises(Refused) as caught:
        add_late_item(cast.by("chief"), new.pk, late.pk, "")
    assert rule(caught) == "reason_given"
    item = add_late_item(cast.by("chief"), new.pk, late.pk, "桥梁险情")
    assert (item.late, item.late_why, state(late)) == (True, "桥梁险情", "listed")
    assert items(new)[-1] == late.title
    assert signed(cast, new).state == "approved"
    assert log_is_whole()


def test_nothing_is_late_on_the_first_version(cast: Cast) -> None:
    """The proposal stays where it was: both are one deed."""
    agenda, late = drafted(cast), ready(cast, title="关于县城桥梁检测的汇报")
    with pytest.raises(Refused) as caught:
        add_late_item(cast.by("chief"), agenda.pk, late.pk, "急")
    assert rule(caught) == "follows_approved"
    assert state(late) == "ready"


def test_the_chief_alone_takes_a_late_item_off(cast: Cast) -> None:
    """The proposal goes back into the pool, and was at no sitting."""
    agenda, late = approved(cast), ready(cast, title="关于县城桥梁检测的汇报")
    new = replace_agenda(cast.by("secretariat"), agenda.pk, "临时追加")
    item = add_late_item(cast.by("chief"), new.pk, late.pk, "桥梁险情")
    with pytest.raises(Refused, match="由主要领导撤下"):
        take_off_item(cast.by("secretariat"), new.pk, item.pk)
    with pytest.raises(Refused, match="由秘书科撤下"):
        take_off_late(cast.by("chief"), new.pk, new.items.get(late=False).pk, "不是追加的")
    take_off_late(cast.by("chief"), new.pk, item.pk, "险情已排除")
    late.refresh_from_db()
    assert (late.state, late.times_listed) == ("ready", 0)


def test_another_unit_cannot_touch_an_agenda(cast: Cast) -> None:
    """For who is not asked to the sitting it is not there; for who knows of it, a draft is not."""
    agenda = drafted(cast)
    for who in ("other_head", "recorder", "admin"):
        with pytest.raises(Refused) as caught:
            order_agenda(cast.by(who), agenda.pk)
        assert rule(caught) == "unseen"


def test_a_proposal_that_is_not_ready_is_not_put_on(cast: Cast) -> None:
    """The whole deed is undone: nothing else is put on either."""
    sitting, good, listed = planned(cast), ready(cast), ready(cast, title="关于县城桥梁检测的汇报")
    convened(cast, listed)
    with pytest.raises(Refused) as caught:
        draft_agenda(cast.by("secretariat"), sitting.pk, [good.pk, listed.pk])
    assert rule(caught) == "state"
    assert state(good) == "ready"
    assert not sitting.agendas.exists()


def test_the_chief_can_approve_on_paper(cast: Cast) -> None:
    """The clerk enters it, a second person checks it, then it is approved as by the chief, and history says how."""
    agenda = drafted(cast)
    review_agenda(cast.by("office_head"), agenda.pk)
    chief = cast.people["chief"]
    paper = enter_paper(
        cast.by("secretariat"), "approve_agenda", agenda.pk, {}, signer=chief, signed_on=today(), scan=stored()
    )
    assert Agenda.objects.get(pk=agenda.pk).state == "reviewed"
    check_paper(cast.by("desk"), paper.pk)
    assert Agenda.objects.get(pk=agenda.pk).state == "approved"
    step = Step.objects.get(about=agenda.about, act="approve_agenda")
    assert step.name == "周明远"
    assert "白露" in step.how
    assert log_is_whole()


def test_what_happens_to_proposals_stands_in_their_history(cast: Cast) -> None:
    """Taken off a draft (`take_off_proposal`) and let go by an approval (`release_proposal`), each under its own name."""
    proposal = ready(cast)
    agenda = drafted(cast, proposal)
    take_off_item(cast.by("secretariat"), agenda.pk, agenda.items.get().pk)
    assert Step.objects.filter(about=proposal.about, act="take_off_proposal", after="ready").exists()
    sitting = convened(cast, Proposal.objects.get(pk=proposal.pk))
    cancel_sitting(cast.by("chief"), sitting.pk, "防汛")
    step = Step.objects.get(about=proposal.about, act="release_proposal")
    assert (step.before, step.after, step.reason) == ("listed", "ready", "会议取消：防汛")
