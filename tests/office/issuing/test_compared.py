"""What is printed is compared with what was signed, word for word; what was wiped, stopped or signed stays so."""

import io

import pytest
from django.utils import timezone
from docx import Document as Docx

from office.cast import Cast, keep
from office.issuing.composed import (
    REVISED,
    adopted,
    again,
    cosigned,
    docx,
    gate_passed,
    handed_in,
    opened,
    rechecked,
    reviewed,
    signed,
)
from yiding.office.base.files import store, wipe
from yiding.office.base.fixed import Unchanging
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.issuing.actions.stop_document import stop_document
from yiding.office.issuing.actions.wipe_text import wipe_text
from yiding.office.issuing.models import Issuance, Revision
from yiding.office.issuing.navigation import happened
from yiding.office.issuing.queries import PRINTED, texts_heard
from yiding.office.proposals.models import Document, DocumentVersion


def signed_with(cast: Cast, file: StoredFile) -> Issuance:
    """Give a signed document of a file."""
    issuance = cosigned(cast, rechecked(cast, handed_in(cast, opened(cast), file=file)))
    gate_passed(cast, issuance)
    return sign_document(cast.by("chief"), reviewed(cast, issuance).pk, "同意印发。")


def issue(cast: Cast, issuance: Issuance, file: StoredFile, reason: str = "") -> Issuance:
    """Issue a printed file to the water bureau."""
    units = [cast.units["县水务局"].pk]
    return issue_document(cast.by("secretariat"), issuance.pk, units, file=file, file_name="印制.docx", reason=reason)


def table(*rows: tuple[str, str]) -> StoredFile:
    """Give a docx with a table."""
    document = Docx()
    document.add_paragraph(REVISED[0])
    made = document.add_table(rows=len(rows), cols=2)
    for place, row in enumerate(rows):
        made.cell(place, 0).text, made.cell(place, 1).text = row
    out = io.BytesIO()
    document.save(out)
    return store("a.docx", out.getvalue())


def test_another_figure_in_a_table_is_seen(cast: Cast) -> None:
    """Small numbers are no numbers of pages."""
    issuance = signed_with(cast, table(("居民", "非居民"), ("2", "3")))
    with pytest.raises(Refused, match="不一致"):
        issue(cast, issuance, table(("居民", "非居民"), ("9", "3")))


def test_another_figure_on_a_line_of_its_own_is_seen(cast: Cast) -> None:
    """500 is not 5000."""
    issuance = signed_with(cast, docx(REVISED[0], "补助标准（元）：", "500", "自发布之日起施行。"))
    with pytest.raises(Refused, match="不一致"):
        issue(cast, issuance, docx(REVISED[0], "补助标准（元）：", "5000", "自发布之日起施行。"))


def test_what_is_more_than_was_signed_is_seen(cast: Cast) -> None:
    """A further article is refused, unless it is said who compared it; what stands around every document is none."""
    issuance = signed(cast)
    more = docx(*REVISED, "第三条 罚款五万元。")
    with pytest.raises(Refused, match="多出“第三条罚款五万元。”"):
        issue(cast, issuance, more)
    with pytest.raises(Refused, match="多出"):
        issue(cast, issuance, docx("第零条 总则。", *REVISED))
    around = docx(
        "特急", "青政发〔2026〕8号　签发人：沈砚秋", *REVISED, "2026年5月12日", "（此件公开发布）", "抄送：县委办公室。"
    )
    assert issue(cast, issuance, around).compared == ""


def test_more_words_pass_with_who_compared_them(cast: Cast) -> None:
    """And that stays with the document."""
    issuance = signed(cast)
    done = issue(cast, issuance, docx(*REVISED, "附图见政府网站。"), "唐小满逐字核对，附图经签发人同意。")
    assert done.compared == "唐小满逐字核对，附图经签发人同意。"


@pytest.mark.parametrize("number", [1, PRINTED])
def test_the_signed_text_is_wiped_with_what_was_printed_of_it(cast: Cast, number: int) -> None:
    """Either way round: the one says what the other does."""
    issuance = signed(cast)
    issue(cast, issuance, docx("青政发〔2026〕8号", *REVISED))
    wipe_text(cast.by("secrecy"), issuance.pk, number, "应当定密")
    assert "第41条" in cast.client("liaison").get(f"/issuing/{issuance.pk}/file/").content.decode()
    assert again(issuance).revisions.get().file.wiped


def test_an_earlier_text_of_the_same_bytes_is_the_newest(cast: Cast) -> None:
    """Wiped by its earlier number, the document goes back all the same."""
    issuance = rechecked(cast, handed_in(cast, opened(cast)))
    now = again(issuance)
    text = now.revisions.get()
    Revision(
        issuance=now, number=2, file=text.file, name=text.name, says="同上", at=timezone.now(), person="水清"
    ).save()
    wipe_text(cast.by("secrecy"), issuance.pk, 1, "应当定密")
    assert again(issuance).state == "revising"


def test_a_version_that_was_wiped_is_not_replaced_by_an_earlier_one(cast: Cast) -> None:
    """The sitting did not have that before it."""
    matter = adopted(cast)
    paper = Document.objects.get(title="青岫县农村供水管理办法")
    newer = DocumentVersion(
        document=paper, number=2, file=docx(REVISED[0], "第二稿"), name="二.docx", by_name="水清", at=timezone.now()
    )
    keep(newer)
    assert [row.number for row in texts_heard(matter)] == [2]
    wipe(newer.file)
    assert texts_heard(matter) == []


def test_nothing_signed_goes_back_or_takes_a_part_in(cast: Cast) -> None:
    """Not through its states, and not by moving a text of another document to it."""
    issuance = again(signed(cast))
    other = Issuance(
        matter=issuance.matter,
        item=issuance.item,
        proposal=issuance.proposal,
        heard=issuance.heard,
        title="另一份",
        unit=issuance.unit,
        opened_at=issuance.opened_at,
        state="stopped",
    )
    other.save()
    text = Revision(
        issuance=other, number=9, file=docx("别的"), name="别的", says="别的", at=timezone.now(), person="水清"
    )
    text.save()
    with pytest.raises(Unchanging):
        Revision.objects.filter(pk=text.pk).update(issuance=issuance)
    done = again(issue(cast, issuance, docx(*REVISED)))
    done.state = "signed"
    with pytest.raises(Unchanging):
        done.save()


def test_the_way_of_a_matter_tells_that_it_was_stopped(cast: Cast) -> None:
    """With the reason, behind the signature."""
    issuance = signed(cast)
    stop_document(cast.by("chief"), issuance.pk, "上位法有变化")
    told = [(event.words[0], event.said) for event in happened(cast.by("supervision"), again(issuance).matter)]
    assert told[-1] == ("停止印发", "上位法有变化")
