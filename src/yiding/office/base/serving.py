"""The servers: waitress, one process with threads, or granian with several processes; the worker runs beside either."""

import multiprocessing
import os
import signal
import threading
from typing import Any

import django
from django.conf import settings
from django.db import connections

_THREADS = 8
_LOOK = 1.0  # seconds between looks whether the server still lives
_PATIENCE = 15.0  # seconds for the worker to end


def serve_waitress(host: str, port: int, *, alone: bool = False) -> None:
    """Serve with waitress until interrupted or told to end; the worker is a thread.

    `alone`, for this machine alone, no proxy is believed, and its marks stay visible, so that none lets strangers in.
    """
    import waitress  # type: ignore[import-untyped] # noqa: PLC0415

    from yiding.office.base.background import Background  # noqa: PLC0415 - its models need Django's start
    from yiding.office.base.wsgi import application  # noqa: PLC0415

    signal.signal(signal.SIGTERM, _end)
    background = Background()
    background.start()
    proxy = {"clear_untrusted_proxy_headers": False} if alone else _proxy()
    try:
        waitress.serve(application, host=host, port=port, threads=_THREADS, ident=None, _quiet=True, **proxy)
    finally:
        background.stop()


def _end(*_: Any) -> None:
    raise SystemExit(0)


def _proxy() -> dict[str, Any]:
    """Believe the proxy before us that the reader's connection is HTTPS; without one nobody is believed."""
    if not settings.SESSION_COOKIE_SECURE:
        return {}
    return {"trusted_proxy": "*", "trusted_proxy_headers": {"x-forwarded-proto"}}


def serve_granian(host: str, port: int, workers: int) -> None:
    """Serve with granian until interrupted or told to end; the worker is a process of its own. Errors: ImportError."""
    from granian.constants import Interfaces  # noqa: PLC0415 - an extra
    from granian.server import Server  # noqa: PLC0415

    background = multiprocessing.get_context("spawn").Process(target=work_for, args=(os.getpid(),))
    background.start()
    connections.close_all()  # granian's processes are forked from this one, and a connection belongs to one process
    try:
        target = "yiding.office.base.wsgi:application"
        Server(target, host, port, interface=Interfaces.WSGI, workers=workers, log_enabled=False).serve()
    finally:
        background.terminate()
        background.join(_PATIENCE)


def work_for(server: int) -> None:
    """Be the worker, in a process of its own, until told to end or until the server that started it is gone."""
    told = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server is interrupted too, and ends us
    django.setup()
    from yiding.office.base.background import Background  # noqa: PLC0415

    background = Background()
    background.start()
    while not told.wait(_LOOK) and os.getppid() == server:
        pass
    background.stop()
