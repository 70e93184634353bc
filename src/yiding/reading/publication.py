"""Publication data: the labelled lines above and below a text, an unlabelled block by its forms, the title, links and dates."""

import datetime
import re
from typing import NamedTuple

from yiding.reading.dates import complete, find_dates
from yiding.reading.locate import ANCHOR
from yiding.reading.numerals import number
from yiding.reading.page import Line, Page
from yiding.reading.when import meeting_label
from yiding.records import Fact, Link, Publication

# 索引号：… · 索  引  号 … · 公开方式 主动公开 · 发布机构：… 成文日期：…
_LABELS: dict[str, str] = {
    "index_no": "索引号|信息索引号|信息索引|索引码|公开编号|索取号",
    "document_no": "文号|发文字号|发文文号|文件编号|公文文号|文件号|发文号|发布文号|文件文号|文件字号",
    "publisher": "发布机构|发文机关|发布单位|公开主体|责任部门|信息公开单位|制发机关|发文单位|发布机关|公开机构|公开单位|生成单位|主办单位名称|发文部门|发文机构|制发机构|制发单位|公开责任部门|公布机构",
    "openness": "公开方式|公开属性|公开形式|公开类别|公开类型|信息公开方式",
    "category": "组配分类|主题分类|信息分类|主题类别|所属分类|信息类别|分类|体裁分类|公开目录|信息所属目录|主题词分类|服务对象分类",
    "validity": "有效性|时效性|有效期|有效状态|效力状态|时效|是否有效|信息有效性",
    "written_on": "成文日期|成文时间|制发日期|发文日期|印发日期|签发日期|成文|制文日期|发文时间",
    "generated_on": "生成日期|生成时间",
    "published_on": "发布日期|发布时间|更新时间|内容更新时间|公开日期|公开时间|发表时间|发布于|公布日期|上传时间|信息时间|更新日期|发稿时间|公布时间|录入时间|上网时间",
    "time": "时间|日期",
    "source": "来源|信息来源|文章来源|稿件来源",
    "title": "标题|信息名称|名称|文件名称|公文名称|题名",
    "other": "浏览次数|访问量|点击数|阅读次数|点击量|字体|字号|关键词|主题词|关键字|体裁|载体形式|公开范围|公开时限|审核|编辑|作者|记者|浏览量|阅读量|分享|打印|废止日期|失效日期|生效日期|实施日期|责任编辑|访问次数|浏览|编号|大中小|公开依据|信息审核|失效时间|生效时间|内容概述|语种|服务对象|人气|供稿|文字大小|点击|阅读|公文种类|主题|公开程序|签发人|签发|标签|访问|撰稿|公开时效",
}  # fmt: skip
_KEYS = {word: key for key, words in _LABELS.items() for word in words.split("|")}
_LENGTHS = (6, 5, 4, 3, 2)
_WORDS = sorted(_KEYS, key=len, reverse=True)
_FIRST = frozenset(word[0] for word in _WORDS) | frozenset("[【|")
# a table row without colons: 索 引 号  1137/2021  公开方式 主动公开 · |文号|某政办〔2020〕1号|
_CELL = re.compile(
    r"(?:^|(?<=[\s\]】|｜；，）]))[\[【]?\s*(?P<label>"
    + "|".join(r"\s*".join(word) for word in _WORDS)
    + r")\s*[\]】]?\s*(?:[：|]|(?=\s|$))\s*",
    re.M,
)
# 014152419/2023-00079 · 11370902004346682K/2021-03270 · 000014349/2023-00012 · GZ000-0201-2021-0004
_INDEX = re.compile(
    r"^[A-Z0-9]{6,22}[/\-_ ][A-Z0-9\-/_]{3,40}$|^[A-Z]{0,4}[0-9]{6,12}-[0-9]{4}-[0-9]{3,8}$|^[0-9]{9}/[0-9]{4}-[0-9]{4,6}$"
)
# 某名城保护会〔2023〕16号 · 长府会议纪要〔2025〕2 号 · 〔2008〕11号 · （2024）第12号 · 某政会纪〔二〇二五〕六号
DOCUMENT_NO = re.compile(
    r"[\u4e00-\u9fff]{0,14}[〔［\[（(【]\s*(?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*[〕］\]）)】]\s*第?\s*(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,5})\s*[号期]"
)
_AFTER_NO = re.compile(r"\s*(?:签发(?:人)?[：:]?|[(（]?\s*(?:20|19)[0-9]{2}\s*[年\-])|\s*$")
# 某县人民政府办公室 · 区政府办 · 某市人民政府办公室综合科
_OFFICE = r"(?:人民政府|政府|管委会|管理委员会|委员会|办公室|办公厅|府办|政府办|[局委办厅]|(?:办公室|办)[\u4e00-\u9fff]{1,4}[科处股])"
_ORGAN = re.compile(rf"[\u4e00-\u9fff]{{1,20}}?{_OFFICE}(?:（[^）]{{2,20}}）)?$")
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:政府|管委会|管理委员会|办公室|办公厅|政府办)$")
# an office as the source of a page; a paper, a site or a media house is none
_SOURCE = re.compile(
    r"[\u4e00-\u9fff]{0,14}(?:人民政府|政府|管委会|管理委员会|[县市区州旗]府)(?:办公室|办公厅|办)?(?:（[^）]{2,16}）)?$|[省市区县州旗][\u4e00-\u9fff]{1,12}(?:局|委员会|厅|委)$"
)
_SITE_TAIL = re.compile(
    r"[\s_\-—|>]+(?:[\u4e00-\u9fff]{2,14}(?:人民政府|政府|门户网站|政务网|政府网|信息网|网站|日报|新闻网)).*$"
)
_CLOCK = re.compile(r"[0-9]{1,2}\s*[：:]\s*[0-9]{2}")
_DAY = re.compile(
    r"((?:19|20)[0-9]{2})\s*(?:[-年/.]\s*([0-9]{1,2})\s*[-月/.]\s*([0-9]{1,2})|([0-9]{2})\s*[-月]?\s*([0-9]{2}))(?![0-9]{3})"
)


