"""Rolls without separators are cut into units and names; lists here are made from invented names and units."""

import random
import time

import pytest

from yiding.reading.splitting import split_run

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
)
_RARER = (
    "戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单"
    "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛"
)
_RARE = "冼佘逄缪员盖仇查乐哈巴明单宓郗阙闾禤郇仝幸逯"
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉梅玲建国文辉志永世广义兴良海波宁福生龙全胜学祥发新清飞彬富顺"
    "信子昌成康光天达安茂进林坚和博诚先敬震振思豪心邦承乐功松善厚庆民友裕河江浩亮政奇固轮翰朗宏言鸣朋斌栋维启克旭"
    "鹏泽晨辰家致炎德时泰琛航珍莉洁琳素云真荣爱月莺瑞凡佳勤倩婷颖露瑶婵雁仪荷丹蓉眉君蕊薇菁梦岚馨韵园艺咏聪澜纯昭"
    "爽琬希欣"
)

_FIELDS = (
    "发改 财政 审计 司法 民政 教体 卫健 人社 住建 城管 交通运输 水利 农业农村 林业 自然资源 "
    "生态环境 应急管理 市场监管 行政审批 退役军人事务 "
    "统计 商务 科技 文旅广电 医保 数据 信访 税务 公安 工信 乡村振兴 机关事务"
)
_FIXED = (
    "委组织部 委宣传部 委统战部 委政法委 委编办 纪委监委 法院 检察院 人武部 "
    "总工会 妇联 融媒体中心 消防救援大队 政府办 气象局 供销社"
)
_STEMS = "青石 云溪 望江 白塔 柳林 双河 石桥 龙泉 大湾 长岭 清水 南屏 古渡 竹山 红岩 马鞍 金鸡 新塘 东湖 永兴"
_FIRMS = "城投 交投 文旅 水务 产投 国资 农投 建投"


def _unit(draw: random.Random, level: str) -> str:
    """Draw one unit."""
    kind = draw.random()
    if kind < 0.55:
        return level + draw.choice(_FIELDS.split()) + "局"
    if kind < 0.7:
        return level + draw.choice(_FIXED.split())
    if kind < 0.9:
        return draw.choice(_STEMS.split()) + draw.choice(["镇", "镇", "街道", "乡"])
    return level + draw.choice(_FIRMS.split()) + "集团"


def _person(draw: random.Random) -> str:
    """Draw one name."""
    kind = draw.random()
    family = draw.choice(_SURNAMES if kind < 0.82 else _RARER if kind < 0.97 else _RARE)
    return family + "".join(draw.choice(_GIVEN) for _ in range(1 if draw.random() < 0.25 else 2))


def _roll(draw: random.Random) -> list[tuple[str, str]]:
    """Draw a roll of units, each with one or two persons."""
    level = draw.choice("市区县")
    roll = []
    for _ in range(draw.randint(3, 12)):
        roll.append(("unit", _unit(draw, level)))
        roll += [("name", _person(draw)) for _ in range(2 if draw.random() < 0.15 else 1)]
    return roll


def _rate(rolls: list[list[tuple[str, str]]], kind: str) -> tuple[float, float]:
    """Give precision and recall of one kind of piece over rolls without separators."""
    hit = found = wanted = 0
    for roll in rolls:
        run = "".join(word for _, word in roll)
        at, truth = 0, set()
        for piece, word in roll:
            if piece == kind:
                truth.add((at, at + len(word)))
            at += len(word)
        cut = {(s.start, s.end) for s in split_run(run, 0, len(run)) if s.kind == kind}
        hit, found, wanted = hit + len(cut & truth), found + len(cut), wanted + len(truth)
    return hit / found, hit / wanted


@pytest.mark.parametrize("kind", ["name", "unit"])
def test_units_and_names_without_separators_are_cut_apart(kind: str) -> None:
    """Of 400 random rolls of units and names 93 of 100 pieces or more are found, and as many of those are right."""
    draw = random.Random(17)
    precision, recall = _rate([_roll(draw) for _ in range(400)], kind)
    assert precision >= 0.93, (precision, recall)
    assert recall >= 0.93, (precision, recall)


