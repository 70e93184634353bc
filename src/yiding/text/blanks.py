"""Blanks that layout put inside words, numbers and dates, told from blanks that separate.

Running words lose them all; lists of names, pairs of label and value, trails of links and signatures keep theirs.
Dates, numbers of sittings, letter-spaced labels, document names and the inside of brackets are closed up on every line.
"""

import re
from bisect import bisect_right
from operator import itemgetter

from yiding.text.edits import Edit, Findings

_HAN = "\u3400-\u9fff"
_ROLES = "(?:出 *席|列 *席|请 *假|缺 *席|参 *加|参 *会|记 *录|邀 *请)"
# A blank between two words of a line
_HAS_INNER = re.compile(r" (?<=[^ \n] ) *(?=[^ \n])")
# 出席：…, （一）邀请列席：…, 请 假： …, 记录 张三
_ROLL = re.compile(rf" *(?:（[一二三四五六七八九十]+）)? *(?:会议|应 *邀|邀请)? *{_ROLES}[^，。：]{{0,8}}(?:[：:]| |$)")
# 第 8 次
_SPLIT_NUMBER = re.compile(r"第 +\d| +次 ?(?=[^ ])")
# 一、 （一） 2.
_HEADING = re.compile(
    r" *(?:[一二三四五六七八九十]{1,3} *、|（ *[一二三四五六七八九十]{1,3} *）|\d{1,2} *[.．、](?!\d))"
)
_META = re.compile(
    "索引号|公开(?:方式|属性|日期|时限|时间|形式|范围)|(?:发布|发文|制发)(?:机构|机关|单位|日期|时间|字号)"
    "|(?:成文|生成|印发)日期|分类[：: ]|有效[性期]|文 *号[：: ]|信息来源|来源[：:]|(?:浏览|点击|阅读)(?:次数|量|数)"
    "|访问量|更新时间|字体|字号[：:]|打印|关闭|分享|责任编辑|上一篇|下一篇|当前位置|首页"
)
# 索  引  号, 出 席：, 主 题 词：
_WORDS = (
    "索引号",
    "主题词",
    "发文字号",
    "出席",
    "列席",
    "请假",
    "缺席",
    "记录",
    "参加",
    "主持",
    "时间",
    "地点",
    "议题",
    "抄送",
    "文号",
    "标题",
)
_LABEL = re.compile("(?:" + "|".join(" +".join(word) for word in _WORDS) + r")(?=[：:）]| +[\dA-Z〔])")
_BEFORE_LABEL = frozenset(" ，。；：）")
_NUM = "〇○零一二三四五六七八九十"
# 202 4 年 5 月 18 日 上 午, 二 〇 二 四 年 十二 月 六 日, 7 月 9 日
_DATE = re.compile(
    rf"(?:(?:(?<!\d)[12] *\d *\d *\d|[{_NUM}] *[{_NUM}] *[{_NUM}] *[{_NUM}]) *年)(?: *[\d{_NUM}]{{1,2}} *月)?"
    rf"(?: *(?:\d *\d?|[{_NUM}]{{1,3}}) *日)?(?: *[上下] *午)?"
    rf"|(?<!\d)\d{{1,2}} *月(?: *\d *\d? *日)?(?: *[上下] *午)?|日 *[上下] +午"
)
# 第 32 次, 第 1 2 次, 〔2025〕 2 号, 第 十八 届
_ORDINAL = re.compile(
    rf"第 *(?:\d *){{1,4}}[次届号批期条项]?|第 *[{_NUM}百]{{1,5}} *[次届号批期条项]|〔 *\d{{4}} *〕 *\d+ *号"
)
# 5 月, 第 3, 202 4年; not 20日 16:44
_DATE_HINT = re.compile(r" (?:(?=[年月日次届号批期条项午])|(?<=[年月日第〕〔] )|(?<=\d )(?=\d)(?!\d{1,2}[:：]\d))")
# What a blank that goes may have beside it where blanks separate: ，|2 0|《|出 of 出 席
_MAYBE = re.compile(
    r" (?:(?=[）》〕，。、；：年月日次届号批期条项午])|(?<=[（《〔〕年月日第] )|(?<=\d )(?=\d)(?!\d{1,2}[:：]\d)"
    rf"|(?<=[{''.join({word[0] for word in _WORDS})}] ))"
)
_TITLE = re.compile("《[^《》\n]{1,120}》?")
# 出席会议的有 张三 李四 王五
_RUN_OF_NAMES = re.compile(rf"(?<![{_HAN}])(?:[{_HAN}·]{{2,4}} +){{2,}}[{_HAN}·]{{2,4}}(?![{_HAN}])")
_IN_ROLE = re.compile("出席|列席|参加|请假|缺席")
_BLANKS = re.compile(" +")
_UNIT = re.compile(r" *(?:\d *){0,8}[年月日次号届批期时分条项万亿元个名户家人亩处%％.、，。；）]")
_CLOSED_UP = frozenset("（《“〔〈，。、；：！？")
_CLOSED_DOWN = frozenset("）》”〕〉，。、；：！？")
_TOO_WIDE = 4
_ROLL_LINES, _LONG, _NEAR = 40, 2000, 40


def worth_it(text: str) -> bool:
    """Tell cheaply whether any line has a blank between words."""
    return _HAS_INNER.search(text) is not None


