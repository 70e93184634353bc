"""Speed: bytes to record to JSON on one core, beside jieba and opencc over the same text in the same run."""

import gc
import resource
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import jieba
import opencc

from bench import corpus
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source
from yiding.text import SourceText, mend

MEGA = 1e6
RUNS = 3
ROUNDS = 5
SINGLE = (1, 5, 10)
"""Sizes of one source, in MB, over which time must grow as the size does."""


class Speed(NamedTuple):
    """MB of UTF-8 source text a second of CPU time; stages in milliseconds a page; growth in MB; linear in times."""

    pages: int
    size: float
    reading: float
    lists: float
    jieba: float
    opencc: float
    stages: dict[str, float]
    growth: float
    linear: dict[str, list[float]]

    @property
    def ratio(self) -> float:
        """How many times faster reading is than one jieba pass."""
        return self.reading / self.jieba


def measure() -> Speed:
    """Measure everything; takes about a minute."""
    pages = corpus.pages()
    lists = corpus.bare_lists(40)
    size = _size(pages)
    jieba.setLogLevel(40)
    jieba.initialize()
    convert = opencc.OpenCC("t2s").convert
    return Speed(
        pages=len(pages),
        size=size,
        reading=size / best(lambda: read_all(pages)),
        lists=_size(lists) / best(lambda: read_all(lists)),
        jieba=size / best(lambda: [list(jieba.cut(page.text)) for page in pages], runs=2),
        opencc=size / best(lambda: [convert(page.text) for page in pages]),
        stages={name: 1000 * seconds / len(pages) for name, seconds in _stages(pages).items()},
        growth=_growth(pages),
        linear={"one long sitting": _times(_long_sitting), "many pages in one": _times(_many_pages)},
    )


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    """Give the least CPU time of some runs, in seconds, the garbage collector on."""
    return min(_time(work) for _ in range(runs))


def _time(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def read_all(pages: Iterable[corpus.Page]) -> int:
    """Read pages from bytes to JSON, keep nothing, and give the bytes that came out."""
    return sum(len(to_json(read(open_source(page.data, "page.txt")))) for page in pages)


def _size(pages: Iterable[corpus.Page]) -> float:
    return sum(len(page.text.encode()) for page in pages) / MEGA


def _stages(pages: list[corpus.Page]) -> dict[str, float]:
    """Time each stage by itself; mending is part of reading and taken off it."""
    sources = [open_source(page.data, "page.txt") for page in pages]
    records = [read(source) for source in sources]
    mending = best(lambda: [mend(source) for source in sources])
    return {
        "decode": best(lambda: [open_source(page.data, "page.txt") for page in pages]),
        "mend": mending,
        "read": best(lambda: [read(source) for source in sources]) - mending,
        "encode": best(lambda: [to_json(record) for record in records]),
    }


def _growth(pages: list[corpus.Page]) -> float:
    """Give by how many MB the memory in use grows over `ROUNDS` readings of the corpus, after two that warm up."""
    read_all(pages)
    read_all(pages)
    before = _in_use()
    for _ in range(ROUNDS):
        read_all(pages)
    return _in_use() - before


def _in_use() -> float:
    """Give the resident memory in MB; the highest so far where the system does not tell the present one."""
    gc.collect()
    now = Path("/proc/self/statm")
    if now.is_file():
        return int(now.read_text().split()[1]) * resource.getpagesize() / MEGA
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGA


def _times(compose: Callable[[float], str]) -> list[float]:
    """Time the reading of one source of each size in `SINGLE`, in seconds."""
    sources = [_source(compose(size)) for size in SINGLE]
    return [_time(partial(read, source)) for source in sources]


def _source(text: str) -> SourceText:
    return SourceText("one.txt", text, "text/plain", "utf-8", "0" * 64)


def _long_sitting(size: float) -> str:
    """Compose one sitting whose body goes on and on: the paragraphs of many news pages under one opening."""
    pages = [page.text.split("\n") for page in corpus.pages() if page.form == "news" and not page.damage]
    opening = next(line for line in pages[0] if "主持召开" in line and line.startswith("　　"))
    bodies = [line for page in pages for line in page if line.startswith("　　会议")]
    body = "\n" + "\n".join(bodies)
    return opening + body * max(1, round(size * MEGA / len(body.encode())))


def _many_pages(size: float) -> str:
    """Pages of the corpus one after the other, as a collection prints them."""
    whole = "\n".join(page.text for page in corpus.pages() if not page.damage) + "\n"
    data = (whole * (1 + round(size * MEGA / len(whole.encode())))).encode()
    return data[: round(size * MEGA)].decode("utf-8", "ignore")


def printed(speed: Speed) -> str:
    """Write the figures for a terminal."""
    lines = [
        f"corpus             {speed.pages} pages, {speed.size:.2f} MB of UTF-8",
        f"bytes to JSON      {speed.reading:8.2f} MB/s on one core",
        f"jieba, one pass    {speed.jieba:8.2f} MB/s: reading is {speed.ratio:.1f} times as fast",
        f"opencc t2s         {speed.opencc:8.2f} MB/s: reading is {speed.reading / speed.opencc:.2f} times as fast",
        f"bare lists alone   {speed.lists:8.2f} MB/s (attendance without separators)",
        "a page             " + ", ".join(f"{stage} {ms:.3f} ms" for stage, ms in speed.stages.items()),
        f"memory             {speed.growth:+.1f} MB in use after {ROUNDS} more readings of the corpus",
    ]
    for shape, times in speed.linear.items():
        grown = ", ".join(f"{size} MB {seconds:.2f} s" for size, seconds in zip(SINGLE, times))
        lines.append(f"{shape:18} {grown}: {linear(times):.2f} times the time a MB")
    return "\n".join(lines)


def linear(times: list[float]) -> float:
    """Give the time a MB of the largest source over that of the smallest: about 1 where time is linear."""
    return (times[-1] / SINGLE[-1]) / (times[0] / SINGLE[0])
