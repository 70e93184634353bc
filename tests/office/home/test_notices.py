"""The page of notices: one's own, read on opening."""

from django.test import Client

from office.cast import Cast
from office.home.composed import rows_at, submitted
from yiding.office.base.models import Notice
from yiding.office.base.telling import tell


def listed(client: Client, address: str = "/notices/") -> int:
    """Count the rows of the page."""
    response = client.get(address)
    assert response.context is not None
    count: int = response.context["listing"].count
    return count


def test_opening_a_notice_reads_it(cast: Cast) -> None:
    """It leads to the thing, and is unread no more."""
    proposal = submitted(cast)
    notice = Notice.objects.get(account=cast.accounts["desk"])
    client = cast.client("desk")
    assert listed(client, "/notices/?read=no") == 1
    response = client.get(f"/notices/{notice.pk}/")
    assert response.headers["Location"] == f"/proposals/{proposal.pk}/"
    assert (listed(client, "/notices/?read=no"), listed(client, "/notices/?read=yes"), listed(client)) == (0, 1, 1)
    first = Notice.objects.get(pk=notice.pk).read_at
    client.get(f"/notices/{notice.pk}/")
    assert Notice.objects.get(pk=notice.pk).read_at == first


def test_another_s_notice_is_not_there(cast: Cast) -> None:
    """It is 404, and stays unread."""
    submitted(cast)
    notice = Notice.objects.get(account=cast.accounts["desk"])
    client = cast.client("legal")
    assert client.get(f"/notices/{notice.pk}/").status_code == 404
    assert listed(client) == 0
    notice.refresh_from_db()
    assert notice.read_at is None


def test_all_are_read_at_once(cast: Cast) -> None:
    """One's own alone, and by sending a form alone."""
    accounts = [cast.accounts["desk"].pk, cast.accounts["legal"].pk]
    for n in range(3):
        tell(accounts, f"k{n}", ("有议题报送", "A proposal was submitted"), "/proposals/1/")
    client = cast.client("desk")
    assert client.get("/notices/read/").status_code == 405
    assert client.post("/notices/read/").status_code == 302
    assert (listed(client, "/notices/?read=no"), listed(client)) == (0, 3)
    assert listed(cast.client("legal"), "/notices/?read=no") == 3


def test_notices_speak_the_reader_s_language(cast: Cast) -> None:
    """English beside Chinese, on the page of notices and in the list of unread ones."""
    tell([cast.accounts["desk"].pk], "k", ("有议题报送", "A proposal was submitted"), "/proposals/1/")
    client = cast.client("desk")
    client.cookies["django_language"] = "en"
    for address in ("/notices/", rows_at("notices")):
        page = client.get(address).content.decode()
        assert "A proposal was submitted" in page
        assert "有议题报送" not in page
