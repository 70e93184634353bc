"""The words of the digest, and the notices that it has told."""

from django.utils import timezone

from office.cast import Cast
from yiding.office.base.digest import Counts, claim_notices, give_back_notices, letter, robot_text, unsent
from yiding.office.base.models import Notice
from yiding.office.base.telling import tell


def test_a_letter_says_counts_and_where_to_look() -> None:
    """In both languages; nothing else is in it."""
    subject, body = letter(Counts(2, 5, 1), "https://yiding.qingxiu.example")
    assert subject == ("议定：今日待办", "Yiding: today's work")
    assert body[0] == "您有 5 项事项待办，其中逾期 1 项；新提醒 2 条。\n请登录查看：https://yiding.qingxiu.example/"
    assert body[1].startswith("5 things wait for you, 1 of them late; 2 new notices.")


def test_the_robot_says_how_much_for_how_many() -> None:
    """Of the whole office, and nobody's name."""
    chinese, english = robot_text(12, 30, 2, "https://yiding.qingxiu.example")
    assert (
        chinese == "议定：今天有 12 人有事项待办，共 30 项，其中逾期 2 项。请登录查看：https://yiding.qingxiu.example/"
    )
    assert "30 things wait for 12 people, 2 of them late" in english


def test_a_notice_is_claimed_once_and_given_back(cast: Cast) -> None:
    """What is read or sent already is not counted; what a letter could not carry is counted again."""
    desk = cast.accounts["desk"].pk
    for n in range(3):
        tell([desk], f"k{n}", ("有议题报送", "A proposal was submitted"), "/")
    Notice.objects.filter(key="k0").update(read_at=timezone.now())
    assert unsent(desk) == 2
    first = timezone.now()
    claim_notices(desk, first)
    assert unsent(desk) == 0
    tell([desk], "k3", ("有议题报送", "A proposal was submitted"), "/")
    second = timezone.now()
    claim_notices(desk, second)
    give_back_notices(desk, second)
    assert unsent(desk) == 1
    assert Notice.objects.filter(sent_at=first).count() == 2
