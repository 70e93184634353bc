"""Lines as a PDF or a fixed width left them: broken words joined, page numbers and page breaks cut out.

A new paragraph is known by its indent, by a heading or label at its start, or by a line before it that is not full.
"""

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from yiding.records import Span
from yiding.text.edits import Edit, Findings
from yiding.text.glosses import LETTERS

_DASH = "[—–―─·\\-－~～]{1,2}"
# "— 3 —", "-3-", "·3·", "第3页 共5页", "第 3 页", "3/5", "Page 3 of 5"
_PAGE_NUMBER = re.compile(
    rf" *(?:{_DASH} ?\d{{1,3}} ?{_DASH}|第 ?\d{{1,3}} ?页[，,/ ]*(?:共 ?\d{{1,3}} ?页)?|\d{{1,3}} ?/ ?\d{{1,3}}"
    r"|[Pp]age \d{1,3}(?: of \d{1,3})?) *"
)
# The line end before one of these
_HINT = re.compile(rf"\n(?= *(?:{_DASH} ?\d{{1,3}} ?{_DASH}|第 ?\d{{1,3}} ?页|\d{{1,3}} ?/ ?\d{{1,3}} *\n|[Pp]age \d))")
_BARE_NUMBER = re.compile(r" *(\d{1,3}) *")
# 一、 一 （一） 1. ① 第一条 临府会纪〔2024〕3号
_START = re.compile(
    r" *(?:[一二三四五六七八九十]{1,3}(?:[、．.]| *$)|（[一二三四五六七八九十]{1,3}）|（\d{1,2}）"
    r"|\d{1,2}(?:[．、]|\.(?!\d))|[①-⑳]"
    r"|[\u4e00-\u9fff]{0,12}〔[^〕]{4}〕 ?第?[^，。；]{1,8}[号期] *$|第[一二三四五六七八九十]{1,3}[条章项]|附件\d?[：:]|(?:[出列缺] *席|请 *假|记 *录)(?:[^，。；]{0,10}[：:]| |$)"
    r"|主 *持 *人?[：:]|抄 *送|参加人员"
    r"|(?:会议)?(?:时间|地点|议题|内容|名称|主持人?|记录人?|出席|列席|参加|缺席|请假|参会)(?:人员|情况|领导|单位)?[：:]"
    r"|(?:责任|牵头|配合|承办|发文|印发)(?:单位|部门|机关|领导|人)[：:]|主 *题 *词|(?:发|分|主|印|签)[送发][：:；])"
)
# 李一  王二  赵三, a list whose names stand apart by blanks
_NAMES = re.compile(r"(?:[^ ]{0,12}[：:] *)?(?:[\u4e00-\u9fff·]{1,4} +){2,}[\u4e00-\u9fff·]{1,4}")
# 街道陈五, 局赵六: the end of a unit whose beginning stands on the line before
_UNIT_ENDING = re.compile("街道|[镇乡局委院](?!长)|办公室|办事处|委员会|集团|公司|中心|支队|大队")
# 市工│信局 陈五: a unit cut in the middle of its name
_UNIT_BEGINS = re.compile("[省市县区旗州盟][\u4e00-\u9fff]{1,3}(?<![局委办院厅会])")
_UNIT_ENDS = re.compile("[\u4e00-\u9fff]{1,4}(?:局|委|办|院|厅|中心|公司|集团|社)")
# 县司法局 陈五 县财政局 周八
_UNITS = re.compile("(?:[^ ]{0,12}[：:] *)?(?:[\u4e00-\u9fff·]{1,12} +){3,}[\u4e00-\u9fff·]{1,12}")
_HAN = re.compile("(?![一二三四五六七八九十])[\u4e00-\u9fff]")
# 发 · 议。 · 告》: what is left of a line
_LAST_ONE = re.compile("(?![一二三四五六七八九十])[\u4e00-\u9fff][。；》”）]{0,2}")
_OPENING = "（《“〔第"
# 會（h, 會（ and, on the next line, （huì）
_CUT_GLOSS = re.compile(f"[（(][{LETTERS}]{{1,6}}\\Z")
_GLOSS = re.compile(f"[（(] ?[{LETTERS}]{{1,7}} ?[）)]")
# （牵头单位：县财政局；
_IN_BRACKET = re.compile("（[^（）：。]{2,8}：[^（）。]*\\Z")
_ASCII = re.compile("[\x00-\x7f]")
_CLOSING = "》）”’」，。；、：？！%℃"
_SENTENCE_END = "。！？；：:;!?"
_WIDEST, _NARROWEST, _TOLERANCE = 92, 36, 6  # in half characters
_FEWEST, _FEWEST_NAMES, _FEWEST_INDENTS, _CROWD = 5, 4, 2, 10


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text may have broken lines or page numbers in it."""
    if "\f" in text or _HINT.search(text):
        return True
    if len(text) > 60 * text.count("\n"):
        return False
    widths = list(map(len, text.split("\n")))
    return sum(_NARROWEST // 2 <= n <= _WIDEST // 2 for n in widths) > _FEWEST


def find(text: str) -> Findings:
    """Find line ends and page numbers that were not the writer's; form feeds become line ends or go."""
    feeds = [i for i, c in enumerate(text) if c == "\f"] if "\f" in text else []
    plain = text.replace("\f", "\n")
    rows = _rows(plain)
    furniture = _furniture(plain, rows, feeds)
    content = [row for i, row in enumerate(rows) if i not in furniture and row[0] < row[1]]
    page = _Page(plain, content)
    if not page.broken and not page.flowing and not furniture and not feeds:
        return [], []
    edits: list[Edit] = []
    cuts = sorted([rows[i][0] for i in furniture] + feeds)
    for one, two in pairwise([(0, 0), *content, (len(text), len(text))]):
        gap = bisect_left(cuts, one[1]) < bisect_left(cuts, two[0] if two[0] < len(text) else len(text) + 1)
        if gap or ((page.broken or page.flowing) and one[1] + 1 == two[0]):
            edits += page.between(one, two, gap=gap)
    return edits, []


