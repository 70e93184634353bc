"""Labels in two languages: Chinese in the page, English carried beside it for the switch."""

from yiding.cli.explain.tags import Html, tag
from yiding.cli.labels import FIELDS, words
from yiding.sources import Words

WORDS: dict[str, Words] = {
    "brand": ("议定 · 逐字核对", "Yiding · word by word"),
    "source": ("原文", "Source"),
    "record": ("记录", "Record"),
    "legend": ("图例：点一下隐藏或显示一类事实", "Legend: click to hide or show a family of facts"),
    "search": ("在原文和记录中查找", "Search source and record"),
    "keys": ("n 下一个 · p 上一个 · / 查找 · Esc 取消", "n next · p previous · / search · Esc clear"),
    "next": ("下一个事实", "next fact"),
    "previous": ("上一个事实", "previous fact"),
    "back": ("在记录中看", "show in record"),
    "there": ("在原文中看", "show in source"),
    "close": ("取消选定", "clear"),
    "theme": ("深色 / 浅色", "Dark / light"),
    "language": ("English", "中文"),
    "skip": ("跳到记录", "Skip to the record"),
    "tabs": ("看原文还是记录", "Source or record"),
    "items": ("议题", "Items"),
    "attendance": ("参会", "Attendance"),
    "publication": ("公开信息", "Publication"),
    "reading": ("读取情况", "How it was read"),
    "doubts": ("推定与存疑", "Resolved and doubtful"),
    "damage": ("损坏", "Damage"),
    "no_damage": ("未见损坏", "none seen"),
    "no_meeting": ("没有读到会议", "No meeting was read"),
    "no_facts": ("没有读到事实", "No facts were read"),
    "further": ("会议还研究了其他事项。", "Other matters were also taken up."),
    "unread": ("未读", "Unread"),
    "directives": ("要求", "Directives"),
    "objects": ("其他事项", "Other things decided"),
    "task": ("任务", "Task"),
    "report": ("汇报", "Presenter"),
    "people": ("人", "people"),
    "tasks": ("责任分工", "Assignments"),
    "facts": ("事实", "Facts"),
    "file": ("文件", "File"),
    "address": ("网址", "Address"),
    "trust": ("可信度", "Trust"),
    "unit_unnamed": ("（未列姓名）", "(not named)"),
    "hedged": ("力争", "hedged"),
    "count": ("次数", "Count"),
    "chair": ("主持", "Chair"),
    "day": ("召开日期", "Held on"),
}


def say(name: str, element: str = "span", **attributes: object) -> Html:
    """Write a label of the page."""
    return both(WORDS[name], element, **attributes)


def field(name: str, element: str = "span", **attributes: object) -> Html:
    """Write the name of a field of the record."""
    return both(words(FIELDS, name), element, **attributes)


def both(pair: Words, element: str = "span", **attributes: object) -> Html:
    """Write words in Chinese that the switch turns into English."""
    return tag(element, pair[0], data_en=pair[1], **attributes)


def named(name: str) -> dict[str, object]:
    """Give the attributes that name a control without words of its own."""
    chinese, english = WORDS[name]
    return {"aria_label": chinese, "data_en_label": english}
