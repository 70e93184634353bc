"""Minutes from their draft to their signature, and back."""

import pytest

from office.cast import Cast, keep, log_is_whole, stored
from office.minutes.composed import (
    GROUND,
    again,
    checked,
    closed,
    confirm_all,
    confirmed,
    dissent,
    drafted,
    item,
    reviewed,
    signed,
    write,
)
from yiding.office.base.days import today
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Again, Outdated, Refused, Unseen
from yiding.office.minutes.actions.acknowledge_minutes import acknowledge_minutes
from yiding.office.minutes.actions.check_minutes import check_minutes
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.confirm_minutes import confirm_minutes
from yiding.office.minutes.actions.confirm_part import confirm_part
from yiding.office.minutes.actions.correct_minutes import correct_minutes
from yiding.office.minutes.actions.draft_minutes import draft_minutes
from yiding.office.minutes.actions.edit_minutes import edit_minutes
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.look_over_minutes import look_over_minutes
from yiding.office.minutes.actions.object_part import object_part
from yiding.office.minutes.actions.redraft_item import redraft_item
from yiding.office.minutes.actions.return_minutes import return_minutes
from yiding.office.minutes.actions.review_minutes import review_minutes
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.checking import unlooked, words_in
from yiding.office.minutes.models import Minutes, MinutesItem, Part
from yiding.office.people.actions.change_setting import change_setting
from yiding.office.people.actions.check_paper import check_paper
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.people.models import RoleHeld
from yiding.office.sittings.models import AssignedUnit, SittingItem


def rule(caught: pytest.ExceptionInfo[Refused]) -> str:
    """Give the rule that refused."""
    return caught.value.rule


def parts(minutes: Minutes) -> list[tuple[str, str, bool]]:
    """Give who was asked, the answer, and whether it is over."""
    rows = Part.objects.filter(item__minutes=minutes.pk).order_by("pk").select_related("person")
    return [(row.person.name, row.answer, row.over) for row in rows]


def told(words: str) -> set[str]:
    """Give who was told something that begins so."""
    return set(Notice.objects.filter(chinese__startswith=words).values_list("account__full_name", flat=True))


def test_minutes_are_drafted_from_the_record(cast: Cast) -> None:
    """An item each, linked to its record; the words are those of the house with the facts of the record, and nothing is invented."""
    minutes = drafted(cast)
    assert minutes.title == "青岫县第十届人民政府第21次常务会议纪要"
    assert minutes.mark == "青岫县人民政府常务会议纪要"
    assert "周明远在县政府一号会议室主持召开青岫县第十届人民政府第21次常务会议" in minutes.preamble
    rows = list(minutes.items.all())
    assert [row.item.order for row in rows if row.item] == [1, 2, 3]
    assert [row.heading for row in rows] == [
        "审议县水务局提交的《青岫县农村供水管理办法》",
        "传达学习行政复议法",
        "听取县交通运输局关于县城桥梁检测的汇报",
    ]
    assert rows[0].text.split("\n") == [
        "会议审议并原则通过县水务局提交的《青岫县农村供水管理办法（送审稿）》，由县水务局于2026年12月31日前"
        "根据会议意见修改完善，经县司法局审核后，以县政府办公室名义印发实施。",
        "会议要求，要加强水源地保护，落实管护责任。",
        "会议议定，由苏文静同志牵头，县水务局具体负责，县财政局配合，于3月底前制定水源地保护方案。",
    ]
    assert rows[1].text == "会议传达学习了行政复议法。"
    assert rows[2].text == (
        "会议听取了县交通运输局关于县城桥梁检测的汇报。鉴于检测数据不完整，会议决定暂缓研究，待补充检测后再次提交会议审议。"
    )
    assert log_is_whole()


def test_minutes_are_drafted_once_and_after_the_sitting(cast: Cast) -> None:
    """Before it is over, or a second time, it is refused; for whoever does not know of the sitting it is not there."""
    running = closed(cast, "open")
    with pytest.raises(Refused) as caught:
        draft_minutes(cast.by("secretariat"), running.pk)
    assert rule(caught) == "sitting_over"
    running.state = "recorded"
    keep(running)
    draft_minutes(cast.by("secretariat"), running.pk)
    with pytest.raises(Refused) as caught:
        draft_minutes(cast.by("second"), running.pk)
    assert rule(caught) == "not_drafted"
    for who, refused in (("desk", "role"), ("chief", "role"), ("other_liaison", "unseen")):
        with pytest.raises(Refused) as caught:
            draft_minutes(cast.by(who), running.pk)
        assert rule(caught) == refused


def test_a_joined_item_stands_with_the_other(cast: Cast) -> None:
    """It has no place of its own in the minutes."""
    sitting = closed(cast)
    row = SittingItem.objects.get(sitting=sitting, order=3)
    row.state = "joined"
    row.save()
    assert draft_minutes(cast.by("secretariat"), sitting.pk).items.count() == 2