def find(text: str) -> Findings:
    """Find the blanks that do not separate anything."""
    edits: list[Edit] = []
    rolls: dict[int, bool] = {}
    end = 0
    while inner := _HAS_INNER.search(text, end):
        start = text.rfind("\n", 0, inner.start()) + 1
        end = text.find("\n", inner.end())
        end = len(text) if end < 0 else end
        line = text[start:end]
        prose = _is_prose(line) and not _in_roll(text, start, end, rolls)
        if prose or _MAYBE.search(line) or "《" in line:
            edits += _line(line, start, prose=prose)
    return edits, []


def _line(line: str, start: int, *, prose: bool) -> list[Edit]:
    """Give the edits for one line."""
    places = _prose(line) if prose else _anywhere(line)
    if not places:
        return []
    body = len(line) - len(line.lstrip(" "))
    return [Edit(start + a, start + b, "", "layout_blank") for a, b in sorted(set(places)) if a >= body]


def _in_roll(text: str, start: int, end: int, rolls: dict[int, bool]) -> bool:
    """Tell whether a line is a list of who was there, or goes on with the one above it; `rolls` keeps the answers."""
    passed: list[int] = []
    answer = False
    while start >= 0 and len(passed) < _ROLL_LINES:
        if start in rolls:
            answer = rolls[start]
            break
        passed.append(start)
        if _ROLL.match(text, start, end):
            answer = True
            break
        line = text[start:end].strip()
        if len(line) > _LONG or (line and not _goes_on(line)):
            break
        end = start - 1
        start = text.rfind("\n", 0, end) + 1 if end >= 0 else -1
    rolls.update(dict.fromkeys(passed, answer))
    return answer


def _goes_on(line: str) -> bool:
    """Tell whether a line after a list of names may still belong to it."""
    return "。" not in line and not line.startswith("会议") and (not _HEADING.match(line) or "、" in line[4:])


def _is_prose(line: str) -> bool:
    """Tell running words (and headings and titles) from lines whose blanks separate fields."""
    if ">" in line or "|" in line or "»" in line:
        return False
    if "。" in line:
        return True
    running = (
        _HEADING.match(line)
        or (len(line) >= 12 and ("，" in line or "；" in line or line.rstrip()[-1] in "：；"))
        or _is_split_title(line)
    )
    return bool(running) and _META.search(line) is None


def _is_split_title(line: str) -> bool:
    """Tell a title of a sitting whose own words are split: 第 8 次 常务 会议 纪要."""
    if "：" in line or not ("会" in line or "要" in line):
        return False
    whole = line.replace(" ", "")
    if len(whole) > 60 or not ("会议" in whole or whole.endswith("纪要")):
        return False
    split = any(word in whole and word not in line for word in ("常务会议", "会议纪要", "常务会", "人民政府"))
    return split or _SPLIT_NUMBER.search(line) is not None


def _prose(line: str) -> list[tuple[int, int]]:
    """Find the blanks of a line of running words that go."""
    kept: list[tuple[int, int]] = []
    if _IN_ROLE.search(line):
        kept = [
            (a, b)
            for a, b in map(re.Match.span, _RUN_OF_NAMES.finditer(line))
            if _IN_ROLE.search(line, max(0, a - _NEAR), b + _NEAR)
        ]
    found = []
    head = _HEADING.match(line)
    number = re.match(r" *\d{1,3}(?= )", line) if not head else None
    for match in _BLANKS.finditer(line.rstrip()):
        a, b = match.span()
        if a == 0 or b - a > _TOO_WIDE or _inside(kept, a):
            continue
        if number and a == number.end() and not _UNIT.match(line, a):
            continue
        if _goes(line[a - 1], line[b], line, b):
            found.append((a, b))
    return found


def _inside(ranges: list[tuple[int, int]], place: int) -> bool:
    """Tell whether a place lies within one of ascending ranges."""
    i = bisect_right(ranges, place, key=itemgetter(0)) - 1
    return i >= 0 and place < ranges[i][1]


def _goes(left: str, right: str, line: str, after: int) -> bool:
    """Tell whether a blank between two characters of running words separates nothing."""
    if left.isascii() and right.isascii() and left.isalnum() and right.isalnum():
        return left.isdigit() and right.isdigit() and _UNIT.match(line, after) is not None
    if left in ".．" and right.isdigit():  # 3. 2026 年: the number of an item, no decimal
        return False
    if left in "日号" and right.isdigit():
        return not re.match(r"\d{1,2}[:：]\d", line[after : after + 6])
    return True


def _anywhere(line: str) -> list[tuple[int, int]]:
    """Find the blanks that go even where blanks separate."""
    ranges: list[tuple[int, int]] = []
    if _DATE_HINT.search(line):
        ranges += [match.span() for match in _DATE.finditer(line)] + [match.span() for match in _ORDINAL.finditer(line)]
    if "《" in line:
        ranges += [match.span() for match in _TITLE.finditer(line)]
    ranges += [m.span() for m in _LABEL.finditer(line) if not m.start() or line[m.start() - 1] in _BEFORE_LABEL]
    found = [
        match.span()
        for low, high in ranges
        for match in _BLANKS.finditer(line, low, high)
        if match.end() < len(line)
        and not (line[match.start() - 1].isascii() and line[match.end()].isalpha() and line[match.end()].isascii())
    ]
    for match in _BLANKS.finditer(line.rstrip()):
        a, b = match.span()
        if a and (line[a - 1] in "（《〔" or line[b] in "）》〕，。、；："):
            found.append((a, b))
    return found
