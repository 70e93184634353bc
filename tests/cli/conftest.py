"""A composed source with its record, written by hand, in which every form of fact stands."""

import hashlib

import msgspec
import pytest

from yiding.records import (
    Amount,
    Assignment,
    Attendee,
    Chair,
    Damage,
    Deadline,
    Document,
    Fact,
    Item,
    Link,
    Meeting,
    Publication,
    Record,
    Source,
    Trust,
)
from yiding.text import SourceText

WORDS = """索引号：qy-2025-0071　　公开方式：主动公开　　发布机构：青榆区人民政府办公室
发布日期：2025-08-20

青榆区十二届人民政府第17次常务会议纪要

8月18日上午，区长陆知远在区政府第一会议室主持召开区十二届人民政府第17次常务会议。
出席：陆知远　沈若谷　高映川
列席：区发改局顾平川、方砚秋，区水务局林栖迟，区财政局
请假：高映川（赴省城参加培训）

一、会议听取区水务局关于《青榆区澄湖综合治理规划（2025—2030年）》（送审稿）的汇报，原则通过该规划，由区水务局修改完善后按程序印发。由沈若谷同志牵头，区水务局会同区发改局于9月底前完成澄湖东岸截污工程，所需资金1200万元由区财政局统筹。要坚持先截污、后治水，把每一处排口都查清楚；要每月向区政府报告进度。
二、会议审议《青榆区老旧小区电梯加装补贴办法（草案）》及补贴名单。会议决定缓议，由区住建(jiàn)局补充资金测算后再次上会。补贴总额暂按3.2亿元控制，力争年内完成摸底。
三、会议传达学习全省防汛工作会议精神，强调要压实责任，各街道要严格值班值守。
会议还研究了其他事项。

解读：一图读懂澄湖治理 https://news.example/chenghu
"""


