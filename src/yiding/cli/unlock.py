"""`yiding unlock`: let somebody in again."""

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.project import start

HELP = """解除账号的暂停登录，并停用它的动态验证码（手机和备用码都丢了的时候）。

Make an account usable again: end its pause, switch its second factor off (where phone and recovery codes are lost).
"""


@click.command(help=HELP, short_help="解除暂停和验证码 / let in again")
@click.argument("username")
def unlock(username: str) -> None:
    """Unlock an account and say what was done."""
    start()
    from yiding.office.base.refused import Refused  # noqa: PLC0415 - Django is there only after start
    from yiding.office.people.actions.unlock_account import unlock_account  # noqa: PLC0415

    try:
        had = unlock_account(username)
    except Refused as refused:
        raise Misuse((refused.words[0].rstrip("。"), refused.words[1])) from None
    if had:
        told = (
            f"账号 {username} 的暂停已解除，动态验证码已停用；请本人登录后重新启用。",
            f"{username} may log in, and its second factor is off: it is switched on again after the login.",
        )
    else:
        told = (
            f"账号 {username} 的暂停已解除；没有启用动态验证码。",
            f"{username} may log in; it has no second factor.",
        )
    click.echo(said(told))
