"""How a score is asked for and kept."""

from decimal import Decimal

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed
from yiding.office.matters.form_models import Score
from yiding.office.matters.form_moving import Asked
from yiding.office.matters.funds import said
from yiding.office.matters.models import Matter
from yiding.office.matters.scores import points_of
from yiding.rules.followed import Followed


def score_asked(score: Decimal) -> Asked:
    """Make the question whether a score lies between nothing and the points of its matter."""

    def asked(matter: Matter, followed: Followed) -> Followed:
        return followed._replace(form=followed.form._replace(score_fits=0 <= score <= points_of(matter)))

    return asked


def keep_score(doing: Deed, matter: Matter, kind: str, score: Decimal, reason: str, by: By) -> Score:
    """Keep a score in the place of the one before; history says what both were."""
    row = matter.scores.filter(kind=kind).first() or Score(matter=matter, kind=kind)
    was = f"（原 {said(row.score)} 分）" if row.pk else ""
    row.score, row.words, row.day, row.by = score, reason.strip()[:500], today(), by.name[:120]
    doing.keep(row)
    doing.reason = f"{said(score)} 分{was}：{reason.strip()}"
    return row
