"""PDFs with a text layer, made with reportlab."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from sources.wrap import as_pdf
from yiding.sources import SourceError, open_source, pdf, text_layer

SENTENCE = (
    "会议听取了区发展改革局关于《青榆区产业发展规划（送审稿）》起草情况的汇报，"
    "原则通过该规划，要求修改完善后按程序印发实施。"
)
MIXED = "區長(zhǎng)柏一鸣主持會議，研究“三农”工作：預算１２３万元，占45.6%；第 3 次，會(huì)議紀要〔2024〕9号"


def drawn(*pages: list[tuple[float, float, str]]) -> bytes:
    """Draw words at places, a list for each page."""
    out = io.BytesIO()
    as_pdf("")
    canvas = Canvas(out, invariant=1)
    for page in pages:
        canvas.setFont("STSong-Light", 16)
        for left, bottom, words in page:
            canvas.drawString(left, bottom, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_lines_are_kept_as_the_page_has_them() -> None:
    """Lines end where the page breaks them, a paragraph begins with two blanks, a page with a form feed."""
    text = open_source(as_pdf(f"{SENTENCE}\n{SENTENCE}", rows=3), "minutes.pdf").text
    pages = text.split("\f")
    assert [page.splitlines()[-1] for page in pages] == ["— 1 —", "— 2 —"]
    lines = [line for page in pages for line in page.splitlines() if "—" not in line]
    assert "".join(lines).replace("\u3000\u3000", "\n").strip() == f"{SENTENCE}\n{SENTENCE}"
    assert [len(line) for line in lines] == [28, 28, 4] * 2 or max(map(len, lines)) == 28
    assert sum(line.startswith("\u3000\u3000") for line in lines) == 2


def test_pinyin_and_both_scripts_come_back() -> None:
    """Tone marks, Traditional characters, full-width digits and ASCII are given back as they were written."""
    text = open_source(as_pdf(MIXED, width=80), "minutes.pdf").text
    assert text.splitlines()[0] == MIXED


def test_places_give_page_and_box() -> None:
    """Each line has its page and a box in points that lies where it was drawn."""
    source = open_source(
        drawn([(72, 700, "青榆区人民政府会议纪要")], [], [(72, 300, "会议听取了汇报。")]), "minutes.pdf"
    )
    assert source.text == "青榆区人民政府会议纪要\n\f\f会议听取了汇报。\n"
    assert [(p.start, p.page) for p in source.places] == [(0, 1), (14, 3)]
    box = source.places[1].box
    assert box is not None
    left, bottom, right, top = box
    assert 72 <= left < 76
    assert 295 < bottom < 302 < top < 320
    assert 185 < right < 202


def test_lines_drawn_out_of_order_are_put_in_order() -> None:
    """A head drawn last stands first; columns drawn one after the other stay as drawn."""
    source = open_source(drawn([(72, 600, "会议听取了汇报。"), (72, 700, "会议纪要")]), "minutes.pdf")
    assert source.text == "会议纪要\n会议听取了汇报。\n"
    columns = [
        (72.0, 700.0, "左上左上"),
        (72.0, 660.0, "左下左下"),
        (320.0, 700.0, "右上右上"),
        (320.0, 660.0, "右下右下"),
    ]
    assert open_source(drawn(columns), "minutes.pdf").text.split() == ["左上左上", "左下左下", "右上右上", "右下右下"]


def test_radicals_and_invisible_characters_are_mended() -> None:
    """A font that gives radicals back gives characters; zero-width characters go."""
    lines = [
        text_layer.Line(text="⼈⺠政\u200b府\x02\ufeff", box=(0, 0, 1, 1)),
        text_layer.Line(text="\u200b", box=(0, 0, 1, 1)),
    ]
    assert [line["text"] for line in pdf._cleaned(lines)] == ["人⺠政府"]


def test_a_pdf_without_text_is_scanned() -> None:
    """A PDF whose pages hold no words is refused, with what to do."""
    with pytest.raises(SourceError, match=r"^scan\.pdf：PDF 是扫描件，没有文字层；请先做文字识别"):
        open_source(drawn([], []), "scan.pdf")


def test_an_encrypted_pdf_is_told() -> None:
    """A PDF that asks for a password is refused."""
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", strength=128))
    canvas.drawString(72, 700, "minutes")
    canvas.save()
    with pytest.raises(SourceError) as caught:
        open_source(out.getvalue(), "minutes.pdf")
    assert str(caught.value) == "minutes.pdf：PDF 有密码；请去掉密码另存后再读。"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_pdf_cut_short_is_refused(share: float) -> None:
    """A PDF without its end is refused, though a part of it could be read."""
    data = as_pdf(SENTENCE)
    with pytest.raises(SourceError, match="已损坏或不完整；请重新下载"):
        open_source(data[: int(len(data) * share)], "minutes.pdf")


def test_a_damaged_pdf_is_refused() -> None:
    """Bytes that only begin and end like a PDF are refused."""
    with pytest.raises(SourceError, match="已损坏"):
        open_source(b"%PDF-1.7\n" + b"x" * 1000 + b"\n%%EOF", "minutes.pdf")


def test_limits_of_pages_and_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF of too many pages or characters is told by the layer."""
    data = as_pdf(SENTENCE, rows=1)
    monkeypatch.setattr(text_layer, "MOST_PAGES", 2)
    assert text_layer.read_layer(data)["wrong"] == "pages"
    monkeypatch.setattr(text_layer, "MOST_PAGES", 100)
    monkeypatch.setattr(text_layer, "MOST_CHARACTERS", 10)
    assert text_layer.read_layer(data)["wrong"] == "characters"


def test_a_pdf_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child process has a time limit."""
    monkeypatch.setattr(pdf, "TIME", 0.001)
    with pytest.raises(SourceError, match="在 0 秒内没有读完"):
        open_source(as_pdf(SENTENCE), "minutes.pdf")


def test_a_child_that_falls_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """When the child process ends badly, the reader goes on with an error."""
    program = tmp_path / "falls.py"
    program.write_text("import os; os.abort()")
    monkeypatch.setattr(text_layer, "__file__", str(program))
    with pytest.raises(SourceError, match="PDF 读不出来"):
        open_source(as_pdf(SENTENCE), "minutes.pdf")


def test_the_layer_runs_by_itself() -> None:
    """The file is a program: a PDF in, JSON out."""
    program = [sys.executable, "-P", str(text_layer.__file__)]
    done = subprocess.run(program, input=as_pdf(SENTENCE), capture_output=True, check=True)
    assert b'"wrong": ""' in done.stdout


def test_a_run_of_one_character_is_kept_without_fonts() -> None:
    """A file that draws character by character and carries no font reads alike on a machine without Chinese fonts."""
    drawn_apart = [(72 + 16.0 * at, 700, character) for at, character in enumerate("审议《青榆区产业规划》堃𠮷。")]
    source = open_source(drawn([*drawn_apart, (72, 670, "》")]), "minutes.pdf")
    assert source.text == "审议《青榆区产业规划》堃𠮷。\n》\n"
    assert source.places[1].box == (72, 665.94, 88, 684.29)
