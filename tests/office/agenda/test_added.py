"""Papers that rooms above put to items: in every copy that is made from then on."""

import pytest
from django.utils import timezone

from office.agenda.test_packet import other, pages, pdf, sent
from office.cast import Cast, ready
from yiding.office.agenda import added
from yiding.office.agenda.added import Added
from yiding.office.agenda.models import AgendaItem, Packet, Sitting
from yiding.office.base.by import By
from yiding.office.base.files import keep as keep_file
from yiding.office.base.models import Step
from yiding.papers.errors import PaperError


@pytest.fixture(autouse=True)
def real_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the papers of the cast be there."""
    monkeypatch.setattr("office.cast.stored", lambda: keep_file(pdf("REPORT"), "pdf"))


def test_a_room_above_puts_a_paper_to_an_item(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind the item's own papers, for whoever knows of the item; what is there later than the packet stands on the page."""
    since = timezone.now()

    def more(by: By, _: Sitting, item: AgendaItem) -> list[Added]:
        return [Added(item, "上级来文", since, lambda: pdf(f"ABOVE {by.name}"))] if "供水" in item.title else []

    monkeypatch.setattr(added, "also_there", [more])
    sitting = sent(cast, ready(cast), other(cast))
    found = pages(cast, "vice_head", sitting)
    assert "上级来文" in found[0]
    assert [word for page in found[1:] for word in ("REPORT", "ABOVE") if word in page] == ["REPORT", "ABOVE", "REPORT"]
    assert Step.objects.filter(act="open_packet").get().reason == "PDF，第1版议程，3份材料"
    client, page = cast.client("vice_head"), f"/sittings/{sitting.pk}/"
    assert "上级来文" not in client.get(page).content.decode()
    since = timezone.now()
    assert "现在打开的材料里已有：上级来文" in client.get(page).content.decode()


def test_what_a_room_above_cannot_print_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with a paper that cannot be made into PDF: the packet fails and says why, nothing is sent."""

    def broken() -> bytes:
        raise PaperError(("没有中文字体", "no Chinese font"))

    def more(_: By, __: Sitting, item: AgendaItem) -> list[Added]:
        return [Added(item, "上级来文", timezone.now(), broken)]

    monkeypatch.setattr(added, "also_there", [more])
    sent(cast)
    packet = Packet.objects.get()
    assert (packet.state, packet.fault, packet.sent_at) == ("failed", "没有中文字体", None)
