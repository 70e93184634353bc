"""Fifty users at once against the real server in a process of its own: each reads, and some of what they do is written."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connections

from bench.office_figures import Load
from yiding.office.people.models import Account
from yiding.rules.gates import QUESTIONS

USERS, REQUESTS = 50, 20
READS = ("/", "/proposals/", "/notices/", "/proposals/?state=review", "/schedule/", "/sittings/")
_TOKEN = "b" * 32
_PATIENCE = 60.0


def load(users: int = USERS, requests: int = REQUESTS) -> Load:
    """Let users, liaisons of units, ask at once; every tenth request of each files a proposal."""
    accounts = list(Account.objects.filter(person__roles__role="liaison").order_by("pk")[:users])
    cookies = [_session(account) for account in accounts]
    connections.close_all()
    errors: Counter[str] = Counter()
    times: list[float] = []
    with _served() as port:
        begun = time.perf_counter()
        threads = [threading.Thread(target=_user, args=(port, cookie, requests, times, errors)) for cookie in cookies]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.perf_counter() - begun
    ordered = sorted(times)
    return Load(
        len(times),
        dict(errors),
        len(times) / took,
        statistics.median(ordered) * 1000,
        ordered[len(ordered) * 95 // 100] * 1000,
    )


def _session(account: Account) -> str:
    """Let somebody have entered, and give the cookie."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; csrftoken={_TOKEN}"


def _user(port: int, cookie: str, requests: int, times: list[float], errors: Counter[str]) -> None:
    """Ask one thing after the other, on a connection that is kept."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    for number in range(requests):
        begun = time.perf_counter()
        try:
            fault = _written(connection, cookie, number) if number % 10 == 9 else _read(connection, cookie, number)
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            fault = type(error).__name__
        times.append(time.perf_counter() - begun)
        if fault:
            errors[fault] += 1
    connection.close()


def _read(connection: http.client.HTTPConnection, cookie: str, number: int) -> str:
    """Read a page; give what went wrong, "" where nothing did."""
    page = READS[number % len(READS)]
    connection.request("GET", urllib.parse.quote(page, safe="/?=&"), headers={"Cookie": cookie})
    answer = connection.getresponse()
    answer.read()
    return "" if answer.status == 200 else f"GET {page} {answer.status}"


def _written(connection: http.client.HTTPConnection, cookie: str, number: int) -> str:
    """File a proposal; give what went wrong, "" where nothing did."""
    fields = {"title": f"关于第{number}号工作的汇报", "kind": "report", "why": "需要汇报。", "basis": "年度计划。"}
    fields |= {"minutes": "8", "secret": "no"} | {f"answer_{question}": "no" for question in QUESTIONS}
    headers = {"Cookie": cookie, "X-CSRFToken": _TOKEN, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/proposals/new/", urllib.parse.urlencode(fields), headers)
    answer = connection.getresponse()
    answer.read()
    return "" if answer.status == 302 else f"POST /proposals/new/ {answer.status}"


@contextmanager
def _served() -> Iterator[int]:
    """Serve the database that is measured with `yiding office`, and end that; give the port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
    command = [sys.executable, "-m", "yiding.cli.main", "office", "--port", str(port)]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, env=dict(os.environ), stdout=log, stderr=log)
        try:
            _wait(port, process)
            yield port
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return
