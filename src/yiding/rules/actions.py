"""What can be done in the office: by whom, in which state, with which guards, to which state.

An action has one name everywhere: here, in its file, its function, its test, the docs and the audit log.
"""

from yiding.rules.action import Action
from yiding.rules.agenda_actions import AGENDA_ACTIONS, PAPER_ACTIONS, SITTING_ACTIONS
from yiding.rules.breakdown_actions import BREAKDOWN_ACTIONS
from yiding.rules.circular_actions import CIRCULAR_ACTIONS, OBJECTION_ACTIONS
from yiding.rules.form_actions import FORM_ACTIONS
from yiding.rules.issuing_actions import ISSUING_ACTIONS
from yiding.rules.matter_actions import MATTER_ACTIONS
from yiding.rules.minutes_actions import MINUTES_ACTIONS
from yiding.rules.own_actions import OWN_ACTIONS
from yiding.rules.people_actions import PEOPLE_ACTIONS
from yiding.rules.proposal_actions import PROPOSAL_ACTIONS
from yiding.rules.report_actions import REPORT_ACTIONS
from yiding.rules.running_actions import RUNNING_ACTIONS
from yiding.rules.task_actions import TASK_ACTIONS

ACTIONS: dict[str, Action] = {
    **PROPOSAL_ACTIONS,
    **AGENDA_ACTIONS,
    **SITTING_ACTIONS,
    **RUNNING_ACTIONS,
    **MINUTES_ACTIONS,
    **BREAKDOWN_ACTIONS,
    **MATTER_ACTIONS,
    **TASK_ACTIONS,
    **REPORT_ACTIONS,
    **CIRCULAR_ACTIONS,
    **OBJECTION_ACTIONS,
    **ISSUING_ACTIONS,
    **FORM_ACTIONS,
    **PAPER_ACTIONS,
    **PEOPLE_ACTIONS,
    **OWN_ACTIONS,
}
"""Every action, by its name."""
