"""What is read from the database once a request, or once a look of the background, and forgotten when it changes."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django.core.signals import request_started
from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

Value = TypeVar("Value")
_ALL: "list[Remembered[Any]]" = []


class Remembered(Generic[Value]):
    """A question whose answer is kept: until the next request or look, until a row of the model changes here; while such a change may still be taken back nothing is kept."""

    def __init__(self, ask: Callable[[], Value]) -> None:
        self._ask, self._changing = ask, False
        self._answer: list[Value] = []
        self.__doc__ = ask.__doc__
        _ALL.append(self)

    def __call__(self) -> Value:
        """Give the answer."""
        if self._changing:
            return self._ask()
        kept = list(self._answer)  # another thread may forget it meanwhile
        if kept:
            return kept[0]
        answer = self._ask()
        self._answer = [answer]
        return answer

    def forget(self) -> None:
        """Ask again next time."""
        self._answer, self._changing = [], False

    def change(self) -> None:
        """Keep nothing until what changed here is committed, or the next request begins."""
        self._answer, self._changing = [], connection.in_atomic_block
        transaction.on_commit(self.forget)


def remembered(model: type[Model]) -> Callable[[Callable[[], Value]], Remembered[Value]]:
    """Make a function without arguments one whose answer is kept while no row of a model changes."""

    def made(ask: Callable[[], Value]) -> Remembered[Value]:
        found = Remembered(ask)
        for signal in (post_save, post_delete):
            signal.connect(lambda **_: found.change(), sender=model, weak=False, dispatch_uid=str(id(found)))
        return found

    return made


def forget_all(**_: Any) -> None:
    """Forget everything: what another process changed is seen from now on. Called as each request and each look of the background begins."""
    for one in _ALL:
        one.forget()


request_started.connect(forget_all, dispatch_uid="remembered")
