"""`yiding read`: sources in, records out, one after another."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import click

from yiding.cli.formats import FORMATS
from yiding.cli.misuse import Misuse
from yiding.cli.options import open_output, output_option, url_option
from yiding.cli.pool import Lost, run
from yiding.cli.progress import Progress
from yiding.cli.task import STDIN, Task, Unread, perform, tasks

HELP = """读会议报道和纪要，每个来源输出一条记录。

\b
FILE  文件、文件夹，或 - （标准输入）
例    yiding read 会议纪要.docx
      yiding read 存档/ --jobs 4 -o 记录.ndjson

Read reports and minutes; one record a source.
"""


@click.command(help=HELP, short_help="读成记录 / read sources into records")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-…")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="输出格式；终端默认 table，管道默认 ndjson / output format",
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="用 N 个进程读 / read with N processes")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="有 --jobs 时，单个来源最多读多久 / with --jobs, the time for one source",
)
@output_option
@click.option("--with-text", is_flag=True, help="记录中附来源全文 / put the source text into the record")
@url_option
def read(
    paths: tuple[str, ...],
    form: str | None,
    jobs: int | None,
    time_limit: float,
    output: Path | None,
    with_text: bool,
    url: str | None,
) -> None:
    """Read sources and write their records; end with 1 when some could not be read."""
    if url and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise Misuse(("--url 只能用于一个来源；请一次只读一个文件", "--url is for one source only"))
    with ExitStack() as stack:
        out: BinaryIO = stack.enter_context(open_output(output)) if output else sys.stdout.buffer
        on_terminal = output is None and sys.stdout.isatty()
        writer = FORMATS[form or ("table" if on_terminal else "ndjson")](out, output is not None)
        progress = stack.enter_context(Progress(hidden=on_terminal))
        for task, result in _results(tasks(paths, url, with_text, output), jobs, time_limit):
            if isinstance(result, bytes):
                writer.add(result)
            else:
                progress.error(task.name, result.reason)
            progress.step()
        writer.end()
        out.flush()
    raise SystemExit(1 if progress.errors else 0)


def _results(
    sources: Iterable[Task], jobs: int | None, time_limit: float
) -> Iterator[tuple[Task, bytes | Unread | Lost]]:
    """Read the sources in order, in processes when there are to be some; standard input is read by this one."""
    for here, group in groupby(sources, key=lambda task: jobs is None or task.path == STDIN):
        if here:
            yield from ((task, perform(task)) for task in group)
        else:
            yield from run(perform, group, jobs or 1, time_limit)
