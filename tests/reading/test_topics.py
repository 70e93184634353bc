"""What a sentence says was taken up is told by its verb and its object."""

import pytest

from yiding.reading.topics import find_topics, is_empty, is_further, split_objects

S, R, D, C, X = "study", "report", "deliberation", "consideration", "decision"
ONE = [
    # the verb, the object, the sort of the verb
    ("会议传达学习了", "全省供水工作会议精神", S),
    ("会议传达学习", "全省供水工作会议精神", S),
    ("会议传达了", "全省供水工作会议精神", S),
    ("会议学习贯彻", "全省供水工作会议精神", S),
    ("会议传达贯彻", "全省供水工作会议精神", S),
    ("会议传达学习贯彻", "全省供水工作会议精神", S),
    ("会议首先传达学习了", "全省供水工作会议精神", S),
    ("会议集体学习了", "《信访工作条例》", S),
    ("会议专题学习了", "《信访工作条例》", S),
    ("会议学习研讨了", "《信访工作条例》", S),
    ("会议深入学习了", "《信访工作条例》", S),
    ("会议领学了", "《信访工作条例》", S),
    ("会前，集体学习了", "《信访工作条例》", S),
    ("会议听取了", "全县防汛工作情况汇报", R),
    ("会议还听取了", "全县防汛工作情况汇报", R),
    ("会议书面听取了", "全县防汛工作情况汇报", R),
    ("会议听取并审议了", "全县防汛工作情况汇报", R),
    ("会议听取并安排了", "全县防汛工作", R),
    ("会议听取研究了", "全县防汛工作", R),
    ("会议分别听取了", "全县防汛工作、森林防火工作情况汇报", R),
    ("会议听取了", "县水务局关于供水改造情况的汇报", R),
    ("会议听取并原则同意", "县水务局关于供水改造情况的汇报", R),
    ("会议听取、讨论并原则通过", "《澄岭县供水办法》", R),
    ("会议通报了", "全县防汛工作情况", R),
    ("会议审议了", "《澄岭县供水办法》", D),
    ("会议审议并原则通过", "《澄岭县供水办法》", D),
    ("会议审议并原则通过了", "《澄岭县供水办法》", D),
    ("会议审议并原则同意", "《澄岭县供水办法》", D),
    ("会议审议通过", "《澄岭县供水办法》", D),
    ("会议审议并通过", "《澄岭县供水办法》", D),
    ("会议讨论了", "《澄岭县供水办法》", D),
    ("会议讨论通过", "《澄岭县供水办法》", D),
    ("会议讨论并原则通过", "《澄岭县供水办法》", D),
    ("会议研究通过", "《澄岭县供水办法》", D),
    ("会议研究并通过", "《澄岭县供水办法》", D),
    ("会议研究并原则通过", "《澄岭县供水办法》", D),
    ("会议研究审议了", "《澄岭县供水办法》", D),
    ("会议研究审定了", "《澄岭县供水办法》", D),
    ("会议审定了", "《澄岭县供水办法》", D),
    ("会议审查了", "《澄岭县供水办法》", D),
    ("会议逐项审议了", "《澄岭县供水办法》", D),
    ("会议书面审议了", "《澄岭县供水办法》", D),
    ("会议审议", "县水务局提交的《澄岭县供水办法》", D),
    ("会议审议了", "关于划拨供水改造资金的请示", D),
    ("会议研究了", "供水改造工作", C),
    ("会议研究部署了", "供水改造工作", C),
    ("会议安排部署了", "森林防火工作", C),
    ("会议专题研究了", "森林防火工作", C),
    ("会议研究讨论了", "森林防火工作", C),
    ("会议研究分析了", "当前经济形势", C),
    ("会议分析研判了", "当前经济形势", C),
    ("会议调度了", "重点项目建设进度", C),
    ("会议安排了", "春节期间值班工作", C),
    ("会议部署了", "春节期间值班工作", C),
    ("会议观看了", "安全生产警示教育片", C),
    ("会议原则同意", "《澄岭县供水办法》", X),
    ("会议原则通过", "《澄岭县供水办法》", X),
    ("会议同意", "县水务局关于供水改造的请示", X),
    ("会议通过了", "《澄岭县供水办法》", X),
    ("会议决定", "授予苏岚同志荣誉称号", X),
]
AFTER = [
    # a sentence, its first topic: the object ends where the meeting begins to speak
    ("会议听取了全县防汛工作情况汇报，强调要抓好落实。", (R, "全县防汛工作情况汇报")),
    ("会议听取全县防汛工作情况汇报，要求各级各部门压实责任。", (R, "全县防汛工作情况汇报")),
    ("会议研究部署了供水改造工作，并就抓好落实提出要求。", (C, "供水改造工作")),
    ("会议审议了《澄岭县供水办法》，原则同意该办法。", (D, "《澄岭县供水办法》")),
    ("会议审议并原则通过《澄岭县供水办法》，由县水务局修改完善后印发。", (D, "《澄岭县供水办法》")),
    ("会议审议了《澄岭县供水办法》，决定提请县人大常委会审议。", (D, "《澄岭县供水办法》")),
    ("会议对春节期间值班工作进行了安排。", (C, "春节期间值班工作")),
    ("会议就春节期间值班工作进行了研究部署。", (C, "春节期间值班工作")),
    ("会议还就森林防火工作作了部署。", (C, "森林防火工作")),
]
SEVERAL = [
    (
        "会议传达学习了全省供水工作会议精神，听取了防汛工作情况汇报，审议了《澄岭县供水办法》。",
        [(S, "全省供水工作会议精神"), (R, "防汛工作情况汇报"), (D, "《澄岭县供水办法》")],
    ),
    (
        "会议传达学习全省供水工作会议精神；听取防汛工作情况汇报；研究森林防火工作。",
        [(S, "全省供水工作会议精神"), (R, "防汛工作情况汇报"), (C, "森林防火工作")],
    ),
    (
        "会议听取了防汛工作情况汇报，研究部署森林防火、安全生产等工作。",
        [(R, "防汛工作情况汇报"), (C, "森林防火、安全生产等工作")],
    ),
    (
        "会议学习了《信访工作条例》，审议通过《澄岭县供水办法》，还研究了其他事项。",
        [(S, "《信访工作条例》"), (D, "《澄岭县供水办法》")],
    ),
    (
        "会议传达学习全省供水工作会议精神，研究贯彻落实意见。",
        [(S, "全省供水工作会议精神")],
    ),
]
NONE = [
    "会议强调，要认真学习全省供水工作会议精神。",
    "会议指出，通过开展专项整治，供水水质明显好转。",
    "会议要求，各单位要研究制定措施。",
    "会议还研究了其他事项。",
    "会议研究了有关事项。",
    "会议听取了有关汇报。",
    "会议审议了相关文件。",
    "会议研究院负责技术支持。",
    "会议通过视频形式召开。",
    "会议决定性地改变了局面。",
    "各镇汇报了进展。",
    "会议由县长江平主持。",
    "会议认为，全县上下深入学习贯彻会议精神，成效明显。",
    "县政府研究室汇报了情况。",
]
LISTS = [
    # the object, its matters
    ("《供水办法》《节水办法》《排水办法》", ["《供水办法》", "《节水办法》", "《排水办法》"]),
    ("《供水办法》、《节水办法》、《排水办法》", ["《供水办法》", "《节水办法》", "《排水办法》"]),
    ("《供水办法（送审稿）》《节水办法》", ["《供水办法（送审稿）》", "《节水办法》"]),
    ("全省供水工作会议精神、全市防汛工作会议精神", ["全省供水工作会议精神", "全市防汛工作会议精神"]),
    ("防汛抗旱、森林防火、安全生产等工作", ["防汛抗旱", "森林防火", "安全生产等工作"]),
    ("民政、教育、卫健等工作", ["民政", "教育", "卫健等工作"]),
    ("全省供水工作会议精神以及《节水通报》", ["全省供水工作会议精神", "《节水通报》"]),
    ("防汛（含城区内涝、山洪）工作", ["防汛（含城区内涝、山洪）工作"]),
    ("“清河、净水”专项行动", ["“清河、净水”专项行动"]),
    ("《关于供水、节水、排水工作的意见》", ["《关于供水、节水、排水工作的意见》"]),
    ("省委办公厅、省政府办公厅《供水通知》", ["省委办公厅、省政府办公厅《供水通知》"]),
    ("县水务局、县财政局关于供水改造情况的汇报", ["县水务局、县财政局关于供水改造情况的汇报"]),
    ("省委书记、省长在全省供水工作会议上的讲话精神", ["省委书记、省长在全省供水工作会议上的讲话精神"]),
]
FURTHER = [
    "会议还研究了其他事项。",
    "会议还研究了其它事项。",
    "会议还听取了其他事项。",
    "会议还审议了其他事宜。",
    "会议还研究了其他有关事项。",
    "会议还研究了其他几项工作。",
    "会议还讨论了其他问题。",
    "会议还研究审议了其他事项。",
    "会议研究了其他事项。",
    "会议还听取审议了其他议题。",
    "会议还审议通过了其他事项。",
    "会议还审议了5个其他事项。",
    "会议同时研究了其他工作。",
    "会议还讨论了其他文件。",
    "并研究了其他事项。",
    "会议还研究了其他重要事项。",
    "会议还对其他事项进行了研究。",
    "会议还就其他事项进行了研究部署。",
    "会议还研究了另外两个事项。",
]
NOT_FURTHER = [
    "会议要求，统筹推进其他工作。",
    "会议研究了其他地区供水经验做法。",
    "会议听取了其他县区经验做法的汇报。",
    "要做好其他各项工作。",
    "会议研究了供水改造工作。",
    "会议研究了供水改造工作，其他事项另行安排。",
]
EMPTY = ["有关事项", "相关文件", "其他事项", "当前重点工作", "贯彻落实意见", "以下事项", "有关情况的汇报"]
FULL = ["供水改造有关事项", "《澄岭县供水办法》", "重点工作推进情况", "全县防汛工作"]


