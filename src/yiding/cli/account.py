"""`yiding account`: who can enter the office."""

import sys

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.project import start

HELP = """建立账号；密码在终端输入，或者从标准输入读一行。

Make an account; the password is asked for, or read as one line from standard input.
"""


@click.command(help=HELP, short_help="建立账号 / make an account")
@click.argument("username")
@click.argument("full_name", metavar="姓名")
def account(username: str, full_name: str) -> None:
    """Make an account."""
    start()
    from yiding.office.base.refused import Refused  # noqa: PLC0415
    from yiding.office.people.actions.make_account import make_account  # noqa: PLC0415

    if sys.stdin.isatty():
        password = click.prompt(said(("密码", "Password")), hide_input=True, confirmation_prompt=True)
    else:
        password = sys.stdin.readline().rstrip("\n")
    try:
        make_account(username, full_name, password)
    except Refused as refused:
        raise Misuse((refused.words[0].rstrip("。"), refused.words[1])) from None
    click.echo(said((f"账号 {username} 已建立。", f"The account {username} is made.")))
