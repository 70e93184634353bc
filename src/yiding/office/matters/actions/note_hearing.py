"""Note for all matters of a report at once what the sitting said."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.matters.hearing import hear
from yiding.office.matters.models import CarriedOut, ReportedMatter
from yiding.office.matters.moving import locked_matter
from yiding.office.matters.report_moving import report_moving
from yiding.office.matters.report_queries import item_of


class Answer(NamedTuple):
    """What the sitting said of one matter: heard, or `back` with its words."""

    back: bool
    words: str = ""


def note_hearing(by: By, pk: int, answers: Mapping[int, Answer]) -> CarriedOut:
    """Note it of each, by the keys of the matters, in one deed: heard, or back, and then its verified tasks are open again.

    What was noted by hand before is left as it is. Errors: Refused where one is left out.
    """
    rows = list(ReportedMatter.objects.filter(report=pk).select_related("matter"))
    unanswered = tuple(row.matter.title for row in rows if row.matter_id not in answers)
    texts = tuple(answer.words for answer in answers.values())
    with report_moving("note_hearing", by, pk, texts=texts, unanswered=unanswered) as (report, doing):
        item = item_of(report.sitting_id)
        assert item is not None, "the guard item_heard holds"
        for key in sorted(row.matter_id for row in rows):
            matter = locked_matter(by, key)
            if matter.hearings.filter(item=item).exists():
                continue
            hear(doing, matter, item, back=answers[key].back, words=answers[key].words)
            doing.keep(matter)
        report.heard_at = timezone.now()
        doing.reason = f"{item.sitting.title}：{item.title}"
    return report
