"""A source text is read into a record whose every fact points at its words."""

from collections.abc import Iterator

import msgspec
import pytest

from reading.composed import source_of
from yiding.reading import read
from yiding.records import Fact, Record

NEWS = (
    "澄岭县政府召开第9次常务会议\n发布时间：2025-03-06\n"
    "2025年3月5日上午，县委副书记、县长江平主持召开澄岭县政府第9次常务会议。\n"
    "会议传达学习了全省供水工作会议精神。会议强调，要抓好供水安全。\n"
    "会议听取了县水务局关于防汛工作情况的汇报。会议要求，由副县长陆远牵头，县应急局负责，6月底前完成隐患整改。\n"
    "会议审议并原则通过《澄岭县供水办法（送审稿）》。会议同意安排资金50万元，由县水务局修改完善后印发。\n"
    "会议还研究了其他事项。\n"
)
MINUTES = (
    "澄岭县人民政府常务会议纪要\n〔2025〕9号\n"
    "2025年3月5日上午，县委副书记、县长江平主持召开澄岭县政府第9次常务会议。现将会议议定事项纪要如下：\n"
    "一、审议《澄岭县供水办法》\n会议原则同意，由县水务局修改完善后印发。\n二、研究森林防火工作\n会议要求，要压实责任。\n"
    "出席：江平 陆远 苏岚\n列席：县水务局方柏 县财政局程朗\n"
)
TRADITIONAL = (
    "澄嶺縣政府召開第9次常務會議\n2025年3月5日上午，縣委副書記、縣長江平主持召開澄嶺縣政府第9次常務會議。\n"
    "會議聽取了防汛工作情況的匯報。會議要求，要抓好防汛。\n會議審議通過《澄嶺縣供水辦法》。\n"
)
GLOSSED = (
    "2025年3月5日上午，縣(xiàn)委副書記、縣長江平主持召開澄嶺縣政府第9次常務(wù)會議。\n"
    "會議聽取了防汛工(gōng)作情況的匯(huì)報。會議要求，要抓好防汛(xùn)。\n"
)
FIRST = "2025年3月5日，县长江平主持召开县政府第9次常务会议。\n会议听取了防汛工作情况的汇报。会议要求，要抓好防汛。\n"
SECOND = "2025年4月5日，县长江平主持召开县政府第10次常务会议。\n会议审议了《澄岭县供水办法》。会议要求，要抓好供水。\n"
REFUSED = [
    ("关于召开县政府第9次常务会议的通知\n定于3月5日召开县政府第9次常务会议，请准时参加。\n", "notice"),
    ("", "other"),
    ("县情简介\n澄岭县位于省域东部。\n", "other"),
]
SOURCES = [NEWS, MINUTES, TRADITIONAL, GLOSSED, FIRST + SECOND]


def _read(text: str) -> Record:
    return read(source_of(text))


def _titles(record: Record) -> list[list[object]]:
    return [[item.title.value for item in meeting.items] for meeting in record.meetings]


def _facts(node: object) -> Iterator[Fact]:
    if isinstance(node, Fact):
        yield node
    if isinstance(node, msgspec.Struct):
        for name in node.__struct_fields__:
            yield from _facts(getattr(node, name))
    elif isinstance(node, list):
        for part in node:
            yield from _facts(part)


@pytest.mark.parametrize("text", SOURCES)
def test_no_fact_without_its_words(text: str) -> None:
    """Every fact of a record has spans that lie in the source and hold words."""
    facts = list(_facts(_read(text)))
    assert len(facts) >= 6
    for fact in facts:
        assert fact.spans
        assert all(0 <= start < end <= len(text) for start, end in fact.spans)
        assert 0 < fact.certainty <= 1


@pytest.mark.parametrize("text", [NEWS, MINUTES, FIRST + SECOND])
def test_on_sound_text_the_words_are_exact(text: str) -> None:
    """Where nothing was mended, the words at the spans of a fact are its text to the character."""
    for fact in _facts(_read(text)):
        assert " ".join(text[a:b] for a, b in fact.spans) == fact.text


def test_a_report_in_prose() -> None:
    """A report gives its matters with kind, outcome, steps, owners, deadline, sums and further matters."""
    (meeting,) = _read(NEWS).meetings
    study, flood, rules = meeting.items
    assert [item.kind for item in meeting.items] == ["study", "report", "deliberation"]
    assert [item.outcome.value for item in meeting.items if item.outcome] == [
        "studied",
        "heard",
        "adopted_in_principle",
    ]
    assert study.title.value == "全省供水工作会议精神"
    assert flood.presenter is not None
    assert flood.presenter.value == "县水务局"
    assert [leader.value for task in flood.assignments for leader in task.leaders] == ["陆远"]
    assert [task.deadline.value for task in flood.assignments if task.deadline] == ["2025-06-30"]
    assert [step.value for step in rules.next_steps] == ["revise_and_issue"]
    assert [amount.value for amount in rules.amounts] == [500000]
    assert meeting.further_matters


