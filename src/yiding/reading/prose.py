"""Prose: matters of a report without headings, from the agenda of its opening and the paragraphs that follow."""

import re

from yiding.reading.blocks import Block, blocks_of
from yiding.reading.drafts import Draft, bigrams, drafts_of, known, likeness, same
from yiding.reading.outcomes import decision
from yiding.reading.page import Line, Page
from yiding.reading.titles import title_of
from yiding.reading.topics import Topic, find_topics, is_further, split_objects

_MATCH = 0.34
_SAME = 0.5
_ABOUT = 0.6
_NEXT = 0.15
_ALIKE = 0.75
_CLEARLY = 3
"""So many pairs of a matter's own in the first paragraph that it is the one treated there."""
_HEAD = 90
# 会议强调，要加快推进市体育馆改扩建项目，… : the matter of a paragraph that names none otherwise
_FRESH = re.compile(
    r"(?:强调|指出|要求|明确|认为)[，,：:]?(?:[^，。]{0,16}[，,])?(?:[^，。要]{0,12})?要(?:高度|切实|加快|全力|扎实|持续|进一步|全面|稳妥|深入|积极|认真|着力|始终|统筹|大力|从严|坚决|精心|严格|充分)*(?:重视|推进|推动|做好|抓好|抓实|抓紧|加强|落实|实施|开展|筹备|强化|组织|办好|用好|管好|提升|推|抓|做|把)(?P<matter>[^，。；、“”]{3,30}?)(?:落地|落实|实施|见效|摆在|作为|放在)?[，。；]"
)

# 该《意见》 · 上述方案 · 《责任分解表》 · 该请示
_SHORT = re.compile(r"(?P<this>该|此|上述|以上|这一|本)?(?:项|份)?《?(?P<name>[^《》，。；（]{0,16})》?")

# 会议同意设立县级防汛物资代储点: a matter of its own behind another one's decision
_UNDERTAKES = re.compile("设立|成立|聘用|招聘|授予|命名|表彰|表扬|购买|购置|收购|收回|出让|新建|组建|注销|撤销|增设")
# 上述两个文件 · 以上方案 · 这三项制度
_TOGETHER = re.compile("上述|以上|这[两二三四五六七八九十几些]")


