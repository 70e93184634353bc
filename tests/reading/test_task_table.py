"""Tables of tasks in plain text."""

import pytest

from yiding.reading.task_table import read_table


def _rows(text: str) -> list[tuple[str, str, str, str, str]]:
    """Give task, leaders, lead, support and deadline of each row below the first line."""
    rows = read_table(text, 0, text.index("\n") + 1, len(text))

    def words(spans: list[tuple[int, int]]) -> str:
        return "、".join(text[a:b] for a, b in spans)

    return [
        (
            words([row.task]),
            words(row.leaders),
            words(row.lead),
            words(row.support),
            text[row.deadline.start : row.deadline.end] if row.deadline else "",
        )
        for row in rows
    ]


def test_cells_stand_between_blanks() -> None:
    """Each row under the names of columns is a task with its owners and its day."""
    text = "序号 项目名称 牵头单位 配合单位 完成时限\n1 改造管网 县水利局 县财政局、各镇 2025年11月30日\n2 新增学位 县教育局 县人社局 8月底\n"
    assert _rows(text) == [
        ("改造管网", "", "县水利局", "县财政局、各镇", "2025年11月30日"),
        ("新增学位", "", "县教育局", "县人社局", "8月底"),
    ]


def test_cells_stand_between_bars() -> None:
    """Bars and the line of dashes under the names of columns are no cells; persons stand under 责任领导."""
    text = (
        "| 序号 | 事项 | 责任领导 | 责任单位 | 办结时限 |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | 修订办法 | 赵四 | 县水利局、县财政局 | 长期 |\n| 2 | 清理违建 | 钱五、孙六 | 县自然资源局 | 年底前 |\n"
    )
    assert _rows(text) == [
        ("修订办法", "赵四", "县水利局、县财政局", "", "长期"),
        ("清理违建", "钱五、孙六", "县自然资源局", "", "年底前"),
    ]


def test_a_row_of_another_length_is_left() -> None:
    """A numbered row with a blank inside a cell is passed over; a line without a number ends the table."""
    text = "序号 任务 责任单位\n1 改造 管网 县水利局\n2 修路 县交通局\n\n县财政局 要保障\n3 植树 县林业局\n"
    assert _rows(text) == [("修路", "", "县交通局", "", "")]


@pytest.mark.parametrize(
    "text",
    [
        "序号 单位 姓名 职务\n1 县财政局 赵四 局长\n",
        "单位 责任人 电话\n县财政局 赵四 123\n",
        "县水利局为责任单位 抓好落实\n1 县财政局\n",
        "责任单位 配合单位\n县水利局 县财政局\n",
        "序号 任务 责任单位\n",
    ],
)
def test_other_lines_are_no_tables(text: str) -> None:
    """A roll, a line of prose, owners without a task, and names of columns alone give nothing."""
    assert _rows(text) == []
