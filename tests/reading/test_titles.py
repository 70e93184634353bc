"""The title of an item is its matter: no verb, no presenter, no wrapper of a report."""

import pytest

from yiding.reading.titles import title_of

S, R, D, C = "study", "report", "deliberation", "consideration"
TITLES = [
    # the object of the verb, the sort of the verb, the title, who presented it
    ("《澄岭县供水办法》", D, "澄岭县供水办法", None),
    ("了《澄岭县供水办法》", D, "澄岭县供水办法", None),
    ("《澄岭县供水办法（送审稿）》", D, "澄岭县供水办法", None),
    ("《澄岭县供水办法》（讨论稿）", D, "澄岭县供水办法", None),
    ("全县双减工作开展情况汇报", R, "全县双减工作开展情况", None),
    ("国有企业改革进展情况汇报", R, "国有企业改革进展情况", None),
    ("供水改造工作情况汇报", R, "供水改造", None),
    ("《澄岭县供水办法》的请示", D, "澄岭县供水办法", None),
    ("关于《澄岭县供水办法》", D, "澄岭县供水办法", None),
    ("关于印发《澄岭县供水办法》的请示", D, "澄岭县供水办法", None),
    ("关于审议《澄岭县供水办法》的请示", D, "澄岭县供水办法", None),
    ("关于提请审议《澄岭县供水办法》的议案", D, "澄岭县供水办法", None),
    ("关于出台《澄岭县供水办法》的请示", D, "澄岭县供水办法", None),
    ("修改后的《澄岭县供水办法（送审稿）》", D, "澄岭县供水办法", None),
    ("县水务局《澄岭县供水办法》", D, "澄岭县供水办法", "县水务局"),
    ("县水务局提交的《澄岭县供水办法》", D, "澄岭县供水办法", "县水务局"),
    ("县水务局起草的《澄岭县供水办法》", D, "澄岭县供水办法", "县水务局"),
    ("县水务局报送的《澄岭县供水办法（草案）》", D, "澄岭县供水办法", "县水务局"),
    ("县水务局提请审议的《澄岭县供水办法》", D, "澄岭县供水办法", "县水务局"),
    ("县水务局关于《澄岭县供水办法》起草情况的说明", D, "澄岭县供水办法", "县水务局"),
    ("县水务局《关于印发〈澄岭县供水办法〉的请示》", D, "关于印发〈澄岭县供水办法〉的请示", "县水务局"),
    ("《澄岭县供水办法》《澄岭县节水办法》", D, "《澄岭县供水办法》《澄岭县节水办法》", None),
    ("《澄岭县供水办法》和《澄岭县节水办法》", D, "《澄岭县供水办法》和《澄岭县节水办法》", None),
    ("《澄岭县供水办法》及表彰方式", D, "《澄岭县供水办法》及表彰方式", None),
    ("关于划拨供水改造资金的请示", D, "关于划拨供水改造资金的请示", None),
    ("县水务局关于划拨供水改造资金的请示", D, "关于划拨供水改造资金的请示", "县水务局"),
    ("2025年度重大行政决策事项目录", D, "2025年度重大行政决策事项目录", None),
    ("《澄岭县供水办法》的汇报", R, "澄岭县供水办法", None),
    ("关于《澄岭县供水办法》的汇报", R, "澄岭县供水办法", None),
    ("《澄岭县供水办法》起草情况的汇报", R, "《澄岭县供水办法》起草情况", None),
    ("全县防汛工作情况汇报", R, "全县防汛", None),
    ("全县防汛情况汇报", R, "全县防汛", None),
    ("全县防汛工作情况的汇报", R, "全县防汛工作情况", None),
    ("全县防汛情况的汇报", R, "全县防汛情况", None),
    ("全县防汛工作的汇报", R, "全县防汛工作", None),
    ("全县防汛工作汇报", R, "全县防汛工作", None),
    ("关于全县防汛工作情况的汇报", R, "全县防汛工作情况", None),
    ("全县防汛工作情况的专题汇报", R, "全县防汛工作情况", None),
    ("县水务局关于供水改造情况的汇报", R, "供水改造情况", "县水务局"),
    ("县水务局关于供水改造工作情况的汇报", R, "供水改造工作情况", "县水务局"),
    ("县水务局作的关于供水改造情况的汇报", R, "供水改造情况", "县水务局"),
    ("县水务局就供水改造情况所作的汇报", R, "供水改造情况", "县水务局"),
    ("县水务局、县财政局关于供水改造情况的汇报", R, "供水改造情况", "县水务局、县财政局"),
    ("县农业农村局关于高标准农田建设情况的汇报", R, "高标准农田建设情况", "县农业农村局"),
    ("县政府督查室关于议定事项落实情况的汇报", R, "议定事项落实情况", "县政府督查室"),
    ("石桥镇关于集镇改造情况的汇报", R, "集镇改造情况", "石桥镇"),
    ("石桥镇人民政府关于集镇改造情况的汇报", R, "集镇改造情况", "石桥镇人民政府"),
    ("县城投公司关于供水改造情况的汇报", R, "供水改造情况", "县城投公司"),
    ("陆远、苏岚关于供水改造情况的汇报", R, "供水改造情况", "陆远、苏岚"),
    ("县水务局关于县属企业发行债券的意见", D, "关于县属企业发行债券的意见", "县水务局"),
    ("副县长陆远关于供水改造情况的汇报", R, "供水改造情况", "副县长陆远"),
    ("县水务局局长苏岚关于供水改造情况的汇报", R, "供水改造情况", "县水务局局长苏岚"),
    ("县政府第8次常务会议议定事项落实情况的汇报", R, "县政府第8次常务会议议定事项落实情况", None),
    ("供水改造工作", C, "供水改造工作", None),
    ("关于供水改造工作", C, "供水改造工作", None),
    ("我县供水改造工作", C, "供水改造工作", None),
    ("供水改造有关事宜", C, "供水改造有关事宜", None),
    ("供水改造、森林防火等议题", C, "供水改造、森林防火", None),
    ("全省供水工作会议精神", S, "全省供水工作会议精神", None),
    ("《信访工作条例》", S, "信访工作条例", None),
    ("新修订的《信访工作条例》", S, "信访工作条例", None),
    ("省长在全省供水工作会议上的讲话精神", S, "省长在全省供水工作会议上的讲话精神", None),
    ("《关于加强供水工作的意见》精神", S, "《关于加强供水工作的意见》精神", None),
]


@pytest.mark.parametrize(("words", "sort", "title", "presenter"), TITLES)
def test_title_and_presenter(words: str, sort: str, title: str, presenter: str | None) -> None:
    """One document gives its bare name, several keep 《》, a report loses its wrapper, and who presents is told apart."""
    found = title_of(words, 0, len(words), sort)
    assert words[found.start : found.end] == title
    assert (words[slice(*found.presenter)] if found.presenter else None) == presenter


def test_documents_of_a_title() -> None:
    """The documents of an object come with its title, and a title that is one document says so."""
    words = "《澄岭县供水办法》《澄岭县节水办法》"
    several, one = title_of(words, 0, len(words), D), title_of(words, 0, words.index("》") + 1, D)
    assert [words[named.first : named.last] for named in several.documents] == ["澄岭县供水办法", "澄岭县节水办法"]
    assert (several.alone, one.alone) == (False, True)


def test_only_the_range_is_looked_at() -> None:
    """Words outside the range of the object are no part of the title."""
    words = "会议研究了供水改造工作，要求抓好落实。"
    found = title_of(words, 5, words.index("，"), C)
    assert words[found.start : found.end] == "供水改造工作"