def test_two_editors_see_both_texts(cast: Cast) -> None:
    """The later one gets what stands there now, item by item, and nothing is lost."""
    minutes = drafted(cast)
    row, version = item(minutes), again(minutes).version
    write(cast, minutes, "会议原则通过。")
    with pytest.raises(Outdated) as caught:
        edit_minutes(cast.by("second"), minutes.pk, version, items={row.pk: ("甲", "乙")})
    assert caught.value.theirs[f"text_{row.pk}"] == "会议原则通过。"
    assert item(minutes).text == "会议原则通过。"
    with pytest.raises(Unseen):
        edit_minutes(cast.by("second"), minutes.pk, again(minutes).version, items={0: ("甲", "乙")})


def test_a_mark_of_secrecy_stays_out(cast: Cast) -> None:
    """Neither in an item nor in the preamble."""
    minutes = drafted(cast)
    with pytest.raises(Refused) as caught:
        write(cast, minutes, "机密★一年")
    assert rule(caught) == "no_secret"
    assert "机密" not in item(minutes).text


def test_an_item_is_drafted_anew(cast: Cast) -> None:
    """What was written goes, what the record now says comes; a row without record cannot."""
    minutes = drafted(cast)
    before = item(minutes).text
    write(cast, minutes, "另写。")
    assert redraft_item(cast.by("secretariat"), minutes.pk, item(minutes).pk).text == before
    with pytest.raises(Unseen):
        redraft_item(cast.by("secretariat"), minutes.pk, 0)


def test_openness_needs_its_ground(cast: Cast) -> None:
    """Without a word on it nothing is chosen, and there is no fourth kind."""
    minutes = drafted(cast)
    with pytest.raises(Refused) as caught:
        choose_openness(cast.by("secretariat"), minutes.pk, "withheld", " ")
    assert rule(caught) == "ground_given"
    with pytest.raises(Refused, match="没有这种公开属性"):
        choose_openness(cast.by("secretariat"), minutes.pk, "secret", GROUND)
    assert choose_openness(cast.by("secretariat"), minutes.pk, "on_request", GROUND).openness == "on_request"


def test_an_item_is_withheld_where_the_rest_is_open(cast: Cast) -> None:
    """With a ground of its own, which a correction keeps; where the whole is withheld there is nothing to choose."""
    minutes, clerk = checked(cast), cast.by("secretariat")
    bridge = minutes.items.get(order=3)
    with pytest.raises(Refused, match="没有写不公开的事项的依据"):
        choose_openness(clerk, minutes.pk, "proactive", GROUND, [bridge.pk])
    choose_openness(clerk, minutes.pk, "withheld", GROUND, [bridge.pk], "第十六条")
    assert not minutes.items.exclude(withheld="").exists()
    choose_openness(clerk, minutes.pk, "proactive", GROUND, [bridge.pk], "第十六条，内部事务")
    assert list(minutes.items.values_list("withheld", flat=True)) == ["", "", "第十六条，内部事务"]
    confirm_all(cast, minutes)
    confirm_minutes(clerk, minutes.pk)
    review_minutes(cast.by("office_head"), minutes.pk)
    sign_minutes(cast.by("chief"), minutes.pk, "同意签发。")
    issue_minutes(clerk, minutes.pk, [cast.units["县水务局"].pk])
    new = correct_minutes(clerk, minutes.pk, [bridge.pk], "检测单位写错")
    assert new.items.get().withheld == "第十六条，内部事务"


def test_who_drafted_does_not_check(cast: Cast) -> None:
    """Another one of the secretariat may; presenters and the vice-head in charge are then asked, each for the own items."""
    minutes = drafted(cast)
    with pytest.raises(Refused) as caught:
        check_minutes(cast.by("secretariat"), minutes.pk)
    assert rule(caught) == "separation"
    check_minutes(cast.by("second"), minutes.pk)
    assert parts(minutes) == [("江涛", "", False), ("苏文静", "", False), ("车行", "", False)]
    assert told("请核对纪要中涉及您的部分") == {"江涛", "苏文静", "车行"}


def test_an_item_without_words_is_not_checked(cast: Cast) -> None:
    """The sentence names it."""
    minutes = write(cast, drafted(cast), "")
    with pytest.raises(Refused, match="还没有内容"):
        check_minutes(cast.by("desk"), minutes.pk)


