"""What was wrong with a source, in words."""

from yiding.cli.labels import Words
from yiding.cli.printable import printable
from yiding.records import Damage

DAMAGE: dict[str, Words] = {
    "pinyin": ("夹有拼音", "pinyin between the words"),
}


def damage_name(kind: str) -> Words:
    """Name a kind of damage; a kind without a row is called by its own name."""
    return DAMAGE.get(kind) or (kind, kind.replace("_", " "))


def damage_state(damage: Damage) -> Words:
    """Say what became of damage: put right, or only marked."""
    return ("已修补", "repaired") if damage.repaired else ("仅标出", "only marked")


def damage_lines(damages: list[Damage]) -> list[str]:
    """Give one line a kind of damage: what, how often, and what became of it."""
    return [
        f"{damage_name(d.kind)[0]} {d.count} 处，{damage_state(d)[0]}"
        + (f"（{'；'.join(map(printable, d.evidence))}）" if d.evidence else "")
        for d in damages
    ]
