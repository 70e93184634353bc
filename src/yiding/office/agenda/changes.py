"""What differs between two versions of an agenda."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from yiding.office.agenda.models import AgendaItem
from yiding.rules.words import Words

Kind = Literal["added", "removed", "moved", "changed"]
NAMES: dict[Kind, Words] = {
    "added": ("新增", "added"),
    "removed": ("撤下", "taken off"),
    "moved": ("调整次序", "moved"),
    "changed": ("修改", "changed"),
}


class Change(NamedTuple):
    """One difference: of which item (its title and its key), and in which words."""

    kind: Kind
    key: str
    title: str
    words: Words


def key(item: AgendaItem) -> str:
    """Give what makes an item the same one on another version."""
    return f"{item.kind}:{item.proposal_id or item.study_id or item.title}"


def changes(before: Sequence[AgendaItem], after: Sequence[AgendaItem]) -> list[Change]:
    """Give what a version changes of the one before: items added, taken off, moved; minutes, presenter, units changed."""
    old, new = {key(item): item for item in before}, {key(item): item for item in after}
    common_old, common_new = [name for name in old if name in new], [name for name in new if name in old]
    matcher = SequenceMatcher(None, common_old, common_new, autojunk=False)
    still = {name for block in matcher.get_matching_blocks() for name in common_new[block.b : block.b + block.size]}
    found = [_of("added", new[name]) for name in new if name not in old]
    found += [_of("removed", old[name]) for name in old if name not in new]
    found += [_of("moved", new[name]) for name in common_new if name not in still]
    for name in common_new:
        found += _changed(old[name], new[name])
    return found


def _of(kind: Kind, item: AgendaItem) -> Change:
    return Change(kind, key(item), item.title, NAMES[kind])


def _changed(old: AgendaItem, new: AgendaItem) -> list[Change]:
    pairs = (
        (("预计分钟", "minutes"), str(old.minutes), str(new.minutes)),
        (("汇报人", "presenter"), str(old.presenter or "—"), str(new.presenter or "—")),
        (("列席单位", "units"), _units(old), _units(new)),
    )
    return [
        Change("changed", key(new), new.title, (f"{name}：{was} → {now}", f"{name_en}: {was} → {now}"))
        for (name, name_en), was, now in pairs
        if was != now
    ]


def _units(item: AgendaItem) -> str:
    return "、".join(str(row.unit) for row in item.waiting.all()) or "—"
