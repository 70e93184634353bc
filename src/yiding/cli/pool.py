"""Many tasks on several processes: in order, with bounded work in flight, and with no task able to stop the others.

A pool of the standard library breaks as a whole when one of its processes dies; here only the task that was being
worked on is lost.
"""

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

import msgspec

from yiding.sources import Words

_AHEAD = 4
"""Tasks handed to a process at a time, so that it never waits for the next one."""
_START = 60.0
"""Seconds a process may take to start, on top of the time limit of its first task."""

T = TypeVar("T")
R = TypeVar("R")


class Lost(msgspec.Struct, frozen=True):
    """A task without a result, and why: its process died, it took too long, or it raised."""

    reason: Words


def _died(code: int | None) -> Words:
    return (
        f"读取进程中断（退出码 {code}），可能是内存不足；请减少 --jobs 再读",
        f"the reading process died (exit code {code}), perhaps for want of memory; read with fewer --jobs",
    )


def _too_long(limit: float) -> Words:
    return (
        f"超过 {limit:g} 秒没有读完；请用 --time-limit 给更多时间",
        f"it took longer than {limit:g} s; give it more with --time-limit",
    )


class _Worker(Generic[T, R]):
    """One process, the numbers of the tasks it was given, and the time until which the first of them may take."""

    def __init__(self, job: Callable[[T], R], limit: float) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, end = context.Pipe()
        self.process = context.Process(target=_serve, args=(job, end), daemon=True)
        self.process.start()
        end.close()
        self.limit = limit
        self.given: deque[int] = deque()
        self.until = time.monotonic() + _START + limit

    def give(self, number: int, task: T) -> None:
        """Hand over one task; a process that has died meanwhile is found out when its answer is awaited."""
        if not self.given:
            self.until = max(self.until, time.monotonic() + self.limit)
        self.given.append(number)
        with suppress(OSError):
            self.pipe.send(task)

    def answer(self) -> R | Lost | None:
        """Take the next result, None for the sign that the process has started, or Lost when it has died."""
        try:
            ready, result = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join(1)
            self.process.kill()
            self.process.join()
            return Lost(_died(self.process.exitcode))
        self.until = time.monotonic() + self.limit
        answer: R | Lost | None = result if ready else None
        return answer

    def stop(self) -> None:
        """End the process whatever it is doing; nothing it holds needs saving."""
        self.pipe.close()
        self.process.kill()
        self.process.join()


def _serve(job: Callable[[Any], Any], pipe: Connection) -> None:
    """Work in the process: tell that it has started, then answer each task until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipe.send((False, None))
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            result = job(task)
        except Exception as error:
            told = f"{type(error).__name__}: {error}"
            result = Lost((f"处理时出错（{told}）", f"the work failed ({told})"))
        pipe.send((True, result))


class _Pool(Generic[T, R]):
    """The workers and what is in flight; a task's number is its place in the order given."""

    def __init__(self, job: Callable[[T], R], jobs: int, limit: float) -> None:
        self.job = job
        self.limit = limit
        self.window = 4 * _AHEAD * jobs
        self.held: dict[int, T] = {}
        self.done: dict[int, R | Lost] = {}
        self.again: deque[int] = deque()
        self.workers = [_Worker[T, R](job, limit) for _ in range(jobs)]

    def fill(self, coming: Iterator[tuple[int, T]]) -> None:
        """Give the workers tasks until each has some ahead, the window is full or nothing is left."""
        while True:
            worker = min(self.workers, key=lambda w: len(w.given))
            if len(worker.given) >= _AHEAD:
                return
            if self.again:
                number = self.again.popleft()
            else:
                following = next(coming, None) if len(self.held) < self.window else None
                if following is None:
                    return
                number, self.held[number] = following[0], following[1]
            worker.give(number, self.held[number])

    def collect(self) -> None:
        """Wait for answers, and replace the workers that died or took too long."""
        busy = [w for w in self.workers if w.given]
        ready = wait([w.pipe for w in busy], max(0.0, min(w.until for w in busy) - time.monotonic()))
        for worker in busy:
            if worker.pipe in ready:
                answer = worker.answer()
                if isinstance(answer, Lost) and worker.process.exitcode is not None:
                    self._replace(worker, answer)
                elif answer is not None:
                    self.done[worker.given.popleft()] = answer
            elif time.monotonic() > worker.until:
                self._replace(worker, Lost(_too_long(self.limit)))

    def _replace(self, worker: _Worker[T, R], lost: Lost) -> None:
        """Blame the task that was being worked on, give the ones behind it to others, start another worker."""
        self.done[worker.given.popleft()] = lost
        self.again.extendleft(reversed(worker.given))
        worker.stop()
        self.workers[self.workers.index(worker)] = _Worker(self.job, self.limit)

    def stop(self) -> None:
        """End all workers."""
        for worker in self.workers:
            worker.stop()


def run(job: Callable[[T], R], tasks: Iterable[T], jobs: int, limit: float) -> Iterator[tuple[T, R | Lost]]:
    """Do `job`, a module's function, on each task in `jobs` processes; give task and result in the order of the tasks.

    At most 16 tasks a process are held at a time, finished or not. A task whose process dies, which takes longer than
    `limit` seconds or raises gives Lost, and the others go on.
    """
    coming = enumerate(tasks)
    following = 0
    pool = _Pool[T, R](job, jobs, limit)
    try:
        while True:
            pool.fill(coming)
            if not pool.held:
                return
            pool.collect()
            while following in pool.done:
                yield pool.held.pop(following), pool.done.pop(following)
                following += 1
    finally:
        pool.stop()
