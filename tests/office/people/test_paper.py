"""A signature on paper counts once a second person has checked its entry."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from office.agenda.composed import drafted
from office.cast import Cast, filed, in_review, keep, log_is_whole, ready, stored
from office.papers import pdf
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.base.acts import Act
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.files import path_of
from yiding.office.base.models import Paper, Step
from yiding.office.base.refused import Refused, Unseen
from yiding.office.people.actions.check_paper import check_paper
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.people.actions.refuse_paper import refuse_paper
from yiding.office.people.models import Person, RoleHeld
from yiding.office.people.paper_queries import enterable
from yiding.office.people.paper_signers import offered
from yiding.office.people.queries import by_person, by_persons
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.withdraw_proposal import withdraw_proposal
from yiding.office.proposals.models import Proposal

TODAY = datetime.date.today()


def entered(
    cast: Cast, proposal: Proposal, act: str = "submit_proposal", signer: str = "unit_head", **given: object
) -> Paper:
    """Enter a signature of somebody on a proposal."""
    return enter_paper(
        cast.by("secretariat"),
        act,
        proposal.pk,
        given,
        signer=cast.people[signer],
        signed_on=TODAY,
        scan=stored(),
    )


def test_nothing_happens_before_the_check(cast: Cast) -> None:
    """The entry alone leaves the proposal as it was; checked, it is submitted by the signer, and history says how."""
    proposal = filed(cast)
    paper = entered(cast, proposal)
    proposal.refresh_from_db()
    assert proposal.state == "draft"
    check_paper(cast.by("second"), paper.pk)
    proposal.refresh_from_db()
    assert proposal.state == "submitted"
    step = Step.objects.get(about=proposal.about, act="submit_proposal")
    assert step.name == "江涛"
    assert step.how == f"{TODAY} 纸面签批，白露代录，田野核对"
    assert log_is_whole()


def test_who_entered_does_not_check(cast: Cast) -> None:
    """The second person is another one; the attempt is refused by the separation of duties."""
    paper = entered(cast, filed(cast))
    with pytest.raises(Refused) as caught:
        check_paper(cast.by("secretariat"), paper.pk)
    assert caught.value.rule == "separation"


def test_it_is_the_signer_who_must_be_allowed(cast: Cast) -> None:
    """A head of another unit cannot sign it on paper either."""
    with pytest.raises(LookupError):
        entered(cast, filed(cast), signer="other_head")
    with pytest.raises(Refused, match="由部门主要负责人办理"):
        entered(cast, filed(cast), signer="liaison")


def test_what_is_refused_at_the_check_leaves_the_entry(cast: Cast) -> None:
    """A waiver that law forbids is refused as the chief's own would be, and the entry still waits."""
    proposal = in_review(cast)
    paper = entered(cast, proposal, "waive_gate", "chief", gate="G10", reason="先上会")
    with pytest.raises(Refused, match="不得豁免"):
        check_paper(cast.by("second"), paper.pk)
    paper.refresh_from_db()
    assert paper.state == "entered"


def test_an_entry_that_differs_is_sent_back(cast: Cast) -> None:
    """With its reason; then it can no longer be checked."""
    proposal = filed(cast)
    paper = entered(cast, proposal)
    with pytest.raises(Refused, match="没有写明理由"):
        refuse_paper(cast.by("second"), paper.pk, " ")
    refuse_paper(cast.by("second"), paper.pk, "扫描件上没有日期")
    with pytest.raises(Refused, match="退回"):
        check_paper(cast.by("second"), paper.pk)
    proposal.refresh_from_db()
    assert proposal.state == "draft"


def test_a_date_ahead_is_refused(cast: Cast) -> None:
    """Nobody has signed tomorrow."""
    with pytest.raises(Refused, match="今天之后"):
        enter_paper(
            cast.by("secretariat"),
            "submit_proposal",
            filed(cast).pk,
            {},
            signer=cast.people["unit_head"],
            signed_on=today() + datetime.timedelta(days=1),
            scan=stored(),
        )


