"""`yiding show`: one record in the terminal."""

import click

from yiding.cli.language import error_line
from yiding.cli.options import url_option
from yiding.cli.sheet import sheet
from yiding.cli.task import Task, reason, record_of
from yiding.cli.terminal import console_on


@click.command(
    help="在终端里看一条记录。FILE 为文件或 - （标准输入）。\n\nShow one record in the terminal.",
    short_help="在终端里看 / show a record",
)
@click.argument("path", metavar="FILE")
@url_option
def show(path: str, url: str | None) -> None:
    """Print the record of one source for a person; end with 1 when it could not be read."""
    task = Task(path, url)
    try:
        record = record_of(task)
    except Exception as error:
        click.echo(error_line(task.name, reason(error)), err=True)
        raise SystemExit(1) from None
    console_on().print(sheet(record))
