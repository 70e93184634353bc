"""`yiding verify`: whether a file is still what the office gave out."""

import os
from pathlib import Path

import click

from yiding.cli.language import said
from yiding.cli.misuse import Misuse
from yiding.cli.printable import printable
from yiding.sources.errors import of_system

HELP = """核对文件与校验文件（FILE.seal）：是不是出具时的样子。一致为 0，不一致为 1。

Make sure that a file is what the office gave out, by its seal: ends with 0 where it is, with 1 where not.
"""


@click.command(help=HELP, short_help="核对文件 / check a file against its seal")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("seal", type=click.Path(path_type=Path), required=False, metavar="[FILE.seal]")
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    metavar="KEYFILE",
    help="出具机关的公钥 seal.pub / the public key of the office; otherwise that of the office on this machine",
)
@click.pass_context
def verify(context: click.Context, file: Path, seal: Path | None, key: Path | None) -> None:
    """Check the file."""
    try:
        from yiding.office.base.environment import read_environment  # noqa: PLC0415 - reading needs none of it
        from yiding.papers.seal import key_id, read_key, read_seal  # noqa: PLC0415
        from yiding.papers.seal import verify as check  # noqa: PLC0415
    except ImportError:
        raise Misuse(
            (
                "核对要用办公系统的部件；请运行 pip install 'yiding[office]'",
                "Checking needs parts of the office: pip install 'yiding[office]'",
            )
        ) from None
    content, sealed = _read(file), _read(seal or file.with_name(file.name + ".seal"))
    home = read_environment({"YIDING_HOME": os.environ.get("YIDING_HOME", "")}).home
    path = key or home / "seal.pub"
    public = read_key(_read(path).decode("ascii", "replace"))
    if public is None:
        raise Misuse(
            (f"{path} 不是公钥文件；请用出具机关的 seal.pub", f"{path} is no public key: take the office's seal.pub")
        )
    fault = check(content, sealed, public)
    if fault:
        click.echo(f"yiding: {printable(str(file))}：{printable(said(fault))}", err=True)
        context.exit(1)
    told = read_seal(sealed) or {}
    when, name = told["sealed_at"], key_id(public)
    whole = (
        f"{file} 与出具时（{when}）一致，密钥 {name}。这是完整性校验，不是任何人的签名。",
        f"{file} is what was given out ({when}), key {name}. This is an integrity check, no person's signature.",
    )
    click.echo(printable(said(whole)))


def _read(path: Path) -> bytes:
    """Read a file; where that fails it is a usage error in one line."""
    try:
        return path.read_bytes()
    except OSError as error:
        why, why_en = of_system(error)
        raise Misuse((f"不能读取 {path}（{why}）；请检查路径", f"cannot read {path}: {why_en}")) from None
