"""The `flask` commands, one file each; a file placed here is a command."""

from collections.abc import Callable, Iterator
from functools import wraps
from importlib import import_module
from pkgutil import iter_modules
from typing import ParamSpec, TypeVar

import click
from sqlalchemy.exc import OperationalError, ProgrammingError

P = ParamSpec("P")
R = TypeVar("R")

NO_USE_OF_DATABASE = (
    "The database cannot be used: {failure}. If it is new or of an older version, run "
    "`flask db upgrade`, which `make run` does first; `flask doctor` looks at each part."
)


def commands() -> Iterator[click.Command]:
    """Yield every command, each of which explains a database that cannot be used."""
    for module in iter_modules(__path__):
        command: click.Command = import_module(f"{__name__}.{module.name}").command
        _explain(command)
        yield command


def _explain(command: click.Command) -> None:
    for part in command.commands.values() if isinstance(command, click.Group) else ():
        _explain(part)
    # A command is one object for all apps of a process, and is wrapped once.
    if command.callback and not hasattr(command.callback, "__explained__"):
        command.callback = _explained(command.callback)


def _explained(callback: Callable[P, R]) -> Callable[P, R]:
    @wraps(callback)
    def run(*args: P.args, **options: P.kwargs) -> R:
        try:
            return callback(*args, **options)
        except (OperationalError, ProgrammingError) as error:
            failure = str(error.orig).partition("\n")[0]
            raise click.ClickException(NO_USE_OF_DATABASE.format(failure=failure)) from error

    run.__explained__ = True  # type: ignore[attr-defined]
    return run
