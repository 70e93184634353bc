"""Publication data: the labelled lines above and below a text, an unlabelled block by its forms, the title, links and dates."""

import re
from typing import NamedTuple

from yiding.reading.dates import complete, find_dates
from yiding.reading.locate import ANCHOR
from yiding.reading.page import Line, Page
from yiding.records import Fact, Link, Publication

# 索引号：… · 索  引  号 … · 公开方式 主动公开 · 发布机构：… 成文日期：…
_LABELS: dict[str, str] = {
    "index_no": "索引号|信息索引号|信息索引|索引码|公开编号",
    "document_no": "文号|发文字号|发文文号|文件编号|公文文号|文件号|发文号",
    "publisher": "发布机构|发文机关|发布单位|公开主体|责任部门|信息公开单位|制发机关|发文单位|发布机关|公开机构|公开单位|生成单位|主办单位名称|发文部门",
    "openness": "公开方式|公开属性|公开形式|公开类别|公开类型|信息公开方式",
    "category": "组配分类|主题分类|信息分类|主题类别|所属分类|信息类别|分类|体裁分类|公开目录|信息所属目录|主题词分类|服务对象分类",
    "validity": "有效性|时效性|有效期|有效状态|效力状态|时效|是否有效|信息有效性",
    "written_on": "成文日期|成文时间|制发日期|发文日期|印发日期|签发日期|成文|制文日期",
    "generated_on": "生成日期|生成时间",
    "published_on": "发布日期|发布时间|更新时间|内容更新时间|公开日期|公开时间|发表时间|发布于|公布日期|上传时间|信息时间|时间|日期|更新日期|发稿时间",
    "title": "标题|信息名称|名称|文件名称|公文名称|题名",
    "other": "来源|信息来源|文章来源|稿件来源|浏览次数|访问量|点击数|阅读次数|点击量|字体|字号|关键词|主题词|关键字|体裁|载体形式|公开范围|公开时限|审核|编辑|作者|记者|浏览量|阅读量|分享|打印|废止日期|失效日期|生效日期|实施日期|责任编辑|访问次数|浏览|编号|大中小|公开依据|信息审核|失效时间|生效时间|内容概述|语种|服务对象|人气|供稿|文字大小",
}
_KEYS = {word: key for key, words in _LABELS.items() for word in words.split("|")}


def _spaced(word: str) -> str:
    return r"\s*".join(word)


_WORDS = sorted(_KEYS, key=len, reverse=True)
_LABEL = re.compile(
    r"(?:^|(?<=[\s\]】|｜；，）\d]))[\[【]?\s*(?P<label>" + "|".join(_spaced(w) for w in _WORDS) + r")\s*[\]】]?\s*(?P<colon>[：:|]|(?=[\s\t]|$))\s*",
    re.M,
)
_QUICK = re.compile("索|文|公|发|更|生|来|机|信|成|组|有效|标题|时间|日期|分类|主题|责任")
# 014152419/2023-00079 · 11370902004346682K/2021-03270 · 000014349/2023-00012 · GZ000-0201-2021-0004
_INDEX = re.compile(r"^[A-Z0-9]{6,22}[/\-_ ][A-Z0-9\-/_]{3,40}$|^[A-Z]{0,4}\d{6,12}-\d{4}-\d{3,8}$|^\d{9}/\d{4}-\d{4,6}$")
# 苏名城保护会〔2023〕16号 · 长府会议纪要〔2025〕2 号 · 某政常纪〔2024〕5号 · （2024）第12号
DOCUMENT_NO = re.compile(
    r"[\u4e00-\u9fff]{0,14}[〔［\[（(【]\s*(?:19|20)\d{2}\s*[〕］\]）)】]\s*(?:第)?\s*\d{1,4}\s*[号期]"
)
_ORGAN = re.compile(r"^[\u4e00-\u9fff]{2,20}(?:人民政府|政府|办公室|管委会|管理委员会|委员会|局|办|厅|政府办)(?:（[^）]{2,20}）)?$")
# 2025年8月18日印发 · 汨罗-like: 某县人民政府办公室 2025年8月18日
_PRINTED = re.compile(r"印\s*发|整理|编印")
_SITE_TAIL = re.compile(r"[\s_\-—|>]+(?:[\u4e00-\u9fff]{2,14}(?:人民政府|政府|门户网站|政务网|政府网|信息网|网站|日报|新闻网)).*$")
_LINKS: tuple[tuple[str, str], ...] = (
    ("video", r"视频(?:报道|新闻|链接|回放|直播)?|会议视频"),
    ("picture", r"会议图解|图解(?:会议)?|图片(?:报道|新闻)?|会议图片|一图读懂|图文解读"),
    ("interpretation", r"(?:会议)?(?:议定事项)?(?:及|和)?(?:政策|文件|会议)?解读"),
    ("news", r"新闻(?:报道|链接)?|会议报道|媒体报道|相关报道"),
    ("attachment", r"附件|相关附件|文件下载"),
)
_LINK = re.compile(
    r"^[ 　]*(?P<label>[^：:\n]{0,8}?(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _LINKS) + r")(?:链接)?)\s*[：:]\s*(?P<target>https?://[^\s，。；）]+|[^\n]*)", re.M
)
_URL = re.compile(r"https?://[^\s，。；）\u4e00-\u9fff]+")


