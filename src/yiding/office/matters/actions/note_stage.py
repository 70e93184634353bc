"""Note that a stage of a matter was reached."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.form_case import stage_day_fits
from yiding.office.matters.form_models import Stage
from yiding.office.matters.form_moving import form_moving, stage_asked
from yiding.office.matters.models import Matter
from yiding.office.matters.stages import kind_of, pass_stage, stages_in_order
from yiding.office.matters.telling import tell_roles
from yiding.rules.followed import Followed


def note_stage(by: By, pk: int, key: str, words: str, *, day: datetime.date | None = None) -> Stage:
    """Note it for the units and the leader that carry the matter out, with the day on which it was reached. Errors: Refused."""
    on = day or today()

    def more(stage: Stage, stages: list[Stage], followed: Followed) -> Followed:
        form = followed.form._replace(day_fits=stage_day_fits(stage, stages, on))
        return followed._replace(said=bool(words.strip()), form=form)

    with form_moving("note_stage", by, pk, stage_asked(key, "unit", more), texts=(words,)) as (matter, doing):
        stage = keep_words(matter, key, words, by)
        pass_stage(doing, stage, on, stages_in_order(matter))
        doing.reason = f"{kind_of(stage).name[0]}　{stage.words}"
        tell_roles(doing, matter, ("supervision",), ("节点已登记，请查看", "A stage was noted: look at it"))
    return stage


def keep_words(matter: Matter, key: str, words: str, by: By) -> Stage:
    """Put onto a stage what was said of it, and by whom."""
    stage = next(row for row in stages_in_order(matter) if row.key == key)
    stage.words, stage.by = words.strip(), by.name[:120]
    return stage
