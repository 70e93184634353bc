"""The pages for readers say what is so."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
# `src/yiding/reading/due.py` · `docs/guide/reading.md` · `tests/damage.py`; not `examples/<government>/…`
NAMED = re.compile(r"`((?:src|docs|tests|tools|bench|examples|\.ci)/[\w./-]*)`")


def anchors(page: Path) -> set[str]:
    """Give the names by which the headings of a page can be linked to."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Every link inside the project leads to a file, and to a heading of it where it names one."""
    broken = []
    for link in LINK.findall(page.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if "://" not in link and (not target.exists() or (anchor and anchor not in anchors(target))):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_named_files_are_there(page: Path) -> None:
    """Every file that a page names by its path from the top exists."""
    named = set(NAMED.findall(page.read_text("utf-8")))
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("room", ["reading", "text", "sources", "rules"])
def test_the_architecture_knows_every_file(room: str) -> None:
    """Every module of the library floors stands on the page of the architecture, and it names none that is gone."""
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    modules = {path.name for path in (ROOT / "src" / "yiding" / room).glob("*.py")} - {"__init__.py", "source.py"}
    assert sorted(name for name in modules if f"{name}`" not in page) == []


def test_the_architecture_names_no_file_that_is_gone() -> None:
    """Every module named on the page of the architecture exists."""
    there = {path.name for room in ("src", "tests") for path in (ROOT / room).rglob("*.py")}
    named = set(re.findall(r"`(?:[\w/]+/)?(\w+\.py)`", (ROOT / "ARCHITECTURE.md").read_text("utf-8")))
    assert sorted(named - there) == []


def test_generated_pages_are_current() -> None:
    """The reference and the example of the README are what the code gives now."""
    made = subprocess.run(
        [sys.executable, ROOT / "tools" / "make_docs.py", "--check"], capture_output=True, encoding="utf-8", check=False
    )
    assert made.stderr == ""
    assert made.returncode == 0


def test_the_commands_of_the_readme_are_there() -> None:
    """Every `make` command that a page tells is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    told = {name for page in PAGES for name in re.findall(r"(?:`|\$ )make ([a-z]+)", page.read_text("utf-8"))}
    assert told
    assert sorted(told - targets) == []


def test_the_readme_has_its_picture() -> None:
    """The picture of the README is a PNG that loads quickly."""
    picture = (ROOT / "docs" / "picture.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 300_000
