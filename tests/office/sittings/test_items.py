"""Item by item: who speaks when, what an outcome asks for, and what the chief's word can change."""

import pytest

from office.cast import Cast, log_is_whole
from office.sittings.composed import (
    adopts,
    called,
    decided,
    discussed,
    items,
    key,
    opened,
    rest_deferred,
    says,
    summed,
    two,
)
from yiding.office.base.models import AuditEntry, Draft
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.change_setting import change_setting
from yiding.office.proposals.models import Proposal
from yiding.office.sittings.actions.add_item import add_item
from yiding.office.sittings.actions.assign_task import assign_task
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.change_speech import change_speech
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.confirm_record import confirm_record
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.defer_proposal import defer_proposal
from yiding.office.sittings.actions.drop_reader import drop_reader
from yiding.office.sittings.actions.drop_task import drop_task
from yiding.office.sittings.actions.join_item import join_item
from yiding.office.sittings.actions.name_reader import name_reader
from yiding.office.sittings.actions.note_speech import note_speech
from yiding.office.sittings.actions.note_words import note_words
from yiding.office.sittings.actions.open_record import open_record
from yiding.office.sittings.actions.reopen_discussion import reopen_discussion
from yiding.office.sittings.actions.reorder_items import reorder_items
from yiding.office.sittings.actions.split_item import split_item
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.actions.withdraw_listed import withdraw_listed
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import Assignment, Note, SittingItem, Speech
from yiding.office.sittings.said import Said, Tasked

pytestmark = pytest.mark.django_db


def again(item: SittingItem) -> SittingItem:
    """Give an item as the database has it."""
    return SittingItem.objects.get(pk=item.pk)


def test_the_chair_speaks_last(cast: Cast) -> None:
    """Not before the others, and nobody after; with a reason the discussion is reopened, and the chair speaks last anew."""
    item = discussed(cast)
    recorder = cast.by("recorder")
    with pytest.raises(Refused, match="主持人最后发言"):
        says(cast, item, "chief")
    says(cast, item, "vice_head")
    sum_up(recorder, item.pk, "同意。", key())
    with pytest.raises(Refused) as caught:
        says(cast, item, "executive_vice")
    assert caught.value.rule == "state"
    with pytest.raises(Refused, match="没有写明理由"):
        reopen_discussion(recorder, item.pk, "")
    reopen_discussion(recorder, item.pk, "韩立群要求补充")
    says(cast, item, "executive_vice")
    with pytest.raises(Refused, match="主持人还没有末位发言"):
        decide_item(recorder, item.pk, adopts(cast))
    sum_up(recorder, item.pk, "采纳补充意见。", key())
    assert decide_item(recorder, item.pk, adopts(cast)).outcome == "adopted_in_principle"


def test_the_kinds_of_speech_are_told_apart(cast: Cast) -> None:
    """The presenter reports, a member speaks as a member, anybody else for the own unit."""
    item = called(cast)
    assert says(cast, item, "unit_head").as_what == "report"
    start_discussion(cast.by("recorder"), item.pk)
    assert says(cast, item, "executive_vice").as_what == "member"
    assert says(cast, item, "legal").as_what == "unit"


def test_who_is_not_in_the_room_does_not_speak(cast: Cast) -> None:
    """Neither who waits for another item nor who never came."""
    item = discussed(cast)
    with pytest.raises(Refused, match="没有签到或者不在场"):
        says(cast, item, "other_head")


def test_a_unit_that_departs_from_its_opinion_says_why(cast: Cast) -> None:
    """The legality review agreed in writing: what it objects to now is taken down only with the explanation."""
    item = discussed(cast)
    law = cast.units["县司法局"]
    row = item.sitting.attendance.get(person=cast.people["legal"])
    row.unit = law
    row.save()
    gate = item.proposal.gates.get(gate="G10") if item.proposal else None
    assert gate is not None
    gate.unit = law
    gate.save()
    assert says(cast, item, "legal", "agree").position == "agree"
    with pytest.raises(Refused, match="与本单位原书面意见不同"):
        says(cast, item, "legal", "disagree")
    spoken = says(cast, item, "legal", "disagree", departs="审查后上位法已经修改。")
    assert spoken.departs == "审查后上位法已经修改。"


