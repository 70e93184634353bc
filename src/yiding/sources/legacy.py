"""Old Word, WPS and RTF documents: LibreOffice turns them into docx, where it is installed."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from yiding.sources.errors import SAVE_AS_DOCX, TAKE_PASSWORD_OFF, SourceError, Words

TIME = 120.0
_PROGRAMS = ("soffice", "libreoffice")
# The directory of an OLE file names its streams in UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS: dict[str, Words] = {
    "Workbook": ("文件是电子表格", "the file is a spreadsheet"),
    "PowerPoint Document": ("文件是演示文稿", "the file is a presentation"),
}
_MISSING: Words = (
    "请安装 LibreOffice（程序名 soffice），或者另存为 docx 再读",
    "install LibreOffice (its program soffice), or save the file as docx and read that",
)
_UNREADABLE: Words = ("LibreOffice 打不开这个文件", "LibreOffice cannot read the file")
_OTHER_FORM: Words = ("请另存为 docx、PDF 或文本再读", "save the paper as docx, PDF or text and read that")


def to_docx(data: bytes, name: str, suffix: str) -> bytes:
    """Turn a .doc, .wps or .rtf file into docx; `suffix` tells LibreOffice which it is.

    Errors: SourceError where the file is encrypted or is no text document, and where LibreOffice is missing, fails or
    takes more than two minutes.
    """
    _refuse(data, name)
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        wrong = (
            f"读 {suffix} 文件要用 LibreOffice，本机没有安装",
            f"{suffix} files are read through LibreOffice, which is not installed",
        )
        raise SourceError(name, wrong, _MISSING)
    with TemporaryDirectory(prefix="yiding-") as folder:
        source = Path(folder, "source" + suffix)
        source.write_bytes(data)
        _convert(program, Path(folder), source, name)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise SourceError(name, _UNREADABLE, SAVE_AS_DOCX)
        return made.read_bytes()


def _refuse(data: bytes, name: str) -> None:
    if _ENCRYPTED in data:
        raise SourceError(name, ("文档有密码", "the document is encrypted"), TAKE_PASSWORD_OFF)
    for stream, wrong in _OTHERS.items():
        if stream.encode("utf-16-le") in data and "WordDocument".encode("utf-16-le") not in data:
            raise SourceError(name, wrong, _OTHER_FORM)


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
        wrong = (
            f"LibreOffice 在 {TIME:.0f} 秒内没有读完这个文件",
            f"LibreOffice did not read the file within {TIME:.0f} seconds",
        )
        raise SourceError(name, wrong, SAVE_AS_DOCX) from None
    except (subprocess.CalledProcessError, OSError):
        raise SourceError(name, _UNREADABLE, SAVE_AS_DOCX) from None
