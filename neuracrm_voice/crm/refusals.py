"""Refusals: why the business will not do what was asked, in words for whoever asked."""

from typing import Any


class RefusedError(Exception):
    """A command was refused; the message is a sentence for the caller, and nothing was written.

    `found` is what the script may need to ask for something better.
    """

    def __init__(self, reason: str, **found: Any) -> None:  # noqa: ANN401 - values that JSON can hold.
        super().__init__(reason)
        self.found = found


class FaultError(Exception):
    """What somebody wrote cannot be kept; `faults` maps the name of a field to what is wrong."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(" ".join(faults.values()))
        self.faults = faults
