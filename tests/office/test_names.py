"""An action has one name everywhere: row, file, function, test."""

import ast
from pathlib import Path

import yiding.office
from yiding.rules.actions import ACTIONS

ROOT = Path(yiding.office.__file__).parent
TESTS = Path(__file__).parent


def test_every_action_of_the_table_is_there() -> None:
    """Each row of the table has its file in one app, and in it the function of its name."""
    files = {path.stem: path for path in ROOT.glob("*/actions/*.py") if path.stem != "__init__"}
    assert sorted(set(ACTIONS) - set(files)) == []
    for name in ACTIONS:
        tree = ast.parse(files[name].read_text("utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name


def test_every_action_is_tested() -> None:
    """Some test of the office names each of them."""
    text = "\n".join(path.read_text("utf-8") for path in TESTS.rglob("test_*.py"))
    assert [name for name in ACTIONS if name not in text] == []


def test_no_action_stands_beside_the_table() -> None:
    """An action without a row would ask nobody's permission."""
    files = {path.stem for path in ROOT.glob("*/actions/*.py") if path.stem != "__init__"}
    assert sorted(files - set(ACTIONS)) == []
