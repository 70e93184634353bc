"""File formats to source texts: plain text, HTML, docx, doc, wps, rtf and PDF with a text layer."""

from yiding.sources.errors import SourceError, Words
from yiding.sources.folders import find_sources
from yiding.sources.opening import open_source, read_path

__all__ = ["SourceError", "Words", "find_sources", "open_source", "read_path"]
