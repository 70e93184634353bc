"""A killed process leaves no half action."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent.parent


def test_nothing_is_left_of_an_action_that_was_killed(tmp_path: Path) -> None:
    """Neither state, gates, notices nor history; the audit log is whole, and the action can be done again."""
    variables = {**os.environ, "YIDING_HOME": str(tmp_path), "DATABASE_URL": "", "PYTHONPATH": str(TESTS)}
    variables.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-m", "office.killed"], env=variables, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout == repr((9, "draft", 0, 0, 0, None, "submitted"))
