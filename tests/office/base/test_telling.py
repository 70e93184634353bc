"""Telling accounts something, each thing once."""

from office.cast import Cast
from yiding.office.base.models import Notice
from yiding.office.base.telling import tell

WORDS = ("有议题报送", "A proposal was submitted")


def test_a_thing_is_told_once_to_each(cast: Cast) -> None:
    """Under one key an account is told once, however often and however many times it is named; read or not."""
    desk, legal = cast.accounts["desk"].pk, cast.accounts["legal"].pk
    tell([desk, desk], "submit:1", WORDS, "/proposals/1/")
    Notice.objects.update(read_at="2026-05-08T08:00:00Z")
    tell([desk, legal], "submit:1", WORDS, "/proposals/1/")
    assert sorted(Notice.objects.values_list("account", flat=True)) == sorted([desk, legal])
    assert Notice.objects.get(account=desk).read_at is not None
    tell([desk], "submit:2", WORDS, "/proposals/2/")
    assert Notice.objects.filter(account=desk).count() == 2


def test_nobody_is_told_nothing(cast: Cast) -> None:
    """Without accounts there is no notice."""
    tell([], "submit:1", WORDS, "/proposals/1/")
    assert not Notice.objects.exists()


def test_long_words_are_cut_to_the_column(cast: Cast) -> None:
    """On every database."""
    tell([cast.accounts["desk"].pk], "键" * 200, ("长" * 400, "x" * 400), "/")
    notice = Notice.objects.get()
    assert (len(notice.key), len(notice.chinese), len(notice.english)) == (160, 300, 300)
