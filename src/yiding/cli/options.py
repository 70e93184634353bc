"""Options that several commands have."""

from pathlib import Path
from typing import BinaryIO

import click

from yiding.cli.misuse import Misuse
from yiding.sources.errors import of_system

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="写入文件 / write to a file",
)
url_option = click.option("--url", metavar="URL", help="来源的网址 / where the source was published")


def open_output(path: Path) -> BinaryIO:
    """Open the file of -o for writing; where that fails it is a usage error in one line."""
    try:
        return path.open("wb")
    except OSError as error:
        why, why_en = of_system(error)
        raise Misuse((f"不能写入 {path}（{why}）；请检查路径和权限", f"cannot write {path}: {why_en}")) from None
