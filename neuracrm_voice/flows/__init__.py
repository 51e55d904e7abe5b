"""Conversations, one file each; a file placed here is a flow."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every flow, which registers it."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
