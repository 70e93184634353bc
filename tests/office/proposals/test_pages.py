"""The pages of proposals, over HTTP, by who asks."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from office.cast import FIELDS, Cast, filed, in_review, ready
from office.papers import pdf
from yiding.office.base.models import AuditEntry, Draft
from yiding.office.proposals.models import Proposal
from yiding.rules.gates import QUESTIONS

ANSWERS = {f"answer_{key}": "no" for key in QUESTIONS}


def typed(cast: Cast, **changed: object) -> dict[str, object]:
    """Give a form filled in."""
    form: dict[str, object] = {
        "title": "关于《青岫县河道保洁办法（送审稿）》的汇报",
        "kind": "deliberation",
        "why": "理顺保洁责任。",
        "basis": "县政府2026年重点工作。",
        "presenter": cast.people["unit_head"].pk,
        "minutes": 8,
        "secret": "no",
        **ANSWERS,
    }
    return {**form, **changed}


def test_a_liaison_files_a_proposal(cast: Cast) -> None:
    """The form leads to the proposal's page, and a second click to the same one."""
    client = cast.client("liaison")
    assert client.get("/proposals/new/").status_code == 200
    first = client.post("/proposals/new/", typed(cast, once="k1"))
    assert first.status_code == 302
    again = client.post("/proposals/new/", typed(cast, once="k1"))
    assert again.headers["Location"] == first.headers["Location"]
    assert Proposal.objects.count() == 1
    page = client.get(first.headers["Location"])
    assert "河道保洁办法" in page.content.decode()


def test_a_proposal_walks_over_http(cast: Cast) -> None:
    """Each role sees what it can do, does it, and the page says what comes next."""
    proposal = filed(cast)
    at = f"/proposals/{proposal.pk}/"
    assert "签报议题" in cast.client("unit_head").get(at).content.decode()
    assert cast.client("unit_head").post(f"{at}submit_proposal/").status_code == 302
    asked = {"units": [cast.units["县交通运输局"].pk]}
    assert cast.client("desk").post(f"{at}start_consultation/", asked).status_code == 302
    reply = {"position": "disagree", "text": "第三条与公路管理职责冲突。"}
    assert cast.client("other_head").post(f"{at}answer_consultation/", reply).status_code == 302
    assert cast.client("desk").post(f"{at}close_consultation/").status_code == 302
    stopped = cast.client("vice_head").post(f"{at}coordinate_proposal/", {})
    assert stopped.status_code == 422
    assert "县交通运输局没有同意" in stopped.content.decode()
    assert cast.client("liaison").post(f"{at}set_out_dispute/", {"text": "已逐条说明。"}).status_code == 302
    assert cast.client("vice_head").post(f"{at}coordinate_proposal/", {}).status_code == 302
    opinion = {"gate": "G10", "position": "disagree", "text": "第六条没有上位法依据。"}
    assert cast.client("legal").post(f"{at}give_opinion/", opinion).status_code == 302
    proposal.refresh_from_db()
    assert proposal.state == "review"
    assert "第六条没有上位法依据" in cast.client("liaison").get(at).content.decode()


def test_an_opinion_is_asked_for_what_its_gate_needs(cast: Cast) -> None:
    """Days for public comment alone, legal risks in the legality review of an exploratory reform alone."""
    answers = {**FIELDS["answers"], "rights": True, "exploratory": True, "normative": True}  # type: ignore[dict-item]
    at = f"/proposals/{in_review(cast, answers=answers).pk}/give_opinion/"
    comment = cast.client("unit_head").get(f"{at}?gate=G05").content.decode()
    assert "G05 公开征求意见" in comment
    assert 'name="held_from"' in comment
    assert "提示法律风险" not in comment
    legality = cast.client("legal").get(f"{at}?gate=G10").content.decode()
    assert "提示法律风险" in legality
    assert "held_from" not in legality
    other = f"/proposals/{in_review(cast).pk}/give_opinion/?gate=G10"
    assert "提示法律风险" not in cast.client("legal").get(other).content.decode()


