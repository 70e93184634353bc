"""What the kinds of proposals, papers and opinions are called, in the page's language."""

from django import template
from django.forms import Form

from yiding.office.base.language import chosen
from yiding.office.proposals import words
from yiding.office.proposals.ahead import GatesAhead, gates_ahead
from yiding.rules.gates import QUESTIONS
from yiding.rules.states import PROPOSAL

register = template.Library()
_TABLES = {
    "position": words.POSITIONS,
    "paper": words.PAPERS,
    "status": words.STATUSES,
    "readers": words.READERS,
    "state": PROPOSAL,
}


@register.filter
def called(value: str, table: str) -> str:
    """Name a value of one of the tables. Errors: KeyError for a table that is not there."""
    return chosen(_TABLES[table][value]) if value else ""


@register.simple_tag
def gates_of(form: Form) -> GatesAhead:
    """Give the gates that the answers in a form bring, as they stand there now."""
    given = {name: form[f"answer_{name}"].value() for name in QUESTIONS}
    return gates_ahead({name: value == "yes" for name, value in given.items() if value})
