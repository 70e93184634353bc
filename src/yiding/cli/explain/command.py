"""`yiding explain`: write the page for one source."""

import sys
from pathlib import Path

import click

from yiding.cli.explain.page import build
from yiding.cli.task import Task, reason, take
from yiding.reading import read


@click.command(
    help="把原文和记录并排写成一个网页，逐字核对；网页不访问外网。\n\n"
    "Write one self-contained HTML page: the source beside its record.",
    short_help="逐字核对的网页 / a page to check a record",
)
@click.argument("path", metavar="FILE")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT", help="写入文件 / write to a file"
)
@click.option("--url", metavar="URL", help="来源的网址 / where the source was published")
def explain(path: str, output: Path | None, url: str | None) -> None:
    """Write the page for one source; end with 1 when it could not be read."""
    task = Task(path, url)
    try:
        source = take(task)
        page = build(source, read(source)).encode()
    except Exception as error:
        click.echo(f"yiding: {task.name}: {reason(error)}", err=True)
        raise SystemExit(1) from None
    if output:
        output.write_bytes(page)
    else:
        sys.stdout.buffer.write(page)