def test_words_sent_twice_stand_once(cast: Cast) -> None:
    """A bad line sends the same speech and the same note again; neither is doubled."""
    item = discussed(cast)
    recorder, said = cast.by("recorder"), Said(cast.people["vice_head"].pk, "same-key", "同意。")
    assert note_speech(recorder, item.pk, said).pk == note_speech(recorder, item.pk, said).pk
    for _ in range(2):
        note_words(recorder, item.sitting_id, "县长离开接电话。", "note-key", item.pk)
    for _ in range(2):
        sum_up(recorder, item.pk, "同意。", "sum-key")
    assert (Speech.objects.count(), Note.objects.count()) == (2, 1)


def test_a_speech_is_mended_until_the_record_is_confirmed(cast: Cast) -> None:
    """By whoever has its newest version; afterwards no more."""
    item = discussed(cast)
    recorder = cast.by("recorder")
    speech = says(cast, item, "vice_head")
    mended = change_speech(
        recorder, item.pk, speech.pk, speech.version, Said(0, "", "应当分期实施。", "conditions", dissent=True)
    )
    assert (mended.text, mended.position, mended.dissent) == ("应当分期实施。", "conditions", True)
    with pytest.raises(Outdated):
        change_speech(recorder, item.pk, speech.pk, speech.version - 1, Said(0, "", "别的"))
    decide_item(recorder, item.pk, Decided("withdrawn", reason="撤回"))
    close_sitting(recorder, item.sitting_id)
    confirm_record(cast.by("office_head"), item.sitting_id)
    now = Speech.objects.get(pk=speech.pk)
    with pytest.raises(Refused) as caught:
        change_speech(recorder, item.pk, speech.pk, now.version, Said(0, "", "改写"))
    assert caught.value.rule == "record_open"
    assert Speech.objects.get(pk=speech.pk).text == "应当分期实施。"


@pytest.mark.parametrize(
    ("given", "rule", "said"),
    [
        (Decided("adopted_in_principle"), "outcome_complete", "没有写明由谁修改、由谁复核、以谁的名义印发、期限"),
        (Decided("deferred"), "outcome_complete", "没有写明理由、再上会的条件"),
        (Decided("deferred", reason="意见不一致"), "outcome_complete", "没有写明再上会的条件"),
        (Decided("rejected"), "outcome_complete", "没有写明理由"),
        (Decided("withdrawn"), "outcome_complete", "没有写明理由"),
        (Decided("studied"), "outcome_fits", "不能是“传达学习”"),
        (Decided("heard"), "outcome_fits", "不能是“听取”"),
    ],
)
def test_an_outcome_says_what_it_has_to(cast: Cast, given: Decided, rule: str, said: str) -> None:
    """Each asks for its own words, and fits its kind of item."""
    item = summed(cast)
    with pytest.raises(Refused, match=said) as caught:
        decide_item(cast.by("recorder"), item.pk, given)
    assert caught.value.rule == rule
    assert again(item).outcome == ""


def test_an_outcome_keeps_only_what_belongs_to_it(cast: Cast) -> None:
    """A deferral names no reviser, whatever the form still held."""
    item = summed(cast)
    decide_item(cast.by("recorder"), item.pk, adopts(cast, outcome="deferred", reason="需再论证", condition="论证完成"))
    row = again(item)
    assert (row.outcome, row.reason, row.condition) == ("deferred", "需再论证", "论证完成")
    assert (row.reviser, row.checker, row.issued_as) == (None, None, "")


def test_a_majority_is_not_overruled_in_silence(cast: Cast) -> None:
    """Two of two members are against: adopted all the same, the chief's reason is written down, and so is the dissent."""
    item = discussed(cast)
    recorder = cast.by("recorder")
    for name in ("executive_vice", "vice_head"):
        says(cast, item, name, "disagree", dissent=True)
    says(cast, item, "legal", "disagree")
    sum_up(recorder, item.pk, "时间紧迫，按原方案办。", key())
    with pytest.raises(Refused, match="2 名组成人员中有 2 人意见不同") as caught:
        decide_item(recorder, item.pk, adopts(cast))
    assert caught.value.rule == "majority_explained"
    decide_item(recorder, item.pk, adopts(cast, against_majority="汛期将至，工程不能再等。"))
    assert again(item).against_majority == "汛期将至，工程不能再等。"
    assert item.speeches.filter(dissent=True).count() == 2


