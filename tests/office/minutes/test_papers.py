"""What is drafted with which words, what of a text the record does not have, and minutes as an official paper."""

import pytest

from office.cast import Cast, keep, log_is_whole
from office.minutes.composed import again, closed, drafted, issued, item, signed, write
from yiding.office.base.files import read
from yiding.office.base.refused import Outdated, Refused
from yiding.office.minutes import printing
from yiding.office.minutes.actions.draft_minutes import draft_minutes
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.keep_wording import keep_wording
from yiding.office.minutes.checking import unknown, words_in
from yiding.office.minutes.drafting import desk_for, house
from yiding.office.minutes.drafting import drafted as drafted_item
from yiding.office.minutes.models import Minutes, Wording
from yiding.office.minutes.printing import Made, official
from yiding.office.minutes.sat import matter as matter_of
from yiding.office.sittings.models import SittingItem
from yiding.papers.errors import PaperError
from yiding.papers.official import Official, Paragraph, Roll
from yiding.papers.wording import fault
from yiding.rules.outcomes import ASKED


@pytest.mark.parametrize(
    ("fields", "heading", "text"),
    [
        ({"outcome": "adopted"}, "审议《供水办法》", "会议审议通过《供水办法（送审稿）》。"),
        (
            {"outcome": "adopted", "route": "submit_to_congress", "decision": "要抓紧办理"},
            "审议《供水办法》",
            "会议审议通过《供水办法（送审稿）》，提请县人大常委会审议。\n会议要求，要抓紧办理。",
        ),
        (
            {"outcome": "adopted", "issued_as": "县政府", "decision": "同意分两年实施"},
            "审议《供水办法》",
            "会议审议通过《供水办法（送审稿）》，以县政府名义印发实施。\n会议决定，同意分两年实施。",
        ),
        ({"outcome": "heard", "kind": "report"}, "听取《供水办法》的汇报", "会议听取了《供水办法》的汇报。"),
        (
            {"outcome": "rejected", "reason": "缺少依据。"},
            "审议《供水办法》",
            "会议审议了《供水办法（送审稿）》。鉴于缺少依据，会议决定不予通过。",
        ),
        (
            {"outcome": "deferred", "reason": "资金不明", "condition": "财政局出具意见"},
            "审议《供水办法》",
            "会议审议了《供水办法（送审稿）》。鉴于资金不明，会议决定暂缓审议，待财政局出具意见后再次提交会议审议。",
        ),
        ({"outcome": "withdrawn", "reason": "另行研究"}, "审议《供水办法》", "会议同意撤回《供水办法（送审稿）》。"),
    ],
)
def test_a_clause_without_its_fact_is_left_out(cast: Cast, fields: dict[str, str], heading: str, text: str) -> None:
    """Nothing is invented, and every sentence ends as one."""
    row = SittingItem(sitting=closed(cast), order=9, title="关于《供水办法（送审稿）》的汇报", **fields)
    keep(row)
    assert drafted_item(row, desk_for(row.sitting)) == (heading, text)


def test_every_outcome_has_words() -> None:
    """Those of the house are without fault, for each outcome that an item of each kind can have."""
    texts = [house(kind, outcome) for outcome, asked in ASKED.items() for kind in asked.kinds]
    assert all(texts)
    assert [fault(text) for text in texts if fault(text)] == []


@pytest.mark.parametrize("text", ["会议通过{谁}。", "会议通过{事项", "{事项}}", "会议[通过{事项}。"])
def test_a_wrong_wording_is_refused(cast: Cast, text: str) -> None:
    """The sentence says where, and nothing is kept."""
    with pytest.raises(Refused, match=r"第 ?[0-9]+ ?"):
        keep_wording(cast.by("secretariat"), "report", "heard", text)
    assert not Wording.objects.exists()


def test_the_office_has_its_own_words(cast: Cast) -> None:
    """They are used for the kind and the outcome they are kept for; put back, those of the house are used."""
    clerk, sitting = cast.by("office_head"), closed(cast)
    row = keep_wording(clerk, "study", "studied", "会议集中学习{title}。")
    assert row is not None
    minutes = draft_minutes(cast.by("secretariat"), sitting.pk)
    assert item(minutes, 2).text == "会议集中学习行政复议法。"
    with pytest.raises(Outdated):
        keep_wording(clerk, "study", "studied", "会议学习{title}。")
    with pytest.raises(Refused, match="没有这种"):
        keep_wording(clerk, "study", "considered", "会议学习{title}。")
    assert keep_wording(clerk, "study", "studied", "", row.version) is None
    with pytest.raises(Refused, match="没有写用语"):
        keep_wording(clerk, "study", "studied", "")
    with pytest.raises(Refused) as caught:
        keep_wording(cast.by("desk"), "study", "studied", "会议学习{title}。")
    assert caught.value.rule == "role"
    assert not Wording.objects.exists()
    assert log_is_whole()


