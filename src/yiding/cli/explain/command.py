"""`yiding explain`: write the page for one source."""

import sys
from pathlib import Path

import click

from yiding.cli.explain.page import build
from yiding.cli.language import error_line
from yiding.cli.options import open_output, output_option, url_option
from yiding.cli.task import Task, reason, take
from yiding.reading import read


@click.command(
    help="把原文和记录并排写成一个网页，逐字核对；网页不访问外网。\n\n"
    "Write one self-contained HTML page: the source beside its record.",
    short_help="逐字核对的网页 / a page to check a record",
)
@click.argument("path", metavar="FILE")
@output_option
@url_option
def explain(path: str, output: Path | None, url: str | None) -> None:
    """Write the page for one source; end with 1 when it could not be read."""
    task = Task(path, url)
    try:
        source = take(task)
        page = build(source, read(source)).encode()
    except Exception as error:
        click.echo(error_line(task.name, reason(error)), err=True)
        raise SystemExit(1) from None
    if output:
        with open_output(output) as file:
            file.write(page)
    else:
        sys.stdout.buffer.write(page)
