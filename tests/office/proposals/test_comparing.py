"""A paper beside its record, and two of its versions side by side."""

import pytest

from office.base.composed_files import as_docx as docx
from office.cast import Cast, filed
from office.papers import pdf
from yiding.office.base.files import store
from yiding.office.base.models import AuditEntry, StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.comparing import LONGEST, Row, compared, paragraphs
from yiding.office.proposals.models import DocumentVersion, Proposal


def told(rows: list[Row]) -> list[tuple[str, str, str]]:
    """Give rows as words, what differs in brackets."""

    def side(pieces: list[tuple[str, bool]]) -> str:
        return "".join(f"[{text}]" if changed else text for text, changed in pieces)

    return [(row.kind, side([*row.before]), side([*row.after])) for row in rows]


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        (["甲", "乙"], ["甲", "乙"], [("skipped", "", "")]),
        (
            ["第一条 补助标准为五百元。"],
            ["第一条 补助标准为八百元。"],
            [("changed", "第一条 补助标准为[五]百元。", "第一条 补助标准为[八]百元。")],
        ),
        (["甲"], ["甲", "新增一段"], [("same", "甲", "甲"), ("added", "", "[新增一段]")]),
        (["删去一段", "甲"], ["甲"], [("removed", "[删去一段]", ""), ("same", "甲", "甲")]),
        (["完全两样的话"], ["另外写过一遍"], [("changed", "[完全两样的话]", "[另外写过一遍]")]),
        (
            ["头", "一", "二", "三", "尾"],
            ["首", "一", "二", "三", "末"],
            [
                ("changed", "[头]", "[首]"),
                ("same", "一", "一"),
                ("same", "二", "二"),
                ("same", "三", "三"),
                ("changed", "[尾]", "[末]"),
            ],
        ),
        (
            ["头", "一", "二", "三", "四", "尾"],
            ["首", "一", "二", "三", "四", "末"],
            [
                ("changed", "[头]", "[首]"),
                ("same", "一", "一"),
                ("skipped", "", ""),
                ("same", "四", "四"),
                ("changed", "[尾]", "[末]"),
            ],
        ),
    ],
)
def test_paragraphs_stand_side_by_side(before: list[str], after: list[str], rows: list[tuple[str, str, str]]) -> None:
    """Words that differ are marked; of a long run that is the same its ends are shown."""
    assert told(compared(before, after)) == rows


def test_nothing_is_lost() -> None:
    """What is shown and what is counted is each version whole."""
    before = [f"第{n}条 内容{n % 7}。" for n in range(300)]
    after = [text for n, text in enumerate(before) if n % 41] + ["附则。"]
    rows = compared(before, after)
    hidden = sum(row.skipped for row in rows)
    assert hidden + sum(bool(row.before) for row in rows) == len(before)
    assert hidden + sum(bool(row.after) for row in rows) == len(after)


def two(cast: Cast, first: StoredFile, second: StoredFile, name: str) -> tuple[Proposal, list[DocumentVersion]]:
    """Give a proposal with a paper in two versions."""
    proposal, by = filed(cast), cast.by("liaison")
    one = add_document(by, proposal.pk, title="送审稿", kind="draft", file=first, file_name=name)
    add_document(by, proposal.pk, title="送审稿", kind="draft", file=second, file_name=name, document=one.document_id)
    return proposal, list(DocumentVersion.objects.filter(document=one.document_id).order_by("number"))


def test_versions_are_compared_on_a_page(cast: Cast) -> None:
    """In whatever order they are named; each opening is noted."""
    first, second = (
        store("a.docx", docx("第一条 补助标准为五百元。")),
        store("a.docx", docx("第一条 补助标准为八百元。")),
    )
    proposal, (old, new) = two(cast, first, second, "送审稿.docx")
    client = cast.client("liaison")
    here = f"/proposals/{proposal.pk}/papers/"
    page = client.get(f"{here}{new.pk}/against/{old.pk}/").content.decode()
    assert "<del>五</del>百元" in page
    assert "<ins>八</ins>百元" in page
    noted = [entry.says["about"] for entry in AuditEntry.objects.all() if entry.says["act"] == "open_paper"]
    assert noted == [old.about, new.about]
    look = client.get(f"{here}{new.pk}/look/").content.decode()
    assert "补助标准为八百元" in look
    assert f"{here}{new.pk}/against/{old.pk}/" in look


def test_a_pdf_stands_beside_its_record(cast: Cast) -> None:
    """In a frame of the page, which may show nothing from elsewhere."""
    proposal = filed(cast)
    version = DocumentVersion.objects.get(document__proposal=proposal)
    page = cast.client("liaison").get(f"/proposals/{proposal.pk}/papers/{version.pk}/look/").content.decode()
    assert f'<iframe src="/proposals/{proposal.pk}/papers/{version.pk}/#navpanes=0"' in page


def test_what_has_no_words_says_so(cast: Cast) -> None:
    """A version of thousands of paragraphs, and one that cannot be read: one sentence, and the way back."""
    proposal, (old, new) = two(cast, store("a.pdf", pdf("一")), store("a.pdf", pdf("二")), "送审稿.pdf")
    many = store("a.docx", docx(*(f"第{n}条 内容。" for n in range(LONGEST + 1))))
    DocumentVersion.objects.filter(pk=new.pk).update(file=many)
    with pytest.raises(Refused, match=f"超过 {LONGEST} 段"):
        paragraphs(DocumentVersion.objects.get(pk=new.pk))
    page = cast.client("liaison").get(f"/proposals/{proposal.pk}/papers/{new.pk}/against/{old.pk}/")
    assert page.status_code == 403
    assert "不能并排比较" in page.content.decode()


def test_papers_of_others_are_not_compared(cast: Cast) -> None:
    """Versions of two papers, or of a proposal that one may not know of, are not there."""
    proposal, (old, new) = two(cast, store("a.pdf", pdf("一")), store("a.pdf", pdf("二")), "送审稿.pdf")
    report = DocumentVersion.objects.get(document__proposal=proposal, document__title="汇报材料")
    here = f"/proposals/{proposal.pk}/papers/"
    assert cast.client("liaison").get(f"{here}{new.pk}/against/{report.pk}/").status_code == 404
    for address in (f"{here}{new.pk}/against/{old.pk}/", f"{here}{new.pk}/look/"):
        assert cast.client("planner_head").get(address).status_code == 404
        assert cast.client("desk").get(address).status_code == 404
