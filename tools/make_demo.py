"""Write the pages of `make demo` into a folder: one page an example, and an index of them."""

import sys
from html import escape
from pathlib import Path
from typing import NamedTuple

from yiding.cli.damage import damage_name, verdict
from yiding.cli.explain import build
from yiding.cli.phrases import head
from yiding.reading import read
from yiding.records import Record
from yiding.sources import find_sources, read_path

EXAMPLES = Path(__file__).parent.parent / "examples"
# To look at first: full minutes, a page with metadata, a mirror, a broken PDF, a joint sitting, and a mere notice
FIRST = (
    "qingxiu-county/01-minutes-48.txt",
    "qingxiu-county/06-disclosure-56.html",
    "qingxiu-county/07-mirror-dense-59.txt",
    "qingxiu-county/08-pdf-wrap-61.txt",
    "tongpu-district/01-joint-minutes-27.txt",
    "qingxiu-county/11-notice-66.txt",
)
INDEX = """<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>议定 Yiding</title><style>
body {{ max-width: 62rem; margin: 2rem auto; padding: 0 1rem;
font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }}
table {{ border-collapse: collapse; width: 100%; }} td, th {{ text-align: left; padding: .3rem .8rem .3rem 0;
border-bottom: 1px solid #8884; vertical-align: top; }} td:nth-child(3) {{ text-align: right; }} .dim {{ opacity: .7; }}
:root {{ color-scheme: light dark; }}
</style></head><body>
<h1>议定 Yiding</h1>
<p>示例来源共 {count} 个，都是为本项目编写的，地名、人名均为虚构。点开一个，原文与记录并排，每个事实指向原文。<br>
<span class="dim">{count} composed examples; places and people are invented.
Open one: the source beside its record.</span></p>
<h2>先看这几个 <span class="dim">Start here</span></h2>
{first}
<h2>全部 <span class="dim">All</span></h2>
{rest}
</body></html>
"""
TABLE = "<table><tr><th>来源 source</th><th>会议 meeting</th><th>议题 items</th><th>损坏 damage</th></tr>\n{}\n</table>"


class Shown(NamedTuple):
    """An example whose page was written: its path under `examples/`, the path of its page, and what was read."""

    name: str
    page: str
    record: Record


def show(path: Path, folder: Path) -> Shown:
    """Read one example and write its page."""
    name = path.relative_to(EXAMPLES)
    source = read_path(path)
    record = read(source)
    page = folder / name.with_suffix(".html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(build(source, record), "utf-8")
    return Shown(name.as_posix(), page.relative_to(folder).as_posix(), record)


def row(shown: Shown) -> str:
    """Write the row of one example in a table of the index."""
    record = shown.record
    met = "；".join(map(head, record.meetings)) or verdict(record.source.not_a_meeting)[0]
    items = sum(len(meeting.items) for meeting in record.meetings)
    damage = "、".join(dict.fromkeys(damage_name(d.kind)[0] for d in record.source.damage))
    link = f'<a href="{escape(shown.page)}">{escape(shown.name)}</a>'
    return f"<tr><td>{link}</td><td>{escape(met)}</td><td>{items or ''}</td><td>{escape(damage)}</td></tr>"


def index(examples: list[Shown]) -> str:
    """Write the page that leads to the others."""
    first = [shown for name in FIRST for shown in examples if shown.name == name]
    tables = [TABLE.format("\n".join(map(row, group))) for group in (first, examples)]
    return INDEX.format(count=len(examples), first=tables[0], rest=tables[1])


def main(folder: Path) -> None:
    """Write all pages and say where they are."""
    paths = find_sources(sorted(place for place in EXAMPLES.iterdir() if place.is_dir()))
    examples = [show(path, folder) for path in paths]
    (folder / "index.html").write_text(index(examples), "utf-8")
    meetings = [meeting for shown in examples for meeting in shown.record.meetings]
    items = sum(len(meeting.items) for meeting in meetings)
    sys.stdout.write(
        f"{len(examples)} sources read: {len(meetings)} meetings, {items} items.\n"
        f"Records:  {folder / 'records.ndjson'}\n"
        f"Pages:    {folder / 'index.html'} (open it in a browser)\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
