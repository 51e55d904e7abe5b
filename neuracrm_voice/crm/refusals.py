"""Refusals: why the business will not do what was asked, in words a caller may hear."""


class RefusedError(Exception):
    """A command was refused; the message is a sentence for the caller, and nothing was written."""
