"""PDF files: whether one is whole, open and without anything active, and its words.

Both looks are taken in child processes with a time limit and bounded memory: a PDF comes from anywhere.
"""

import subprocess

from yiding.office.base import file_pdf_look
from yiding.office.base.file_refusals import BROKEN, EMBEDDED, ENCRYPTED, SCRIPT, SLOW, Wrong, refused
from yiding.sources import SourceError, open_source
from yiding.sources.errors import RECOGNISE
from yiding.sources.limits import run_apart

TIME = 60.0
_WRONG = {
    file_pdf_look.ENCRYPTED: ENCRYPTED,
    file_pdf_look.SCRIPT: SCRIPT,
    file_pdf_look.EMBEDDED: EMBEDDED,
}


def read_pdf(name: str, data: bytes) -> str:
    """Look through a PDF and give its words; a scan has none. Errors: Refused where it is broken, encrypted or active."""
    found = _looked(name, data)
    if found:
        raise refused(name, _WRONG.get(found, BROKEN))
    try:
        return open_source(data, name).text
    except SourceError as error:
        if error.mend == RECOGNISE:
            return ""
        raise refused(name, Wrong(_said(error), error.mend)) from None


def _said(error: SourceError) -> tuple[str, str]:
    return f"不能用：{error.wrong[0]}", f"cannot be used: {error.wrong[1]}"


def _looked(name: str, data: bytes) -> int:
    """Look for what is active, in a child process; give what it answers, 0 for nothing."""
    try:
        return run_apart(file_pdf_look.__file__, data, TIME).returncode
    except subprocess.TimeoutExpired:
        raise refused(name, SLOW) from None
