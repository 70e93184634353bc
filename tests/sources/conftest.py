"""Lets the tests import what stands beside them, as `sources.wrap`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
