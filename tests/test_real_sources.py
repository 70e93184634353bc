"""The nine real sources, where the environment names their folder: accuracy, spans, and the damaged places one by one.

Their words stay out of the project: each place is told by where it stands and by what is derived from it.
"""

import json
from functools import cache

import pytest
from bench import accuracy
from bench.accuracy import Report
from bench.facts import Json, facts_of, values
from bench.rows import GROUPS

from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source
from yiding.text import Mended, mend

CASES = {
    case.path.stem.partition("_")[0] + ("m" if "miluo" in case.path.stem else ""): case
    for case in accuracy.real_sources()
}
ROWS = [row for rows in GROUPS.values() for row in rows]
HEADLINE, FLOOR, ENOUGH = 0.93, 0.85, 20

pytestmark = pytest.mark.skipif(not CASES, reason=f"{accuracy.VARIABLE} names no folder with real sources")


@cache
def report() -> Report:
    """Measure the real sources once."""
    return accuracy.measure(CASES.values())


@cache
def record(key: str) -> Json:
    """Read one source."""
    path = CASES[key].path
    return json.loads(to_json(read(open_source(path.read_bytes(), path.name))))


@cache
def mended(key: str) -> Mended:
    """Mend one source."""
    path = CASES[key].path
    return mend(open_source(path.read_bytes(), path.name))


def facts(node: Json) -> list[Json]:
    """Give the meetings of a source as bare values."""
    found: list[Json] = values(node["meetings"])
    return found


def words(key: str, start: int, end: int) -> str:
    """Give the mended words of [start, end) of a source."""
    text = mended(key)
    first, last = text.at(start, end)
    return text.text[first:last]


def missed(key: str, *rows: str) -> list[Json]:
    """Give what was missed or wrongly read in some rows of a source."""
    name = CASES[key].name
    return [miss for miss in report().tally.misses if miss.source == name and miss.row in rows]


def on_damage(key: str, fact: Json) -> bool:
    """Whether a fact stands on declared damage."""
    return any(
        a < d and c < b
        for a, b in fact["spans"]
        for damage in record(key)["source"]["damage"]
        for c, d in damage["spans"]
    )


def test_headline() -> None:
    """The headline over the real sources is at least 0.93, and none of them raises."""
    assert report().raised == []
    assert report().headline >= HEADLINE


@pytest.mark.parametrize("row", ROWS)
def test_row(row: str) -> None:
    """Every row with twenty facts or more has an F1 of at least 0.85."""
    score = report().rows.get(row)
    if score and score.n >= ENOUGH:
        assert score.f1 >= FLOOR, [miss for miss in report().tally.misses if miss.row == row]


def test_spans() -> None:
    """Every fact stands at its words."""
    assert [(fact["source"], fact["rule"], fact["spans"]) for fact in report().held.broken] == []


# Sources and rows in which nothing may be missed or read too much, and the damaged or odd places that this holds
EXACT = [
    ("000", ("meeting.body", "meeting.number", "meeting.term", "meeting.held_on", "meeting.chair"), "28, 29, 38"),
    ("000", ("document", "document.status", "item"), "30, 31, 37, 39"),
    ("000", ("publication.published_on", "publication.publisher"), "23"),
    (
        "001",
        ("publication.index_no", "publication.openness", "publication.publisher", "publication.published_on"),
        "22, 23",
    ),
    ("001", ("meeting.number", "meeting.held_on", "meeting.chair", "attendance", "attendance.unit"), "25, 28, 29, 35"),
    ("001", ("item", "document", "document.status"), "24, 31, 32"),
    ("002", ("meeting.number", "meeting.held_on", "meeting.chair", "meeting.body"), "26, 28, 29"),
    ("002", ("attendance",), "4, 34"),
    ("002", ("document",), "33"),
    ("003", ("attendance", "attendance.unit"), "5, 11, 12, 13, 14, 15, 17"),
    ("003", ("meeting.number", "meeting.held_on", "meeting.chair"), "6, 9, 28, 29"),
    ("003", ("document", "document.status", "item"), "7, 10, 39"),
    (
        "003",
        ("publication.index_no", "publication.document_no", "publication.publisher", "publication.written_on"),
        "19",
    ),
    ("003", ("publication.published_on", "next_step", "assignment.lead"), "20, 36"),
    ("004", ("meeting.number", "meeting.year", "meeting.held_on", "meeting.chair", "attendance"), "4, 27, 28, 29"),
    ("004", ("document", "item"), "37, 39"),
]


@pytest.mark.parametrize(("key", "rows", "places"), EXACT)
def test_odd_places_are_read_right(key: str, rows: tuple[str, ...], places: str) -> None:
    """Where a source is odd or damaged, the rows that show it agree with the gold fact for fact."""
    assert missed(key, *rows) == [], places


@pytest.mark.parametrize(("key", "glosses", "brackets"), [("002", 214, 2), ("004", 227, 2)])
def test_pinyin_goes_and_true_brackets_stay(key: str, glosses: int, brackets: int) -> None:
    """Places 1 and 4: no pinyin is left in the mended text, every gloss is declared, brackets with words stay."""
    counts = {damage["kind"]: damage["count"] for damage in record(key)["source"]["damage"]}
    assert counts["pinyin_gloss"] == glosses
    assert not set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ") & set(mended(key).text)
    assert mended(key).text.count("（") == brackets


def test_broken_byte_pairs_are_put_back() -> None:
    """Places 2 and 3: one character comes back where two glosses broke it, four where the bytes had shifted."""
    assert [ord(c) for c in words("004", 9, 20)] == [0x62A5]
    assert [ord(c) for c in words("004", 1197, 1205)] == [0x6C14, 0x7B49, 0x91CD, 0x70B9]


