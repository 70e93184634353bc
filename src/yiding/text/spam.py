"""Advertising that was put into official pages by others: betting, pornography, applications and their brands.

Whole lines are cut; inside a line only the words, and the place is marked. Official words that look alike stay:
体育彩票公益金, 公共娱乐场所, 官网公示, 在线办理, and whatever is to be fought (打击六合彩).
"""

import re
from itertools import islice

from yiding.text.edits import Edit, Finding, Findings

# Words that no official text uses but to fight them
_STRONG = (
    "久[艹草久]+|[艹屄肏]|博彩|六合彩|时时彩|百家乐|老虎机|真人娱乐|(?:娱乐|棋牌|彩票|体育|电竞|赌场|赌博)(?:官网|官方网站|平台|城|网址|投注|登录|注册|app|APP)"
    "|投注(?:网|平台|网址)|(?:新?葡京|威尼斯人|亚博|必威|必赢|华体会|乐鱼|雷竞技|伟德|万博|德赢|开云|米兰|九游|星空|爱游戏|半岛|皇冠|澳门|金沙|大发|凤凰|龙8|OB|ob|乐动|云顶|凯发|银河)"
    "(?:体育|娱乐|彩票|棋牌|电竞|国际|官网|平台|app|APP)|(?:成人|黄色|激情|三级|无码|国产精品|欧美)(?:视频|电影|网站|影院|片|在线|自拍)+|(?:免费|高清)?在线(?:观看|播放)(?:视频|免费|网站)"
    "|注册送?彩金|送彩金|[高网]返水|(?:bet|BET|Bet|best|bwin|betway|manbetx|fun|kaiyun)\\d{2,3}"
)
# Words that follow a brand
_WEAK = (
    "网页版|手机版|电脑版|最新版|安卓版?|苹果版|官网|官方网站|官方|登录|登陆|注册|入口|网址|平台|下载|安装|app|APP|App|客户端|在线|体育|娱乐城?|棋牌|彩票|电竞"
    "|投注|开户|游戏|国际|首页|免费|直播"
)
# best365网页版登录入口, 某某娱乐官网app下载; a brand is Latin letters and digits right before such a word
_PHRASE = re.compile(
    f"(?:{_STRONG}|[A-Za-z]{{2,12}}\\d{{2,5}}(?=网页版|手机版|官网|官方|登录|登陆|注册|下载|app|APP|体育|娱乐|棋牌|彩票|电竞|投注))"
    f"(?:{_STRONG}|{_WEAK}|[（(](?:中国|官方|集团)[)）]|[·•-](?=(?:{_WEAK}|中国|官方)))*(?:[（(](?:中国|官方|集团)[^（）()\n]{{0,10}}[)）])?"
)
# 某某娱乐人民政府: no government is called so
_WEDGED = re.compile(
    f"(?:娱乐|棋牌|彩票|博彩|电竞|赌场|官网|官方网站)(?:{_WEAK})*(?=(?:人民|[省市区县旗])政府)|体育(?=人民政府)"
)
_GENERIC = ("娱乐", "棋牌", "彩票", "电竞", "体育")
# The brand before such a word: behind a place or a mark
_BRAND = re.compile(
    "(?:(?<=[省市区县旗州盟镇乡《“〈。，、：；（\n])|\\A)(?:(?![省市区县旗州盟镇乡])[\u4e00-\u9fff]){2,4}\\Z"
)
_SLOGAN = re.compile(f"(?:{_WEAK})(?:{_WEAK})(?:{_WEAK})(?=\n|\\Z)")
_SITE = re.compile("官网|官方网站|网页版|登录入口|注册")
# Words that are in every piece of advertising; each begins with a character that official texts seldom use
_CORE_WORDS = """
艹 屄 肏 体育人民政 彩金 高返水 网返水 娱乐 棋牌 博彩 彩票 赌博 赌场 葡京 尼斯人 亚博 威体育 赢体育 鱼体育 竞技 电竞 投注 六合彩 时时彩 百家乐 老虎机 页版 官网 登录 登陆 册入口 线观看 线播放 线视频
线自拍 久久 黄色 激情 无码 影院 app APP bet BET Bet bwin best 华体会 云体育 兰体育 空体育 岛体育 游体育 冠体育
"""
CORES = _CORE_WORDS.split()
ALONE = "".join(word for word in CORES if len(word) == 1)
"""Those of one character."""

