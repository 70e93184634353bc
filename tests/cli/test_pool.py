"""Work on several processes. The job is `eval`, which every process has."""

from collections.abc import Iterator

import pytest

from yiding.cli.pool import Lost, run

DIES = "__import__('os')._exit(3)"
SLEEPS = "__import__('time').sleep(60)"


def results(tasks: list[str], jobs: int = 2, limit: float = 30) -> list[object]:
    """Evaluate the tasks in a pool and give what came of each, in order."""
    return [result for _, result in run(eval, tasks, jobs, limit)]


def test_order_is_kept() -> None:
    """Results come in the order of the tasks, also when earlier ones take longer."""
    tasks = [f"__import__('time').sleep({0.2 if n % 7 == 0 else 0}) or {n}" for n in range(40)]
    assert results(tasks) == list(range(40))


def test_a_task_that_kills_its_process_is_the_only_one_lost() -> None:
    """The other tasks given to a process that died are done by another."""
    done = results(["1", "2", DIES, "4", "5", "6", "7", DIES, "9"])
    assert [n for n, result in enumerate(done) if isinstance(result, Lost)] == [2, 7]
    assert [result for result in done if not isinstance(result, Lost)] == [1, 2, 4, 5, 6, 7, 9]
    assert isinstance(done[2], Lost)
    assert done[2].reason[0].startswith("读取进程中断（退出码 3）")


def test_a_task_that_takes_too_long_is_given_up() -> None:
    """After the time limit the process is ended, the task reported and the rest done."""
    done = results(["1", SLEEPS, "3", "4"], jobs=1, limit=1)
    assert [result for result in done if not isinstance(result, Lost)] == [1, 3, 4]
    assert isinstance(done[1], Lost)
    assert "超过 1 秒没有读完" in done[1].reason[0]


def test_a_task_that_raises_is_reported() -> None:
    """An error in a task is its result, and the process goes on."""
    done = results(["1/0", "2"], jobs=1)
    assert isinstance(done[0], Lost)
    assert done[0].reason[0].startswith("处理时出错（ZeroDivisionError")
    assert done[1] == 2


@pytest.mark.parametrize("jobs", [1, 3])
def test_work_in_flight_is_bounded(jobs: int) -> None:
    """No more than sixteen tasks a process are taken ahead of what has been given back."""
    taken = 0

    def tasks() -> Iterator[str]:
        nonlocal taken
        for number in range(200):
            taken += 1
            yield str(number)

    given = 0
    for _ in run(eval, tasks(), jobs, 30):
        given += 1
        assert taken - given <= 16 * jobs
    assert given == 200


def test_no_tasks_give_no_results() -> None:
    """An empty run ends at once."""
    assert results([]) == []
