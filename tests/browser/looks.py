"""How a page has to look: at two widths, to everybody, nothing running off its side."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Enter, shoot


def serious_faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {[node['html'][:200] for node in fault['nodes']]}"
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]


def assert_looks_right(enter: Enter, path: str, name: str) -> None:
    for width in (1280, 380):
        page = enter(path, width=width)
        shoot(page, f"{name}-{width}")
        assert serious_faults(page) == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} scrolls sideways at {width}"