class Field(NamedTuple):
    """A labelled value of the metadata: its key and where the value stands."""

    key: str
    start: int
    end: int


class _Label(NamedTuple):
    """A label in a line: its key, where it begins and where its value begins."""

    key: str
    start: int
    value: int


def find_fields(page: Page, first_body: int) -> list[Field]:
    """Find label and value pairs: one or several a line, a value that is missing, a value on the next line."""
    fields: list[Field] = []
    lines = page.lines
    for place, line in enumerate(lines):
        words = line.text
        if line.start >= first_body and (len(words) > 100 or words[0] not in _FIRST or "。" in words):
            continue
        if len(words) > 60 and (len(words) > 400 or words.count("，") > 1):
            continue
        labels = _labels(words)
        if labels and not (line.start >= first_body and labels[0].start > 2):
            page.account(line.start, line.end)
            fields += _values(page, place, labels)
    return fields


def _labels(words: str) -> list[_Label]:
    """The labels of a line: before a colon, or as cells of a row."""
    labels: list[_Label] = []
    at = words.find("：")
    while at >= 0:
        label = _before_colon(words, at, bool(labels))
        if label:
            labels.append(label)
        at = words.find("：", at + 1)
    if (words[0] in _FIRST and not (labels and labels[0].start < 2)) or "\t" in words or "|" in words:
        seen = {label.start for label in labels}
        for match in _CELL.finditer(words):
            if match.start("label") not in seen:
                labels.append(_Label(_KEYS[re.sub(r"\s+", "", match["label"])], match.start("label"), match.end()))
        labels.sort(key=lambda label: label.start)
    return labels


