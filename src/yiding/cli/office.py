"""`yiding office`: the web application."""

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.project import start

HELP = """运行议定办公系统：先更新数据库，再提供网页，同时做后台工作和每日的例行检查。

\b
数据放在 YIDING_HOME（默认 ~/.local/share/yiding），数据库默认 SQLite，
设了 DATABASE_URL 就用 PostgreSQL。

Run the office: bring the database up to date, then serve its pages, work in the background and sweep once a day.
"""
NOT_INSTALLED = (
    "granian 还没有安装；请运行 pip install 'yiding[granian]'，或者不写 --server",
    "granian is not installed: pip install 'yiding[granian]', or leave out --server",
)
ONE_PROCESS = (
    "--workers 只用于 granian；请加上 --server granian",
    "--workers is for granian: add --server granian",
)


@click.command(help=HELP, short_help="运行办公系统 / run the office")
@click.option("--host", default="127.0.0.1", show_default=True, help="听哪个地址 / address to listen on")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口 / port")
@click.option(
    "--server",
    default="waitress",
    show_default=True,
    type=click.Choice(["waitress", "granian"]),
    help="服务器 / server",
)
@click.option("--workers", type=click.IntRange(1, 64), help="granian 的进程数，默认 2 / processes of granian")
def office(host: str, port: int, server: str, workers: int | None) -> None:
    """Migrate and serve until interrupted."""
    if workers and server != "granian":
        raise Misuse(ONE_PROCESS)
    start()
    from yiding.office.base.serving import serve_granian, serve_waitress  # noqa: PLC0415
    from yiding.office.people.queries import has_accounts  # noqa: PLC0415

    if not has_accounts():
        told = (
            "还没有账号；请另开终端运行 yiding account 账号 姓名。",
            "There is no account yet: run yiding account NAME 姓名.",
        )
        click.echo(said(told), err=True)
    click.echo(f"http://{host}:{port}/", err=True)
    if server == "waitress":
        serve_waitress(host, port)
        return
    try:
        serve_granian(host, port, workers or 2)
    except ImportError:
        raise Misuse(NOT_INSTALLED) from None
