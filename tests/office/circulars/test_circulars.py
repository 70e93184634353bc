"""A circular from its draft to the units that sign for it, and what must not be."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.urls import reverse

from office.cast import Cast, log_is_whole
from office.circulars.composed import (
    DIFFERS,
    FITS,
    again,
    approved,
    drafted,
    first_day,
    issued,
    ledger,
    reviewed,
    written,
)
from yiding.office.base.days import today
from yiding.office.base.fixed import Unchanging
from yiding.office.base.models import AuditEntry, Notice
from yiding.office.base.refused import Refused, Unseen
from yiding.office.circulars.actions.acknowledge_circular import acknowledge_circular
from yiding.office.circulars.actions.approve_circular import approve_circular
from yiding.office.circulars.actions.draft_circular import draft_circular
from yiding.office.circulars.actions.drop_circular import drop_circular
from yiding.office.circulars.actions.edit_circular import edit_circular
from yiding.office.circulars.actions.issue_circular import issue_circular
from yiding.office.circulars.actions.recount_circular import recount_circular
from yiding.office.circulars.actions.return_circular import return_circular
from yiding.office.circulars.actions.review_circular import review_circular
from yiding.office.circulars.models import Circular
from yiding.office.matters.models import Task
from yiding.office.people.models import RoleHeld


def refused(attempt: Callable[[], object]) -> str:
    """Give the rule that refuses an attempt."""
    with pytest.raises(Refused) as caught:
        attempt()
    return caught.value.rule


def test_the_ledger_is_counted(cast: Cast) -> None:
    """By unit and by paper; rows and columns close: 43 = 16 + 27, and what is late is counted besides."""
    units, papers = drafted(cast).tables
    assert units["parts"] == ["已办结", "正在办理"]
    assert units["rows"] == [["县水务局", 20, [10, 10], [0, 0]], ["县交通运输局", 23, [6, 17], [2, 0]]]
    assert units["total"] == papers["total"] == ["合计", 43, [16, 27], [2, 0]]
    assert [row[:2] for row in papers["rows"]] == [["专题部署1", 20], ["专题部署2", 23]]


def test_what_lies_outside_or_was_ended_does_not_count(cast: Cast) -> None:
    """Sent out before, ended, suspended: not there, not there, a column of its own."""
    circular = drafted(cast)
    first, second, third = Task.objects.order_by("pk")[:3]
    first.sent_on, second.state, third.state = first_day().replace(year=first_day().year - 1), "ended", "suspended"
    for task in (first, second, third):
        task.save()
    units = recount_circular(cast.by("supervision"), circular.pk).tables[0]
    assert units["parts"] == ["已办结", "正在办理", "中止"]
    assert units["total"][:3] == ["合计", 41, [13, 27, 1]]


def test_a_text_that_says_28_is_not_reviewed(cast: Cast) -> None:
    """The circular of 43 = 16 + 27 whose text says 28 is refused with the paragraph; mended or vouched for, it goes on."""
    circular = drafted(cast, DIFFERS)
    with pytest.raises(Refused) as caught:
        review_circular(cast.by("office_head"), circular.pk)
    assert caught.value.rule == "sums_close"
    assert "第 4 段写的是“正在办理28项”，台账是27项，请改正" in caught.value.words[0]
    edit_circular(cast.by("supervision"), circular.pk, written(DIFFERS, vouched=("正在办理28项",)))
    assert review_circular(cast.by("office_head"), circular.pk).state == "reviewed"


def test_a_ledger_that_does_not_close_is_not_reviewed(cast: Cast) -> None:
    """Whatever was kept is added up again."""
    circular = drafted(cast)
    circular.tables[0]["rows"][0][1] = 21
    circular.save()
    assert refused(lambda: review_circular(cast.by("office_head"), circular.pk)) == "sums_close"


def test_who_may_not(cast: Cast) -> None:
    """Nobody but supervision drafts, the head of the office reviews, the chief alone approves; nobody does two of these."""
    draft = drafted(cast)
    for name in ("office_head", "chief", "secretariat", "liaison"):
        assert refused(lambda name=name: draft_circular(cast.by(name), written())) == "role", name  # type: ignore[misc]
    assert refused(lambda: review_circular(cast.by("supervision"), draft.pk)) == "role"
    assert refused(lambda: approve_circular(cast.by("chief"), draft.pk)) == "state"
    assert refused(lambda: edit_circular(cast.by("office_head"), draft.pk, written())) == "role"
    RoleHeld.objects.create(person=cast.people["supervision"], role="office_head")
    assert refused(lambda: review_circular(cast.by("supervision"), draft.pk)) == "separation"
    review_circular(cast.by("office_head"), draft.pk)
    for name in ("office_head", "supervision", "executive_vice"):
        assert refused(lambda name=name: approve_circular(cast.by(name), draft.pk)) == "role", name  # type: ignore[misc]
    RoleHeld.objects.create(person=cast.people["office_head"], role="chief")
    assert refused(lambda: approve_circular(cast.by("office_head"), draft.pk)) == "separation"
    assert refused(lambda: edit_circular(cast.by("supervision"), draft.pk, written())) == "state"
    assert refused(lambda: issue_circular(cast.by("supervision"), draft.pk, [1])) == "state"
    assert again(draft).state == "reviewed"


def test_an_unwritten_one_is_not_reviewed(cast: Cast) -> None:
    """Without text or mark there is nothing to review; a period that ends before it begins is none."""
    circular = draft_circular(cast.by("supervision"), written("", mark=""))
    assert refused(lambda: review_circular(cast.by("office_head"), circular.pk)) == "circular_written"
    backwards = written(since=today(), until=first_day().replace(year=first_day().year - 1))
    assert refused(lambda: edit_circular(cast.by("supervision"), circular.pk, backwards)) == "input"


def test_it_comes_back_with_what_is_to_be_changed(cast: Cast) -> None:
    """Without a reason it does not; with one it is a draft again, and can be dropped."""
    circular = reviewed(cast)
    assert refused(lambda: return_circular(cast.by("chief"), circular.pk, " ")) == "reason_given"
    assert return_circular(cast.by("chief"), circular.pk, "补充存在问题").state == "draft"
    assert Notice.objects.filter(chinese__startswith="通报退回修改").exists()
    assert refused(lambda: drop_circular(cast.by("supervision"), circular.pk, "")) == "reason_given"
    drop_circular(cast.by("supervision"), circular.pk, "合并到下一期")
    assert not Circular.objects.exists()
    assert log_is_whole()


def test_nothing_is_approved_unseen(cast: Cast) -> None:
    """What came back and was changed after the chief opened the page asks for another look."""
    circular = reviewed(cast)
    seen = circular.version
    return_circular(cast.by("office_head"), circular.pk, "补充")
    edit_circular(cast.by("supervision"), circular.pk, written(FITS + "\n请抓紧落实。"))
    review_circular(cast.by("office_head"), circular.pk)
    assert refused(lambda: approve_circular(cast.by("chief"), circular.pk, seen)) == "version"
    assert approve_circular(cast.by("chief"), circular.pk, again(circular).version).number == 1


def test_it_never_changes_once_it_is_approved(cast: Cast) -> None:
    """No action, no row and no rows in bulk; the ledger goes on, and it says what it said."""
    circular = approved(cast)
    said = again(circular).tables
    assert circular.numbered == f"青政督通〔{today().year}〕1期"
    for attempt in (
        lambda: edit_circular(cast.by("supervision"), circular.pk, written("改")),
        lambda: recount_circular(cast.by("supervision"), circular.pk),
        lambda: return_circular(cast.by("chief"), circular.pk, "改"),
        lambda: drop_circular(cast.by("supervision"), circular.pk, "改"),
    ):
        assert refused(attempt) == "state"
    row = again(circular)
    row.text = "改"
    for change in (row.save, row.delete, Circular.objects.filter(pk=row.pk).delete):
        with pytest.raises(Unchanging):
            change()
    with pytest.raises(Unchanging):
        Circular.objects.filter(pk=row.pk).update(title="改")
    row = again(circular)
    row.state = "draft"
    with pytest.raises(Unchanging):
        row.save()
    Task.objects.filter(state="running").update(state="done")
    assert again(circular).tables == said


def test_units_sign_for_it(cast: Cast) -> None:
    """Told, each signs once for itself; who was not sent it does not know of it."""
    assert refused(lambda: issue_circular(cast.by("supervision"), approved(cast).pk, [])) == "input"
    circular = issue_circular(cast.by("supervision"), Circular.objects.get().pk, [cast.units["县水务局"].pk])
    assert set(Notice.objects.filter(chinese__startswith="督查通报").values_list("account__full_name", flat=True)) == {
        "水清",
        "江涛",
    }
    acknowledge_circular(cast.by("liaison"), circular.pk)
    assert circular.receipts.get().received_by == "水清"
    assert refused(lambda: acknowledge_circular(cast.by("unit_head"), circular.pk)) == "circular_waits"
    with pytest.raises(Unseen):
        acknowledge_circular(cast.by("other_head"), circular.pk)


def test_each_sees_what_is_theirs(cast: Cast) -> None:
    """A draft who plans; issued, the units that it was sent to, and the vice-heads."""
    draft = drafted(cast)
    page = reverse("circular", args=[draft.pk])
    for name, status in (
        ("supervision", 200),
        ("chief", 200),
        ("secretariat", 404),
        ("liaison", 404),
        ("vice_head", 404),
    ):
        assert cast.client(name).get(page).status_code == status, name
    review_circular(cast.by("office_head"), draft.pk)
    approve_circular(cast.by("chief"), draft.pk)
    assert cast.client("secretariat").get(page).status_code == 200
    assert cast.client("liaison").get(page).status_code == 404
    issue_circular(cast.by("supervision"), draft.pk, [cast.units["县水务局"].pk])
    for name, status in (("liaison", 200), ("vice_head", 200), ("other_liaison", 404), ("legal", 404)):
        assert cast.client(name).get(page).status_code == status, name


def test_a_circular_lives_on_pages(cast: Cast) -> None:
    """Drafted, flagged, mended, reviewed, approved, printed, issued, signed for: each by the page of the right person."""
    ledger(cast)
    own, head, chief = cast.client("supervision"), cast.client("office_head"), cast.client("chief")
    assert reverse("draft_circular") in own.get(reverse("circulars")).content.decode()
    assert reverse("draft_circular") not in head.get(reverse("circulars")).content.decode()
    assert head.get(reverse("draft_circular")).status_code == 403
    given = {
        "title": "通报",
        "mark": "青政督通",
        "since": first_day(),
        "until": today(),
        "text": DIFFERS,
        "to": "各部门",
    }
    assert own.post(reverse("draft_circular"), {**given, "until": "2001-01-01"}).status_code == 422
    assert own.post(reverse("draft_circular"), given).status_code == 302
    circular = Circular.objects.get()
    page = reverse("circular", args=[circular.pk])

    def act(name: str) -> str:
        return reverse("circular_act", args=[circular.pk, name])

    def file(form: str) -> str:
        return reverse("circular_paper", args=[circular.pk, form])

    text = own.get(page).content.decode()
    assert "数字对不上（1 处）" in text
    assert "台账是27项" in text
    assert "台账是27项" in own.get(file("docx")).content.decode()
    assert head.post(act("review_circular")).status_code == 422
    assert own.post(act("edit_circular"), {**given, "text": FITS}).status_code == 302
    assert "数字对不上" not in own.get(page).content.decode()
    assert own.post(act("review_circular")).status_code == 403
    assert head.post(act("review_circular")).status_code == 302
    assert head.post(act("approve_circular"), {"version": again(circular).version}).status_code == 403
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert (entry.says["act"], entry.says["refused"]) == ("approve_circular", "role")
    assert str(again(circular).version) in chief.get(act("approve_circular")).content.decode()
    assert chief.post(act("approve_circular"), {"version": again(circular).version}).status_code == 302
    docx = b"".join(own.get(file("docx")).streaming_content)  # type: ignore[attr-defined]
    assert docx == b"".join(own.get(file("docx")).streaming_content)  # type: ignore[attr-defined]
    body = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml").decode()
    assert f"青政督通〔{today().year}〕1期" in body
    assert "县交通运输局：任务23项，已办结6项，正在办理17项，逾期2项" in body
    assert b"sha256" in b"".join(own.get(file("docx-seal")).streaming_content)  # type: ignore[attr-defined]
    assert own.get(file("odt")).status_code == 404
    assert own.get(act("issue_circular")).content.decode().count(" checked") == 2
    assert own.post(act("issue_circular"), {"units": [cast.units["县水务局"].pk]}).status_code == 302
    unit = cast.client("liaison")
    assert act("acknowledge_circular") in unit.get(page).content.decode()
    assert unit.post(act("acknowledge_circular")).status_code == 302
    assert act("acknowledge_circular") not in unit.get(page).content.decode()
    assert log_is_whole()


def test_numbers_run_by_mark_and_year(cast: Cast) -> None:
    """The second is number 2; another mark begins anew."""
    issued(cast)
    for mark, number in (("青政督通", 2), ("青政督专", 1)):
        row = draft_circular(cast.by("supervision"), written(mark=mark))
        review_circular(cast.by("office_head"), row.pk)
        assert approve_circular(cast.by("chief"), row.pk).number == number