def test_where_the_majority_decides_it_has_to_agree(cast: Cast) -> None:
    """By that setting silence is no agreement; the chair agrees by deciding, and a deferral asks nobody."""
    change_setting(cast.by("admin"), "meeting.decision_rule", "majority")
    item, recorder = discussed(cast), cast.by("recorder")
    says(cast, item, "executive_vice", "disagree")
    sum_up(recorder, item.pk, "同意。", key())
    with pytest.raises(Refused, match="同意的组成人员 1 人，过半数要 2 人") as caught:
        decide_item(recorder, item.pk, adopts(cast))
    assert caught.value.rule == "majority_agrees"
    reopen_discussion(recorder, item.pk, "补充表态")
    says(cast, item, "vice_head", "conditions")
    sum_up(recorder, item.pk, "同意。", key())
    assert decide_item(recorder, item.pk, adopts(cast)).state == "decided"


def test_an_even_division_is_no_majority(cast: Cast) -> None:
    """One for, one against, who changed the mind counts by the last word."""
    item = discussed(cast)
    says(cast, item, "executive_vice", "disagree")
    says(cast, item, "vice_head", "disagree")
    says(cast, item, "vice_head", "agree")
    sum_up(cast.by("recorder"), item.pk, "同意。", key())
    assert decide_item(cast.by("recorder"), item.pk, adopts(cast)).state == "decided"


def test_one_item_is_taken_at_a_time(cast: Cast) -> None:
    """The next one waits until this one is decided."""
    sitting = opened(cast, *two(cast))
    first, second = items(sitting)
    call_item(cast.by("recorder"), first.pk)
    with pytest.raises(Refused, match="还没有议定"):
        call_item(cast.by("recorder"), second.pk)


def test_an_outcome_is_taken_back_by_reopening(cast: Cast) -> None:
    """With the reason; what was decided counts no longer, and the log is whole."""
    item = decided(cast)
    reopen_discussion(cast.by("recorder"), item.pk, "发现材料有误")
    row = again(item)
    assert (row.state, row.outcome, row.reviser) == ("discussing", "", None)
    assert log_is_whole()


def test_the_chiefs_word_reorders_what_waits(cast: Cast) -> None:
    """Every waiting item once; one that is left out, or decided, is refused."""
    sitting = opened(cast, *two(cast))
    first, second = items(sitting)
    recorder = cast.by("recorder")
    for wrong in ([second.pk], [first.pk, first.pk], [first.pk, second.pk, 999]):
        with pytest.raises(Refused, match="所选议题不在"):
            reorder_items(recorder, sitting.pk, wrong, "县长提议")
    reorder_items(recorder, sitting.pk, [second.pk, first.pk], "县长提议先议养护方案")
    assert [row.pk for row in items(sitting)] == [second.pk, first.pk]


def test_an_item_is_split_into_parts(cast: Cast) -> None:
    """It becomes its first part, the others follow it and wait; the proposal is decided when one part is."""
    sitting = opened(cast, *two(cast))
    first, other = items(sitting)
    recorder = cast.by("recorder")
    with pytest.raises(Refused, match="所选议题不在"):
        split_item(recorder, first.pk, ["只有一部分"], "县长提议")
    with pytest.raises(Refused, match="有 201 字"):
        split_item(recorder, first.pk, ["农村供水管理办法", "价" * 201], "县长提议")
    with pytest.raises(Refused, match="最多 20 项"):
        split_item(recorder, first.pk, [f"第{place}部分" for place in range(21)], "县长提议")
    split_item(recorder, first.pk, ["农村供水管理办法", "农村供水价格"], "县长提议分开审议")
    assert [row.title for row in items(sitting)] == ["农村供水管理办法", "农村供水价格", other.title]
    call_item(recorder, first.pk)
    start_discussion(recorder, first.pk)
    sum_up(recorder, first.pk, "同意。", key())
    decide_item(recorder, first.pk, adopts(cast))
    rest_deferred(cast, sitting)
    close_sitting(recorder, sitting.pk)
    assert first.proposal is not None
    assert Proposal.objects.get(pk=first.proposal.pk).state == "decided"


