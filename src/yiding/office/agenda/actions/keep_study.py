"""Keep the year's plan of legal study before sittings."""

from yiding.office.agenda.models import Study
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Outdated, Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.rules.case import Case
from yiding.rules.permission import may


def keep_study(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int | None = None,
    version: int = 0,
    *,
    year: int,
    topic: str,
    unit: int | None = None,
    speaker: str = "",
    month: int | None = None,
    minutes: int = 30,
) -> Study:
    """Add a row to the plan, or change one. Errors: Refused; Outdated where `version` is not the row's."""
    with deed("keep_study", by, "" if pk is None else f"agenda.study:{pk}") as doing:
        refuse_marked(topic, speaker)
        doing.allow(may("keep_study", by.actor(), Case("", today())))
        row = Study() if pk is None else Study.objects.select_for_update().filter(pk=pk).first()
        if row is None:
            raise Unseen(("这项学习计划", "row of the plan"))
        if pk is not None and row.version != version:
            raise Outdated({"topic": row.topic, "speaker": row.speaker, "minutes": str(row.minutes)})
        if not topic.strip():
            raise Refused(("没有写学习内容；请写明。", "No topic is given: write it."))
        row.year, row.topic, row.unit_id = year, topic.strip(), unit
        row.speaker, row.month, row.minutes = speaker.strip(), month, minutes
        doing.keep(row)
        doing.about, doing.link = row.about, "/study/"
    return row
