"""The exchange knows nothing of the product it calls."""

import ast
import sys
from pathlib import Path

import pytest

from neuracrm_voice import exchange

ALLOWED = ("neuracrm_voice.exchange", "httpx2", "twilio.request_validator")
MODULES = sorted(Path(exchange.__file__).parent.glob("*.py"))


def imported(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = {node.module or "." for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_a_module_imports_nothing_of_the_product(module: Path) -> None:
    for name in imported(module):
        assert name.partition(".")[0] in sys.stdlib_module_names or name.startswith(ALLOWED)
