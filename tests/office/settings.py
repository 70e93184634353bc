"""The office's settings for tests: a home of their own, and passwords that are quick to check."""

import os
import tempfile

os.environ["YIDING_HOME"] = tempfile.mkdtemp(prefix="yiding-office-")

from yiding.office.base.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
