"""Prose: matters of a report without headings, from the agenda of its opening and the paragraphs that follow."""

import re

from yiding.reading.blocks import Block, blocks_of
from yiding.reading.drafts import Draft, bigrams, drafts_of, likeness
from yiding.reading.page import Line, Page
from yiding.reading.titles import title_of
from yiding.reading.topics import Topic, find_topics, split_objects

_MATCH = 0.34
_SAME = 0.5
_HEAD = 120
# 会议强调，要加快推进市体育馆改扩建项目，… : the matter of a paragraph that names none otherwise
_FRESH = re.compile(
    r"(?:强调|指出|要求|明确|认为)[，,：:]?(?:[^，。]{0,16}[，,])?(?:[^，。要]{0,12})?要(?:高度|切实|加快|全力|扎实|持续|进一步|全面|稳妥|深入|积极|认真|着力|始终|统筹|大力|从严|坚决|精心|严格|充分)*(?:重视|推进|推动|做好|抓好|抓实|抓紧|加强|落实|实施|开展|筹备|强化|组织|办好|用好|管好|提升|推|抓|做|把)(?P<matter>[^，。；、“”]{3,30}?)(?:落地|落实|实施|见效|摆在|作为|放在)?[，。；]"
)


class Prose:
    """The matters of one meeting told in prose; `drafts` are in the order taken up, `further` tells of other matters."""

    def __init__(self, page: Page, lines: list[Line], agenda: tuple[int, int], listed: list[tuple[int, int]], first: int) -> None:
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
        self._assemble()
        self._complete()

    def _plan(self, topic: Topic, region: tuple[int, int], *, split: bool) -> None:
        """Put the matters of a topic on the agenda, unless the same words stand there already."""
        known = {self._words(d) for d in self.agenda}
        self.agenda += [d for d in drafts_of(self.text, topic, region, split=split) if self._words(d) not in known]

    def _words(self, draft: Draft) -> str:
        return self.text[draft.title.start : draft.title.end]

    def _assemble(self) -> None:
        place = 0
        while place < len(self.blocks):
            block = self.blocks[place]
            treats = 0
            while place + 1 + treats < len(self.blocks) and self.blocks[place + 1 + treats].kind == "treat":
                treats += 1
            if block.kind == "topic":
                self._topic(block, treats)
            elif block.kind == "reference":
                self._reference(block)
            else:
                self._treat(block)
            place += 1

    def _topic(self, block: Block, treats: int) -> None:
        topics = self._decided_only(block)
        if not topics:
            self._attach(block, self.drafts[-1])
            return
        pieces = sum(len(split_objects(self.text, t.start, t.end)) for t in topics)
        decided = all(_decides(self.text, t) for t in topics)
        if pieces > 1 and not block.treated and not decided and (treats != 1 or len(topics) > 1):
            for topic in topics:
                self._plan(topic, (topic.verb, topic.end), split=True)
            self.page.account(block.start, block.sentence)
            return
        for topic in topics:
            for draft in drafts_of(self.text, topic, (topic.verb, block.end), split=False):
                self._add(draft, block.treated)

    def _decided_only(self, block: Block) -> list[Topic]:
        """The topics of a block without the decision on the matter that stands before it."""
        if not self.drafts:
            return block.topics
        last = self.drafts[-1]
        known = self._about(last)
        keep = []
        for topic in block.topics:
            if topic.sort == "decision":
                own = bigrams(self.text[topic.start : topic.end])
                if not block.line_start or (not last.treated and likeness(own, known) >= _MATCH) or likeness(own, known) >= 0.7:
                    continue
            keep.append(topic)
        return keep

    def _reference(self, block: Block) -> None:
        start, end = block.object
        best = self._best(bigrams(self.text[start:end]), _MATCH)
        sort = self.agenda[best].sort if best is not None else _sort_of(block)
        verb = self.agenda[best].verb if best is not None else None
        title = title_of(self.text, start, end, sort)
        self._add(Draft(title, sort, verb or _verb_of(block), [(block.start, block.end)]), True)

    def _treat(self, block: Block) -> None:
        head = bigrams(self.text[block.start : min(block.end, block.start + _HEAD)])
        best = self._best_for(head, bigrams(self.text[block.start : self._paragraph_end(block)]))
        if best is not None:
            draft = self.agenda[best]
            self.claimed[best] = draft
            draft.regions.append((block.start, block.end))
            draft.treated = True
            self.drafts.append(draft)
            return
        again = self._again(head)
        if again is not None:
            self._attach(block, again)
            return
        unclaimed = [k for k in range(len(self.agenda)) if k not in self.claimed]
        if not self.drafts and unclaimed:
            self._claim_first(unclaimed[0], block)
        elif self.drafts and not (self.drafts[-1].treated and block.line_start and self._fresh(block)):
            self._attach(block, self.drafts[-1])

    def _claim_first(self, place: int, block: Block) -> None:
        draft = self.agenda[place]
        self.claimed[place] = draft
        draft.regions.append((block.start, block.end))
        draft.treated = True
        self.drafts.append(draft)

    def _fresh(self, block: Block) -> bool:
        """Start a new matter from a paragraph that names its own in its first directive."""
        match = _FRESH.search(self.text, block.start, min(block.end, block.start + 90))
        if match is None:
            return False
        title = title_of(self.text, *match.span("matter"), "consideration")
        self._add(Draft(title, "consideration", None, [(block.start, block.end)]), True)
        return True

    def _attach(self, block: Block, draft: Draft) -> None:
        draft.regions.append((block.start, block.end))
        draft.treated = draft.treated or block.kind == "treat"

    def _about(self, draft: Draft) -> set[str]:
        if not draft.pieces:
            first = draft.regions[-1] if draft.regions else (draft.title.start, draft.title.end)
            draft.pieces = bigrams(self._words(draft)) | bigrams(self.text[first[0] : min(first[1], first[0] + 2 * _HEAD)])
        return draft.pieces

    def _best(self, words: set[str], least: float) -> int | None:
        """The matter of the agenda, not yet taken, that is most like the words."""
        best, most = None, least
        for place, draft in enumerate(self.agenda):
            if place not in self.claimed:
                own = bigrams(self._words(draft))
                like = max(likeness(own, words), likeness(words, own))
                if like > most:
                    best, most = place, like
        return best

    def _paragraph_end(self, block: Block) -> int:
        end = self.text.find("\n", block.start)
        return end if end > 0 else len(self.text)

    def _best_for(self, head: set[str], whole: set[str]) -> int | None:
        """The matter of the agenda that a paragraph treats: by its first words, or clearly by all of them."""
        likes = []
        for place, draft in enumerate(self.agenda):
            if place not in self.claimed:
                own = bigrams(self._words(draft))
                likes.append((likeness(own, head), likeness(own, whole), place))
        if not likes:
            return None
        like, _, place = max(likes)
        if like > _MATCH:
            return place
        likes.sort(key=lambda x: -x[1])
        first, second = likes[0][1], likes[1][1] if len(likes) > 1 else 0.0
        return likes[0][2] if first >= 0.6 and first >= 1.5 * second else None

    def _again(self, head: set[str]) -> Draft | None:
        for draft in reversed(self.drafts[:-1]):
            if likeness(bigrams(self._words(draft)), head) >= 0.6:
                return draft
        return None

    def _add(self, draft: Draft, treated: bool) -> None:
        """Take a matter up, unless it is the one before told again, and strike what it treats from the agenda."""
        own = bigrams(self._words(draft))
        for earlier in self.drafts:
            if self._words(earlier) == self._words(draft) or (own and likeness(own, bigrams(self._words(earlier))) > 0.85 and likeness(bigrams(self._words(earlier)), own) > 0.85):
                earlier.regions += draft.regions
                earlier.treated = earlier.treated or treated
                return
        draft.treated = treated
        about = own | self._about(draft)
        for place, planned in enumerate(self.agenda):
            if place not in self.claimed and likeness(bigrams(self._words(planned)), about) >= _SAME:
                self.claimed[place] = draft
                if draft.sort == "decision" and not draft.title.documents:
                    draft.title, draft.sort, draft.tail = planned.title, planned.sort, planned.tail
                elif draft.sort == "decision":
                    draft.sort = planned.sort
        self.drafts.append(draft)

    def _complete(self) -> None:
        """Add what only the agenda names, where the paragraphs treat fewer matters than it lists."""
        left = [k for k in range(len(self.agenda)) if k not in self.claimed]
        if len(self.drafts) >= len(self.agenda):
            return
        if not self.drafts:
            self.drafts = self._agenda_alone()
            return
        for place in left:
            before = next((self.claimed[k] for k in range(place - 1, -1, -1) if k in self.claimed), None)
            at = self.drafts.index(before) + 1 if before in self.drafts else 0
            self.drafts.insert(at, self.agenda[place])
            self.claimed[place] = self.agenda[place]

    def _agenda_alone(self) -> list[Draft]:
        return list(self.agenda)


def _decides(text: str, topic: Topic) -> bool:
    words = text[topic.verb : topic.verb_end]
    return "通过" in words or "同意" in words or "批准" in words


def _verb_of(block: Block) -> tuple[int, int] | None:
    return (block.topics[0].verb, block.topics[0].verb_end) if block.topics else None


def _sort_of(block: Block) -> str:
    return block.topics[0].sort if block.topics else "consideration"
