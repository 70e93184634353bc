"""`yiding backup`: everything of the office in one file."""

from pathlib import Path

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.project import start

HELP = """备份办公系统：数据库、文件和审计链头写成一个文件，不用停机。

Make a backup while the office runs: database, files and the head of the audit log in one file.
"""


@click.command(help=HELP, short_help="备份 / back the office up")
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Write the backup and say what it holds."""
    start(up_to_date=False)
    from yiding.office.base import backup as base  # noqa: PLC0415 - Django is there only after start
    from yiding.office.base.refused import Refused  # noqa: PLC0415

    try:
        saved = base.backup(file)
    except Refused as refused:
        raise Misuse((refused.words[0].rstrip("。"), refused.words[1])) from None
    told = (
        f"已备份到 {file}：{saved.rows} 行数据，{saved.files} 个文件。",
        f"Backed up to {file}: {saved.rows} rows, {saved.files} files.",
    )
    click.echo(said(told))
