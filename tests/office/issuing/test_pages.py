"""The pages of adopted documents, as each sees them."""

from django.test import Client
from django.urls import reverse

from office.cast import Cast
from office.issuing.composed import (
    adopted,
    again,
    answered,
    before_office,
    gate_passed,
    handed_in,
    issued,
    opened,
    rechecked,
    reported,
    reviewed,
    series,
)
from yiding.office.base.acts import ACTS
from yiding.office.issuing.actions.ask_cosigning import ask_cosigning
from yiding.office.issuing.actions.cosign_document import cosign_document
from yiding.office.issuing.actions.file_document import file_document
from yiding.office.issuing.actions.return_document import return_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.issuing.models import DocumentSeries, Issuance
from yiding.office.issuing.navigation import happened
from yiding.office.issuing.page import offers
from yiding.office.matters.models import Matter

PEOPLE = (
    "supervision",
    "secretariat",
    "office_head",
    "chief",
    "legal",
    "liaison",
    "unit_head",
    "other_head",
    "archivist",
)


def text(client: Client, name: str, *args: object) -> str:
    """Give a page."""
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def forms_open(cast: Cast, issuance: Issuance) -> set[tuple[str, str]]:
    """Open the form of everything that is offered to anybody, and give who is offered what."""
    found = set()
    for name in PEOPLE:
        client = cast.client(name)
        if client.get(reverse("issuance", args=[issuance.pk])).status_code != 200:
            continue
        for offer in offers(again(issuance), cast.by(name)):
            if offer.refusal is None:
                assert client.get(offer.address).status_code == 200, offer
                found.add((name, offer.act))
    return found - {("chief", "stop_document")}


def test_each_step_is_offered_to_whose_it_is(cast: Cast) -> None:
    """In every state the next one has it on the page, with a form that opens; nobody else has."""
    matter = adopted(cast, "submit_to_congress")
    issuance = opened(cast, matter)
    assert forms_open(cast, issuance) == {("liaison", "hand_in_revision"), ("unit_head", "hand_in_revision")}
    handed_in(cast, issuance)
    back = {(name, "return_document") for name in ("legal", "secretariat", "office_head", "chief")}
    assert forms_open(cast, issuance) == {("legal", "recheck_document"), *back}
    rechecked(cast, issuance)
    ask_cosigning(cast.by("secretariat"), issuance.pk, [cast.units["县交通运输局"].pk])
    assert ("other_head", "cosign_document") in forms_open(cast, issuance)
    cosign_document(cast.by("other_head"), issuance.pk, "agree")
    handlers = ("liaison", "unit_head", "secretariat", "supervision")
    both = {(name, act) for name in handlers for act in ("ask_cosigning", "close_cosigning")}
    assert forms_open(cast, issuance) == {*both, *back}


def test_the_office_finishes_it(cast: Cast) -> None:
    """Reports, review, signature, issue and file stand on the page of whose they are."""
    issuance = before_office(cast, adopted(cast, "submit_to_congress"))
    assert {("secretariat", "report_document"), ("office_head", "report_document")} <= forms_open(cast, issuance)
    answered(cast, reported(cast, issuance, "submit_to_congress"))
    gate_passed(cast, issuance)
    assert ("office_head", "review_document") in forms_open(cast, issuance)
    reviewed(cast, issuance)
    assert ("chief", "sign_document") in forms_open(cast, issuance)
    sign_document(cast.by("chief"), issuance.pk, "同意。")
    assert forms_open(cast, issuance) == {("secretariat", "issue_document")}


def test_what_is_not_ready_is_grey_with_its_sentence(cast: Cast) -> None:
    """The review is there, and says by which gate and law it waits."""
    page = text(cast.client("office_head"), "issuance", before_office(cast).pk)
    assert "G14 规范性文件程序还没有完成" in page
    assert "《公平竞争审查条例》第18条" in page


