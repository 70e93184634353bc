"""Publication data: labelled values, an unlabelled block by its forms, the title, date lines, imprints and links."""

import datetime
import re

from yiding.reading.dates import complete, find_dates
from yiding.reading.fields import KEYS, Field, find_fields
from yiding.reading.links import find_links
from yiding.reading.locate import ANCHOR
from yiding.reading.page import Line, Page
from yiding.records import Fact, Publication

# 012345678/2023-00012 · 11330000001234567K/2021-01234 · 000014349/2023-00012 · GZ000-0201-2021-0004
_INDEX = re.compile(
    r"^[A-Z0-9]{6,22}[/\-_ ][A-Z0-9\-/_]{3,40}$|^[A-Z]{0,4}[0-9]{6,12}-[0-9]{4}-[0-9]{3,8}$"
    r"|^[0-9]{9}/[0-9]{4}-[0-9]{4,6}$"
)
# 某名城保护会〔2023〕16号 · 长府会议纪要〔2025〕2 号 · 〔2008〕11号 · （2024）第12号 · 某政会纪〔二〇二五〕六号
DOCUMENT_NO = re.compile(
    r"[\u4e00-\u9fff]{0,14}[〔［\[（(【]\s*(?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*[〕］\]）)】]\s*第?\s*(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,5})\s*[号期]"
)
# 〔2025〕8号  签发：江某 · 〔2018〕29号  2018年7月13日
_AFTER_NO = re.compile(r"\s*(?:签发(?:人)?[：:]?|[(（]?\s*(?:20|19)[0-9]{2}\s*[年\-])|\s*$")
# 某县人民政府办公室 · 区政府办 · 某市人民政府办公室综合科
_OFFICE = (
    r"(?:人民政府|政府|管委会|管理委员会|委员会|办公室|办公厅|府办|政府办|[局委办厅]"
    r"|(?:办公室|办)[\u4e00-\u9fff]{1,4}[科处股])"
)
# 云岫县人民政府办公室 · 舒河区政府办（区政府研究室）
_ORGAN = re.compile(rf"[\u4e00-\u9fff]{{1,20}}?{_OFFICE}(?:（[^）]{{2,20}}）)?$")
# 云岫县人民政府办公室
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:政府|管委会|管理委员会|办公室|办公厅|政府办)$")
# an office as the source of a page; a paper, a site or a media house is none
_SOURCE = re.compile(
    r"[\u4e00-\u9fff]{0,14}(?:人民政府|政府|管委会|管理委员会|[县市区州旗]府)(?:办公室|办公厅|办)?(?:（[^）]{2,16}）)?$|[省市区县州旗][\u4e00-\u9fff]{1,12}(?:局|委员会|厅|委)$"
)
# 第9次常务会议_云岫县人民政府门户网站
_SITE_TAIL = re.compile(
    r"[\s_\-—|>]+(?:[\u4e00-\u9fff]{2,14}(?:人民政府|政府|门户网站|政务网|政府网|信息网|网站|日报|新闻网)).*$"
)
# 09:26
_CLOCK = re.compile(r"[0-9]{1,2}\s*[：:]\s*[0-9]{2}")
# 2024-03-07 · 2024 - 03 - 07 · 2024年3月7日 · 202403-07 (a lost hyphen)
_DAY = re.compile(
    r"((?:19|20)[0-9]{2})\s*(?:[-年/.]\s*([0-9]{1,2})\s*[-月/.]\s*([0-9]{1,2})|([0-9]{2})\s*[-月]?\s*([0-9]{2}))(?![0-9]{3})"
)


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
    publication.links = find_links(page)
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
    if words.strip("：: ") in KEYS:
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
    """Take an office of the government named as the source where no publisher is given, never a paper or a site."""
    for field in sources:
        words = page.text[field.start : field.end].split()[0]
        if _SOURCE.match(words):
            publication.publisher = page.words(field.start, field.start + len(words), "publication.source", 0.7)
            return


def _date(page: Page, start: int, end: int, rule: str) -> Fact | None:
    """Give the day written in [start, end): a lost hyphen or blanks round it do no harm here."""
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
    """Give the line before the text that names the meeting, the longest where several do."""
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
    """Give a metadata block whose labels were lost: each line is known by its form, and the index number opens it."""
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
            end = line.start + len(line.text.rstrip("；;，, "))
            setattr(publication, key, page.words(line.start, end, "publication.form", certainty))


