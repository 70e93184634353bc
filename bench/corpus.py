"""The bench corpus: composed pages in the forms and with the damage of real pages, the same for the same seed."""

import random
import re
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from bench import forms
from bench.prose import Government
from damage import DAMAGES

T = TypeVar("T")
Spoil = Callable[[str, random.Random], str]
SEED = 20240518
SIZE = 240
"""Pages of the corpus."""

# How many pages of a hundred have each form
FORMS: tuple[tuple[Callable[[Government], str], int], ...] = (
    (forms.news, 55),
    (forms.agenda_first, 20),
    (forms.minutes, 15),
    (forms.disclosure, 10),
)
LISTS = 0.03
"""Share of pages whose attendance lists lost their separators: less than 2 % of the bytes are such lists."""

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


class Page(NamedTuple):
    """One page of the corpus: its form, the damage done to it ("" for none), its text and its bytes."""

    form: str
    damage: str
    text: str
    data: bytes


def _lose_date(text: str, chance: random.Random) -> str:
    """Lose 年 and 月 of the first date."""
    del chance
    return _DATE.sub(r"\1\2\3日", text, count=1)


# How many pages of a thousand have each damage
DAMAGE: list[tuple[str, Spoil, int]] = [
    ("pinyin_dense", DAMAGES["pinyin_dense"].damage, 75),
    ("pinyin_sparse", DAMAGES["pinyin_sparse"].damage, 40),
    ("traditional", DAMAGES["traditional"].damage, 45),
    ("layout_blanks", DAMAGES["layout_blanks"].damage, 15),
    ("hard_wrap", DAMAGES["hard_wrap"].damage, 15),
    ("lost_date", _lose_date, 20),
    ("spam_line", DAMAGES["spam_line"].damage, 10),
    ("question_indents", DAMAGES["question_indents"].damage, 8),
]


def pages(size: int = SIZE, seed: int = SEED) -> list[Page]:
    """Compose the corpus."""
    chance = random.Random(seed)
    plan = _shares(size, [(make, share / 100) for make, share in FORMS])
    spoil = _shares(size, [(place, share / 1000) for place, (_, _, share) in enumerate(DAMAGE)])
    spoil += [-1] * (size - len(spoil))
    chance.shuffle(plan)
    chance.shuffle(spoil)
    made = [_page(make, damage, chance) for make, damage in zip(plan, spoil)]
    lists = round(size * LISTS)
    return made[: size - lists] + bare_lists(lists, seed)


def bare_lists(size: int, seed: int = SEED) -> list[Page]:
    """Compose pages whose attendance lists lost their separators."""
    chance = random.Random(seed + 1)
    return [_page(forms.bare_list, -1, chance) for _ in range(size)]


def _page(make: Callable[[Government], str], spoil: int, chance: random.Random) -> Page:
    text = make(Government(chance))
    name = ""
    if spoil >= 0:
        name, damage, _ = DAMAGE[spoil]
        text = damage(text, chance)
    encoding = "gb18030" if not name and chance.random() < 0.04 else "utf-8"
    return Page(make.__name__, name, text, text.encode(encoding))


def _shares(size: int, parts: list[tuple[T, float]]) -> list[T]:
    """Give each part its share of `size` places."""
    return [part for part, share in parts for _ in range(round(size * share))][:size]
