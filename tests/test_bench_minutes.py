"""The bench of minutes: what it measures is a whole sitting, and what is too slow is said."""

from bench import floors, minutes

from yiding.papers.drafting import draft


def test_the_sitting_of_the_bench_is_as_large_as_it_says() -> None:
    """Fifteen items with their tasks, eighty persons, each once."""
    paper = draft(minutes.composed())
    assert sum(one.level == 1 for one in paper.paragraphs) == minutes.ITEMS
    assert len({name for roll in paper.rolls for group in roll.groups for name in group.split("、")}) == minutes.NAMES


def test_what_is_over_its_ceiling_is_said() -> None:
    """Each of the three has a ceiling, and a figure over it gives a line."""
    held = floors.load()
    slow = dict.fromkeys(held["minutes"], 99.0)
    assert len(floors.below("minutes", slow, held)) == len(minutes.measure())
