"""Parts of minutes that are confirmed on paper."""

import datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from office.cast import Cast, log_is_whole
from office.minutes.composed import checked
from office.papers import pdf
from yiding.office.base.models import Paper
from yiding.office.minutes.models import Part


def test_a_part_is_confirmed_on_paper(cast: Cast) -> None:
    """Who is asked by name is offered as signer; the second person sees which item it is, and then it counts."""
    minutes = checked(cast)
    head = cast.people["other_head"]
    part = Part.objects.get(person=head)
    clerk, second = cast.client("secretariat"), cast.client("second")
    offered = clerk.get(f"/papers/new/minutes.minutes/{minutes.pk}/").content.decode()
    assert f"/papers/enter/confirm_part/{minutes.pk}/" in offered
    form = {"signer": head.pk, "signed_on": datetime.date.today().isoformat(), "part": part.pk}
    asked = clerk.get(f"/papers/enter/confirm_part/{minutes.pk}/?signer={head.pk}").content.decode()
    assert f"{head.name}：{part.item.heading}" in asked
    scan = SimpleUploadedFile("核对.pdf", pdf("核对单"), "application/pdf")
    assert clerk.post(f"/papers/enter/confirm_part/{minutes.pk}/", {**form, "scan": scan}).status_code == 302
    paper = Paper.objects.get()
    assert Part.objects.get(pk=part.pk).answer == ""
    assert part.item.heading in second.get(f"/papers/{paper.pk}/").content.decode()
    assert second.post(f"/papers/{paper.pk}/check/").status_code == 302
    assert Part.objects.get(pk=part.pk).answer == "confirmed"
    assert log_is_whole()


def test_nobody_confirms_the_part_of_another_on_paper(cast: Cast) -> None:
    """Signed by one who is not asked for it, the entry is refused, and nothing is kept."""
    minutes = checked(cast)
    part = Part.objects.get(person=cast.people["other_head"])
    other = Part.objects.exclude(person=part.person).first()
    assert other is not None
    scan = SimpleUploadedFile("核对.pdf", pdf("核对单"), "application/pdf")
    form = {"signer": other.person_id, "signed_on": datetime.date.today().isoformat(), "part": part.pk, "scan": scan}
    answer = cast.client("secretariat").post(f"/papers/enter/confirm_part/{minutes.pk}/", form)
    assert answer.status_code == 422
    assert not Paper.objects.exists()
