"""The command line: `yiding`, and the commands under it."""

import os
import sys
from typing import Any

import click

from yiding import __version__
from yiding.cli.account import account
from yiding.cli.audit import audit
from yiding.cli.backup import backup
from yiding.cli.demo import demo
from yiding.cli.explain import explain
from yiding.cli.language import said
from yiding.cli.misuse import in_our_words
from yiding.cli.office import office
from yiding.cli.read import read
from yiding.cli.restore import restore
from yiding.cli.schema import schema
from yiding.cli.show import show
from yiding.cli.unlock import unlock
from yiding.cli.verify import verify

HELP = """议定：读政府常务会议的报道和纪要，每个事实都指向原文。

Yiding reads reports and minutes of government executive meetings; every fact points at its words.
"""


class Quiet(click.Group):
    """A group whose commands end without a word when who reads their output stops reading (`yiding read … | head`).

    A wrong call is told in our words.
    """

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Take the arguments of `yiding` itself."""
        with in_our_words():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a broken pipe ends it with 0, an interruption with 1."""
        try:
            with in_our_words():
                result = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            click.echo("\n" + said(("已中断。", "Interrupted.")), err=True)
            ctx.exit(1)
        except BrokenPipeError:
            # What is still buffered must not be flushed into the broken pipe when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        return result


@click.group(cls=Quiet, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", prog_name="yiding", message="%(prog)s %(version)s")
def main() -> None:
    """Run a command."""


for _command in (read, show, explain, schema, office, demo, account, unlock, audit, backup, restore, verify):
    main.add_command(_command)
if __name__ == "__main__":
    main()
