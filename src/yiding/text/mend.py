"""Mending: from the source text to the text that is read, with the way back and a list of the damage.

The passes run in a fixed order and each only where a cheap look says that there is something for it: an undamaged page
costs next to nothing. Passes that keep every character in its place touch only the text, the others the map too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from yiding.records import Damage, Span
from yiding.text import blanks, broken_pairs, forms, glosses, lines, lost, questions, spam, strays
from yiding.text.edits import Edit, EditMap, Finding, Findings, apply
from yiding.text.script import TRADITIONAL_CHARACTERS, Script, converted
from yiding.text.source import SourceText

_ZERO_WIDTH = "\u200b-\u200f\u2060-\u2064\ufeff\xad\u202a-\u202e\u2066-\u2069\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_TONES = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ")
# Everything out of the ordinary but traditional characters: ２０２４, ⼈, a zero-width blank, a tone mark, ✨
_OTHER = f"{re.escape(forms.NARROWED)}{forms.DOTS}{_ZERO_WIDTH}{_CONTROL}{''.join(_TONES)}{strays.SYMBOLS}\ufffd"
_IS_OTHER = re.compile(f"[{_OTHER}]")
_ODD = TRADITIONAL_CHARACTERS + _OTHER
# The one look that an ordinary page needs: what is odd, or a word of advertising, told by its second character on
_REMARKABLE = re.compile(
    f"[{_ODD}{''.join(word[0] for word in spam.CORES)}]"
    f"(?:{'|'.join(f'{word[1:]}(?<={word})' for word in spam.CORES if len(word) > 1)}|(?<=[{_ODD}{spam.ALONE}]))"
)
_INVISIBLE = re.compile(f"\r(?=\n)|[{_ZERO_WIDTH}{_CONTROL}]+")
_INVISIBLES = frozenset(re.findall(f"[\r{_ZERO_WIDTH}{_CONTROL}]", "".join(map(chr, range(0x10000)))))

_GLOSSES = ("pinyin_gloss", True)
_ORDINARY = frozenset({"line_end"})  # edits that repair no damage

_LOST = re.compile("\ufffd+")
_MOST_EVIDENCE = 20

Pass = Callable[[str], tuple[Sequence[Edit], Sequence[Finding]]]
# The passes every text is looked at for: the cheap look, and the search
_PASSES: tuple[tuple[Callable[[str], bool], Pass], ...] = (
    (lines.worth_it, lines.find),
    (blanks.worth_it, blanks.find),
    (lost.worth_it, lost.find),
)


class Mended:
    """The mended text of a source: `text`, `script`, `damage`, and the way between it and `source`."""

    __slots__ = ("_doubts", "_froms", "_map", "_tos", "damage", "exact", "script", "source", "text")

    def __init__(self, source: SourceText, text: str, written_in: Script, edits: EditMap) -> None:
        self.source = source
        self.text = text
        self.script = written_in
        self.exact = edits.exact
        self.damage: list[Damage] = []
        self._map = edits
        self._froms: list[int] = []
        self._tos: list[int] = []
        self._doubts: list[float] = []

    def spans(self, start: int, end: int) -> list[Span]:
        """Give the source spans of mended [start, end), several where page furniture stood between."""
        return [(start, end)] if self.exact and end > start else self._map.spans(start, end)

    def at(self, start: int, end: int) -> Span:
        """Give the mended range that covers a source span."""
        return (start, end) if self.exact else self._map.at(start, end)

    def certainty(self, start: int, end: int) -> float:
        """Give 1.0, or less where mended [start, end) rests on a doubtful repair."""
        first = bisect_right(self._tos, start)
        if first == len(self._tos) or self._froms[first] >= end:
            return 1.0
        return min(self._doubts[first : bisect_left(self._froms, end, first)])

    def doubt(self, findings: Sequence[tuple[Span, float]]) -> None:
        """Lower the certainty of what stands at source spans."""
        rows = sorted({(*self._map.at(*span), certainty) for span, certainty in findings})
        self._froms, self._tos = [row[0] for row in rows], [row[1] for row in rows]
        self._doubts = [row[2] for row in rows]


class _Work:
    """A text on its way through the passes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.map = EditMap(len(text))
        self.damage: dict[tuple[str, bool], Damage] = {}
        self.doubts: list[tuple[Span, float]] = []

    def run(self, find: Pass) -> None:
        """Run one pass: note its findings in offsets of the source, carry out its edits."""
        edits, findings = find(self.text)
        for finding in findings:
            self.note(finding)
        if edits:
            self.note_edits(edits, {finding.kind for finding in findings})
            self.text = apply(self.text, edits)
            self.map.compose(edits)

    def cut_glosses(self) -> None:
        """Take out the pinyin."""
        starts, ends, kept, text = glosses.find(self.text)
        if starts:
            spans = self.map.all_spans(starts, ends)
            damage = self.damage.setdefault(_GLOSSES, Damage(_GLOSSES[0], 0, [], True, []))
            damage.count += len(starts)
            damage.spans += spans
            self.text = text
            self.map.compose_columns(starts, ends, kept, "pinyin_gloss")

    def note(self, finding: Finding) -> None:
        """Enter a finding in the list of damage."""
        kind, start, end, repaired, evidence, certainty = finding
        damage = self.damage.get((kind, repaired))
        if damage is None:
            damage = self.damage[kind, repaired] = Damage(kind, 0, [], repaired, [])
        spans = self.map.spans(start, end)
        damage.count += 1
        damage.spans += spans
        if evidence and len(damage.evidence) < _MOST_EVIDENCE and evidence not in damage.evidence:
            damage.evidence.append(evidence)
        if certainty < 1:
            self.doubts += [(span, certainty) for span in spans]

    def note_edits(self, edits: Sequence[Edit], noted: set[str]) -> None:
        """Enter the edits of kinds that have no findings of their own in the list of damage, each as one place."""
        kinds = {edit[3] for edit in edits} - noted - _ORDINARY
        for kind in sorted(kinds):
            damage = self.damage.setdefault((kind, True), Damage(kind, 0, [], True, []))
            places = [(edit[0], edit[1]) for edit in edits if edit[3] == kind]
            damage.count += len(places)
            damage.spans += places if self.map.exact else [s for a, b in places for s in self.map.spans(a, b)]


