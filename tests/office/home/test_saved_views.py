"""Saved views: a table's address under a name of one's own."""

import pytest
from django.utils.html import escape

from office.cast import Cast, log_is_whole
from office.home.composed import rows_at
from yiding.office.base.models import Step
from yiding.office.base.refused import Refused
from yiding.office.home.actions.remove_view import remove_view
from yiding.office.home.actions.save_view import MOST, save_view
from yiding.office.home.models import SavedView
from yiding.office.home.queries import views_of

LATE = rows_at("opinions") + "?sort=-due&term=late"


def test_a_view_is_saved_and_noted(cast: Cast) -> None:
    """It is there for whoever saved it alone, and the audit log fits."""
    save_view(cast.by("legal"), " 逾期的审查 ", LATE)
    assert [(view.name, view.address) for view in views_of(cast.by("legal"))] == [("逾期的审查", LATE)]
    assert views_of(cast.by("desk")) == []
    assert Step.objects.get(act="save_view").name == "严谨"
    assert log_is_whole()


def test_a_name_that_is_there_gets_the_new_address(cast: Cast) -> None:
    """Saving again under a name replaces what it led to."""
    save_view(cast.by("legal"), "审查", LATE)
    save_view(cast.by("legal"), "审查", rows_at("opinions"))
    assert [view.address for view in SavedView.objects.all()] == [rows_at("opinions")]


@pytest.mark.parametrize(
    ("name", "address", "rule"),
    [
        ("", LATE, "input"),
        ("长" * 61, LATE, "input"),
        ("外面", "https://example.org/todo/opinions/", "input"),
        ("外面", "//example.org/todo/opinions/", "input"),
        ("外面", "/\\example.org/", "input"),
        ("没有", "/no/such/page/", "input"),
        ("太长", rows_at("opinions") + "?q=" + "x" * 500, "input"),
        ("机密★10年", LATE, "no_secret"),
    ],
)
def test_what_cannot_be_saved_is_refused(cast: Cast, name: str, address: str, rule: str) -> None:
    """With a sentence; addresses of another host, of no page, too long; names that are empty, too long or bear a mark."""
    with pytest.raises(Refused) as caught:
        save_view(cast.by("legal"), name, address)
    assert caught.value.rule == rule
    assert not SavedView.objects.exists()


def test_there_are_thirty_at_most(cast: Cast) -> None:
    """The next one is refused; one that is there can still be changed."""
    for n in range(MOST):
        save_view(cast.by("legal"), f"筛选{n}", LATE)
    with pytest.raises(Refused, match="最多保存30个"):
        save_view(cast.by("legal"), "再一个", LATE)
    save_view(cast.by("legal"), "筛选1", rows_at("conditions"))


def test_another_s_view_is_not_there(cast: Cast) -> None:
    """Neither to see nor to remove; one's own is removed."""
    view = save_view(cast.by("legal"), "审查", LATE)
    with pytest.raises(Refused) as caught:
        remove_view(cast.by("desk"), view.pk)
    assert caught.value.rule == "unseen"
    remove_view(cast.by("legal"), view.pk)
    assert not SavedView.objects.exists()
    assert log_is_whole()


def test_pages_save_open_and_remove(cast: Cast) -> None:
    """The table's page offers its own address; the first page leads there and removes it; another's is 404."""
    client = cast.client("legal")
    page = client.get(LATE).content.decode()
    assert f'name="address" value="{escape(LATE)}"' in page
    response = client.post("/views/", {"name": "逾期的审查", "address": LATE, "once": "k1"})
    assert response.headers["Location"] == LATE
    again = client.post("/views/", {"name": "逾期的审查", "address": LATE, "once": "k1"})
    assert again.headers["Location"] == LATE
    assert f'<a href="{escape(LATE)}">逾期的审查</a>' in client.get("/").content.decode()
    view = SavedView.objects.get()
    assert cast.client("desk").post(f"/views/{view.pk}/remove/").status_code == 404
    assert client.get(f"/views/{view.pk}/remove/").status_code == 405
    assert client.post(f"/views/{view.pk}/remove/").status_code == 302
    assert not SavedView.objects.exists()


def test_a_refusal_is_a_sentence_on_its_page(cast: Cast) -> None:
    """An address outside is refused with 403 and the way to mend it."""
    response = cast.client("legal").post("/views/", {"name": "外面", "address": "//example.org/"})
    assert response.status_code == 403
    assert "请打开一个列表再保存" in response.content.decode()
