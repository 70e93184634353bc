"""Floors, what accuracy and speed must not fall below, lifted to what was reached; and targets, not reached yet."""

import json
import math
from pathlib import Path

from bench.accuracy import Report
from bench.speed import Speed, linear

PATH = Path(__file__).with_name("floors.json")
Floors = dict[str, dict[str, float]]


def load() -> Floors:
    """Read the floors, and under `speed` also the ceilings: keys that begin with most_."""
    floors: Floors = json.loads(PATH.read_text("utf-8"))
    return floors


def accuracy_figures(report: Report) -> dict[str, float]:
    """Give what is held to floors of a report: F1 by row, the headline and the spans."""
    figures = {row: score.f1 for row, score in report.rows.items()}
    return figures | {"headline": report.headline, "spans": report.spans}


def speed_figures(speed: Speed) -> dict[str, float]:
    """Give what is held to floors, ceilings and targets of the speed: ratios, that hold on any machine, and MB a second."""
    return {
        "times_jieba": speed.ratio,
        "megabytes": speed.reading,
        "most_growth": speed.growth,
        "most_linear": max(linear(times) for times in speed.linear.values()),
    }


def below(name: str, figures: dict[str, float], floors: Floors) -> list[str]:
    """Say which figures are under their floor or over their ceiling, one line each."""
    lines = []
    for key, floor in floors.get(name, {}).items():
        figure = figures.get(key, 0.0)
        if key.startswith("most_"):
            if figure > floor:
                lines.append(f"{name} {key.removeprefix('most_')}: {figure:.3f} is over its ceiling of {floor:.3f}")
        elif figure < floor:
            lines.append(f"{name} {key}: {figure:.4f} is under its floor of {floor:.4f}")
    return lines


def short_of(figures: dict[str, float], floors: Floors) -> list[str]:
    """Say which figures have not come up to what was asked of them, one line each; such a line fails nothing."""
    asked = floors.get("targets", {})
    return [
        f"{key}: {figures[key]:.2f} of the {want:.2f} asked for" for key, want in asked.items() if figures[key] < want
    ]


def lift(name: str, figures: dict[str, float], floors: Floors) -> Floors:
    """Lift the floors of one set to its figures, cut to four places; a floor above its figure stays."""
    old = floors.get(name, {})
    new = {key: max(old.get(key, 0.0), math.floor(figure * 10_000) / 10_000) for key, figure in figures.items()}
    return {**floors, name: {**old, **new}}


def save(floors: Floors) -> None:
    """Write the floors."""
    PATH.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
