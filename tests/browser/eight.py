"""A sitting of eight items of every kind, convened."""

from office.agenda.composed import drafted, signed
from office.cast import Cast, ready
from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.models import Agenda, Sitting
from yiding.office.base.days import today

NAMES = (
    ("report", "关于全县防汛准备情况的汇报"),
    ("deliberation", "关于《青岫县供水应急预案（送审稿）》的汇报"),
    ("deliberation", "关于《青岫县农村供水管理办法（送审稿）》的汇报"),
    ("deliberation", "关于《青岫县水价调整方案（送审稿）》的汇报"),
    ("deliberation", "关于甲渠改造方案的汇报"),
    ("deliberation", "关于乙库除险加固方案的汇报"),
)


def eight(cast: Cast) -> Sitting:
    """Give a convened sitting: a study, six proposals, and one that the chief added late."""
    proposals = [ready(cast, title=title, kind=kind) for kind, title in NAMES]
    study = keep_study(cast.by("legal"), year=today().year, topic="《中华人民共和国行政复议法》", month=12)
    agenda = drafted(cast, *proposals)
    draft_agenda(cast.by("secretariat"), agenda.sitting_id, [], studies=[study.pk])
    sitting = convene_sitting(cast.by("secretariat"), signed(cast, agenda).sitting_id)
    late = ready(cast, title="关于启动应急供水的汇报")
    first = Agenda.objects.get(sitting=sitting, state="approved")
    following = replace_agenda(cast.by("secretariat"), first.pk, "临时追加应急供水")
    add_late_item(cast.by("chief"), following.pk, late.pk, "旱情紧急")
    return convene_sitting(cast.by("secretariat"), signed(cast, following).sitting_id)
