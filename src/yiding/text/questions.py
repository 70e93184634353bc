"""Question marks that stand for characters an encoding did not have."""

import re

from yiding.text.edits import Edit, Finding, Findings

# ????会议: every U+3000 of an indent became two
_INDENT = re.compile(r"(?:(?<=\n)|\A) *((?:\?\?){1,8})(?=[^\s?？])")
# ???会议, ?？会议, ？？会议: an indent too where several lines begin so
_MIXED_INDENT = re.compile(r"(?:(?<=\n)|\A) *([?？]{2,8})(?=[^\s?？])")
# 张?明, 。??h; not 怎么办?
_STRAY = re.compile(
    "\\?(?<=[\u3400-\u9fff、，。；：》“（]\\?)\\?*(?:[a-z](?![A-Za-z]))?(?=[\u3400-\u9fff、，。；：》”）])"
)
_FULL_INDENT = re.compile(r"\n *[?？]{2}")
_FEWEST = 2
_ASKED = re.compile("[吗呢谁哪何啥几么]|多少|是否|怎|能不能|会不会")


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text has question marks that may ask nothing."""
    return "?" in text or ("？" in text and _FULL_INDENT.search(text) is not None)


def find(text: str) -> Findings:
    """Find indents to put back, and marks that ask nothing; those are only marked."""
    indents = list(_MIXED_INDENT.finditer(text))
    if len(indents) < _FEWEST:
        indents = list(_INDENT.finditer(text))
    edits = [Edit(*m.span(1), " " * (len(m[1]) // 2), "lost_indent") for m in indents]
    starts = {edit.start for edit in edits}
    findings = [
        Finding("stray_question_mark", *match.span(), repaired=False)
        for match in _STRAY.finditer(text)
        if match.start() not in starts and not _asks(text, match)
    ]
    return edits, findings


def _asks(text: str, match: re.Match[str]) -> bool:
    """Tell whether a single mark ends a question."""
    return len(match.group()) == 1 and _ASKED.search(text, max(0, match.start() - 20), match.start()) is not None
