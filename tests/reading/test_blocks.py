"""Paragraphs of prose are cut into blocks by what opens them."""

import pytest

from reading.composed import page_of
from yiding.reading.blocks import blocks_of, sentences

OPENINGS = [
    # a paragraph, for each of its blocks the kind and the words it begins with
    ("会议听取了防汛工作情况汇报。会议指出，要抓好防汛。", [("topic", "会议听取了")]),
    ("会议传达学习了全省供水工作会议精神。", [("topic", "会议传达")]),
    ("一、审议《澄岭县供水办法》。会议原则同意。", [("topic", "一、审议")]),
    ("审议《澄岭县供水办法》。会议原则同意。", [("topic", "审议")]),
    ("会议指出，要抓好供水安全。", [("treat", "会议指出")]),
    ("要抓好供水安全，压实责任。", [("treat", "要抓好")]),
    ("关于供水改造工作，会议指出，要加快进度。", [("reference", "关于供水")]),
    ("在研究供水改造工作时，会议强调，要加快进度。", [("reference", "在研究")]),
    ("就供水改造工作，会议要求，要加快进度。", [("reference", "就供水")]),
    ("对供水改造工作，会议明确，由县水务局负责。", [("reference", "对供水")]),
    (
        "会议听取了防汛工作情况汇报。会议指出，要抓好防汛。会议审议了《澄岭县供水办法》。会议要求，要抓好供水。",
        [("topic", "会议听取了"), ("topic", "会议审议了")],
    ),
    ("县政府大院绿树成荫。", []),
]
FURTHER = [
    ("会议研究了供水改造工作。\n会议还研究了其他事项。", True),
    ("会议研究了供水改造工作。会议还研究了其他事项。", True),
    ("会议研究了供水改造工作。\n会议要求，统筹推进其他工作。", False),
    ("会议研究了供水改造工作。", False),
]
SENTENCES = [
    ("会议开始。会议结束。", ["会议开始。", "会议结束。"]),
    ("会议开始！会议结束", ["会议开始！", "会议结束"]),
    ("会议开始\n会议结束。", ["会议开始\n", "会议结束。"]),
    ("要抓好供水；要抓好节水，压实责任。", ["要抓好供水；要抓好节水，压实责任。"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "blocks"), OPENINGS)
def test_what_opens_a_block(text: str, blocks: list[tuple[str, str]]) -> None:
    """A verb of taking up opens a topic, 关于…会议指出 a reference, an order without a matter only treats one."""
    page = page_of(text)
    found, _ = blocks_of(page, page.lines, 0)
    assert [(block.kind, text[block.start :][: len(words)]) for block, (_, words) in zip(found, blocks)] == blocks
    assert len(found) == len(blocks)


@pytest.mark.parametrize(("text", "further"), FURTHER)
def test_further_matters(text: str, further: bool) -> None:
    """Whether other matters were also taken up is told beside the blocks, and opens none."""
    page = page_of(text)
    found, told = blocks_of(page, page.lines, 0)
    assert told is further
    assert len([block for block in found if block.kind == "topic"]) == 1


def test_blocks_of_a_paragraph_meet() -> None:
    """Each block of a paragraph ends where the next one begins, the last one with the paragraph."""
    text = "会议听取了防汛工作情况汇报。会议指出，要抓好防汛。会议研究了供水改造工作。会议要求，要加快进度。"
    page = page_of(text)
    first, second = blocks_of(page, page.lines, 0)[0]
    assert (first.end, second.end) == (second.start, len(text))


def test_what_comes_before_is_left_out() -> None:
    """Nothing before the offset asked for is in a block."""
    text = "会议听取了防汛工作情况汇报。\n会议研究了供水改造工作。"
    page = page_of(text)
    (block,) = blocks_of(page, page.lines, text.index("\n"))[0]
    assert block.start == text.index("会议研究")


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_sentences(text: str, parts: list[str]) -> None:
    """Sentences end with 。！ or the line, keep their mark, and leave nothing out."""
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == parts
