"""Old Word, WPS and RTF documents: LibreOffice turns them into docx, where it is installed."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from yiding.sources.errors import SourceError

TIME = 120.0
_PROGRAMS = ("soffice", "libreoffice")
# The directory of an OLE file names its streams in UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SHEETS = (("Workbook", "a spreadsheet"), ("PowerPoint Document", "a presentation"))


def to_docx(data: bytes, name: str, suffix: str) -> bytes:
    """Turn a .doc, .wps or .rtf file into docx; `suffix` tells LibreOffice which it is.

    Errors: SourceError where the file is encrypted or is no text document, and where LibreOffice is missing, fails or
    takes more than two minutes.
    """
    _refuse(data, name)
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        mend = "install LibreOffice (its program soffice), or save the file as docx and read that"
        raise SourceError(name, f"{suffix} files are read through LibreOffice, which is not installed", mend)
    with TemporaryDirectory(prefix="yiding-") as folder:
        source = Path(folder, "source" + suffix)
        source.write_bytes(data)
        _convert(program, Path(folder), source, name)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise SourceError(name, "LibreOffice cannot read the file", "save it as docx and read that")
        return made.read_bytes()


def _refuse(data: bytes, name: str) -> None:
    if _ENCRYPTED in data:
        raise SourceError(name, "the document is encrypted", "save it without a password and read it again")
    for stream, what in _SHEETS:
        if stream.encode("utf-16-le") in data and "WordDocument".encode("utf-16-le") not in data:
            raise SourceError(name, f"the file is {what}", "save the paper as docx, PDF or text and read that")


def _convert(program: str, folder: Path, source: Path, name: str) -> None:
    """Run LibreOffice with a profile of its own, so that an open window does not stand in the way."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder),
        str(source),
    ]
    try:
        subprocess.run(command, capture_output=True, timeout=TIME, check=True, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        wrong = f"LibreOffice did not read the file within {TIME:.0f} seconds"
        raise SourceError(name, wrong, "save it as docx and read that") from None
    except (subprocess.CalledProcessError, OSError):
        raise SourceError(name, "LibreOffice cannot read the file", "save it as docx and read that") from None
