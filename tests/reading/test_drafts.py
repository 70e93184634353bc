"""A topic becomes the drafts of items, one or several, and drafts are told by what they are about."""

import pytest

from yiding.reading.drafts import Draft, bigrams, drafts_of, likeness
from yiding.reading.topics import find_topics

SPLIT = [
    # the sentence, the titles when its matters are told apart
    ("会议审议《供水办法》《节水办法》《排水办法》。", ["供水办法", "节水办法", "排水办法"]),
    ("会议审议《供水办法（送审稿）》、《节水办法》。", ["供水办法", "节水办法"]),
    ("会议传达学习全省供水工作会议精神、全市防汛工作会议精神。", ["全省供水工作会议精神", "全市防汛工作会议精神"]),
    ("会议研究防汛抗旱工作、森林防火工作。", ["防汛抗旱工作", "森林防火工作"]),
    ("会议审议《供水办法》。", ["供水办法"]),
    ("会议研究供水改造工作。", ["供水改造工作"]),
    ("会议听取县水务局、县财政局关于供水改造情况的汇报。", ["供水改造情况"]),
]
ALIKE = [
    # a matter, words that speak of it, words that do not
    ("全县防汛抗旱工作", "会议指出，要抓好防汛抗旱，备足物资。", "会议强调，要办好秋季开学。"),
    ("《澄岭县供水办法》", "会议原则通过供水办法。", "会议要求，森林防火要压实责任。"),
    ("重点项目建设进度", "要加快重点项目建设。", "要做好信访维稳。"),
]


def _drafts(words: str, *, split: bool) -> list[Draft]:
    topics = find_topics(words, 0, len(words), bare=False)
    return [draft for topic in topics for draft in drafts_of(words, topic, (0, len(words)), split=split)]


@pytest.mark.parametrize(("words", "titles"), SPLIT)
def test_a_list_told_apart(words: str, titles: list[str]) -> None:
    """Told apart, each matter of a list is a draft with a title of its own."""
    found = [words[draft.title.start : draft.title.end] for draft in _drafts(words, split=True)]
    assert found == titles


def test_a_list_kept_together() -> None:
    """Kept together, a list is one draft with several documents."""
    (draft,) = _drafts("会议审议《供水办法》《节水办法》《排水办法》。", split=False)
    assert len(draft.title.documents) == 3


def test_drafts_keep_verb_and_text() -> None:
    """A draft knows the sort and the words of its verb and the stretch of text it came from."""
    words = "会议审议通过《供水办法》。"
    (draft,) = _drafts(words, split=True)
    assert (draft.sort, draft.regions) == ("deliberation", [(0, len(words))])
    assert draft.verb is not None
    assert words[slice(*draft.verb)].endswith("审议通过")


def test_attendance_in_an_agenda_is_no_matter() -> None:
    """Who attends may stand in the sentence of the agenda and is not taken for a matter."""
    words = "会议研究供水改造工作，副县长陆远、方柏出席会议。"
    found = [words[draft.title.start : draft.title.end] for draft in _drafts(words, split=True)]
    assert found == ["供水改造工作"]


@pytest.mark.parametrize(("matter", "same", "other"), ALIKE)
def test_words_on_a_matter_are_like_it(matter: str, same: str, other: str) -> None:
    """Words that treat a matter are more like it than words on another."""
    own = bigrams(matter)
    assert likeness(own, same) > likeness(own, other)


def test_likeness_runs_from_none_to_all() -> None:
    """Words are wholly like themselves, and nothing is like words without content."""
    own = bigrams("防汛抗旱")
    assert likeness(own, "做好防汛抗旱工作") == 1
    assert likeness(own, "森林巡护") == 0
    assert likeness(bigrams(""), "防汛抗旱") == 0
