"""A Word document as PDF, through LibreOffice where it is installed.

It runs with a profile of its own, in which macros and everything that is loaded from outside are switched off and the only
way to the network is a proxy that is not there; when its time is over it is killed with all that it started.
"""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from yiding.papers.errors import PaperError

TIME = 120.0
_PROGRAMS = ("soffice", "libreoffice")
_ORDERS = ("--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir")
# path, property and value of each setting of the profile
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
_REGISTRY = '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
_SETTING = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'


def as_pdf(title: str, docx: bytes) -> bytes:
    """Turn a Word document into PDF; `title` names it in errors.

    Errors: PaperError where LibreOffice is missing, fails or takes more than two minutes.
    """
    program = _program()
    if program is None:
        raise _refused(title, "本机没有安装 LibreOffice", "LibreOffice is not installed here")
    with TemporaryDirectory(prefix="yiding-") as folder:
        source = Path(folder, "paper.docx")
        source.write_bytes(docx)
        profile = f"-env:UserInstallation={_profile(Path(folder)).as_uri()}"
        failed = _run(title, [program, profile, *_ORDERS, folder, str(source)], folder)
        made = source.with_suffix(".pdf")
        if failed or not made.is_file():
            raise _refused(title, "LibreOffice 打不开它", "LibreOffice cannot read it")
        return made.read_bytes()


def _program() -> str | None:
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def _profile(folder: Path) -> Path:
    """Make a profile."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    settings = _REGISTRY.format("".join(_SETTING.format(*row) for row in _SETTINGS))
    (profile / "user" / "registrymodifications.xcu").write_text(settings, "utf-8")
    return profile


def _run(title: str, command: list[str], home: str) -> int:
    """Run LibreOffice as the head of a group of its own, and give its exit code."""
    nothing = subprocess.DEVNULL
    surroundings = {key: value for key, value in os.environ.items() if "proxy" not in key.lower()} | {"HOME": home}
    running = subprocess.Popen(
        command, stdin=nothing, stdout=nothing, stderr=nothing, env=surroundings, start_new_session=True
    )
    try:
        return running.wait(TIME)
    except subprocess.TimeoutExpired:
        wrong = f"LibreOffice 在 {TIME:.0f} 秒内没有转完", f"LibreOffice did not finish within {TIME:.0f} seconds"
        raise _refused(title, *wrong) from None
    finally:
        if running.returncode is None:
            _kill(running)


def _kill(running: subprocess.Popen[bytes]) -> None:
    """Kill what was started, and all that it started."""
    if hasattr(os, "killpg"):
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()
    running.wait()


def _refused(title: str, wrong: str, wrong_en: str) -> PaperError:
    return PaperError(
        (
            f"材料“{title}”不能转成 PDF：{wrong}；请用 Word 或 WPS 另存为 PDF 后上传。",
            f"The paper “{title}” cannot be turned into a PDF: {wrong_en}. Save it as PDF in Word or WPS and upload that.",
        )
    )