def _before_colon(words: str, at: int, later: bool) -> _Label | None:
    """The label right before a colon, layout blanks inside it passed over; it begins after a mark, a digit or a blank,
    in the row of other labels (`later`) also right after a value.
    """
    stretch = words[max(0, at - 14) : at]
    compact = "".join(stretch.split()).rstrip("】]")
    for length in _LENGTHS:
        key = _KEYS.get(compact[-length:]) if len(compact) >= length else None
        if key:
            start, left = at, length
            while left:
                start -= 1
                left -= not words[start].isspace() and words[start] not in "】]"
            if start == 0 or not "\u4e00" <= words[start - 1] <= "\u9fff" or (later and key in ("other", "source")):
                return _Label(key, start, at + 1)
    return None


def _values(page: Page, place: int, labels: list[_Label]) -> list[Field]:
    """The values of the labels of a line, each up to the next label; a value may stand on the next line."""
    lines = page.lines
    line = lines[place]
    fields = []
    for index, label in enumerate(labels):
        if label.key == "other":
            continue
        if label.key == "time" and meeting_label(lines, place):
            continue
        stop = labels[index + 1].start if index + 1 < len(labels) else len(line.text)
        start, end = _value(line.text, label.value, stop)
        if start < end:
            fields.append(Field(label.key, line.start + start, line.start + end))
        elif stop == len(line.text) and place + 1 < len(lines) and _is_value(lines[place + 1].text):
            fields.append(Field(label.key, lines[place + 1].start, lines[place + 1].end))
    return fields