def mend(source: SourceText) -> Mended:
    """Mend the text of a source."""
    work = _Work(forms.blanks(source.text))
    written_in: Script = "simplified"
    remarkable = _REMARKABLE.search(work.text) is not None or strays.worth_it(work.text)
    if remarkable:
        written_in = _odd(work)
    if questions.worth_it(work.text):
        work.run(questions.find)
    work.text = forms.punctuation(work.text)
    if remarkable and spam.worth_it(work.text):
        work.run(spam.find)
    for worth_it, find in _PASSES:
        if worth_it(work.text):
            work.run(find)
            if find is lines.find and _GLOSSES in work.damage:  # pinyin that a line end had cut through
                work.cut_glosses()
    mended = Mended(source, work.text, written_in, work.map)
    if not mended.exact:
        mended.text = forms.numbers(work.text)
    mended.damage = list(work.damage.values())
    if work.doubts:
        mended.doubt(work.doubts)
    return mended


def _odd(work: _Work) -> Script:
    """Run the passes for what an ordinary page has none of, and tell the script."""
    kinds = set(_IS_OTHER.findall(work.text))
    if not _INVISIBLES.isdisjoint(kinds):
        work.run(_invisible)
    if strays.worth_it(work.text) or not strays.KINDS.isdisjoint(kinds):
        work.run(strays.find)
    if "\ufffd" in kinds:
        work.run(_undecodable)
    if not _TONES.isdisjoint(kinds):
        if lines.worth_it(work.text):  # lines have their width by the pinyin in them
            work.run(_lines_of_mirror)
        if "?" in work.text or "\ufffd" in kinds:
            work.run(broken_pairs.find)
        work.cut_glosses()
    if not forms.WIDE.isdisjoint(kinds):
        work.run(_wide)
    if not forms.FORMS.isdisjoint(kinds):
        work.run(_other_forms)
        work.text = forms.name_dots(forms.narrow(work.text))
    before = work.text
    work.text, written_in = converted(before)
    if "著" in before:
        work.run(partial(_by_words, before))
    return written_in


def _by_words(before: str, text: str) -> Findings:
    """List each 著 that became 着: its words said so, the tables of conversion leave it."""
    found = re.finditer("著", before)
    return [], [Finding("doubtful_character", *m.span(), certainty=0.95) for m in found if text[m.start()] == "着"]


def _lines_of_mirror(text: str) -> Findings:
    """Find broken lines on a page that is not yet simplified."""
    return lines.find(forms.punctuation(converted(text)[0]))


def _undecodable(text: str) -> Findings:
    """Mark characters that were lost before or when the file was decoded."""
    return [], [Finding("undecodable", *match.span(), repaired=False) for match in _LOST.finditer(text)]


def _wide(text: str) -> Findings:
    """List runs of full-width digits, letters and signs, which become half-width ones in their places."""
    return [], [Finding("full_width", *span) for span in forms.wide_words(text)]


def _other_forms(text: str) -> Findings:
    """List characters in other forms than the usual ones, which take their places."""
    return [], [Finding("other_form", *span) for span in forms.other_forms(text)]


def _invisible(text: str) -> Findings:
    """Take out control and zero-width characters and the first half of double line ends."""
    found = _INVISIBLE.finditer(text)
    return [Edit(m.start(), m.end(), "", "line_end" if m.group() == "\r" else "control_character") for m in found], []
