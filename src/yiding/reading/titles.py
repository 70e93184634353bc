"""Titles: the matter of an item without the verb, the presenter and the wrapper of a report."""

import re
from typing import NamedTuple

from yiding.reading.documents import SHARED, Named, find_documents
from yiding.reading.names import is_name

# 了关于… · 对… · 有关《…》 before the matter; 县教育局提交的《…》 · 县财政局关于… after who presents it
_HEAD = re.compile(r"(?:[了的关于对就，,、：:\s]|我[省市区县](?=[^委政])|有关(?=《))+")
_ABOUT = re.compile(
    r"(?:所作的?|作的|提交的?|提请(?:审议)?的?|报送的?|起草的?|提出的?|呈报的?|汇报的?)?(?:关于|就|对|(?=《))"
)
# …情况的汇报 · …的情况汇报 · …工作情况汇报 · 《…》起草情况的说明
_WHAT_STATE = ("开展", "进展", "落实", "执行", "完成", "推进", "准备", "运行", "整改", "筹备", "实施", "办理")
_REPORT_TAIL = re.compile(
    r"(?:(?<=情况)的(?:专题|工作)?(?:汇报|报告|通报|说明)"
    rf"|(?<=(?:{'|'.join(_WHAT_STATE)})情况)(?:专题)?(?:汇报|通报|说明)"
    rf"|{''.join(f'(?<!{word})' for word in _WHAT_STATE)}(?:有关)?(?:工作|的)?情况(?:专题)?(?:汇报|通报|说明)"
    r"|(?:所作)?的?(?:专题)?(?:汇报|通报|说明))$"
)
_TAIL = re.compile(
    r"(?:等)?(?:[一二三四五六七八九十\d]+[项个份件]?)?(?:议题|议案)$|等(?:有关|相关|重要|若干)?(?:事项|事宜)$|等$"
)
# 审议县农业农村局《关于印发〈…〉的请示》 · 关于印发《…》的请示
_WRAPS_ONE = re.compile(
    r"(?:新?(?:修订|修正|修改|颁布|出台|公布)(?:后)?的)?(?:关于)?(?:请求)?(?:审议|审定|印发|出台|制定|制发|公布|发布|报送|提请审议|下发|修订|批准)?(?:关于)?$"
)
_AFTER_ONE = re.compile(
    r"(?:[（(][^）)]{1,8}[）)])?等?的?(?:有关)?(?:的?(?:有关|相关|主要)?(?:内容|规定|条款)|的?(?:请示|报告|起草(?:情况)?(?:的?说明)?|编制情况|修订情况|情况|议案|事宜|事项|问题|说明|汇报))*(?:的?(?:汇报|请示|报告|说明|问题))?$"
)
_UNIT_END = re.compile(
    r"(?:局|委|办|院|厅|部|中心|镇|乡|街道|办公室|公司|集团|分局|大队|支队|管委会|委员会|处|社|站|馆|会|园|区|部门|单位|办事处|同志|长|主任|室|政府|(?:长|主任|书记)[\u4e00-\u9fff]{2,3})$"
)
_VERB_INSIDE = re.compile(r"^(?:学习|贯彻|做好|加强|推进|进一步)")


class Title(NamedTuple):
    """Where an item's title stands, the presenter before it (or None), the documents in it, and whether one document is all of it."""

    start: int
    end: int
    presenter: tuple[int, int] | None
    documents: list[Named]
    alone: bool


# 审议《某某办法》（汇报单位：县水务局） · 研究森林防火工作（县应急管理局汇报）
_PRESENTED_BY = re.compile(
    r"\s*[（(](?:(?:汇报|报告|提请|提交|主办|责任|承办|申报)(?:单位|部门|人)?[：:]\s*(?P<named>[^（）()]{2,40})"
    r"|(?P<unit>[^（）()，。：]{2,30}?)(?:作)?(?:汇报|报告|提请|提交))[）)]\s*$"
)


def title_of(text: str, start: int, end: int, sort: str) -> Title:
    """Find the title in the object of a verb at [start, end); `sort` is the sort of the verb."""
    if end > start and text[end - 1] in "）)" and (said := _PRESENTED_BY.search(text, start, end)):
        return title_of(text, start, said.start(), sort)._replace(
            presenter=said.span("named" if said.group("named") else "unit")
        )
    head = _HEAD.match(text, start, end)
    first = head.end() if head else start
    presenter = None
    if not (head and "关于" in head.group()):
        presenter, first = _presenter(text, first, end)
        presenter = None if sort == "study" else presenter  # 传达学习国务院《…》: who issued it
    first = _keep_about(text, start, first, end)
    documents = find_documents(text, first, end)
    last = end
    if len(documents) == 1 and _is_all(text, first, end, documents[0], sort):
        return Title(documents[0].first, documents[0].last, presenter, documents, True)
    if sort in ("report", "consideration"):
        last = _cut_tail(text, first, last, _REPORT_TAIL)
    last = _cut_tail(text, first, last, _TAIL)
    if documents and (said := SHARED.match(text, documents[-1].end, end)) and said.end() == last:
        last = documents[-1].end
    if last - first < 2:
        first, last = start, end
    return Title(first, last, presenter, documents, False)


# 关于划拨供水改造资金的请示 : a request without 《》 keeps its words
_REQUEST_END = re.compile(r"(?:请示|报告|议案|意见|函)$")


def _keep_about(text: str, start: int, first: int, end: int) -> int:
    """Give 关于 back to a request or report that is named without 《》."""
    if text[first : first + 1] != "《" and text.endswith("关于", start, first) and _REQUEST_END.search(text[first:end]):
        return first - 2
    return first


def _presenter(text: str, first: int, end: int) -> tuple[tuple[int, int] | None, int]:
    """A unit or person before 关于 or 《: who reported or submitted the matter."""
    for match in _ABOUT.finditer(text, first, min(end, first + 40)):
        stop = match.start()
        while stop > first and text[stop - 1] == " ":
            stop -= 1
        if stop - first < 2:
            return None, first
        words = text[first:stop]
        if "《" in words or _VERB_INSIDE.match(words) or not (_UNIT_END.search(words) or _are_names(words)):
            continue
        return (first, stop), match.end()
    return None, first


def _are_names(words: str) -> bool:
    """Whether words are a list of persons (赵一鸣、钱二川)."""
    return all(is_name(word) for word in words.split("、"))


def _is_all(text: str, first: int, end: int, named: Named, sort: str) -> bool:
    """Whether an object is one document and at most the wrapper of a request round it."""
    before, after = text[first : named.start].strip(), text[named.end : end].strip()
    if sort == "report" and not re.fullmatch(r"(?:情况)?的?(?:汇报|报告)?", after):
        return False
    return bool(_WRAPS_ONE.match(before)) and bool(_AFTER_ONE.match(after))


def _cut_tail(text: str, first: int, last: int, pattern: re.Pattern[str]) -> int:
    match = pattern.search(text, max(first, last - 14), last)
    return match.start() if match and match.end() == last else last
