"""Mail and webhook: off until switched on, to the address that was set and no other, without content in what is logged."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.core import mail

from yiding.office.base.environment import WrongEnvironment
from yiding.office.base.outgoing import NotSent, Outgoing, Server, mail_line, read_ways_out, send_mail, send_webhook

TEXT = ("今天有 3 项事项待办", "3 things wait")
ADDRESS = {"YIDING_ADDRESS": "https://yiding.qingxiu.example/"}


def test_nothing_goes_out_until_it_is_switched_on() -> None:
    """An office without these variables has no way out."""
    assert read_ways_out({}) == Outgoing(None, "", "")
    assert read_ways_out(ADDRESS) == Outgoing(None, "", "https://yiding.qingxiu.example")


def test_the_mail_server_is_read() -> None:
    """With user, password and port; ports have their defaults, TLS is told."""
    set_ = {"YIDING_MAIL": "smtp://ban%40gong:p%2Fw@mail.example:587/?from=yiding@mail.example&starttls=1", **ADDRESS}
    assert read_ways_out(set_).mail == Server(
        "mail.example", 587, "ban@gong", "p/w", ssl=False, starttls=True, sender="yiding@mail.example"
    )
    plain = read_ways_out({"YIDING_MAIL": "smtps://mail.example/?from=a@b.example", **ADDRESS}).mail
    assert plain is not None
    assert (plain.port, plain.ssl, plain.starttls, plain.user) == (465, True, False, "")


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"YIDING_MAIL": "mail.example", **ADDRESS}, "YIDING_MAIL"),
        ({"YIDING_MAIL": "smtp://mail.example", **ADDRESS}, "YIDING_MAIL"),
        ({"YIDING_MAIL": "smtp://mail.example:no/?from=a@b.example", **ADDRESS}, "YIDING_MAIL"),
        ({"YIDING_MAIL": "http://mail.example/?from=a@b.example", **ADDRESS}, "YIDING_MAIL"),
        ({"YIDING_WEBHOOK": "file:///etc/passwd", **ADDRESS}, "YIDING_WEBHOOK"),
        ({"YIDING_WEBHOOK": "robot.example", **ADDRESS}, "YIDING_WEBHOOK"),
        ({"YIDING_WEBHOOK": "https://robot.example/send"}, "YIDING_ADDRESS"),
        ({"YIDING_MAIL": "smtp://mail.example/?from=a@b.example"}, "YIDING_ADDRESS"),
    ],
)
def test_what_cannot_be_used_is_said(variables: dict[str, str], named: str) -> None:
    """One sentence names the variable and how to write it."""
    with pytest.raises(WrongEnvironment) as caught:
        read_ways_out(variables)
    chinese, english = caught.value.words
    assert named in chinese
    assert named in english


def test_a_letter_goes_out_in_both_languages() -> None:
    """To one receiver, from the sender that was set."""
    server = Server("mail.example", 25, "", "", ssl=False, starttls=False, sender="yiding@mail.example")
    with mail_line(server) as line:
        send_mail(line, server.sender, "hechuan@mail.example", ("今日待办", "Today's work"), TEXT)
    letter = mail.outbox[0]
    assert (letter.to, letter.from_email) == (["hechuan@mail.example"], "yiding@mail.example")
    assert letter.subject == "今日待办 / Today's work"
    assert letter.body == "今天有 3 项事项待办\n\n3 things wait"


def test_a_server_that_is_not_there_is_said_without_content(settings: Any) -> None:
    """The fault names its kind, and neither host nor receiver."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    server = Server("127.0.0.1", 1, "", "", ssl=False, starttls=False, sender="yiding@mail.example")
    with pytest.raises(NotSent, match=r"^mail: ConnectionRefusedError$"), mail_line(server):
        pass


class Robot(BaseHTTPRequestHandler):
    """A robot that keeps what it is sent, and answers what it was told to."""

    heard: list[tuple[str, dict[str, Any]]]
    answers: tuple[int, str]

    def do_POST(self) -> None:
        """Keep the message."""
        length = int(self.headers["Content-Length"])
        self.heard.append((self.path, json.loads(self.rfile.read(length))))
        status, body = self.answers
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def robot() -> Iterator[str]:
    """Give the address of a robot on this machine."""
    Robot.heard, Robot.answers = [], (200, '{"errcode": 0, "errmsg": "ok"}')
    server = HTTPServer(("127.0.0.1", 0), Robot)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/send?key=k"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_robot_gets_a_text_message(robot: str) -> None:
    """As WeCom and DingTalk take it, in both languages."""
    send_webhook(robot, TEXT)
    says = {"msgtype": "text", "text": {"content": "今天有 3 项事项待办\n3 things wait"}}
    assert Robot.heard == [("/send?key=k", says)]


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ((200, '{"errcode": 93000, "errmsg": "invalid webhook url"}'), "webhook: refused by the robot"),
        ((500, "oops"), "webhook: status 500"),
        ((200, "<html>"), "webhook: JSONDecodeError"),
        ((302, ""), "webhook: status 302"),
    ],
)
def test_a_robot_that_does_not_take_it_is_said(robot: str, answers: tuple[int, str], fault: str) -> None:
    """A refusal, a fault, an answer of something else; a redirection is not followed."""
    Robot.answers = answers
    with pytest.raises(NotSent) as caught:
        send_webhook(robot, TEXT)
    assert str(caught.value) == fault
    assert [path for path, _ in Robot.heard] == ["/send?key=k"]
    assert caught.value.__cause__ is None


def test_a_robot_that_is_not_there_is_said() -> None:
    """Nobody listens at that address."""
    with pytest.raises(NotSent, match=r"^webhook: URLError$"):
        send_webhook("http://127.0.0.1:1/", TEXT)
