"""The worker of the office: calls the daily sweep when a day begins, and does the work that waits."""

import datetime
import logging
import threading

from django.db import Error, close_old_connections, connection
from django.utils import timezone

from yiding.office.base.jobs import asked, requeue_dead, run_next
from yiding.office.base.sweep import sweep

_LOOK = 1.0  # seconds between looks at the table
_PATIENCE = 10.0  # seconds that running work is given when the server stops
_log = logging.getLogger(__name__)


class Background(threading.Thread):
    """The worker as a thread of the server."""

    def __init__(self) -> None:
        super().__init__(name="background", daemon=True)
        self._stopped = threading.Event()
        self._swept: datetime.date | None = None

    def run(self) -> None:
        """Work until stopped; a database that does not answer is tried again."""
        while not self._stopped.is_set():
            asked.clear()
            try:
                close_old_connections()
                self._look()
            except Error:
                _log.exception("the database does not answer")
            asked.wait(_LOOK)
        connection.close()

    def _look(self) -> None:
        """Sweep where a day has begun, then do what waits."""
        today = timezone.localdate()
        if today != self._swept:
            sweep(today)
            self._swept = today
        requeue_dead()
        while not self._stopped.is_set() and run_next():
            pass

    def stop(self) -> None:
        """Stop; what does not end within some seconds is left, and begun again at the next start."""
        self._stopped.set()
        asked.set()
        self.join(_PATIENCE)
