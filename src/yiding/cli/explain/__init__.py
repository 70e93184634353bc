"""`yiding explain`: one page that shows a source beside the record read from it."""

from yiding.cli.explain.command import explain
from yiding.cli.explain.page import build

__all__ = ["build", "explain"]
