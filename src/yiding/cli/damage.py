"""What was wrong with a source, in words."""

import re

from yiding.cli.labels import SCRIPTS, words
from yiding.cli.printable import printable
from yiding.records import Damage
from yiding.sources import Words

DAMAGE: dict[str, Words] = {
    "pinyin_gloss": ("夹注拼音", "pinyin between the words"),
    "broken_bytes": ("错位字节", "shifted bytes"),
    "undecodable": ("不能解码的字节", "bytes that give no character"),
    "lost_character": ("缺字", "lost characters"),
    "lost_indent": ("缺失缩进", "lost indents"),
    "stray_question_mark": ("多余问号", "stray question marks"),
    "doubtful_character": ("著作着", "著 read as 着"),
    "full_width": ("全角字符", "full-width characters"),
    "other_form": ("异形字符", "characters in other forms"),
    "stray_character": ("多余符号", "stray characters"),
    "control_character": ("控制字符", "control characters"),
    "line_break": ("断行", "broken lines"),
    "page_furniture": ("页面杂项", "page furniture"),
    "spam": ("广告插入", "injected advertising"),
    "layout_blank": ("排版空格", "layout blanks"),
}
VERDICTS: dict[str, Words] = {
    "empty": ("来源没有文字", "the source has no text"),
    "fiction": ("是小说，不是会议记录", "a story, not a record"),
    "rules": ("是议事规则", "rules of procedure"),
    "list": ("是会议目录页", "a page of links to meetings"),
    "notice": ("是会议通知，会还没有开", "it convenes a meeting still to come"),
    "interpretation": ("是文件解读", "it explains a document"),
    "other": ("没有一句话说政府机关开了会", "no sentence says that a government body met"),
}
# layout_blank 12
_COUNTED = re.compile(r"([a-z_]+) (\d+)")


def verdict(reason: str | None) -> Words:
    """Say why a source tells of no meeting; a reason of a known kind (`notice: …`) is called by its name."""
    kind, _, told = (reason or "").partition(": ")
    if kind in VERDICTS:
        return VERDICTS[kind][0], told or VERDICTS[kind][1]
    return (reason, reason) if reason else ("原因不明", "no reason is given")


def trust_reason(reason: str) -> Words:
    """Say what speaks for or against a source: its damage, its script; other reasons stand as they are."""
    counted = _COUNTED.fullmatch(reason)
    if counted:
        chinese, english = damage_name(counted[1])
        return f"{chinese} {counted[2]} 处", f"{english} ×{counted[2]}"
    if reason.startswith("script "):
        return words(SCRIPTS, reason.removeprefix("script "))
    return ("未见损坏", reason) if reason == "no damage found" else (reason, reason)


def damage_name(kind: str) -> Words:
    """Name a kind of damage; a kind without a row is called by its own name."""
    return DAMAGE.get(kind) or (kind, kind.replace("_", " "))


def damage_state(damage: Damage) -> Words:
    """Say what became of damage: put right, or only marked."""
    return ("已修补", "repaired") if damage.repaired else ("仅标出", "only marked")


def damage_lines(damages: list[Damage]) -> list[str]:
    """Give one line a kind of damage: what, how often, what became of it, and on what evidence."""
    lines = []
    for damage in damages:
        evidence = "；".join(printable(e) for e in damage.evidence)
        told = f"{damage_name(damage.kind)[0]} {damage.count} 处，{damage_state(damage)[0]}"
        lines.append(f"{told}（{evidence}）" if evidence else told)
    return lines
