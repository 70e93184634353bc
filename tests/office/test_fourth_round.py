"""What a fourth reading found open in minutes, their openness and their templates."""

import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from office.cast import Cast
from office.minutes import composed as written
from office.minutes.test_templates import NAME, own, upload
from office.papers import pdf
from yiding.office.base.models import AuditEntry, Paper
from yiding.office.base.refused import Outdated, Refused
from yiding.office.minutes.actions.check_minutes import check_minutes
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.confirm_minutes import confirm_minutes
from yiding.office.minutes.actions.drop_template import drop_template
from yiding.office.minutes.actions.edit_minutes import edit_minutes
from yiding.office.minutes.actions.keep_template import keep_template
from yiding.office.minutes.actions.look_over_minutes import look_over_minutes
from yiding.office.minutes.actions.return_minutes import return_minutes
from yiding.office.minutes.actions.review_minutes import review_minutes
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.checking import texts, unknown, words_in
from yiding.office.minutes.filling import filled
from yiding.office.minutes.models import Minutes, Part
from yiding.papers.official import Paragraph
from yiding.papers.official_docx import print_docx
from yiding.papers.template_sample import SPECIMEN, sample


def whole(minutes: Minutes, **changed: str) -> dict[str, Any]:
    """Give what is written of the whole, with what is changed."""
    now = written.again(minutes)
    return {"mark": now.mark, "title": now.title, "preamble": now.preamble, "copies": now.copies, **changed}


def test_a_mark_stays_inside_its_field(cast: Cast) -> None:
    """A number at the end of a heading does not take the line end after it."""
    minutes = written.drafted(cast)
    row = written.item(minutes)
    now = written.again(minutes)
    edit_minutes(
        cast.by("secretariat"), now.pk, now.version, **whole(now), items={row.pk: ("打造样板工程，标准为887", "内容")}
    )
    now = written.again(minutes)
    fields = texts(now)
    for field, marks in unknown(now).items():
        for mark in marks:
            assert fields[field][mark.start : mark.end] == mark.words


def test_a_number_is_not_made_of_two_fields(cast: Cast) -> None:
    """887 before a text that begins with 万 is 887."""
    minutes = written.drafted(cast)
    row = written.item(minutes)
    now = written.again(minutes)
    edit_minutes(
        cast.by("secretariat"), now.pk, now.version, **whole(now), items={row.pk: ("水源地保护方案887", "万事俱备。")}
    )
    now = written.again(minutes)
    marks = unknown(now).get(f"heading_{row.pk}", [])
    assert [mark.words for mark in marks] == ["887"]


def test_two_lines_each_with_the_same_number_are_one_word(cast: Cast) -> None:
    """Blanks and line ends behind a number are not part of it."""
    minutes = written.drafted(cast)
    written.write(cast, minutes, "改造管网887\n改造管网887 公里，共887公里。")

    assert words_in(unknown(written.again(minutes))) == ("887",)


def test_crlf_preamble_has_the_same_marks(cast: Cast) -> None:
    """Whatever line ends the browser sent."""
    minutes = written.drafted(cast)
    found = []
    for end in ("\n", "\r\n"):
        now = written.again(minutes)
        edit_minutes(
            cast.by("secretariat"), now.pk, now.version, **whole(now, preamble=f"参加的有副县长王建国{end}现纪要如下：")
        )
        found.append([mark.words for mark in unknown(written.again(minutes)).get("preamble", [])])
    assert found[0] == found[1]


def test_a_stale_openness_form_opens_nothing(cast: Cast) -> None:
    """What somebody withheld meanwhile stays withheld."""
    minutes = written.drafted(cast)
    row = written.item(minutes)
    clerk = cast.client("secretariat")
    address = f"/minutes/{minutes.pk}/choose_openness/"
    page = clerk.get(address)
    assert page.status_code == 200, page.status_code
    form = page.context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    choose_openness(cast.by("disclosure"), minutes.pk, "proactive", written.GROUND, [row.pk], "人事事项")
    sent = {**hidden, "openness": "proactive", "ground": "条例第二十条第（一）项", "why": "", "once": "x"}
    clerk.post(address, sent)
    assert written.item(minutes).withheld == "人事事项"


def test_openness_with_items_of_other_minutes_is_refused(cast: Cast) -> None:
    """It is not passed over in silence."""
    minutes = written.drafted(cast)
    with pytest.raises(Refused):
        choose_openness(cast.by("disclosure"), minutes.pk, "proactive", written.GROUND, [10**6], "人事事项")


def test_a_dropped_and_new_template_is_another(cast: Cast) -> None:
    """A form of the dropped one does not replace a colleague's new one."""
    clerk = cast.by("secretariat")
    first = keep_template(clerk, cast.body.pk, NAME, own("一"))
    drop_template(clerk, cast.body.pk, first.version)
    keep_template(cast.by("second"), cast.body.pk, "别人的.docx", own("二"))
    with pytest.raises(Outdated):
        keep_template(clerk, cast.body.pk, NAME, own("三"), first.version)


def test_a_stale_drop_does_not_drop_the_new_template(cast: Cast) -> None:
    """Nor does its button."""
    clerk = cast.by("secretariat")
    first = keep_template(clerk, cast.body.pk, NAME, own("一"))
    drop_template(clerk, cast.body.pk, first.version)
    keep_template(cast.by("second"), cast.body.pk, "别人的.docx", own("二"))
    with pytest.raises(Outdated):
        drop_template(clerk, cast.body.pk, first.version)