def _value(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and words[start] in " 　\t：:|[【】]":
        start += 1
    while end > start and words[end - 1] in " 　\t|]】[【；，":
        end -= 1
    if end > start and words[end - 1] == "）" and "（" not in words[start:end]:
        end -= 1
    return start, end


def _is_value(words: str) -> bool:
    """Whether a line can be the value of a label at the end of the line before."""
    return len(words) < 60 and "：" not in words and "，" not in words and not _CELL.match(words)


def read_publication(page: Page, first_body: int) -> Publication:
    """Read the publication data; `first_body` is the offset where the text of the first meeting begins."""
    publication = Publication()
    sources: list[Field] = []
    for field in find_fields(page, first_body):
        if field.key == "source":
            sources.append(field)
        else:
            _take(page, publication, field)
    head = [line for line in page.lines[:60] if line.start < first_body]
    publication.title = _title(page, head) or publication.title
    _unlabelled(page, publication, head)
    _dateline(page, publication, head)
    _document_no(page, publication, first_body)
    _printed(page, publication, first_body)
    if publication.publisher is None:
        _from_source(page, publication, sources)
    publication.links = _links(page)
    return publication


def _take(page: Page, publication: Publication, field: Field) -> None:
    """Put a labelled value into its place if it has the form of that place and the place is empty."""
    key = field.key
    words = page.text[field.start : field.end]
    if key == "generated_on":
        key = "published_on" if _CLOCK.search(words) else "written_on"
    elif key == "time":
        key = "published_on"
    if getattr(publication, key) is not None:
        return
    if key in ("written_on", "published_on"):
        setattr(publication, key, _date(page, field.start, field.end, "publication.date"))
        return
    cut = _shaped(key, words)
    if cut:
        setattr(publication, key, page.words(field.start, field.start + cut, f"publication.{key}"))


def _shaped(key: str, words: str) -> int:
    """How much of the words is the value of a key; 0 where they have not its form."""
    if words.strip("：: ") in _KEYS:
        return 0
    if key == "publisher":
        words = re.split(r"\s{2,}|\s(?=[0-9]{4}[-年])", words)[0]
        return 0 if words[:1].isdigit() or len(words) > 40 else len(words)
    if key == "document_no":
        match = DOCUMENT_NO.match(words)
        return match.end() if match else (len(words) if re.search("[0-9]", words) else 0)
    if key == "index_no" and " " in words and not _INDEX.match(words):
        return len(words.split()[0])
    if key == "openness" and "公开" not in words:
        return 0
    return len(words)


def _from_source(page: Page, publication: Publication, sources: list[Field]) -> None:
    """An office of the government named as the source of the page, where no publisher is given; never a paper or a site."""
    for field in sources:
        words = page.text[field.start : field.end].split()[0]
        if _SOURCE.match(words):
            publication.publisher = page.words(field.start, field.start + len(words), "publication.source", 0.7)
            return


def _date(page: Page, start: int, end: int, rule: str) -> Fact | None:
    """The day written in [start, end): a lost hyphen or blanks round it do no harm here."""
    match = _DAY.search(page.text, start, end)
    if match:
        year, month, day, month2, day2 = match.groups()
        try:
            value = datetime.date(int(year), int(month or month2), int(day or day2))
        except ValueError:
            return None
        close = match.end() + (page.text[match.end() : match.end() + 1] == "日")
        return page.fact(value.isoformat(), match.start(), min(close, end), rule)
    for date in find_dates(page.text, start, end):
        whole = complete(date, date.year)
        if whole:
            return page.fact(whole.isoformat(), date.start, date.end, rule)
    return None


# 当前位置：首页 > 政务公开 · 中国政府网| 省政府网
_NOT_A_TITLE = re.compile(
    r"当前位置|您(?:现在)?(?:所在)?的?位置|首页|[|>»]|：|^[0-9]|^https?:|打印|关闭|无障碍|适老|字体|分享|^[\[（【]|长者|智能|登录|注册"
)


def _title(page: Page, head: list[Line]) -> Fact | None:
    """The line before the text that names the meeting; a headline that the page's own title repeats is taken once."""
    best: Line | None = None
    for line in head:
        words = line.text
        if not ("会" in words or "纪要" in words) or not 6 <= len(words) <= 80 or words[-1] in "。；，":
            continue
        if best is not None and len(words) <= len(best.text) + 4:
            continue
        anchored = "纪要" in words or "会议" in words or ANCHOR.search(words)
        if anchored and (words[0] in "（[" or not _NOT_A_TITLE.search(words)):
            best = line
    if best is None:
        return None
    end = best.end
    tail = _SITE_TAIL.search(page.text, best.start, best.end)
    if tail and tail.start() - best.start > 8:
        end = tail.start()
    return page.words(best.start, end, "publication.title")


def _unlabelled(page: Page, publication: Publication, head: list[Line]) -> None:
    """A metadata block whose labels were lost: each line is known by its form, and the index number opens it."""
    if publication.index_no is not None:
        return
    opened = next((k for k, line in enumerate(head) if line.text[0] < "\x7f" and _INDEX.match(line.text)), None)
    if opened is None:
        return
    publication.index_no = page.words(head[opened].start, head[opened].end, "publication.form")
    for line in head[opened + 1 : opened + 10]:
        key = _key_by_form(line.text)
        page.account(line.start, line.end)
        if key is None or getattr(publication, key) is not None:
            continue
        if key == "written_on":
            publication.written_on = _date(page, line.start, line.end, "publication.form")
        else:
            certainty = 1.0 if key == "document_no" else 0.9
            setattr(publication, key, page.words(line.start, line.end, "publication.form", certainty))


def _key_by_form(words: str) -> str | None:
    """What a line of an unlabelled block is, by its form."""
    if len(words) < 24 and _ORGAN.match(words):
        return "publisher"
    if words[0] in "12" and re.fullmatch(r"[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?", words):
        return "written_on"
    if DOCUMENT_NO.fullmatch(words):
        return "document_no"
    if len(words) < 30 and "第" not in words and re.search(r"[；;]|会议$", words):
        return "category"
    if words in ("长期", "有效", "现行有效", "长期有效", "失效", "废止"):
        return "validity"
    return "openness" if words in ("主动公开", "依申请公开", "不予公开") else None


# 2022-05-11 16:44 来源：某县融媒体中心 · 2021年10月19日 来源：旗政府办 · [2009-6-19] · 字体：大 中 小 2013-07-26 来源：…
_DATE_LINE = re.compile(
    r"(?:https?\S+\s+|[【\[（][^】\]）]{0,14}[】\]）]\s*)?[\[（(【]?\s*(?:20|19)[0-9]{2}\s*[-年/.]\s*[0-9]{1,2}\s*[-月/.]\s*[0-9]{1,2}\s*日?(?P<rest>.*)$"
)
_OF_THE_PAGE = re.compile(r"来源|作者|浏览|点击|阅读|字[体号]|编辑|记者|发布|访问|^\s*[\u4e00-\u9fff]{2,12}网\s*$")
_TOP = 24


def _dateline(page: Page, publication: Publication, head: list[Line]) -> None:
    """A line above the text that opens with a date and goes on with a clock time, a source or a counter."""
    if publication.published_on is not None:
        return
    for place, line in enumerate(head[:_TOP]):
        words = line.text
        if len(words) > 80 or not ("20" in words or "19" in words) or (match := _DATE_LINE.match(words)) is None:
            continue
        rest = match["rest"]
        bare = rest.strip() in ("", "]", "）", "】")
        if "印发" in rest or (bare and words[0] == "（" and publication.written_on is None):
            continue
        if bare and place and _ISSUER.match(head[place - 1].text):
            continue  # a signature
        if bare or _CLOCK.search(rest) or _OF_THE_PAGE.search(rest):
            publication.published_on = _date(page, line.start, line.end, "publication.dateline")
            page.account(line.start, line.end)
            return


def _document_no(page: Page, publication: Publication, first_body: int) -> None:
    """A document number on a line of its own, above the text or right below its title, perhaps with a date or 签发 after it."""
    if publication.document_no is not None:
        return
    for place, line in enumerate(page.lines):
        if line.start > first_body and place > 12:
            return
        words = line.text
        if len(words) < 60 and ("号" in words or "期" in words):
            match = DOCUMENT_NO.match(words)
            if match and _AFTER_NO.match(words, match.end()):
                publication.document_no = page.words(line.start, line.start + match.end(), "publication.document_no")
                page.account(line.start, line.end)
                return


_DATE = r"[（(]?\s*(?:(?:19|20)[0-9]{2}|二[〇○零O0一二三四五六七八九\s]{3,6})\s*年[0-9一二三四五六七八九十\s]{1,6}月[0-9一二三四五六七八九十\s]{1,6}日\s*[）)]?"
# 某县人民政府办公室 2025年8月18日印发 · 某市政府办公室综合科 2012年5月18日印 · 共印80份
_IMPRINT = re.compile(
    rf"(?P<organ>[\u4e00-\u9fff][\u4e00-\u9fff（）]{{1,23}})?[，,：:\s]*(?P<date>{_DATE})\s*印\s*(?:发)?(?=\s*(?:$|\n|[（(]?共印|[0-9]{{1,3}}\s*(?:\n|$)))"
)
# 某县人民政府办公室 2025年8月18日 · （二〇二五年三月二十一日） · （区政府办公室 2017年8月23日）
_ORGAN_DATE = re.compile(
    rf"[（(]?(?P<organ>[\u4e00-\u9fff][\u4e00-\u9fff（）]{{1,23}}?(?:政府|办公室|管委会|委员会|政府办|局|[办室]?[\u4e00-\u9fff]{{1,3}}科))?(?:[编印整理制]{{1,2}})?[，,：:\s]*(?P<date>{_DATE})\s*(?:整理|编印)?[）)]?$"
)
# （县政府办公室整理）
_EDITED = re.compile(r"[（(](?P<organ>[\u4e00-\u9fff]{1,20}?(?:办公室|政府办|府办))(?:整理|编印)[）)]$")
_LINE_ENDS = frozenset("日理印）)室府办会发")


def _printed(page: Page, publication: Publication, first_body: int) -> None:
    """Office and date beside 印发, on a line of their own below the number or at the end, or as signature on two lines."""
    printed = _imprint(page, publication)
    before: Line | None = None
    for line in page.lines:
        words = line.text
        if len(words) > 50 or words[-1] not in _LINE_ENDS:
            before = None
            continue
        match = _ORGAN_DATE.match(words) if words[-1] in "日）)理" and "年" in words else None
        if match is None:
            before = line
            if words[-1] in "）)" and "理" in words and (edited := _EDITED.match(words)) and publication.publisher is None:
                start = line.start
                publication.publisher = page.words(start + 1, start + edited.end("organ"), "publication.edited")
                page.account(line.start, line.end)
            continue
        if publication.written_on is None:
            publication.written_on = _date(page, line.start, line.end, "publication.line")
        if publication.publisher is None and not printed:
            _issuer(page, publication, line, match, before)
        page.account(line.start, line.end)
        before = None


def _issuer(page: Page, publication: Publication, line: Line, match: re.Match[str], before: Line | None) -> None:
    """The office beside a date, or on the line above it."""
    if match["organ"]:
        start = line.start
        publication.publisher = page.words(start + match.start("organ"), start + match.end("organ"), "publication.line")
    elif before is not None and _ISSUER.match(before.text):
        publication.publisher = page.words(before.start, before.end, "publication.signature", 0.9)


def _imprint(page: Page, publication: Publication) -> bool:
    """The last 印发 after a date: its date is that of writing, its office the publisher where none is labelled."""
    text = page.text
    at, tried = text.rfind("印"), 0
    while at > 0 and tried < 40:
        if text[at - 1] == "日" or text[max(0, at - 3) : at].rstrip(" ）)").endswith("日"):
            low = max(text.rfind("\n", 0, at), text.rfind("。", max(0, at - 60), at), at - 60) + 1
            match = next((m for m in _IMPRINT.finditer(text, low, min(len(text), at + 12))), None)
            if match:
                if publication.written_on is None:
                    publication.written_on = _date(page, *match.span("date"), "publication.printed")
                if publication.publisher is None and match["organ"]:
                    publication.publisher = page.words(*match.span("organ"), "publication.printed")
                page.account(*match.span())
                return True
        tried += 1
        at = text.rfind("印", 0, at)
    return False


_LINKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("video", re.compile("视频|視頻")),
    ("picture", re.compile("图解|圖解|图片|圖片|一图读懂|图文解读")),
    ("interpretation", re.compile("解读|解讀")),
    ("news", re.compile("新闻报道|新闻链接|新聞|会议报道|媒体报道|相关报道|^新闻")),
    ("attachment", re.compile("附件|文件下载")),
)
_ANY_LINK = re.compile("视频|視頻|图解|圖解|图片|圖片|一图|图文|解读|解讀|新闻|新聞|报道|附件|文件下载")
_URL = re.compile(r"https?[：:]//[^\s，。；）\u4e00-\u9fff]+")


