"""Blocks: the paragraphs of a report in prose, each opened by what it does: take up a matter, refer to one, or only treat one."""

import re
from typing import Literal, NamedTuple

from yiding.reading.page import Line, Page
from yiding.reading.topics import BULLETS, Topic, find_topics, is_further

_SPEAKS = r"(?:强调|指出|要求|明确|认为|议定|决定|提出|研究决定|研究认为|表示|原则同意|原则通过|同意|通过)"
# 关于《…》，会议指出 · 在研究安全生产工作时，会议强调 · 就信访工作，陈一要求 · 《…》等文件，会议要求
REFERENCE = re.compile(
    rf"(?P<lead>关于|就|对于|对|针对|围绕|(?:会议)?在(?P<verb>传达学习|学习|听取|审议|讨论|研究部署|研究|部署)?了?)?(?P<object>(?:(?!，会议)[^。；\n]){{3,120}}?)"
    rf"(?P<tail>(?:的?(?:汇报|情况汇报))?(?:时|后|中|方面|问题)?)[，,]\s*(?:会议|与会人员|[\u4e00-\u9fff]{{2,4}}(?:同志)?)(?:[^，。；]{{0,8}}?)(?:{_SPEAKS}|听取了)"
)
_SENTENCE = re.compile("[。！\n]")
_NUMBERED = re.compile(
    rf"(?:[{BULLETS}]+|[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十\d]{{1,3}}[）)]|\d{{1,2}}[.．、])\s*"
)
_AGENDA_LABEL = re.compile(r"(?:会议)?(?:主要)?(?:议题|议程|内容)[：:]")

# 会议共有八项议题：一是… · 会议主要议题有：
_LISTS = re.compile(r"[^。：，]{0,20}(?:议题|议程|事项)[^。：，]{0,8}：")
# 会议强调，… : a sentence of its own matter where the paragraph opened with several
_TREATS = re.compile(r"会议(?:还|并)?(?:强调|指出|要求|认为|明确|决定)[，,：:]")
# 议定事项纪要如下。 · 会议主要精神如下：
_FOLLOWS = re.compile(r"如下[。：:]?\s*$")
_SAYS = re.compile(
    r"强调|指出|要求|认为|提出|明确|(?<![纪摘重主需])要(?![求点素])|务必|必须|确保|同意|责成|负责|议定|决定"
)
_TREATED = re.compile(r"强调|指出|要求|认为|提出|明确|(?<![纪摘重主需])要(?![求点素])|务必|必须|确保")
_VERB_FIRST = re.compile(r"(?:传达|学习|听取|审议|研究|讨论|通报|审定|原则|集体学习|专题学习|集中学习|书面)")


class Block(NamedTuple):
    """A stretch [start, end) of one paragraph; `sentence` is the end of its first sentence."""

    kind: Literal["topic", "reference", "treat"]
    start: int
    end: int
    sentence: int
    topics: list[Topic]
    object: tuple[int, int]
    treated: bool
    line_start: bool


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut [start, end) into sentences, their mark included."""
    found = []
    for stop in _SENTENCE.finditer(text, start, end):
        last = stop.end()
        found.append((start, last))
        start = last
    if start < end:
        found.append((start, end))
    return found


def blocks_of(page: Page, lines: list[Line], first: int) -> tuple[list[Block], bool]:
    """Cut lines of prose into blocks from offset `first` on; also tell whether further matters are mentioned."""
    blocks: list[Block] = []
    further = False
    for line in lines:
        if line.end <= first:
            continue
        found, more = _blocks_in(page, max(line.start, first), line.end, line.start >= first)
        blocks += found
        further = further or more
    return blocks, further


def _blocks_in(page: Page, start: int, end: int, whole: bool) -> tuple[list[Block], bool]:
    text = page.text
    marks: list[Block] = []
    further = False
    for first, last in _candidates(text, start, end):
        at_start = first == start and whole
        if _FOLLOWS.search(text, max(first, last - 14), last):
            page.account(first, last)
            continue
        if is_further(text, first, last):
            further = True
            page.account(first, last)
            if last - first < 30:
                continue
        block = _opens(text, first, last, at_start)
        if block:
            marks.append(block)
        elif marks and (not whole or len(marks[0].topics) > 1) and _TREATS.match(text, first, last):
            marks.append(Block("treat", first, last, last, [], (first, first), True, False))
        elif not marks and _SAYS.search(text, first, end):
            marks.append(Block("treat", first, last, last, [], (first, first), True, at_start))
    if not marks:
        return [], further
    if len(marks) > 1 and marks[0].kind == "treat" and not _SAYS.search(text, marks[0].start, marks[1].start):
        # a scene before the paragraph's matter: 供水牵动千家万户。会议审议了…
        marks[:2] = [marks[1]._replace(start=marks[0].start, line_start=marks[0].line_start)]
    ends = [mark.start for mark in marks[1:]] + [end]
    return [_closed(text, mark, stop) for mark, stop in zip(marks, ends, strict=True)], further


_SIGNS = re.compile("会[议前]|其[他它]|另外")


def _candidates(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a paragraph that may open a block: the first one, and those that speak of the meeting or of other matters."""
    stop = text.find("。", start, end)
    last = stop + 1 if stop >= 0 else end
    found = [(start, last)]
    while last < end:
        sign = _SIGNS.search(text, last, end)
        if sign is None:
            break
        first = text.rfind("。", last, sign.start()) + 1 or last
        stop = text.find("。", sign.end(), end)
        last = stop + 1 if stop >= 0 else end
        found.append((first, last))
    return found