_CORE = re.compile("|".join(CORES))
_FOUGHT = re.compile("打击|整治|治理|查处|禁止|防范|取缔|严禁|举报|公益金|管理|专项行动|扫黄")
_OFFICIAL = re.compile("会议|政府|纪要|常务|审议|研究|[区县市]长|委员会|通知|方案")
_SHORT, _REACH, _MOST = 60, 24, 10_000


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text has any word that all advertising has."""
    return _CORE.search(text) is not None


def find(text: str) -> Findings:
    """Find advertising: lines that are nothing else, and words inside lines."""
    edits: list[Edit] = []
    findings: list[Finding] = []
    done = 0
    for core in islice(_CORE.finditer(text), _MOST):
        if core.start() < done:
            continue
        low = max(
            done, text.rfind("\n", max(0, core.start() - 4 * _SHORT), core.start()) + 1, core.start() - 2 * _SHORT
        )
        high = text.find("\n", core.end(), core.end() + 2 * _SHORT)
        high = min(len(text), core.end() + 2 * _SHORT) if high < 0 else high
        match = _wedged(text, core, low, high)
        if match is None:
            match = _words(text, core, low, high)
            if match is None or _FOUGHT.search(text, low, high):
                continue
        edit = _edit(text, match, low, high)
        edits.append(edit)
        whole = edit.apart
        evidence = match.group() if whole else text[edit.start : edit.end]
        findings.append(Finding("spam", edit.start, edit.end, whole, evidence, 1.0 if whole else 0.8))
        done = edit.end
    return edits, findings


def _wedged(text: str, core: re.Match[str], low: int, high: int) -> re.Match[str] | None:
    """Find the advertising wedged into the name of a government that a core word is part of."""
    match = _WEDGED.search(text, max(low, core.start() - 4), min(high, core.end() + _REACH))
    return match if match and match.start() <= core.start() < match.end() else None


def _words(text: str, core: re.Match[str], low: int, high: int) -> re.Match[str] | None:
    """Find the advertising that a core word is part of."""
    first, last = max(low, core.start() - _REACH), min(high, core.end() + 2 * _REACH)
    match = _PHRASE.search(text, first, last)
    if match is None and (low < _REACH or high > len(text) - _REACH):  # a slogan must be the first or last line
        match = _SLOGAN.search(text, first, last + 1)
        match = match if match and not _OFFICIAL.search(text, low, high) and _SITE.search(match.group()) else None
    return match if match and match.end() > core.start() else None


def _edit(text: str, match: re.Match[str], low: int, high: int) -> Edit:
    """Cut the whole line if it is nothing else, with one of its line ends; else the words."""
    line = text[low:high]
    starts = low == 0 or text[low - 1] == "\n"
    ends = high == len(text) or text[high] == "\n"
    if not (starts and ends and _is_whole(line, match.group())):
        start = match.start()
        brand = _BRAND.search(text, max(low, start - 5), start) if match.group().startswith(_GENERIC) else None
        return Edit(brand.start() if brand else start, match.end(), "", "spam")
    if high < len(text):
        return Edit(low, high + 1, "", "spam", apart=True)
    return Edit(max(0, low - 1), high, "", "spam", apart=True)


def _is_whole(line: str, words: str) -> bool:
    """Tell whether a line is nothing but advertising."""
    rest = line.strip()
    return len(rest) <= _SHORT and not _OFFICIAL.search(rest.replace(words, ""))