def test_among_several_gates_it_is_asked_which(cast: Cast) -> None:
    """By links and before anything is filled in; who has one gate alone is not asked."""
    at = f"/proposals/{in_review(cast).pk}/give_opinion/"
    asked = cast.client("desk").get(at).content.decode()
    assert 'href="?gate=G01"' in asked
    assert 'name="position"' not in asked
    one = cast.client("secrecy").get(at).content.decode()
    assert '<input type="hidden" name="gate" value="G15"' in one
    assert 'name="position"' in one
    waiver = f"/proposals/{in_review(cast).pk}/waive_gate/"
    assert 'href="?gate=G20"' in cast.client("chief").get(waiver).content.decode()


def test_a_position_that_does_not_fit_is_refused_by_its_rule(cast: Cast) -> None:
    """It is not offered; sent all the same, the rule says why, and the log notes it."""
    form = {"gate": "G10", "position": "risk", "text": "可能与上位法不一致。"}
    page = cast.client("legal").post(f"/proposals/{in_review(cast).pk}/give_opinion/", form)
    assert page.status_code == 422
    assert "只有探索性改革" in page.content.decode()
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert entry.says["refused"] == "risk_fits"


def test_two_editors_lose_nothing(cast: Cast) -> None:
    """Who comes second sees both texts, and what stands there is the first one's."""
    proposal = filed(cast)
    client = cast.client("liaison")
    address = f"/proposals/{proposal.pk}/edit/"
    assert client.get(address).status_code == 200
    assert client.post(address, typed(cast, why="甲的理由", version=proposal.version)).status_code == 302
    second = client.post(address, typed(cast, why="乙的理由", version=proposal.version))
    assert second.status_code == 409
    assert "甲的理由" in second.content.decode()
    assert "乙的理由" in second.content.decode()
    proposal.refresh_from_db()
    assert proposal.why == "甲的理由"


@pytest.mark.parametrize("secret", [{"why": "机密★10年\n内容"}, {"secret": "yes", "why": "不该留下的话"}])
def test_a_state_secret_leaves_no_trace(cast: Cast, secret: dict[str, str]) -> None:
    """It is refused with the placeholder route; neither page, draft, database nor log keeps a word of it."""
    client = cast.client("liaison")
    page = client.post("/proposals/new/", typed(cast, **secret))
    assert page.status_code == 422
    text = page.content.decode()
    assert "占位" in text
    assert secret["why"] not in text
    assert Proposal.objects.count() == Draft.objects.count() == 0
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert entry.says["refused"] == "no_secret"
    assert secret["why"] not in str(entry.says)


def test_a_placeholder_has_no_content(cast: Cast) -> None:
    """It carries a number and a presenter, whatever else is sent."""
    form = typed(cast, title="不该留下的标题")
    answer = cast.client("liaison").post("/proposals/new/?placeholder", form)
    assert answer.status_code == 302
    proposal = Proposal.objects.get()
    assert (proposal.placeholder, proposal.why, proposal.basis) == (True, "", "")
    assert "不该留下" not in proposal.title
    cast.client("unit_head").post(f"/proposals/{proposal.pk}/submit_proposal/")
    proposal.refresh_from_db()
    assert proposal.state == "submitted"


def test_papers_are_kept_in_versions_and_each_opening_is_noted(cast: Cast) -> None:
    """The second version does not replace the first, and the log knows who read which."""
    proposal = filed(cast)
    client = cast.client("liaison")
    paper = proposal.documents.get()
    form = {"document": paper.pk, "title": "汇报材料", "kind": "report", "status": "none", "readers": "all"}
    sent = SimpleUploadedFile("汇报材料.pdf", pdf("供水管理办法汇报"), "application/pdf")
    assert client.post(f"/proposals/{proposal.pk}/add_document/", {**form, "file": sent}).status_code == 302
    newest = paper.versions.first()
    assert newest is not None
    assert newest.number == 2
    answer = client.get(f"/proposals/{proposal.pk}/papers/{newest.pk}/")
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert (entry.says["act"], entry.says["about"]) == ("open_paper", newest.about)