def test_the_pages(cast: Cast) -> None:
    """A waiver by the chief goes through its form, its list, its scan and its check."""
    proposal = in_review(cast)
    clerk, second = cast.client("secretariat"), cast.client("second")
    assert "豁免关口" in clerk.get(f"/papers/new/proposals.proposal/{proposal.pk}/").content.decode()
    scan = SimpleUploadedFile("签批.pdf", pdf("签批单"), "application/pdf")
    form = {
        "signer": cast.people["chief"].pk,
        "signed_on": TODAY.isoformat(),
        "scan": scan,
        "gate": "G20",
        "reason": "材料稍后补印",
    }
    answer = clerk.post(f"/papers/enter/waive_gate/{proposal.pk}/", form)
    assert answer.status_code == 302
    paper = Paper.objects.get()
    assert "核对无误" not in clerk.get(f"/papers/{paper.pk}/").content.decode()
    assert clerk.post(f"/papers/{paper.pk}/check/").status_code == 403
    page = second.get(f"/papers/{paper.pk}/").content.decode()
    assert "核对无误" in page
    assert "材料稍后补印" in page
    assert second.get(f"/papers/{paper.pk}/scan/").status_code == 200
    assert second.post(f"/papers/{paper.pk}/check/").status_code == 302
    gate = proposal.gates.get(gate="G20")
    assert (gate.state, gate.waived_by) == ("waived", "周明远")
    assert second.get("/papers/").status_code == 200


def test_a_damaged_scan_is_told(cast: Cast) -> None:
    """In one sentence, with the way back to the entry."""
    paper = entered(cast, filed(cast))
    path = path_of(paper.scan_id)
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data[:-1])
    try:
        answer = cast.client("second").get(f"/papers/{paper.pk}/scan/")
    finally:
        path.unlink()
        path.write_bytes(data)
    assert answer.status_code == 403
    assert "已损坏" in answer.content.decode()
    assert f'href="/papers/{paper.pk}/"' in answer.content.decode()


@pytest.mark.parametrize("name", ["liaison", "legal", "other_head", "admin"])
def test_entries_are_not_for_others(cast: Cast, name: str) -> None:
    """Who neither enters, checks nor signed gets 404."""
    paper = entered(cast, filed(cast))
    client = cast.client(name)
    for address in (f"/papers/{paper.pk}/", f"/papers/{paper.pk}/scan/", f"/papers/new/proposals.proposal/{paper.pk}/"):
        assert client.get(address).status_code == 404
    assert client.post(f"/papers/{paper.pk}/check/").status_code == 404


@pytest.mark.parametrize("at", ["new/proposals.proposal/{}", "enter/give_opinion/{}"])
def test_who_may_sign_is_asked_in_few_queries(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries, at: str
) -> None:
    """However many hold a role, the thing and the persons are fetched once for all actions."""
    client, address = cast.client("secretariat"), f"/papers/{at.format(in_review(cast).pk)}/"
    with django_assert_max_num_queries(60) as few:
        assert client.get(address).status_code == 200
    for number in range(10):
        person = Person(name=f"甲{number}", order=100 + number)
        keep(person)
        keep(RoleHeld(person=person, role=("desk", "vice_head")[number % 2]))
    with django_assert_max_num_queries(len(few)):
        page = client.get(address).content.decode()
    assert "甲0" in page


