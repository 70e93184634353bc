"""Name who chairs instead."""

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.moving import running
from yiding.office.sittings.queries import members_of
from yiding.rules.words import Words

_NO_MEMBER: Words = (
    "主持人应当是组成人员（依据《地方各级人民代表大会和地方各级人民政府组织法》第78条）；请从组成人员中选。",
    "Who chairs is a member (by the Organic Law of Local People's Congresses and Governments, art. 78): choose one.",
)


def name_chair(by: By, pk: int, person: int, reason: str) -> Sitting:
    """Have a member chair in the chief's place, with the reason (受县长委托). Errors: Refused."""
    with running("name_chair", by, pk, reason=reason) as (sitting, _):
        members = {row.person_id for rows in members_of(sitting).values() for row in rows}
        if person not in members:
            raise Refused(_NO_MEMBER, "chair_member")
        sitting.chair_id = person
    return sitting
