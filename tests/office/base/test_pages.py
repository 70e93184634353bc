"""The shared pages: a thing, a form, an act, a conflict, refusals and faults."""

import datetime
from typing import Any

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import timezone, translation
from django.views import defaults
from pytest_django import DjangoDbBlocker

from yiding.office.base.language import pair
from yiding.office.base.models import Draft, Step
from yiding.office.base.pages import Fact, Offer, State, ThingPage, differing
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.models import Account
from yiding.rules.actions import ACTIONS


class Proposal(forms.Form):
    """A small form."""

    title = forms.CharField(label=pair("标题", "Title"), help_text=pair("一句话。", "One sentence."), max_length=5)
    why = forms.CharField(label=pair("理由", "Reason"), required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)
    units = forms.MultipleChoiceField(
        label=pair("单位", "Units"),
        choices=[("1", "县财政局")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=pair("可选多个。", "Several can be chosen."),
    )


def request(user: Any = None) -> HttpRequest:
    """Make a request."""
    made = RequestFactory().get("/specimen/")
    made.user = user or AnonymousUser()
    return made


def written(template: str, user: Any = None, **context: Any) -> str:
    """Write a template, without navigation and other things that apps put on pages."""
    made = request(user)
    made.by = None  # type: ignore[attr-defined]
    return render_to_string(template, context, made)


def thing(**changes: Any) -> str:
    """Write the page of a thing."""
    given: dict[str, Any] = {
        "number": "议题〔2026〕17号",
        "title": "<老旧小区>改造",
        "state": State(("入库", "ready"), "waits"),
        "facts": [Fact(("汇报人", "Presenter"), "李明"), Fact(("会议", "Sitting"), None)],
    }
    return written("base/thing.html", page=ThingPage(**given | changes))


@pytest.mark.django_db
def test_a_thing_has_number_title_state_and_facts() -> None:
    """Escaped; the state as word with its weight; a missing fact as a dash."""
    page = thing()
    assert "议题〔2026〕17号" in page
    assert "<h1>&lt;老旧小区&gt;改造</h1>" in page
    assert '<span class="state waits">入库</span>' in page
    assert "<dt>汇报人</dt><dd>李明</dd>" in page
    assert "<dt>会议</dt><dd>—</dd>" in page
    assert "没有人需要办理" in page
    assert "还没有办理记录" in page


@pytest.mark.django_db
def test_what_may_not_be_done_says_why() -> None:
    """It is no link, and its sentence stands there to be read; the primary act is one."""
    page = thing(
        offers=[
            Offer("list_proposal", ("列入议程", "list"), "/a/", primary=True),
            Offer("withdraw_proposal", ("撤回", "withdraw"), "/b/", ("已审定，不能撤回。", "Approved.")),
        ]
    )
    assert '<a class="btn btn-primary" href="/a/" data-act="list_proposal">列入议程</a>' in page
    assert "/b/" not in page
    assert '<p class="why-not">已审定，不能撤回。</p>' in page


@pytest.mark.django_db
def test_a_thing_says_who_has_it_and_until_when() -> None:
    """What is late is marked so."""
    today = timezone.localdate()
    assert "今天到期" in thing(holder=("县财政局", "finance"), due=today)
    page = thing(holder=("县财政局", "finance"), due=today - datetime.timedelta(30))
    assert '<p class="holder">县财政局</p>' in page
    assert "due-late" in page
    assert "逾期" in page


@pytest.mark.django_db
def test_history_says_who_did_what_when_and_why() -> None:
    """With the way in which it came about, and the states in words of the page's language."""
    at = datetime.datetime(2026, 5, 8, 6, 5, tzinfo=datetime.UTC)
    step = Step(
        act="submit_proposal", name="王海", how="受李明委托", at=at, reason="<补>", before="draft", after="submitted"
    )
    page = thing(history=[step])
    for words in ("2026年5月8日（周五）14:05", "王海（受李明委托）", "&lt;补&gt;", "拟提 → 已报送"):
        assert words in page
    assert ACTIONS["submit_proposal"].name[0] in page
    with translation.override("en"):
        assert "draft → submitted" in thing(history=[step])


def test_a_form_shows_its_problems_at_the_top_and_at_the_field() -> None:
    """As links, and in words that the field's input refers to."""
    page = written("base/form.html", form=Proposal({"title": "太长的一个标题", "units": ["9"]}), version=3, once="k1")
    assert '<li><a href="#id_title">标题</a>：' in page
    assert 'aria-describedby="id_title_helptext id_title_error"' in page
    assert 'id="id_title_error"' in page
    assert '<input type="hidden" name="version" value="3">' in page
    assert '<input type="hidden" name="once" value="k1">' in page
    assert 'href="#id_units"' in page or 'href="#id_units_0"' in page
    assert 'aria-describedby="id_units_helptext id_units_error"' in page


def test_a_form_has_labels_help_and_a_key_of_its_own() -> None:
    """Optional fields say so; two forms have two keys; without a version there is none."""
    first, second = written("base/form.html", form=Proposal()), written("base/form.html", form=Proposal())
    assert '<label class="form-label" for="id_title">标题</label>' in first
    assert '<p class="form-text" id="id_title_helptext">一句话。</p>' in first
    assert "（选填）" in first
    assert "不得填写国家秘密" in first
    assert 'name="version"' not in first
    assert first != second


def test_a_form_that_takes_files_says_so() -> None:
    """Else the browser sends their names alone."""

    class Paper(forms.Form):
        """A form with a file."""

        file = forms.FileField(label="文件")

    assert 'enctype="multipart/form-data"' in written("base/form.html", form=Paper())
    assert "enctype" not in written("base/form.html", form=Proposal())


@pytest.mark.django_db
def test_a_draft_is_offered_in_an_unsent_form_alone(clerk: Account) -> None:
    """To its own account, on its own page."""
    Draft.objects.create(account=clerk, address="/specimen/", fields={"why": ['"先"']})
    page = written("base/form.html", clerk, form=Proposal(), draft=True)
    assert 'data-kept="{&quot;why&quot;: [&quot;\\&quot;先\\&quot;&quot;]}"' in page
    assert "data-kept" not in written("base/form.html", clerk, form=Proposal({}), draft=True)
    assert "data-kept" not in written("base/form.html", clerk, form=Proposal())
    assert "data-kept" not in written("base/form.html", form=Proposal(), draft=True)


def test_a_conflict_sets_both_texts_side_by_side() -> None:
    """Field by field where they differ, whatever fields the form has."""
    form = Proposal({"title": "新", "why": "同样"})
    theirs = {"title": "旧<b>", "why": "同样 ", "other": "x"}
    assert [(row.label, row.yours, row.theirs) for row in differing(form, theirs)] == [("标题", "新", "旧<b>")]
    page = written("base/form.html", form=form, refusal=Outdated(theirs))
    assert "别人已经改动过" in page
    assert "<p>旧&lt;b&gt;</p>" in page


@pytest.mark.django_db
def test_an_act_says_what_it_does_and_by_which_rule() -> None:
    """Title, state after it, citation, button and the way back."""
    rule = ACTIONS["submit_proposal"]
    page = written("base/act.html", act={"name": "submit_proposal"}, rule=rule, form=Proposal(), back="/back/")
    assert f"<h1>{rule.name[0]}</h1>" in page
    assert "办理后状态变为“已报送”。" in page
    assert rule.citation.words()[0] in page
    assert f'<button class="btn btn-primary">{rule.name[0]}</button>' in page
    assert 'href="/back/"' in page


@pytest.mark.django_db
def test_a_refusal_has_its_sentence_and_a_way_back() -> None:
    """In the page's language; to the first page where there is no nearer one."""
    refusal = Refused(("不是本单位的议题。", "It is another unit's."), "own")
    assert "不是本单位的议题。" in written("base/refused.html", refusal=refusal, back="/p/")
    with translation.override("en"):
        page = written("base/refused.html", refusal=refusal)
    assert "It is another unit&#x27;s." in page
    assert '<a class="btn btn-primary" href="/">' in page


def test_the_page_of_a_fault_needs_no_database(django_db_blocker: DjangoDbBlocker) -> None:
    """Nor an account, nor what apps put on pages."""
    with django_db_blocker.block():
        response = defaults.server_error(request())
    assert response.status_code == 500
    assert "系统出错" in response.content.decode()


@pytest.mark.django_db
def test_missing_pages_and_stale_forms_have_our_face(client_in: Client) -> None:
    """404 and the 403 of a form without its token, with a sentence and a way on."""
    page = client_in.get("/nowhere/")
    assert page.status_code == 404
    assert "没有这个页面" in page.content.decode()
    strict = Client(enforce_csrf_checks=True)
    stale = strict.post("/login/")
    assert stale.status_code == 403
    assert "页面已过期" in stale.content.decode()


@pytest.mark.django_db
def test_display_is_remembered_for_known_choices_alone() -> None:
    """And leads back to a page of the office, never elsewhere."""
    response = Client().post("/display/", {"text": "large", "keys": "maybe", "next": "/login/?a=1"})
    assert response.headers["Location"] == "/login/?a=1"
    assert {name: cookie.value for name, cookie in response.cookies.items()} == {"text": "large"}
    assert response.cookies["text"]["httponly"]
    assert Client().post("/display/", {"next": "https://example.org/"}).headers["Location"] == "/"
    assert Client().get("/display/").status_code == 405


@pytest.mark.django_db
def test_large_text_and_silent_keys_stand_on_the_page() -> None:
    """As the cookies say."""
    client = Client()
    assert '<html lang="zh-hans">' in client.get("/login/").content.decode()
    client.post("/display/", {"text": "large", "keys": "off"})
    assert '<html lang="zh-hans" class="large" data-keys="off">' in client.get("/login/").content.decode()
