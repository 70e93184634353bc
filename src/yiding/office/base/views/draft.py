"""Drafts of forms, as the page's script sends them every few seconds."""

import json
from datetime import datetime
from typing import cast

from django.http import HttpRequest, JsonResponse
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.views.decorators.http import require_POST

from yiding.office.base import drafts
from yiding.office.base.asking import held
from yiding.office.base.language import chosen
from yiding.office.base.refused import Refused

_LONGEST_ADDRESS = 200


@require_POST
def draft(request: HttpRequest) -> JsonResponse:
    """Keep the `fields` (a JSON object of lists of texts) of the form at `address`; without any, forget its draft.

    Answers {"sentence": …}: 200 where it was kept; 400 where the request makes no sense; 413 where it is too long; 422 with
    the `fields` to clear where a text bears a mark of secrecy.
    """
    address, fields = request.POST.get("address", ""), _fields(request.POST.get("fields", ""))
    if fields is None or not _of_the_office(address):
        return _answer(400, ("草稿没有保存：请求不完整，请刷新页面。", "The draft was not kept: reload the page."))
    who = held(request)
    account = cast(int, who.account)  # whoever comes here has entered
    if not fields:
        drafts.forget(account, address)
        return _answer(200, ("草稿已丢弃。", "The draft is discarded."))
    try:
        drafts.keep(account, who.in_log, address, fields)
    except drafts.SecretDraft as secret:
        return _answer(422, secret.words, secret.fields)
    except Refused as refused:
        return _answer(413, refused.words)
    return _answer(200, _kept_at(timezone.localtime()))


def _kept_at(now: datetime) -> tuple[str, str]:
    return f"草稿已保存 {now:%H:%M}", f"Draft kept at {now:%H:%M}"


def _answer(status: int, words: tuple[str, str], fields: list[str] | None = None) -> JsonResponse:
    return JsonResponse({"sentence": chosen(words), "fields": fields or []}, status=status)


def _fields(text: str) -> dict[str, list[str]] | None:
    """Read the fields; None for anything that is not an object of lists of texts."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    sound = isinstance(found, dict) and all(
        isinstance(values, list) and all(isinstance(value, str) for value in values) for values in found.values()
    )
    return {name: [value.replace("\0", "") for value in values] for name, values in found.items()} if sound else None


def _of_the_office(address: str) -> bool:
    if len(address) > _LONGEST_ADDRESS:
        return False
    try:
        resolve(address.partition("?")[0])
    except Resolver404:
        return False
    return True
