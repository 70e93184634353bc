"""`python -m bench minutes`: a sitting of 15 items and 80 persons drafted into minutes and printed, as PDF and as docx.

Held are the seconds that an office waits, as ceilings: the first PDF of a process, which looks at the fonts, is counted.
"""

import datetime
import time
from collections.abc import Callable
from itertools import product

from bench.floors import Floors, below
from yiding.papers.drafting import draft
from yiding.papers.minutes import Charged, Person, Resolved, Sat, Tabled
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf

ITEMS, TASKS, NAMES = 15, 3, 80
_FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
_GIVEN = ("明远", "立群", "文静", "晓东")


def main(held: Floors) -> list[str]:
    """Measure and print; give what is over its ceiling, one line each."""
    figures = measure()
    print("== minutes: 15 items, 80 names, seconds")
    print("\n".join(f"{name.removeprefix('most_'):>6} {seconds:.2f}" for name, seconds in figures.items()))
    return below("minutes", figures, held)


def measure() -> dict[str, float]:
    """Give the seconds that drafting, the first PDF and the docx take."""
    sat = composed()
    paper = draft(sat)
    return {
        "most_draft": seconds(lambda: draft(sat)),
        "most_pdf": seconds(lambda: print_pdf(paper)),
        "most_docx": seconds(lambda: print_docx(paper)),
    }


def seconds(do: Callable[[], object]) -> float:
    """Give how long something takes."""
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def composed() -> Sat:
    """Compose the sitting."""
    names = ["".join(parts) for parts in product(_FAMILIES, _GIVEN)][:NAMES]
    charged = [Charged("制定年度实施方案并组织推进", ["县水务局"], ["县财政局"], deadline="6月底前")] * TASKS
    items = [
        Resolved(
            f"青岫县第{number}号管理办法",
            "deliberation",
            "adopted_in_principle",
            ["县水务局"],
            documents=[Tabled(f"青岫县第{number}号管理办法", "送审稿")],
            steps=["revise_and_issue"],
            reviser="县水务局",
            checker="县司法局",
            due="会后7个工作日内",
            issued_as="县政府",
            charged=charged,
        )
        for number in range(1, ITEMS + 1)
    ]
    return Sat(
        ["青岫县人民政府"],
        ["executive"],
        21,
        items,
        term=10,
        day=datetime.date(2026, 5, 8),
        session="am",
        place="县政府一号会议室",
        chair=names[0],
        post="县长",
        present=[Person(name) for name in names[:9]],
        in_attendance=[Person(name, unit="县水务局") for name in names[9:]],
    )
