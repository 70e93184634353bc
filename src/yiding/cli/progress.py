"""Progress and errors on standard error: a bar when work is long and somebody watches, one line for each error."""

import sys
import time

import click
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from yiding.cli.language import error_line, said
from yiding.sources import Words

_LONG = 2.0
"""Seconds of work after which the bar appears."""
_COUNT: Words = (
    "已读 {task.completed} 个来源，{task.fields[errors]} 个未能读出",
    "{task.completed} sources read, {task.fields[errors]} could not be",
)


class Progress:
    """Counts sources and errors; shows the count when standard error is a terminal and the work takes long.

    How many sources a folder holds is not known before it has been walked, so the bar counts without an end.
    """

    def __init__(self, hidden: bool) -> None:
        self.watched = not hidden and sys.stderr.isatty()
        self.began = time.monotonic()
        self.read = 0
        self.errors = 0
        self.bar: Bar | None = None

    def __enter__(self) -> "Progress":
        """Begin to count."""
        return self

    def __exit__(self, *raised: object) -> None:
        """Take the bar away."""
        if self.bar:
            self.bar.stop()

    def step(self) -> None:
        """Count one source, read or not."""
        self.read += 1
        if self.bar:
            self.bar.update(self.bar.task_ids[0], completed=self.read, errors=self.errors)
        elif self.watched and time.monotonic() - self.began > _LONG:
            self.bar = self._show()

    def error(self, name: str, reason: Words) -> None:
        """Say on one line that a source could not be read, and why."""
        self.errors += 1
        line = error_line(name, reason)
        if self.bar:
            self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(line, err=True)

    def _show(self) -> Bar:
        columns = (
            SpinnerColumn(),
            TextColumn(said(_COUNT)),
            TimeElapsedColumn(),
        )
        bar = Bar(*columns, console=Console(stderr=True), transient=True)
        bar.start()
        bar.add_task("", total=None, completed=self.read, errors=self.errors)
        return bar
