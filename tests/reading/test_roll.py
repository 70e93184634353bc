"""Entries of a roll become attendees, each fact at its words."""

from reading.composed import page_of
from yiding.reading.roll import attendees
from yiding.reading.roster import Entry
from yiding.records import Attendee, Fact

TEXT = "列席：县水务局局长苏岚，县发改局、县统计局方　柏，县财政局，请假：温立（赴外地开会）"


def _at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


ENTRIES = [
    Entry("in_attendance", _at("苏岚"), [_at("县水务局")], _at("局长"), None, 1.0, "attendance.test"),
    Entry("in_attendance", _at("方　柏"), [_at("县发改局"), _at("县统计局")], None, None, 1.0, "attendance.test"),
    Entry("in_attendance", None, [_at("县财政局")], None, None, 1.0, "attendance.test"),
    Entry("absent", _at("温立"), [], None, _at("赴外地开会"), 0.8, "attendance.test"),
]


def _attendees() -> list[Attendee]:
    return attendees(page_of(TEXT), ENTRIES)


def _values(attendee: Attendee) -> list[object]:
    parts = (attendee.name, attendee.unit, attendee.post, attendee.reason)
    return [attendee.role, *(fact.value if fact else None for fact in parts)]


def _facts() -> list[Fact]:
    return [fact for found in _attendees() for fact in (found.name, found.unit, found.post, found.reason) if fact]


def test_every_entry_is_an_attendee() -> None:
    """Role, name, unit, post and reason come over; what the roll does not give is missing."""
    assert [_values(attendee) for attendee in _attendees()] == [
        ["in_attendance", "苏岚", "县水务局", "局长", None],
        ["in_attendance", "方柏", "县发改局、县统计局", None, None],
        ["in_attendance", None, "县财政局", None, None],
        ["absent", "温立", None, None, "赴外地开会"],
    ]


def test_facts_stand_at_their_words() -> None:
    """The words at the spans of every fact are those of its value, layout blanks left out."""
    for fact in _facts():
        words = "".join(TEXT[a:b] for a, b in fact.spans)
        assert words.replace("　", "") == fact.value


def test_rules_and_certainty_are_those_of_the_entry() -> None:
    """Each fact bears the rule of its entry with the part it gives, and the entry's certainty."""
    rules = {fact.rule for fact in _facts()}
    assert rules == {"attendance.test.name", "attendance.test.unit", "attendance.test.post", "attendance.test.reason"}
    assert {fact.certainty for fact in _facts() if fact.value in ("温立", "赴外地开会")} == {0.8}


def test_no_entries_no_attendees() -> None:
    """Without entries nobody attended."""
    assert attendees(page_of(""), []) == []
