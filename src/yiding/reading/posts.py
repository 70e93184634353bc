"""Posts of persons (县委常委、副县长, 党组书记, 主要负责人) and the names of classes of persons."""

import re

from yiding.reading.units import trie

_RANKS_WORDS = """
省长 市长 区长 县长 旗长 州长 盟长 镇长 乡长 局长 厅长 部长 处长 科长 股长 院长 检察长 主任 主席 书记 委员 常委
秘书长 队长 总队长 支队长 大队长 中队长 政委 政治委员 司令员 参谋长 总经理 董事长 经理 总裁 行长 校长 台长 社长
会长 所长 站长 馆长 场长 园长 团长 主编 总编辑 理事长 监事长 组长 专员 督查专员 督学 总督学 总工程师 总规划师
总会计师 总经济师 总农艺师 总师 工程师 调研员 主任科员 科员 巡视员 督办 秘书 党组成员 党委委员 党工委委员
党组书记 党委书记 党工委书记 纪委书记 组织部长 宣传部长 统战部长 政法委书记 组织部部长 宣传部部长 统战部部长
武装部部长 武装部政委 常务副县长 常务副区长 常务副市长 县级干部 处级干部 县级领导 处级领导 厅级干部 科级干部
法律顾问 顾问 领队 街道主任 人大主席 工会主席 警务督察长 督察长 审判长 庭长 检察官 法官 党组副书记 挂职干部
法定代表人 董事 监事 教导员 指导员 政治教导员 政治指导员 协理员 总监
"""
_RANKS = _RANKS_WORDS.split()
_BEFORE_WORDS = """
副 代 代理 常务 常务副 第一 第一副 专职 专职副 原 党组 党委 党工委 党支部 候选 首席 执行 名誉 兼 一级 二级 三级
四级 正 主持工作的 主持工作 分管 挂职 助理 机关 副厅级 副县级 正县级 副处级 正处级 正科级 副科级 县处级 三级副
总支
"""
_BEFORE = _BEFORE_WORDS.split()
_CLASSES_WORDS = """
主要负责人 主要负责同志 主要领导 负责人 负责同志 分管负责人 分管负责同志 分管领导 分管同志 相关负责人
相关负责同志 有关负责人 有关负责同志 相关领导 有关领导 班子成员 领导班子成员 领导班子 领导 代表 同志 全体成员
全体班子成员 班子全体成员 全体人员 全体领导 全体干部 全体同志 政府班子成员 政府领导班子成员 组成人员 有关人员
相关人员 工作人员 人员 成员 主要负责人员 部门主要负责人 党政主要负责人 党政主要领导 行政主要负责人 党政负责人
业务负责人 科室负责人 负责人员 干部 专家 律师
"""
_CLASSES = _CLASSES_WORDS.split()

# 副主任 党组书记 常务副县长 四级调研员 县长助理 主要负责人
RANK = rf"(?:{trie(_BEFORE)})*(?:{trie(_RANKS)})(?:助理)?"
"""Regex source of a post without the organ it belongs to."""

RANK_FIRST = frozenset(word[0] for word in (*_BEFORE, *_RANKS))
"""The characters that a post can begin with."""

CLASS = rf"(?:{trie(_CLASSES)})"
"""Regex source of words for persons without a name (主要负责人, 分管领导)."""

# 县委常委 县政府党组成员 副县长 人大常委会副主任
_ENDING = re.compile(rf"(?:{RANK}|{CLASS})\Z")
POST_ENDS = frozenset(word[-1] for word in (*_RANKS, *_CLASSES)) | {"理"}
"""The last characters of posts and classes of persons."""

_WHOLE = re.compile(rf"{RANK}|{CLASS}")
_AT = re.compile(rf"{RANK}")

# 区人大代表 县政协委员 市民代表 企业代表
PEOPLE = re.compile(
    r"(?!会议|本次|此次|邀请|并|还)(?:[\u4e00-\u9ffe]{0,8}?(?:人大代表|政协委员|党代表|市民代表|群众代表|企业代表|居民代表|村民代表|公众代表|利益相关方代表|行业代表|企业家代表|职工代表|"
    r"行政相对人代表|消费者代表|服务对象代表|基层代表|两代表一委员|人民监督员|特约监督员|法律顾问|特邀专家|专家学者|专家代表|青年代表|妇女代表|社区代表))(?:代表)?"
)
"""Classes of persons who attend as such."""

# 区领导 县政府领导 市级领导
LEADERS = re.compile(
    r"(?![\u4e00-\u9ffe]*等)(?:[\u4e00-\u9ffe]{0,6}[省市区县旗州镇乡]|政府|管委会)(?:委|政府|级|厅级)?(?:[省市区县旗州]政府|党政|班子)?(?:老)?领导(?:同志|干部|班子成员)?"
)
"""The label of leading persons in front of their names."""


def post_start(word: str) -> int | None:
    """Give where in a word the post begins that it ends with (人大常委会|副主任), or None when it ends with none."""
    if word[-1:] not in POST_ENDS:
        return None
    match = _ENDING.search(word)
    return match.start() if match else None


def is_post(word: str) -> bool:
    """Say whether a whole word is a post without an organ."""
    return bool(_WHOLE.fullmatch(word))


def post_end(word: str, start: int) -> int:
    """Give where a post ends that begins at `start`, or `start` when none does."""
    match = _AT.match(word, start)
    return match.end() if match else start


def is_class(word: str) -> bool:
    """Say whether a post is a word for persons without a name (主要负责人)."""
    return bool(_IS_CLASS.fullmatch(word))


_IS_CLASS = re.compile(CLASS)
