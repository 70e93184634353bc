"""Accept a stage of a matter, or note how those who are served rate it."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.actions.note_stage import keep_words
from yiding.office.matters.form_case import stage_day_fits
from yiding.office.matters.form_models import Stage
from yiding.office.matters.form_moving import form_moving, stage_asked
from yiding.office.matters.form_words import RATINGS
from yiding.office.matters.stages import kind_of, pass_stage, stages_in_order
from yiding.office.matters.telling import tell_units
from yiding.rules.followed import Followed


def accept_stage(by: By, pk: int, key: str, words: str, *, day: datetime.date | None = None, rating: str = "") -> Stage:
    """Accept it, as somebody who carried out nothing of the matter; a rating that is not good is kept and does not pass the stage.

    Errors: Refused.
    """
    on = day or today()

    def more(stage: Stage, stages: list[Stage], followed: Followed) -> Followed:
        rated = not kind_of(stage).rated or rating in RATINGS
        form = followed.form._replace(day_fits=stage_day_fits(stage, stages, on), rated=rated)
        return followed._replace(said=bool(words.strip()), form=form)

    with form_moving("accept_stage", by, pk, stage_asked(key, "office", more), texts=(words,)) as (matter, doing):
        stage = keep_words(matter, key, words, by)
        stage.rating = rating if kind_of(stage).rated else ""
        leads = list(matter.tasks.values_list("lead", flat=True))
        if stage.rating == "not":
            doing.keep(stage)
            tell_units(doing, matter, leads, ("群众评价不满意，请整改", "Those it serves are not satisfied: mend it"))
        else:
            pass_stage(doing, stage, on, stages_in_order(matter))
            tell_units(doing, matter, leads, ("节点已验收", "A stage was accepted"))
        said = f"{RATINGS[stage.rating][0]}：" if stage.rating else ""
        doing.reason = f"{kind_of(stage).name[0]}　{said}{stage.words}"
    return stage
