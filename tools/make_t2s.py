"""Write src/yiding/text/t2s_table.py from OpenCC (Apache-2.0): `python tools/make_t2s.py DICTIONARIES`.

DICTIONARIES is the folder data/dictionary of the source distribution of the package opencc; the package itself must be
installed too.
"""

import sys
from pathlib import Path

import opencc

TARGET = Path(__file__).parent.parent / "src" / "yiding" / "text" / "t2s_table.py"
HEAD = '''"""Traditional characters and phrases, and their simplified forms, place by place.

Made by tools/make_t2s.py from OpenCC {version} (Apache-2.0). `PHRASES` are the words in which a character is converted
otherwise than alone.
"""

'''
RANGES = ((0x2F00, 0x2FD6), (0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x32400))


def rows(path: Path) -> list[tuple[str, list[str]]]:
    """Read one dictionary: key, tab, values separated by blanks."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line and line[0] != "#")
    return [(key, values.split()) for key, _, values in (line.partition("\t") for line in lines)]


def packed(name: str, text: str) -> str:
    """Give an assignment of a long string, broken into lines."""
    parts = "\n".join(f'    "{text[i : i + 50]}"' for i in range(0, len(text), 50))
    return f"{name} = (\n{parts}\n)\n"


def main(folder: str) -> None:
    """Write the table module."""
    convert = opencc.OpenCC("t2s").convert
    pairs = [(chr(c), convert(chr(c))) for a, b in RANGES for c in range(a, b)]
    pairs = [(a, b) for a, b in pairs if a != b and len(b) == 1]
    phrases = [key for key, _ in rows(Path(folder, "TSPhrases.txt")) if len(convert(key)) == len(key)]
    table = dict(pairs)
    single = {key for key, values in rows(Path(folder, "STCharacters.txt")) if key not in values and key not in table}
    single &= set(table.values())
    TARGET.write_text(
        HEAD.format(version=opencc.__version__)
        + packed("TRADITIONAL", "".join(a for a, _ in pairs))
        + packed("SIMPLIFIED", "".join(b for _, b in pairs))
        + packed("SIMPLIFIED_ONLY", "".join(sorted(single)))
        + packed("PHRASES", " ".join(phrases))
        + packed("PHRASES_SIMPLIFIED", " ".join(map(convert, phrases))),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1])
