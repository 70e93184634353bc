"""What was typed into a form and not sent yet: kept for its account, offered again, forgotten when the form is sent.

A text that bears a mark of secrecy is not kept (law 9): the draft is wiped, and the log says so without its content.
"""

import json
from collections.abc import Callable, Mapping, Sequence

from django.http import HttpRequest, HttpResponse

from yiding.office.base.audit import note
from yiding.office.base.models import Draft
from yiding.office.base.refused import Refused
from yiding.office.base.secrecy import Secret
from yiding.rules.gates import GATES
from yiding.rules.secrecy import marked

MOST = 400_000
"""A draft is no longer than so many characters."""

Fields = Mapping[str, Sequence[str]]
"""What was typed, by the names of the fields; a field of several choices has several."""


class SecretDraft(Secret):
    """A draft in which a text bears a mark of secrecy; `fields` names where."""

    def __init__(self, fields: list[str]) -> None:
        super().__init__()
        self.fields = fields


def address_of(request: HttpRequest) -> str:
    """Give the address of a page's form: forms of one act on two gates are two."""
    gate = request.GET.get("gate", "")
    return f"{request.path}?gate={gate}" if gate in GATES else request.path


def keep(account: int, who: str, address: str, fields: Fields) -> None:
    """Keep what was typed into the form at an address. Errors: Refused where it is too long; SecretDraft, and it is wiped."""
    secret = [name for name, values in fields.items() if any(marked(value) for value in values)]
    if secret:
        forget(account, address)
        note("keep_draft", who, address, {}, "no_secret")
        raise SecretDraft(secret)
    if len(json.dumps(fields, ensure_ascii=False)) > MOST:
        raise Refused(
            (
                f"草稿超过{MOST // 10_000}万字，没有保存；请先提交，或者把长文作为附件上传。",
                f"The draft is longer than {MOST:,} characters and was not kept: send the form, or add the text as a file.",
            )
        )
    Draft.objects.update_or_create(account_id=account, address=address, defaults={"fields": fields})


def kept(account: int | None, address: str) -> Draft | None:
    """Give what an account typed into the form at an address and did not send."""
    return Draft.objects.filter(account_id=account, address=address).first() if account else None


def forget(account: int, address: str) -> None:
    """Forget a draft."""
    Draft.objects.filter(account_id=account, address=address).delete()


def forgotten_when_sent(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Give the middleware that forgets the draft of a form when its sending succeeded: it led on to another page."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        sent = request.method == "POST" and response.status_code in (302, 303) and "once" in request.POST
        if sent and request.user.pk:
            forget(request.user.pk, address_of(request))
        return response

    return respond
