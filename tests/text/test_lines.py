"""Broken lines are joined, the writer's own lines stay."""

import pytest

from damage import MINUTES
from yiding.text.edits import apply
from yiding.text.lines import find, worth_it


def wrapped(text: str, width: int) -> str:
    """Break every line at one width."""
    return "\n".join(line[i : i + width] for line in text.split("\n") for i in range(0, len(line), width))


@pytest.mark.parametrize(
    ("indent", "width"),
    # without indents a sentence that ends with its line before 会议 is taken for the end of its paragraph, as at 34
    [("  ", width) for width in range(20, 44, 2)] + [("", width) for width in range(20, 44, 2) if width != 34],
)
def test_wrapped_lines_are_joined(indent: str, width: int) -> None:
    """Whatever the width, paragraphs come back; headings, labels and indents begin new ones."""
    text = "\n".join(indent + line.strip() for line in MINUTES.split("\n"))
    broken = wrapped(text, width)
    assert worth_it(broken)
    assert apply(broken, find(broken)[0]) == text


@pytest.mark.parametrize(
    "number",
    ["— 3 —", "-3-", "– 12 –", "第3页 共5页", "第 3 页", "3/5", "Page 3 of 5", "\f", "3\n\f", "— 3 —\n\f", "\n— 3 —\n"],
)
def test_page_ends_inside_a_sentence_go(number: str) -> None:
    """Page numbers and form feeds between the halves of a sentence are cut out."""
    text = f"会议研究了全县义务教育招生工作方案，要求各有关部门\n{number}\n认真组织实施。\n会议还研究了其他事项。"
    assert worth_it(text)
    mended = apply(text, find(text)[0])
    assert mended == "会议研究了全县义务教育招生工作方案，要求各有关部门认真组织实施。\n会议还研究了其他事项。"


def test_a_page_end_between_paragraphs_leaves_a_line_end() -> None:
    """Where a paragraph ends with its page only the number goes."""
    text = "会议研究了全县义务教育招生工作方案。\n— 3 —\n二、听取汇报"
    assert apply(text, find(text)[0]) == "会议研究了全县义务教育招生工作方案。\n二、听取汇报"


@pytest.mark.parametrize(
    "text",
    [
        "出席：\n张三  李四\n王五  赵六\n列席：\n陈一  周二",
        "\n".join(f"{i}.临川县东山镇第{i}期农村饮水安全巩固提升工程建设项目；" for i in range(1, 12)),
        "\n".join(f"临川县第{i}次常务会议研究义务教育和农村饮水安全工作" for i in "七八九十") * 3,
        "首页\n政务公开\n新闻\n1\n2\n3\n4\n常务会议",
        "一\n会议听取了汇报。\n二\n会议研究了工作。",
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    """Lists of names, of projects and of links are left as they are."""
    assert not worth_it(text) or find(text)[0] == []


@pytest.mark.parametrize(
    ("end", "start", "glue"),
    [
        ("县人大常委会 薛一涛 县政协 白 描 县发改委 段干木", "生 县财政局 路远征", ""),
        ("县人大常委会 薛一涛 县政协 白 描 县文旅局 陶然 东山", "街道 易水 县商务局 顾盼", ""),
        ("县人大常委会 薛一涛 县政协 白 描 县工", "信局 陶 然 县商务局 顾盼", ""),
        ("临川县人民政府办公室 2024年3月20日印", "发", ""),
        ("临川县人民政府办公室 2024", "年8月28日", ""),
        ("会议由县长主持，研究第十七届县政府第1", "2次常务会议以来的工作", ""),
        ("十七届县政府第", "48次常务会议", ""),
        ("由副县长田禾牵头，县农业农村局负责，县水利", "局、县财政局参与", ""),
        ("要规范服务性收费，抓好落实，从严查处。（", "责任单位：县教育局）", ""),
        ("要规范收费。（牵头单位：县城管执法局；", "配合单位：县公安局）", ""),
        ("县领导周慕白、田禾、韩铁生出席了会议，县政协主席龚自清", "列席会议；请假的有：顾长风。", ""),
        ("必须进一步提高思想认识，始终坚持质量第", "一、效益优先，抓好落实", ""),
    ],
)
def test_words_broken_at_a_line_end_are_joined(end: str, start: str, glue: str) -> None:
    """Names of a roll, dates, brackets and single characters go on whatever the next line begins like."""
    full = "会议研究了全县义务教育招生工作方案，要求各有关部门认真组"
    text = "\n".join([full] * 12) + f"\n{end}\n{start}\n"
    assert end + glue + start in apply(text, find(text)[0])


@pytest.mark.parametrize(
    ("end", "start"),
    [
        ("出席：沈一秋 罗二明 周三白 田 禾 韩四生", "列 席：杜承先 孟昭华"),
        ("临川县第十届人民政府二〇二四年第六次常务会议纪要材料一", "临府会纪〔二〇二四〕六号"),
        ("沈一秋 罗二明 周三白 杨国栋", "贺宇晨 陈宇操 李四"),
        ("县人大常委会 薛一涛 县政协 白 描", "尤 勇 县财政局 路远征"),
    ],
)
def test_lists_and_numbers_begin_their_own_lines(end: str, start: str) -> None:
    """Labels, numbers of papers and whole names are not drawn to the line before."""
    full = "会议研究了全县义务教育招生工作方案，要求各有关部门认真组"
    text = "\n".join([full] * 12) + f"\n{end}\n{start}\n"
    assert f"{end}\n{start}" in apply(text, find(text)[0])


def test_a_table_cut_at_a_number_of_characters_is_made_whole() -> None:
    """Rows of names padded with blanks that a program cut keep their blanks."""
    table = "县财政局        路远征        县司法局        言若水\n县住建局        纪晓芙        县应急局        常  山"
    text = MINUTES + "\n" + table
    assert apply(wrapped(text, 28), find(wrapped(text, 28))[0]).endswith(table)
