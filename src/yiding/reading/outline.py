"""Outline: matters under numbered headings, some of which only group the matters below them."""

import re

from yiding.reading.blocks import sentences
from yiding.reading.documents import find_documents
from yiding.reading.drafts import Draft, drafts_of, likeness
from yiding.reading.headings import Heading, sub_headings
from yiding.reading.owners import owners
from yiding.reading.page import Line, Page
from yiding.reading.titles import Title, title_of
from yiding.reading.topics import Topic, find_topics, is_empty, is_further

# 其他事项 · 研究其他有关工作
_OTHER_MATTERS = re.compile(r"(?:研究|讨论)?(?:其他|其它)(?:有关|相关)?(?:事项|事宜|工作|问题|议题)\s*$", re.M)
# 关于审议《…》问题 · 关于听取…情况的汇报
_ABOUT_VERB = re.compile(r"关于(?=传达|学习|听取|审议|研究|讨论|审定)")
_FIRST_SENTENCE = re.compile("[。\n；]")
_MATTER_VERB = ("study", "report", "deliberation", "consideration", "decision")


def outline(
    page: Page, lines: list[Line], headings: list[Heading], agenda: tuple[int, int]
) -> tuple[list[Draft], bool]:
    """Make the drafts of all headings; also tell whether further matters are mentioned.

    What was studied may be named only in the agenda of the opening, [start, end).
    """
    drafts: list[Draft] = []
    further = False
    for place, heading in enumerate(headings):
        if heading.end - heading.words < 40 and (
            is_further(page.text, heading.words, heading.end)
            or _OTHER_MATTERS.match(page.text, heading.words, heading.end)
        ):
            further = True
            continue
        page.account(heading.start, heading.words)
        last = headings[place + 1].line if place + 1 < len(headings) else len(lines)
        own = lines[heading.line : last]
        further = further or _further(page, own)
        drafts += _under(page, heading, own, last=place + 1 == len(headings))
    drafts[:0] = _only_studied(page, agenda, drafts)
    return drafts, further


def _only_studied(page: Page, agenda: tuple[int, int], drafts: list[Draft]) -> list[Draft]:
    """What the opening says was studied and no heading takes up."""
    found = [t for a, b in sentences(page.text, *agenda) for t in find_topics(page.text, a, b, bare=True)]
    studied = [t for t in found if t.sort == "study"]
    named = [d for t in studied for d in drafts_of(page.text, t, (t.verb, t.end), split=False)]
    heads = [page.text[d.title.start : d.title.end] for d in drafts]
    heads += [page.text[a : min(b, a + 120)] for d in drafts if d.sort == "study" for a, b in d.regions]
    return [d for d in named if not any(likeness(d.own, head) >= 0.5 for head in heads)]


def _further(page: Page, lines: list[Line]) -> bool:
    found = False
    for line in lines:
        if len(line.text) < 60 and is_further(page.text, line.start, line.end):
            page.account(line.start, line.end)
            found = True
    return found


def _under(page: Page, heading: Heading, lines: list[Line], *, last: bool) -> list[Draft]:
    """The draft of one heading, or those of its sub-headings where each is a matter of its own."""
    subs = sub_headings(lines[1:])
    if subs and not _treats_before(lines, subs[0].line + 1):
        base = _sort(page, heading, lines[: subs[0].line + 1])
        found = []
        for place, sub in enumerate(subs):
            stop = subs[place + 1].line if place + 1 < len(subs) else len(lines) - 1
            draft = _draft(page, sub, lines[1 + sub.line : 1 + stop], base)
            if draft and _named(page, draft):
                found.append(draft)
        return found
    several = _several(page, heading, lines)
    if several:
        return several
    own, more = _more(page, lines) if last else (lines, [])
    draft = _draft(page, heading, own, None)
    return ([draft] if draft and _named(page, draft) else []) + more


def _named(page: Page, draft: Draft) -> bool:
    """Whether a draft's title has a word in it."""
    return _WORD.search(page.text, draft.title.start, draft.title.end) is not None


_WORD = re.compile(r"\w")
_STUDIED = re.compile(r"会[前上](?:集[体中])?学[法习]|集[体中]学[法习]|学法")
_VERBS = re.compile(r"(?:传达|学习|听取|审议|研究|讨论|审定|部署)+了?")


def _several(page: Page, heading: Heading, lines: list[Line]) -> list[Draft]:
    """The matters below a heading that names none: 研究有关事项, then 会议研究了某某、某某等事项."""
    verb = _VERBS.match(page.text, heading.words, heading.end)
    if len(lines) < 2 or verb is None or not is_empty(page.text, verb.end(), heading.end):
        return []
    line = lines[1]
    topics = find_topics(page.text, line.start, line.end, bare=False)
    return [d for topic in topics for d in drafts_of(page.text, topic, (topic.verb, line.end), split=True)]


def _more(page: Page, lines: list[Line]) -> tuple[list[Line], list[Draft]]:
    """Matters told after those with numbers, each in a paragraph of its own: 会议还传达了…"""
    for place, line in enumerate(lines):
        if place and line.text.startswith("会议还") and not is_further(page.text, line.start, line.end):
            topics = find_topics(page.text, line.start, line.end, bare=False)
            if topics and topics[0].verb == line.start:
                rest = lines[place:]
                more = [d for t in topics for d in drafts_of(page.text, t, (t.verb, rest[-1].end), split=False)]
                return lines[:place], more
    return lines, []


