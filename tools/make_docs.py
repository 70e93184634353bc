"""Write what is generated in the docs; with `--check` only say what is no longer current.

docs/reference/record.md from the structs of `yiding.records`; docs/reference/rules.md from the tables of `yiding.rules`; the example of README.md from what `yiding read` prints.
"""

import json
import re
import sys
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from rules_page import rules

from yiding import records
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import read_path

ROOT = Path(__file__).parent.parent
HEAD = """# The record

What `yiding read` prints for one source, noun by noun. Written by `make docs` from `src/yiding/records`.
Words in Chinese are in the [glossary](../glossary.md); the JSON Schema is what `yiding schema` prints. A key whose
value the source does not give is absent.
"""
EXAMPLE = "examples/qingxiu-county/01-minutes-48.txt"
SHOWN = (".held_on", ".chair.name", ".items[3].title", ".items[3].outcome", ".items[4].assignments[0].deadline")
MARKED = re.compile(r"(?<=<!-- example -->\n).*?(?=<!-- /example -->)", re.DOTALL)


def reference() -> str:
    """Write the page of records: a part for each noun, from the record down."""
    nouns: list[type[msgspec.Struct]] = []
    _collect(records.Record, nouns)
    return HEAD + "".join(map(_part, nouns))


def _collect(noun: Any, nouns: list[type[msgspec.Struct]]) -> None:
    """Add a noun and those it is made of, each once."""
    if isinstance(noun, type) and issubclass(noun, msgspec.Struct) and noun not in nouns:
        nouns.append(noun)
        for hint in get_type_hints(noun).values():
            _collect(hint, nouns)
    for part in get_args(noun):
        _collect(part, nouns)


def _part(noun: type[msgspec.Struct]) -> str:
    rows = "".join(f"| `{name}` | {_type(hint)} |\n" for name, hint in get_type_hints(noun).items())
    about = "\n".join(line.strip() for line in (noun.__doc__ or "").strip().split("\n"))
    return f"\n## {noun.__name__}\n\n{about}\n\n| key | value |\n|---|---|\n{rows}"


def _type(hint: Any) -> str:
    """Say in words what a type allows."""
    if hint == records.Span:
        return "[start, end)"
    if get_origin(hint) is Literal:
        return " · ".join(f"`{word}`" for word in get_args(hint))
    if get_origin(hint) is list:
        return f"list of {_type(get_args(hint)[0])}"
    if get_origin(hint) in {Union, UnionType}:
        kinds = [_type(part) for part in get_args(hint) if part is not NoneType]
        return " or ".join(kinds) + (", or absent" if NoneType in get_args(hint) else "")
    if get_origin(hint) is tuple:
        return "[" + ", ".join(map(_type, get_args(hint))) + "]"
    if issubclass(hint, msgspec.Struct):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return {str: "string", int: "integer", float: "number", bool: "true or false"}[hint]


def example() -> str:
    """Write what the command of the README prints: some facts of one example, a line each."""
    meeting = json.loads(to_json(read(read_path(ROOT / EXAMPLE))))["meetings"][0]
    lines = [json.dumps(_at(meeting, path), ensure_ascii=False, separators=(",", ":")) for path in SHOWN]
    command = f"$ yiding read {EXAMPLE} |\n    jq -c '.meetings[0] | {', '.join(SHOWN)}'"
    return "\n".join(["```console", command, *lines, "```", ""])


def _at(value: Any, path: str) -> Any:
    """Follow a path of jq; what is not there is None."""
    for key in re.findall(r"\w+", path):
        if value is None:
            return None
        value = (value[int(key)] if int(key) < len(value) else None) if key.isdigit() else value.get(key)
    return value


def main(check: bool) -> None:
    """Write the pages, or leave with a sentence that names those that are not current."""
    readme, page = ROOT / "README.md", ROOT / "docs" / "reference" / "record.md"
    made = {
        page: reference(),
        page.with_name("rules.md"): rules(),
        readme: MARKED.sub(lambda _: example(), readme.read_text("utf-8")),
    }
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text]
    if check:
        names = " and ".join(path.relative_to(ROOT).as_posix() for path in stale)
        sys.exit(f"{names}: not what the code gives now; run `make docs`" if stale else 0)
    for path in stale:
        path.write_text(made[path], "utf-8")


if __name__ == "__main__":
    main("--check" in sys.argv)
