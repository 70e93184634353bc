"""What leaves the house: mail, and a webhook for robots of WeCom and DingTalk. Counts and a link, never a title (law 9).

Both are off until the administrator of the server switches them on by the environment:

| variable | meaning | default |
|---|---|---|
| `YIDING_MAIL` | `smtp://user:password@host:port/?from=address` (`smtps://` for TLS from the start; STARTTLS by `&starttls=1`; `&notices=1`: new notices between two digests too) | off |
| `YIDING_WEBHOOK` | address of the robot, `https://…` | off |
| `YIDING_ADDRESS` | address of the office as its people open it; needed for either | none |
"""

import json
import os
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException
from typing import IO, NamedTuple
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from yiding.office.base.environment import WrongEnvironment
from yiding.rules.words import Words

PATIENCE = 10
"""Seconds after which a server that does not answer is given up."""
_LONGEST_ANSWER = 65536
_PORTS = {"smtp": 25, "smtps": 465}


class NotSent(Exception):  # noqa: N818 - it names what happened
    """Something that was not sent: by which way and which kind of fault, without content and without addresses."""


class Server(NamedTuple):
    """A mail server: where it is, who logs in, how the line is kept secret, who the sender is, whether it tells of notices too."""

    host: str
    port: int
    user: str
    password: str
    ssl: bool
    starttls: bool
    sender: str
    notices: bool = False


class Outgoing(NamedTuple):
    """The ways out that are switched on; None, or "", where one is off. `address` is the office's own."""

    mail: Server | None
    webhook: str
    address: str


def ways_out() -> Outgoing:
    """Give the ways out of this server. Errors: WrongEnvironment."""
    return read_ways_out(os.environ)


def read_ways_out(variables: Mapping[str, str]) -> Outgoing:
    """Read the ways out. Errors: WrongEnvironment, one sentence for a variable that cannot be used."""
    mail, webhook = variables.get("YIDING_MAIL", ""), variables.get("YIDING_WEBHOOK", "")
    address = variables.get("YIDING_ADDRESS", "").rstrip("/")
    server = _server(mail) if mail else None
    if webhook and not _is_web(webhook):
        raise WrongEnvironment(
            (
                "YIDING_WEBHOOK 不能识别；请写成 https://主机/路径。",
                "YIDING_WEBHOOK is not understood: write https://host/path.",
            )
        )
    if (server or webhook) and not _is_web(address):
        raise WrongEnvironment(
            (
                "开通邮件或者机器人提醒，要用 YIDING_ADDRESS 写明本系统的网址，例如 https://主机。",
                "Mail and webhook need YIDING_ADDRESS, the address of this office: https://host.",
            )
        )
    return Outgoing(server, webhook, address)


def _is_web(address: str) -> bool:
    parts = _split(address)
    return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # a port that is no number is found out only when it is asked for
    except ValueError:
        return None
    return parts


def _server(address: str) -> Server:
    parts = _split(address)
    asked = parse_qs(parts.query) if parts else {}
    sender = asked.get("from", [""])[0]
    if parts is None or parts.scheme not in _PORTS or not parts.hostname or "@" not in sender:
        raise WrongEnvironment(
            (
                "YIDING_MAIL 不能识别；请写成 smtp://用户:密码@主机:端口/?from=发件地址。",
                "YIDING_MAIL is not understood: write smtp://user:password@host:port/?from=sender.",
            )
        )
    return Server(
        parts.hostname,
        parts.port or _PORTS[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        parts.scheme == "smtps",
        "starttls" in asked,
        sender,
        "notices" in asked,
    )


@contextmanager
def mail_line(server: Server) -> Iterator[BaseEmailBackend]:
    """Hold a line to a mail server open for many letters. Errors: NotSent where it cannot be opened."""
    line: BaseEmailBackend = get_connection(
        host=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        use_ssl=server.ssl,
        use_tls=server.starttls,
        timeout=PATIENCE,
    )
    try:
        line.open()
    except OSError as error:  # smtplib's errors are OSErrors
        raise NotSent(f"mail: {type(error).__name__}") from None
    try:
        yield line
    finally:
        line.close()


def send_mail(line: BaseEmailBackend, sender: str, to: str, subject: Words, body: Words) -> None:
    """Send one letter, Chinese above English. Errors: NotSent."""
    letter = EmailMessage(" / ".join(subject), "\n\n".join(body), sender, [to], connection=line)
    try:
        letter.send()
    except (OSError, ValueError) as error:  # ValueError: an address that cannot be one
        raise NotSent(f"mail: {type(error).__name__}") from None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A robot's address is the one that was set, and no other."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: object, newurl: str
    ) -> None:
        """Follow nowhere."""


def send_webhook(address: str, text: Words) -> None:
    """Post a text message as the robots of WeCom and DingTalk take it. Errors: NotSent."""
    says = {"msgtype": "text", "text": {"content": "\n".join(text)}}
    request = urllib.request.Request(
        address, json.dumps(says, ensure_ascii=False).encode(), {"Content-Type": "application/json; charset=utf-8"}
    )
    try:
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=PATIENCE) as response:
            answer = json.loads(response.read(_LONGEST_ANSWER) or b"{}")
    except urllib.error.HTTPError as error:
        error.close()
        raise NotSent(f"webhook: status {error.code}") from None
    except (OSError, HTTPException, ValueError) as error:
        raise NotSent(f"webhook: {type(error).__name__}") from None
    if isinstance(answer, dict) and answer.get("errcode"):
        raise NotSent("webhook: refused by the robot")
