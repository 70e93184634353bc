"""The digest of a working day: what it counts, its words, and which notices it has told. Counts and a link, never a title (law 9)."""

import datetime
from typing import NamedTuple

from yiding.office.base.models import Notice
from yiding.rules.words import Words


class Counts(NamedTuple):
    """How much there is for an account: notices not read and not sent before, work that waits, and how much of it is late."""

    notices: int
    waits: int
    late: int


class Letter(NamedTuple):
    """A letter in both languages."""

    subject: Words
    body: Words


def letter(counts: Counts, address: str) -> Letter:
    """Write the digest of one account; `address` is the office's."""
    chinese = f"您有 {counts.waits} 项事项待办，其中逾期 {counts.late} 项；新提醒 {counts.notices} 条。"
    english = f"{counts.waits} things wait for you, {counts.late} of them late; {counts.notices} new notices."
    return Letter(
        ("议定：今日待办", "Yiding: today's work"),
        (f"{chinese}\n请登录查看：{address}/", f"{english}\nLog in: {address}/"),
    )


def notice_letter(notices: int, address: str) -> Letter:
    """Write that there are new notices."""
    return Letter(
        ("议定：新提醒", "Yiding: new notices"),
        (
            f"您有新提醒 {notices} 条。\n请登录查看：{address}/notices/",
            f"{notices} new notices. Log in: {address}/notices/",
        ),
    )


def robot_text(people: int, waits: int, late: int, address: str) -> Words:
    """Write the digest of the whole office for a robot."""
    return (
        f"议定：今天有 {people} 人有事项待办，共 {waits} 项，其中逾期 {late} 项。请登录查看：{address}/",
        f"Yiding: {waits} things wait for {people} people, {late} of them late. Log in: {address}/",
    )


def unsent(account: int) -> int:
    """Count the notices that an account has neither read nor been sent."""
    return Notice.objects.filter(account=account, read_at=None, sent_at=None).count()


def claim_notices(account: int, at: datetime.datetime) -> None:
    """Note that an account's unread notices are sent; each is counted in one letter only."""
    Notice.objects.filter(account=account, read_at=None, sent_at=None).update(sent_at=at)


def give_back_notices(account: int, at: datetime.datetime) -> None:
    """Take back what was claimed at that moment, where the letter did not go out."""
    Notice.objects.filter(account=account, sent_at=at).update(sent_at=None)
