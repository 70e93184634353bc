"""Whether everybody can use a page, as axe-core (vendor/axe) sees it."""

from pathlib import Path

from playwright.sync_api import Page

_AXE = (Path(__file__).parent / "vendor/axe/axe.min.js").read_text("utf-8")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def with_axe(page: Page) -> Page:
    """Give a window in which every page has axe from the start: for who looks at many of them."""
    page.add_init_script(_AXE)
    return page


def violations(page: Page) -> list[str]:
    """Give what axe finds wrong on a page: the rule and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", _RULES)
    return [
        f"{fault['id']}: {node['target']} {node['html'][:120]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def assert_accessible(page: Page) -> None:
    """Fail where axe finds anything wrong (WCAG 2.2 AA and good practice), or the page is wider than its window."""
    found = violations(page)
    assert not found, f"{page.url}\n" + "\n".join(found)
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, f"{page.url} is {width} px wider than its window"
