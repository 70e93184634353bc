"""`yiding office`: the web application."""

import click

from yiding.cli.language import said
from yiding.cli.project import start

HELP = """运行议定办公系统：先更新数据库，再提供网页。

\b
数据放在 YIDING_HOME（默认 ~/.local/share/yiding），数据库默认 SQLite，
设了 DATABASE_URL 就用 PostgreSQL。

Run the office: bring the database up to date, then serve its pages.
"""


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