def _treats_before(lines: list[Line], first_sub: int) -> bool:
    """Whether the heading's own matter is treated before its first sub-heading."""
    return any("要" in line.text and len(line.text) > 60 for line in lines[1:first_sub])


def _sort(page: Page, heading: Heading, lines: list[Line]) -> Topic | None:
    for line in lines:
        start = heading.words if line.start == heading.start else line.start
        topics = find_topics(page.text, start, line.end, bare=True)
        if topics:
            return topics[0]
    return None


def _draft(page: Page, heading: Heading, lines: list[Line], base: Topic | None) -> Draft | None:
    text = page.text
    region = (heading.start, lines[-1].end)
    start, end = heading.words, heading.end
    if start >= end:
        if len(lines) < 2:
            return None
        start, end = lines[1].start, lines[1].end
    stop = _FIRST_SENTENCE.search(text, start, end)
    end = stop.start() if stop else end
    topics = [t for t in _head_topics(text, start, end) if t.sort != "decision" or len(lines) == 1]
    if topics:
        return _presented(page, _from_topics(text, topics, region), lines, heading)
    if _STUDIED.match(text, start, end):
        documents = find_documents(text, *region)
        title = (
            title_of(text, documents[0].start, documents[0].end, "study")
            if documents
            else title_of(text, start, end, "study")
        )
        return Draft(title, "study", (start, end), [region])
    body = _body_topic(page, lines, heading)
    basis = base if base is not None else body
    title = title_of(text, *_matter(text, start, end), basis.sort if basis is not None else "consideration")
    topic = base if base and not (body and _stronger(body, base)) else body
    if topic is None:
        return Draft(title, "consideration", None, [region])
    title = _whole(text, title, topic)
    return Draft(
        title, topic.sort if topic.sort != "decision" else "deliberation", (topic.verb, topic.verb_end), [region]
    )


def _head_topics(text: str, start: int, end: int) -> list[Topic]:
    """The topics of a heading's words, whatever its number or 关于 before them looks like."""
    about = _ABOUT_VERB.match(text, start, end)
    first = about.end() if about else start
    return [
        topic._replace(
            verb=topic.verb + first, verb_end=topic.verb_end + first, start=topic.start + first, end=topic.end + first
        )
        for topic in find_topics(text[first:end], 0, end - first, bare=True)
    ]


# 会议听取了县水务局的汇报
_WHOSE_REPORT = re.compile(r"(?P<unit>[\u4e00-\u9fff、]{2,30}?)(?:所作)?的?(?:专题|工作|有关|相关|情况)*(?:汇报|报告)$")


def _presented(page: Page, draft: Draft, lines: list[Line], heading: Heading) -> Draft:
    """A matter whose heading names nobody takes its presenter from the report told below."""
    if draft.title.presenter is None and draft.sort != "study" and len(lines) > 1:
        body = _body_topic(page, lines[1:], heading)
        if body is not None and body.sort == "report":
            said = _WHOSE_REPORT.match(page.text, body.start, body.end)
            below = title_of(page.text, body.start, body.end, "report").presenter
            if below is None and said and owners(page.text, *said.span("unit")):
                below = said.span("unit")
            draft.title = draft.title._replace(presenter=below)
    return draft


def _stronger(body: Topic, base: Topic) -> bool:
    """A matter below a heading keeps the heading's verb unless its own is more exact."""
    return base.sort == "consideration" and body.sort in ("deliberation", "report", "study")


_ABOUT = re.compile(r"(?:关于|会议|对)+")


def _matter(text: str, start: int, end: int) -> tuple[int, int]:
    verb = _VERBS.match(text, start, end)
    if verb and verb.end() < end and is_empty(text, verb.end(), end):  # 研究近期重点工作
        start = verb.end()
    lead = _ABOUT.match(text, start, end)
    tail = len(text[start:end].rstrip("：: ，。、"))
    if text.endswith(("请示", "议案"), start, start + tail):  # 关于…的请示 keeps its words
        lead = None
    return (lead.end() if lead and "《" not in text[start : lead.end()] else start), start + tail


def _whole(text: str, title: Title, topic: Topic) -> Title:
    """A heading that only names a matter takes presenter and documents of the verb below it, and its title from one document."""
    if title.documents:
        return title
    below = title_of(text, topic.start, topic.end, topic.sort)
    if below.alone and topic.sort == "deliberation":
        return below
    return title._replace(presenter=title.presenter or below.presenter, documents=below.documents)


def _body_topic(page: Page, lines: list[Line], heading: Heading) -> Topic | None:
    """The verb of the text below a heading that has none: 会议听取了… · 会议审议了…"""
    for line in lines[:4]:
        start = heading.words if line.start == heading.start else line.start
        for topic in find_topics(page.text, start, line.end, bare=False):
            if topic.sort in _MATTER_VERB:
                return topic
    return None


def _from_topics(text: str, topics: list[Topic], region: tuple[int, int]) -> Draft:
    """The first verb is cut and gives the sort, but a document put to the vote after a report makes it a deliberation."""
    first = topics[0]
    topics = [first] if first.sort == "study" else [first, *(t for t in topics[1:] if t.sort != "decision")]
    sort = first.sort
    if sort in ("report", "consideration") and any(
        t.sort == "deliberation" and "《" in text[t.start : t.end] for t in topics[1:]
    ):
        sort = "deliberation"
    if len(topics) == 1:
        title = title_of(text, first.start, first.end, sort)
    else:
        title = title_of(text, first.start, topics[-1].end, sort)._replace(alone=False)
    if sort == "decision":
        sort = "deliberation"
    return Draft(title, sort, (first.verb, first.verb_end), [region])
