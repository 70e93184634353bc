"""Put items on the draft of a sitting's agenda."""

from collections.abc import Sequence

from yiding.office.agenda.models import Agenda, AgendaItem, Study
from yiding.office.agenda.moving import agenda_refusal, locked_sitting, within
from yiding.office.agenda.order import arranged
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Refused, Unseen
from yiding.office.proposals.actions.propose_proposal import propose_proposal
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import PROPOSAL
from yiding.office.proposals.queries import seen_by
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words

EARLIER: Words = ("此前议定事项落实情况", "How earlier matters were carried out")
_OVER: Words = (
    "会议已经召开或者取消，不能再编排议程；请另筹备一次会议。",
    "The sitting was held or cancelled: plan another one.",
)


def draft_agenda(
    by: By, pk: int, proposals: Sequence[int] = (), studies: Sequence[int] = (), report_back: bool = False
) -> Agenda:
    """Put items on the newest version of a sitting's agenda; its first one is opened.

    Proposals come from the pool, studies from the plan; then all stand in the order of the rule. Errors: Refused.
    """
    with deed("draft_agenda", by, f"agenda.sitting:{pk}") as doing:
        sitting = locked_sitting(by, pk)
        if sitting.state not in ("preparing", "convened", "postponed"):
            raise Refused(_OVER, "state")
        agenda = sitting.agendas.first() or Agenda(sitting=sitting, number=1, state="")
        late = bool(proposals) and sitting.state == "convened"
        doing.allow(agenda_refusal(agenda, by, "draft_agenda", "", late=late))
        doing.before = agenda.state
        move(agenda, ACTIONS["draft_agenda"], by)
        doing.keep(agenda)
        put = [*_studied(agenda, studies), *_earlier(agenda, report_back), *_proposed(by, agenda, proposals)]
        there = list(agenda.items.exclude(pk__in=[item.pk for item in put if item.pk]))
        for number, item in enumerate(put, len(there) + 1):
            item.order = number
        renumber(doing, arranged([*there, *put]), put)
        doing.about, doing.after, doing.link = agenda.about, agenda.state, f"/sittings/{sitting.pk}/editor/"
        doing.reason = "、".join(item.title for item in put)
    return agenda


def renumber(doing: Deed, items: Sequence[AgendaItem], also: Sequence[AgendaItem] = ()) -> None:
    """Number items in the order given; those that move are kept, and `also`."""
    for number, item in enumerate(items, 1):
        if item.order != number or item in also or item.pk is None:
            item.order = number
            doing.keep(item)


def item_of(agenda: Agenda, proposal: Proposal) -> AgendaItem:
    """Give the item of a proposal as it is put on an agenda; one that was postponed and left its item there takes it again."""
    item = AgendaItem.objects.filter(agenda=agenda.pk, proposal=proposal).first()
    item = item or AgendaItem(agenda=agenda, kind="proposal", proposal=proposal)
    item.title, item.presenter, item.minutes = proposal.title, proposal.presenter, proposal.minutes
    item.closed = proposal.placeholder
    return item


def _proposed(by: By, agenda: Agenda, asked: Sequence[int]) -> list[AgendaItem]:
    """Take proposals out of the pool, oldest first. Errors: Refused by the proposal's own rules."""
    rows = seen_by(by).filter(pk__in=asked).order_by("moved_at", "pk")
    if rows.count() != len(set(asked)):
        raise Unseen(PROPOSAL)
    return [item_of(agenda, propose_proposal(within(by), row.pk, agenda.sitting_id)) for row in list(rows)]


def _studied(agenda: Agenda, asked: Sequence[int]) -> list[AgendaItem]:
    there = set(agenda.items.filter(study__isnull=False).values_list("study", flat=True))
    rows = [row for row in Study.objects.filter(pk__in=asked) if row.pk not in there]
    return [AgendaItem(agenda=agenda, kind="study", study=row, title=row.topic, minutes=row.minutes) for row in rows]


def _earlier(agenda: Agenda, wanted: bool) -> list[AgendaItem]:
    if not wanted or agenda.items.filter(kind="report_back").exists():
        return []
    return [AgendaItem(agenda=agenda, kind="report_back", title=EARLIER[0], minutes=10)]
