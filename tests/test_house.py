"""The laws of the house that a program can see: sizes, names, docstrings, what stands where."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("src", "tests", "bench", "tools")
MOST_LINES = 400
MOST_IN_FUNCTION = 60
# Pure tables may be longer: one row is as easy to read in a long file as in a short one.
TABLES = {
    "src/yiding/reading/divisions.py": "the divisions of China, generated",
    "src/yiding/reading/organs.py": "the vocabulary of organs",
    "src/yiding/text/surnames.py": "family names and given-name characters",
    "src/yiding/text/t2s_table.py": "traditional characters, generated",
}
JUNK = {"helpers", "helper", "utils", "util", "common", "misc", "manager", "managers"}
WRITTEN = {".py", ".js", ".css", ".html", ".md", ".toml", ".json", ".txt", ".ndjson", ".yml", ""}
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", "node_modules"}
# A folder of one machine: someone's home, or where this checkout happened to stand.
MACHINE_PATH = re.compile(r"(?<![\w.}$)~-])/(?:home|root|Users|work)/\w")
LONG_PATTERN = 60
COPIED = 28


def _modules(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _written() -> Iterator[Path]:
    """Give every text file of the project; what is hidden or built is not of it, `.ci` apart."""
    for folder, below, names in os.walk(ROOT):
        below[:] = [name for name in below if name not in NOT_OURS and (name[0] != "." or name == ".ci")]
        for name in names:
            if Path(name).suffix in WRITTEN:
                yield Path(folder, name)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def test_no_file_is_too_long() -> None:
    """No module passes 400 lines, migrations and the tables that are named here apart."""
    code = [path for path in _modules(*ROOMS) if path.parent.name != "migrations"]
    files = [*code, *(p for s in ("css", "js", "html") for p in (ROOT / "src").rglob(f"*.{s}"))]
    sizes = {_name(path): _text(path).count("\n") for path in files}
    assert {name: size for name, size in sizes.items() if size > MOST_LINES and name not in TABLES} == {}


def test_the_tables_are_there() -> None:
    """Every file that may be longer exists."""
    assert [name for name in TABLES if not (ROOT / name).is_file()] == []


def test_no_function_is_too_long() -> None:
    """No function passes 60 lines."""
    long = [
        f"{_name(path)}:{node.lineno} {node.name}"
        for path in _modules(*ROOMS)
        for node in ast.walk(_tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        if (node.end_lineno or 0) - node.lineno >= MOST_IN_FUNCTION
    ]
    assert long == []


def test_no_room_is_for_junk() -> None:
    """No module and no folder has a name that says nothing."""
    parts = {(part, _name(path)) for path in _modules(*ROOMS) for part in path.relative_to(ROOT).with_suffix("").parts}
    assert [name for part, name in sorted(parts) if part.removeprefix("test_") in JUNK] == []


def test_only_the_command_line_prints() -> None:
    """Outside `cli` nothing prints or writes to the standard streams.

    The child processes that read a PDF and fill a template answer on their standard output.
    """
    talk = re.compile(r"(?<![\w.])print\(|sys\.std(?:out|err)|click\.echo")
    found = [
        _name(path)
        for path in _modules("src")
        if "cli" not in path.parts
        and path.name not in {"text_layer.py", "template_filler.py"}
        and talk.search(_text(path))
    ]
    assert found == []


def _public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Give what others may use; of a function with several signatures the one that is written out."""
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name[0] != "_" and not _signature(node):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (n for n in node.body if isinstance(n, ast.FunctionDef) and n.name[0] != "_")


def _signature(node: ast.FunctionDef | ast.ClassDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "overload" for one in node.decorator_list)


def test_everything_public_says_what_it_is() -> None:
    """Every module, public class and public function has a docstring, and every test states the fact it proves.

    Migrations are as Django writes them.
    """
    silent = []
    for path in (path for path in _modules(*ROOMS) if path.parent.name != "migrations"):
        tree = _tree(path)
        if (
            path.name not in {"conftest.py", "__init__.py"}
            and "tests" not in path.parts
            and not ast.get_docstring(tree)
        ):
            silent.append(_name(path))
        silent += [f"{_name(path)}:{node.lineno} {node.name}" for node in _public(tree) if not ast.get_docstring(node)]
    assert silent == []


def _long_patterns(path: Path) -> Iterator[int]:
    """Give the lines on which a module builds a regex out of a long literal."""
    for node in _tree(path).body:
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        if value is None or not any(_compiles(call) for call in ast.walk(value)):
            continue
        literals = (n.value for n in ast.walk(value) if isinstance(n, ast.Constant) and isinstance(n.value, str))
        if max(map(len, literals), default=0) > LONG_PATTERN:
            yield node.lineno


def _compiles(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def test_every_long_regex_shows_words_it_is_for() -> None:
    """Above a long regex, or the run of lines it stands in, a comment shows words it is for; or a docstring right below it does."""
    bare = []
    for path in _modules("src"):
        lines = _text(path).split("\n")
        for number in _long_patterns(path):
            above = number - 1
            while above > 0 and lines[above - 1].strip():
                above -= 1
            end = next((k for k in range(number, len(lines)) if lines[k][:1] in ('"', ")", "")), number)
            told = any(line.startswith('"""') for line in lines[number : end + 2])
            if not told and not any(line.lstrip().startswith("#") for line in lines[above : number - 1]):
                bare.append(f"{_name(path)}:{number}")
    assert bare == []


def test_no_path_of_one_machine_stands_in_a_file() -> None:
    """No file names a folder that only one machine has."""
    assert [_name(path) for path in _written() if MACHINE_PATH.search(_text(path))] == []


def test_no_real_words_are_copied() -> None:
    """No run of 28 characters of a real source stands in the project: its own texts are composed."""
    reading = Path(os.environ.get("YIDING_READING") or "missing")
    if not reading.is_dir():
        pytest.skip("the real sources are not here: YIDING_READING does not name their folder")
    real = {
        words[i : i + COPIED]
        for path in (reading / "sources").glob("*.txt")
        for words in ["".join(_text(path).split())]
        for i in range(len(words) - COPIED + 1)
    }
    copied = []
    for path in _written():
        words = "".join(_text(path).split())
        if any(words[i : i + COPIED] in real for i in range(0, len(words) - COPIED + 1)):
            copied.append(_name(path))
    assert copied == []
