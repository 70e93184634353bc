"""Word documents, made with python-docx and by hand."""

import io
import zipfile

import docx
import pytest
from docx.document import Document

from sources.parts import W, packed, text_of
from sources.wrap import as_docx
from yiding.sources import SourceError, open_source
from yiding.text.source import SourceText


def read(document: Document) -> SourceText:
    """Save and read a document."""
    out = io.BytesIO()
    document.save(out)
    return open_source(out.getvalue(), "minutes.docx")


def test_paragraphs_are_lines_and_places_count_them() -> None:
    """Each paragraph is a line, empty ones too, and its place is its number."""
    words = "青榆区人民政府常务会议纪要\n\n　　会议听取了汇报。\n出席：柏一鸣  顾二"
    source = open_source(as_docx(words), "minutes.docx")
    assert source.text == words + "\n"
    assert [(p.start, p.paragraph) for p in source.places] == [(0, 1), (14, 2), (15, 3), (26, 4)]
    assert source.media_type.endswith("wordprocessingml.document")


def test_rows_of_tables_are_lines() -> None:
    """Cells are parted by tabs, a table stands between the paragraphs around it, nested ones within their cell."""
    document = docx.Document()
    document.add_paragraph("上")
    table = document.add_table(2, 2)
    for i, words in enumerate(("出席", "柏一鸣\n顾二", "列席", "")):
        table.cell(i // 2, i % 2).text = words
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "内", "层"
    document.add_paragraph("下")
    source = read(document)
    assert source.text == "上\n出席\t柏一鸣\n顾二\n列席\t\n内\t层\n下\n"
    assert [p.start for p in source.places] == sorted(p.start for p in source.places)
    assert source.text[source.places[-1].start :] == "下\n"


def run(words: str, properties: str = "") -> str:
    """Write a run of words."""
    return f"<w:r>{properties}<w:t>{words}</w:t></w:r>"


SHOWN = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
BOX = f"<w:txbxContent><w:p>{run('框')}</w:p></w:txbxContent>"
BODIES = [
    (f"<w:p>{run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r>{run('丙')}</w:del></w:p>", "甲\n"),
    (f"<w:p><w:ins>{run('甲')}</w:ins><w:moveFrom>{run('乙')}</w:moveFrom></w:p>", "甲\n"),
    (
        "<w:p><w:r><w:t> 甲 </w:t><w:t xml:space='preserve'> 乙</w:t><w:tab/><w:br/><w:t>丁</w:t></w:r></w:p>",
        "甲 乙\t\n丁\n",
    ),
    (
        f"<w:p>{run('甲', '<w:rPr><w:vanish/></w:rPr>')}{run('乙', SHOWN)}</w:p>",
        "乙\n",
    ),
    (f"<w:p>{run('甲')}<w:r><w:footnoteReference w:id='2'/><w:instrText>PAGE</w:instrText></w:r></w:p>", "甲\n"),
    (
        f"<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent><w:p>{run('甲')}</w:p></w:sdtContent></w:sdt>",
        "甲\n",
    ),
    (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{BOX}</mc:Choice>"
        f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>{run('甲')}</w:p>",
        "甲\n框\n",
    ),
    (f"<w:p><w:fldSimple w:instr='DATE'>{run('3月4日')}</w:fldSimple><w:r><w:noBreakHyphen/></w:r></w:p>", "3月4日-\n"),
    (f"<w:p>{run('甲')}<w:r><w:br w:type='page'/></w:r>{run('乙')}</w:p>", "甲乙\n"),
]


@pytest.mark.parametrize(("body", "text"), BODIES)
def test_only_what_is_printed_is_read(body: str, text: str) -> None:
    """Insertions, fields and text boxes are kept; deletions, hidden words, notes and fallbacks are not."""
    assert text_of(body) == text


def test_links_are_anchors() -> None:
    """The words of a link have its target."""
    body = "<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink r:id='r1'><w:r><w:t>解读</w:t></w:r></w:hyperlink></w:p>"
    related = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" TargetMode="External" Target="http://www.qingyu.example/jd.html"/></Relationships>'
    )
    out = io.BytesIO(packed(body))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", related)
    source = open_source(out.getvalue(), "minutes.docx")
    assert [(source.text[a.start : a.end], a.target) for a in source.anchors] == [
        ("解读", "http://www.qingyu.example/jd.html")
    ]


BOMB = '<!DOCTYPE w:document [<!ENTITY a "会议"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
DOCUMENT = f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"


def archived(words: bytes, *, method: int = zipfile.ZIP_DEFLATED, name: str = "word/document.xml") -> bytes:
    """Pack one file as an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr(name, words)
    return out.getvalue()


HOSTILE = [
    (archived((BOMB + DOCUMENT).encode()), "定义了实体"),
    (archived((" " * 5000 + BOMB + DOCUMENT).encode()), "定义了实体"),
    (archived((BOMB + DOCUMENT).encode("utf-16")), "定义了实体"),
    (archived(b" " * 50_000_000), "50000000 字节，超出文档应有的大小"),
    (archived(b"<w:document>"), "word/document.xml 已损坏"),
    (packed("<w:p>" * 5000), "已损坏"),
    (packed(""), "文档里没有文字"),
    (archived(b"<a/>", name="word/other.xml"), "没有 Word 文档"),
    (archived(b"<a/>", name="a.xml"), "已损坏或不完整"),
]


@pytest.mark.parametrize(("data", "wrong"), HOSTILE)
def test_hostile_and_broken_documents_are_refused(data: bytes, wrong: str) -> None:
    """Entity bombs, zip bombs, deep nesting and empty bodies are errors that say so."""
    with pytest.raises(SourceError, match=wrong):
        open_source(data, "minutes.docx")


def test_a_part_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that unpacks to more than a document has is not parsed."""
    monkeypatch.setattr("yiding.sources.docx.MOST_XML", 10)
    with pytest.raises(SourceError, match=r"docx 里的 word/document\.xml 解压后有 \d+ 字节，超出文档应有的大小；"):
        open_source(packed("<w:p/>"), "minutes.docx")


def test_too_many_entries_are_refused() -> None:
    """An archive of very many files is no document."""
    out = io.BytesIO(packed("<w:p/>"))
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(5001):
            archive.writestr(str(number), b"")
    with pytest.raises(SourceError, match="5002 个文件"):
        open_source(out.getvalue(), "minutes.docx")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_document_cut_short_is_refused(share: float) -> None:
    """Whatever is missing at its end, the archive has lost its directory."""
    data = as_docx("会议听取了汇报。")
    with pytest.raises(SourceError, match=r"^minutes\.docx：docx 已损坏或不完整；请重新下载"):
        open_source(data[: int(len(data) * share)], "minutes.docx")


def test_an_encrypted_archive_is_told() -> None:
    """The flag that marks encrypted entries is seen."""
    data = bytearray(archived(b"<a/>"))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="文档有密码；请去掉密码"):
        open_source(bytes(data), "minutes.docx")


def test_a_paragraph_of_unknown_markup_is_read_through() -> None:
    """Elements that are not known are looked into."""
    assert text_of("<w:x><w:p><w:y><w:r><w:t>甲</w:t></w:r></w:y></w:p></w:x>") == "甲\n"
