"""Lets the tests import what stands above them, as `damage`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
