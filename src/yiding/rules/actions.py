"""What can be done in the office: by whom, in which state, with which guards, to which state.

An action has one name everywhere: here, in its file, its function, its test, the docs and the audit log.
"""

from yiding.rules.action import Action
from yiding.rules.agenda_actions import AGENDA_ACTIONS, PAPER_ACTIONS, SITTING_ACTIONS
from yiding.rules.minutes_actions import MINUTES_ACTIONS
from yiding.rules.own_actions import OWN_ACTIONS
from yiding.rules.people_actions import PEOPLE_ACTIONS
from yiding.rules.proposal_actions import PROPOSAL_ACTIONS
from yiding.rules.running_actions import RUNNING_ACTIONS

ACTIONS: dict[str, Action] = {
    **PROPOSAL_ACTIONS,
    **AGENDA_ACTIONS,
    **SITTING_ACTIONS,
    **RUNNING_ACTIONS,
    **MINUTES_ACTIONS,
    **PAPER_ACTIONS,
    **PEOPLE_ACTIONS,
    **OWN_ACTIONS,
}
"""Every action, by its name."""
