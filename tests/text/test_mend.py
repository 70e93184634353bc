"""Mending composed texts that were damaged on purpose."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from damage import CLEAN, DAMAGES, MINUTES
from yiding.text import Mended, SourceText, mend
from yiding.text.script import simplify

UNDONE = [name for name, maker in DAMAGES.items() if maker.undone and name != "broken_pairs"]


def mended(text: str) -> Mended:
    """Mend a plain text."""
    return mend(SourceText("composed.txt", text, "text/plain", "utf-8", ""))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("clean", CLEAN)
@pytest.mark.parametrize("name", UNDONE)
def test_damage_is_undone(name: str, clean: str, seed: int) -> None:
    """A damaged text mends to what the clean one mends to, and nothing is left only marked."""
    result = mended(DAMAGES[name](CLEAN[clean], random.Random(seed)))
    assert result.text.rstrip() == mended(CLEAN[clean]).text.rstrip()
    assert all(damage.repaired for damage in result.damage)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("clean", CLEAN)
def test_broken_pairs_are_undone_or_marked(clean: str, seed: int) -> None:
    """Where broken bytes have no one reading the text says so; else it is the clean one."""
    result = mended(DAMAGES["broken_pairs"](CLEAN[clean], random.Random(seed)))
    marked = any(damage.kind == "broken_bytes" and not damage.repaired for damage in result.damage)
    assert marked or result.text == mended(CLEAN[clean]).text


@pytest.mark.parametrize(
    ("name", "kind"),
    [("ambiguous_date", "lost_character"), ("spam_words", "spam"), ("lost_rare", "stray_question_mark")],
)
def test_what_cannot_be_undone_is_marked(name: str, kind: str) -> None:
    """Damage with no one right reading is listed as not repaired, with where it stands."""
    text = DAMAGES[name](MINUTES, random.Random(1))
    found = [damage for damage in mended(text).damage if damage.kind == kind]
    assert [(damage.repaired, damage.count) for damage in found] == [(False, 1)]
    assert found[0].spans


@pytest.mark.parametrize("clean", CLEAN)
def test_a_clean_text_has_no_damage_and_keeps_its_offsets(clean: str) -> None:
    """Mending an undamaged text finds nothing and the way back is the identity."""
    result = mended(CLEAN[clean])
    assert result.damage == []
    assert result.exact
    assert result.spans(3, 7) == [(3, 7)]
    assert result.certainty(0, len(result.text)) == 1.0


@pytest.mark.parametrize("name", DAMAGES)
def test_every_character_stands_where_its_span_says(name: str) -> None:
    """A mended character is the usual form of the one at its span; spans cover it and ascend."""
    source = DAMAGES[name](MINUTES, random.Random(2))
    result = mended(source)
    widths = str.maketrans("，：；（）？！\u3000\xa0\u2002\u2003\u2009", ",:;()?!     ")
    last = 0
    for i, character in enumerate(result.text):
        spans = result.spans(i, i + 1)
        assert all(0 <= a < b <= len(source) for a, b in spans)
        assert spans[0][0] >= last - 1
        last = spans[0][0]
        low, high = result.at(spans[0][0], spans[-1][1])
        assert low <= i < high
        if spans[0][1] - spans[0][0] == 1:
            there = simplify(source[spans[0][0]], "traditional").translate(widths)
            there = chr(ord(there) - 0xFEE0) if "！" <= there <= "～" else there
            assert there in {character.translate(widths), character}


def test_a_mended_date_is_less_certain_and_points_at_its_digits() -> None:
    """A repaired value has spans within the damage, its evidence is named, and its certainty is below one."""
    result = mended("发布时间：2024-05-20\n2024518上午，县长江小河主持召开会议。")
    start = result.text.index("2024年5月18日")
    (span,) = result.spans(start, start + 10)
    assert result.source.text[span[0] : span[1]] == "2024518"
    assert result.certainty(start, start + 10) == 0.8
    assert result.certainty(0, 5) == 1.0
    (damage,) = result.damage
    assert (damage.kind, damage.repaired, damage.spans) == ("lost_character", True, [span])
    assert damage.evidence == ["2024518: the only possible day"]


def test_furniture_inside_a_sentence_parts_its_span() -> None:
    """Words that go on over a page end have two spans, and the page number is in neither."""
    text = "  会议研究了全县义务教育招生工作方案和有关事项并且\n— 3 —\n提出了要求。"
    result = mended(text)
    assert result.text == "  会议研究了全县义务教育招生工作方案和有关事项并且提出了要求。"
    start = result.text.index("并且")
    words = [text[a:b] for a, b in result.spans(start, start + 4)]
    assert words == ["并且", "提出"]


def test_full_width_words_are_listed_and_keep_their_certainty() -> None:
    """Runs of full-width digits and letters are damage that was repaired in its place; marks are none."""
    result = mended("２０２４年５月，会议研究ＰＰＰ项目（试点）。")
    assert result.text == "2024年5月，会议研究PPP项目（试点）。"
    (damage,) = result.damage
    assert (damage.kind, damage.count, damage.repaired) == ("full_width", 3, True)
    assert damage.spans == [(0, 4), (5, 6), (12, 15)]
    assert result.exact
    assert result.certainty(0, 4) == 1.0


def test_a_character_read_by_its_words_is_listed() -> None:
    """著 that becomes 着 stands in the damage, with less certainty; 顯著 keeps it and is not listed."""
    text = "會議要求，著力推進供水改造，成效要顯著。"
    result = mended(text)
    place = text.index("著力")
    assert result.text == "会议要求，着力推进供水改造，成效要显著。"
    assert [(damage.kind, damage.spans) for damage in result.damage] == [("doubtful_character", [(place, place + 1)])]
    assert result.certainty(place, place + 2) < 1
    assert result.certainty(place + 1, len(text)) == 1


def test_pinyin_across_a_line_end_goes() -> None:
    """Lines of a mirror are joined before its pinyin is taken out, and what a line end had cut through goes too."""
    page = "臨川縣(xiàn)政府召開(kāi)常務會(huì)議，研究農(nóng)業、水利、教育等工作，審議有關文件和其他事項。" * 6
    broken = "\n".join(page[i : i + 33] for i in range(0, len(page), 33))
    assert mended(broken).text == mended(page).text


def test_undecodable_characters_are_marked() -> None:
    """Replacement characters are damage that is not repaired."""
    (damage,) = mended("会议由\ufffd\ufffd主持。").damage
    assert (damage.kind, damage.repaired, damage.spans) == ("undecodable", False, [(3, 5)])


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="会議长(（)）huìqǐng?日月2024年第次 \n\f—，。一、\u200b\ufffd《》<>:,上午17-", max_size=60))
def test_any_text_can_be_mended_and_mapped(text: str) -> None:
    """Whatever the text, spans lie within it, are not empty, and lead back."""
    result = mended(text)
    for i in range(len(result.text)):
        spans = result.spans(i, i + 1)
        assert all(0 <= a < b <= len(text) for a, b in spans)
        low, high = result.at(spans[0][0], spans[-1][1])
        assert low <= i < high
    for damage in result.damage:
        assert all(0 <= a <= b <= len(text) for a, b in damage.spans)


@pytest.mark.parametrize(
    "part",
    ["(", "會(huì)", "?xì)", "日?qǐng)?bào)", "?", " ", "会 议 ", "张三 李四，", "\n", "15月", "2024111日",
     "bet365体育官网", "娱乐", "红虎娱乐人民政府", "2024上半年", "8-31前", "😀", "？？\n", "２", "<", "《会 ", "\f", "第 ", "1\n", "2024-8-18日", "出席：张三\n李四 王五，赵六；\n"],
)  # fmt: skip
def test_mending_is_linear(part: str) -> None:
    """Twenty thousand repetitions of whatever a pass looks for are mended in a moment."""
    text = part * 20_000
    before = time.process_time()
    mended(text)
    assert time.process_time() - before < 3


@pytest.mark.parametrize(
    ("words", "becomes", "kind"),
    [
        ("3．抓好供水", "3.抓好供水", "full_width"),
        ("增长１５％", "增长15%", "full_width"),
        ("买买提•艾力", "买买提·艾力", "other_form"),
        ("⼈民政府", "人民政府", "other_form"),
    ],
)
def test_every_change_of_form_is_listed(words: str, becomes: str, kind: str) -> None:
    """A character that gives way to another one is damage, so that words that differ from the source are accounted for."""
    result = mended(words)
    assert result.text == becomes
    assert [damage.kind for damage in result.damage] == [kind]


def test_questions_and_calls_keep_their_marks() -> None:
    """? and ! stay as they are written."""
    assert mended("谁牵头?抓紧办!").text == "谁牵头?抓紧办!"
