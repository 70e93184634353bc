"""The clocks of minutes: from the day of the sitting, by when they are drafted and issued."""

from yiding.office.agenda.clocks import Clock
from yiding.office.base.chosen import choices
from yiding.office.base.days import calendar, today
from yiding.office.minutes.models import Minutes
from yiding.rules.settings import value
from yiding.rules.words import Words

_STEPS: tuple[tuple[str, Words], ...] = (
    ("minutes.draft_wd", ("纪要起草", "drafted")),
    ("minutes.issue_wd", ("纪要印发", "issued")),
    ("minutes.warn_wd", ("最迟印发", "issued at the latest")),
)


def clocks(minutes: Minutes) -> list[Clock]:
    """Give the clocks of minutes in order of days; a correction has none."""
    day, chosen = minutes.sitting.day, choices()
    if day is None or minutes.kind == "correction":
        return []
    found = []
    for key, words in _STEPS:
        due, provisional = calendar().add(day, int(value(key, chosen)))
        done = minutes.state != "draft" if key == "minutes.draft_wd" else minutes.issued_at is not None
        found.append(Clock(key, words, due, done, not done and due < today(), provisional))
    return sorted(found, key=lambda clock: clock.day)
