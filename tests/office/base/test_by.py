"""Who acts."""

from yiding.office.base.by import TERMINAL, By, Held


def test_history_says_for_whom_a_role_is_used() -> None:
    """Only where no own role would do; for a unit, by the role for that unit."""
    by = By(7, "王海", frozenset({Held("chief", None, "周远", 1), Held("liaison", 2, "赵敏", 3), Held("liaison", 4)}))
    assert by.entrusted_by(("chief",)) == "受周远委托"
    assert by.entrusted_by(("liaison",), 2) == "受赵敏委托"
    assert by.entrusted_by(("liaison",), 4) == by.entrusted_by(("liaison",)) == by.entrusted_by(("desk",)) == ""


def test_the_log_knows_who_acted_by_key_and_name() -> None:
    """A name alone where there is no person."""
    assert By(7, "王海").in_log == "7 王海"
    assert TERMINAL.in_log == "terminal terminal"