class Prose:
    """The matters of one meeting told in prose; `drafts` are in the order taken up, `further` tells of other matters."""

    def __init__(
        self, page: Page, lines: list[Line], agenda: tuple[int, int], listed: list[tuple[int, int]], first: int
    ) -> None:
        self.page, self.text = page, page.text
        self.blocks, self.further = blocks_of(page, lines, first)
        self.agenda: list[Draft] = []
        self.claimed: dict[int, Draft] = {}
        self.drafts: list[Draft] = []
        for topic in find_topics(self.text, *agenda, bare=True):
            self._plan(topic, (topic.verb, topic.end), split=True)
        for start, end in listed:
            for topic in find_topics(self.text, start, end, bare=True):
                self._plan(topic, (topic.verb, topic.end), split=False)
        self.further = self.further or is_further(self.text, *agenda)
        self._open = not self.agenda or "等" in self.text[agenda[0] : agenda[1]]
        self._assemble()
        self._complete()

    def _plan(self, topic: Topic, region: tuple[int, int], *, split: bool, firm: bool = False) -> None:
        """Put the matters of a topic on the agenda, unless the same words stand there already."""
        listed = {d.words for d in self.agenda}
        new = [d for d in drafts_of(self.text, topic, region, split=split) if d.words not in listed]
        for draft in new:
            draft.firm = firm
        self.agenda += new

    def _assemble(self) -> None:
        for place, block in enumerate(self.blocks):
            if block.kind == "topic":
                treats = 0
                for following in self.blocks[place + 1 :]:
                    if following.kind != "treat":
                        break
                    treats += 1
                self._topic(block, treats)
            elif block.kind == "reference":
                self._reference(block)
            else:
                self._treat(block)

    def _topic(self, block: Block, treats: int) -> None:
        topics = [topic for topic in block.topics if not self._decides_earlier(block, topic)]
        if not topics:
            return
        lists = (
            not block.treated
            and treats != 1
            and not self._decided_together(block)
            and self._lists(topics, several=treats > 1)
        )
        if lists and block is not self.blocks[-1]:
            for topic in topics:
                self._plan(topic, (topic.verb, topic.end), split=True, firm=True)
            self.page.account(block.start, block.sentence)
            return
        for place, topic in enumerate(topics):
            end = topics[place + 1].verb if place + 1 < len(topics) else block.end
            for draft in drafts_of(self.text, topic, (topic.verb, end), split=lists and not _decides(self.text, topic)):
                self._add(draft, block.treated)

    def _decided_together(self, block: Block) -> bool:
        """Whether the next sentences decide all matters of a block at once: 原则同意上述两个文件."""
        after = self.blocks[self.blocks.index(block) + 1 :][:1]
        return bool(after) and any(_TOGETHER.match(self.text, topic.start, topic.end) for topic in after[0].topics)

    def _lists(self, topics: list[Topic], *, several: bool) -> bool:
        """Whether topics name several matters, which no decision holds together unless `several` paragraphs treat them."""
        if not several and all(_decides(self.text, topic) for topic in topics):
            return False
        return len(topics) > 1 or len(split_objects(self.text, topics[0].start, topics[0].end)) > 1

    def _decides_earlier(self, block: Block, topic: Topic) -> bool:
        """Whether a topic is the decision on a matter that was taken up before; its words then go to that matter."""
        back = self._referred(topic)
        if back is not None:
            self._attach(block, back)
            return True
        if topic.sort != "decision" or not self.drafts:
            return False
        last = self.drafts[-1]
        if last.title.alone and _names_another(self.text, topic, last):
            return False
        own = bigrams(self.text[topic.start : topic.end])
        like = likeness(own, self._about(last))
        if like < _NEXT and _UNDERTAKES.match(self.text, topic.start, topic.end) and self._is_decided(last):
            return False
        if not block.line_start or (not last.treated and like >= _MATCH) or like >= 0.7:
            self._attach(block, last)
            return True
        return False

    def _is_decided(self, draft: Draft) -> bool:
        """Whether a decision on a matter was told before."""
        return any(decision(self.text, start, end) for start, end in draft.regions)

    def _referred(self, topic: Topic) -> Draft | None:
        """The matter that 该方案, 上述事项 or a shortened 《方案》 means."""
        words = self.text[topic.start : topic.end]
        short = _SHORT.match(words)
        if short is None or not (short.group("this") or words.startswith("《")):
            return None
        name = short.group("name")
        for draft in reversed(self.drafts):
            if _is_short_for(name, draft.words):
                return draft
        for place, draft in enumerate(self.agenda):
            if place not in self.claimed and _is_short_for(name, draft.words):
                self._claim(place, None)
                return draft
        return self.drafts[-1] if self.drafts and short.group("this") else None

    def _reference(self, block: Block) -> None:
        start, end = block.object
        if self.text[start] == "《":  # 《…》，因…，会议同意撤回该议题
            closed = _CLOSED.search(self.text, start, end)
            end = closed.end() if closed else end
        best = self._best(self.text[start:end], _MATCH)
        if best is not None and self.agenda[best].title.alone and "《" not in self.text[start:end]:
            self._claim(best, block)
            return
        sort = self.agenda[best].sort if best is not None else _sort_of(block)
        verb = self.agenda[best].verb if best is not None else None
        title = title_of(self.text, start, end, sort)
        if title.documents and verb is None and sort == "consideration" and decision(self.text, end, block.end):
            sort = "deliberation"
        draft = Draft(title, sort, verb or _verb_of(block), [(block.start, block.end)])
        self._add(known(self.text, draft), True)

    def _treat(self, block: Block) -> None:
        if len(self.claimed) == len(self.agenda) and len(self.drafts) < 2:
            self._follow(block)
            return
        head = self.text[block.start : min(block.end, block.start + _HEAD)]
        place = self._treated(head, block)
        if place is None:
            place = self._in_turn(block)
        if place is not None:
            self._claim(place, block)
            return
        again = self._again(head)
        if again is not None:
            self._attach(block, again)
            return
        self._follow(block)

    def _follow(self, block: Block) -> None:
        """A paragraph that names no matter: the first one's, a fresh one's, or that of the paragraph before."""
        free = [k for k in range(len(self.agenda)) if k not in self.claimed]
        if not self.drafts and free:
            self._claim(free[0], block)
        elif self.drafts and not (self.drafts[-1].treated and block.line_start and self._open and self._fresh(block)):
            self._attach(block, self.drafts[-1])

    def _claim(self, place: int, block: Block | None) -> None:
        """Take a matter of the agenda up as it stands there, with the block that treats it."""
        draft = self.agenda[place]
        self.claimed[place] = draft
        self.drafts.append(draft)
        if block:
            self._attach(block, draft)
            draft.treated = True

    def _fresh(self, block: Block) -> bool:
        """Start a new matter from a paragraph that names its own in its first directive."""
        match = _FRESH.search(self.text, block.start, min(block.end, block.start + 90))
        if match is None:
            return False
        title = title_of(self.text, *match.span("matter"), "consideration")
        draft = Draft(title, "consideration", None, [(block.start, block.end)])
        self._add(known(self.text, draft), True)
        return True

    def _attach(self, block: Block, draft: Draft) -> None:
        draft.regions.append((block.start, block.end))
        draft.treated = draft.treated or block.kind == "treat"

    def _about(self, draft: Draft) -> str:
        """What a matter is about: its title and the first words that treat it."""
        if not draft.about:
            first = draft.regions[-1] if draft.regions else (draft.title.start, draft.title.end)
            draft.about = f"{draft.words}\n{self.text[first[0] : min(first[1], first[0] + _HEAD)]}"
        return draft.about

    def _best(self, words: str, least: float) -> int | None:
        """The matter of the agenda, not yet taken, that is most like the words."""
        best, most = None, least
        pairs = bigrams(words)
        for place, draft in enumerate(self.agenda):
            if place not in self.claimed:
                if words.startswith("《") and draft.words and words.startswith(draft.words, 1):
                    return place
                like = max(likeness(draft.own, words), likeness(pairs, draft.words))
                if like > most:
                    best, most = place, like
        return best

    def _treated(self, head: str, block: Block) -> int | None:
        """The matter of the agenda that a paragraph treats: by its first words, or clearly by all of them."""
        free = [(place, draft) for place, draft in enumerate(self.agenda) if place not in self.claimed]
        if not free:
            return None
        like, last = max((likeness(draft.own, head), -place) for place, draft in free)
        if like > _MATCH:
            return -last
        ranked = sorted((likeness(draft.own, head), -place) for place, draft in free)
        alone = ranked[-1][0] > 0 and (len(ranked) < 2 or ranked[-2][0] == 0)
        if alone and self.drafts and self.drafts[-1].treated and _says(self.text, block):
            return -ranked[-1][1]
        if not self.drafts and (place := self._clearly(head, free)) is not None:
            return place
        following = min(place for place, _ in free)
        if (
            self.drafts
            and self.drafts[-1].treated
            and block.line_start
            and likeness(self.agenda[following].own, head) >= _NEXT
        ):
            return following
        end = self.text.find("\n", block.start)
        whole = self.text[block.start : end if end > 0 else len(self.text)]
        likes = sorted(((likeness(draft.own, whole), -place) for place, draft in free), reverse=True)
        second = likes[1][0] if len(likes) > 1 else 0.0
        return -likes[0][1] if likes[0][0] >= 0.6 and likes[0][0] >= 1.5 * second else None

    def _clearly(self, head: str, free: list[tuple[int, Draft]]) -> int | None:
        """The matter that shares several pairs with a paragraph, and three times as many as any other."""
        shared = sorted((sum(map(head.__contains__, draft.own)), -place) for place, draft in free)
        most, place = shared[-1]
        second = shared[-2][0] if len(shared) > 1 else 0
        return -place if most >= _CLEARLY and most >= 3 * second else None

    def _in_turn(self, block: Block) -> int | None:
        """The next matter of the agenda, where exactly as many paragraphs are left as matters."""
        if not (self.drafts and self.drafts[-1].treated and _says(self.text, block)):
            return None
        last = max(self.claimed, default=-1)
        free = [place for place in range(last + 1, len(self.agenda)) if place not in self.claimed]
        rest = self.blocks[self.blocks.index(block) :]
        return free[0] if len(free) > 1 and len(rest) == len(free) and all(b.kind == "treat" for b in rest) else None

    def _again(self, head: str) -> Draft | None:
        for draft in reversed(self.drafts[:-1]):
            if likeness(draft.own, head) >= 0.6:
                return draft
        return None

    def _add(self, draft: Draft, treated: bool) -> None:
        """Take a matter up, unless it is the one before told again, and strike what it treats from the agenda."""
        for earlier in self.drafts:
            if same(earlier, draft):
                earlier.regions += draft.regions
                earlier.treated = earlier.treated or treated
                return
        draft.treated = treated
        if len(self.claimed) < len(self.agenda):
            about = self._about(draft)
            free = [(place, planned) for place, planned in enumerate(self.agenda) if place not in self.claimed]
            named = any(planned.words == draft.words for _, planned in free)
            for place, planned in free:
                if named and planned.title.alone and planned.words != draft.words:
                    continue
                if _one_document(self.text, planned) == draft.words:
                    self.claimed[place] = draft
                elif likeness(planned.own, draft.words) >= _SAME or likeness(planned.own, about) >= _ABOUT:
                    self.claimed[place] = draft
                    _settle(draft, planned)
        self.drafts.append(draft)

    def _complete(self) -> None:
        """Add what only the agenda names, where the paragraphs treat fewer matters than it lists."""
        left = [k for k in range(len(self.agenda)) if k not in self.claimed]
        if len(self.drafts) >= len(self.agenda):
            study = not self._has("study")
            left = [k for k in left if self.agenda[k].firm or (study and self.agenda[k].sort == "study")]
        if not self.drafts:
            self.drafts = list(self.agenda)
            return
        for place in left:
            before = next((self.claimed[k] for k in range(place - 1, -1, -1) if k in self.claimed), None)
            at = self.drafts.index(before) + 1 if before in self.drafts else 0
            self.drafts.insert(at, self.agenda[place])
            self.claimed[place] = self.agenda[place]

    def _has(self, sort: str) -> bool:
        return any(draft.sort == sort for draft in self.drafts)


