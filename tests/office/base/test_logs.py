"""The log says what happened, never what was written."""

import json
import logging
import re
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from yiding.office.base.logs import Json, Plain, one_line_a_request
from yiding.office.people.models import Account

SECRET = "绝密的题目"


class Kept(logging.Handler):
    """Keeps each line that would be written."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self.lines.append(Json().format(record))

    def about(self, logger: str) -> list[dict[str, object]]:
        """Give what was said by a logger."""
        return [says for line in self.lines if (says := json.loads(line))["logger"] == logger]


@pytest.fixture
def kept() -> Iterator[Kept]:
    """Keep what is logged, at the levels of the settings."""
    handler = Kept()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)


def a_record(text: object, *args: object, error: BaseException | None = None, **line: object) -> logging.LogRecord:
    """Compose a record."""
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("yiding.trial", logging.WARNING, "file.py", 1, text, args, info)
    if line:
        record.line = line
    return record


def _raised() -> None:
    try:
        int(SECRET)
    except ValueError as first:
        raise KeyError(SECRET) from first


def caught() -> BaseException:
    """Give an exception that was raised for another, both with content."""
    with pytest.raises(KeyError) as error:
        _raised()
    return error.value


@pytest.mark.django_db
def test_a_request_is_one_line(client_in: Client, clerk: Account, kept: Kept) -> None:
    """Method, path without its question, status, milliseconds, account; the id is in the answer too."""
    answer = client_in.get("/", {"title": SECRET})
    (line,) = kept.about("yiding.request")
    ms = line.pop("ms")
    assert isinstance(ms, int)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", str(line.pop("time")))
    assert line == {
        "level": "info",
        "logger": "yiding.request",
        "message": "request",
        "method": "GET",
        "path": "/",
        "status": 200,
        "account": clerk.pk,
        "request": answer.headers["X-Request-ID"],
    }


@pytest.mark.django_db
def test_what_is_sent_is_not_told(kept: Kept) -> None:
    """Neither names, passwords and questions of a wrong login, nor a page that is not there, with all that it causes."""
    answer = Client().post(f"/login/?next=/{SECRET}", {"username": SECRET, "password": SECRET})
    assert answer.status_code == 200
    assert Client().get("/missing/", {"q": SECRET}).status_code in (302, 404)
    assert len(kept.about("yiding.request")) == 2
    for line in kept.lines:
        assert SECRET not in line
        assert json.dumps(SECRET)[1:-1] not in line


def test_codes_in_a_path_are_left_out(kept: Kept) -> None:
    """A private link does not lie open in the log, and no path brings a line of its own."""
    path = f"/feed/{'aB3-_' * 8}.ics%0A2026 forged"
    one_line_a_request(lambda request: HttpResponse())(RequestFactory().get(path))
    (line,) = kept.about("yiding.request")
    assert line["path"] == "/feed/….ics%0A2026%20forged"


def test_a_fault_is_told_by_type_and_place() -> None:
    """Every exception of the chain, and nothing of what they say."""
    written = Json().format(a_record("job %d failed", 7, error=caught()))
    says = json.loads(written)
    assert SECRET not in written
    assert says["message"] == "job 7 failed"
    assert [fault["type"] for fault in says["fault"]] == ["builtins.KeyError", "builtins.ValueError"]
    assert re.fullmatch(r".*test_logs\.py:\d+ _raised", says["fault"][0]["at"][-1])


@pytest.mark.parametrize(
    ("text", "args", "message"),
    [
        ("queue depth is %d", (4,), "queue depth is 4"),
        ("%.1f of %s", (2.5, SECRET), "2.5 of"),
        ("new failure by %(who)s after %(n)d", ({"who": SECRET, "n": 3},), "new failure by … after 3"),
        ("%s: %s", (SECRET, SECRET), "fault"),
        ("wrong %d", (SECRET,), "wrong %d"),
    ],
)
def test_only_numbers_are_put_into_a_message(text: str, args: tuple[object, ...], message: str) -> None:
    """Whatever a library wants to tell."""
    assert json.loads(Json().format(a_record(text, *args)))["message"] == message


def test_a_message_that_repeats_its_exception_is_left_out() -> None:
    """As Django tells suspicious requests."""
    error = ValueError(SECRET)
    assert SECRET not in Json().format(a_record(f"wrong host {error}", error=error))
    assert json.loads(Json().format(a_record("wrong host", error=ValueError())))["message"] == "wrong host"


def test_plain_lines_say_the_same() -> None:
    """For eyes: one line, and the places of a fault below it."""
    lines = Plain().format(a_record("job %d failed", 7, error=caught(), status=500)).split("\n")
    assert lines[0].endswith(" warning yiding.trial job 7 failed status=500")
    assert [line.strip() for line in lines if line.startswith("  ") and line[2] != " "] == [
        "builtins.KeyError",
        "builtins.ValueError",
    ]
    assert SECRET not in "".join(lines)


def test_every_line_goes_this_way() -> None:
    """What the office logs with is one of the two forms, on one stream; Django sends no mail beside it."""
    (handler,) = [each for each in logging.getLogger().handlers if each.get_name() == "stderr"]
    assert isinstance(handler.formatter, Json)
    assert logging.getLogger("django").handlers == []
