"""Measure accuracy and speed, hold them above floors that only move up, and try hostile inputs.

`python -m bench` prints all of it; `python -m bench --help` tells the rest.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
if str(ROOT / "tests") not in sys.path:
    sys.path.append(str(ROOT / "tests"))  # the makers of damage and the wrappers stand with the tests