def test_the_page_of_an_agenda_asks_in_few_queries(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """Versions and sittings are fetched once too."""
    agenda, client = drafted(cast, ready(cast)), cast.client("secretariat")
    for address in (f"agenda.agenda/{agenda.pk}", f"agenda.sitting/{agenda.sitting_id}"):
        with django_assert_max_num_queries(60):
            assert client.get(f"/papers/new/{address}/").status_code == 200


def offers(cast: Cast, proposal: Proposal) -> dict[str, list[str]]:
    """Give what can be entered for a proposal now, and who can have signed."""
    rows = offered("proposals.proposal", proposal.pk, cast.by("secretariat"))
    return {row.act.name: [person.name for person in row.signers] for row in rows}


def test_only_what_can_be_done_now_is_offered(cast: Cast) -> None:
    """What was returned is signed by its unit's head, in review the chief may waive; nobody who may not, and nobody else's unit."""
    returned = return_proposal(cast.by("desk"), in_review(cast).pk, "请补正")
    assert offers(cast, returned)["submit_proposal"] == ["江涛"]
    reviewed = offers(cast, in_review(cast))
    assert reviewed["waive_gate"] == ["周明远"]
    assert "严谨" in reviewed["give_opinion"]
    assert not {"submit_proposal", "coordinate_proposal", "start_consultation"} & set(reviewed)
    assert "车行" not in str(reviewed)


def test_the_form_knows_who_signed(cast: Cast) -> None:
    """The only one who may is chosen; asked about the signer's own gates, not the clerk's."""
    clerk = cast.client("secretariat")
    returned = return_proposal(cast.by("desk"), in_review(cast).pk, "请补正")
    form = clerk.get(f"/papers/enter/submit_proposal/{returned.pk}/").content.decode()
    assert f'<option value="{cast.people["unit_head"].pk}" selected>江涛' in form
    at = f"/papers/enter/give_opinion/{in_review(cast).pk}/?signer={cast.people['legal'].pk}"
    asked = clerk.get(at).content.decode()
    assert f'href="?gate=G10&amp;signer={cast.people["legal"].pk}"' in asked
    assert "G15" not in asked
    opinion = clerk.get(f"{at}&gate=G10").content.decode()
    assert f'<option value="{cast.people["legal"].pk}" selected>严谨' in opinion
    assert '<input type="hidden" name="gate" value="G10"' in opinion


def test_what_nobody_may_do_now_says_so(cast: Cast) -> None:
    """A withdrawn proposal has nothing left to be signed; what is not there has no page."""
    proposal = withdraw_proposal(cast.by("unit_head"), in_review(cast).pk, "政策调整")
    clerk = cast.client("secretariat")
    page = clerk.get(f"/papers/new/proposals.proposal/{proposal.pk}/").content.decode()
    assert "现在没有可以在纸上签批的步骤" in page
    for address in ("/papers/new/proposals.proposal/999999/", "/papers/enter/waive_gate/999999/"):
        assert clerk.get(address).status_code == 404


def test_an_agenda_is_signed_by_the_chief(cast: Cast) -> None:
    """Reviewed, it waits for the one who approves it."""
    agenda = drafted(cast, ready(cast))
    review_agenda(cast.by("office_head"), agenda.pk)
    rows = offered("agenda.agenda", agenda.pk, cast.by("secretariat"))
    assert {row.act.name: [person.name for person in row.signers] for row in rows}["approve_agenda"] == ["周明远"]


def test_the_lists_say_what_whose_and_who_checks(cast: Cast) -> None:
    """What was signed on what, by whom and when on paper, who entered it; whoever may check it is told so."""
    proposal = filed(cast)
    entered(cast, proposal)
    mine, others = (cast.client(name).get("/papers/").content.decode() for name in ("second", "secretariat"))
    for page in (mine, others):
        for said in ("签报议题", proposal.number, "江涛", "白露"):
            assert said in page
    assert "等您核对" in mine
    assert "等您核对" not in others
    assert "办公室主任中的另一人" in others
    work = cast.client("second").get("/todo/papers/").content.decode()
    for said in ("签报议题", proposal.number, "江涛", "白露代录，待核对"):
        assert said in work


def test_a_refused_secret_is_not_shown_again(cast: Cast) -> None:
    """What bears a mark of secrecy goes out of the form of a signature too; who signed stays chosen."""
    proposal = in_review(cast)
    sent = {
        "signer": cast.people["desk"].pk,
        "signed_on": TODAY.isoformat(),
        "scan": SimpleUploadedFile("签批.pdf", pdf("签批单"), "application/pdf"),
        "reason": "机密★10年 某处坐标",
    }
    answer = cast.client("secretariat").post(f"/papers/enter/return_proposal/{proposal.pk}/", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "某处坐标" not in page
    assert f'<option value="{cast.people["desk"].pk}" selected>' in page


def test_of_a_draft_the_signature_of_its_head_alone_can_be_entered(cast: Cast) -> None:
    """Its page names neither the thing nor the head; every unit's head can be chosen, and the rules refuse the others."""
    proposal = filed(cast)
    clerk = cast.client("secretariat")
    page = clerk.get(f"/papers/new/proposals.proposal/{proposal.pk}/").content.decode()
    assert "签报议题" in page
    for hidden in ("江涛", "上传材料", "作废", proposal.title, f'href="/proposals/{proposal.pk}/"'):
        assert hidden not in page
    form = clerk.get(f"/papers/enter/submit_proposal/{proposal.pk}/").content.decode()
    for head in ("江涛", "车行", "万全"):
        assert f">{head}</option>" in form
    assert "selected>江涛" not in form
    assert proposal.title not in form
    sent = {"signer": cast.people["other_head"].pk, "signed_on": TODAY.isoformat()}
    for signer, status in (("other_head", 404), ("unit_head", 302)):
        scan = SimpleUploadedFile("签批.pdf", pdf("签批单"), "application/pdf")
        sent |= {"signer": cast.people[signer].pk, "scan": scan}
        assert clerk.post(f"/papers/enter/submit_proposal/{proposal.pk}/", sent).status_code == status
    assert Paper.objects.get().called == proposal.number


def test_an_unfinished_draft_is_not_there_for_who_enters(cast: Cast) -> None:
    """Nobody could sign it yet, so that it cannot be told from what is not there."""
    proposal = filed(cast, why="")
    clerk = cast.client("secretariat")
    for address in (f"new/proposals.proposal/{proposal.pk}", f"enter/submit_proposal/{proposal.pk}"):
        assert clerk.get(f"/papers/{address}/").status_code == 404


def test_the_papers_of_a_draft_are_not_told_by_a_form(cast: Cast) -> None:
    """Whoever does not see the proposal gets no form that lists its papers, nor may enter it past the form."""
    proposal = filed(cast)
    add_document(
        cast.by("liaison"), proposal.pk, title="人事安排初步设想", file=stored(), file_name="a.pdf", readers="members"
    )
    for act in ("add_document", "drop_proposal"):
        address = f"/papers/enter/{act}/{proposal.pk}/"
        assert cast.client("secretariat").get(address).status_code == 404
        assert cast.client("secretariat").post(address, {}).status_code == 404
    with pytest.raises(Unseen):
        entered(cast, proposal, "drop_proposal", "liaison", reason="误报")


@pytest.mark.parametrize("who", ["secretariat", "second", "desk", "office_head"])
def test_the_list_does_not_name_what_was_never_submitted(cast: Cast, who: str) -> None:
    """Whoever checks entries reads a draft's number alone; once it is submitted by the check, its title too."""
    proposal = filed(cast)
    paper = entered(cast, proposal)
    client = cast.client(who)
    for address in ("/papers/", f"/papers/{paper.pk}/", "/todo/papers/", "/papers/?q=农村供水"):
        page = client.get(address).content.decode()
        assert proposal.title not in page
        assert f'href="/proposals/{proposal.pk}/"' not in page
    assert proposal.number in client.get("/papers/").content.decode()
    check_paper(cast.by("second"), paper.pk)
    assert proposal.title in client.get("/papers/").content.decode()
    assert log_is_whole()


def test_asked_at_once_it_is_as_asked_one_by_one(cast: Cast) -> None:
    """For everybody and every action, on proposals, versions and sittings in several states."""
    proposals = [filed(cast), in_review(cast), ready(cast)]
    agenda = drafted(cast, proposals[2])
    things = [("proposals.proposal", row.pk) for row in proposals]
    things += [("agenda.agenda", agenda.pk), ("agenda.sitting", agenda.sitting_id)]
    persons = by_persons(cast.people.values())
    assert persons == {person.pk: by_person(person) for person in cast.people.values()}
    for label, pk in things:
        acts = enterable(label)
        assert acts[0].allowed is not None
        allowed = acts[0].allowed(list(persons.values()), pk, [act.name for act in acts])
        assert allowed == {act.name: {key for key, by in persons.items() if may(act, by, pk)} for act in acts}


def may(act: Act, by: By, pk: int) -> bool:
    """Say whether one person may do an action on a thing."""
    try:
        return act.refusal(by, pk, act.name) is None
    except LookupError:
        return False