def test_two_texts_are_compared_with_each_other(cast: Cast) -> None:
    """The newer one beside the one before it; a later or unknown one is not there."""
    issuance = handed_in(cast, opened(cast))
    return_document(cast.by("legal"), issuance.pk, "第二条与上位法不一致")
    handed_in(cast, issuance)
    client = cast.client("legal")
    address = reverse("compare_revision", args=[issuance.pk, 2])
    assert "文字没有不同" in client.get(f"{address}?with=1").content.decode()
    assert [client.get(f"{address}?with={other}").status_code for other in ("2", "3", "x")] == [404, 404, 404]
    assert "第二条与上位法不一致" in text(client, "issuance", issuance.pk)


def test_matter_minutes_and_proposal_lead_to_it(cast: Cast) -> None:
    """Who sees these finds the document there."""
    issuance = issued(cast)
    matter = Matter.objects.select_related("breakdown").get(pk=issuance.matter_id)
    client = cast.client("supervision")
    address = reverse("issuance", args=[issuance.pk])
    assert address in text(client, "matter", matter.pk)
    assert matter.breakdown.minutes_id is not None
    assert address in text(client, "minutes", matter.breakdown.minutes_id)
    assert address in text(client, "proposal", issuance.proposal_id)
    assert address in text(client, "issuing")
    assert reverse("issuing") in text(client, "home")


def test_an_empty_list_says_what_comes_here(cast: Cast) -> None:
    """Before the first document."""
    assert "还没有印发件" in text(cast.client("supervision"), "issuing")


def test_series_are_kept_by_pages(cast: Cast) -> None:
    """The secretariat adds one and sets it; nobody else; two at once are shown both texts."""
    client = cast.client("secretariat")
    assert "还没有发文字号" in text(client, "document_series")
    address = reverse("new_document_series")
    assert client.post(address, {"name": "青政发", "last": 7}).status_code == 302
    row = DocumentSeries.objects.get()
    keep = reverse("keep_document_series", args=[row.pk])
    assert client.post(keep, {"name": "青政发", "last": 9, "version": row.version}).status_code == 302
    assert client.post(keep, {"name": "青政办发", "last": 9, "version": row.version}).status_code == 409
    assert client.post(address, {"name": "青政发", "last": 0}).status_code == 422
    assert series(cast).last == 9
    liaison = cast.client("liaison")
    assert [liaison.get(one).status_code for one in (address, keep, reverse("document_series"))] == [404, 404, 404]
    assert liaison.post(address, {"name": "水发", "last": 0}).status_code == 403


def test_the_page_speaks_english(cast: Cast) -> None:
    """Every word of it."""
    issuance = issued(cast)
    client = cast.client("supervision")
    client.cookies["django_language"] = "en"
    page = text(client, "issuance", issuance.pk)
    for words in ("Gates of the issuing", "normative documents", "Co-signing"):
        assert words in page
    assert "印发关口" not in page


def test_signatures_can_be_entered_from_paper(cast: Cast) -> None:
    """What is signed can be entered from paper; what is work at the screen cannot."""
    issuance = before_office(cast)
    on_paper = {name for name, act in ACTS.items() if act.label == "issuing.issuance" and act.page}
    assert on_paper == {
        "cosign_document",
        "review_document",
        "return_document",
        "sign_document",
        "stop_document",
    }
    address = reverse("new_paper", args=["issuing.issuance", issuance.pk])
    assert cast.client("secretariat").get(address).status_code == 200


def test_the_way_of_a_matter_tells_of_its_document(cast: Cast) -> None:
    """From the opening to the file for the office and who revises it; whoever only gets it is told that it was issued."""
    issuance = issued(cast)
    file_document(cast.by("secretariat"), issuance.pk, "2026-办-12")
    matter = Matter.objects.get(pk=issuance.matter_id)
    whole = ["启动印发", "报送修改稿", "合法性复核", "签发文件", "印发文件", "归档"]
    for who, wanted in (("supervision", whole), ("liaison", whole), ("other_head", whole[-3:])):
        told = [event.words[0] for event in happened(cast.by(who), matter)]
        assert told == wanted, who
    page = cast.client("supervision").get(f"/matters/{matter.pk}/").content.decode()
    way = page[page.index('id="way"') :]
    assert [way.index(words) for words in whole] == sorted(way.index(words) for words in whole)
