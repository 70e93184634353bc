"""The chain of the audit log shows every kind of tampering."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yiding.office.base.chain import Entry, Head, append, keep_head, kept_head, verify


def chain(*acts: str) -> list[Entry]:
    """Make a chain of acts."""
    made: list[Entry] = []
    for act in acts:
        last = Head(made[-1].number, made[-1].hash) if made else None
        made.append(append(last, {"act": act, "who": "王海", "state": {"title": "供水办法"}}))
    return made


WHOLE = chain("file_proposal", "submit_proposal", "return_proposal", "submit_proposal", "admit_proposal")
HEAD = Head(WHOLE[-1].number, WHOLE[-1].hash)
CHANGED = WHOLE[2]._replace(says={**WHOLE[2].says, "who": "李明"})
REHASHED = append(Head(2, WHOLE[1].hash), CHANGED.says)


def test_a_whole_chain_is_whole() -> None:
    """With its head, with an older head, and before any head was kept."""
    assert verify(WHOLE, HEAD) is None
    assert verify(WHOLE, Head(3, WHOLE[2].hash)) is None
    assert verify(WHOLE, None) is None
    assert verify([], None) is None


@pytest.mark.parametrize(
    ("what", "entries", "said"),
    [
        ("an entry is changed", [*WHOLE[:2], CHANGED, *WHOLE[3:]], "第 3 条与链不符"),
        ("an entry is changed and hashed again", [*WHOLE[:2], REHASHED, *WHOLE[3:]], "第 4 条与链不符"),
        ("an entry is removed", [*WHOLE[:2], *WHOLE[3:]], "缺第 3 条"),
        ("an entry is put in", [*WHOLE[:2], REHASHED, *WHOLE[2:]], "缺第 4 条"),
        ("two entries change places", [WHOLE[0], WHOLE[2], WHOLE[1], *WHOLE[3:]], "缺第 2 条"),
        ("the tail is cut", WHOLE[:3], "末尾被截去"),
        ("everything is cut", [], "末尾被截去"),
        ("the chain is written anew", chain("a", "b", "c", "d", "e"), "整条链被重写过"),
        ("the chain is written anew and longer", chain("a", "b", "c", "d", "e", "f"), "整条链被重写过"),
    ],
)
def test_tampering_is_told(what: str, entries: list[Entry], said: str) -> None:
    """One sentence says where and what to do."""
    words = verify(entries, HEAD)
    assert words is not None, what
    assert said in words[0]
    assert words[0].endswith("请从备份核对。")


@given(
    st.lists(
        st.dictionaries(st.text(max_size=5), st.text(max_size=8) | st.integers() | st.booleans(), max_size=3),
        min_size=1,
        max_size=8,
    ),
    st.data(),
)
def test_no_change_of_any_entry_goes_unseen(acts: list[dict[str, object]], data: st.DataObject) -> None:
    """Whatever an entry says, saying anything else breaks the chain."""
    made: list[Entry] = []
    for act in acts:
        made.append(append(Head(made[-1].number, made[-1].hash) if made else None, act))
    at = data.draw(st.integers(0, len(made) - 1))
    other = {**made[at].says, "changed": data.draw(st.text(max_size=4))}
    head = Head(made[-1].number, made[-1].hash)
    assert verify(made, head) is None
    broken = [*made[:at], made[at]._replace(says=other), *made[at + 1 :]]
    assert (verify(broken, head) is None) == (other == made[at].says)


def test_the_head_is_kept_outside(tmp_path: Path) -> None:
    """What was written is read; before the first act there is none."""
    path = tmp_path / "audit.head"
    assert kept_head(path) is None
    keep_head(path, WHOLE[0])
    keep_head(path, WHOLE[-1])
    assert kept_head(path) == HEAD
    assert [file.name for file in tmp_path.iterdir()] == ["audit.head"]


def test_a_head_that_is_none_is_an_error(tmp_path: Path) -> None:
    """Whoever puts another file there is told."""
    path = tmp_path / "audit.head"
    path.write_text("5 abc", "ascii")
    with pytest.raises(ValueError, match="not the head"):
        kept_head(path)
