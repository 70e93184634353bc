"""Which files are taken, and what is said of those that are not."""

import io
import logging
import zipfile
from collections.abc import Callable

import pytest

from office.base.composed_files import (
    JPG,
    OLE,
    PNG,
    as_docx,
    as_pdf,
    as_xlsx,
    as_zip,
    parts_of,
    pdf_with,
    scan,
    with_body,
    with_parts,
    with_relation,
)
from yiding.office.base import file_kinds, file_pdf
from yiding.office.base.file_kinds import characters_in, kind_of, look
from yiding.office.base.refused import Refused

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MACRO_TYPE = b"application/vnd.ms-word.document.macroEnabled.main+xml"
DOCX_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def refusal(name: str, data: bytes) -> Refused:
    """Give the refusal of a file."""
    with pytest.raises(Refused) as caught:
        kind_of(name, data)
    return caught.value


@pytest.mark.parametrize(
    ("name", "make", "kind"),
    [
        ("关于供水的汇报.docx", as_docx, "docx"),
        ("估算.XLSX", as_xlsx, "xlsx"),
        ("汇报 (终稿).pdf", as_pdf, "pdf"),
        ("签批单.pdf", scan, "pdf"),
        ("签批单.png", lambda: PNG, "png"),
        ("签批单.jpg", lambda: JPG, "jpg"),
        ("签批单.jpeg", lambda: JPG, "jpg"),
        ("汇报.pdf", lambda: b"\xef\xbb\xbf" + as_pdf(), "pdf"),
    ],
)
def test_what_is_taken(name: str, make: Callable[[], bytes], kind: str) -> None:
    """A file whose bytes and name agree has its kind."""
    assert kind_of(name, make()) == kind


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("a.docx", lambda: b"", "是空的"),
        ("a.doc", lambda: OLE, "旧版"),
        ("a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "有密码"),
        ("a.txt", "供水".encode, "不是这里收的格式（docx、xlsx、pdf、png、jpg）"),
        ("a.docx", lambda: b"MZ" + bytes(200), "不是这里收的格式"),
        ("a.ofd", lambda: as_zip({"OFD.xml": "<OFD/>"}), "不是这里收的格式"),
        ("a.zip", lambda: as_zip({"a.docx": as_docx()}), "不是这里收的格式"),
        ("a.pptx", lambda: with_parts(as_docx(), {"[Content_Types].xml": "<Types/>"}), "不是这里收的格式"),
        ("a.docx", as_pdf, "的内容是 pdf，与名称的后缀不符"),
        ("a.pdf", as_docx, "的内容是 docx，与名称的后缀不符"),
        ("a.docx", as_xlsx, "的内容是 xlsx"),
        ("报告", as_docx, "的内容是 docx"),
        ("a.docx.exe", as_docx, "的内容是 docx"),
        ("a.png", lambda: JPG, "的内容是 jpg"),
        ("a.png", lambda: PNG[:-9], "已损坏"),
        ("a.jpg", lambda: JPG[:-2], "已损坏"),
        ("../a.docx", as_docx, "名称里有路径"),
        ("C:\\a.docx", as_docx, "名称里有路径"),
        (".docx", as_docx, "名称里有路径"),
        ("a\u202excod.docx", as_docx, "不能用的字符"),
        ("a\x00.docx", as_docx, "不能用的字符"),
        (f"{'长' * 300}.docx", as_docx, "名称超过 200 字"),
    ],
)
def test_wrong_files(name: str, make: Callable[[], bytes], said: str) -> None:
    """Empty, foreign, old, encrypted, cut and mislabelled files and names with tricks are refused, each with its sentence."""
    found = refusal(name, make())
    assert said in found.words[0]
    assert found.rule == "file"


def test_a_sentence_says_what_where_and_how() -> None:
    """The whole refusal is one sentence in each language."""
    assert refusal("a.docx", as_pdf()).words == (
        "文件“a.docx”的内容是 pdf，与名称的后缀不符；请确认没有选错文件，把后缀改为 .pdf 再上传。",
        "The file “a.docx” holds a pdf, which its name does not say: make sure it is the right file, and end its name in .pdf.",
    )