def test_a_wrong_file_is_refused_in_one_sentence(cast: Cast) -> None:
    """What calls itself a PDF and is none says so on the page, and nothing is kept."""
    proposal = filed(cast)
    form = {"title": "送审稿", "kind": "draft", "status": "none", "readers": "all"}
    sent = SimpleUploadedFile("送审稿.pdf", b"MZ\x90\x00 not a pdf", "application/pdf")
    page = cast.client("liaison").post(f"/proposals/{proposal.pk}/add_document/", {**form, "file": sent})
    assert page.status_code == 422
    assert "送审稿.pdf" in page.content.decode()
    assert proposal.documents.count() == 1


def test_what_is_not_yours_is_not_there(cast: Cast) -> None:
    """Another unit's liaison gets 404 for the page, its forms and its papers; who reads but may not act gets 403."""
    proposal = in_review(cast)
    paper = proposal.documents.get()
    stranger = cast.client("planner_head")
    version = paper.versions.get()
    for address in ("", "edit/", "submit_proposal/", f"papers/{version.pk}/", "give_opinion/", "nonsense/"):
        assert stranger.get(f"/proposals/{proposal.pk}/{address}").status_code == 404, address
    assert stranger.post(f"/proposals/{proposal.pk}/withdraw_proposal/", {"reason": "x"}).status_code == 404
    assert cast.client("liaison").get(f"/proposals/{proposal.pk}/withdraw_proposal/").status_code == 403
    assert cast.client("admin").get(f"/proposals/{proposal.pk}/").status_code == 404


@pytest.mark.parametrize("name", ["liaison", "unit_head", "desk", "secretariat", "legal", "chief", "vice_head"])
def test_the_page_asks_few_questions(cast: Cast, name: str, django_assert_max_num_queries: object) -> None:
    """The page of a proposal with all its gates takes a bounded number of queries, whoever looks."""
    proposal = ready(cast)
    client = cast.client(name)
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        assert client.get(f"/proposals/{proposal.pk}/").status_code == 200
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        assert client.get("/proposals/").status_code == 200


def test_a_draft_can_be_removed_on_its_page(cast: Cast) -> None:
    """The liaison is offered to drop it, the head to withdraw it; afterwards it is the unit's alone."""
    proposal = filed(cast)
    at = f"/proposals/{proposal.pk}/"
    assert 'data-act="drop_proposal"' in cast.client("liaison").get(at).content.decode()
    head = cast.client("unit_head").get(at).content.decode()
    assert 'data-act="withdraw_proposal"' in head
    assert "drop_proposal" not in head
    assert cast.client("liaison").post(f"{at}drop_proposal/", {"reason": ""}).status_code == 302
    page = cast.client("liaison").get(at).content.decode()
    assert "作废草稿" in page
    assert 'data-act="drop_proposal"' not in page
    assert cast.client("desk").get(at).status_code == 404


def test_the_title_leads_to_the_proposal_too(cast: Cast) -> None:
    """Number and title are links to the same page; the number stays in one line."""
    proposal = filed(cast)
    page = cast.client("liaison").get("/proposals/").content.decode()
    assert f'<a class="row-title" href="/proposals/{proposal.pk}/">{proposal.title}</a>' in page
    assert f'class="whole"><a class="row-link" href="/proposals/{proposal.pk}/">{proposal.number}</a>' in page


def test_the_list_in_english(cast: Cast) -> None:
    """The page is whole in the second language too."""
    filed(cast)
    client: Client = cast.client("liaison")
    client.cookies["django_language"] = "en"
    assert "File a proposal" in client.get("/proposals/").content.decode()


def test_what_is_typed_on_one_gate_is_not_offered_on_another(cast: Cast) -> None:
    """Each gate's opinion has a draft of its own; sent, it is forgotten."""
    proposal = in_review(cast)
    client = cast.client("legal")
    here = f"/proposals/{proposal.pk}/give_opinion/"
    typed_ = {"address": f"{here}?gate=G10", "fields": json.dumps({"text": ["第六条没有依据"]})}
    assert client.post("/draft/", typed_).status_code == 200
    assert "第六条没有依据" in client.get(f"{here}?gate=G10").content.decode()
    assert "第六条没有依据" not in client.get(f"{here}?gate=G14").content.decode()
    sent = {"gate": "G10", "position": "agree", "text": "合法", "once": "k1"}
    assert client.post(f"{here}?gate=G10", sent).status_code == 302
    assert not Draft.objects.exists()
