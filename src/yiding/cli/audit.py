"""`yiding audit`: the audit log of the office."""

import click

from yiding.cli.language import said
from yiding.cli.project import start

HELP = """办公系统的审计记录。

The audit log of the office. Make sure of it with: yiding audit verify
"""
VERIFY_HELP = """核对整条审计链和库外留存的链头；有问题时以 1 退出。

Read the whole chain and its head outside the database; end with 1 where something does not fit.
"""


@click.group(help=HELP, short_help="审计记录 / the audit log")
def audit() -> None:
    """Run a command on the log."""


@audit.command(help=VERIFY_HELP, short_help="核对 / check the chain")
@click.pass_context
def verify(context: click.Context) -> None:
    """Check the chain."""
    start()
    from yiding.office.base.audit import check  # noqa: PLC0415 - Django is there only after start

    count, fault = check()
    if fault:
        click.echo(f"yiding: {said(fault)}", err=True)
        context.exit(1)
    click.echo(said((f"审计记录完整，共 {count} 条。", f"The audit log is whole: {count} entries.")))
