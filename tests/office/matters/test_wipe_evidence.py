"""A file of a report that turns out to hold a state secret goes at once; that it was there stays."""

from typing import Any

import pytest

from office.cast import Cast, log_is_whole
from office.matters.composed import running
from yiding.office.base.files import keep, path_of
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.send_back_task import send_back_task
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.actions.wipe_evidence import wipe_evidence
from yiding.office.matters.models import FeedbackFile, Task
from yiding.office.matters.reporting import Report


def reported(cast: Cast) -> Task:
    """Give a task with a report beside which a file lies."""
    task = running(cast)
    file = keep(b"%PDF-1.4 places of the pumps", "pdf")
    give_feedback(cast.by("liaison"), task.pk, Report("围网检修过半。", 50, [(file, "点位图.pdf")]))
    return task


def test_wipe_evidence_takes_the_bytes_and_keeps_the_row(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    """Over HTTP, as the secrecy reviewer; the page says so, opening is refused with the article, then nothing is offered."""
    task = reported(cast)
    row, here = FeedbackFile.objects.get(), f"/tasks/{task.pk}/"
    assert "wipe_evidence" in cast.client("secrecy").get(here).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        sent = cast.client("secrecy").post(f"{here}wipe_evidence/", {"paper": row.pk, "reason": "点位图应当定密"})
    assert sent.status_code == 302
    assert not path_of(row.file_id).exists()
    shown = cast.client("liaison").get(here).content.decode()
    assert "点位图.pdf <strong>因涉密已清除" in shown
    opened = cast.client("liaison").get(f"/tasks/files/{row.pk}/", follow=True)
    assert "点位图应当定密" in Step.objects.get(act="wipe_evidence").reason
    assert "第41条" in opened.content.decode()
    assert Notice.objects.filter(chinese__startswith="有反馈材料因涉密已清除").exists()
    assert "wipe_evidence" not in cast.client("secrecy").get(here).content.decode()
    with pytest.raises(Refused, match="已经清除"):
        wipe_evidence(cast.by("secrecy"), task.pk, row.pk, "再来一次")
    assert log_is_whole()


@pytest.mark.parametrize("who", ["liaison", "unit_head", "supervision", "chief"])
def test_nobody_but_the_secrecy_officer_wipes(cast: Cast, who: str) -> None:
    """It is refused by role, and the file is there."""
    task = reported(cast)
    with pytest.raises(Refused) as caught:
        wipe_evidence(cast.by(who), task.pk, FeedbackFile.objects.get().pk, "点位图应当定密")
    assert caught.value.rule == "role"
    assert FeedbackFile.objects.get().file.wiped is None


def test_what_rests_on_wiped_evidence_is_not_verified(cast: Cast) -> None:
    """Supervision sends it back; the unit shows other evidence, or where it lies, and then it is verified."""
    task = running(cast)
    file = keep(b"%PDF-1.4 accepted pumps", "pdf")
    ask_completion(cast.by("unit_head"), task.pk, Report("检修完成。", 100, [(file, "验收单.pdf")]))
    wipe_evidence(cast.by("secrecy"), task.pk, FeedbackFile.objects.get().pk, "验收单应当定密")
    with pytest.raises(Refused, match="没有办结依据"):
        verify_task(cast.by("supervision"), task.pk, "看过验收单。")
    send_back_task(cast.by("supervision"), task.pk, "材料已清除，请另行说明存放处。")
    ask_completion(cast.by("unit_head"), task.pk, Report("检修完成。", 100), "县水务局机要室")
    assert verify_task(cast.by("supervision"), task.pk, "到机要室看过。").state == "done"
