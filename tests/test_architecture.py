"""Rules of the codebase, so that none is ever forgotten."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import upgrade

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.article_index import is_of_index
from neuracrm_voice.database import Base
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "neuracrm_voice"
MODULES = sorted(PACKAGE.rglob("*.py"))
AROUND_IT = sorted(
    module for folder in ("evals", "tests") for module in (ROOT / folder).rglob("*.py")
)

MOST_LINES = 300
MOST_LINES_OF_A_PLAIN_PART = 150
MOST_LINES_OF_A_FUNCTION = 45

VAGUE_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "core",
    "base",
    "managers",
    "manager",
    "misc",
}
VAGUE_CLASSES = re.compile(r"(^Base[A-Z])|(Manager|Handler|Helper|Processor)$")

RULES = "tests/test_architecture.py"
WRITTEN_BY_HAND = {".py", ".md", ".txt", ".toml", ".in", ".html", ".css", ".js", ".ini", ""}
FORBIDDEN_WORDS = re.compile(
    r"/work/|/root/|/home/\w|\bTODO\b|\bFIXME\b|files\.pythonhosted|pypi\.org/simple"
)


def functions() -> Iterator[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield module, node


def lines_of(module: Path) -> int:
    return len(module.read_text(encoding="utf-8").splitlines())


def test_no_module_is_too_long_to_read() -> None:
    too_long = {
        str(module.relative_to(ROOT)): lines_of(module)
        for module in (*MODULES, *AROUND_IT)
        if lines_of(module) > MOST_LINES
    }

    assert too_long == {}


def test_flows_and_providers_are_short() -> None:
    parts = [*PACKAGE.glob("flows/*.py"), *PACKAGE.glob("providers/*.py")]

    assert {part.name for part in parts if lines_of(part) > MOST_LINES_OF_A_PLAIN_PART} == set()


def test_no_function_is_too_long_to_follow() -> None:
    too_long = {
        f"{module.name}:{node.name}"
        for module, node in functions()
        if (node.end_lineno or node.lineno) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    }

    assert too_long == set()


def test_no_name_says_nothing() -> None:
    vague = {str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*") if path.stem in VAGUE_NAMES}
    classes = {
        node.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and VAGUE_CLASSES.search(node.name)
    }

    assert (vague, classes) == (set(), set())


def test_every_module_says_what_it_is_for() -> None:
    silent = {
        module.name
        for module in MODULES
        if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    }

    assert silent == set()


def test_exceptions_are_named_for_their_condition() -> None:
    names = {
        node.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(
            isinstance(parent, ast.Name) and parent.id.endswith(("Error", "Exception"))
            for parent in node.bases
        )
    }

    assert {name for name in names if not name.endswith("Error")} == set()


def test_the_repository_names_no_machine_and_leaves_nothing_to_do() -> None:
    listing = ["git", "ls-files"]
    tracked = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - nothing of it comes from outside.
    if tracked.returncode:
        pytest.skip("Not a checkout.")
    paths = [ROOT / name for name in tracked.stdout.splitlines() if name != RULES]
    texts = {
        path: path.read_text(encoding="utf-8", errors="replace")
        for path in paths
        if path.is_file() and path.suffix in WRITTEN_BY_HAND
    }

    assert {str(path) for path, text in texts.items() if FORBIDDEN_WORDS.search(text)} == set()


def test_layers_and_strangers_keep_to_their_contracts() -> None:
    linter = [str(Path(sys.executable).parent / "lint-imports")]
    outcome = subprocess.run(linter, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - nothing of it comes from outside.

    assert outcome.returncode == 0, outcome.stdout


def test_models_equal_migrations(database_url: str, tmp_path: Path) -> None:
    given = {"database_url": database_url, "instance_path": tmp_path, "log_level": "ERROR"}
    app = create_app(Settings(_env_file=None, **given))  # type: ignore[arg-type]
    services = app.extensions[EXTENSION]
    with app.app_context():
        upgrade(directory=str(ROOT / "migrations"))

    beside: dict[str, object] = {
        "include_name": lambda name, kind, _of: not is_of_index(name, kind)
    }
    with services.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=beside)
        differences = compare_metadata(context, Base.metadata)

    assert differences == []
    services.close()