@pytest.mark.parametrize(
    ("kind", "title", "matter"),
    [
        ("consideration", "关于水价听证经费的请示", "关于水价听证经费的请示"),
        ("report", "关于水价听证情况的汇报", "水价听证情况"),
        ("deliberation", "关于《供水办法（送审稿）》的请示", "供水办法"),
        ("deliberation", "关于《供水办法（送审稿）》《水价方案》的说明", "关于《供水办法》《水价方案》的说明"),
    ],
)
def test_what_is_put_forward_keeps_its_noun(kind: str, title: str, matter: str) -> None:
    """研究县水务局提交的关于水价听证经费 lacks a word; of a report the wording has it, of one document its title is enough."""
    assert matter_of(SittingItem(kind=kind, title=title))[0] == matter


def test_what_the_record_does_not_have_is_found(cast: Cast) -> None:
    """Numbers, persons and units that nobody said; what the record has is no matter."""
    minutes = drafted(cast)
    assert words_in(unknown(again(minutes))) == ()
    write(cast, minutes, "由县水务局江涛负责，3月底前投入1,200万元；县市场监督管理局路遥配合，2026年12月31日前完成。")
    assert words_in(unknown(again(minutes))) == ("1,200万元", "县市场监督管理局", "路遥")


def test_minutes_are_an_official_paper(cast: Cast) -> None:
    """Head, number, title, preamble, items with their headings, who was there, copies and the edition record."""
    minutes = signed(cast)
    paper = official(again(minutes))
    assert (paper.mark, paper.number) == ("青岫县人民政府常务会议纪要", again(minutes).numbered)
    assert paper.paragraphs[1] == Paragraph("", 1, "一、审议县水务局提交的《青岫县农村供水管理办法》")
    assert [row.level for row in paper.paragraphs].count(1) == 3
    assert paper.rolls == [
        Roll("出席", ["周明远", "韩立群", "苏文静"]),
        Roll("列席", ["县政府办公室 陶然", "县水务局 江涛"]),
    ]
    assert paper.issuer == "县政府办公室"


def test_files_are_made_when_minutes_are_issued(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each printer gets the paper and what was made before it; the files are kept, with what their printers warned."""
    minutes, asked = signed(cast), list[tuple[str, list[str]]]()

    def pdf(paper: Official, made: object) -> Made:
        return Made("pdf", "pdf", f"%PDF {paper.number}".encode(), ("缺少小标宋",))

    def seal(paper: Official, made: dict[str, bytes]) -> Made:
        asked.append((paper.number, list(made)))
        return Made("pdf_seal", "json", b"{}" + made["pdf"])

    monkeypatch.setattr(printing, "printers", lambda _: [pdf, seal])
    issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    rows = {row.form: row for row in minutes.files.select_related("file")}
    assert read(rows["pdf"].file).startswith(b"%PDF")
    assert (rows["pdf"].warnings, rows["pdf_seal"].file.kind) == (["缺少小标宋"], "json")
    assert asked == [(again(minutes).numbered, ["pdf"])]
    assert log_is_whole()


def test_a_printer_that_fails_issues_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence is the printer's, and the minutes stay signed; who may not issue has nothing printed."""
    minutes, asked = signed(cast), list[str]()

    def fails(paper: Official, made: object) -> Made:
        asked.append(paper.title)
        raise PaperError(("没有中文字体；请安装。", "There is no Chinese font: install one."))

    monkeypatch.setattr(printing, "printers", lambda _: [fails])
    with pytest.raises(Refused, match="没有中文字体"):
        issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    assert (again(minutes).state, len(asked)) == ("signed", 1)
    with pytest.raises(Refused) as caught:
        issue_minutes(cast.by("desk"), minutes.pk, [cast.units["县水务局"].pk])
    assert (caught.value.rule, len(asked)) == ("role", 1)
    assert not minutes.receipts.exists()


def test_an_official_paper_of_a_correction_has_no_roll(cast: Cast) -> None:
    """Who was there stands on the minutes themselves."""
    original = issued(cast)
    row = Minutes(sitting=original.sitting, kind="correction", corrects=original, series=original.series, title="更正")
    keep(row)
    assert official(row).rolls == ()
