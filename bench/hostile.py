"""Hostile texts: one thing repeated without end, each in the places where a reader of minutes looks hardest."""

from collections.abc import Iterator

OPENING = "2025年7月11日，县长王平主持召开县十七届人民政府第66次常务会议。会议强调，"
_TASK = "会议要求县财政局要于6月底前完成整改"
UNITS = (
    *"《》〈（）()〔“”1月一第十、，。：；,?|-—. \n\u3000\xa0\t\r\f\u200b\x01\ufffdū😀aＡ会县局要次的×<",
    *(
        "《》",
        "《关于规划的通知》",
        "（）",
        "12-",
        "1年",
        "1月1日",
        "第1次",
        "??县",
        " \n",
        "\r\n",
        "區(qū)長(zhǎng)",
        "區(qū",
    ),
    *(
        "?qū)",
        "會議審議區長縣",
        "市财政局",
        "市财政局、",
        "会议要求，",
        "由县财政局牵头，",
        "牵头",
        "负责",
        "配合",
        "6月底前，",
    ),
    *(
        _TASK,
        _TASK + "，",
        _TASK + "。",
        _TASK + "。\n",
        "1.5亿元",
        "1,000",
        "主持",
        "县长",
        "主持召开常务会议",
        OPENING,
    ),
    *(
        OPENING + "\n",
        "一、关于工作\n",
        "（一）关于工作\n",
        "一\n",
        "一是抓工作；二是抓工作；",
        "审议《",
        "会议听取了工作的汇报。",
    ),
    *(
        "会议听取了工作的汇报。\n",
        "听取",
        "原则同意",
        "出席：王 平 李 芳 ",
        "出席：王平、李芳\n",
        "王平、",
        "王平",
        "市水利局王平",
    ),
    *(
        "请假：王平（出差）",
        "http://",
        "2025-07-",
        "索引号：",
        "索引号：\n",
        "发布日期：2025-07-08\n",
        "青政〔2025〕1号",
        "的汇报",
    ),
    *(
        "关于",
        "关于县财政局的",
        "传达学习",
        "王平同志",
        "会议研究工作\n",
        "研" * 27 + "\n",
        "会 议 研 究 ",
        "2 0 2 5 年 ",
    ),
    *(
        "阿·",
        "（责任单位：县财政局；完成时限：6月底前）",
        "（责任单位：",
        "<p>",
        "best365网页版",
        "常务会",
        "会议还研究了",
    ),
)


def texts(length: int) -> Iterator[tuple[str, str]]:
    """Give every unit repeated to `length` characters: alone, after an opening, on the next line, in a list."""
    for unit in dict.fromkeys(UNITS):
        run = unit * (length // len(unit))
        yield f"{unit!r} alone", run
        yield f"{unit!r} after an opening", OPENING + run
        yield f"{unit!r} on the next line", f"{OPENING}\n{run}\n会议听取了工作的汇报。"
        yield f"{unit!r} in a list", f"{OPENING}\n一、审议工作\n出席：王平、{run}\n列席：县财政局{run}"
