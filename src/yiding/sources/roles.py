"""What an element of a page is for, by its tag, id and class: the templates of government sites, as tables.

The names are those that the common site builders leave in their pages (TRS, UCAP, JCMS, VSB, `zoom`) and the
abbreviations that their authors use (`con`, `nr` 内容, `zw` 正文, `bt` 标题, `dqwz` 当前位置).
"""

import re
from enum import IntEnum


class Role(IntEnum):
    """What an element is for; `PLAIN` says nothing."""

    PLAIN = 0
    HIDDEN = 1
    BODY = 2
    PERHAPS_BODY = 3
    TITLE = 4
    FURNITURE = 5


# class="article-content pages_content" · id='zoom' · ID=UCAP-CONTENT
_NAMES = re.compile(r"""(?:^|\s)(?:id|class|itemprop)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# style="display: none" · style="visibility:hidden" · <div hidden> · hidden=""
_HIDDEN = re.compile(
    r"""display\s*:\s*none|visibility\s*:\s*hidden|(?:^|["'\s])hidden(?=$|[\s/=])(?!\s*=\s*["']?until-found)""",
    re.IGNORECASE,
)
# zoom · TRS_Editor · view TRS_UEDITOR · UCAP-CONTENT · vsb_content_2 · zwgk_content · article-con · articleBody
_BODY = re.compile(
    r"zoom(?:con|content)?|trs_u?editor|ucap[-_]content|pages?[-_]content|custom_unionstyle|vsb_?content\w*|v_news_content"
    r"|j-fontcontent|ewebeditor\w*|fontzoom|zhengwen"
    r"|(?:article|artical|arti|art|arc|news|zwgk|zfxxgk|xxgk|gkxx|gk|bt|xl|detail|details|info|show|text|wz|zw|nr|view|print)"
    r"[-_]?(?:content|conts?|con|text|body|nr|zw)",
)
# con · content · article · detail · nr · xxgk · main-content
_PERHAPS_BODY = re.compile(
    r"conts?|contents?|con|article|details?|text|nr|neirong|zw|wz|xxgk|zwgk|main|main[-_]?(?:content|con|body)|content[-_]?box"
)
# title · bt · article-title · newsTitle · xl_tit
_TITLE = re.compile(r"(?:[a-z]{2,9}[-_]?)?(?:title|tit|biaoti|headline)\d?|(?:(?:zw|wz|xl|nr|con)[-_]?)?bt\d?")
# nav · main_nav · footer-links · share · bdsharebuttonbox · dqwz · crumb · sidebar · ewm
_FURNITURE = re.compile(
    r"(?:\w+[-_])?(?:nav|navs|navbar|navigation|menu|foot|footer|bottom|crumbs?|breadcrumbs?|sidebar|share|copyright|toolbar"
    r"|qrcode|ewm|erweima|pagination|pager|friendlinks?|yqlj|comments?|login|search|banner|logo)(?:[-_]?(?:\w{1,8}|box|wrap|list|con))?"
    r"|bds\w*|bdshare\w*|bshare\w*|social-share\w*|share\w*|header|top|topbar|position|location|dqwz|weizhi|mbx|path|sub-?nav|wza|print|prenext"
    r"|prev-?next|float\w*|dy|gb|hot\w*|tuijian|footer\w*|foot\w*"
)
_TAGS = {
    "nav": Role.FURNITURE,
    "footer": Role.FURNITURE,
    "aside": Role.FURNITURE,
    "h1": Role.TITLE,
    "article": Role.PERHAPS_BODY,
}
_TAGS["main"] = Role.PERHAPS_BODY


def hidden(attributes: str) -> bool:
    """Say whether an element's own attributes keep it from the reader's eyes."""
    return bool(attributes) and bool(_HIDDEN.search(attributes))


def role(tag: str, attributes: str) -> Role:
    """Say what an element is for; `tag` in lower case, `attributes` as they stand in the page."""
    if not attributes:
        return _TAGS.get(tag, Role.PLAIN)
    if hidden(attributes):
        return Role.HIDDEN
    names = [name for found in _NAMES.findall(attributes) for value in found for name in value.lower().split()]
    for pattern, meant in _ORDER:
        if any(len(name) < 40 and pattern.fullmatch(name) for name in names):
            return meant
    return _TAGS.get(tag, Role.PLAIN)


_ORDER = (
    (_BODY, Role.BODY),
    (_TITLE, Role.TITLE),
    (_FURNITURE, Role.FURNITURE),
    (_PERHAPS_BODY, Role.PERHAPS_BODY),
)