_IN_BRACKETS_LAST = re.compile(r"（[^（）]*）\Z")
_ONE_DOCUMENT = re.compile(r"《(?P<name>[^《》（]{4,80})")


def _is_short_for(name: str, words: str) -> bool:
    """Whether a short name is that of a document: 《规划》 of …专项规划（2024—2035年）."""
    return words != name and _IN_BRACKETS_LAST.sub("", words).endswith(name)


def _one_document(text: str, planned: Draft) -> str:
    """Give the name of the one document in a title that is more than it (2025年《政府工作报告》), "" for others."""
    documents = planned.title.documents
    return text[documents[0].first : documents[0].last] if len(documents) == 1 and not planned.title.alone else ""


def _names_another(text: str, topic: Topic, last: Draft) -> bool:
    """Whether a decision names a document that clearly is not the last matter's."""
    named = _ONE_DOCUMENT.match(text, topic.start, topic.end)
    if named is None:
        return False
    name = named["name"]
    if name in last.words or last.words in name:
        return False
    return min(likeness(bigrams(name), last.words), likeness(last.own, name)) < _ALIKE


# 《…》，因… · 《…》（送审稿）涉及…; not 《…》和《…》
_CLOSED = re.compile(r"》(?:（[^）]{1,8}稿）)?(?![《、和及与以等的（情起编修有相])")


def _settle(draft: Draft, planned: Draft) -> None:
    """A bare decision takes the verb, and without a document the title too, of the matter on the agenda."""
    if draft.sort == "decision":
        if not (draft.title.documents and planned.sort == "consideration"):
            draft.sort = planned.sort
        if not draft.title.documents:
            draft.title, draft.tail = planned.title, planned.tail
            draft.words, draft.own_pairs = planned.words, None


def _says(text: str, block: Block) -> bool:
    """Whether a paragraph opens with the meeting speaking: 会议强调，…"""
    return text.startswith("会议", block.start)


def _decides(text: str, topic: Topic) -> bool:
    words = text[topic.verb : topic.verb_end]
    return "通过" in words or "同意" in words or "批准" in words


def _verb_of(block: Block) -> tuple[int, int] | None:
    return (block.topics[0].verb, block.topics[0].verb_end) if block.topics else None


def _sort_of(block: Block) -> str:
    return block.topics[0].sort if block.topics else "consideration"
