"""The records of the business, one file each; SQLAlchemy, no Flask, no vendor."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every record, so that the metadata knows all tables."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
