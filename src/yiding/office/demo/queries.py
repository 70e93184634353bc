"""Questions of the demonstration's page: who works here in which role."""

from typing import NamedTuple

from yiding.office.base.days import today
from yiding.office.people.models import Account, Post, RoleHeld
from yiding.rules.roles import ROLES
from yiding.rules.words import Words


class Worker(NamedTuple):
    """One person with an account: who, in which unit and post."""

    account: int
    name: str
    unit: str
    post: str


class Group(NamedTuple):
    """Who holds one role, and what it does."""

    name: Words
    does: Words
    workers: list[Worker]


def workers_by_role() -> list[Group]:
    """Give everybody who can enter, in protocol order by role, the roles of few first; four queries."""
    posts = {post.person_id: post for post in Post.objects.on(today()).select_related("unit")}
    accounts = dict(Account.objects.filter(is_active=True, person__isnull=False).values_list("person", "pk"))
    held: dict[str, list[Worker]] = {role: [] for role in ROLES}
    rows = RoleHeld.objects.on(today()).select_related("person", "unit").order_by("person__order", "person")
    for row in rows:
        if row.person_id in accounts:
            post = posts.get(row.person_id)
            unit = str(row.unit or (post.unit if post else None) or "")
            held[row.role].append(Worker(accounts[row.person_id], row.person.name, unit, post.title if post else ""))
    for admin in Account.objects.filter(is_active=True, admin=True):
        held["admin"].append(Worker(admin.pk, admin.full_name, "", ""))
    groups = [Group(role.name, role.does, held[key]) for key, role in ROLES.items() if held[key]]
    return sorted(groups, key=lambda group: len(group.workers))


def account_of(key: str) -> Account | None:
    """Give an account by what the page sent, None where there is none."""
    return Account.objects.filter(pk=key, is_active=True).first() if key.isdecimal() and len(key) < 10 else None