@pytest.mark.parametrize("sent", [{}, {"version": "x"}])
def test_an_attempt_at_a_template_is_noted(cast: Cast, sent: dict[str, str]) -> None:
    """Of who may not, with whatever was sent."""
    before = AuditEntry.objects.count()
    answer = cast.client("desk").post(f"/minutes/templates/{cast.body.pk}/", {"once": "a", **sent})
    assert answer.status_code in (403, 404)
    assert AuditEntry.objects.filter(number__gt=0).count() > before


@pytest.mark.parametrize("key", [10**12, 10**25])
@pytest.mark.parametrize("way", ["", "drop/", "file/"])
def test_a_body_with_an_endless_key_is_not_there(cast: Cast, key: int, way: str) -> None:
    """However large the number of the address."""
    client = cast.client("secretariat")
    client.raise_request_exception = False
    sent = upload(own()) if not way else {"once": "a", "version": 1}
    address = f"/minutes/templates/{key}/{way}"
    answer = client.get(address) if way == "file/" else client.post(address, sent)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "text",
    [
        "甲{_{乙}_}丙",
        "甲{{ number }}乙",
        "甲{% if %}乙",
        "甲 & 乙 < 丙 > 丁 \"戊\" '己'",
        "甲｛｛乙｝｝",
        "甲\tb\x0b乙",
        "甲\ufffe乙",
        "甲\uffff乙",
        "甲{_%乙%_}丙",
        "甲&lt;乙",
        "甲{#乙#}丙",
        "甲]]>乙",
        "甲𠮷乙",
        "甲\ue000乙",
        "甲\u200b乙",
        "甲\u3000 乙",
        "x" * 20000,
        "甲“乙”‘丙’",
        "甲<w:br/>乙",
        "甲\n\n乙",
        "\x1f甲",
    ],
)
def test_whatever_minutes_say_is_printed_into_the_template(cast: Cast, text: str) -> None:
    """Words of the minutes are words, whatever they look like to Word or to the template."""
    paper = SPECIMEN._replace(paragraphs=(Paragraph("", 1, "一、" + text), Paragraph(text)))
    print_docx(paper, timezone.now())
    filled(sample(), paper, timezone.now())


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff"])
@pytest.mark.parametrize("own_form", [False, True])
def test_signed_minutes_can_always_be_issued(cast: Cast, sign: str, own_form: bool) -> None:
    """A sign that no XML holds, typed into the editor, is refused or printed; signed minutes are not stuck for ever."""
    if own_form:
        keep_template(cast.by("secretariat"), cast.body.pk, NAME, own())
    minutes = written.drafted(cast)
    row, client = written.item(minutes), cast.client("secretariat")
    form = client.get(reverse("edit_minutes", args=[minutes.pk])).context["form"]
    sent = {field.html_name: field.value() or "" for field in form}
    answer = client.post(
        reverse("edit_minutes", args=[minutes.pk]),
        {**sent, f"text_{row.pk}": f"会议原则通过该办法。{sign}由县水务局牵头。", "once": "q"},
    )
    assert answer.status_code in (302, 422)

    choose_openness(cast.by("disclosure"), minutes.pk, "proactive", written.GROUND)
    look_over_minutes(cast.by("secretariat"), minutes.pk, words=True, dissent=True)
    check_minutes(cast.by("desk"), minutes.pk)
    written.confirm_all(cast, minutes)
    confirm_minutes(cast.by("secretariat"), minutes.pk)
    review_minutes(cast.by("office_head"), minutes.pk)
    sign_minutes(cast.by("chief"), minutes.pk, "同意签发。")
    client.raise_request_exception = False
    answer = client.post(f"/minutes/{minutes.pk}/issue_minutes/", {"units": [cast.units["县水务局"].pk], "once": "z"})
    assert answer.status_code == 302
    assert written.again(minutes).state == "issued"


def test_a_paper_says_of_which_item_it_was_when_the_part_is_over(cast: Cast) -> None:
    """The entry keeps its words when the item was written anew."""
    minutes = written.checked(cast)
    head = cast.people["other_head"]
    part = Part.objects.get(person=head)
    clerk, second = cast.client("secretariat"), cast.client("second")
    scan = SimpleUploadedFile("核对.pdf", pdf("核对单"), "application/pdf")
    form = {"signer": head.pk, "signed_on": datetime.date.today().isoformat(), "part": part.pk, "scan": scan}
    assert clerk.post(f"/papers/enter/confirm_part/{minutes.pk}/", form).status_code == 302
    paper = Paper.objects.get()
    second.post(f"/papers/{paper.pk}/check/")
    return_minutes(cast.by("secretariat"), minutes.pk, "改")
    written.write(cast, minutes, "会议决定缓议，待检测后再提请。", part.item.order)
    check_minutes(cast.by("desk"), minutes.pk)
    found = second.get(f"/papers/{paper.pk}/").content.decode()
    assert Part.objects.get(pk=part.pk).over
    assert part.item.heading in found


def test_a_partial_post_wipes_no_item(cast: Cast) -> None:
    """What was not sent is not emptied."""
    minutes = written.drafted(cast)
    row, client = written.item(minutes), cast.client("secretariat")
    before = row.text
    client.post(reverse("edit_minutes", args=[minutes.pk]), {"version": written.again(minutes).version, "once": "p"})
    assert written.item(minutes).text == before


def test_openness_ground_for_items_longer_than_its_field_is_refused(cast: Cast) -> None:
    """In one sentence, on either database."""
    minutes = written.drafted(cast)
    row = written.item(minutes)
    with pytest.raises(Refused, match="依据有 400 字；最多 300 字"):
        choose_openness(cast.by("disclosure"), minutes.pk, "proactive", written.GROUND, [row.pk], "人" * 400)
