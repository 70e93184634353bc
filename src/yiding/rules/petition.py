"""Whether a petitioner can be known by a text: cases of petitions are followed under their number alone."""

import re

from yiding.text.surnames import COMMON, COMPOUND, RARE, USUAL

_SURNAMES = COMMON | USUAL | RARE
_NUMBER = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)")
# 信访人张建国要求 · 上访人：李四 · 反映人王小二（女） · 信访人姓名：张 建国 · 信访人（户主）张建国 · 信访群众李四; not 信访人要求, 信访人王某, 信访人员
_CALLED = re.compile(
    r"(?:信访|上访|来访|来信|反映|投诉|举报|申诉)(?:人(?!员|数|次|群)|群众)"
    r"(?:姓名|名字)?(?:[（(][^（()）]{0,10}[）)])?(?:为|是|叫|系|：|:|\s)*"
    r"(?P<name>[一-鿿](?:[ 　]?[一-鿿]){1,3}?)"
    r"(?=$|[\s，。；、：:,;（(）)“”\"]|要求|反映|提出|诉求|同志|先生|女士|男|女|等|称|的|家|本人|来访|来信|信访|一案)"
)


def names_petitioner(text: str) -> bool:
    """Say whether a text holds a telephone or identity number, or the name of a petitioner behind the word for one; 王某 names nobody."""
    if _NUMBER.search(text):
        return True
    return any(_is_name(found["name"]) for found in _CALLED.finditer(text))


def _is_name(words: str) -> bool:
    words = "".join(words.split())
    if "某" in words or len(words) > 4:
        return False
    if words[:2] in COMPOUND:
        return len(words) in (3, 4)
    return words[0] in _SURNAMES and len(words) in (2, 3)