def test_minutes_under_headings() -> None:
    """Minutes give an item a heading, and the rolls at their end are attendance and no item."""
    record = _read(MINUTES)
    assert _titles(record) == [["澄岭县供水办法", "森林防火工作"]]
    attendance = record.meetings[0].attendance
    assert [(person.role, person.name.value) for person in attendance if person.name] == [
        ("present", "江平"),
        ("present", "陆远"),
        ("present", "苏岚"),
        ("in_attendance", "方柏"),
        ("in_attendance", "程朗"),
    ]


def test_a_level_above_is_told_from_the_own() -> None:
    """A report to the government of a higher level is a next step, one to the own government is none."""
    text = FIRST + "会议审议了《澄岭县供水办法》。会议要求，由县水务局报市政府审批。\n"
    item = _read(text).meetings[0].items[1]
    assert [step.value for step in item.next_steps] == ["submit_to_superior"]
    own = FIRST + "会议审议了《澄岭县供水办法》。会议要求，由县水务局报县政府审定。\n"
    assert _read(own).meetings[0].items[1].next_steps == []


@pytest.mark.parametrize("text", [TRADITIONAL, GLOSSED])
def test_values_are_in_simplified_characters(text: str) -> None:
    """Whatever the script of the source, titles are in simplified characters and glosses are gone."""
    record = _read(text)
    assert _titles(record)[0][0] == "防汛工作情况"
    assert record.source.script != "simplified"
    assert record.source.trust is not None
    assert record.source.trust.level == "medium"


def test_two_meetings_on_a_page() -> None:
    """Two meetings with numbers of their own are two meetings with their own items."""
    record = _read(FIRST + SECOND)
    assert [meeting.number.value for meeting in record.meetings if meeting.number] == [9, 10]
    assert _titles(record) == [["防汛工作情况"], ["澄岭县供水办法"]]


def test_links_to_other_meetings_are_no_meetings() -> None:
    """The lines of previous and next page name other meetings and open none."""
    record = _read(FIRST + "上一篇：县政府召开第8次常务会议\n下一篇：县政府召开第10次常务会议\n")
    assert [meeting.number.value for meeting in record.meetings if meeting.number] == [9]
    assert len(record.meetings) == 1


@pytest.mark.parametrize(("text", "kind"), REFUSED)
def test_what_is_no_meeting(text: str, kind: str) -> None:
    """A source that records no meeting gives none and says why."""
    record = _read(text)
    assert record.meetings == []
    assert record.source.not_a_meeting is not None
    assert record.source.not_a_meeting.startswith(f"{kind}: ")


def test_a_meeting_needs_no_reason() -> None:
    """A source that records a meeting says nothing of why it should not."""
    assert _read(NEWS).source.not_a_meeting is None


def test_unread_grows_with_what_no_rule_knows() -> None:
    """Sentences that no rule accounts for raise the unread share, a page read whole has none."""
    stray = FIRST + "今天天气晴朗，街头行人不多，集市上的人们忙着挑选年货。\n"
    known, unknown = _read(FIRST).source.unread, _read(stray).source.unread
    assert known is not None
    assert unknown is not None
    assert known < 0.05
    assert 0.2 < unknown < 1


def test_trust_comes_from_damage() -> None:
    """A sound source is trusted, one with lost bytes is not."""
    sound, lost = _read(NEWS).source.trust, _read(NEWS.replace("防汛", "防\ufffd")).source.trust
    assert sound is not None
    assert lost is not None
    assert (sound.level, lost.level) == ("high", "low")


def test_the_source_is_described() -> None:
    """The record bears the schema, and of the source its name, hash, length and script; its text only on request."""
    record = _read(NEWS)
    source = record.source
    assert record.schema == "yiding/record/1"
    assert (source.name, source.sha256, source.length, source.script) == ("x.txt", "0" * 64, len(NEWS), "simplified")
    assert source.text is None
    assert read(source_of(NEWS), with_text=True).source.text == NEWS


def test_reading_twice_gives_the_same() -> None:
    """The same source always gives the same record."""
    assert _read(NEWS) == _read(NEWS)


def test_junk_yields_nothing() -> None:
    """A long text that only repeats 会议 gives no meeting."""
    assert _read("会议，" * 20000).meetings == []
