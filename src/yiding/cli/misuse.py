"""What is said when a command is called wrongly, in the language of standard error."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from yiding.cli.language import language
from yiding.cli.printable import printable
from yiding.sources import Words
from yiding.sources.errors import CHINESE, ENGLISH

# What click says without a class of its own (the second has one from click 8.4 on).
_EXTRA, _NO_COMMAND = "Got unexpected extra argument", "No such command "


class Misuse(click.UsageError):
    """A wrong call: in Chinese one line that says how to mend it, in English what click makes of it."""

    def __init__(self, words: Words, ctx: click.Context | None = None) -> None:
        super().__init__(words[ENGLISH], ctx)
        self.words = words

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the error."""
        if language() == ENGLISH:
            super().show(file)
        else:
            click.echo(f"yiding: {printable(self.words[CHINESE])}。", file=file, err=True)


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn the usage errors of click into ours; what shows itself in its own way (Misuse, a help page) stays."""
    try:
        yield
    except click.UsageError as error:
        if type(error).show is not click.UsageError.show:
            raise
        command = error.ctx.command_path if error.ctx else "yiding"
        chinese = f"{_chinese(error)}；请用 {command} --help 查看用法"
        raise Misuse((chinese, error.format_message()), error.ctx) from None


def _chinese(error: click.UsageError) -> str:
    """Say in Chinese what click found; what is rare stands in click's own words."""
    match error:
        case click.NoSuchOption(option_name=name):
            return f"没有 {name} 这个选项"
        case click.BadOptionUsage(option_name=name):
            return f"选项 {name} 的写法不对"
        case click.MissingParameter(param=click.Parameter(human_readable_name=name)):
            return f"缺少 {name}"
        case click.BadParameter(param=click.Parameter(opts=[*_, name])):
            return f"选项 {name} 的值不对"
        case click.UsageError(message=told) if told.startswith(_EXTRA):
            return f"多出了 {told[told.find('(') + 1 : -1]}，名称里有空格时要加引号"
        case click.UsageError(message=told) if told.startswith(_NO_COMMAND):
            return f"没有 {told[len(_NO_COMMAND) + 1 : -2]} 这个命令"
    return f"命令写得不对（{error.format_message()}）"
