"""A signed document under its red head, as the office gets it: it passes for what was signed, and what cannot be set says why."""

from office.cast import Cast
from office.issuing.composed import again, docx, ready, signed
from office.papers import pdf
from yiding.office.base.files import store
from yiding.office.base.models import AuditEntry
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.wipe_text import wipe_text


def test_what_is_printed_is_what_was_signed(cast: Cast) -> None:
    """The docx and the PDF, uploaded as they came, pass the comparison word for word; the opening is noted."""
    issuance = signed(cast)
    here = f"/issuing/{issuance.pk}/"
    assert f"{here}printed/docx/" in cast.client("secretariat").get(here).content.decode()
    for form in ("docx", "pdf"):
        answer = cast.client("secretariat").get(f"{here}printed/{form}/")
        assert answer.status_code == 200
        data = answer.getvalue()
        assert AuditEntry.objects.filter(
            says__act="open_document", says__about=f"issuing.issuance:{issuance.pk}"
        ).exists()
    file = store("印制.pdf", data)
    done = issue_document(
        cast.by("secretariat"), issuance.pk, [cast.units["县水务局"].pk], file=file, file_name="印制.pdf"
    )
    assert done.state == "issued"
    assert f"{here}printed/" not in cast.client("secretariat").get(here).content.decode()
    assert done.compared == ""


def test_before_the_signature_and_for_units_there_is_none(cast: Cast) -> None:
    """It has no number yet; and a unit gets what was issued, not what may be printed."""
    issuance = ready(cast)
    assert cast.client("secretariat").get(f"/issuing/{issuance.pk}/printed/docx/").status_code == 404
    assert cast.client("liaison").get(f"/issuing/{issuance.pk}/printed/docx/").status_code == 404
    assert cast.client("secretariat").get(f"/issuing/{issuance.pk}/printed/doc/").status_code == 404


def test_a_text_that_cannot_be_set_says_why(cast: Cast) -> None:
    """A wiped one, and one that is no docx, are refused with their sentence."""
    issuance = signed(cast)
    text = again(issuance).revisions.get()
    type(text)._base_manager.filter(pk=text.pk).update(file=store("a.pdf", pdf("青岫县农村供水管理办法")))
    answer = cast.client("secretariat").get(f"/issuing/{issuance.pk}/printed/docx/")
    assert "不是 docx" in answer.content.decode()
    type(text)._base_manager.filter(pk=text.pk).update(file=docx("青岫县农村供水管理办法", "第一条 施行。"))
    wipe_text(cast.by("secrecy"), issuance.pk, 1, "应当定密")
    answer = cast.client("secretariat").get(f"/issuing/{issuance.pk}/printed/docx/")
    assert "第41条" in answer.content.decode()