def test_an_item_is_joined_to_another(cast: Cast) -> None:
    """What is decided there holds for both proposals; it cannot be joined to one that is decided or to itself."""
    sitting = opened(cast, *two(cast))
    first, second = items(sitting)
    recorder = cast.by("recorder")
    with pytest.raises(Refused, match="所选议题不在"):
        join_item(recorder, second.pk, second.pk, "合并审议")
    join_item(recorder, second.pk, first.pk, "县长提议合并审议")
    assert again(second).state == "joined"
    call_item(recorder, first.pk)
    sum_up(recorder, first.pk, "同意。", key())
    decide_item(recorder, first.pk, adopts(cast))
    close_sitting(recorder, sitting.pk)
    assert set(Proposal.objects.values_list("state", flat=True)) == {"decided"}


def test_an_item_is_added_by_the_chiefs_word(cast: Cast) -> None:
    """It comes last, with the reason; one that bears a mark of secrecy leaves no trace."""
    sitting = opened(cast)
    recorder = cast.by("recorder")
    with pytest.raises(Refused, match="没有写明理由"):
        add_item(recorder, sitting.pk, "近期防汛工作", "report", "")
    item = add_item(recorder, sitting.pk, "近期防汛工作", "report", "县长临时提议")
    assert items(sitting)[-1] == item
    with pytest.raises(Refused) as caught:
        add_item(recorder, sitting.pk, "机密★十年 某事项", "report", "临时提议")
    assert caught.value.rule == "no_secret"
    assert "机密" not in str(list(AuditEntry.objects.values_list("says", flat=True)))
    assert not Draft.objects.exists()


def test_what_was_asked_of_whom_is_taken_down(cast: Cast) -> None:
    """Lead and supporting units apart; where no unit or day was named none is made up; taken back with a reason."""
    item = decided(cast)
    recorder = cast.by("recorder")
    water, money = cast.units["县水务局"].pk, cast.units["县财政局"].pk
    given = Tasked("制定年度供水计划", [water], [money, water], cast.people["vice_head"].pk, None, "尽快")
    row = assign_task(recorder, item.pk, given)
    assert [(unit.unit_id, unit.lead) for unit in row.units.all()] == [(water, True), (money, False)]
    bare = assign_task(recorder, item.pk, Tasked("抓好落实", [], []))
    assert (bare.units.count(), bare.due, bare.order) == (0, None, 2)
    with pytest.raises(Refused, match="还没有写任务"):
        assign_task(recorder, item.pk, Tasked(" ", [water], []))
    drop_task(recorder, item.pk, bare.pk, "记重了")
    assert list(Assignment.objects.all()) == [row]
    assert log_is_whole()


def test_the_raw_record_is_for_those_named(cast: Cast) -> None:
    """Who takes it and the head of the office read it, others once they are named; each opening is noted."""
    item = decided(cast)
    pk = item.sitting_id
    with pytest.raises(Refused, match="没有这次会议"):
        open_record(cast.by("planner_head"), pk)
    with pytest.raises(Refused, match="知悉范围"):
        open_record(cast.by("chief"), pk)
    name_reader(cast.by("office_head"), pk, cast.people["planner_head"].pk, "核对发言")
    assert open_record(cast.by("planner_head"), pk).pk == pk
    assert open_record(cast.by("recorder"), pk).pk == pk
    drop_reader(cast.by("office_head"), pk, cast.people["planner_head"].pk, "核对完毕")
    with pytest.raises(Refused, match="没有这次会议"):
        open_record(cast.by("planner_head"), pk)
    with pytest.raises(Refused, match="指定的查阅人"):
        drop_reader(cast.by("office_head"), pk, cast.people["planner_head"].pk, "重复")
    acts = [row.says for row in AuditEntry.objects.all() if row.says["act"] == "open_record"]
    assert [bool(row.get("refused")) for row in acts] == [True, True, False, False, True]


def test_only_listed_proposals_are_led_on(cast: Cast) -> None:
    """A proposal that is in the pool is neither deferred nor withdrawn by a sitting."""
    proposal, _ = two(cast)
    for act in (defer_proposal, withdraw_listed):
        with pytest.raises(Refused) as caught:
            act(cast.by("secretariat"), proposal.pk, "会议决定")
        assert caught.value.rule == "state"