def test_names_alone_are_cut_apart() -> None:
    """Of rolls of names of three characters alone at least 93 of 100 are found."""
    draw = random.Random(29)
    rolls = [[("name", name) for name in (_person(draw) for _ in range(12)) if len(name) == 3] for _ in range(200)]
    precision, recall = _rate(rolls, "name")
    assert min(precision, recall) >= 0.93


RUNS = [
    (
        "a level that could end a name",
        "青石集团陈旭区纪委监委马国荣区法院丁丰",
        "青石集团|陈旭|区纪委监委|马国荣|区法院|丁丰",
    ),
    ("a stem that could end a name", "区消防救援大队孟斐云江街道罗栋", "区消防救援大队|孟斐|云江街道|罗栋"),
    (
        "two firms of one name",
        "白湾街道苏薇青云发展集团许小雨青云建设集团贺欣",
        "白湾街道|苏薇|青云发展集团|许小雨|青云建设集团|贺欣",
    ),
    (
        "organs with their place between",
        "云溪公安分局丁言资源规划云溪分局方振文",
        "云溪公安分局|丁言|资源规划云溪分局|方振文",
    ),
    ("short organs of no known field", "区古桥委宋君区城运委高洪", "区古桥委|宋君|区城运委|高洪"),
    ("posts", "县委常委张志远副县长李秋明", "县委常委|张志远|副县长|李秋明"),
    ("family names of two characters", "县财政局欧阳明华县司法局诸葛亮", "县财政局|欧阳明华|县司法局|诸葛亮"),
    (
        "names with a dot",
        "县财政局阿布都拉·买买提县教育局帕提古丽·沙吾提县水利局王强",
        "县财政局|阿布都拉·买买提|县教育局|帕提古丽·沙吾提|县水利局|王强",
    ),
    ("a name with a dot among names of Han", "许建春艾尔·吐尔逊徐国立彭小飞", "许建春|艾尔·吐尔逊|徐国立|彭小飞"),
    ("a name with two dots", "县财政局古丽娜·阿不都·热合曼", "县财政局|古丽娜·阿不都·热合曼"),
    ("a Mongolian name", "孟根巴特勒", "孟根巴特勒"),
    ("a clan name", "曲比里呷", "曲比里呷"),
    ("two names of Han that begin like one", "王海洋李秋明", "王海洋|李秋明"),
    ("an office before a town", "区国资办范蕾双桥街道过立中", "区国资办|范蕾|双桥街道|过立中"),
    ("two organs on end and a name", "县发改局县统计局郑开文", "县发改局|县统计局|郑开文"),
]


@pytest.mark.parametrize(("form", "run", "pieces"), RUNS, ids=[row[0] for row in RUNS])
def test_runs_are_cut(form: str, run: str, pieces: str) -> None:
    """A run is cut into the pieces a careful reader sees."""
    assert "|".join(run[s.start : s.end] for s in split_run(run, 0, len(run), ["云溪"])) == pieces, form


def test_pieces_cover_the_run() -> None:
    """The pieces touch, cover the run and count in the text that was handed in, also where nothing is understood."""
    text = "列席：甲乙丙丁区财政局王海某某某"
    pieces = split_run(text, 3, len(text))
    assert [p.start for p in pieces] == [3, *(p.end for p in pieces[:-1])]
    assert pieces[-1].end == len(text)


def test_a_clear_cut_is_surer_than_a_doubtful_one() -> None:
    """The margin to the second reading is the certainty of a piece."""
    clear = split_run("县财政局张志远县司法局李秋明", 0, 14)
    doubtful = split_run("县财政局孟斐云江镇李秋明", 0, 12)
    assert clear[1].certainty > doubtful[1].certainty
    assert all(0.5 <= piece.certainty <= 1 for piece in clear + doubtful)


def test_time_is_linear_in_the_length() -> None:
    """A run ten times as long takes about ten times as long."""
    draw = random.Random(5)
    short = "".join(word for _ in range(4) for _, word in _roll(draw))

    def spent(run: str) -> float:
        times = []
        for _ in range(3):
            begin = time.perf_counter()
            split_run(run, 0, len(run))
            times.append(time.perf_counter() - begin)
        return min(times)

    assert spent(short * 10) < 40 * spent(short)
