"""Mending: from the source text to the text that is read, with the way back and a list of the damage.

The passes run in a fixed order and each only where a cheap look says that there is something for it: an undamaged page
costs next to nothing. Passes that keep every character in its place touch only the text, the others the map too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter

from yiding.records import Damage, Span
from yiding.text import blanks, broken_pairs, forms, glosses, lines, lost, questions, spam
from yiding.text.edits import Edit, EditMap, Finding, Findings, apply
from yiding.text.script import TRADITIONAL_CHARACTERS, Script, script, simplify
from yiding.text.source import SourceText

_ZERO_WIDTH = "\u200b-\u200f\u2060-\u2064\ufeff\xad\u202a-\u202e\u2066-\u2069\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
# One look for everything out of the ordinary: 會, ２０２４, ⼈, a zero-width blank, a tone mark, a lost character
_ODD = re.compile(
    f"[{TRADITIONAL_CHARACTERS}{re.escape(forms.NARROWED)}{forms.DOTS}{_ZERO_WIDTH}{_CONTROL}{_TONES}\ufffd]"
)
_INVISIBLE = re.compile(f"\r(?=\n)|[{_ZERO_WIDTH}{_CONTROL}]+")
_HAS_INVISIBLE = re.compile(f"[\r{_ZERO_WIDTH}{_CONTROL}]")
_HAS_TONE = re.compile(f"[{_TONES}]")

_ORDINARY = frozenset({"line_end"})  # edits that repair no damage

_LOST = re.compile("\ufffd+")
_MOST_EVIDENCE = 20

Pass = Callable[[str], tuple[Sequence[Edit], Sequence[Finding]]]
# The passes every text is looked at for: the cheap look, and the search
_PASSES: tuple[tuple[Callable[[str], bool], Pass], ...] = (
    (spam.worth_it, spam.find),
    (lines.worth_it, lines.find),
    (blanks.worth_it, blanks.find),
    (lost.worth_it, lost.find),
)


class Mended:
    """The mended text of a source: `text`, `script`, `damage`, and the way between it and `source`."""

    __slots__ = ("_doubts", "_map", "damage", "exact", "script", "source", "text")

    def __init__(self, source: SourceText, text: str, written_in: Script, edits: EditMap) -> None:
        self.source = source
        self.text = text
        self.script = written_in
        self.exact = edits.exact
        self.damage: list[Damage] = []
        self._map = edits
        self._doubts: list[tuple[int, int, float]] = []

    def spans(self, start: int, end: int) -> list[Span]:
        """Give the source spans of mended [start, end), several where page furniture stood between."""
        return [(start, end)] if self.exact and end > start else self._map.spans(start, end)

    def at(self, start: int, end: int) -> Span:
        """Give the mended range that covers a source span."""
        return (start, end) if self.exact else self._map.at(start, end)

    def certainty(self, start: int, end: int) -> float:
        """Give 1.0, or less where mended [start, end) rests on a doubtful repair."""
        if not self._doubts:
            return 1.0
        first = bisect_right(self._doubts, start, key=itemgetter(1))
        last = bisect_left(self._doubts, end, first, key=itemgetter(0))
        return min((doubt[2] for doubt in self._doubts[first:last]), default=1.0)

    def doubt(self, findings: Sequence[tuple[Span, float]]) -> None:
        """Lower the certainty of what stands at source spans."""
        self._doubts = sorted({(*self._map.at(*span), certainty) for span, certainty in findings})


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
    if _ODD.search(work.text):
        written_in = _odd(work)
    if "?" in work.text:
        work.run(questions.find)
    work.text = forms.punctuation(work.text)
    for worth_it, find in _PASSES:
        if worth_it(work.text):
            work.run(find)
    if not work.map.exact:
        work.text = forms.numbers(work.text)
    mended = Mended(source, work.text, written_in, work.map)
    mended.damage = list(work.damage.values())
    mended.doubt(work.doubts)
    return mended


def _odd(work: _Work) -> Script:
    """Run the passes for what an ordinary page has none of, and tell the script."""
    if _HAS_INVISIBLE.search(work.text):
        work.run(_invisible)
    if "\ufffd" in work.text:
        work.run(_undecodable)
    if _HAS_TONE.search(work.text):
        if "?" in work.text or "\ufffd" in work.text:
            work.run(broken_pairs.find)
        work.run(glosses.find)
    work.text = forms.name_dots(forms.narrow(work.text))
    written_in = script(work.text)
    work.text = simplify(work.text, written_in)
    return written_in


def _undecodable(text: str) -> Findings:
    """Mark characters that were lost before or when the file was decoded."""
    return [], [Finding("undecodable", *match.span(), repaired=False) for match in _LOST.finditer(text)]


def _invisible(text: str) -> Findings:
    """Take out control and zero-width characters and the first half of double line ends."""
    found = _INVISIBLE.finditer(text)
    return [Edit(m.start(), m.end(), "", "line_end" if m.group() == "\r" else "control_character") for m in found], []
