"""How a page has to look: at two widths, to everybody, nothing running off its side."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Enter, shoot


def faults_of(enter: Enter, path: str, name: str) -> list[str]:
    """Return what keeps somebody from a page, at two widths; keep its pictures."""
    faults = []
    for width in (1280, 380):
        page = enter(path, width=width)
        shoot(page, f"{name}-{width}")
        faults += serious_faults(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            faults.append(f"{name} is {wide} pixels wide, and scrolls sideways at {width}")
    return faults


def serious_faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {[node['html'][:200] for node in fault['nodes']]}"
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]
