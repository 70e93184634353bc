"""Which font sets what: the office's own first, a free one in its place, and another for single characters; all of it told."""

from collections.abc import Container, Mapping, Sequence

import pytest

from yiding.papers import faces, typeset
from yiding.papers.errors import PaperError
from yiding.papers.faces import FACES, choose

COMMON = "会议纪要周明远"


class Shelf:
    """A shelf of composed fonts: the characters of each family."""

    def __init__(self, fonts: Mapping[str, str]) -> None:
        self.fonts = fonts

    def families(self) -> Sequence[str]:
        """Name the families."""
        return [*self.fonts]

    def characters(self, family: str, weight: int) -> Container[int]:
        """Give what a family holds."""
        return {ord(sign) for sign in self.fonts[family]}


def test_the_own_font_comes_first_and_is_not_told() -> None:
    """Where an office has the fonts of offices, nothing is to be said."""
    chosen = choose({"fangsong": COMMON}, Shelf({"Noto Serif CJK SC": COMMON, "FangSong_GB2312": COMMON}))
    assert chosen.families["fangsong"] == ["FangSong_GB2312", "Noto Serif CJK SC"]
    assert chosen.warnings == ()


def test_a_free_font_is_told_by_name() -> None:
    """A warning names the face, the font that took its place, and what to install."""
    chosen = choose({"fangsong": COMMON}, Shelf({"Noto Serif CJK SC": COMMON, "FandolFang R": COMMON}))
    assert chosen.families["fangsong"][0] == "FandolFang R"
    ((chinese, english),) = chosen.warnings
    assert "仿宋" in chinese
    assert "FandolFang R" in chinese
    assert "FandolFang R" in english


def test_a_single_character_comes_from_another_font() -> None:
    """The rest stays in its face; the warning names the character and both fonts."""
    fonts = {"FangSong": COMMON, "Noto Serif CJK SC": COMMON + "喆", "Somebody's": COMMON + "𪚥", "Unused": COMMON}
    chosen = choose({"fangsong": COMMON + "喆𪚥"}, Shelf(fonts))
    assert chosen.families["fangsong"] == ["FangSong", "Noto Serif CJK SC", "Somebody's"]
    assert [[sign for sign in "喆𪚥" if sign in words] for words, _ in chosen.warnings] == [["喆"], ["𪚥"]]
    assert chosen.missing == ""


def test_what_no_font_holds_is_named() -> None:
    """So are characters for private use, whoever holds them, since everybody has others there."""
    chosen = choose({"kaiti": COMMON + "喆\ue000"}, Shelf({"KaiTi": COMMON + "\ue000"}))
    assert chosen.missing == "喆\ue000"
    ((chinese, english),) = chosen.warnings
    assert "喆、U+E000" in chinese
    assert "喆、U+E000" in english


def test_blanks_and_selectors_need_no_glyph() -> None:
    """Spaces, and what only chooses a form of the character before it."""
    assert choose({"songti": "周 　\ufe00\U000e0100"}, Shelf({"SimSun": "周"})).missing == ""


def test_a_machine_without_chinese_fonts_is_told() -> None:
    """Nothing can be set there."""
    with pytest.raises(PaperError, match="中文字体"):
        choose({"fangsong": COMMON}, Shelf({"DejaVu Sans": "abc"}))


@pytest.mark.parametrize("face", FACES)
def test_this_machine_sets_every_face(face: str) -> None:
    """Common characters and rare ones of names have a font, in each face."""
    signs = COMMON + "喆堃玥珺祎镕頔璟翀昇垚旻晞〇〓"
    chosen = choose({face: signs}, faces.machine())
    assert chosen.missing == ""
    assert set(chosen.families[face]) <= set(typeset.installed().families())


def test_a_damaged_font_holds_nothing(tmp_path: object) -> None:
    """It is passed over."""
    assert faces._characters(f"{tmp_path}/gone.ttf", 0) == frozenset()
