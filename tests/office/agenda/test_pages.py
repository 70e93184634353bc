"""The pages of sittings, by role: what each shows, what it does, and what is not there."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from office.agenda.composed import again, convened, drafted, planned
from office.cast import Cast, ready
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.models import Sitting, Study
from yiding.office.base.audit import newest
from yiding.office.base.days import today
from yiding.office.proposals.models import Proposal


def page(cast: Cast, who: str, address: str) -> str:
    """Give a page as one of the cast sees it."""
    response = cast.client(who).get(address)
    assert response.status_code == 200, (who, address, response.status_code)
    return response.content.decode()


def status(cast: Cast, who: str, address: str, **fields: object) -> int:
    """Give how an address answers one of the cast; with fields, it is sent them."""
    client = cast.client(who)
    response = client.post(address, fields) if fields else client.get(address)
    return response.status_code


def test_the_secretary_plans_a_sitting_on_the_page(cast: Cast) -> None:
    """A second click leads to the same sitting; what is missing is said at the field."""
    client = cast.client("secretariat")
    assert "青岫县人民政府：第几次" in page(cast, "secretariat", "/sittings/new/")
    fields = {"once": "abc", "version": 0, "bodies": [cast.body.pk], "day": "2026-12-08", "time": "09:00"}
    first, second = (client.post("/sittings/new/", fields) for _ in range(2))
    sitting = Sitting.objects.get()
    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"] == f"/sittings/{sitting.pk}/"
    assert client.post("/sittings/new/", {"once": "d", "version": 0}).status_code == 422
    secret = {**fields, "once": "e", "place": "机密★一年"}
    answer = client.post("/sittings/new/", secret)
    assert answer.status_code == 422
    assert "一年" not in answer.content.decode().replace("密级标志", "")


@pytest.mark.parametrize("who", ["chief", "liaison", "admin", "recorder"])
def test_nobody_else_plans(cast: Cast, who: str) -> None:
    """Neither sees the form nor sends it."""
    assert status(cast, who, "/sittings/new/") == 403
    assert status(cast, who, "/sittings/new/", version=0, bodies=cast.body.pk) == 403
    assert not Sitting.objects.exists()


def test_two_editors_of_a_sitting_see_both_texts(cast: Cast) -> None:
    """The second one gets what was typed and what stands there now."""
    sitting = planned(cast)
    address, version = f"/sittings/{sitting.pk}/plan_sitting/", again(sitting).version
    fields = {"bodies": cast.body.pk, "version": version, "place": "二号会议室"}
    assert status(cast, "secretariat", address, **fields, once="a") == 302
    answer = cast.client("second").post(address, {**fields, "place": "三号会议室", "once": "b"})
    assert answer.status_code == 409
    assert "二号会议室" in answer.content.decode()
    assert "三号会议室" in answer.content.decode()


def test_the_editor_composes_by_buttons(cast: Cast) -> None:
    """Put on from the pool, moved up, changed, taken off: each button is an action, without any script."""
    one, two = ready(cast), ready(cast, title="关于县城桥梁检测的汇报")
    sitting = planned(cast)
    editor = f"/sittings/{sitting.pk}/editor/"
    assert "桥梁检测" in page(cast, "secretariat", editor)
    assert "桥梁检测" not in page(cast, "secretariat", f"{editor}?{urlencode({'q': '供水'})}")
    put = {"proposals": [one.pk, two.pk], "report_back": "on", "once": "a"}
    assert status(cast, "secretariat", f"/sittings/{sitting.pk}/draft_agenda/", **put) == 302
    agenda = sitting.agendas.get()
    pks = list(agenda.items.values_list("pk", flat=True))
    turned = f"{pks[0]},{pks[2]},{pks[1]}"
    assert f'value="{turned}"' in page(cast, "secretariat", editor)
    assert status(cast, "secretariat", f"/sittings/agenda/{agenda.pk}/order_agenda/", order=turned, once="b") == 302
    assert list(agenda.items.values_list("pk", flat=True)) == [pks[0], pks[2], pks[1]]
    assert "预计分钟" in page(cast, "secretariat", f"/sittings/agenda/{agenda.pk}/item/{pks[1]}/")
    item = agenda.items.get(pk=pks[1])
    fields = {
        "item": item.pk,
        "version": item.version,
        "minutes": 12,
        "units": cast.units["县财政局"].pk,
        "at": "09:20",
    }
    assert status(cast, "secretariat", f"/sittings/agenda/{agenda.pk}/change_item/", **fields, once="c") == 302
    assert "县财政局 09:20" in page(cast, "secretariat", editor)
    assert status(cast, "secretariat", f"/sittings/agenda/{agenda.pk}/take_off_item/", item=pks[2], once="d") == 302
    assert Proposal.objects.get(pk=two.pk).state == "ready"
    bad = cast.client("secretariat").post(f"/sittings/agenda/{agenda.pk}/order_agenda/", {"order": "1,x"})
    assert bad.status_code == 422


def test_the_editor_says_how_it_goes_on(cast: Cast) -> None:
    """Composed, it is sent by a button of the editor; then the page says who has it. Empty, the button says why not."""
    sitting = planned(cast)
    draft_agenda(cast.by("secretariat"), sitting.pk)
    editor = f"/sittings/{sitting.pk}/editor/"
    assert "请先列入议题" in page(cast, "secretariat", editor)
    agenda = draft_agenda(cast.by("secretariat"), sitting.pk, [ready(cast).pk])
    address = f"/sittings/agenda/{agenda.pk}/send_agenda/"
    assert f'action="{address}"' in page(cast, "secretariat", editor)
    assert f'href="{address}"' in page(cast, "secretariat", f"/sittings/{sitting.pk}/")
    assert status(cast, "secretariat", address, once="a") == 302
    assert "已送审" in page(cast, "secretariat", editor)
    assert "btn-primary" in page(cast, "office_head", f"/sittings/{sitting.pk}/").split("review_agenda")[0][-60:]


def test_an_agenda_is_reviewed_approved_and_marked_on_pages(cast: Cast) -> None:
    """Each step by its own role; the approved one leads from the editor to the sitting; differences are marked."""
    agenda = drafted(cast)
    here = f"/sittings/agenda/{agenda.pk}"
    assert status(cast, "chief", f"{here}/approve_agenda/", once="a") == 403
    assert status(cast, "office_head", f"{here}/review_agenda/", once="b") == 302
    assert status(cast, "secretariat", f"{here}/approve_agenda/") == 403
    assert status(cast, "chief", f"{here}/approve_agenda/", once="c") == 302
    assert status(cast, "secretariat", f"/sittings/{agenda.sitting_id}/editor/") == 302
    assert "不能再改" in cast.client("secretariat").get(f"{here}/change_item/").content.decode()
    new = replace_agenda(cast.by("secretariat"), agenda.pk, "临时追加")
    late = ready(cast, title="关于县城桥梁检测的汇报")
    added = {"proposal": late.pk, "reason": "桥梁险情", "once": "e"}
    assert status(cast, "chief", f"/sittings/agenda/{new.pk}/add_late_item/", **added) == 302
    versions = page(cast, "chief", f"/sittings/{agenda.sitting_id}/versions/")
    assert "<ins>关于县城桥梁检测的汇报</ins>" in versions
    assert "桥梁检测" not in page(cast, "recorder", f"/sittings/{agenda.sitting_id}/versions/")
    assert status(cast, "recorder", f"/sittings/agenda/{new.pk}/") == 404
    assert status(cast, "recorder", f"{here}/") == 302


def test_the_sheet_says_whether_it_is_a_draft(cast: Cast) -> None:
    """Who is not preparing it gets no draft at all."""
    agenda = drafted(cast)
    address = f"/sittings/{agenda.sitting_id}/sheet/"
    assert "草稿，未经审定" in page(cast, "secretariat", address)
    assert "农村供水" not in page(cast, "recorder", address)


def test_a_notice_is_answered_on_its_page(cast: Cast) -> None:
    """Coming, or leave with a stand-in; who is asked for an item sees that item alone."""
    other = ready(cast, title="关于县城桥梁检测的汇报", presenter_id=cast.people["archivist"].pk)
    Proposal.objects.filter(pk=other.pk).update(unit=cast.units["县交通运输局"])
    sitting = convened(cast, ready(cast), other)
    address = f"/sittings/{sitting.pk}/notice/"
    mine = page(cast, "unit_head", address)
    assert "农村供水" in mine
    assert "桥梁检测" not in mine
    assert "桥梁检测" not in page(cast, "unit_head", f"/sittings/{sitting.pk}/")
    assert status(cast, "unit_head", f"/sittings/{sitting.pk}/acknowledge_notice/", once="a") == 302
    leave = {"reason": "防汛值班", "stand_in": cast.people["liaison"].pk, "once": "b"}
    assert status(cast, "unit_head", f"/sittings/{sitting.pk}/ask_leave/", **leave) == 302
    shown = page(cast, "office_head", f"/sittings/{sitting.pk}/")
    assert "防汛值班" in shown
    row = sitting.invitations.get(person=cast.people["unit_head"])
    assert "江涛" in page(cast, "office_head", f"/sittings/{sitting.pk}/grant_leave/")
    for mine in (page(cast, "unit_head", address), page(cast, "unit_head", f"/sittings/{sitting.pk}/")):
        assert "防汛值班" in mine
        assert "请假待批" in mine
        assert "水清" in mine
    refused = {"invitation": row.pk, "granted": "no", "once": "c"}
    assert status(cast, "office_head", f"/sittings/{sitting.pk}/grant_leave/", **refused) == 422
    granted = {"invitation": row.pk, "granted": "yes", "once": "d"}
    assert status(cast, "office_head", f"/sittings/{sitting.pk}/grant_leave/", **granted) == 302
    assert sitting.invitations.filter(person=cast.people["liaison"]).exists()
    assert "陶然" in page(cast, "unit_head", address)
    assert "防汛值班" not in page(cast, "liaison", f"/sittings/{sitting.pk}/")
    assert status(cast, "recorder", address) == 302


@pytest.mark.parametrize("who", ["other_liaison", "other_head", "competition", "admin"])
def test_who_is_not_asked_does_not_know_of_a_sitting(cast: Cast, who: str) -> None:
    """Every address of it is not there, and the list is empty."""
    sitting = convened(cast)
    agenda = sitting.agendas.get()
    assert sitting.title not in page(cast, who, "/sittings/")
    pages = ("", "editor/", "versions/", "sheet/", "notice/", "papers.pdf", "papers.zip", "plan_sitting/", "nothing/")
    for address in (*(f"/sittings/{sitting.pk}/{one}" for one in pages), f"/sittings/agenda/{agenda.pk}/"):
        assert status(cast, who, address) == 404, address
    for act in ("cancel_sitting", "ask_leave", "grant_leave"):
        assert status(cast, who, f"/sittings/{sitting.pk}/{act}/", reason="x", invitation=1) == 404
    assert status(cast, who, f"/sittings/agenda/{agenda.pk}/item/{agenda.items.get().pk}/") == 404
    assert status(cast, who, f"/sittings/agenda/{agenda.pk}/approve_agenda/", once="a") == 404


@pytest.mark.parametrize(
    ("who", "act"),
    [
        ("secretariat", "cancel_sitting"),
        ("office_head", "cancel_sitting"),
        ("vice_head", "postpone_sitting"),
        ("chief", "convene_sitting"),
        ("chief", "send_packet"),
        ("unit_head", "grant_leave"),
        ("office_head", "grant_member_leave"),
        ("secretariat", "grant_leave"),
        ("recorder", "remind_unanswered"),
    ],
)
def test_who_knows_of_it_but_may_not_is_told_so(cast: Cast, who: str, act: str) -> None:
    """With the sentence of the rule, and nothing has changed."""
    sitting = convened(cast)
    version = again(sitting).version
    answer = cast.client(who).get(f"/sittings/{sitting.pk}/{act}/")
    assert answer.status_code == 403
    assert "依据" in answer.content.decode()
    assert status(cast, who, f"/sittings/{sitting.pk}/{act}/", reason="x", invitation=1, once="a") in (403, 422)
    assert again(sitting).version == version


def test_the_papers_cannot_be_opened_before_they_are_sent(cast: Cast) -> None:
    """With the sentence why."""
    sitting = convened(cast)
    answer = cast.client("chief").get(f"/sittings/{sitting.pk}/papers.pdf")
    assert answer.status_code == 403
    assert "没有分发" in answer.content.decode()


def test_the_pool_and_the_plan_of_study_are_pages(cast: Cast) -> None:
    """The pool shows what its reader may know of; the plan is kept by whom the rule names."""
    proposal = ready(cast)
    assert proposal.title in page(cast, "secretariat", "/pool/")
    assert proposal.title not in page(cast, "planner_head", "/pool/")
    row = keep_study(cast.by("legal"), year=today().year, topic="宪法")
    assert "宪法" in page(cast, "liaison", "/study/")
    assert status(cast, "liaison", f"/study/{row.pk}/") == 302
    fields = {"version": 0, "year": 2026, "topic": "民法典", "minutes": 30}
    assert status(cast, "liaison", "/study/new/", **fields, once="a") == 403
    assert status(cast, "legal", "/study/new/", **fields, once="b") == 302
    stale = {**fields, "version": row.version + 1, "once": "c"}
    assert status(cast, "legal", f"/study/{row.pk}/", **stale) == 409
    assert sorted(Study.objects.values_list("topic", flat=True)) == ["宪法", "民法典"]


def test_pages_speak_english_too(cast: Cast) -> None:
    """Every page of a sitting, without a Chinese word of the interface at its heads."""
    sitting = convened(cast)
    client = cast.client("secretariat")
    client.cookies["django_language"] = "en"
    for address, words in (
        ("/sittings/", "Plan a sitting"),
        (f"/sittings/{sitting.pk}/", "Who is asked"),
        (f"/sittings/{sitting.pk}/sheet/", "Present and in attendance"),
        ("/pool/", "The pool is empty"),
        ("/study/", "Legal study of"),
    ):
        assert words in client.get(address).content.decode(), address


def queries(cast: Cast, who: str, address: str) -> int:
    """Count the queries of a page."""
    client = cast.client(who)
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_the_queries_of_a_page_do_not_grow(cast: Cast) -> None:
    """Neither with the sittings of the list nor with the items and people of one; a list takes at most twelve."""
    small = convened(cast)
    before = {where: queries(cast, "secretariat", where) for where in ("/sittings/", "/pool/", "/study/")}
    page_before = queries(cast, "secretariat", f"/sittings/{small.pk}/")
    names = ("甲渠", "乙桥", "丙路")
    large = convened(
        cast, *(ready(cast, title=f"关于{name}的汇报", presenter_id=cast.people["desk"].pk) for name in names)
    )
    ready(cast, title="关于丁库的汇报")
    keep_study(cast.by("legal"), year=today().year, topic="宪法")
    after = {where: queries(cast, "secretariat", where) for where in before}
    assert max(after.values()) <= 12, after
    assert after["/sittings/"] == before["/sittings/"]
    assert queries(cast, "secretariat", f"/sittings/{large.pk}/") <= page_before
    assert page_before <= 40


def test_the_printed_agenda_bears_the_head_of_the_log(cast: Cast) -> None:
    """Number and first characters of the newest entry stand at its foot, to be compared with the log later."""
    sitting = convened(cast)
    page = cast.client("secretariat").get(f"/sittings/{sitting.pk}/sheet/").content.decode()
    head = newest()
    assert head is not None
    assert f"审计链头 {head.number} · {head.hash[:16]}" in page
