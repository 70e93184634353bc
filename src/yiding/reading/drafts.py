"""Drafts of items: a matter with the stretches of text that treat it, before its facts are read."""

import re
from dataclasses import dataclass, field
from operator import add

from yiding.reading.titles import Title, title_of
from yiding.reading.topics import Topic, split_objects

_TRIVIAL = frozenset(
    [
        "工作",
        "情况",
        "会议",
        "精神",
        "有关",
        "相关",
        "重要",
        "讲话",
        "学习",
        "贯彻",
        "推进",
        "建设",
        "发展",
        "全区",
        "全县",
        "全市",
        "落实",
        "实施",
        "方案",
        "关于",
        "以及",
        "进一",
        "一步",
        "加强",
        "管理",
        "意见",
        "总书",
        "书记",
        "习近",
        "近平",
        "平总",
        "国家",
        "全国",
        "汇报",
        "报告",
        "审议",
        "研究",
        "的汇",
        "的报",
        "问题",
        "事项",
        "时的",
        "的重",
        "近期",
        "传达",
        "政府",
        "区政",
        "县政",
        "市政",
        "府党",
        "党组",
    ]
)


@dataclass(slots=True)
class Draft:
    """One matter: its title, the sort of its verb and the place of the verb, and the [start, end) that treat it.

    `treated` tells that a paragraph speaks of it, `firm` that it was named in the text itself and not only in the opening.
    """

    title: Title
    sort: str
    verb: tuple[int, int] | None
    regions: list[tuple[int, int]] = field(default_factory=list)
    tail: tuple[int, int] | None = None
    treated: bool = False
    firm: bool = False
    words: str = ""
    own_pairs: frozenset[str] | None = None
    about: str = ""

    @property
    def own(self) -> frozenset[str]:
        """What the words of the title are about."""
        if self.own_pairs is None:
            self.own_pairs = bigrams(self.words)
        return self.own_pairs


def drafts_of(text: str, topic: Topic, region: tuple[int, int], *, split: bool) -> list[Draft]:
    """Make the drafts of a topic: one, or one a piece of its object."""
    pieces = split_objects(text, topic.start, topic.end) if split else [(topic.start, topic.end)]
    tail = _work_tail(text, pieces[-1]) if len(pieces) > 1 else None
    drafts = []
    for place, (start, end) in enumerate(pieces):
        last = place == len(pieces) - 1
        stop = tail[0] if tail and last else end
        title = title_of(text, *_bounds(text, start, stop), topic.sort)
        if _WORD.search(text, title.start, title.end) and not _ATTENDS.search(text, max(start, stop - 6), stop):
            draft = Draft(
                title, topic.sort, (topic.verb, topic.verb_end), [region], tail if _short(text, title) else None
            )
            drafts.append(known(text, draft))
    return drafts


def known(text: str, draft: Draft) -> Draft:
    """Note the words of a draft's title."""
    draft.words = text[draft.title.start : draft.title.end]
    return draft


def same(one: Draft, two: Draft) -> bool:
    """Whether two drafts are the same matter by the words of their titles."""
    if one.words == two.words:
        return True
    if one.title.alone and two.title.alone:
        return False
    short, long = sorted((one.words, two.words), key=len)
    return len(short) * 5 > len(long) * 4 and short in long


_WORD = re.compile(r"\w")
# …，区政府办公室主任张一出席会议 : attendance that stands in the sentence of the agenda
_ATTENDS = re.compile(r"(?:出席|列席|参加)(?:了)?(?:会议)?$")


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ，、；":
        start += 1
    while end > start and text[end - 1] in " ，、；。":
        end -= 1
    return start, end


# 审计、信访、应急和安全生产等工作 : 工作 belongs to every one of them
_WORK = re.compile(r"等?(?:方面|有关|相关|重点)?(工作|事项|议题|问题|事宜)(?:的?(?:情况)?(?:汇报|报告))?$")


def _work_tail(text: str, piece: tuple[int, int]) -> tuple[int, int] | None:
    start, end = _bounds(text, *piece)
    match = _WORK.search(text[start:end])
    if match is None or "等" not in match.group() or match.group(1) != "工作":
        return None
    return start + match.start(), start + match.end(1)


def _short(text: str, title: Title) -> bool:
    return not title.documents and title.end - title.start <= 14 and not text.endswith("工作", title.start, title.end)


def bigrams(words: str) -> frozenset[str]:
    """The pairs of neighbouring characters that say what a text is about."""
    return frozenset(map(add, words, words[1:])) - _TRIVIAL


def likeness(matter: frozenset[str], words: str) -> float:
    """Which share of a matter's pairs stand in other words, 0 to 1."""
    return sum(map(words.__contains__, matter)) / len(matter) if matter else 0.0
