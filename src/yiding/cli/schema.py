"""`yiding schema`: the JSON Schema that records keep to."""

import json

import click

from yiding.records import json_schema


@click.command(
    help="输出记录的 JSON Schema。\n\nPrint the JSON Schema of a record.",
    short_help="记录的结构 / the JSON Schema of a record",
)
def schema() -> None:
    """Print the JSON Schema of a record."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
