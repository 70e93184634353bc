"""Fuzz the reader: broken, mixed and random inputs, each within a time limit and under the law of spans.

`python -m bench.fuzz [COUNT]` prints how many inputs were tried, the slowest, and the crashes with the seeds that make
them again.
"""

import argparse
import json
import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType
from typing import NamedTuple

from bench import corpus, hostile
from bench.accuracy import examples
from bench.spans import check
from damage import DAMAGES
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import SourceError, open_source

LIMIT = 5.0
"""Seconds of CPU time that one input may take."""
LONGEST = 12_000
"""Characters of the longest input, before it is encoded."""
_NAMES = ("page.txt", "page.html", "page", "page.docx", "page.pdf")
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "gb18030", "big5", "utf-16", "utf-16-le", "utf-8-sig")


class TimeUpError(Exception):
    """One input took longer than it may."""


class Failure(NamedTuple):
    """An input that crashed the reader, broke the law of spans or took too long."""

    seed: int
    what: str


class Outcome(NamedTuple):
    """What a fuzz found."""

    tried: int
    refused: int
    facts: int
    slowest: list[tuple[float, int, int]]
    failures: list[Failure]


@cache
def _stock() -> tuple[list[str], list[str], list[bytes]]:
    """Give the texts to break, the tokens to strew, and files of other formats."""
    texts = [page.text for page in corpus.pages(24)]
    files = []
    for case in examples():
        data = case.path.read_bytes()
        files.append(data)
        texts.append(open_source(data, case.path.name).text)
    tokens = [unit for unit in hostile.UNITS if unit.strip()]
    tokens += [
        "\n一、",
        "\n（一）",
        "\n1.",
        "\n出席：",
        "\n列席：",
        "\n请假：",
        "\n记录：",
        "（送审稿）",
        "会议原则同意",
        "由",
        "责成",
        "会同",
    ]
    tokens += [
        "〔2025〕",
        "第",
        "次",
        "届",
        "年",
        "月",
        "日",
        "底前",
        "万元",
        "：",
        "|",
        "---",
        "\x00",
        "\ufeff",
        "\u202e",
        "𠮷",
        "(qū)",
        "??h",
        "</p>",
        "&nbsp;",
    ]
    return texts, tokens, files


def compose(seed: int) -> tuple[bytes, str]:
    """Make one input from its seed: the bytes and the name of the file."""
    chance = random.Random(seed)
    texts, tokens, files = _stock()
    if chance.random() < 0.05:
        return _break_bytes(chance.choice(files), chance), chance.choice(_NAMES)
    if chance.random() < 0.15:
        text = "".join(chance.choice(tokens) for _ in range(chance.randint(1, 300)))
    else:
        text = chance.choice(texts)
        for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
            text = _break(text, chance, texts, tokens)
    data = text[:LONGEST].encode(chance.choice(_ENCODINGS), "replace")
    if chance.random() < 0.1:
        data = _break_bytes(data, chance)
    return data, "page.txt" if chance.random() < 0.85 else chance.choice(_NAMES)


def _break(text: str, chance: random.Random, texts: list[str], tokens: list[str]) -> str:
    """Change a text in one way."""
    a, b = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    near = min(len(text), a + chance.randint(0, 40))
    token = chance.choice(tokens)
    kind = chance.randrange(11)
    if kind == 0:
        return text[:a] + text[near:]
    if kind == 1:
        return text[:a] + token * chance.choice((1, 1, 2, 30)) + text[a:]
    if kind == 2:
        return text[a:b]
    if kind == 3:
        return text[:a] + text[a:near] * chance.choice((2, 3, 40)) + text[near:]
    if kind == 4:
        other = chance.choice(texts)
        return text[:a] + other[chance.randint(0, len(other)) :]
    if kind == 5:
        lines = text.split("\n")
        chance.shuffle(lines)
        return "\n".join(lines)
    if kind == 6:
        return text.replace(
            chance.choice("\n，。、《》（）：第年月日会"), chance.choice(("", " ", "\n", "，", "《", token))
        )
    if kind == 7:
        return text[:a] + text[b:] + text[a:b]
    if kind == 8:
        return "".join(chance.choice(tokens) if chance.random() < 0.02 else c for c in text)
    if kind == 9:
        return "".join(c for c in text if chance.random() > 0.03)
    return _damaged(text, chance)


def _damaged(text: str, chance: random.Random) -> str:
    """Do one of the damages of real pages to a text, where it can be done."""
    try:
        return DAMAGES[chance.choice(sorted(DAMAGES))](text, chance)
    except ValueError:
        return text


def _break_bytes(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes, take some out, or cut the end off."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randint(0, max(0, len(broken) - 1))
        if chance.random() < 0.5 and broken:
            broken[place] = chance.randrange(256)
        else:
            del broken[place : place + chance.randint(1, 5)]
    return bytes(broken[: chance.randint(0, len(broken))]) if chance.random() < 0.3 else bytes(broken)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeUpError in the body after `seconds` of CPU time; where the system has no such timer, do not."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeUpError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def attempt(data: bytes, name: str) -> int | None:
    """Read one input whole and hold the law of spans; give the number of facts, None where the source was refused.

    Errors: whatever the reader raises, and AssertionError where a fact breaks the law.
    """
    try:
        source = open_source(data, name)
    except SourceError as refusal:
        _check_one_line(str(refusal))
        return None
    record = json.loads(to_json(read(source)))
    held = check(record, source.text)
    assert not held.broken, f"the law of spans: {held.broken[0]}"
    assert record["meetings"] or record["source"]["not_a_meeting"], "no meeting, and no word why"
    return held.exact + held.repaired


def _check_one_line(words: str) -> None:
    assert "\n" not in words, "a refusal of more than one line"


def run(count: int, first: int = 0) -> Outcome:
    """Try `count` inputs, those of the seeds from `first` on."""
    refused, facts, slowest, failures = 0, 0, list[tuple[float, int, int]](), list[Failure]()
    for seed in range(first, first + count):
        data, name = compose(seed)
        start = time.process_time()
        try:
            with limited(LIMIT):
                found = attempt(data, name)
            refused, facts = refused + (found is None), facts + (found or 0)
        except TimeUpError:
            failures.append(Failure(seed, f"took more than {LIMIT} s for {len(data)} bytes"))
        except Exception as error:  # every error is what a fuzz looks for
            failures.append(Failure(seed, f"{type(error).__name__}: {error}"))
        slowest = sorted([*slowest, (time.process_time() - start, seed, len(data))], reverse=True)[:5]
    return Outcome(count, refused, facts, slowest, failures)


def _kinds(failures: list[Failure]) -> dict[str, list[Failure]]:
    """Put failures with the same first words together."""
    kinds: dict[str, list[Failure]] = {}
    for failure in failures:
        kinds.setdefault(failure.what[:50], []).append(failure)
    return kinds


def main() -> int:
    """Run the fuzz of the command line; 1 when an input failed."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    asked = parser.parse_args()
    outcome = run(asked.count, asked.first)
    print(f"{outcome.tried} inputs, {outcome.refused} refused, {outcome.facts} facts, {len(outcome.failures)} failures")
    print("slowest: " + "; ".join(f"{s:.3f} s (seed {seed}, {size} bytes)" for s, seed, size in outcome.slowest))
    for kind, failures in _kinds(outcome.failures).items():
        seeds = ", ".join(str(failure.seed) for failure in failures[:8])
        print(f"{len(failures)} × {kind}… (seeds {seeds}): {failures[0].what}")
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
