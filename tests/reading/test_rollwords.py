"""The words of a roll and what they are made of."""

import pytest

from yiding.reading.rollwords import pieces, tokens


def cut(word: str, prose: bool = False) -> str:
    """Give the pieces of a word as kind:words, joined by blanks."""
    return " ".join(f"{p.kind}:{word[p.start : p.end]}" for p in pieces(word, 0, len(word), (), prose))


WORDS = [
    ("张志远", "name:张志远"),
    ("张志远同志", "name:张志远"),
    ("张志远等", "name:张志远"),
    ("县财政局", "unit:县财政局"),
    ("县财政局张志远", "unit:县财政局 name:张志远"),
    ("县财政局局长张志远", "unit:县财政局 post:局长 name:张志远"),
    ("副县长张志远", "post:副县长 name:张志远"),
    ("县委副书记", "post:县委副书记"),
    ("县人大常委会副主任钱四海", "unit:县人大常委会 post:副主任 name:钱四海"),
    ("张志远副县长", "name:张志远 post:副县长"),
    ("县财政局主要负责人", "unit:县财政局 class:主要负责人"),
    ("有关部门负责人", "generic:有关部门负责人"),
    ("县财政局等单位负责人", "unit:县财政局 class:负责人"),
    ("张志远等县政府班子成员", "name:张志远"),
    ("区领导张志远", "leaders:区领导 name:张志远"),
    ("区人大代表", "people:区人大代表"),
    ("张志远和副县长李秋明", "name:张志远 post:副县长 name:李秋明"),
    ("县民政和卫生健康局张志远", "unit:县民政和卫生健康局 name:张志远"),
    ("副县长阿布力孜·买买提", "post:副县长 name:阿布力孜·买买提"),
    ("旗人大常委会副主任斯琴高娃", "unit:旗人大常委会 post:副主任 name:斯琴高娃"),
    ("张志远李秋明王海川", "name:张志远 name:李秋明 name:王海川"),
]


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_a_word_of_a_roll_is_cut_into_its_pieces(word: str, expected: str) -> None:
    """Units, posts, names and classes in one word are told apart."""
    assert cut(word) == expected


@pytest.mark.parametrize("word", ["会议由县长张志远主持", "加强组织领导", "研究部署安全生产", "审议了有关事项"])
def test_prose_is_not_understood_as_a_roll(word: str) -> None:
    """Words of a sentence that are no roll are other."""
    assert cut(word, prose=True) == f"other:{word}"


def test_an_unknown_family_name_is_only_guessed() -> None:
    """A short word that may be a name of an unknown family name is a guess of low certainty."""
    (piece,) = pieces("媚志远", 0, 3)
    assert (piece.kind, piece.certainty < 1) == ("guess", True)


LINES = [
    ("张 三 李 四", "张三|李四"),
    ("张 帆  李秋明  王 海", "张帆|李秋明|王海"),
    ("张  帆    李秋明    王  海", "张帆|李秋明|王海"),
    ("张 志 远", "张志远"),
    ("欧 阳 明 李 四", "欧阳明|李四"),
    ("县 财 政 局 张志远", "县财政局|张志远"),
    ("（一）张志远、李秋明", "张志远|、|李秋明"),
    ("1.张志远（县长）", "张志远|（县长）"),
    ("1 张志远", "张志远"),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_padded_names_are_put_together(line: str, expected: str) -> None:
    """Blanks inside a name do not part it, numbering is left out."""
    found = [line[t.start : t.end].replace(" ", "") for t in tokens(line, 0, len(line)) if t.kind != "blank"]
    assert "|".join(found) == expected