def _rows(text: str) -> list[Span]:
    """Give the lines of a text without the blanks at their ends."""
    rows = []
    start = 0
    for line in text.split("\n"):
        rows.append((start, start + len(line)))
        start += len(line) + 1
    return rows


def _furniture(text: str, rows: list[Span], feeds: list[int]) -> set[int]:
    """Find the lines that are page numbers: by their form, beside a form feed, or bare numbers that count up."""
    found: set[int] = set()
    bare: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(rows):
        if not 0 < end - start < 24:
            continue
        if _PAGE_NUMBER.fullmatch(text, start, end):
            found.add(i)
        elif match := _BARE_NUMBER.fullmatch(text, start, end):
            beside = any(_near(feeds, place) for place in (start - 1, start - 2, end, end + 1))
            found |= {i} if beside else set()
            bare.append((i, int(match[1])))
    for (i, one), (j, two) in pairwise(bare):
        if two == one + 1 and rows[j][0] - rows[i][0] > 200:
            found |= {i, j}
    return found


def _near(places: list[int], place: int) -> bool:
    i = bisect_left(places, place)
    return i < len(places) and places[i] == place


class _Page:
    """What the lines of one text look like: the width they were broken at, if any, and whether there are indents."""

    def __init__(self, text: str, content: list[Span]) -> None:
        self.text = text
        self.wide, self.long = _width(text, content)
        if not (self.wide or self.long):
            self.wide = _indented_width(text, content)
        self.broken = bool(self.wide or self.long)
        indents = sum(text.startswith("  ", start) for start, _ in content)
        self.indented = indents >= 2 and indents < len(content) * 0.7
        self.flowing = 0 if self.broken else _flowing(text, content)

    def between(self, one: Span, two: Span, *, gap: bool) -> list[Edit]:
        """Give the edit for what stands between two lines with words, if there is one."""
        text = self.text
        start, end = one[1], two[0]
        at_edge = one[0] == one[1] or two[0] == two[1]
        if not at_edge and self._cut_exactly(one, two):
            return [Edit(start, end, "", "page_furniture" if gap else "line_break", apart=gap)]
        if not at_edge and self._continues(one, two, gap=gap):
            start -= _blanks_before(text, one)
            end += _blanks_after(text, two)
            latin = _is_latin(text[start - 1]) and _is_latin(text[end])
            glue = " " if latin and not _CUT_GLOSS.search(text, max(one[0], start - 8), start) else ""
            return [Edit(start, end, glue, "page_furniture" if gap else "line_break", apart=gap)]
        if not gap:
            return []
        kept = "" if at_edge else "\n"
        return [Edit(start, end, kept, "page_furniture", apart=True)] if text[start:end] != kept else []

    def _cut_exactly(self, one: Span, two: Span) -> bool:
        """Tell that a program cut a list whose names stand apart by blanks at a number of characters."""
        if not self.long or one[1] - one[0] != self.long:
            return False
        before, after = self.text[one[0] : one[1]], self.text[two[0] : two[1]]
        if before[-1] in _SENTENCE_END or _START.match(after.lstrip(" ")):
            return False
        listed = "  " in before.strip(" ") and after[0] != " " and not _between_groups(before, after)
        return before[-1] == " " or listed

    def _continues(self, one: Span, two: Span, *, gap: bool) -> bool:
        """Tell whether the second line goes on where the first one broke off."""
        text = self.text
        before, after = text[one[0] : one[1]].rstrip(), text[two[0] : two[1]]
        if not before:
            return False
        if (len(before) > 12 and _breaks_word(before, after)) or _breaks_number(before, after):
            return True
        if _START.match(text, two[0], two[1]) or _names(after) or _names(before):
            return False
        if after.startswith("  ") or _between_groups(before, after):
            return False
        ended = before[-1] in _SENTENCE_END
        if len(before) > 12 and (_is_open(before) or text[two[0]] in _CLOSING):
            return True
        if self.flowing and len(before) >= self.flowing:
            return True
        if not self.broken:
            return gap and not ended and len(before) > 15 and before[-1] not in "》”）"
        if not self._is_full(before, ended=ended):
            runs_on = self.indented or ("，" in before and before[-1] not in "》”）")
            return runs_on and not ended and _half_width(before) * 4 >= max(self.wide, 2 * self.long) * 3
        closed = ended or before[-1] in "》”）"
        return self.indented or not closed or not text.startswith("会议", two[0])

    def _is_full(self, row: str, *, ended: bool) -> bool:
        """Tell whether a line reaches the width; one that ends a sentence must reach it more closely."""
        closely = ended or _START.match(row)
        indent = 2 if row.startswith("  ") and not row.startswith("   ") else 0  # two wide blanks, made narrow
        wide = self.wide and _half_width(row) + indent >= self.wide - (2 if closely else 4)
        return bool(wide or (self.long and len(row) >= self.long - (0 if closely else 1)))


