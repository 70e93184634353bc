"""The digest goes out once a working day, notices between where asked for, by the ways that are switched on; never with a title."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from office.base.test_outgoing import Robot, robot  # noqa: F401 - a fixture
from office.cast import Cast, in_review, keep
from yiding.office.base import outgoing
from yiding.office.base.jobs import run_waiting
from yiding.office.base.models import Job, Notice
from yiding.office.base.outgoing import NotSent
from yiding.office.home import messages, sweep
from yiding.office.home.messages import send_digest, send_notices
from yiding.office.home.models import Sent
from yiding.office.home.sweep import ask_for_digest, forget_sent
from yiding.office.people.models import Person

FRIDAY, SATURDAY = datetime.date(2026, 5, 8), datetime.date(2026, 5, 16)
TITLE = "关于水价听证的请示"


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the mail on."""
    monkeypatch.setenv("YIDING_MAIL", "smtp://mail.example/?from=yiding@mail.example")
    monkeypatch.setenv("YIDING_ADDRESS", "https://yiding.qingxiu.example")


def reachable(cast: Cast, *names: str) -> None:
    """Give some of the cast an address."""
    for name in names:
        person = Person.objects.get(pk=cast.people[name].pk)
        person.mail = f"{name}@mail.example"
        keep(person)


def test_nothing_leaves_an_office_that_is_not_switched_on(cast: Cast) -> None:
    """Neither mail nor webhook, and no work is asked for."""
    reachable(cast, "legal")
    in_review(cast, title=TITLE)
    send_digest(FRIDAY)
    assert mail.outbox == []
    assert not Sent.objects.exists()
    assert Notice.objects.filter(sent_at__isnull=False).count() == 0


@pytest.mark.usefixtures("switched_on")
def test_each_account_gets_one_letter_a_day(cast: Cast) -> None:
    """Whoever has an address and something that waits; sent again, nothing goes out; the next day it does."""
    reachable(cast, "legal", "archivist")
    in_review(cast, title=TITLE)
    send_digest(FRIDAY)
    send_digest(FRIDAY)
    letters = [(letter.to, letter.body.splitlines()[0]) for letter in mail.outbox]
    assert letters == [(["legal@mail.example"], "您有 2 项事项待办，其中逾期 0 项；新提醒 1 条。")]
    send_digest(FRIDAY + datetime.timedelta(3))
    assert mail.outbox[1].body.startswith("您有 2 项事项待办，其中逾期 0 项；新提醒 0 条。")


@pytest.mark.usefixtures("switched_on")
def test_no_letter_has_a_title(cast: Cast) -> None:
    """Neither title, nor number, nor unit, nor name."""
    reachable(cast, *cast.people)
    proposal = in_review(cast, title=TITLE)
    send_digest(FRIDAY)
    said = "".join(f"{letter.subject}{letter.body}" for letter in mail.outbox)
    assert len(mail.outbox) > 5
    for word in ("水价", proposal.number, "水务", "江涛", "合法性"):
        assert word not in said