def _topics(words: str, *, bare: bool) -> list[tuple[str, str]]:
    return [(topic.sort, words[topic.start : topic.end]) for topic in find_topics(words, 0, len(words), bare=bare)]


@pytest.mark.parametrize("bare", [True, False])
@pytest.mark.parametrize(("verb", "object_", "sort"), ONE)
def test_sort_and_object_of_a_verb(verb: str, object_: str, sort: str, bare: bool) -> None:
    """A verb with 会议 before it gives one topic, its sort and the whole of its object."""
    assert _topics(f"{verb}{object_}。", bare=bare) == [(sort, object_)]


@pytest.mark.parametrize(("words", "topic"), AFTER)
def test_where_an_object_ends(words: str, topic: tuple[str, str]) -> None:
    """The object ends before what the meeting said, decided or ordered about it."""
    assert _topics(words, bare=False)[0] == topic


@pytest.mark.parametrize(("words", "topics"), SEVERAL)
def test_several_verbs(words: str, topics: list[tuple[str, str]]) -> None:
    """Several verbs of one sentence give several topics in their order; what names no matter gives none."""
    assert _topics(words, bare=True) == topics


@pytest.mark.parametrize("words", NONE)
def test_no_topic(words: str) -> None:
    """Emphasis, 有关事项, nouns that begin like a verb and 通过 as by way of take nothing up."""
    assert _topics(words, bare=False) == []