def _flowing(text: str, content: list[Span]) -> int:
    """Give the least length of a line that goes on, on a page of uneven lines where only indents begin paragraphs; else 0.

    A font of uneven widths breaks so: most lines have no indent, and most lines before such a line end no sentence.
    """
    heads = [text.startswith("  ", start) and not text.startswith("     ", start) for start, _ in content]
    if sum(heads) < 3 or len(heads) < 3 * sum(heads):
        return 0
    on = [one for one, head in zip(content, heads[1:], strict=False) if not head]
    lengths = sorted(end - start for start, end in on)
    open_ends = sum(text[end - 1] not in _SENTENCE_END for _, end in on)
    usual = lengths[len(lengths) // 2]
    running = sum(any(mark in text[start:end] for mark in "，。、；") for start, end in on)
    if running * 10 < len(on) * 6:
        return 0
    return usual * 3 // 5 if open_ends * 10 >= len(on) * 7 and 14 <= usual <= 60 else 0


def _width(text: str, content: list[Span]) -> tuple[int, int]:
    """Give the width at which lines were broken, in half characters and in characters; 0 if they were not.

    A page laid out in a font breaks at the first, a page cut by a program at the second.
    """
    rows = [text[start:end].rstrip() for start, end in content]
    wide = _mode([_half_width(row) for row in rows], rows, _NARROWEST, _WIDEST, _TOLERANCE)
    long = _mode(list(map(len, rows)), rows, _NARROWEST // 2, _WIDEST // 2, _TOLERANCE // 3)
    if wide and not long:  # too few lines to tell by themselves: what most of the full ones have
        full = Counter(len(row) for row in rows if wide - 4 <= _half_width(row) <= wide)
        long = next((length for length, count in full.most_common(1) if count > 2), 0)
    return wide, long


def _indented_width(text: str, content: list[Span]) -> int:
    """Give the width, in half characters, of a short page whose paragraphs are indented; 0 where nothing says that it was broken.

    Such a page has too few lines for a usual width; but lines as wide as the widest one that end no sentence, each
    before a line without indent, were broken there.
    """
    heads = [text.startswith("  ", start) and not text.startswith("     ", start) for start, _ in content]
    if sum(heads) < _FEWEST_INDENTS:
        return 0
    widths = [
        _half_width(text[start:end].rstrip()) + 2 * head for (start, end), head in zip(content, heads, strict=True)
    ]
    widest = max(widths)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    broken = [
        one
        for one, following, head, width in zip(content, content[1:], heads[1:], widths, strict=False)
        if not head and width >= widest - 4 and text[one[1] - 1] not in _SENTENCE_END and _runs(text, one, following)
    ]
    return widest if len(broken) >= _FEWEST_INDENTS else 0


def _runs(text: str, one: Span, following: Span) -> bool:
    """Tell a line of running text before one that begins nothing of its own."""
    running = any(mark in text[one[0] : one[1]] for mark in "，。、；《")
    return running and _START.match(text, following[0], following[1]) is None


def _mode(widths: list[int], rows: list[str], low: int, high: int, tolerance: int) -> int:
    """Give the width that most lines have, if they look broken there; else 0."""
    usable = sorted(w for w in widths if low <= w <= high)
    if len(usable) < _FEWEST:
        return 0
    crowded = len(usable) - bisect_left(usable, usable[-1] - 1) >= _CROWD  # so many rows that none is wider
    if not crowded and len(usable) * 2 < sum(w > low // 4 for w in widths):
        return 0
    counts = [(i + 1 - bisect_left(usable, w - tolerance), w) for i, w in enumerate(usable)]
    count, best = max(counts)
    if count < _FEWEST or count * 3 < len(usable) or sum(w > best for w in widths) * 10 > len(widths):
        return 0
    full = [i for i, w in enumerate(widths) if best - tolerance <= w <= best]
    full = [i for i in full if i + 1 < len(rows) and not _START.match(rows[i + 1])]
    broken = sum(rows[i][-1] not in _SENTENCE_END for i in full)
    if broken < 3:
        return 0
    running = sum(any(mark in rows[i] for mark in "，。、；") for i in full)  # lists of titles have no marks
    return best if broken * 2 >= len(full) and running * 2 >= len(full) else 0


def _breaks_word(before: str, after: str) -> bool:
    """Tell that a line end stands inside a word, a number or a name, or right behind an opening mark."""
    last, first = before[-1], after[0]
    if _CUT_GLOSS.search(before) or _GLOSS.match(after):
        return True
    if last in _OPENING or _IN_BRACKET.search(before) or (first in "年月日次届号" and last.isdigit()):
        return True
    if _LAST_ONE.fullmatch(after):
        return last not in _SENTENCE_END
    if " " not in before or first == " " or _START.match(after):
        return False
    return _breaks_name(before.split(" "), after.split(" "))


# 第7│8次 · 第96│次
_NUMBER_BEGINS = re.compile(r"第 ?[一二三四五六七八九十百\d]{0,4}\Z")
_NUMBER_ENDS = re.compile(r"[一二三四五六七八九十百\d]{0,4} ?[次期届]")


def _breaks_number(before: str, after: str) -> bool:
    """Tell that a line end stands inside the number of a meeting."""
    return _NUMBER_ENDS.match(after) is not None and _NUMBER_BEGINS.search(before) is not None


def _breaks_name(before: list[str], after: list[str]) -> bool:
    """Tell that a line end stands inside a name of a list whose names stand apart by blanks."""
    if len(before) < _FEWEST_NAMES or 2 * sum(len(word) == 1 for word in before) > len(before):  # a spaced title
        return False
    if len(after[0]) == 1 and _HAN.fullmatch(after[0]):
        return len(after) == 1 or len(after[1]) > 1  # two single characters are one padded name
    if len(before[-1]) == 1 and _HAN.fullmatch(before[-1]):
        return len(before[-2]) > 1
    if _UNIT_BEGINS.fullmatch(before[-1]) and _UNIT_ENDS.fullmatch(after[0]):
        return True
    return _UNIT_ENDING.match(after[0]) is not None and _UNITS.fullmatch(" ".join(before)) is not None


def _is_open(row: str) -> bool:
    """Tell a line that breaks off inside 《》 or a bracket."""
    return row.count("《") > row.count("》") or row.count("（") > row.count("）")


def _names(row: str) -> bool:
    """Tell a list of names that stand apart by blanks."""
    return " " in row and len(row) < 200 and _NAMES.fullmatch(row.strip()) is not None


# 列席：县政府办公室 江涛  县水务局 水清
_GROUPED = re.compile(
    r" *(?:[出列缺]席|请假|记录)[：:][^，。；]*[^ ，。；]  [^ ]|[^，。；：]*[^ ，。；：]  [^ ，。；：]"
)


# 县水利局 · 区融媒体中心 at the head of a line
_WHOLE_UNIT = re.compile(
    "[省市县区旗州盟镇乡][\u4e00-\u9fff]{1,10}(?:局|委|办|院|厅|中心|公司|集团|社|街道|办公室|委员会|联合会|管委会)(?= |$)"
)


def _between_groups(before: str, after: str) -> bool:
    """Tell that a line end stands between two groups of a roll: the line has whole groups, the next one begins with a whole unit.

    A roll that is cut at a width is cut anywhere, within a name or a unit too; that is no end of a group.
    """
    last = before.rstrip(" ").rpartition(" ")[2]
    return len(last) > 1 and _WHOLE_UNIT.match(after) is not None and _GROUPED.match(before) is not None


def _half_width(row: str) -> int:
    """Give the width of a line in half characters."""
    return 2 * len(row) if not _ASCII.search(row) else 2 * len(row) - len(_ASCII.findall(row))


def _blanks_before(text: str, row: Span) -> int:
    part = text[row[0] : row[1]]
    return len(part) - len(part.rstrip())


def _blanks_after(text: str, row: Span) -> int:
    part = text[row[0] : row[1]]
    return len(part) - len(part.lstrip())


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
