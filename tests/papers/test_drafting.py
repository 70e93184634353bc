"""Minutes drafted from a sitting."""

import datetime

import pytest

from yiding.papers.drafting import draft, paragraphs_of, preamble, rolls
from yiding.papers.minutes import Charged, Person, Resolved, Sat
from yiding.papers.official import Paragraph, Roll
from yiding.papers.wording import WordingError
from yiding.papers.wordings import DEFAULT, Wording

ITEM = Resolved("城北水厂扩建有关事宜", "consideration", "adopted", remarks="很有必要。")
SAT = Sat(
    ["青岫县人民政府"],
    ["executive"],
    21,
    [ITEM] * 11,
    term=10,
    day=datetime.date(2026, 5, 8),
    session="am",
    place="县政府一号会议室",
    chair="周明远",
    post="县长",
)


def test_minutes_have_head_preamble_and_items() -> None:
    """Red head, title, preamble and numbered items stand in their order; the number waits for the signature."""
    paper = draft(SAT._replace(further_matters=True))
    assert (paper.mark, paper.number) == ("青岫县人民政府常务会议纪要", "")
    assert paper.title == "青岫县第十届人民政府第21次常务会议纪要"
    first, *_, last = paper.paragraphs
    assert first.text == (
        "2026年5月8日上午，县长周明远在县政府一号会议室主持召开青岫县第十届人民政府第21次常务会议。现将会议议定事项纪要如下："
    )
    heads = [paragraph.heading for paragraph in paper.paragraphs if paragraph.level == 1]
    assert (heads[0], heads[-1]) == ("一、研究城北水厂扩建有关事宜", "十一、研究城北水厂扩建有关事宜")
    assert last == Paragraph("会议还研究了其他事项。")


def test_what_is_not_known_is_left_out() -> None:
    """Without day, chair and place the preamble still is a sentence, and no roll is printed."""
    bare = Sat(["青岫县人民政府"], ["executive"], 21, [])
    assert preamble(bare) == "召开青岫县人民政府第21次常务会议。现将会议议定事项纪要如下："
    assert draft(bare).rolls == []


def test_one_item_is_drafted_by_itself() -> None:
    """An item can be drafted again with the number that it has; several tasks make a list."""
    tasks = [Charged("修复堤防", ["县水利局"]), Charged("拨付资金", ["县财政局"])]
    assert paragraphs_of(ITEM._replace(charged=tasks), 3, SAT) == [
        Paragraph("", 1, "三、研究城北水厂扩建有关事宜"),
        Paragraph("会议研究了城北水厂扩建有关事宜。会议同意有关意见。"),
        Paragraph("会议认为，很有必要。"),
        Paragraph("会议议定："),
        Paragraph("（一）由县水利局负责，修复堤防。"),
        Paragraph("（二）由县财政局负责，拨付资金。"),
    ]


def test_an_office_words_it_its_own_way() -> None:
    """An edited wording is what is printed, and typed words neither open a place nor break a line."""
    key = ITEM.kind, ITEM.outcome
    own = DEFAULT._replace(items={**DEFAULT.items, key: Wording("关于{事项}", "同意{事项}。\n[理由：{理由}]")})
    item = ITEM._replace(reason="{事项}\n[甲")
    assert paragraphs_of(item, 1, SAT, own)[1:] == [
        Paragraph("同意城北水厂扩建有关事宜。"),
        Paragraph("理由：{事项} [甲"),
    ]


def test_a_faulty_wording_is_refused() -> None:
    """A wording with a fault raises before anything is drafted."""
    with pytest.raises(WordingError, match="没有“]”"):
        paragraphs_of(ITEM, 1, SAT, DEFAULT._replace(items={(ITEM.kind, ITEM.outcome): Wording("[{事项}", "")}))


def test_rolls_stand_in_the_order_of_the_standard() -> None:
    """出席, 请假, 列席 and 记录 follow each other; who has no vote stands behind unit or post, those of one unit together."""
    sitting = SAT._replace(
        present=[Person("周明远", post="县长"), Person("韩立群")],
        absent=[Person("江涛", reason="因公外出"), Person("沈越", "县审计局", reason="学习", stand_in="副局长陆远")],
        in_attendance=[
            Person("苏岚", "县财政局"),
            Person("王海", "县财政局"),
            Person("陆远", post="县人大代表"),
            Person(unit="县法院"),
            Person(unit="县检察院"),
            Person(post="专家学者"),
        ],
        recorders=[Person("唐小满")],
    )
    assert rolls(sitting) == [
        Roll("出席", ["周明远", "韩立群"]),
        Roll("请假", ["江涛（因公外出）", "县审计局 沈越（学习，由副局长陆远代）"]),
        Roll("列席", ["县财政局 苏岚、王海", "县人大代表 陆远", "县法院", "县检察院", "专家学者"]),
        Roll("记录", ["唐小满"]),
    ]