def _key_by_form(words: str) -> str | None:
    """Give what a line of an unlabelled block is, by its form."""
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


# 2022-05-11 16:44 来源：某县融媒体中心 · 2021年10月19日 来源：旗政府办 · [2009-6-19] ·
# 字体：大 中 小 2013-07-26 来源：…
_DATE_LINE = re.compile(
    r"(?:https?\S+\s+|[【\[（][^】\]）]{0,14}[】\]）]\s*)?[\[（(【]?\s*(?:20|19)[0-9]{2}\s*[-年/.]\s*[0-9]{1,2}\s*[-月/.]\s*[0-9]{1,2}\s*日?(?P<rest>.*)$"
)
# 来源：县融媒体中心 · 浏览次数：12 · 云岫县政府网
_OF_THE_PAGE = re.compile(r"来源|作者|浏览|点击|阅读|字[体号]|编辑|记者|发布|访问|^\s*[\u4e00-\u9fff]{2,12}网\s*$")
# 来源：某县新闻网 2023-12-10 · 某县发布 2023-12-10 08:00
# 2020-06-12  某某区人民政府网  A+ A-  打印本页
_ON_PAGE_LINE = re.compile(r"[\u4e00-\u9fff]{2,16}网站?\s|A\+|打印|大\s*中\s*小")
_AFTER_SOURCE = re.compile(
    r"(?:信息|文章|稿件)?来源[：:][^：:]{2,20}\s(?:19|20)[0-9]{2}[-年/.]"
    r"|[^，。会]{0,30}\s(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?\s+[0-9]{1,2}[：:][0-9]{2}"
)
_TOP = 24


def _dateline(page: Page, publication: Publication, head: list[Line]) -> None:
    """Give a line above the text that opens with a date and goes on with a clock time, a source or a counter."""
    if publication.published_on is not None:
        return
    for place, line in enumerate(head[:_TOP]):
        words = line.text
        if len(words) > 80 or not ("20" in words or "19" in words):
            continue
        match = _DATE_LINE.match(words)
        if match is None:
            if _AFTER_SOURCE.match(words):
                publication.published_on = _date(page, line.start, line.end, "publication.dateline")
            continue
        rest = match["rest"]
        bare = rest.strip() in ("", "]", "）", "】")
        if "印发" in rest or (bare and words[0] == "（" and publication.written_on is None):
            continue
        if bare and place and _ISSUER.match(head[place - 1].text):
            continue  # a signature
        if bare or _CLOCK.search(rest) or _OF_THE_PAGE.search(rest) or _ON_PAGE_LINE.match(rest):
            publication.published_on = _date(page, line.start, line.end, "publication.dateline")
            page.account(line.start, line.end)
            return


def _document_no(page: Page, publication: Publication, first_body: int) -> None:
    """Give a document number on a line of its own, perhaps with a date or 签发 after it."""
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


_DATE = (
    r"[（(]?\s*(?:(?:19|20)[0-9]{2}|二[〇○零O0一二三四五六七八九\s]{3,6})\s*年"
    r"[0-9一二三四五六七八九十\s]{1,6}月[0-9一二三四五六七八九十\s]{1,6}日\s*[）)]?"
)
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
    """Read office and date beside 印发, on a line of their own, or as a signature on two lines."""
    printed = _imprint(page, publication)
    before: Line | None = None
    labelled = False
    for line in page.lines:
        words = line.text
        last = words[-1]
        if last not in _LINE_ENDS or len(words) > 50 or labelled:
            before = None
            labelled = last in "间期：】]" and len(words) < 12 and words.rstrip("：】]").endswith(("时间", "日期"))
            continue
        match = _ORGAN_DATE.match(words) if words[-1] in "日）)理" and "年" in words else None
        if match is None:
            before = line
            if (
                words[-1] in "）)"
                and "理" in words
                and (edited := _EDITED.match(words))
                and publication.publisher is None
            ):
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
    """Give the office beside a date, or on the line above it."""
    if match["organ"]:
        start = line.start
        publication.publisher = page.words(start + match.start("organ"), start + match.end("organ"), "publication.line")
    elif before is not None and _ISSUER.match(before.text):
        publication.publisher = page.words(before.start, before.end, "publication.signature", 0.9)


def _imprint(page: Page, publication: Publication) -> bool:
    """Give the last 印发 after a date: its date is that of writing, its office the publisher where none is labelled."""
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