def test_parts_are_confirmed_by_whom_they_concern(cast: Cast) -> None:
    """Nobody confirms another's part; who does not answer has not agreed."""
    minutes = checked(cast)
    mine = Part.objects.get(person=cast.people["unit_head"])
    for who, refused in (("vice_head", "asked_to_confirm"), ("liaison", "unseen"), ("secretariat", "asked_to_confirm")):
        with pytest.raises(Refused) as caught:
            confirm_part(cast.by(who), minutes.pk, mine.pk)
        assert rule(caught) == refused
    confirm_part(cast.by("unit_head"), minutes.pk, mine.pk)
    with pytest.raises(Refused, match="苏文静、车行还没有核对") as caught:
        confirm_minutes(cast.by("secretariat"), minutes.pk)
    assert rule(caught) == "parts_confirmed"
    confirm_all(cast, minutes)
    assert confirm_minutes(cast.by("secretariat"), minutes.pk).state == "confirmed"


def test_an_objection_is_answered_with_a_reason(cast: Cast) -> None:
    """It says what is wrong; the secretariat is told; without a reason it does not go on."""
    minutes = checked(cast)
    head = Part.objects.get(person=cast.people["other_head"])
    with pytest.raises(Refused) as caught:
        object_part(cast.by("other_head"), minutes.pk, head.pk, " ")
    assert rule(caught) == "reason_given"
    object_part(cast.by("other_head"), minutes.pk, head.pk, "应为补充检测报告")
    assert told("纪要有异议") == {"白露", "田野"}
    confirm_all(cast, minutes)
    with pytest.raises(Refused, match="车行有异议"):
        confirm_minutes(cast.by("secretariat"), minutes.pk)
    confirm_minutes(cast.by("secretariat"), minutes.pk, "以会上原话为准，已向车行说明")
    step = Step.objects.get(about=minutes.about, act="confirm_minutes")
    assert step.reason == "以会上原话为准，已向车行说明"


def test_what_was_confirmed_counts_while_its_words_stay(cast: Cast) -> None:
    """Returned and checked again, only who saw other words, or objected, is asked anew; the earlier answers are kept."""
    minutes = checked(cast)
    head = Part.objects.get(person=cast.people["other_head"])
    object_part(cast.by("other_head"), minutes.pk, head.pk, "应为补充检测报告")
    confirm_all(cast, minutes)
    with pytest.raises(Refused) as caught:
        return_minutes(cast.by("secretariat"), minutes.pk, "")
    assert rule(caught) == "reason_given"
    return_minutes(cast.by("secretariat"), minutes.pk, "按异议修改")
    write(cast, minutes, "暂缓审议，补充检测报告后再提请。", 3)
    check_minutes(cast.by("desk"), minutes.pk)
    assert parts(minutes) == [
        ("江涛", "confirmed", False),
        ("苏文静", "confirmed", False),
        ("车行", "objected", True),
        ("车行", "", False),
    ]
    with pytest.raises(Refused) as caught:
        confirm_part(cast.by("other_head"), minutes.pk, head.pk)
    assert rule(caught) == "asked_to_confirm"
    assert log_is_whole()


def test_nothing_is_reviewed_that_could_not_be_signed(cast: Cast) -> None:
    """Each gap with its own rule: openness, outcome, lead unit, dissent, unknown words; mended, it goes on."""
    minutes = confirmed(cast)
    Minutes.objects.filter(pk=minutes.pk).update(openness="")
    sitting = minutes.sitting

    def refused() -> str:
        with pytest.raises(Refused) as caught:
            review_minutes(cast.by("office_head"), minutes.pk)
        return rule(caught)

    assert refused() == "openness_chosen"
    Minutes.objects.filter(pk=minutes.pk).update(openness="proactive")
    SittingItem.objects.filter(sitting=sitting, order=3).update(outcome="")
    assert refused() == "outcomes_resolved"
    SittingItem.objects.filter(sitting=sitting, order=3).update(outcome="deferred")
    AssignedUnit.objects.update(lead=False)
    assert refused() == "tasks_led"
    AssignedUnit.objects.filter(unit=cast.units["县水务局"]).update(lead=True)
    dissent(cast, sitting)
    assert refused() == "dissent_kept"
    look_over_minutes(cast.by("secretariat"), minutes.pk, dissent=True)
    MinutesItem.objects.filter(minutes=minutes, order=2).update(
        text="会议传达学习了行政复议法，由钱多负责，投入1200万元。"
    )
    assert refused() == "words_looked"
    look_over_minutes(cast.by("office_head"), minutes.pk, words=True)
    assert review_minutes(cast.by("office_head"), minutes.pk).state == "reviewed"


def test_looking_counts_until_the_words_change(cast: Cast) -> None:
    """A new number has to be looked at again; nothing chosen is nothing looked at."""
    minutes = drafted(cast)
    write(cast, minutes, "投入1200万元。")
    with pytest.raises(Refused, match="没有选核对了什么"):
        look_over_minutes(cast.by("secretariat"), minutes.pk)
    look_over_minutes(cast.by("secretariat"), minutes.pk, words=True)
    assert words_in(unlooked(again(minutes))) == ()
    write(cast, minutes, "投入1300万元。")
    assert words_in(unlooked(again(minutes))) == ("1300万元",)