_CLOCK = re.compile(r"\d{1,2}\s*[：:]\s*\d{2}")


class Field(NamedTuple):
    """A labelled value of the metadata: its key and where the value stands."""

    key: str
    start: int
    end: int


def find_fields(page: Page) -> list[Field]:
    """Find label and value pairs: one or several a line, a value that is missing, a value on the next line."""
    fields: list[Field] = []
    lines = page.lines
    for place, line in enumerate(lines):
        if len(line.text) > 400 or not _QUICK.search(line.text):
            continue
        if len(line.text) > 60 and line.text.count("，") > 1:
            continue
        matches = [m for m in _LABEL.finditer(page.text, line.start, line.end) if _counts(page.text, m, line)]
        for index, match in enumerate(matches):
            key = _KEYS[re.sub(r"\s+", "", match.group("label"))]
            stop = matches[index + 1].start("label") if index + 1 < len(matches) else line.end
            start, end = _value(page.text, match.end(), stop)
            page.account(line.start, line.end)
            if start == end and match.end() >= line.end and _takes_next(lines, place, key):
                following = lines[place + 1]
                start, end = following.start, following.end
            if end > start:
                fields.append(Field(key, start, end))
    return fields


def _counts(text: str, match: re.Match[str], line: Line) -> bool:
    """A label without a colon counts only where blanks set it off, and not in running text."""
    return bool(match.group("colon")) or (match.start() == line.start and len(line.text) < 80) or text[match.start("label") - 1] in " \t|"


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t：:|[【":
        start += 1
    while end > start and text[end - 1] in " \t|]】[【":
        end -= 1
    return start, end


def _takes_next(lines: list[Line], place: int, key: str) -> bool:
    """Whether a label at the end of its line has its value on the next one."""
    if key == "other" or place + 1 >= len(lines):
        return False
    words = lines[place + 1].text
    return len(words) < 60 and "：" not in words and "，" not in words and not _LABEL.match(words)


def read_publication(page: Page, first_body: int) -> Publication:
    """Read the publication data; `first_body` is the offset where the text of the first meeting begins."""
    publication = Publication()
    for field in find_fields(page):
        _take(page, publication, field)
    head = [line for line in page.lines[:60] if line.start < first_body]
    publication.title = _title(page, head) or publication.title
    _unlabelled(page, publication, head)
    _dateline(page, publication, head)
    _document_no(page, publication, first_body)
    _printed(page, publication, first_body)
    publication.links = _links(page)
    return publication


def _take(page: Page, publication: Publication, field: Field) -> None:
    """Put a labelled value into its place if it has the form of that place and the place is empty."""
    words = page.text[field.start : field.end]
    if field.key in ("written_on", "published_on", "generated_on"):
        key = field.key
        if key == "generated_on":
            key = "published_on" if _CLOCK.search(words) else "written_on"
        fact = _date(page, field.start, field.end, "publication.date")
        if fact and getattr(publication, key) is None:
            setattr(publication, key, fact)
        return
    if field.key == "other" or getattr(publication, field.key) is not None:
        return
    if field.key == "publisher":
        words = re.split(r"\s{2,}|\s(?=\d{4}[-年])", words)[0].strip()
        if words[:1].isdigit() or len(words) > 40:
            return
    if field.key == "document_no" and not re.search(r"\d", words):
        return
    if field.key == "index_no" and (" " in words.strip() and not _INDEX.match(words)):
        words = words.split()[0]
    if words and not _KEYS.get(words.strip("：: ")):
        end = field.start + len(words)
        setattr(publication, field.key, page.words(field.start, end, f"publication.{field.key}"))


def _date(page: Page, start: int, end: int, rule: str) -> Fact | None:
    for date in find_dates(page.text, start, end):
        day = complete(date, date.year)
        if day:
            return page.fact(day.isoformat(), date.start, date.end, rule)
    return None


# 当前位置：首页 > 政务公开 · 中国政府网| 省政府网
_NOT_A_TITLE = re.compile(r"当前位置|您(?:现在)?(?:所在)?的?位置|首页|[|>»]|：|^\d|^https?:|打印|关闭|无障碍|适老|字体|分享|^[\[（【]|长者|智能|登录|注册")


def _title(page: Page, head: list[Line]) -> Fact | None:
    """The line before the text that names the meeting; a headline that the page's own title repeats is taken once."""
    best: Line | None = None
    taken = {start for start, _ in page.read}
    for line in head:
        if line.start in taken:
            continue
        if 6 <= len(line.text) <= 80 and line.text[-1] not in "。；，" and not _bad_title(line.text):
            anchored = ANCHOR.search(line.text) or "纪要" in line.text or "会议" in line.text
            if anchored and (best is None or len(line.text) > len(best.text) + 4):
                best = line
    if best is None:
        return None
    end = best.end
    tail = _SITE_TAIL.search(page.text, best.start, best.end)
    if tail and tail.start() - best.start > 8:
        end = tail.start()
    return page.words(best.start, end, "publication.title")


def _bad_title(words: str) -> bool:
    return bool(_NOT_A_TITLE.search(words)) and not words.startswith(("（", "["))


def _unlabelled(page: Page, publication: Publication, head: list[Line]) -> None:
    """A metadata block whose labels were lost: each line is known by its form, and the index number opens it."""
    opened = next((k for k, line in enumerate(head) if _INDEX.match(line.text)), None)
    if opened is None or publication.index_no is not None:
        return
    publication.index_no = page.words(head[opened].start, head[opened].end, "publication.form")
    for line in head[opened + 1 : opened + 10]:
        words = line.text
        if publication.publisher is None and _ORGAN.match(words):
            publication.publisher = page.words(line.start, line.end, "publication.form", 0.9)
        elif publication.written_on is None and re.fullmatch(r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?", words):
            publication.written_on = _date(page, line.start, line.end, "publication.form")
        elif publication.document_no is None and DOCUMENT_NO.fullmatch(words):
            publication.document_no = page.words(line.start, line.end, "publication.form")
        elif publication.category is None and re.search(r"[；;]|会议$", words) and len(words) < 30 and "第" not in words:
            publication.category = page.words(line.start, line.end, "publication.form", 0.9)
        elif publication.validity is None and words in ("长期", "有效", "现行有效", "失效", "废止"):
            publication.validity = page.words(line.start, line.end, "publication.form", 0.9)
        elif publication.openness is None and words in ("主动公开", "依申请公开", "不予公开"):
            publication.openness = page.words(line.start, line.end, "publication.form", 0.9)
        page.account(line.start, line.end)


# 2022-05-11 16:44 来源：某县融媒体中心 · 2021年10月19日 来源：旗政府办 · [2009-6-19]
_DATE_LINE = re.compile(r"(?:https?\S+\s+)?[\[（(【]?\s*(?:20\d\d|19\d\d)\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?P<rest>.*)$")


def _dateline(page: Page, publication: Publication, head: list[Line]) -> None:
    """A line above the text that opens with a date and goes on with a clock time, a source or a counter."""
    if publication.published_on is not None:
        return
    for line in head:
        match = _DATE_LINE.match(line.text)
        if match is None or len(line.text) > 80:
            continue
        rest = match.group("rest")
        if _CLOCK.search(rest) or re.search(r"来源|作者|浏览|点击|阅读|字体|字号|编辑|记者|发布", rest) or rest.strip() in ("", "]", "）", "】"):
            if "印发" in rest or (not rest.strip() and publication.written_on is None and "（" == line.text[0]):
                continue
            publication.published_on = _date(page, line.start, line.end, "publication.dateline")
            page.account(line.start, line.end)
            return


def _document_no(page: Page, publication: Publication, first_body: int) -> None:
    if publication.document_no is not None:
        return
    for place, line in enumerate(page.lines):
        if line.start > first_body and place > 12:
            return
        if len(line.text) < 60:
            match = DOCUMENT_NO.match(line.text)
            if match and (match.end() == len(line.text) or _DATE_LINE.match(line.text[match.end() :].strip())):
                publication.document_no = page.words(line.start, line.start + match.end(), "publication.document_no")
                page.account(line.start, line.end)
                return


_ORGAN_DATE = re.compile(r"^(?P<organ>[\u4e00-\u9fff（）]{2,24}?(?:政府|办公室|管委会|委员会|政府办|局|[办室]?[\u4e00-\u9fff]{1,3}科))?(?:[编印整理制]{1,2})?[，,：:\s]*(?P<date>[（(]?\s*(?:\d{4}|[二][〇○零O0一二三四五六七八九\s]{3,6})\s*年[\d一二三四五六七八九十\s]{1,6}月[\d一二三四五六七八九十\s]{1,6}日\s*[）)]?)\s*(?:印\s*发|整理|编印)?$")


def _printed(page: Page, publication: Publication, first_body: int) -> None:
    """Office and date on a line of their own: below the number of the minutes, at the end of the text, or beside 印发."""
    for line in page.lines:
        words = line.text
        if len(words) > 50 or words[-1] not in "日发理印）)":
            continue
        match = _ORGAN_DATE.match(words)
        if match is None:
            continue
        printed = _PRINTED.search(words)
        if publication.written_on is None or (printed and publication.written_on.rule == "publication.line"):
            fact = _date(page, line.start, line.end, "publication.printed" if printed else "publication.line")
            if fact:
                publication.written_on = fact
        if publication.publisher is None and match.group("organ") and (printed or line.start < first_body or "政府" in words):
            start = line.start
            publication.publisher = page.words(start, start + match.end("organ"), "publication.printed")
        page.account(line.start, line.end)


def _links(page: Page) -> list[Link]:
    """Links to news, interpretation, video and picture: an address after a label, or an anchor of the page under such words."""
    links: list[Link] = []
    text = page.text
    if "http" in text or "图解" in text or "解读" in text:
        for match in _LINK.finditer(text):
            url = _URL.match(match.group("target"))
            if url:
                start = match.start("target")
                kind = next(k for k, _ in _LINKS if match.group(k))
                links.append(Link(kind, url=page.fact(url.group(), start, start + url.end(), "publication.link")))  # type: ignore[arg-type]
                page.account(match.start(), match.end())
    return links + _anchors(page)


_ANCHOR_KIND = tuple((kind, re.compile(words)) for kind, words in _LINKS)


def _anchors(page: Page) -> list[Link]:
    links: list[Link] = []
    for anchor in page.mended.source.anchors:
        start, end = page.mended.at(anchor.start, anchor.end)
        words = page.text[start:end]
        kind = next((k for k, pattern in _ANCHOR_KIND if pattern.search(words)), None)
        if kind and end > start:
            url = page.fact(anchor.target, start, end, "publication.anchor")
            links.append(Link(kind, url=url, title=page.words(start, end, "publication.anchor")))  # type: ignore[arg-type]
    return links
