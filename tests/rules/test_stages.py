"""The stages of each kind of source: their clocks are settings, and begin with something that is there."""

import re

import pytest

from yiding.rules.settings import SETTINGS
from yiding.rules.sources import SOURCES
from yiding.rules.stages import STAGES, StageKind, stage_of, stages_of

ROWS = [(kind, stage) for kind, stages in STAGES.items() for stage in stages]


def named(stage: tuple[str, StageKind]) -> str:
    """Name a row of the table."""
    return f"{stage[0]}:{stage[1].key}"


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_clock_is_a_setting_and_begins_somewhere(row: tuple[str, StageKind]) -> None:
    """With a fact of the form, an earlier stage, or the day of the register; a pace in it is one of the form's choices."""
    kind, stage = row
    facts = {field.key: field for field in SOURCES[kind].facts}
    name, _, rest = stage.start.partition(":")
    if name == "stage":
        keys = [one.key for one in stages_of(kind)]
        assert keys.index(rest) < keys.index(stage.key)
    elif name not in ("registered", "year_end", "quarter"):
        assert facts[name].typed == "day"
    paces = [key for key, _ in facts["pace"].choices] if "pace" in facts else [""]
    clocks = {stage.clock.format(pace=pace) for pace in paces}
    assert not stage.clock or clocks & set(SETTINGS)
    assert not stage.extension or SETTINGS[stage.extension].unit == "days"


@pytest.mark.parametrize("kind", STAGES)
def test_the_keys_of_a_kind_are_its_own(kind: str) -> None:
    """Each once, short enough to be kept; what is looked at comes after what is done."""
    keys = [one.key for one in stages_of(kind)]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z_0-9]{1,20}", key) for key in keys)
    sides = [one.side for one in stages_of(kind)]
    assert sides == sorted(sides, key=("unit", "office").index)


def test_what_is_not_there_is_none() -> None:
    """A sitting has no stages, and no kind has one of another."""
    assert stages_of("sitting") == ()
    assert stage_of("petition", "rated") is None


def test_the_term_of_a_petition_is_that_of_the_regulations() -> None:
    """Sixty days, and thirty more at most; neither can be set longer."""
    for key, most in (("petition.conclusion_days", 60), ("petition.extension_days", 30)):
        assert (SETTINGS[key].default, SETTINGS[key].high) == (most, most)
