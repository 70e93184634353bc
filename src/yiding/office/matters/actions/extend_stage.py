"""Extend the term of a stage."""

import datetime

from yiding.office.base.by import By
from yiding.office.matters.form_case import extendable, extension_until
from yiding.office.matters.form_models import Stage
from yiding.office.matters.form_moving import form_moving
from yiding.office.matters.models import Matter
from yiding.office.matters.stages import kind_of, stages_in_order
from yiding.office.matters.telling import tell_persons, tell_units
from yiding.rules.followed import Followed


def extend_stage(by: By, pk: int, until: datetime.date, reason: str) -> Stage:
    """Extend it as far as its rule lets, counted from the term it had at first, with the reason that the petitioner is told too.

    Errors: Refused.
    """

    def asked(matter: Matter, followed: Followed) -> Followed:
        stage = extendable(stages_in_order(matter))
        if stage is None or stage.due is None:
            return followed
        most = extension_until(stage)
        fits = most is not None and stage.due < until <= most
        return followed._replace(until=stage.due, form=followed.form._replace(until=most, until_fits=fits))

    with form_moving("extend_stage", by, pk, asked, reason=reason) as (matter, doing):
        stage = extendable(stages_in_order(matter))
        assert stage is not None
        stage.set_due = stage.set_due or stage.due
        stage.due, stage.why = until, reason.strip()[:300]
        doing.keep(stage)
        doing.reason = f"{kind_of(stage).name[0]}延长至{until}：{reason.strip()}"
        told = (f"节点期限延长至{until}，请告知信访人", f"The term was extended to {until}: tell the petitioner")
        tell_units(doing, matter, list(matter.tasks.values_list("lead", flat=True)), told)
        tell_persons(doing, matter, [matter.leader_id], told)
    return stage