def _links(page: Page) -> list[Link]:
    """Links to news, interpretation, video and picture: an address after a label, or an anchor of the page under such words."""
    links: list[Link] = []
    text = page.text
    source = page.mended.source
    at = text.find("http")
    while at >= 0:
        url = _URL.match(text, at)
        low = text.rfind("\n", max(0, at - 40), at) + 1
        label = text[low:at].strip(" 　：:【】[]") if low else ""
        kind = _kind(label) if url and 0 < len(label) < 16 else None
        if url and kind:
            written = "".join(source.text[a:b] for a, b in page.mended.spans(*url.span()))
            links.append(Link(kind, url=page.fact(written, *url.span(), "publication.link")))  # type: ignore[arg-type]
            page.account(low, url.end())
        at = text.find("http", url.end() if url else at + 4)
    return links + _anchors(page) if source.anchors else links


def _kind(words: str) -> str | None:
    if not _ANY_LINK.search(words):
        return None
    return next((kind for kind, pattern in _LINKS if pattern.search(words)), None)


def _anchors(page: Page) -> list[Link]:
    links: list[Link] = []
    source = page.mended.source
    if not _ANY_LINK.search(source.text):
        return links
    for anchor in source.anchors:
        kind = _kind(source.text[anchor.start : anchor.end])
        start, end = page.mended.at(anchor.start, anchor.end) if kind else (0, 0)
        if kind and end > start:
            url = page.fact(anchor.target, start, end, "publication.anchor")
            links.append(Link(kind, url=url, title=page.words(start, end, "publication.anchor")))  # type: ignore[arg-type]
    return links