def _closed(text: str, block: Block, stop: int) -> Block:
    """A block ends where the next one of its paragraph begins."""
    last = block.topics[-1].end if block.topics else block.sentence
    treated = block.treated or stop > block.sentence + 1 or _between(text, block, last)
    return block._replace(end=stop, treated=treated)


def _between(text: str, block: Block, last: int) -> bool:
    """Whether the first sentence itself treats its matters, after the last of them or between two."""
    if _TREATED.search(text, last, block.sentence):
        return True
    ends = [topic.end for topic in block.topics[:-1]]
    return any(_TREATED.search(text, end, topic.verb) for end, topic in zip(ends, block.topics[1:], strict=True))


_SPEAKING = ("会议强调", "会议指出", "会议要求", "会议认为", "会议明确，", "会议提出")
_NUMBER_SIGNS = frozenset(f"{BULLETS}一二三四五六七八九十（(0123456789")
_ABOUT = ("关于", "就", "对", "针对", "围绕", "在", "《")
_REFERENCE_SIGNS = _ABOUT + tuple(f"会议{word}" for word in _ABOUT)


def _opens(text: str, start: int, end: int, at_start: bool) -> Block | None:
    first = start
    if text[start] in _NUMBER_SIGNS:
        numbered = _NUMBERED.match(text, start, end)
        first = numbered.end() if numbered else start
    bare = at_start and _verb_first(text, first)
    if text.find("：", first, end) >= 0:
        label = _AGENDA_LABEL.match(text, first, end)
        first = label.end() if label else first
        bare = bare or label is not None or _LISTS.match(text, first, end) is not None
    if text.startswith(_SPEAKING, first) and text.find("会议", first + 4, end) < 0:
        return None
    topics = find_topics(text, first, end, bare=bare)
    if len(topics) > 1 or (topics and topics[0].sort == "decision"):
        topics = [
            t for k, t in enumerate(topics) if t.sort != "decision" or (t.named and (not k or text[t.verb - 1] == "；"))
        ]
    if text.startswith(_REFERENCE_SIGNS, first, end):
        reference = REFERENCE.match(text, first, end)
        if reference and _refers(text, reference, topics):
            return Block("reference", start, end, end, topics, reference.span("object"), True, at_start)
    if topics:
        return Block("topic", start, end, end, topics, (first, first), False, at_start)
    return None


def _verb_first(text: str, at: int) -> bool:
    return _VERB_FIRST.match(text, at) is not None


def _refers(text: str, match: re.Match[str], topics: list[Topic]) -> bool:
    """Whether 关于…，会议指出 really names a matter: by 关于, 在…时 or a document, and not by 会议强调 at its head."""
    words = match.group("object")
    if (
        words.startswith(("会议强调", "会议指出", "会议要求", "会议认为", "强调", "指出", "要求"))
        or "会议强调" in words
        or "会议指出" in words
    ):
        return False
    if match.group("lead") in ("关于", "就", "对", "对于", "针对", "围绕"):
        return True
    if match.group("lead") and match.group("tail") in ("时", "后", "中"):
        return True
    return words.startswith("《") and all(t.sort == "decision" and t.verb >= match.end("tail") for t in topics)
