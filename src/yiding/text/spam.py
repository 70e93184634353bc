"""Advertising that was put into official pages by others: betting, pornography, applications and their brands.

Whole lines are cut; inside a line only the words, and the place is marked. Official words that look alike stay: 体育彩票
公益金, 公共娱乐场所, 官网公示, 在线办理, and whatever is to be fought (打击六合彩).
"""

import re

from yiding.text.edits import Edit, Finding, Findings

# Words that no official text uses but to fight them
_STRONG = (
    "久[艹草久]+|[艹屄肏]|博彩|六合彩|时时彩|百家乐|老虎机|真人娱乐|(?:娱乐|棋牌|彩票|体育|电竞|赌场|赌博)(?:官网|官方网站|平台|城|网址|投注|登录|注册|app|APP)"
    "|投注(?:网|平台|网址)|(?:新?葡京|威尼斯人|亚博|必威|必赢|华体会|乐鱼|雷竞技|伟德|万博|德赢|开云|米兰|九游|星空|爱游戏|半岛|皇冠|澳门|金沙|大发|凤凰|龙8|OB|ob|乐动|云顶|凯发|银河)"
    "(?:体育|娱乐|彩票|棋牌|电竞|国际|官网|平台|app|APP)|(?:成人|黄色|激情|三级|无码|国产精品|欧美)(?:视频|电影|网站|影院|片|在线|自拍)+|(?:免费|高清)?在线(?:观看|播放)(?:视频|免费|网站)"
    "|(?:bet|BET|Bet|best|bwin|betway|manbetx|fun|kaiyun)\\d{2,3}"
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
_SLOGAN = re.compile(f"(?:{_WEAK})(?:{_WEAK})(?:{_WEAK})")
_FOUGHT = re.compile("打击|整治|治理|查处|禁止|防范|取缔|严禁|举报|公益金|管理")
_OFFICIAL = re.compile("会议|政府|纪要|常务|审议|研究|[区县市]长|委员会|通知|方案")
_RARE = re.compile("[艹屄肏葡棋娱博赌]")
_SIGNS = ("页版", "官网", "入口", "久久", "投注", "bet", "best", "在线", "彩")
_SHORT = 60


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text has any word that advertising has too."""
    return _RARE.search(text) is not None or any(sign in text for sign in _SIGNS)


def find(text: str) -> Findings:
    """Find advertising: lines that are nothing else, and words inside lines."""
    edits: list[Edit] = []
    findings: list[Finding] = []
    done = 0
    for match in _matches(text):
        if match.start() < done:
            continue
        low = text.rfind("\n", 0, match.start()) + 1
        high = text.find("\n", match.end())
        high = len(text) if high < 0 else high
        line = text[low:high] if high - low < 4000 else text[max(low, match.start() - 100) : match.end() + 100]
        if _FOUGHT.search(line):
            continue
        if _is_whole(line, match.group()):
            edit = _cut_line(text, low, high)
            findings.append(Finding("spam", low, high, evidence=match.group()))
        else:
            edit = Edit(*match.span(), "", "spam", apart=False)
            findings.append(Finding("spam", *match.span(), evidence=match.group(), certainty=0.8))
        if edit.start >= done:
            edits.append(edit)
            done = max(edit.end, match.end())
    return edits, findings


def _matches(text: str) -> list[re.Match[str]]:
    """Find the words that are advertising, and slogans that are a line or begin or end the text."""
    found = list(_PHRASE.finditer(text))
    if not found or len(found) < 50:
        found += [m for m in _SLOGAN.finditer(text) if m.end() == len(text) or text[m.end()] == "\n"]
    return sorted(found, key=lambda match: match.start())


def _is_whole(line: str, words: str) -> bool:
    """Tell whether a line is nothing but advertising."""
    rest = line.strip()
    return len(rest) <= _SHORT and (not _OFFICIAL.search(rest) or len(words) * 2 > len(rest))


def _cut_line(text: str, low: int, high: int) -> Edit:
    """Cut a line with one of its line ends."""
    if high < len(text):
        return Edit(low, high + 1, "", "spam", apart=True)
    return Edit(max(0, low - 1), high, "", "spam", apart=True)
