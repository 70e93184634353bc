"""The one line with which a source is refused, in Chinese and in English."""

import errno
import pickle
from types import ModuleType

import pytest

from sources.bilingual import amiss
from yiding.sources import SourceError, Words, docx, errors, folders, html, legacy, opening, pdf, sniff
from yiding.sources.errors import ENGLISH, of_system

ERROR = SourceError(
    "扫\n描.pdf", ("PDF 是扫描件，没有文字层", "the PDF is scanned"), ("请先做文字识别", "run OCR on it")
)


def test_the_line_is_chinese_first() -> None:
    """As a string an error is its Chinese line, in full-width punctuation; the English one can be had."""
    assert str(ERROR) == "扫 描.pdf：PDF 是扫描件，没有文字层；请先做文字识别。"
    assert ERROR.line(ENGLISH) == "扫 描.pdf: the PDF is scanned; run OCR on it"
    assert ERROR.reason == ("PDF 是扫描件，没有文字层；请先做文字识别", "the PDF is scanned; run OCR on it")


def test_an_error_passes_between_processes() -> None:
    """Pickled and read again, an error says the same."""
    assert str(pickle.loads(pickle.dumps(ERROR))) == str(ERROR)


@pytest.mark.parametrize(
    ("number", "chinese"), [(errno.ENOENT, "没有这个文件或文件夹"), (errno.EACCES, "没有权限"), (errno.EDOM, "Domain")]
)
def test_what_the_system_says_is_told_in_chinese(number: int, chinese: str) -> None:
    """Common errors of the system have Chinese words, rare ones stand in its own."""
    told = of_system(OSError(number, "Domain"))
    assert told == (chinese, "Domain")


def _hints(module: ModuleType) -> dict[str, object]:
    return getattr(module, "__annotations__", {})


MODULES = [docx, errors, folders, html, legacy, opening, pdf, sniff]
PAIRS: list[Words] = [
    *(getattr(module, name) for module in MODULES for name, hint in _hints(module).items() if hint == Words),
    *(words for *_, told in sniff._BINARY for words in told),
    *(words for told in pdf._WRONG.values() for words in told),
    *legacy._OTHERS.values(),
]


@pytest.mark.parametrize("pair", dict.fromkeys(PAIRS), ids=lambda pair: pair[1])
def test_every_reason_stands_in_both_languages(pair: Words) -> None:
    """The first of a pair is Chinese in full-width punctuation, the second English."""
    assert amiss(pair) == []
