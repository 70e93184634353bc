"""The measures themselves: the corpus is what it says it is, the counting counts, and floors only move up."""

from collections import Counter

import pytest
from bench import corpus, floors, fuzz
from bench.pairing import pairs
from bench.rows import compare
from bench.tally import Miss, Tally
from bench.wording import sentences, topics

PAGES = corpus.pages()
BYTES = [len(page.text.encode()) for page in PAGES]


def test_the_corpus_is_always_the_same() -> None:
    """The same seed gives the same pages, another seed gives others."""
    assert corpus.pages(30) == corpus.pages(30)
    assert corpus.pages(30) != corpus.pages(30, seed=1)


def test_the_corpus_has_pages_of_real_lengths() -> None:
    """Pages have 1 to 16 kB, about 6 on the average, and more than 1 MB in all."""
    assert min(BYTES) > 900
    assert max(BYTES) < 16_000
    assert 5_000 < sum(BYTES) / len(BYTES) < 7_500
    assert sum(BYTES) > 1_000_000


def test_the_corpus_has_the_forms_and_damage_of_real_pages() -> None:
    """Somewhat more than half are news, a fifth to a quarter is damaged, and every damage occurs."""
    forms = Counter(page.form for page in PAGES)
    damage = Counter(page.damage for page in PAGES)
    assert 0.5 < forms["news"] / len(PAGES) < 0.6
    assert 0.18 < 1 - damage[""] / len(PAGES) < 0.27
    assert set(damage) == {"", *(name for name, _, _ in corpus.DAMAGE)}


def test_bare_lists_are_a_small_part_of_the_corpus() -> None:
    """Pages with lists that lost their separators hold at most 2 % of the bytes."""
    lists = sum(size for page, size in zip(PAGES, BYTES) if page.form == "bare_list")
    assert 0 < lists / sum(BYTES) <= 0.02


def test_the_corpus_is_composed_of_many_sentences_and_topics() -> None:
    """At least 150 sentences and parts of sentences and 60 topics."""
    tables = (
        sentences.REASONS,
        sentences.DIRECTIVES,
        sentences.TASKS,
        sentences.ACTIONS,
        sentences.DUES,
        sentences.MONEY,
        sentences.CLOSINGS,
        sentences.NARRATIVE,
    )
    assert sum(len(set(table)) for table in tables) >= 150
    assert len({topic[0] for topic in topics.TOPICS}) >= 60


def test_counting_tells_hits_false_facts_and_misses() -> None:
    """Bags are compared with their multiplicity, and every difference is listed."""
    tally = Tally()
    tally.count("a", "row", ["x", "x", "y"], ["x", "z"])
    score = tally.score("row")
    assert score is not None
    assert (score.precision, score.recall, score.n) == (1 / 2, 1 / 3, 3)
    assert score.f1 == pytest.approx(2 / 5)
    assert Miss("a", "row", "y", None) in tally.misses
    assert Miss("a", "row", None, "z") in tally.misses
    assert tally.score("another") is None


def test_items_are_paired_in_order_by_their_names() -> None:
    """An item that was not read and one that was read too much stay alone; a document's name may make the pair."""
    expected = [
        {"title": "防汛抗旱工作"},
        {"title": "停车管理"},
        {"title": "办法", "documents": [{"title": "停车收费管理办法"}]},
    ]
    found = [{"title": "全县防汛抗旱工作"}, {"title": "校园安全"}, {"title": "停车收费管理办法"}]
    assert pairs(expected, found) == [(0, 0), (2, 2)]
    assert pairs([], found) == []


def test_a_record_that_equals_the_expected_one_is_right_in_every_row() -> None:
    """No row of the record of one meeting has a miss when both sides are the same, and an empty record misses all."""
    task = {"task": "整改", "leaders": ["王平"], "lead": ["县财政局"], "support": [], "deadline": "2025-06-30"}
    item = {"title": "停车管理", "kind": "report", "outcome": "heard", "assignments": [task], "amounts": [1000]}
    meeting = {"bodies": ["青岫县人民政府"], "kind": ["executive"], "number": 3, "items": [item]}
    record = {"publication": {"index_no": "1"}, "source": {}, "meetings": [meeting]}
    same, none = Tally(), Tally()
    compare(same, "a", record, record, complete=True)
    assert not same.misses
    assert same.hit["assignment.deadline"] == same.hit["amount"] == same.hit["item"] == 1
    compare(none, "a", record, {"publication": {}, "source": {}, "meetings": []}, complete=True)
    assert none.missed.total() == same.hit.total()


def test_floors_only_move_up() -> None:
    """Lifting takes the higher of the old floor and the figure, and keeps floors of rows that were not measured."""
    lifted = floors.lift("a", {"x": 0.91239, "y": 0.5}, {"a": {"y": 0.7, "z": 0.1}, "b": {"x": 1.0}})
    assert lifted == {"a": {"x": 0.9123, "y": 0.7, "z": 0.1}, "b": {"x": 1.0}}


def test_what_is_under_its_floor_or_over_its_ceiling_is_told() -> None:
    """Each figure under its floor gives a line, as does one over its ceiling and one that is gone."""
    held = {"a": {"x": 0.9, "y": 0.5, "most_z": 2.0, "gone": 0.1}}
    lines = floors.below("a", {"x": 0.8, "y": 0.5, "most_z": 3.0}, held)
    assert [line.split(":")[0] for line in lines] == ["a x", "a z", "a gone"]


def test_what_is_short_of_its_target_is_told() -> None:
    """A figure that has come up to its target gives no line, one below it does."""
    held = {"targets": {"times_jieba": 10.0, "megabytes": 8.0}}
    assert floors.short_of({"times_jieba": 3.0, "megabytes": 8.5}, held) == ["times_jieba: 3.00 of the 10.00 asked for"]


def test_a_fuzz_input_is_made_again_by_its_seed() -> None:
    """The same seed gives the same bytes and name."""
    assert fuzz.compose(12) == fuzz.compose(12)


def test_an_input_that_takes_too_long_is_stopped() -> None:
    """The time limit of one input stops even a loop without end."""
    with pytest.raises(fuzz.TimeUpError), fuzz.limited(0.05):
        _never_ends()


def _never_ends() -> None:
    while True:
        pass