def test_lost_date_characters_come_back_with_doubt() -> None:
    """Places 6, 7, 8: dates that lost their characters have the one reading that fits, on declared damage."""
    held_on = record("003")["meetings"][0]["held_on"]
    assert held_on["value"] == "2023-08-18"
    assert held_on["certainty"] < 1
    assert on_damage("003", held_on)
    assert words("003", 363, 371).startswith("2023年1-6月")
    assert "1-7月份" in mended("003").text
    assert "17月份" not in mended("003").text


def test_lost_ordinal_comes_back() -> None:
    """Place 9: the line that lost 第 has it again."""
    assert words("003", 214, 217).startswith("第17")


def test_two_ways_of_writing_one_document_give_one() -> None:
    """Place 10: the document that is written with a blank and without has one name, of 4 documents in all."""
    meeting = facts(record("003"))[0]
    titles = {document["title"] for item in meeting["items"] for document in item.get("documents", [])}
    assert len(titles) == 4
    assert not any(" " in title for title in titles)


def test_damaged_name_stays_as_it_stands() -> None:
    """Place 16: of the one person whose given name is lost, the surname stands, with doubt."""
    people = record("003")["meetings"][0]["attendance"]
    short = [person["name"] for person in people if person.get("name") and len(person["name"]["value"]) == 1]
    assert len(short) == 1
    assert short[0]["certainty"] < 1


def test_spam_and_furniture_give_no_facts() -> None:
    """Places 18 and 21: the advertisement at the end is declared; no fact stands in it or in the lines before it."""
    found = record("003")
    length = found["source"]["length"]
    spam = next(damage for damage in found["source"]["damage"] if damage["kind"] == "spam")
    assert spam["spans"][0][1] == length
    assert all(end < length - 40 for fact in facts_of(found) for _, end in fact["spans"])


def test_unlabelled_metadata() -> None:
    """Places 19 and 20: the block without labels gives validity and category; three dates are told apart."""
    publication = values(record("003")["publication"])
    assert len(publication["validity"]) == 2
    assert not publication["category"].endswith("；")
    assert (publication["written_on"], publication["published_on"]) == ("2023-08-25", "2023-09-04")


def test_empty_field_stays_empty() -> None:
    """Place 22: a label without a value takes nothing from the next line."""
    assert record("001")["publication"].get("validity") is None


def test_repeated_agenda_gives_one_set_of_items() -> None:
    """Place 24: the topics that stand twice on the page are one set of items."""
    titles = [item["title"] for item in facts(record("001"))[0]["items"]]
    assert len(titles) == len(set(titles)) == len(CASES["001"].expected["meetings"][0]["items"])


@pytest.mark.parametrize(("key", "day"), [("001", "2021-03-31"), ("002", "2018-06-28"), ("004", "2025-03-19")])
def test_year_of_the_sitting_leans_on_other_evidence(key: str, day: str) -> None:
    """Places 25, 26, 27: the year that the date does not name is inferred, and the fact says from what."""
    held_on = record(key)["meetings"][0]["held_on"]
    assert held_on["value"] == day
    assert held_on["inferred_from"]


def test_sitting_reported_on_is_not_the_sitting() -> None:
    """Place 29: the number of the earlier sitting that is reported on is not that of this one; both kinds are named."""
    meeting = facts(record("002"))[0]
    assert meeting["number"] == 24
    assert meeting["kind"] == ["party_group", "executive"]


def test_things_that_are_no_documents() -> None:
    """Place 30: adjacent titles are two documents, and what is decided beside a document is an object."""
    items = facts(record("000"))[0]["items"]
    assert len(items[4]["documents"]) == 2
    assert len(items[5]["objects"]) == 1
    assert all(document["status"] == "送审稿" for item in items for document in item.get("documents", []))


def test_status_is_not_invented() -> None:
    """Place 32: a draft's mark inside a title stays, the one at its end is the status, and no outcome is made up."""
    item = facts(record("001"))[0]["items"][3]
    assert "（草案）" in item["documents"][0]["title"]
    assert item["documents"][0]["status"] == "讨论稿"
    assert item["outcome"] == "considered"


def test_vague_deadline_is_no_date() -> None:
    """Place 36: the task has its unit and its words of haste, which fix no day."""
    tasks = [task for item in record("003")["meetings"][0]["items"] for task in item.get("assignments", [])]
    vague = [task["deadline"] for task in tasks if task.get("deadline")]
    assert len(vague) == 1
    assert vague[0]["value"] is None
    assert len(vague[0]["text"]) == 2


@pytest.mark.parametrize("key", sorted(CASES))
def test_values_have_full_width_marks_and_whole_quotes(key: str) -> None:
    """Places 37 and 39: no value has half-width brackets or commas, and quotation marks stand in pairs."""
    for fact in facts_of({**record(key), "publication": {}}):
        value = fact["value"]
        if isinstance(value, str) and fact["rule"].partition(".")[0] in ("item", "document"):
            assert not set(value) & set("(),;")
            assert value.count("“") == value.count("”")


def test_links_are_facts_and_the_city_is_resolved() -> None:
    """Place 38: links are told apart by kind; the city that only the frame of the page names is in the body's name."""
    kinds = [link["kind"] for link in record("001")["publication"]["links"]]
    assert kinds == ["news", "interpretation", "video"]
    body = record("000")["meetings"][0]["bodies"][0]
    assert len(body["value"]) == 10
    assert body["certainty"] < 1 or body.get("inferred_from") or len(body["spans"]) > 1