@pytest.mark.usefixtures("switched_on")
def test_what_did_not_go_out_is_given_back(cast: Cast, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    """One letter fails: the others went out, it is tried again, and the log holds no address and no content."""
    reachable(cast, "legal", "desk")
    in_review(cast, title=TITLE)
    send = outgoing.send_mail

    def fails_for_legal(line: Any, sender: str, to: str, *words: Any) -> None:
        if to.startswith("legal"):
            raise NotSent("mail: SMTPRecipientsRefused")
        send(line, sender, to, *words)

    monkeypatch.setattr(messages, "send_mail", fails_for_legal)
    with pytest.raises(NotSent, match="1 messages"):
        send_digest(FRIDAY)
    assert [letter.to for letter in mail.outbox] == [["desk@mail.example"]]
    assert Notice.objects.filter(account=cast.accounts["legal"], sent_at=None).count() == 1
    assert "legal@" not in caplog.text
    monkeypatch.setattr(messages, "send_mail", send)
    send_digest(FRIDAY)
    assert [letter.to for letter in mail.outbox] == [["desk@mail.example"], ["legal@mail.example"]]


@pytest.mark.usefixtures("switched_on")
def test_a_mail_server_that_is_away_keeps_nothing_from_the_robot(
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    robot: str,  # noqa: F811
) -> None:
    """The robot is told all the same; both are tried again, and the robot hears it once."""
    reachable(cast, "legal")
    in_review(cast, title=TITLE)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    monkeypatch.setenv("YIDING_MAIL", "smtp://127.0.0.1:1/?from=yiding@mail.example")
    monkeypatch.setenv("YIDING_WEBHOOK", robot)
    for _ in range(2):
        with pytest.raises(NotSent):
            send_digest(FRIDAY)
    content = [says["text"]["content"] for _, says in Robot.heard]
    assert len(content) == 1
    assert content[0].startswith("议定：今天有 7 人有事项待办，共 8 项，其中逾期 0 项。")
    assert "水价" not in content[0]


@pytest.mark.usefixtures("switched_on")
def test_the_sweep_asks_for_it_on_the_morning_of_a_working_day(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for a day that is past, not for a Saturday, and not before eight o'clock; once."""
    reachable(cast, "legal")
    in_review(cast)
    monkeypatch.setattr(sweep, "today", lambda: FRIDAY)
    ask_for_digest(FRIDAY - datetime.timedelta(1))
    monkeypatch.setattr(sweep, "today", lambda: SATURDAY)
    ask_for_digest(SATURDAY)
    assert not Job.objects.exists()
    monkeypatch.setattr(sweep, "today", lambda: FRIDAY)
    ask_for_digest(FRIDAY)
    ask_for_digest(FRIDAY)
    asked = Job.objects.get()
    assert asked.beat is not None
    assert timezone.localtime(asked.beat).isoformat() == "2026-05-08T07:59:00+08:00", "a worker takes it a minute later"
    run_waiting()
    asked.refresh_from_db()
    assert asked.state == "done"
    assert len(mail.outbox) == 1


def test_an_office_that_is_not_switched_on_asks_for_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """No job waits."""
    monkeypatch.setattr(sweep, "today", lambda: FRIDAY)
    ask_for_digest(FRIDAY)
    assert not Job.objects.exists()


def test_what_was_sent_is_forgotten_in_time(cast: Cast) -> None:
    """After three months."""
    now = timezone.now()
    Sent.objects.create(key="letter 2026-01-05 1", at=now - datetime.timedelta(91))
    Sent.objects.create(key="letter 2026-05-08 1", at=now)
    forget_sent(FRIDAY)
    assert [row.key for row in Sent.objects.all()] == ["letter 2026-05-08 1"]


def test_notices_are_told_between_digests_where_asked_for(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    """One letter for all of a quarter of an hour, with a count and a link; the digest does not count them again."""
    monkeypatch.setenv("YIDING_MAIL", "smtp://mail.example/?from=yiding@mail.example&notices=1")
    monkeypatch.setenv("YIDING_ADDRESS", "https://yiding.qingxiu.example")
    reachable(cast, "legal", "desk")
    with django_capture_on_commit_callbacks(execute=True):
        in_review(cast, title=TITLE)
    asked = Job.objects.get(name="home.notices")
    assert asked.beat is not None
    assert timezone.localtime(asked.beat).minute % 15 == 14, "a worker takes it a minute later"
    run_waiting()
    letters = {letter.to[0].split("@")[0]: str(letter.body) for letter in mail.outbox}
    assert letters.keys() == {"legal", "desk"}
    assert letters["legal"].startswith("您有新提醒 1 条。")
    assert "https://yiding.qingxiu.example/notices/" in letters["legal"]
    assert "水价" not in "".join(letters.values())
    send_digest(FRIDAY)
    assert "新提醒 0 条" in mail.outbox[-1].body


@pytest.mark.usefixtures("switched_on")
def test_notices_alone_send_nothing_where_not_asked_for(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    """The mail is on, but for the digest."""
    reachable(cast, "legal")
    with django_capture_on_commit_callbacks(execute=True):
        in_review(cast, title=TITLE)
    assert not Job.objects.filter(name="home.notices").exists()


def test_a_letter_of_notices_that_failed_is_tried_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was claimed for it is given back."""
    monkeypatch.setenv("YIDING_MAIL", "smtp://mail.example/?from=yiding@mail.example&notices=1")
    monkeypatch.setenv("YIDING_ADDRESS", "https://yiding.qingxiu.example")
    reachable(cast, "legal")
    in_review(cast, title=TITLE)
    send = outgoing.send_mail

    def fails(*_: Any) -> None:
        raise NotSent("mail: SMTPServerDisconnected")

    monkeypatch.setattr(messages, "send_mail", fails)
    with pytest.raises(NotSent, match="1 messages"):
        send_notices("2026-05-08 09:15")
    assert Notice.objects.filter(account=cast.accounts["legal"], sent_at=None).count() == 1
    monkeypatch.setattr(messages, "send_mail", send)
    send_notices("2026-05-08 09:15")
    send_notices("2026-05-08 09:15")
    assert len(mail.outbox) == 1
