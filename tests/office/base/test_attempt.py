"""What a page answers when an action is done, and when it is refused."""

import pytest
from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from yiding.office.base import drafts
from yiding.office.base.attempt import NOT_YOURS, attempt, status_of
from yiding.office.base.by import By
from yiding.office.base.refused import Again, Outdated, Refused
from yiding.office.base.secrecy import Secret
from yiding.office.people.models import Account

pytestmark = pytest.mark.django_db
WHY = ("缺少附件；请补上。", "A paper is missing: add it.")


class Why(forms.Form):
    """A form with one field."""

    why = forms.CharField(initial="如前")


@pytest.fixture
def sent(clerk: Account) -> HttpRequest:
    """Give a request in which the clerk sends the form."""
    made = RequestFactory().post("/specimen/", {"why": "机密★10年"})
    made.user = clerk
    made.by = By(None, "王海", account=clerk.pk)  # type: ignore[attr-defined]
    return made


def refusing(refusal: Exception) -> object:
    """Refuse."""
    raise refusal


def shown(refusal: Refused) -> HttpResponse:
    """Show a form again."""
    return HttpResponse(refusal.words[0], status=status_of(refusal))


def test_done_it_leads_on(sent: HttpRequest) -> None:
    """To where the page says, or with the answer that the deed gives; sent before, to what it did then."""
    assert attempt(sent, lambda: "anything", "/back/").headers["Location"] == "/back/"
    assert attempt(sent, lambda: HttpResponse("done"), "/back/").content == b"done"
    assert attempt(sent, lambda: refusing(Again("/done/")), "/back/").headers["Location"] == "/done/"
    assert attempt(sent, lambda: refusing(Again("")), "/back/").headers["Location"] == "/back/"


def test_what_is_not_there_for_who_asks_is_404(sent: HttpRequest) -> None:
    """Whatever could be shown."""
    with pytest.raises(Http404):
        attempt(sent, lambda: refusing(Refused(WHY, "unseen")), "/back/", shown)


@pytest.mark.parametrize("rule", sorted(NOT_YOURS))
def test_where_no_words_would_help_the_form_is_not_shown_again(sent: HttpRequest, rule: str) -> None:
    """The sentence has a page of its own, with the way back."""
    answer = attempt(sent, lambda: refusing(Refused(WHY, rule)), "/back/", shown)
    assert answer.status_code == 403
    assert WHY[0] in answer.content.decode()
    assert 'href="/back/"' in answer.content.decode()


def test_other_refusals_are_shown_on_the_form(sent: HttpRequest) -> None:
    """409 where somebody else was first; a button, which has no form, leads to the sentence."""
    assert attempt(sent, lambda: refusing(Refused(WHY)), "/back/", shown).status_code == 422
    assert attempt(sent, lambda: refusing(Outdated({})), "/back/", shown).status_code == 409
    assert attempt(sent, lambda: refusing(Refused(WHY)), "/back/").status_code == 403


def test_a_secret_goes_out_of_draft_and_form(sent: HttpRequest, clerk: Account) -> None:
    """What the form is shown with is what stood in it before; other refusals leave both."""
    form = Why(sent.POST)
    assert form.is_valid()
    drafts.keep(clerk.pk, "王海", "/specimen/", {"why": ["第一稿"]})
    attempt(sent, lambda: refusing(Refused(WHY)), "/back/", shown, form)
    assert "机密★10年" in form.as_p()
    assert drafts.kept(clerk.pk, "/specimen/")
    assert attempt(sent, lambda: refusing(Secret()), "/back/", shown, form).status_code == 422
    assert "机密" not in form.as_p()
    assert 'value="如前"' in form.as_p()
    assert not form.cleaned_data
    assert drafts.kept(clerk.pk, "/specimen/") is None


def test_a_secret_goes_out_of_what_a_form_is_made_with(sent: HttpRequest) -> None:
    """Where the initial repeats what was sent, the form does not show it from there."""
    form = Why(sent.POST, initial={"why": "机密★10年"})
    assert form.is_valid()
    assert attempt(sent, lambda: refusing(Secret()), "/back/", shown, form).status_code == 422
    assert "机密" not in form.as_p()
