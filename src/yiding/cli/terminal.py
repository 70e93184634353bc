"""The terminal: colours only where they are wanted, widths that fit, and a reader that goes away."""

from typing import TextIO

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from yiding.cli.printable import printable

_THEME = Theme(
    {
        "head": "bold",
        "quiet": "dim",
        "label": "bright_black",
        "outcome": "green",
        "document": "cyan",
        "owner": "blue",
        "deadline": "magenta",
        "doubt": "yellow",
    }
)
_FILE_WIDTH = 120


class Terminal(Console):
    """A console that leaves a broken pipe to the command."""

    def on_broken_pipe(self) -> None:
        """Raise: who reads us went away, and `main` ends quietly."""
        raise BrokenPipeError


def console_on(stream: TextIO | None = None, file: bool = False) -> Terminal:
    """Give a console on a stream (standard output by default); a file gets no colours and a fixed width.

    Colours follow NO_COLOR, FORCE_COLOR and TERM, the width COLUMNS and the terminal.
    """
    width = _FILE_WIDTH if file else None
    return Terminal(file=stream, theme=_THEME, highlight=False, markup=False, emoji=False, width=width)


def styled(words: object, style: str = "") -> Text:
    """Make words of a source into text that is printed as it stands, never read as markup or as an escape sequence."""
    return Text(printable(words), style=style)
