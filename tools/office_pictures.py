"""Take the pictures of the office's guide: pages of the demonstration government, wide and on a phone, and minutes as printed.

python tools/office_pictures.py [FOLDER]    # needs chromium, fonts-noto-cjk and poppler-utils; docs/guide/pictures where no folder is named
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
_FIRST = "a.row-link"
_ITEM = "label:has-text('第2项标题')"
# name of the picture, the role that looks, the address, what is followed from there; in BROUGHT_UP what stands at the top
PAGES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("home", "秘书科", "/", ()),
    ("proposals", "秘书科", "/proposals/", ()),
    ("proposal", "合法性审查机构", "/proposals/?state=review", (_FIRST,)),
    ("filing", "部门联络员", "/proposals/new/", ()),
    ("sittings", "秘书科", "/sittings/", ()),
    ("sitting", "秘书科", "/sittings/?state=convened", (_FIRST,)),
    ("editor", "秘书科", "/sittings/?state=preparing", (_FIRST, "text=编排议程")),
    ("work", "对口科", "/todo/changed/", ()),
    ("schedule", "主要领导", "/schedule/", ()),
    ("people", "系统管理员", "/people/", ()),
    ("record", "记录员", "/sittings/?state=open", (_FIRST, "text=逐项记录")),
    ("minutes", "秘书科", "/minutes/?state=corrected", (_FIRST,)),
    ("board", "督查室", "/tasks/", ()),
    ("matter", "督查室", "/matters/", ("a.row-title:has-text('河道巡查')",)),
    ("unit", "督查室", "/units/14/tasks/", ()),
    ("circular", "督查室", "/circulars/?state=issued", (_FIRST,)),
)
BROUGHT_UP = {
    "record-390": ".taken .now",
    "minutes-390": ".official",
    "matter-1440": "[aria-labelledby=heard]",
    "matter-390": "[aria-labelledby=way]",
    "minutes-editor-1440": _ITEM,
    "minutes-editor-390": _ITEM,
}
WRITING = "minutes-editor"
PRINTED = "minutes-paper"


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
                    for name, role, address, links in PAGES:
                        _take(browser, width, folder / f"{name}-{width}.png", role, address, links)
                _print(browser, folder / f"{PRINTED}.png")
                _return(browser)  # last, as it changes what the other pictures show
                for width in WIDTHS:
                    path = folder / f"{WRITING}-{width}.png"
                    _take(browser, width, path, "秘书科", "/minutes/?state=draft", (_FIRST, "text=修改纪要"))
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


def _take(browser: Browser, width: int, path: Path, role: str, address: str, links: tuple[str, ...]) -> None:
    """Take the picture of the page to which links lead from an address, as somebody of a role."""
    page = _opened(browser, width, role, address, links)
    if path.stem in BROUGHT_UP:
        page.locator(BROUGHT_UP[path.stem]).first.evaluate("it => it.scrollIntoView({behavior: 'instant'})")
    page.screenshot(path=path)
    page.context.close()


def _opened(browser: Browser, width: int, role: str, address: str, links: tuple[str, ...]) -> Page:
    """Enter as somebody of a role, and follow links from an address."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT[width]})
    page = context.new_page()
    page.goto(f"{OFFICE}/demo/")
    page.locator("section.panel", has=page.get_by_role("heading", name=role, exact=True)).locator(
        "button"
    ).first.click()
    page.goto(OFFICE + address)
    for link in links:
        page.locator(link).first.click()
    page.wait_for_load_state("networkidle")
    return page


def _print(browser: Browser, path: Path) -> None:
    """Take the picture of the first page of issued minutes."""
    page = _opened(browser, WIDTHS[0], "秘书科", "/minutes/?state=corrected", (_FIRST,))
    address = page.get_by_role("link", name="版式（PDF）").get_attribute("href")
    pdf = page.request.get(f"{OFFICE}{address}").body()
    page.context.close()
    drawn = subprocess.run(
        ["pdftoppm", "-png", "-r", "80", "-f", "1", "-singlefile", "-"], input=pdf, stdout=subprocess.PIPE, check=True
    )
    path.write_bytes(drawn.stdout)


def _return(browser: Browser) -> None:
    """Return the minutes to which somebody objected to their draft, as the secretariat does."""
    page = _opened(browser, WIDTHS[0], "秘书科", "/minutes/?state=checked", (_FIRST, "[data-act=return_minutes]"))
    page.locator("[name=reason]").fill("县水利局对配套资金一项有异议，修改后再核对。")
    page.locator("form.asked .btn-primary").click()
    page.context.close()


if __name__ == "__main__":
    main()
