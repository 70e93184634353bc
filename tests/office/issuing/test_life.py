"""The whole life of an adopted document, by pages alone, each step by whose it is."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from office.base.composed_files import as_docx
from office.cast import Cast, log_is_whole
from office.issuing.composed import GROUND, REVISED, SAYS, adopted, again, gate_opened, series, told
from yiding.office.base.days import today
from yiding.office.base.models import Step
from yiding.office.issuing.models import Issuance
from yiding.office.proposals.models import Gate

ROLES = ("supervision", "liaison", "legal", "secretariat", "other_head", "office_head", "chief", "archivist")
WAY = [
    "open_issuance",
    "hand_in_revision",
    "recheck_document",
    "ask_cosigning",
    "cosign_document",
    "close_cosigning",
    "report_document",
    "answer_report",
    "review_document",
    "sign_document",
    "issue_document",
    "acknowledge_document",
    "file_document",
]


class Play:
    """The county at its browsers, one document in hand."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.clients: dict[str, Client] = {name: cast.client(name) for name in ROLES}
        self.issuance = Issuance()

    def do(self, name: str, act: str, **given: object) -> None:
        """Have somebody do an act by its form."""
        answer = self.clients[name].post(reverse("issuance_act", args=[self.issuance.pk, act]), given)
        assert answer.status_code == 302, (act, answer.content.decode()[-2000:])
        self.issuance = again(self.issuance)

    def page(self, name: str) -> str:
        """Give the document's page as somebody sees it."""
        return self.clients[name].get(reverse("issuance", args=[self.issuance.pk])).content.decode()


def test_the_life_of_an_adopted_document(cast: Cast) -> None:
    """From the matter's page to the file; the log tells it whole."""
    play = Play(cast)
    _opened(play)
    _to_the_office(play)
    _answered(play)
    _signed(play)
    _on_file(play)
    acts = Step.objects.filter(about=play.issuance.about).order_by("pk").values_list("act", flat=True)
    assert list(acts) == WAY
    assert log_is_whole()


def _opened(play: Play) -> None:
    matter = adopted(play.cast, "submit_to_party_committee", escalates=True)
    gate_opened(matter, "G18", "office_head")
    address = reverse("matter_act", args=[matter.pk, "open_issuance"])
    assert address in play.clients["supervision"].get(reverse("matter", args=[matter.pk])).content.decode()
    form = play.clients["supervision"].get(address).context["form"]
    given = {"heard": form.fields["heard"].choices[0][0], "unit": play.cast.units["县水务局"].pk, "title": ""}
    assert play.clients["supervision"].post(address, given).status_code == 302
    play.issuance = Issuance.objects.get()
    assert (play.issuance.state, play.issuance.title) == ("revising", "青岫县农村供水管理办法")
    assert told("会议已通过，请修改后报送") == {"水清", "江涛"}
    assert address not in play.clients["supervision"].get(reverse("matter", args=[matter.pk])).content.decode()


def _to_the_office(play: Play) -> None:
    file = SimpleUploadedFile("修改稿.docx", as_docx(*REVISED))
    play.do("liaison", "hand_in_revision", file=file, says=SAYS, openness="proactive", ground=GROUND)
    assert told("修改稿已报送，请复核合法性") == {"严谨"}
    compared = reverse("compare_revision", args=[play.issuance.pk, 1])
    text = play.clients["legal"].get(compared).content.decode()
    assert "<del>月收取</del>" in text or "<del>月</del>" in text
    assert "困难家庭减半</ins>" in text
    play.do("legal", "recheck_document", reason="符合上位法，合法。")
    play.do("secretariat", "ask_cosigning", units=[play.cast.units["县交通运输局"].pk])
    play.do("other_head", "cosign_document", position="agree", reason="")
    play.do("liaison", "close_cosigning", reason="")
    assert play.issuance.state == "reporting"


def _answered(play: Play) -> None:
    day = today().isoformat()
    play.do("secretariat", "report_document", to="submit_to_party_committee", number="青政请〔2026〕7号", sent_on=day)
    row = play.issuance.reports.get()
    play.do("office_head", "answer_report", report=row.pk, answer="agreed", number="青委复〔2026〕3号", answered_on=day)
    assert play.issuance.state == "reviewing"
    assert Gate.objects.get(gate="G18").state == "passed"


def _signed(play: Play) -> None:
    text = play.page("legal")
    opinion = f"{reverse('proposal', args=[play.issuance.proposal_id])}give_opinion/"
    assert f"{opinion}?gate=G14" in text
    assert "G14 规范性文件程序还没有完成" in text
    given = {"gate": "G14", "position": "agree", "text": "有效期五年。"}
    assert play.clients["legal"].post(opinion, given).status_code == 302
    assert "G14 规范性文件程序还没有完成" not in play.page("legal")
    play.do("office_head", "review_document", series=series(play.cast).pk, issued_as="县政府")
    play.do("chief", "sign_document", opinion="同意印发。", version=play.issuance.version)
    now = play.issuance
    assert (now.number_words, now.signed_by, now.opinion) == (f"青政发〔{today().year}〕8号", "周明远", "同意印发。")
    assert (now.issued_as, now.openness) == ("县政府", "proactive")


def _on_file(play: Play) -> None:
    units = [play.cast.units["县交通运输局"].pk]
    issued = reverse("issued_document", args=[play.issuance.pk])
    assert play.clients["other_head"].get(issued).status_code == 404
    play.do("secretariat", "issue_document", units=units, reason="")
    assert play.clients["other_head"].get(issued).status_code == 200
    play.do("other_head", "acknowledge_document")
    assert play.issuance.receipts.get().received_by == "车行"
    play.do("archivist", "file_document", kept_as="2026-永久-0012")
    assert (play.issuance.state, play.issuance.kept_as) == ("filed", "2026-永久-0012")
    assert play.issuance.passed == {"G14": "passed", "G18": "passed"}
    assert "2026-永久-0012" in play.page("supervision")
