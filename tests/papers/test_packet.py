"""A packet is bound in order, numbered, marked with its reader, and free of what its papers brought with them."""

import io
import re
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
import typst
from PIL import Image, ImageChops
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from office.base.composed_files import pdf_with
from papers.composed_packets import (
    A4,
    READER,
    active,
    cropped,
    packet,
    pages,
    stamped,
    with_contents,
)
from yiding.papers import typeset
from yiding.papers.errors import PaperError
from yiding.papers.packet import Item, Packet, Paper, bind, mark, pack


@pytest.fixture(scope="module")
def bound() -> bytes:
    """Bind the composed packet."""
    return bind(packet())


@pytest.fixture(scope="module")
def marked(bound: bytes) -> bytes:
    """Mark the composed packet."""
    return mark(bound, READER)


def texts(pdf: bytes) -> list[str]:
    """Give the words of each page, without blanks."""
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def picture(pdf: bytes, number: int = 0) -> Image.Image:
    """Draw a page as its reader sees it, a point a pixel."""
    drawn = pypdfium2.PdfDocument(pdf)[number].render(scale=1).to_pil()
    assert isinstance(drawn, Image.Image)
    return drawn.convert("RGB")


def differing(one: Image.Image, other: Image.Image) -> tuple[int, int, int, int]:
    """Give the box (left, top, right, bottom) in which two pictures differ."""
    box = ImageChops.difference(one, other).getbbox()
    assert box
    return box


def only(pdf: bytes) -> Packet:
    """Give a packet of one paper."""
    return packet([Item("1.", "议题", "", [Paper("材料", pdf)])])


def dictionaries(pdf: bytes) -> list[dict[str, Any]]:
    """Give every dictionary of a PDF."""
    reader = PdfReader(io.BytesIO(pdf))
    things = [reader.get_object(number) for number in range(1, int(reader.trailer["/Size"]))]  # type: ignore[call-overload]
    return [dict(thing) for thing in things if isinstance(thing, DictionaryObject)]


def test_papers_stand_in_order(bound: bytes) -> None:
    """After the contents come the pages of each paper, in the order of the agenda."""
    found = texts(bound)
    assert len(found) == 11
    wanted = ["供水1", "供水2", "供水3", "估算1", "估算2", "右转1", "倒转1", "左转1", "图纸1", ""]
    assert [text.partition("第")[0] for text in found[1:]] == wanted


def test_contents_name_the_page_of_each_paper(bound: bytes) -> None:
    """Title, time, numbers, presenters and every paper with its page stand in the contents; an item without papers says so."""
    contents = texts(bound)[0]
    assert contents.startswith("青岫县人民政府第48次常务会议2026年5月8日（周五）上午9时会议材料目录")
    for line in (
        "汇报材料·+2",
        "附件1投资估算·+5",
        "送审稿·+7",
        "修订说明·+8",
        "审查意见·+9",
        "图纸·+10",
        "签批单·+11",
    ):
        assert re.search(line, contents), line
    assert "二、会前学法（无书面材料）" in contents
    assert "汇报：县水务局王海" in contents
    assert len(re.findall("·{4,}", contents)) == 9


def test_long_contents_still_name_the_right_pages() -> None:
    """Contents of several pages shift the pages they name by as many."""
    items = [
        Item(f"第{n}项", f"议题{n}", "某单位", [Paper(f"材料第{n}号", pages(f"正文{n}号之"))]) for n in range(1, 61)
    ]
    found = texts(bind(packet(items)))
    before = len(found) - 60
    assert before > 2
    contents = "".join(text.partition("第1页共")[0] for text in found[:before])
    for number in (1, 30, 60):
        page = re.search(rf"材料第{number}号·+({before + number})(?!\d)", contents)
        assert page, number
        assert found[before + number - 1].startswith(f"正文{number}号之1")


def test_every_page_has_its_number(bound: bytes) -> None:
    """The running number counts through the whole packet, contents included."""
    assert all(f"第{number}页共11页" in text for number, text in enumerate(texts(bound), 1))


def test_bookmarks(bound: bytes) -> None:
    """Each item has a bookmark, each paper one below it, at the page where it begins."""
    reader = PdfReader(io.BytesIO(bound))

    def listed(outline: list[Any]) -> list[Any]:
        return [
            listed(entry) if isinstance(entry, list) else (entry.title, reader.get_destination_page_number(entry))
            for entry in outline
        ]

    assert listed(reader.outline) == [
        ("目录", 0),
        ("一、　关于城乡供水工作情况的汇报", 1),
        [("汇报材料", 1), ("附件1　投资估算", 4)],
        ("二、　会前学法", 0),
        ("三、　审议《青岫县防汛应急预案（修订送审稿）》", 6),
        [("送审稿", 6), ("修订说明", 7), ("审查意见", 8), ("图纸", 9), ("签批单", 10)],
    ]


