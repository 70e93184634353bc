"""Options that several commands have."""

from pathlib import Path
from typing import BinaryIO

import click

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="OUT",
    help="写入文件 / write to a file",
)
url_option = click.option("--url", metavar="URL", help="来源的网址 / where the source was published")


def open_output(path: Path) -> BinaryIO:
    """Open the file of -o for writing; where that fails it is a usage error in one line."""
    try:
        return path.open("wb")
    except OSError as error:
        raise click.UsageError(f"不能写入 (cannot write) {path}: {error.strerror}") from None
