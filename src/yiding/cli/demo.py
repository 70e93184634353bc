"""`yiding demo`: the demonstration government, made on the spot and served on this machine."""

import os
import shutil
from pathlib import Path

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.project import start

HELP = """建一个虚构的县政府并在本机打开：单位、人员、往届会议、各种状态的议题和会议，不用密码，选一个人就能进入。

Make an invented county's government and serve it on this machine: choose a person and enter.
"""
_HOST = "127.0.0.1"
_MARK = ".yiding-demonstration"  # says of a folder that it is ours to remove; holds the moment as of which it was made whole
_NOT_OURS = "{home} 里有别的文件；演示政府只建在空文件夹里，请用 --home 另选一个"
_NOT_OURS_EN = "there are other files in {home}: a demonstration is made in an empty folder, choose one with --home"
_NO_EXAMPLES = "没有文件夹 {folder}；请在项目文件夹里运行，或者用 --examples 指定"
_NO_EXAMPLES_EN = "there is no folder {folder}: run this in the project's folder, or name it with --examples"


@click.command(help=HELP, short_help="演示政府 / a demonstration government")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口 / port")
@click.option("--once", is_flag=True, help="只建立，不打开 / make it and serve nothing")
@click.option("--fresh", is_flag=True, help="扔掉上次的，按今天重建 / throw the last one away and make it by today")
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/demo-office"),
    show_default=True,
    help="数据放在哪里 / where its data lies",
)
@click.option(
    "--examples",
    type=click.Path(path_type=Path),
    default=Path("examples/qingxiu-county"),
    show_default=True,
    help="往届会议的来源 / sources of its past sittings",
)
def demo(port: int, once: bool, fresh: bool, home: Path, examples: Path) -> None:
    """Make the demonstration where it is not there yet, and serve it until interrupted."""
    made = _made_on(home)
    if fresh or not made:
        _emptied(home)
    _environment(home)
    if made and not fresh:
        start()
        told = (
            f"演示政府建于 {made}；要按今天重建，请加 --fresh。",
            f"Made on {made}: --fresh makes it anew by today.",
        )
        click.echo(said(told), err=True)
    else:
        _make(home, examples)
    if once:
        return
    from yiding.office.base.serving import serve_waitress  # noqa: PLC0415 - Django is there only after start

    click.echo(f"http://{_HOST}:{port}/demo/", err=True)
    serve_waitress(_HOST, port, alone=True)


def _made_on(home: Path) -> str:
    """Give the moment as of which the demonstration in a folder was made whole, "" where there is none."""
    mark = home / _MARK
    return mark.read_text("utf-8").strip() if mark.is_file() else ""


def _emptied(home: Path) -> None:
    """Throw away the demonstration in a folder, half-made ones too. Errors: Misuse where the folder is another's."""
    if not home.exists() or not any(home.iterdir()):
        return
    if not (home / _MARK).is_file():
        raise Misuse((_NOT_OURS.format(home=home), _NOT_OURS_EN.format(home=home)))
    shutil.rmtree(home)


def _environment(home: Path) -> None:
    """Let this process be the server of the demonstration: its own home and database, this machine alone."""
    own = {"YIDING_HOME": str(home.absolute()), "YIDING_DEMO": "1", "DATABASE_URL": "", "YIDING_HTTPS": ""}
    os.environ.update(own | {"YIDING_HOSTS": f"localhost,{_HOST}"})
    os.environ.setdefault("YIDING_LOGS", "plain")


def _make(home: Path, examples: Path) -> None:
    """Make it; the mark comes first and is filled in last, so that what is half made can be told."""
    if not examples.is_dir():
        raise Misuse((_NO_EXAMPLES.format(folder=examples), _NO_EXAMPLES_EN.format(folder=examples)))
    home.mkdir(parents=True, exist_ok=True)
    (home / _MARK).touch()
    click.echo(said(("正在建立演示政府…", "Making the demonstration …")), err=True)
    start()
    from yiding.office.base.refused import Refused  # noqa: PLC0415
    from yiding.office.demo.actions.make_demonstration import make_demonstration  # noqa: PLC0415

    try:
        made = make_demonstration(examples)
    except Refused as refused:
        raise Misuse((refused.words[0].rstrip("。"), refused.words[1])) from None
    (home / _MARK).write_text(f"{made:%Y-%m-%d %H:%M}\n", "utf-8")