def test_large_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal tells the size and the limit; a file at the limit is taken."""
    data = as_docx()
    monkeypatch.setattr(file_kinds, "LARGEST", len(data))
    assert kind_of("a.docx", data) == "docx"
    monkeypatch.undo()
    said = refusal("a.png", PNG + bytes(file_kinds.LARGEST)).words
    assert "有 50.0 MB，超过上限 50 MB" in said[0]


def test_only_what_is_wanted() -> None:
    """Where only some kinds are wanted, the others are refused with the list of what is."""
    assert kind_of("a.docx", as_docx(), ("docx", "pdf")) == "docx"
    with pytest.raises(Refused, match="不是这里收的格式（docx、pdf）"):
        kind_of("a.png", PNG, ("docx", "pdf"))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: with_parts(as_docx(), {"word/vbaProject.bin": OLE}), "带有宏"),
        (
            lambda: with_parts(
                as_docx(), {"[Content_Types].xml": parts_of(as_docx())["[Content_Types].xml"].replace(DOCX_TYPE, MACRO_TYPE)}
            ),
            "带有宏",
        ),
        (lambda: with_parts(as_docx(), {"word/embeddings/oleObject1.bin": OLE}), "嵌入了别的文件"),
        (lambda: with_parts(as_docx(), {"word/embeddings/inside.docx": as_docx()}), "嵌入了别的文件"),
        (lambda: with_parts(as_docx(), {"word/activeX/activeX1.bin": OLE}), "嵌入了别的文件"),
        (lambda: with_relation(as_docx(), "aFChunk", "chunk.html", outside=False), "嵌入了别的文件"),
        (
            lambda: with_parts(
                as_docx(),
                {"word/embeddings/book.xlsx": with_parts(as_xlsx(), {"xl/embeddings/inner.xlsx": as_xlsx()})},
            ),
            "嵌入了别的文件",
        ),
        (lambda: with_parts(as_docx(), {"word/embeddings/book.xlsx": b"PK broken"}), "已损坏"),
        (lambda: with_relation(as_docx(), "image", "http://example.invalid/a.png"), "从外面取内容"),
        (lambda: with_relation(as_docx(), "attachedTemplate", "https://example.invalid/a.dotm"), "从外面取内容"),
        (lambda: with_relation(as_docx(), "attachedTemplate", "file://server/share/a.dotx"), "从外面取内容"),
        (lambda: with_relation(as_docx(), "image", "\\\\server\\share\\a.png"), "从外面取内容"),
        (lambda: with_relation(as_docx(), "image", "file:///etc/passwd"), "从外面取内容"),
        (lambda: with_relation(as_docx(), "subDocument", "other.docx"), "从外面取内容"),
        (lambda: with_relation(as_docx(), "oleObject", "file:///C:/a.xlsx"), "嵌入了别的文件"),
        (
            lambda: with_body(as_docx(), '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x'
                              "</w:instrText></w:r></w:p>"),
            "从外面取内容",
        ),
        (lambda: with_body(as_docx(), '<w:p><w:fldSimple w:instr="INCLUDETEXT http://example.invalid/a"/></w:p>'), "从外面取"),
        (lambda: as_docx()[:-40], "已损坏"),
        (lambda: as_docx()[:2000], "已损坏"),
        (lambda: as_docx().replace(b"PK\x01\x02", b"PK\x01\x09"), "已损坏"),
        (lambda: with_parts(as_docx(), {"word/document.xml": "<w:document"}), "已损坏"),
        (
            lambda: with_parts(
                as_docx(), {"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "供水"><!ENTITY c "&b;&b;">]><a>&c;</a>'}
            ),
            "已损坏",
        ),
        (lambda: with_parts(as_docx(), {"word/media/image1.bmp": bytes(40_000_000)}), "远远超出"),
        (lambda: with_parts(as_docx(), {f"word/{n}.xml": "<a/>" for n in range(5001)}), "远远超出"),
        (lambda: with_parts(as_docx(), {"../../evil.xml": "<a/>"}), "部件名称不正常"),
        (lambda: with_parts(as_docx(), {"/etc/evil.xml": "<a/>"}), "部件名称不正常"),
        (lambda: with_parts(as_docx(), {"WORD/document.xml": "<a/>"}), "部件名称不正常"),
    ],
)  # fmt: skip
def test_hostile_office_files(make: Callable[[], bytes], said: str) -> None:
    """Macros, embedded files and controls, what is fetched from outside, bombs, broken archives and paths are refused."""
    assert said in refusal("a.docx", make()).words[0]


def test_a_part_that_is_damaged() -> None:
    """A part whose bytes do not fit their checksum is told, wherever it stands."""
    data = bytearray(with_parts(as_docx(), {"word/media/image1.png": PNG * 40}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        at = archive.getinfo("word/media/image1.png").header_offset
    data[at + 60] ^= 0xFF
    assert "已损坏" in refusal("a.docx", bytes(data)).words[0]


def test_an_encrypted_archive() -> None:
    """A part with the flag of encryption is told as a password."""
    data = bytearray(as_docx())
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + at] |= 1
    assert "有密码" in refusal("a.docx", bytes(data)).words[0]


@pytest.mark.parametrize(
    "make",
    [
        lambda: with_relation(as_docx(), "hyperlink", "https://example.invalid/"),
        lambda: with_relation(as_docx(), "attachedTemplate", "file:///C:\\Users\\a\\公文.dotx"),
        lambda: with_relation(as_docx(), "image", "NULL"),
        lambda: with_parts(as_docx(), {"word/embeddings/book.xlsx": as_xlsx()}),
        lambda: with_body(as_docx(), '<w:p><w:fldSimple w:instr="PAGE"/></w:p>'),
    ],
)
def test_what_real_documents_have(make: Callable[[], bytes]) -> None:
    """Links to follow, the template on the writer's own drive, a lost picture, the workbook behind a chart, page numbers."""
    assert kind_of("a.docx", make()) == "docx"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: pdf_with("password"), "有密码"),
        (lambda: pdf_with("restricted"), "限制了权限"),
        (lambda: pdf_with("named"), "有脚本"),
        (lambda: pdf_with("/JavaScript"), "有脚本"),
        (lambda: pdf_with("/Launch"), "启动程序"),
        (lambda: pdf_with("/SubmitForm"), "启动程序"),
        (lambda: pdf_with("/Launch").replace(b"/Launch", b"/La#75nch"), "启动程序"),
        (lambda: pdf_with("attached"), "嵌入了别的文件"),
        (lambda: as_pdf()[:600], "已损坏"),
        (lambda: b"%PDF-1.7\n" + bytes(500) + b"%%EOF", "已损坏"),
        (lambda: b"%PDF-1.7\n%%EOF", "已损坏"),
    ],
)
def test_hostile_pdfs(make: Callable[[], bytes], said: str) -> None:
    """Encrypted, active and broken PDFs are refused."""
    assert said in refusal("a.pdf", make()).words[0]