def test_the_chief_signs(cast: Cast) -> None:
    """Nobody else, unless the setting says so; with an opinion, the name and the full date, and the next number of the series."""
    minutes = reviewed(cast)
    for who, refused in (("secretariat", "role"), ("executive_vice", "role"), ("office_head", "separation")):
        with pytest.raises(Refused) as caught:
            sign_minutes(cast.by(who), minutes.pk, "同意")
        assert rule(caught) == refused
    with pytest.raises(Refused) as caught:
        sign_minutes(cast.by("chief"), minutes.pk, " ")
    assert rule(caught) == "opinion_given"
    done = sign_minutes(cast.by("chief"), minutes.pk, "同意签发。")
    assert (done.state, done.signed_by, done.opinion) == ("signed", "周明远", "同意签发。")
    assert done.signed_at is not None
    assert done.numbered == f"青政纪要〔{today().year}〕16号"
    assert told("纪要已签发") == {"白露", "田野"}
    assert log_is_whole()


def test_the_head_of_the_office_signs_where_it_is_set(cast: Cast) -> None:
    """But not what the same person reviewed; before, the sentence names the chief."""
    RoleHeld.objects.create(person=cast.people["archivist"], role="office_head")
    minutes = reviewed(cast)
    with pytest.raises(Refused) as caught:
        sign_minutes(cast.by("archivist"), minutes.pk, "同意")
    assert rule(caught) == "signer_fits"
    change_setting(cast.by("admin"), "minutes.signer", "office_head")
    with pytest.raises(Refused) as caught:
        sign_minutes(cast.by("office_head"), minutes.pk, "同意")
    assert rule(caught) == "separation"
    assert sign_minutes(cast.by("archivist"), minutes.pk, "同意").state == "signed"


def test_the_chief_signs_on_paper(cast: Cast) -> None:
    """The clerk enters it, a second person checks it, then it is signed as by the chief, and the signature says how it came."""
    minutes = reviewed(cast)
    given = {"opinion": "同意签发。"}
    chief, scan = cast.people["chief"], stored()
    paper = enter_paper(
        cast.by("secretariat"), "sign_minutes", minutes.pk, given, signer=chief, signed_on=today(), scan=scan
    )
    assert again(minutes).state == "reviewed"
    check_paper(cast.by("desk"), paper.pk)
    now = again(minutes)
    assert now.state == "signed"
    assert "白露代录" in now.signed_by
    assert log_is_whole()


def test_a_signature_on_paper_counts_for_the_words_that_were_signed(cast: Cast) -> None:
    """Another openness, and it has to be signed again."""
    minutes = reviewed(cast)
    given, chief, scan = {"opinion": "同意签发。"}, cast.people["chief"], stored()
    paper = enter_paper(
        cast.by("secretariat"), "sign_minutes", minutes.pk, given, signer=chief, signed_on=today(), scan=scan
    )
    choose_openness(cast.by("disclosure"), minutes.pk, "withheld", "含商业秘密")
    with pytest.raises(Refused, match="代录以后内容改动过"):
        check_paper(cast.by("desk"), paper.pk)


def test_issued_minutes_are_sent_and_received(cast: Cast) -> None:
    """Each unit signs once for itself, whose people are told; a unit on no list finds nothing."""
    minutes = signed(cast)
    with pytest.raises(Refused, match="请至少选一个"):
        issue_minutes(cast.by("secretariat"), minutes.pk, [])
    assert again(minutes).state == "signed"
    issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk, cast.units["县财政局"].pk])
    assert told("纪要已印发，请签收") == {"水清", "江涛"}
    acknowledge_minutes(cast.by("liaison"), minutes.pk)
    row = minutes.receipts.get(unit=cast.units["县水务局"])
    assert row.received_by == "水清"
    with pytest.raises(Refused) as caught:
        acknowledge_minutes(cast.by("unit_head"), minutes.pk)
    assert rule(caught) == "not_received"
    with pytest.raises(Unseen):
        acknowledge_minutes(cast.by("other_liaison"), minutes.pk)
    assert log_is_whole()


def test_a_form_that_is_sent_twice_signs_once(cast: Cast) -> None:
    """The second click leads to what the first did, and takes no second number."""
    minutes = reviewed(cast)
    by = cast.by("chief")._replace(once="k")
    sign_minutes(by, minutes.pk, "同意")
    with pytest.raises(Again) as caught:
        sign_minutes(by, minutes.pk, "同意")
    assert caught.value.link == f"/minutes/{minutes.pk}/"
    assert again(minutes).series.last == 16
