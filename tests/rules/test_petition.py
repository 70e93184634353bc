"""What names a petitioner, and what only looks so."""

import pytest

from yiding.rules.petition import names_petitioner


@pytest.mark.parametrize(
    "text",
    [
        "信访人张建国要求补偿",
        "上访人：李四，住城北。",
        "反映人王小二（女）",
        "投诉人为欧阳文海等三户",
        "电话13912345678",
        "身份证110101199003078888",
        "身份证11010119900307888X",
        "信访人 赵敏",
        "信访人姓名：张建国",
        "反映人姓名: 李四",
        "信访人（户主）：张建国",
        "来访人：张 建国",
        "信访群众张建国反映",
    ],
)
def test_who_is_named_is_found(text: str) -> None:
    """By a name behind the word for a petitioner, a telephone or an identity number."""
    assert names_petitioner(text)


@pytest.mark.parametrize(
    "text",
    [
        "信访人要求补偿",
        "信访人姓名：王某",
        "信访群众要求补偿",
        "信访户安置",
        "信访人王某要求补偿",
        "信访人员安置",
        "与信访人约谈，化解矛盾",
        "信访件 青信访〔2026〕18号",
        "责任领导苏文静包案",
        "信访人何时答复",
        "投资1391234万元，编号202603180000123456789",
        "",
    ],
)
def test_what_names_nobody_passes(text: str) -> None:
    """The word alone, 王某, a leader, a number of another kind."""
    assert not names_petitioner(text)
