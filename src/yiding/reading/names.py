"""Names of persons: what a word must look like to be one.

Shapes: a family name and one or two characters (王某, 李某某), a family name of two characters or two family names
(欧阳某某, 陈李某某), a name with a middle dot (某某·某某某), and transliterated names without a family name, these only
where the context says that a name stands there.
"""

import re
from functools import lru_cache

from yiding.reading.notnames import WORDS
from yiding.text.surnames import CLANS, COMMON, COMPOUND, GIVEN, RARE, TRANSLITERATED, UNSURNAMED, USUAL, WORDLIKE

SURNAMES = COMMON | USUAL | RARE
COMPOUNDS = frozenset(COMPOUND)

# What no given name holds, and what it holds so seldom at its end that a name with it is another word.
_NEVER = "的了等们这那及各该或被把让对她它们您吗呢啊些就都很最已须要需没什么"
# What only a sure context lets pass: 在与并 …
_SELDOM = re.compile(".[在与并不会应将可是而且又还也他我你此个]")
_ORGANS = "局委部厅处科室院所站队组镇乡街区县市省州旗办府厂社校司盟"
_GIVEN = rf"[^\x00-\u2fff\u3000-\u33ff\u9fff-\uffff{_NEVER}]"
_NO_GIVEN = frozenset(_NEVER)
_DOTS = frozenset("·•‧・")

_single = "".join(sorted(SURNAMES))
_compound = "|".join(COMPOUND)

# 王某某 李某 欧阳某某 某某·某某某
NAME = (
    rf"(?:[\u4e00-\u9ffe]{{1,8}}(?:[·•‧・][\u4e00-\u9ffe]{{1,8}}){{1,3}}"
    rf"|(?:{_compound}){_GIVEN}{{1,2}}|[{_single}]{_GIVEN}{{1,2}})"
)
"""Regex source of a name; greedy, so what follows must be fixed by the pattern around it."""

_DOTTED = re.compile(r"[\u4e00-\u9ffe]{1,8}(?:[·•‧・][\u4e00-\u9ffe]{1,8}){1,3}")

_OFFICE_ENDS = """
区长 县长 市长 局长 主任 书记 主席 委员 部长 镇长 院长 科长 处长 厅长 代表 人员 同志 领导 干部 职工 群众 名单 会议 纪要
情况 工作 部门 单位 常委 秘书 人大 政协
"""
_POST_END = tuple(_OFFICE_ENDS.split())


@lru_cache(maxsize=16384)
def is_name(word: str) -> bool:
    """Say whether a word of prose is shaped like a person's name and is no common word."""
    if not 2 <= len(word) <= 4:
        return bool(_DOTTED.fullmatch(word))
    return _has_shape(word) and not _is_word(word)


@lru_cache(maxsize=16384)
def looks_like_name(word: str, sure: bool) -> bool:
    """Say whether a word can be a person's name; `sure` when it stands where only names, units and posts stand.

    There a common word (高峰, 白云) and a transliterated name without a family name (格桑某某, 巴特某) pass too.
    """
    if not sure:
        return is_name(word)
    if not 2 <= len(word) <= 4:
        return bool(_DOTTED.fullmatch(word)) or (bool(word) and not _is_office(word) and _is_transliterated(word))
    if _has_shape(word) and not _is_word(word, sure=True):
        return True
    return not _is_office(word) and _is_transliterated(word)


# Words of two characters that begin like such a family name.
_EVERYDAY_WORDS = """
过程 过年 过渡 过度 过后 过去 由来 由此 要求 要点 要闻 要素 自立 自强 自信 自然 自行 普通 普及 普惠 老年 老师 尕海
"""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())


def is_on_roll(word: str) -> bool:
    """Say whether a word behind a unit or post of a roll can be a name; family names that are everyday words pass too.

    What follows these must be of the characters that given names are made of (过某某, 由某).
    """
    if looks_like_name(word, True):
        return True
    return 2 <= len(word) <= 3 and word[0] in WORDLIKE and word not in _EVERYDAY and all(c in GIVEN for c in word[1:])


def _has_shape(word: str) -> bool:
    """Say whether a word has a family name and a given name of fitting length."""
    if len(word) == 4:
        if word[:2] not in COMPOUNDS and not (word[0] in COMMON and word[1] in COMMON):
            return False
        return (_is_given(word[2]) and _is_given(word[3])) or (word[:2] in COMPOUNDS and _is_dotted(word))
    if word[0] in SURNAMES or (len(word) == 3 and word[:2] in COMPOUNDS):
        return (_is_given(word[-1]) and (len(word) == 2 or _is_given(word[1]))) or _is_dotted(word)
    return _is_dotted(word)


def _is_dotted(word: str) -> bool:
    """Say whether a word is a name with a dot inside."""
    return not _DOTS.isdisjoint(word) and _DOTTED.fullmatch(word) is not None


def _is_given(character: str) -> bool:
    """Say whether a character can be one of a given name."""
    return ("\u3400" <= character <= "\u9ffe" or character > "\uffff") and character not in _NO_GIVEN


def _is_office(word: str) -> bool:
    """Say whether a word is an office, a post or a class of persons (副主任, 区代表)."""
    return word.endswith(_POST_END) or word[-1] in _ORGANS


def _is_word(word: str, sure: bool = False) -> bool:
    """Say whether a word shaped like a name is something else."""
    if _is_office(word) or (word[-1] == "长" and len(word) == 2):
        return True
    if word[:2] in _OFFICES:
        return True
    if sure:
        return word in _TOPICS
    return (
        word in WORDS or bool(_SELDOM.search(word)) or (len(word) == 3 and word[:2] in WORDS and word[2] not in GIVEN)
    )


# Halves of offices and classes, whatever follows: 县委副 党组成 全体成.
_OFFICES_WORDS = """
时任 常务 常委 全体 全市 全县 全区 全镇 纪委 纪检 县委 县政 县人 县级 县直 县域 县城 区委 区政 区人 区级 区直
区域 党委 党组 党工 党政 党群 党员 应邀 应到 班子 各乡 相关 关于 和其 余人 万元 曾任 单位 代表 成员
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())
# Words that are no name even in a roll, though a longer name may begin with them (高新民, 成立军).
_TOPICS_WORDS = """
方案 程序 项目 应急 任务 农业 水利 商务 安排 纪要 文旅 石油 计划 应当 平台 管理 经济 司法 卫生 卫健 住建 交通
国资 何时 何地 祖国 广电 广播 房管 文化 文物 融媒 汇报 年度 温度 高新 景区 双拥 石化 沙石 宣传 方面 程度 强化
明确 严格 全面 充分 包括 通过 经过 成立 关注 支持 解决 利用 利益 原则 从严 尽快 曾经 全部
"""
_TOPICS = frozenset(_TOPICS_WORDS.split())


def _is_transliterated(word: str) -> bool:
    """Say whether a word is a name without a family name, by its syllables."""
    if word in UNSURNAMED:
        return True
    if not 2 <= len(word) <= 7:
        return False
    if len(word) == 4 and word[:2] in CLANS and word[3] not in _ORGANS:
        return word[2] not in COMMON or word[3] in TRANSLITERATED
    return (word[:2] in UNSURNAMED or len(word) >= 3) and all(char in TRANSLITERATED for char in word)


def surname_length(word: str) -> int:
    """Give the length of the family name that a word begins with: 2, 1 or 0."""
    if word[:2] in COMPOUNDS:
        return 2
    return 1 if word[:1] in SURNAMES else 0