def test_a_bare_verb_counts_only_when_asked_for() -> None:
    """A verb at the head of a clause without 会议 before it is a topic in an agenda and not elsewhere."""
    words = "听取防汛工作情况汇报，研究森林防火工作。"
    assert _topics(words, bare=True) == [(R, "防汛工作情况汇报"), (C, "森林防火工作")]
    assert _topics(words, bare=False) == []


@pytest.mark.parametrize(("words", "matters"), LISTS)
def test_matters_of_a_list(words: str, matters: list[str]) -> None:
    """An object is cut between its matters, never inside brackets or quotes and never within the name of who reports."""
    assert [words[a:b] for a, b in split_objects(words, 0, len(words))] == matters


@pytest.mark.parametrize("words", FURTHER)
def test_further_matters_are_mentioned(words: str) -> None:
    """All usual words for 会议还研究了其他事项 are known."""
    assert is_further(words, 0, len(words))


@pytest.mark.parametrize("words", NOT_FURTHER)
def test_other_things_are_not_further_matters(words: str) -> None:
    """其他 in an order or beside a matter of its own does not say that more was taken up."""
    assert not is_further(words, 0, len(words))


@pytest.mark.parametrize("words", EMPTY)
def test_words_that_name_no_matter(words: str) -> None:
    """有关事项, 相关文件 and the like name no matter of their own."""
    assert is_empty(words, 0, len(words))


@pytest.mark.parametrize("words", FULL)
def test_words_that_name_a_matter(words: str) -> None:
    """A matter stays one when 有关事项 or 情况 only ends it."""
    assert not is_empty(words, 0, len(words))
