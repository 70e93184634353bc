"""Persons put in charge: 由陈一同志牵头, 副县长李二负总责, 王三副县长任组长, 责任领导：赵四."""

import re

from yiding.reading.names import looks_like_name
from yiding.text.surnames import TRANSLITERATED

_HAN = "[\u4e00-\u9fff]"
# 呼和巴特尔: a name without a family name, by its syllables
_LONG = f"[{''.join(sorted(TRANSLITERATED))}]{{5,6}}"
_NAME = rf"(?![由请]|助理)(?:{_HAN}{{1,8}}[·•]{_HAN}{{1,8}}?|{_HAN}{{2,4}}?|{_LONG})"
_POST = "(?:[省市县区旗州盟镇乡组秘书]长|书记|常委|主任|主席|部长|局长|政委|助理|巡视员|调研员|专员|成员|党组|领导)"
# 牵头 · 具体负责 · 包保 · 任指挥部指挥长 · 担任总牵头人 · 要
_DUTY = (
    r"(?:(?:要|具体|总体|亲自|全面|统一|共同|分别|切实|总|负责|要负责)*(?:牵头|牵总|负责(?!人|同志)|负总责|总?负责(?!人|同志)|统筹|调度|挂帅|领衔|主抓|包[抓保联](?!责任)|亲自抓|抓总|协调"
    r"|督[办促战导]|召集|担任|任(?=[^，。；]{0,18}(?:组长|指挥|牵头人|召集人|负责人|[路链湖河林]长|主任)))|要(?![求点]))"
)
# 长 of 副县长李二牵头; 志 of 陈一同志牵头; 长 of 王三副县长任组长
_ANCHOR = re.compile(
    rf"[志长记任席委员理导](?=\s?(?:(?!{_DUTY})(?P<after>{_NAME}(?:[、和]{_NAME}){{0,3}})(?:等?同志)?)?{_DUTY})"
)
_POST_END = re.compile(rf"{_POST}\Z")
_BEFORE_COMRADE = re.compile(
    rf"(?:^|[由请、，：；。（）\s]|{_POST})(?P<names>{_NAME}(?:[、和]{_NAME}){{0,3}})\s?等?同志\Z"
)
_BEFORE_POST = re.compile(
    rf"(?:^|[由请、，：；。（）\s定确])(?P<names>{_NAME})\s?(?:代|副|常务|党组|[省市县区旗州盟]委|[省市县区旗州盟]政府)*"
    rf"(?:[省市县区旗州盟]长|书记|主任|主席|常委|秘书长|部长)\Z"
)
# 责任领导：赵四、钱五 · 承办责任人为区教育局局长孙六
_LABEL = re.compile(
    r"(?:责任|牵头|包抓|包联|分管|挂帅|联系|负责|带队)(?:领导|人)(?P<sign>[：为])\s?(?P<names>[^，。；（）\n]{2,40})"
)
_ONE = re.compile(rf"(?:.*{_POST})?(?P<name>{_HAN}{{1,8}}[·•]{_HAN}{{1,8}}|{_HAN}{{2,4}}?|{_LONG})(?:等?同志)?\Z")
_PART = re.compile(r"[^、和\s]+")
# What no name between a post and a duty holds.
_NEVER = re.compile(
    r"[的了等各县市区局委长副常政府任组主书负责部门单位领导全工作会议要同志和重]|分管|有关|相关|一名|亲自"
)
_NO_NAME_WORDS = "分管 主管 常务 有关 相关 联系 包联 主要 各位 其他 党组 班子 同志 挂点 包保 驻村"
_NO_NAME = frozenset(_NO_NAME_WORDS.split())


def find_leaders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find the names of persons who are put in charge in [start, end), in order, as half-open ranges."""
    found: list[tuple[int, int]] = []
    for match in _ANCHOR.finditer(text, start, end):
        found += _at(text, start, match)
    for match in _LABEL.finditer(text, start, end):
        found += names_in(text, *match.span("names"), sure=match["sign"] == "：")
    return sorted(set(found))


def _at(text: str, start: int, match: re.Match[str]) -> list[tuple[int, int]]:
    """Give the names before or after the last character of a post or of 同志."""
    at = match.end()
    low = max(start - 1, at - 24, 0)
    if match["after"]:
        if not _POST_END.search(text, low, at):
            return []
        return names_in(text, *match.span("after"), sure=not text.startswith("要", match.end("after")))
    before = (_BEFORE_COMRADE if match[0] == "志" else _BEFORE_POST).search(text, low, at)
    return names_in(text, *before.span("names")) if before else []


def names_in(text: str, start: int, end: int, *, sure: bool = True) -> list[tuple[int, int]]:
    """Give the names in the list [start, end), `sure` where only names can stand; [] when one of them is no name."""
    names = []
    whole = _ONE.match(text, start, end) if text.find("和", start, end) >= 0 else None
    if whole and "和" in whole["name"] and looks_like_name(whole["name"], sure):
        # 刘和平 and 那顺孟和 are one name each.
        return [whole.span("name")]
    for part in _PART.finditer(text, start, end):
        one = _ONE.match(text, *part.span())
        if one is None or not _is_person(one["name"], sure):
            return []
        names.append(one.span("name"))
    return names


def _is_person(word: str, sure: bool) -> bool:
    """Say whether a word between a post and a duty is a name; a family name that no list knows passes there."""
    if word in _NO_NAME or "由" in word or "请" in word:
        return False
    return looks_like_name(word, sure) or (sure and 2 <= len(word) <= 3 and not _NEVER.search(word))
