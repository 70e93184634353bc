"""Owners behind their task: what their bracket or label speaks of."""

import pytest

from yiding.reading.brackets import closed, first_clause, is_behind, label_lines, opened, words_above


@pytest.mark.parametrize(
    "text",
    [
        "（责任单位：县水利局）",
        "责任领导：赵四",
        "〔县水利局牵头，县财政局配合〕",
        "完成时限：6月底前",
        "（由县水利局负责）。",
    ],
)
def test_a_sentence_of_labels_or_in_a_bracket_is_behind(text: str) -> None:
    """It speaks of the words before it."""
    assert is_behind(text, 0, len(text))


@pytest.mark.parametrize(
    "text", ["（一）县水利局要抓好落实。", "县水利局（县河长办）负责。", "会议要求：县水利局要落实。"]
)
def test_other_sentences_are_not(text: str) -> None:
    """A number in brackets, an alias and a verb of the meeting are no label."""
    assert not is_behind(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("修路。（责任单位：县交通局）", "修路。"),
        ("修路。（责任单位：县交通局）植树。（责任单位：县林业局）", "植树。"),
        ("修路。\n责任领导：赵四\n责任单位：县交通局", "修路。"),
        ("责任单位：县交通局", ""),
    ],
)
def test_the_words_above_are_those_of_the_last_task(text: str, words: str) -> None:
    """They stand on the same line behind the bracket before, or on the line above the labels."""
    first, last = words_above(
        text, max(text.rfind("（"), text.rfind("责任单位")) if "（" not in text else text.rfind("（")
    )
    assert text[first:last] == words


def test_a_run_of_labels_is_taken_whole() -> None:
    """Lines of labels above and below one belong to it."""
    text = "修路。\n责任领导：赵四\n责任单位：县交通局\n完成时限：6月底\n县水利局要落实。"
    start = text.index("责任单位")
    low, high = label_lines(text, start, text.index("\n", start) + 1, len(text))
    assert text[low:high].split() == ["责任领导：赵四", "责任单位：县交通局", "完成时限：6月底"]


def test_a_bracket_behind_words_is_found_with_its_part() -> None:
    """The bracket opens behind the words and its part ends with ；."""
    text = "修路（责任单位：县交通局）；植树（责任单位：县林业局）"
    at = text.index("县交通局")
    assert opened(text, 0, at) == 2
    assert closed(text, at, len(text)) == text.index("植树")
    assert opened(text, 0, 0) == -1
    assert closed(text, text.index("县林业局"), len(text)) == -1


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("（一）改造管网，6月底前完成。要加快。", "改造管网"),
        ("会议听取了汇报。会议要求，加强演练，补齐物资。", "加强演练"),
        ("当前形势严峻，要开展排查。", "开展排查"),
        ("。", None),
    ],
)
def test_a_task_is_the_first_clause_that_says_it(text: str, task: str | None) -> None:
    """Of a numbered task the first sentence tells it, else the last."""
    clause = first_clause(text, 0, len(text))
    assert (text[slice(*clause)] if clause else None) == task