def test_a_pdf_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not looked through in time is refused."""
    monkeypatch.setattr(file_pdf, "TIME", 0.01)
    assert "没有在规定时间内" in refusal("a.pdf", as_pdf()).words[0]


SECRETS = [
    ("a.docx", lambda: as_docx("机密★10年", "关于防汛的报告")),
    ("a.docx", lambda: as_docx("关于防汛的报告", header="秘密★1年")),
    ("a.docx", lambda: as_docx("密级：机密")),
    ("a.docx", lambda: with_body(as_docx(), "<w:p><w:del><w:r><w:delText>绝密★</w:delText></w:r></w:del></w:p>")),
    ("a.docx", lambda: with_body(as_docx(), "<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>　密★</w:t></w:r></w:p>")),
    (
        "a.docx",
        lambda: with_body(
            as_docx(), '<w:p><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="机密"/></w:pict></w:p>'
        ),
    ),
    ("a.docx", lambda: with_parts(as_docx(), {"word/embeddings/book.xlsx": as_xlsx("秘密★1年")})),
    ("a.xlsx", lambda: as_xlsx("投资估算", "机密★长期")),
    ("a.pdf", lambda: as_pdf("机密★10年", "关于防汛的报告")),
    ("a.pdf", lambda: as_pdf("秘 密", "关于防汛的报告")),
    ("（机密）关于防汛的报告.pdf", scan),
    ("关于防汛的报告（秘密）.docx", as_docx),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make"), SECRETS)
def test_marks_of_secrecy(name: str, make: Callable[[], bytes], caplog: pytest.LogCaptureFixture) -> None:
    """A file that bears a mark anywhere is refused with the placeholder as the way to mend it; neither name nor words are told."""
    caplog.set_level(logging.DEBUG)
    found = refusal(name, make())
    assert found.rule == "no_secret"
    assert "占位议题" in found.words[0]
    assert "防汛" not in caplog.text + "".join(found.words)


def test_papers_about_secrecy_are_taken() -> None:
    """A paper may speak of secrecy, in its name, its header and its words."""
    prose = "会议学习保守国家秘密法，要求机密文件由专人管理。"
    assert kind_of("保密工作汇报.docx", as_docx(prose, header="青岫县国家保密局")) == "docx"
    assert kind_of("保密工作汇报.pdf", as_pdf(prose)) == "pdf"


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("青岫县", 3), ("2026年11月", 4), ("依据 GB/T 9704，共3条。", 11), ("  \n\t　", 0)],
)
def test_characters_are_counted_as_a_word_processor_does(text: str, count: int) -> None:
    """Each Chinese character and each sign is one, so is a number or a Latin word; blanks are none."""
    assert characters_in(text) == count


def test_the_length_of_a_body_is_known_but_of_pictures_and_tables() -> None:
    """Headers do not count; a picture and a workbook have no length."""
    assert look("a.docx", as_docx("供水保障", header="青岫县水务局")).characters == 4
    assert look("a.pdf", as_pdf("供水保障")).characters == 4
    assert look("a.png", PNG).characters is None
