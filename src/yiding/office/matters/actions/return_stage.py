"""Take the last stage of a matter back that was noted."""

from yiding.office.base.by import By
from yiding.office.matters.form_models import Stage
from yiding.office.matters.form_moving import form_moving
from yiding.office.matters.stages import kind_of, stages_in_order, take_back
from yiding.office.matters.telling import tell_units


def return_stage(by: By, pk: int, reason: str) -> Stage:
    """Take it back: it was not accepted, or noted in error; history keeps what was said of it. Errors: Refused."""
    with form_moving("return_stage", by, pk, lambda matter, followed: followed, reason=reason) as (matter, doing):
        stages = stages_in_order(matter)
        stage = [row for row in stages if row.done_on][-1]
        take_back(doing, stage, stages)
        doing.reason = f"{kind_of(stage).name[0]}：{reason.strip()}"
        leads = list(matter.tasks.values_list("lead", flat=True))
        tell_units(doing, matter, leads, ("节点被退回，请重新办理", "A stage was taken back: do it anew"))
    return stage
