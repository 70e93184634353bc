"""`yiding office` and `yiding account`: the web application, and who can enter it."""

import os
import sys

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse

HELP = """运行议定办公系统：先更新数据库，再提供网页。

\b
数据放在 YIDING_HOME（默认 ~/.local/share/yiding），数据库默认 SQLite，
设了 DATABASE_URL 就用 PostgreSQL。

Run the office: bring the database up to date, then serve its pages.
"""
ACCOUNT_HELP = """建立账号；密码在终端输入，或者从标准输入读一行。

Make an account; the password is asked for, or read as one line from standard input.
"""


def start() -> None:
    """Load the Django project and bring the database up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yiding.office.base.settings")
    try:
        import django  # noqa: PLC0415 - reading needs no web framework
        from django.core.management import call_command  # noqa: PLC0415
    except ImportError:
        raise Misuse(
            (
                "办公系统还没有安装；请运行 pip install 'yiding[office]'",
                "The office is not installed: pip install 'yiding[office]'",
            )
        ) from None
    from yiding.office.base.environment import EnvironmentError_  # noqa: PLC0415

    try:
        django.setup()
    except EnvironmentError_ as error:
        raise Misuse((str(error).rstrip("。"), str(error))) from None
    call_command("migrate", verbosity=0, interactive=False)


@click.command(help=HELP, short_help="运行办公系统 / run the office")
@click.option("--host", default="127.0.0.1", show_default=True, help="听哪个地址 / address to listen on")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口 / port")
def office(host: str, port: int) -> None:
    """Migrate and serve until interrupted."""
    start()
    import waitress  # type: ignore[import-untyped] # noqa: PLC0415

    from yiding.office.base.wsgi import application  # noqa: PLC0415
    from yiding.office.people.queries import has_accounts  # noqa: PLC0415

    if not has_accounts():
        told = (
            "还没有账号；请另开终端运行 yiding account 账号 姓名。",
            "There is no account yet: run yiding account NAME 姓名.",
        )
        click.echo(said(told), err=True)
    click.echo(f"http://{host}:{port}/", err=True)
    waitress.serve(application, host=host, port=port, ident=None)


@click.command(help=ACCOUNT_HELP, short_help="建立账号 / make an account")
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
