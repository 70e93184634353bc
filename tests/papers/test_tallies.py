"""Tables of counts add up, or it is told where they do not."""

import pytest

from papers.composed_matters import MATTERS, TASKS
from yiding.papers.tallies import Table, Tally, gaps, rate_of, sums

WATER, SCHOOLS, HOUSING = TASKS.rows


def said(table: Table) -> list[str]:
    """Give what is wrong with a table, in Chinese."""
    return [chinese for chinese, _ in gaps(table)]


def test_tables_that_add_up_are_let_be() -> None:
    """With a row of sums and without."""
    assert (
        said(TASKS) == said(MATTERS) == said(TASKS._replace(total=sums(TASKS))) == said(Table("空", "任务", ())) == []
    )


def test_sums_are_added_up_unless_they_were_told() -> None:
    """Column by column; of no rows they are nothing."""
    assert sums(TASKS) == Tally("合计", 43, [16, 26, 1], [5])
    assert sums(MATTERS) is MATTERS.total
    assert sums(TASKS._replace(rows=())) == Tally("合计", 0, [0, 0, 0], [0])


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (
            TASKS._replace(rows=(WATER._replace(total=21), SCHOOLS)),
            [
                "“各单位任务办理情况”里县水务局的任务是 21 项，各部分之和是 20 项（已办结9、正在办理10、中止1）；请核对。"
            ],
        ),
        (
            TASKS._replace(total=Tally("合计", 43, (15, 27, 1), (5,))),
            [
                "“各单位任务办理情况”的合计里已办结是 15 项，各行相加是 16 项；请核对。",
                "“各单位任务办理情况”的合计里正在办理是 27 项，各行相加是 26 项；请核对。",
            ],
        ),
        (
            TASKS._replace(total=Tally("总计", 44, (16, 27, 1), (4,))),
            [
                "“各单位任务办理情况”的总计里任务是 44 项，各行相加是 43 项；请核对。",
                "“各单位任务办理情况”的总计里正在办理是 27 项，各行相加是 26 项；请核对。",
                "“各单位任务办理情况”的总计里逾期是 4 项，各行相加是 5 项；请核对。",
            ],
        ),
        (
            MATTERS._replace(total=Tally("合计", 12, (5, 6))),
            ["“议定事项办理情况”里合计的议定事项是 12 项，各部分之和是 11 项（已办结5、正在办理6）；请核对。"],
        ),
        (
            TASKS._replace(rows=(HOUSING._replace(besides=(9,)),)),
            ["“各单位任务办理情况”里县住建局的逾期是 9 项，多于任务的 8 项；请核对。"],
        ),
        (TASKS._replace(rows=(WATER, WATER)), ["“各单位任务办理情况”里县水务局有 2 行；请合成一行。"]),
        (
            TASKS._replace(rows=(WATER._replace(parts=(20,)),)),
            ["“各单位任务办理情况”里县水务局有 3 个数，应当有 5 个；请补全。"],
        ),
        (
            TASKS._replace(rows=(WATER._replace(parts=(9, 12, -1)),)),
            ["“各单位任务办理情况”里县水务局有小于 0 的数；请核对。"],
        ),
    ],
)
def test_what_does_not_add_up_is_told(table: Table, words: list[str]) -> None:
    """Each place in one sentence."""
    assert said(table) == words


def test_a_rate_is_computed() -> None:
    """Of what is done in a row; none where nothing says what is done, or nothing is counted."""
    assert [rate_of(TASKS, row) for row in (*TASKS.rows, sums(TASKS))] == ["45%", "40%", "12.5%", "37.2%"]
    assert rate_of(TASKS._replace(done=""), WATER) == rate_of(TASKS, Tally("空", 0, (0, 0, 0), (0,))) == ""