class Composer:
    """Makes facts from words that stand in the composed text."""

    def at(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Find the n-th place of the words."""
        start = -1
        for _ in range(nth + 1):
            start = WORDS.index(words, start + 1)
        return start, start + len(words)

    def fact(
        self,
        words: str,
        value: str | int | None = None,
        nth: int = 0,
        certainty: float = 1.0,
        leans: list[str] | None = None,
        more: tuple[tuple[int, int], ...] = (),
    ) -> Fact:
        """Make a fact whose value is its words unless another is given."""
        spans = [self.at(words, nth), *more]
        return Fact(words if value is None else value, words, spans, "composed", certainty, leans)

    def amount(self, words: str, value: int, purpose: str) -> Amount:
        """Make a sum of money with its purpose."""
        return Amount(value, words, [self.at(words)], "composed", 1.0, purpose=self.fact(purpose))

    def deadline(self, words: str, value: str | None, hedged: bool = False) -> Deadline:
        """Make a deadline."""
        sure, leans = (0.9, ["meetings[0].held_on"]) if value else (1.0, None)
        return Deadline(value, words, [self.at(words)], "composed", sure, leans, form="end_of_period", hedged=hedged)


def _first_item(c: Composer) -> Item:
    unit = c.fact("区水务局", nth=3)
    return Item(
        number=1,
        title=c.fact("青榆区澄湖综合治理规划（2025—2030年）"),
        kind="report",
        outcome=c.fact("原则通过", "adopted_in_principle"),
        documents=[Document(c.fact("青榆区澄湖综合治理规划（2025—2030年）"), c.fact("送审稿"))],
        next_steps=[c.fact("修改完善后按程序印发", "revise_and_issue")],
        presenter=c.fact("区水务局", nth=1),
        assignments=[
            Assignment(
                c.fact("完成澄湖东岸截污工程"),
                leaders=[c.fact("沈若谷", nth=1)],
                lead=[unit],
                support=[c.fact("区发改局", nth=1)],
                deadline=c.deadline("9月底前", "2025-09-30"),
            ),
            Assignment(c.fact("统筹", certainty=0.6), lead=[c.fact("区财政局", nth=1)]),
        ],
        directives=[
            c.fact(
                "由沈若谷同志牵头，区水务局会同区发改局于9月底前完成澄湖东岸截污工程，所需资金1200万元由区财政局统筹"
            ),
            c.fact("要坚持先截污、后治水，把每一处排口都查清楚"),
            c.fact("要每月向区政府报告进度"),
        ],
        amounts=[c.amount("1200万元", 12_000_000, "澄湖东岸截污工程")],
    )


def _second_item(c: Composer) -> Item:
    return Item(
        number=2,
        title=c.fact(
            "青榆区老旧小区电梯加装补贴办法（草案）》及补贴名单", "《青榆区老旧小区电梯加装补贴办法》及补贴名单"
        ),
        kind="deliberation",
        outcome=c.fact("缓议", "deferred"),
        documents=[Document(c.fact("青榆区老旧小区电梯加装补贴办法"), c.fact("草案"))],
        next_steps=[c.fact("再次上会", "resubmit")],
        assignments=[
            Assignment(
                c.fact("补充资金测算"),
                lead=[c.fact("区住建(jiàn)局", "区住建局", certainty=0.9)],
                deadline=c.deadline("年内", None, hedged=True),
            )
        ],
        amounts=[c.amount("3.2亿元", 320_000_000, "补贴总额")],
        objects=[c.fact("补贴名单")],
    )


def _meeting(c: Composer) -> Meeting:
    unit = c.fact("区发改局")
    study = Item(
        number=3,
        title=c.fact("全省防汛工作会议精神"),
        kind="study",
        outcome=c.fact("传达学习", "studied"),
        directives=[c.fact("要压实责任"), c.fact("各街道要严格值班值守")],
    )
    return Meeting(
        bodies=[c.fact("青榆区十二届人民政府", "青榆区人民政府", more=(c.at("区十二届人民政府", 1),))],
        kind=["executive"],
        items=[_first_item(c), _second_item(c), study],
        term=c.fact("十二届", 12),
        number=c.fact("17", 17, nth=1),
        held_on=c.fact("8月18日", "2025-08-18", certainty=0.9, leans=["publication.published_on"]),
        session="am",
        place=c.fact("区政府第一会议室"),
        chair=Chair(c.fact("陆知远"), c.fact("区长")),
        attendance=[
            Attendee("present", c.fact("陆知远", nth=1)),
            Attendee("present", c.fact("沈若谷")),
            Attendee("in_attendance", c.fact("顾平川"), unit),
            Attendee("in_attendance", c.fact("方砚秋"), unit),
            Attendee("in_attendance", c.fact("林栖迟"), c.fact("区水务局")),
            Attendee("in_attendance", None, c.fact("区财政局")),
            Attendee("absent", c.fact("高映川", nth=1), reason=c.fact("赴省城参加培训")),
        ],
        further_matters=True,
    )


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the locale of the machine, so that standard error is Chinese unless a test asks for English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def source() -> SourceText:
    """Give the composed source text."""
    return SourceText("青榆.txt", WORDS, "text/plain", "utf-8", hashlib.sha256(WORDS.encode()).hexdigest())


@pytest.fixture(scope="session")
def record(source: SourceText) -> Record:
    """Give the record of the composed source, as reading would give it."""
    c = Composer()
    pinyin = Damage("pinyin_gloss", 1, [c.at("(jiàn)")], True, ["jiàn"])
    publication = Publication(
        title=c.fact("青榆区十二届人民政府第17次常务会议纪要"),
        index_no=c.fact("qy-2025-0071"),
        publisher=c.fact("青榆区人民政府办公室"),
        openness=c.fact("主动公开"),
        published_on=c.fact("2025-08-20"),
        links=[Link("interpretation", c.fact("https://news.example/chenghu"), c.fact("一图读懂澄湖治理"))],
    )
    told = Source(
        id=source.sha256[:16],
        name=source.name,
        media_type=source.media_type,
        encoding=source.encoding,
        sha256=source.sha256,
        length=len(source.text),
        script="simplified",
        damage=[pinyin, Damage("lost_character", 2, [c.at("会议决定"), c.at("暂按")], False)],
        trust=Trust("medium", ["pinyin_gloss 1"]),
        unread=0.07,
    )
    return Record("yiding/record/1", told, publication, [_meeting(c)])


@pytest.fixture(scope="session")
def empty(record: Record) -> Record:
    """Give the record of a source that tells of no meeting."""
    told = msgspec.structs.replace(record.source, not_a_meeting="notice: it convenes a meeting", damage=[], unread=1.0)
    return Record("yiding/record/1", told, Publication(), [])
