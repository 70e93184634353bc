"""Take the pictures of the office's guide: ten pages of the demonstration government, wide and on a phone.

python tools/office_pictures.py [FOLDER]    # needs chromium and fonts-noto-cjk; docs/guide/pictures where no folder is named
"""

import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
PORT = 8741
OFFICE = f"http://127.0.0.1:{PORT}"
WIDTHS = (1440, 390)
HEIGHT = {1440: 900, 390: 844}
# name of the picture, the role that looks, the address; {} is filled by the first link of the list before it
PAGES = (
    ("home", "秘书科", "/", ""),
    ("proposals", "秘书科", "/proposals/", ""),
    ("proposal", "合法性审查机构", "/proposals/?state=review", "a.row-link"),
    ("filing", "部门联络员", "/proposals/new/", ""),
    ("sittings", "秘书科", "/sittings/", ""),
    ("sitting", "秘书科", "/sittings/?state=convened", "a.row-link"),
    ("editor", "秘书科", "/sittings/?state=preparing", "a.row-link"),
    ("work", "对口科", "/todo/changed/", ""),
    ("schedule", "主要领导", "/schedule/", ""),
    ("people", "系统管理员", "/people/", ""),
)


def main() -> None:
    """Serve a fresh demonstration, take every picture, stop it."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/guide/pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "yiding.cli.main", "demo", "--port", str(PORT), "--home", home + "/demo"]
        server = subprocess.Popen(command, cwd=ROOT)
        try:
            _wait()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
                for width in WIDTHS:
                    for name, role, address, link in PAGES:
                        _take(browser, width, folder / f"{name}-{width}.png", role, address, link)
        finally:
            server.terminate()
            server.wait()


def _wait() -> None:
    """Wait until the office answers."""
    for _ in range(240):
        try:
            with urllib.request.urlopen(f"{OFFICE}/health/ready/", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise SystemExit("the demonstration did not start")


def _take(browser: Browser, width: int, path: Path, role: str, address: str, link: str) -> None:
    """Enter as somebody of a role and take the picture of a page."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT[width]})
    page: Page = context.new_page()
    page.goto(f"{OFFICE}/demo/")
    page.locator("section.panel", has=page.get_by_role("heading", name=role, exact=True)).locator(
        "button"
    ).first.click()
    page.goto(OFFICE + address)
    if link:
        page.locator(link).first.click()
    if path.name.startswith("editor"):
        page.get_by_role("link", name="编排议程").click()
    page.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    main()
