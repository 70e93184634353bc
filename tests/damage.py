"""Makers of damage: each takes a clean composed text and does to it what the web does to real pages.

`undone` says whether mending can give the clean text back; where it is False the damage can only be found and marked.
"""

import random
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import opencc
from pypinyin.constants import PINYIN_DICT

from yiding.text.t2s_table import SIMPLIFIED_ONLY


class Maker(NamedTuple):
    """One kind of damage: the function that does it, and whether it can be undone."""

    damage: Callable[[str, random.Random], str]
    undone: bool = True

    def __call__(self, text: str, chance: random.Random) -> str:
        """Damage a text."""
        return self.damage(text, chance)


@cache
def _traditional_table() -> dict[int, str]:
    """Build the table of a mirror: characters with one traditional form; the ambiguous ones stay (干部, 防范)."""
    there, back = opencc.OpenCC("s2t").convert, opencc.OpenCC("t2s").convert
    pairs = ((c, there(c)) for c in SIMPLIFIED_ONLY if c <= "\uffff")
    return {ord(c): t for c, t in pairs if len(t) == 1 and t != c and back(t) == c}


def _reading(character: str) -> str:
    return PINYIN_DICT.get(ord(character), "").split(",")[0]


def traditional(text: str, chance: random.Random) -> str:
    """Turn a text into traditional characters, one by one."""
    del chance
    return text.translate(_traditional_table())


def _glossed(text: str, chance: random.Random, share: float, form: str) -> str:
    table = set(_traditional_table().values())
    chosen = {c for c in sorted(table & set(text)) if chance.random() < share and _reading(c)}
    return "".join(c + form.format(_reading(c)) if c in chosen else c for c in text)


def pinyin_dense(text: str, chance: random.Random) -> str:
    """Put the pinyin after every traditional character."""
    return _glossed(traditional(text, chance), chance, 1.0, "({})")


def pinyin_sparse(text: str, chance: random.Random) -> str:
    """Put the pinyin after some traditional characters, with a blank inside the bracket."""
    return _glossed(traditional(text, chance), chance, 0.3, "({} )")


def pinyin_cut(text: str, chance: random.Random) -> str:
    """Cut a page with pinyin off inside its last bracket."""
    whole = pinyin_dense(text, chance)
    return whole[: whole.rindex("(") + 3]


def broken_pairs(text: str, chance: random.Random) -> str:
    """Put pinyin into the GBK bytes wherever the two bytes of a traditional character stand, across others too."""
    data = traditional(text, chance).encode("gbk", "ignore")
    table = [c for c in _traditional_table().values() if _encodes(c) and _reading(c)]
    chance.shuffle(table)
    for character in table:
        pair = character.encode("gbk")
        data = data.replace(pair, pair + f"({_reading(character)})".encode("gbk", "ignore"))
    return _decoded(data)


def _encodes(character: str) -> bool:
    return len(character.encode("gbk", "ignore")) == 2


def _decoded(data: bytes) -> str:
    """Decode as those mirrors do: a first byte whose second is none swallows it and becomes a question mark."""
    parts = []
    i = 0
    while i < len(data):
        size = 1 if data[i] < 0x80 else 2
        try:
            parts.append(data[i : i + size].decode("gbk"))
        except UnicodeDecodeError:
            parts.append("?")
        i += size
    return "".join(parts)


def wide_forms(text: str, chance: random.Random) -> str:
    """Write digits and Latin letters in full width."""
    del chance
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def narrow_punctuation(text: str, chance: random.Random) -> str:
    """Write full-width marks in half width, as a crawler does."""
    del chance
    return text.translate(str.maketrans("，：；（）？！", ",:;()?!"))


def exotic_blanks(text: str, chance: random.Random) -> str:
    """Write every blank as one of the blanks that layout programs use."""
    return "".join(chance.choice("\u3000\xa0\u2002\u2003\u2009") if c == " " else c for c in text)


def zero_width(text: str, chance: random.Random) -> str:
    """Strew characters without width and control characters."""
    return "".join(c + chance.choice("\u200b\ufeff\x08") if chance.random() < 0.05 else c for c in text)


def layout_blanks(text: str, chance: random.Random) -> str:
    """Put blanks inside the words and numbers of lines of running words."""
    lines = []
    for line in text.split("\n"):
        prose = "。" in line and "：" not in line[:6]
        body = len(line) - len(line.lstrip())
        spread = (c + " " * (chance.random() < 0.15) for c in line[body:-1])
        lines.append(line[:body] + "".join(spread) + line[-1:] if prose else line)
    return "\n".join(lines)


def hard_wrap(text: str, chance: random.Random) -> str:
    """Break the lines at one width and put page numbers between, as a PDF does."""
    width = chance.choice((24, 26, 28, 30))
    rows = [line[i : i + width] for line in text.split("\n") for i in range(0, max(1, len(line)), width)]
    pages = [rows[i : i + 9] for i in range(0, len(rows), 9)]
    return "\n".join("\n".join([*page, f"— {number} —"]) for number, page in enumerate(pages, 1))


def form_feeds(text: str, chance: random.Random) -> str:
    """Break the lines at one width and part the pages by a number alone and a form feed."""
    return hard_wrap(text, chance).replace("— ", "").replace(" —\n", "\n\f").replace(" —", "\n\f")


