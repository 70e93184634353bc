"""What was wrong with a source, in words."""

from yiding.cli.labels import Words
from yiding.cli.printable import printable
from yiding.records import Damage

DAMAGE: dict[str, Words] = {
    "pinyin_gloss": ("夹注拼音", "pinyin between the words"),
    "broken_bytes": ("错位字节", "shifted bytes"),
    "undecodable": ("不能解码的字节", "bytes that give no character"),
    "lost_character": ("缺字", "lost characters"),
    "control_character": ("控制字符", "control characters"),
    "line_break": ("断行", "broken lines"),
    "page_furniture": ("页面杂项", "page furniture"),
    "spam": ("广告插入", "injected advertising"),
    "blank": ("多余空格", "stray blanks"),
    "width": ("全角半角混用", "mixed widths"),
    "repeated": ("重复字符", "repeated characters"),
}


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