def test_the_reader_stands_on_every_page(marked: bytes) -> None:
    """Name and time can be searched for and read out on pages of every size and turn, on a scan too; bookmarks stay."""
    words = "".join(READER.split())
    assert all(text.count(words) >= 4 for text in texts(marked))
    assert len(PdfReader(io.BytesIO(marked)).outline) == 6


@pytest.mark.parametrize("number", range(11))
def test_the_mark_is_seen_all_over_the_page(number: int, bound: bytes, marked: bytes) -> None:
    """It reaches every quarter of the page and changes what is seen there, black surfaces included."""
    plain, own = picture(bound, number), picture(marked, number)
    wide, high = plain.size
    for left in (0, wide // 2):
        for top in (0, high // 2):
            quarter = (left, top, left + wide // 2, top + high // 2)
            differing(plain.crop(quarter), own.crop(quarter))


@pytest.mark.parametrize(
    ("turn", "size"), [(0, A4), (90, A4), (180, A4), (270, A4), (90, (842.0, 595.0)), (0, (300.0, 200.0))]
)
def test_the_number_is_at_the_foot_as_it_is_seen(turn: int, size: tuple[float, float]) -> None:
    """However the page is turned, its number stands upright in the middle of the foot that the reader sees."""
    source = pages("页", 1, size, turn)
    plain, numbered = picture(source), picture(bind(only(source)), 1)
    assert plain.size == numbered.size
    wide, high = plain.size
    left, top, right, bottom = differing(plain, numbered)
    assert top > 0.92 * high
    assert right - left > 2 * (bottom - top)
    assert abs((left + right) - wide) < 0.1 * wide


def test_only_the_part_that_is_seen_comes_along() -> None:
    """A page with a crop box keeps its size, and its number stands at the foot of what is seen."""
    plain, numbered = picture(cropped()), picture(bind(only(cropped())), 1)
    assert plain.size == numbered.size == (300, 400)
    assert differing(plain, numbered)[1] > 0.92 * 400


@pytest.mark.parametrize(
    "contents", [b"q q q 0 0 1 1 re W n", b"0 0 0 0 re W n", b"1 0 0 1 5000 5000 cm", b"Q Q Q", b""]
)
def test_no_paper_hides_the_mark(contents: bytes) -> None:
    """Contents that clip, move or unbalance the page end with it: what is laid on it is seen all the same."""
    plain = picture(with_contents(b""))
    box = differing(plain, picture(mark(bind(only(with_contents(contents))), READER), 1))
    assert box[0] < 100
    assert box[2] > 495
    assert box[1] < 200
    assert box[3] > 800


@pytest.mark.parametrize("kind", ["/Widget", "/Stamp", "/FreeText"])
def test_seals_stay(kind: str) -> None:
    """The picture of a seal or a stamp is seen where it was, and is only a picture now."""
    made = bind(only(stamped(kind=kind)))
    assert picture(made, 1).getpixel((350, 492)) == (255, 0, 0)
    assert not any("/Parent" in thing for thing in dictionaries(made) if thing.get("/Type") == "/Annot")


@pytest.mark.parametrize("make", [lambda: stamped(hidden=True), lambda: stamped(kind="/Link")])
def test_what_is_not_printed_stays_behind(make: Callable[[], bytes]) -> None:
    """Hidden annotations and links do not come along."""
    made = bind(only(make()))
    assert picture(made, 1).getpixel((350, 492)) == (255, 255, 255)
    assert not any(thing.get("/Type") == "/Annot" for thing in dictionaries(made))


@pytest.mark.parametrize("make", [bind, lambda p: mark(bind(p), READER), lambda p: first(pack(p, READER))])
def test_nothing_of_the_papers_own_documents_comes_along(make: Callable[[Packet], bytes]) -> None:
    """Authors, scripts, links and what programs noted for themselves stay behind."""
    made = make(only(active("liming")))
    things = dictionaries(made)
    assert not any({"/JS", "/AA", "/URI", "/Metadata", "/PieceInfo", "/OpenAction"} & set(thing) for thing in things)
    assert {thing["/S"] for thing in things if "/S" in thing} <= {"/GoTo"}
    assert "liming" not in str(things)
    assert set(PdfReader(io.BytesIO(made)).metadata or {}) == {"/Title", "/Producer"}


def first(packed: bytes) -> bytes:
    """Give the first file of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return archive.read(archive.namelist()[0])


def test_titles_are_words_and_nothing_else() -> None:
    """What would be markup, code or a reference in typst is printed as it stands, in contents and watermark."""
    hostile = '#read("/etc/hostname") $x$ *a* _b_ @c <d> `e` \\u{41} // f #panic() "] #{'
    made = mark(
        bind(Packet(hostile, hostile, [Item("1.", hostile, hostile, [Paper(hostile, pages("正文"))])])), hostile
    )
    tight = "".join(hostile.split())
    contents, page = texts(made)
    assert contents.count(tight) >= 4
    assert tight in page


@pytest.mark.parametrize(
    "pdf",
    [b"", b"%PDF-1.7 broken", pages("供水")[:700], pdf_with("password"), pages("供水").replace(b"/Page", b"/Pxge")],
)
def test_a_paper_that_cannot_be_read_is_named(pdf: bytes) -> None:
    """Packet and ZIP say which paper it is and what to do."""
    for make in (bind, lambda packet: pack(packet, READER)):
        with pytest.raises(PaperError) as caught:
            make(packet([Item("1.", "议题", "", [Paper("投资估算", pdf)])]))
        assert caught.value.words[0] == "材料“投资估算”的 PDF 读不出来（已损坏或者有密码）；请换上重新导出的 PDF。"
        assert "“投资估算”" in caught.value.words[1]


def test_a_machine_without_chinese_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says what to install."""
    monkeypatch.setattr(typeset, "installed", lambda: typst.Fonts(include_system_fonts=False))
    typeset._fonts.cache_clear()
    with pytest.raises(PaperError) as caught:
        bind(packet())
    typeset._fonts.cache_clear()
    assert all("apt install fonts-noto-cjk" in words for words in caught.value.words)


def test_an_empty_packet() -> None:
    """An agenda without a paper has its contents."""
    assert len(texts(bind(packet([])))) == 1
    assert len(texts(mark(bind(packet([Item("1.", "议题", "", [])])), READER))) == 1


def test_a_zip_has_folders_and_contents() -> None:
    """Each item with papers has its numbered folder, each paper its number; contents.txt lists them for Windows too."""
    with zipfile.ZipFile(io.BytesIO(pack(packet(), READER))) as archive:
        names = archive.namelist()
        contents = archive.read("contents.txt")
        papers = [archive.read(name) for name in names[:-1]]
    assert names == [
        "01 关于城乡供水工作情况的汇报/01 汇报材料.pdf",
        "01 关于城乡供水工作情况的汇报/02 附件1 投资估算.pdf",
        "03 审议《青岫县防汛应急预案（修订送审稿）》/01 送审稿.pdf",
        "03 审议《青岫县防汛应急预案（修订送审稿）》/02 修订说明.pdf",
        "03 审议《青岫县防汛应急预案（修订送审稿）》/03 审查意见.pdf",
        "03 审议《青岫县防汛应急预案（修订送审稿）》/04 图纸.pdf",
        "03 审议《青岫县防汛应急预案（修订送审稿）》/05 签批单.pdf",
        "contents.txt",
    ]
    assert contents.startswith(b"\xef\xbb\xbf")
    lines = contents.decode("utf-8-sig").split("\r\n")
    assert lines[:5] == [
        "青岫县人民政府第48次常务会议",
        "2026年5月8日（周五）上午9时",
        "",
        "一、　关于城乡供水工作情况的汇报（汇报：县水务局　王海）",
        f"　　{names[0]}",
    ]
    assert lines[6:8] == ["二、　会前学法", "　　（无书面材料）"]
    assert lines[-2] == READER
    assert all("".join(READER.split()) in text for paper in papers for text in texts(paper))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "01 .. .. etc passwd"),
        ('a<b>:"c"|d?*\\e', "01 a b c d e"),
        ("行\n一\t二\u202e三\x00", "01 行 一 二 三"),
        ("末尾. . .", "01 末尾"),
        ("", "01"),
        ("长" * 200, f"01 {'长' * 40}"),
    ],
)
def test_names_in_a_zip_are_safe(title: str, name: str) -> None:
    """No path, no sign that a system refuses, nothing that cannot be seen, no end without end."""
    with zipfile.ZipFile(
        io.BytesIO(pack(packet([Item("1.", title, "", [Paper(title, pages("正文"))])]), READER))
    ) as archive:
        assert archive.namelist()[0] == f"{name}/{name}.pdf"


def test_a_copy_of_two_hundred_pages_takes_seconds() -> None:
    """Marking is fast enough to be done when somebody opens the packet (measured: 0.4 s)."""
    items = [Item(f"{n}.", f"议题{n}", "某单位", [Paper("材料", pages("正文", 20))]) for n in range(10)]
    made = bind(packet(items))
    started = time.monotonic()
    copy = mark(made, READER)
    assert time.monotonic() - started < 5
    assert len(texts(copy)) == len(texts(made)) == 202
    assert len(copy) < 1.5 * len(made)
