"""`yiding restore`: the office out of a backup."""

from pathlib import Path

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.project import start

HELP = """从备份恢复到空的地方：先核对备份里的每个哈希，再写入，最后核对审计记录。

Read a backup back into an empty place: every hash is checked before anything is written, the audit log afterwards.
"""


@click.command(help=HELP, short_help="恢复 / restore a backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def restore(context: click.Context, file: Path) -> None:
    """Restore, and say what was restored; end with 1 where the audit log in the backup has a fault."""
    start(up_to_date=False)
    from yiding.office.base import restore as base  # noqa: PLC0415 - Django is there only after start
    from yiding.office.base.refused import Refused  # noqa: PLC0415

    try:
        done = base.restore(file)
    except Refused as refused:
        raise Misuse((refused.words[0].rstrip("。"), refused.words[1])) from None
    told = (
        f"已恢复：{done.rows} 行数据，{done.files} 个文件；审计记录 {done.entries} 条。",
        f"Restored: {done.rows} rows, {done.files} files; {done.entries} entries of the audit log.",
    )
    click.echo(said(told))
    if done.fault:
        click.echo(f"yiding: {said(done.fault)}", err=True)
        context.exit(1)
