"""The forms of a report to a sitting: which matters stand on it, and what the sitting said of each."""

from collections.abc import Iterable
from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled, some_of
from yiding.office.base.language import pair
from yiding.office.matters.actions.note_hearing import Answer
from yiding.office.matters.forms import text_of
from yiding.office.matters.words import HEARD
from yiding.office.proposals.forms import words_choices
from yiding.rules.words import Words


class MattersForm(Filled):
    """Which matters stand on it."""

    matters = some_of("汇报的事项", "Matters that are told of")


class HearingsForm(Filled):
    """What the sitting said of each matter: heard, or back with its words."""

    def __init__(self, *args: Any, matters: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self._matters = list(matters)
        for key, _ in self._matters:
            self.fields[f"result_{key}"] = forms.ChoiceField(
                label=pair("结果", "Result"),
                choices=words_choices(HEARD),
                required=False,
                initial="heard",
                widget=forms.RadioSelect,
            )
            self.fields[f"words_{key}"] = text_of("会议意见", "What it said", 2)

    @property
    def sections(self) -> list[tuple[Words, list[forms.BoundField]]]:
        """Give the fields of each matter under its name."""
        return [((name, name), [self[f"result_{key}"], self[f"words_{key}"]]) for key, name in self._matters]


def answers_given(given: dict[str, Any]) -> dict[int, Answer]:
    """Take what the sitting said out of what a form gives, by the keys of the matters; what is not said is not there."""
    found = {}
    for name in [name for name in given if name.startswith("result_")]:
        key, result = name.removeprefix("result_"), given[name]
        if result:
            found[int(key)] = Answer(result == "back", given.get(f"words_{key}", ""))
    return found
