"""Error reports: what goes to Sentry. Types and places of errors do; words never do.

Sentry's own scrubbing looks for passwords; here every text that may repeat a caller is taken out
before it leaves: forms, queries, headers, local variables, breadcrumbs, exceptions' texts.
"""

# ruff: noqa: PLC0415 - Sentry is imported only where it is used; it takes time and memory.

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from sentry_sdk.types import Event, Hint

OURS = "neuracrm_voice"
WITHHELD = "(withheld)"
KEPT = {"event_id", "timestamp", "platform", "level", "logger", "release", "environment", "sdk",
        "transaction", "exception", "server_name"}  # fmt: skip
"""What of an event may leave at all; whatever Sentry adds in later versions stays here."""


def start(dsn: str, *, production: bool) -> None:
    """Send errors to Sentry from here on."""
    import sentry_sdk

    sentry_sdk.init(
        dsn=dsn,
        environment="production" if production else "development",
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        before_send=without_words,
    )


def without_words(event: "Event", hint: "Hint") -> "Event":
    """Return what of an event tells nothing a caller said."""
    kept = {name: value for name, value in event.items() if name in KEPT}
    request = event.get("request") or {}
    if isinstance(request, Mapping) and "method" in request:
        kept["request"] = {"method": request["method"]}
    for error in (event.get("exception") or {}).get("values", []):
        if not str(error.get("module", "")).startswith(OURS):
            error["value"] = WITHHELD
        for frame in (error.get("stacktrace") or {}).get("frames", []):
            frame.pop("vars", None)
    record = hint.get("log_record")
    if record is not None:
        # Our own lines carry a constant sentence under `event`, and the words beside it.
        sentence = record.msg.get("event") if isinstance(record.msg, Mapping) else None
        kept["logentry"] = {"message": sentence or WITHHELD}
    return cast("Event", kept)
