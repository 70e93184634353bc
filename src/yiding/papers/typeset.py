"""Pages set by typst, in this process, with the Chinese fonts of the machine.

What is set is handed over as data and never becomes markup, so that no title can do anything but be printed.
"""

import datetime
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from yiding.papers.errors import PaperError

_FOLDER = Path(__file__).parent
_ARCHIVE: Final = "a-2u"
# PDF/A-2u error: the text `"\u{e000}"` could not be displayed with font `"Noto Serif CJK SC"`
_UNSET = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# The first of these that is installed; a character that it lacks comes from another.
_SONG = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "SimSun",
    "NSimSun",
    "Songti SC",
    "FandolSong",
    "AR PL UMing CN",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)


def typeset(template: str, data: Mapping[str, Any]) -> bytes:
    """Set `template` (a .typ file of this room) with data and give the PDF. Errors: PaperError where no Chinese font is there."""
    fonts, family = _fonts()
    inputs = {"data": json.dumps(data, ensure_ascii=False), "font": family}
    made = typst.compile(_FOLDER / f"{template}.typ", root=_FOLDER, font_paths=fonts, format="pdf", sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise TypeError(f"typst gave {type(made).__name__} for {template}")
    return made


def archive(template: str, data: Mapping[str, Any], made: datetime.datetime) -> bytes:
    """Set `template` with data as PDF/A-2u, dated `made` (with a time zone), so that the same data give the same bytes.

    The data name the fonts. Errors: Unset where the fonts that they name lack a character.
    """
    fonts, _ = _fonts()
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    source = _FOLDER / f"{template}.typ"
    try:
        return typst.compile(
            source,
            root=_FOLDER,
            font_paths=fonts,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=[_ARCHIVE],
            timestamp=made.astimezone(datetime.UTC).replace(microsecond=0),
        )
    except typst.TypstError as error:
        lacking = _UNSET.search(error.message)
        if lacking is None:
            raise
        raise Unset(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), lacking[1])) from error


class Unset(Exception):  # noqa: N818 - who catches it sets something else
    """Characters that the fonts of a paper could not set."""

    def __init__(self, signs: str) -> None:
        super().__init__(signs)
        self.signs = signs


@cache
def _fonts() -> tuple[typst.Fonts, str]:
    """Give the fonts of the machine, and the Chinese one to set with."""
    fonts = installed()
    families = set(fonts.families())
    family = next((name for name in _SONG if name in families), None)
    if family is None:
        raise no_fonts()
    return fonts, family


def no_fonts() -> PaperError:
    """Say that there is no Chinese font."""
    return PaperError(
        (
            "本机没有中文字体，排不出文件；请管理员安装：sudo apt install fonts-noto-cjk，然后重新启动。",
            "This machine has no Chinese font to set papers with: install one (sudo apt install fonts-noto-cjk) and restart.",
        )
    )


def installed() -> typst.Fonts:
    """Look for the fonts of the machine."""
    return typst.Fonts()