def lost_dates(text: str, chance: random.Random) -> str:
    """Lose 年, 月 and 日 of the full date before 上午 and of the years before a month."""
    del chance
    text = text.replace("2024年5月18日上午", "2024518上午").replace("2024年1-4月", "20241-4月")
    return text.replace("1-4月份", "14月份")


def lost_ordinal(text: str, chance: random.Random) -> str:
    """Lose 第 in the first line that is a title."""
    del chance
    return text.replace("\n第7次", "\n7次", 1)


def ambiguous_date(text: str, chance: random.Random) -> str:
    """Lose 年 and 月 of a date that has two readings."""
    del chance
    return text.replace("2024年5月18日上午", "2024111上午")


def spam_line(text: str, chance: random.Random) -> str:
    """Put a line of advertising before the text."""
    return chance.choice(("bet365体育在线投注官网", "澳门新葡京娱乐场官方网站", "久久在线视频免费观看")) + "\n" + text


def spam_words(text: str, chance: random.Random) -> str:
    """Replace the name of a place by an advertisement."""
    del chance
    return text.replace("临川县", "best365网页版登录入口", 1)


def question_indents(text: str, chance: random.Random) -> str:
    """Turn every blank of the indents into two question marks."""
    del chance
    lines = text.split("\n")
    bodies = [line.lstrip(" ") for line in lines]
    return "\n".join("??" * (len(line) - len(body)) + body for line, body in zip(lines, bodies))


def lost_rare(text: str, chance: random.Random) -> str:
    """Turn the second character of a name into a question mark."""
    del chance
    return text.replace("江小河", "江?河", 1)


DAMAGES: dict[str, Maker] = {
    "traditional": Maker(traditional),
    "pinyin_dense": Maker(pinyin_dense),
    "pinyin_sparse": Maker(pinyin_sparse),
    "pinyin_cut": Maker(pinyin_cut, undone=False),
    "broken_pairs": Maker(broken_pairs),
    "wide_forms": Maker(wide_forms),
    "narrow_punctuation": Maker(narrow_punctuation),
    "exotic_blanks": Maker(exotic_blanks),
    "zero_width": Maker(zero_width),
    "layout_blanks": Maker(layout_blanks),
    "hard_wrap": Maker(hard_wrap),
    "form_feeds": Maker(form_feeds),
    "lost_dates": Maker(lost_dates),
    "lost_ordinal": Maker(lost_ordinal),
    "ambiguous_date": Maker(ambiguous_date, undone=False),
    "spam_line": Maker(spam_line),
    "spam_words": Maker(spam_words, undone=False),
    "question_indents": Maker(question_indents),
    "lost_rare": Maker(lost_rare, undone=False),
}

MINUTES = """  临川县人民政府常务会议纪要
  第7次
  2024年5月18日上午，县委副书记、县长江小河主持召开县人民政府第7次常务会议，传达学习全省防汛工作会议精神，听取有关工作情况汇报，研究部署农业、水利、教育等工作。现将会议议定事项纪要如下：
  一、传达学习全省防汛工作会议精神
  会议指出，防汛工作责任重大，各乡镇、各部门要立足于防大汛、抗大旱、救大灾，扎实做好各项准备工作，确保全县安全度汛。会议强调，要压实责任，强化值守，严格执行二十四小时值班制度，坚决克服麻痹思想。
  二、审议《临川县农村饮水工程管理办法（送审稿）》
  会议听取了县水利局关于《临川县农村饮水工程管理办法（送审稿）》起草情况的汇报。会议原则同意《临川县农村饮水工程管理办法（送审稿）》，由县水利局根据会议讨论意见进一步修改完善后，按程序印发实施。
  三、听取全县经济运行情况的汇报
  会议听取了县发展改革局关于2024年1-4月全县经济运行情况的汇报。会议要求，要认真分析研判，抓好重点项目建设，力争实现上半年目标任务。
  会议还研究了其他事项。
  出席：江小河、陆文远、田一鸣、顾青山
  列席：县财政局何大年，县审计局罗长庚，东山镇单立新
  记录：安小满"""

REPORT = """  县政府召开第7次常务会议
  第7次常务会议有关情况
  发布时间：2024-05-20 16:44
  2024年5月18日上午，县长江小河主持召开临川县人民政府第7次常务会议，研究义务教育、园区建设、生态保护、扶贫济困等工作，副县长陆文远、田一鸣出席会议。
  会议审议并原则通过《临川县2024年义务教育招生工作方案（讨论稿）》《关于调整临川县未成年人保护工作领导小组的通知》。会议强调，要坚持“就近入学”原则，合理划分招生区域，切实维护学生合法权益，办好人民满意的教育。
  会议听取了全县1-4月份重点项目建设进展情况的汇报。会议指出，各级各部门要对标对表，倒排工期，加快建设进度，确保完成全年投资任务1,200万元。
  会议研究了县体育运动学校改扩建项目，要求严格履行审批程序，确保工程质量，按期投入使用。"""

CLEAN: dict[str, str] = {"minutes": MINUTES, "report": REPORT}
