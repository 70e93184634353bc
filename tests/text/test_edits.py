"""The edit map is exact in both directions, over any number of passes."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from yiding.text.edits import Edit, EditMap, apply

MARKS = "xyz"


@st.composite
def passes(draw: st.DrawFn) -> tuple[int, list[list[tuple[int, int, str, bool]]]]:
    """Draw a length and, for each pass, steps: how far on, how much goes, what comes, whether furniture."""
    step = st.tuples(st.integers(0, 4), st.integers(0, 3), st.sampled_from(["", "x", "yz"]), st.booleans())
    return draw(st.integers(1, 25)), draw(st.lists(st.lists(step, max_size=5), max_size=4))


def carried_out(length: int, steps: list[list[tuple[int, int, str, bool]]]) -> tuple[str, EditMap, list[int]]:
    """Carry out passes on a text of distinct characters; give also where each character came from, -1 for none."""
    text = "".join(chr(0x4E00 + i) for i in range(length))
    edit_map, origins = EditMap(length), list(range(length))
    for one in steps:
        edits, place = [], 0
        for onward, gone, put, apart in one:
            start = place + onward
            end = start + gone
            if end > len(text) or (not gone and not put):
                continue
            edits.append(Edit(start, end, put, "test", apart and not put))
            place = max(end, start + 1)
        fresh: list[int] = []
        last = 0
        for edit in edits:
            fresh += origins[last : edit.start] + [-1] * len(edit.replacement)
            last = edit.end
        origins = fresh + origins[last:]
        text = apply(text, edits)
        edit_map.compose(edits)
    return text, edit_map, origins


@settings(deadline=None, max_examples=400)
@given(passes())
def test_every_character_leads_to_where_it_came_from(drawn: tuple[int, list[list[tuple[int, int, str, bool]]]]) -> None:
    """A character that was never replaced has exactly its own place, one that was put in the places beside it."""
    text, edit_map, origins = carried_out(*drawn)
    assert edit_map.mended_length == len(text)
    for i, origin in enumerate(origins):
        spans = edit_map.spans(i, i + 1)
        assert all(0 <= a < b <= drawn[0] for a, b in spans)
        if origin >= 0:
            assert spans[0][0] <= origin < spans[-1][1]


@settings(deadline=None, max_examples=400)
@given(passes())
def test_spans_ascend_and_at_covers_them(drawn: tuple[int, list[list[tuple[int, int, str, bool]]]]) -> None:
    """The spans of a range ascend without overlap, and what stands there covers the range."""
    text, edit_map, _ = carried_out(*drawn)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            spans = edit_map.spans(start, end)
            assert all(a < b for a, b in spans)
            assert all(one[1] <= two[0] for one, two in pairwise(spans))
            low, high = edit_map.at(spans[0][0], spans[-1][1])
            assert low <= start < end <= high


def test_identity_needs_no_rows() -> None:
    """A map without edits gives every range back as it is."""
    edit_map = EditMap(9)
    edit_map.compose([])
    assert edit_map.exact
    assert edit_map.spans(2, 5) == [(2, 5)]
    assert edit_map.at(2, 5) == (2, 5)


def test_glosses_inside_stay_in_one_hull() -> None:
    """會(huì)議 mended to 会议 has one span from the first character to the last."""
    edit_map = EditMap(7)
    edit_map.compose([Edit(1, 6, "", "pinyin_gloss")])
    assert edit_map.spans(0, 2) == [(0, 7)]
    assert edit_map.spans(0, 1) == [(0, 1)]
    assert edit_map.spans(1, 2) == [(6, 7)]


def test_furniture_cut_out_parts_the_span() -> None:
    """Words before and after a page number have a span each."""
    edit_map = EditMap(10)
    edit_map.compose([Edit(2, 8, "", "page_furniture", apart=True)])
    assert edit_map.spans(0, 4) == [(0, 2), (8, 10)]
    assert edit_map.spans(2, 4) == [(8, 10)]
    assert edit_map.at(0, 10) == (0, 4)


def test_inserted_characters_have_their_neighbours() -> None:
    """第 put in before 7次 rests on the characters beside it; with 7次 its span is that of 7次."""
    edit_map = EditMap(6)
    edit_map.compose([Edit(2, 2, "第", "lost_character")])
    assert edit_map.spans(2, 3) == [(1, 3)]
    assert edit_map.spans(2, 5) == [(2, 4)]
