"""The log of the server: one line for each request and each fault, never a word of content (law 9).

A line about a request has time, level, method, path without its question, status, milliseconds, account and the request's id; the lines
that a request causes carry the same id, and so does its answer (`X-Request-ID`). Long codes in a path (private links, hashes) are left
out. A fault is told by the types of its exceptions and the places in the program, never by what the exceptions say. Of what is put
into the text of a message only numbers are told; what is more is given as `extra={"line": {…}}` by whoever knows that it is no content.
"""

import logging
import re
import secrets
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.encoding import iri_to_uri
from pythonjsonlogger.json import JsonFormatter

Answer = Callable[[HttpRequest], HttpResponse]

_LEFT_OUT = "…"
_CODE = re.compile(r"[\w-]{32,}")
_LONGEST_PATH = 200
_log = logging.getLogger("yiding.request")
_request: ContextVar[str] = ContextVar("request", default="")


def one_line_a_request(answer: Answer) -> Answer:
    """Give the middleware, the outermost of all."""

    def respond(request: HttpRequest) -> HttpResponse:
        begun, name = time.perf_counter(), secrets.token_hex(8)
        token = _request.set(name)
        try:
            response = answer(request)
            response.headers["X-Request-ID"] = name
            _log.info("request", extra={"line": _line(request, response, begun)})
        finally:
            _request.reset(token)
        return response

    return respond


def _line(request: HttpRequest, response: HttpResponse, begun: float) -> dict[str, Any]:
    """Say what a request was; the account is known where a page asked who it is."""
    return {
        "method": request.method,
        "path": _CODE.sub(_LEFT_OUT, iri_to_uri(request.path))[:_LONGEST_PATH],
        "status": response.status_code,
        "ms": round((time.perf_counter() - begun) * 1000),
        "account": getattr(getattr(request, "_cached_user", None), "pk", None),
    }


def said(record: logging.LogRecord) -> dict[str, Any]:
    """Give what may be said of a record."""
    says = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "message": _message(record),
        **getattr(record, "line", {}),
    }
    if _request.get():
        says["request"] = _request.get()
    if record.exc_info and record.exc_info[1]:
        says["fault"] = [{"type": type_, "at": places} for type_, places in _faults(record.exc_info[1])]
    return says


def _message(record: logging.LogRecord) -> str:
    """Give the text of a message as the program has it, with the numbers put in; what an exception says is left out."""
    text, args = str(record.msg), record.args
    told = str(record.exc_info[1] or "") if record.exc_info else ""
    if told and told in text:
        text = ""
    if args:
        with suppress(TypeError, ValueError):
            text %= _numbers(args)
    return text.strip(f"{_LEFT_OUT}: ") or "fault"


def _numbers(args: Mapping[str, object] | tuple[object, ...]) -> Any:
    if isinstance(args, Mapping):
        return {key: _number(value) for key, value in args.items()}
    return tuple(_number(value) for value in args)


def _number(value: object) -> object:
    return value if isinstance(value, int | float) else _LEFT_OUT


def _faults(error: BaseException | None) -> Iterator[tuple[str, list[str]]]:
    """Give an exception and those behind it: the type, and the places from the outermost call to where it was raised."""
    while error:
        places = [f"{at.filename}:{at.lineno} {at.name}" for at in traceback.extract_tb(error.__traceback__)]
        yield f"{type(error).__module__}.{type(error).__qualname__}", places
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


class Json(JsonFormatter):
    """One line of JSON."""

    def __init__(self) -> None:
        super().__init__(json_ensure_ascii=False)

    def format(self, record: logging.LogRecord) -> str:
        """Write the line; nothing of the record is told but what `said` gives."""
        return str(self.serialize_log_record(said(record)))


class Plain(logging.Formatter):
    """The same for eyes: time, level, where from, message, then the rest; a fault has its places on lines of their own."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the line."""
        says = said(record)
        faults = says.pop("fault", [])
        head = " ".join(str(says.pop(name)) for name in ("time", "level", "logger", "message"))
        rest = [f"{name}={value}" for name, value in says.items() if value is not None]
        told = [f"\n  {fault['type']}" + "".join(f"\n    {place}" for place in fault["at"]) for fault in faults]
        return " ".join([head, *rest]) + "".join(told)
