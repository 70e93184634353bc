"""The office's settings for tests: a home of their own, and passwords that are quick to check."""

import os
import tempfile
from pathlib import Path

os.environ["YIDING_HOME"] = tempfile.mkdtemp(prefix="yiding-office-")

from yiding.office.base.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A database in memory is one connection for every thread: requests that a browser asks at once would tangle each
# other's transactions. In a file each thread has its own, as in a real office; no test needs it to outlive the power.
_database = DATABASES["default"]  # noqa: F405
if _database["ENGINE"].endswith("sqlite3"):
    _database["TEST"] = {"NAME": str(Path(os.environ["YIDING_HOME"]) / "tests.sqlite3")}
    _database["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
