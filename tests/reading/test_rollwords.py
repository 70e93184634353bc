"""The words of a roll and what they are made of."""

import pytest

from yiding.reading.rollwords import pieces


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
    ("县纪委监委热合曼·库尔班", "unit:县纪委监委 name:热合曼·库尔班"),
    ("县民族宗教事务委员会巴哈尔·托列根", "unit:县民族宗教事务委员会 name:巴哈尔·托列根"),
    ("县人大常委会副主任木合塔尔·居马", "unit:县人大常委会 post:副主任 name:木合塔尔·居马"),
    ("旗农牧局孟克巴雅尔", "unit:旗农牧局 name:孟克巴雅尔"),
    ("白塔苏木巴图", "unit:白塔苏木 name:巴图"),
    ("新建集团过立中", "unit:新建集团 name:过立中"),
    ("纪检监察工委任重", "unit:纪检监察工委 name:任重"),
    ("区纪委区监委机关", "unit:区纪委区监委机关"),
    ("县纪委监委派驻第二纪检监察组王海", "unit:县纪委监委派驻第二纪检监察组 name:王海"),
    ("县政府法律顾问李秋明", "leaders:县政府法律顾问 name:李秋明"),
    ("专家学者三人", "people:专家学者"),
    ("澄岭军分区负责同志", "unit:澄岭军分区 class:负责同志"),
    ("张志远等县领导", "name:张志远 behind:县领导"),
    ("各县区政府负责人", "generic:各县区政府负责人"),
    ("云岭县", "unit:云岭县"),
]


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_a_word_of_a_roll_is_cut_into_its_pieces(word: str, expected: str) -> None:
    """Units, posts, names and classes in one word are told apart."""
    assert cut(word) == expected


@pytest.mark.parametrize("word", ["会议由县长张志远主持", "加强组织领导", "研究部署安全生产", "审议了有关事项"])
def test_prose_is_not_understood_as_a_roll(word: str) -> None:
    """Words of a sentence that are no roll are other."""
    assert cut(word, prose=True) == f"other:{word}"


LOOSE = [
    ("平安办吴勇", "unit:平安办 name:吴勇"),
    ("综合执法队邱野", "unit:综合执法队 name:邱野"),
    ("云桥街道党建工作办公室周敏", "unit:云桥街道党建工作办公室 name:周敏"),
    ("群团工作部", "unit:群团工作部"),
]


@pytest.mark.parametrize(("word", "expected"), LOOSE)
def test_the_ending_of_a_unit_is_enough_in_a_roll(word: str, expected: str) -> None:
    """A unit that no vocabulary has is known by its ending and the name behind it, in rolls alone and less surely."""
    assert cut(word) == expected
    assert pieces(word, 0, len(word))[0].certainty < 1
    assert "unit:" not in cut(word, prose=True)


def test_an_unknown_family_name_is_only_guessed() -> None:
    """A short word that may be a name of an unknown family name is a guess of low certainty."""
    (piece,) = pieces("媚志远", 0, 3)
    assert (piece.kind, piece.certainty < 1) == ("guess", True)
