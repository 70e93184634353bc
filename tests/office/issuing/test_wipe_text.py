"""A text of an adopted document that turns out to hold a state secret goes at once; that it was there stays."""

from typing import Any

import pytest

from office.cast import Cast, log_is_whole
from office.issuing.composed import REVISED, again, before_office, docx, handed_in, issued, opened, signed, told
from yiding.office.base.files import path_of
from yiding.office.base.models import Step
from yiding.office.base.refused import Refused
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.wipe_text import wipe_text
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.queries import PRINTED

REASON = "附表三应当定密"


def test_wipe_text_takes_the_bytes_and_the_document_is_revised_again(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    """Over HTTP: what waited for the office's review goes back to the unit, which hands in another text."""
    issuance = before_office(cast)
    here, file = f"/issuing/{issuance.pk}/", again(issuance).revisions.get().file_id
    assert "wipe_text" in cast.client("secrecy").get(here).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        sent = cast.client("secrecy").post(f"{here}wipe_text/", {"paper": 1, "reason": REASON})
    assert sent.status_code == 302
    assert not path_of(file).exists()
    assert again(issuance).state == "revising"
    assert again(issuance).to_office_at is None
    for page in (f"{here}texts/1/", f"{here}texts/1/compare/"):
        assert "第41条" in cast.client("liaison").get(page).content.decode(), page
    shown = cast.client("liaison").get(here).content.decode()
    assert "第1稿 因涉密已清除" in shown
    assert f"{here}texts/1/" not in shown
    assert Step.objects.get(act="wipe_text").reason == f"第1稿：{REASON}"
    assert {"水清", "唐小满"} & told("有文稿因涉密已清除")
    other = docx(REVISED[0], "第一条 不含附表三。")
    assert handed_in(cast, issuance, file=other).state == "rechecking"
    with pytest.raises(Refused, match="已经清除"):
        wipe_text(cast.by("secrecy"), issuance.pk, 1, "再来一次")
    assert log_is_whole()


def test_a_signed_text_that_is_wiped_is_never_issued(cast: Cast) -> None:
    """Its state stays, as a signed text never changes; what would be printed is gone."""
    issuance = signed(cast)
    wipe_text(cast.by("secrecy"), issuance.pk, 1, REASON)
    assert again(issuance).state == "signed"
    with pytest.raises(Refused, match="因涉密已经清除"):
        issue_document(cast.by("secretariat"), issuance.pk, [cast.units["县水务局"].pk])
    assert again(issuance).state == "signed"


def test_what_was_issued_is_wiped_and_its_receivers_are_told(cast: Cast) -> None:
    """The printed file stands by its own number; after it there is nothing to wipe, and nothing is offered."""
    issuance = issued(cast)
    wipe_text(cast.by("secrecy"), issuance.pk, PRINTED, REASON)
    assert again(issuance).state == "issued"
    assert "第41条" in cast.client("liaison").get(f"/issuing/{issuance.pk}/file/").content.decode()
    assert {"水清", "路遥"} & told("有文稿因涉密已清除")
    for number in again(issuance).revisions.filter(file__wiped=None).values_list("number", flat=True):
        wipe_text(cast.by("secrecy"), issuance.pk, number, REASON)
    page = cast.client("secrecy").get(f"/issuing/{issuance.pk}/").content.decode()
    assert "wipe_text" not in page
    assert "因涉密已清除" in page


@pytest.mark.parametrize("who", ["liaison", "unit_head", "secretariat", "chief", "legal"])
def test_nobody_but_the_secrecy_officer_wipes(cast: Cast, who: str) -> None:
    """It is refused by role, and the text is there."""
    issuance = handed_in(cast, opened(cast))
    with pytest.raises(Refused) as caught:
        wipe_text(cast.by(who), issuance.pk, 1, REASON)
    assert caught.value.rule == "role"
    assert Issuance.objects.get(pk=issuance.pk).revisions.get().file.wiped is None


def test_without_a_reason_nothing_is_wiped(cast: Cast) -> None:
    """And a reason that bears a mark of secrecy is not kept."""
    issuance = handed_in(cast, opened(cast))
    for reason in ("", "机密★一年"):
        with pytest.raises(Refused):
            wipe_text(cast.by("secrecy"), issuance.pk, 1, reason)
    assert again(issuance).revisions.get().file.wiped is None
