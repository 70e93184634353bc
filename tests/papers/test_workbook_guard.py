"""What a workbook from outside may cost is bounded."""

import io
import zipfile
from pathlib import Path

import pytest

from papers.composed_ledgers import foreign
from yiding.papers import workbook_guard
from yiding.papers.errors import PaperError
from yiding.papers.opened_workbook import OpenedBook
from yiding.papers.workbook_guard import LARGEST, checked, merged_down, reading


def zipped(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into an archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_an_ordinary_workbook_is_let_through(tmp_path: Path) -> None:
    """As bytes, and as a file."""
    data = foreign([("任务",)])
    file = tmp_path / "台账.xlsx"
    file.write_bytes(data)
    assert checked(data) == checked(file) == data


@pytest.mark.parametrize(
    "data",
    [
        bytes(LARGEST + 1),
        zipped({"xl/sharedStrings.xml": bytes(20_000_000)}),
        zipped({f"xl/{number}": b"" for number in range(2_001)}),
    ],
    ids=["a large file", "a bomb", "many parts"],
)
def test_what_is_too_large_is_refused(data: bytes) -> None:
    """Before anything of it is unpacked."""
    with pytest.raises(PaperError, match="这个工作簿太大：文件最多 30 MB"):
        OpenedBook(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    """No workbook defines any; the words may stand in any encoding, and on the edge of what is read at once."""
    words = (
        " " * ((1 << 20) // (1 if encoding == "utf-8" else 2) - 4)
        + '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    )
    with pytest.raises(PaperError, match="不是能读的 Excel 工作簿"):
        OpenedBook(zipped({"xl/workbook.xml": words.encode(encoding)}, zipfile.ZIP_STORED))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", zipped({"a.txt": b"1"}), foreign([("甲",)])[:-40]])
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    """In one sentence that says how to mend it."""
    with pytest.raises(PaperError, match="请在 Excel 里另存为 xlsx"):
        OpenedBook(data)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Like one that cannot be read."""
    with pytest.raises(PaperError, match="不是能读的"):
        OpenedBook(tmp_path / "没有.xlsx")


def test_only_what_goes_over_several_rows_is_merged_downward() -> None:
    """By the row in which it begins."""
    data = foreign([("甲",)], ["A1:A3", "B1:C1", "B2:C4"])
    assert merged_down(data, "xl/worksheets/sheet1.xml") == {1: [(0, 3)], 2: [(1, 4)]}


def test_endless_merged_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few bytes they take."""
    monkeypatch.setattr(workbook_guard, "_MOST_MERGED", 1)
    with pytest.raises(PaperError, match="太大"):
        merged_down(foreign([("甲",)], ["A1:A3", "B1:C1"]), "xl/worksheets/sheet1.xml")


def test_what_is_refused_stays_refused() -> None:
    """Only what a broken file fails with gets its sentence."""
    with pytest.raises(PaperError, match="甲"), reading():
        raise PaperError(("甲", "a"))
    with pytest.raises(PaperError, match="不是能读的"), reading():
        raise KeyError("xl/workbook.xml")
