"""Drafts of forms on the server (see also tests/browser/test_forms.py)."""

import json

import pytest
from django.test import Client

from yiding.office.base import drafts
from yiding.office.base.models import AuditEntry, Draft
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.models import Account

pytestmark = pytest.mark.django_db


def send(client: Client, fields: object, address: str = "/") -> tuple[int, dict[str, object]]:
    """Send a draft; give status and answer."""
    response = client.post("/draft/", {"address": address, "fields": json.dumps(fields)})
    return response.status_code, response.json()


def test_the_newest_draft_of_a_form_is_kept(client_in: Client, clerk: Account) -> None:
    """One for each form and account; NUL, which PostgreSQL cannot keep, is left out."""
    send(client_in, {"why": ["第一稿"]})
    status, answer = send(client_in, {"why": ["第二\0稿"], "units": ["1", "2"]})
    assert status == 200
    assert str(answer["sentence"]).startswith("草稿已保存 ")
    assert Draft.objects.get().fields == {"why": ["第二稿"], "units": ["1", "2"]}
    assert drafts.kept(clerk.pk, "/") == Draft.objects.get()


def test_nobody_gets_the_draft_of_another(client_in: Client) -> None:
    """Two accounts at one address each have their own."""
    send(client_in, {"why": ["我的"]})
    other = make_account("zhaomin", "赵敏", "墨水瓶-长城-2026")
    assert drafts.kept(other.pk, "/") is None
    assert drafts.kept(None, "/") is None


def test_a_draft_without_fields_is_discarded(client_in: Client) -> None:
    """Nothing is left of it."""
    send(client_in, {"why": ["第一稿"]})
    assert send(client_in, {})[0] == 200
    assert not Draft.objects.exists()


def test_a_mark_of_secrecy_wipes_the_draft(client_in: Client, clerk: Account) -> None:
    """What was kept before goes too; the answer names the fields, and the log the rule alone."""
    send(client_in, {"why": ["第一稿"]})
    status, answer = send(client_in, {"title": ["方案"], "why": ["绝密★启用前\n某处"]})
    assert (status, answer["fields"]) == (422, ["why"])
    assert "密级标志" in str(answer["sentence"])
    assert not Draft.objects.exists()
    says = AuditEntry.objects.latest("number").says
    assert (says["act"], says["about"], says["refused"]) == ("keep_draft", "/", "no_secret")
    assert "某处" not in json.dumps(says, ensure_ascii=False)


def test_the_sentence_comes_in_the_language_of_the_page(client_in: Client) -> None:
    """English where it was chosen."""
    client_in.cookies["django_language"] = "en"
    assert "secrecy" in str(send(client_in, {"why": ["机密★10年"]})[1]["sentence"])


def test_a_draft_that_is_too_long_is_refused(client_in: Client) -> None:
    """With a sentence; the one before is still there."""
    send(client_in, {"why": ["第一稿"]})
    status, answer = send(client_in, {"why": ["长" * drafts.MOST]})
    assert status == 413
    assert "40万字" in str(answer["sentence"])
    assert Draft.objects.get().fields == {"why": ["第一稿"]}


@pytest.mark.parametrize("fields", [None, "x", ["x"], {"why": "x"}, {"why": [1]}, {"why": None}])
def test_what_is_no_draft_is_refused(client_in: Client, fields: object) -> None:
    """Anything but an object of lists of texts."""
    assert send(client_in, fields)[0] == 400
    assert client_in.post("/draft/", {"address": "/", "fields": "{"}).status_code == 400
    assert not Draft.objects.exists()


@pytest.mark.parametrize("address", ["", "nowhere", "/nowhere/", "/" + "x" * 300])
def test_a_draft_belongs_to_an_address_of_the_office(client_in: Client, address: str) -> None:
    """Others are refused."""
    assert send(client_in, {"why": ["x"]}, address)[0] == 400


def test_only_a_form_that_was_sent_forgets_its_draft(client_in: Client) -> None:
    """A form carries a key; another post to the same address leaves the draft."""
    send(client_in, {"why": ["第一稿"]}, "/display/")
    client_in.post("/display/", {"text": "large"})
    assert Draft.objects.exists()
    client_in.post("/display/", {"text": "large", "once": "k"})
    assert not Draft.objects.exists()
