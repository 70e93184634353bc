"""Which font sets each face of an official paper (GB/T 9704-2012: 仿宋, 楷体, 黑体, 宋体, 小标宋), and what each character is set in.

A face is set in the office's own font where one is installed, else in a free one. A character that its font lacks comes from
the next in the chain, then from any font of the machine, so that no name is printed as a box; all of this is told.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

import typst
from fontTools.ttLib import TTFont

from yiding.papers.printed import lacking, named, private
from yiding.papers.typeset import installed, no_fonts
from yiding.rules.words import Words

# Characters that choose the form of the one before them, and need no glyph of their own.
_SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
_SERIF = ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", "NSimSun", "Songti SC", "FandolSong")
_SANS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)


class Face(NamedTuple):
    """A face: its Chinese name, the fonts that offices have for it, free ones in its place, and the weight to ask for.

    `office` is the font that a Word document names.
    """

    name: str
    office: str
    own: tuple[str, ...]
    free: tuple[str, ...]
    weight: int = 400


FACES = {
    "fangsong": Face(
        "仿宋",
        "仿宋_GB2312",
        ("仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋", "FZFangSong-Z02S", "FZFangSong-Z02", "STFangsong"),
        ("FandolFang R", "FandolFang"),
    ),
    "kaiti": Face(
        "楷体",
        "楷体_GB2312",
        ("楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体", "FZKai-Z03S", "FZKai-Z03", "STKaiti"),
        ("FandolKai", "LXGW WenKai", "AR PL UKai CN"),
    ),
    "heiti": Face(
        "黑体",
        "黑体",
        ("SimHei", "黑体", "FZHei-B01S", "FZHei-B01", "STHeiti"),
        ("FandolHei", *_SANS),
        500,
    ),
    "songti": Face("宋体", "宋体", ("SimSun", "宋体", "NSimSun", "FZShuSong-Z01S", "FZShuSong-Z01", "STSong"), _SERIF),
    "xiaobiaosong": Face(
        "小标宋",
        "方正小标宋简体",
        ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋_GBK"),
        ("FandolSong", *_SERIF),
        700,
    ),
}


class Chosen(NamedTuple):
    """The fonts of each face in the order in which they are tried, the characters that none holds, and what is to be told."""

    families: Mapping[str, Sequence[str]]
    missing: str
    warnings: tuple[Words, ...]


class Shelf(Protocol):
    """The fonts to choose from."""

    def families(self) -> Sequence[str]:
        """Name the families."""

    def characters(self, family: str, weight: int) -> Container[int]:
        """Give the code points that the font of a family nearest to a weight holds."""


def choose(used: Mapping[str, str], shelf: Shelf) -> Chosen:
    """Choose fonts for the text that is set in each face. Errors: PaperError where no Chinese font is there."""
    families: dict[str, list[str]] = {}
    warnings: list[Words] = []
    missing: set[str] = set()
    for name, text in used.items():
        face = FACES[name]
        chain = _chain(face, shelf)
        if chain[0] not in face.own:
            warnings.append(_replaced(face, chain[0]))
        rest = [family for family in shelf.families() if family not in chain]
        signs = sorted(sign for sign in set(text) if not sign.isspace() and ord(sign) not in _SELECTORS)
        found = {sign: None if private(sign) else _holder(sign, [*chain, *rest], face.weight, shelf) for sign in signs}
        missing |= {sign for sign, family in found.items() if family is None}
        borrowed = [family for family in rest if family in found.values()]
        families[name] = [*chain, *borrowed]
        warnings += [_lent(face, chain[0], *row) for row in _borrowed(found, families[name][1:])]
    if missing:
        warnings.append(lacking("".join(sorted(missing))))
    return Chosen(families, "".join(sorted(missing)), tuple(dict.fromkeys(warnings)))


def _chain(face: Face, shelf: Shelf) -> list[str]:
    """Give the fonts for a face that are there, best first."""
    there = {family.casefold(): family for family in shelf.families()}
    wished = dict.fromkeys((*face.own, *face.free, *_SERIF, *_SANS, "AR PL UMing CN"))
    chain = [there[name.casefold()] for name in wished if name.casefold() in there]
    if not chain:
        raise no_fonts()
    return chain


def _holder(sign: str, families: Sequence[str], weight: int, shelf: Shelf) -> str | None:
    """Give the first font that holds a character."""
    return next((family for family in families if ord(sign) in shelf.characters(family, weight)), None)


def _borrowed(found: Mapping[str, str | None], families: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each further font, with the characters that it lends."""
    for family in families:
        signs = "".join(sign for sign, holder in found.items() if holder == family)
        if signs:
            yield family, signs


def _replaced(face: Face, family: str) -> Words:
    return (
        f"本机没有{face.name}字体，改用“{family}”排印；要与机关公文一致，请管理员安装{face.office}。",
        f"The font {face.office} is not installed here and “{family}” stands in for it: install it for the look of an official paper.",
    )


def _lent(face: Face, first: str, family: str, signs: str) -> Words:
    return (
        f"“{named(signs)}”在{face.name}所用的“{first}”里没有，这些字取自“{family}”；请在付印前看一眼。",
        f"The font “{first}” lacks {named(signs)}; these characters are from “{family}”: have a look before it is printed.",
    )


class _Machine:
    """The fonts of this machine."""

    def __init__(self) -> None:
        self._fonts: dict[str, list[typst.FontInfo]] = {}
        for font in installed().fonts():
            if font.path is not None:
                self._fonts.setdefault(font.family, []).append(font)

    def families(self) -> Sequence[str]:
        """Name the families."""
        return [*self._fonts]

    def characters(self, family: str, weight: int) -> Container[int]:
        """Read the character map of the font that is taken for a weight."""
        font = min(
            self._fonts[family],
            key=lambda font: (font.style != "normal", abs(font.stretch - 1), abs(font.weight - weight)),
        )
        return _characters(str(font.path), font.index)


@cache
def machine() -> Shelf:
    """Give the fonts of this machine, looked for once."""
    return _Machine()


@cache
def _characters(path: str, index: int) -> Container[int]:
    """Read the character map of a font file; one that is damaged holds nothing."""
    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except Exception:  # a damaged font fails in any way
        return frozenset()
