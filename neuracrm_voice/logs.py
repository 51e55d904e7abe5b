"""Logs: one JSON object to a line, with the call's and the request's id in every one.

Private words travel only under `pii`: `log.info("Heard.", **{"pii.words": words})` or
`log.info("Heard.", pii={"words": words})`. In production those keys are dropped, and so is every
text that others wrote and that may repeat them: exceptions' texts, and what libraries log.
"""

import logging
import logging.config
import re
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol

import structlog

if TYPE_CHECKING:
    from structlog.typing import Processor

OURS = "neuracrm_voice"
TRUSTED = ("gunicorn", "werkzeug", "alembic", "flask_migrate", OURS)
"""Loggers whose sentences are known to repeat nothing of a call, once queries are cut off."""

QUERY = re.compile(r"\?\S*")
LONGEST_CHAIN = 5
"""Causes of causes beyond this tell nothing new."""

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]


class LogSettings(Protocol):
    """What logging needs to know of the settings."""

    @property
    def in_production(self) -> bool:
        """Tell whether real callers are served."""
        ...

    @property
    def log_level(self) -> str:
        """Return the least level to log."""
        ...


class StandardError(logging.Handler):
    """Writes each line to whatever standard error is at that moment, in one piece."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a line that cannot be written is reported as the library does."""
        try:
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()
        except Exception:  # noqa: BLE001 - logging must never break what it tells about.
            self.handleError(record)


def configure(settings: LogSettings) -> None:
    """Send every log of this process, ours and others', to standard error as JSON lines."""
    production = settings.in_production
    ours: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *ours,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=ours,
        processors=[
            _without_foreign_words if production else _as_it_is,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _explain_exception if production else _explain_exception_in_full,
            _without_private_words if production else _as_it_is,
            structlog.processors.JSONRenderer(
                default=_type_name if production else str, ensure_ascii=False
            ),
        ],
    )
    _install(
        formatter, settings.log_level, verbose=not production and settings.log_level == "DEBUG"
    )


def bind_call(sid: str) -> None:
    """Name the call in every line this thread logs from here on."""
    structlog.contextvars.bind_contextvars(call=sid)


def bind_request(request_id: str) -> None:
    """Forget what the thread's last request bound, and name this one in every line."""
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=request_id)


def _install(formatter: logging.Formatter, level: str, *, verbose: bool) -> None:
    lines = StandardError()
    lines.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [
        *(one for one in root.handlers if not isinstance(one, StandardError)),
        lines,
    ]
    # Libraries log whole requests at INFO and DEBUG; only their warnings are wanted.
    root.setLevel("DEBUG" if verbose else "WARNING")
    for name in TRUSTED:
        logging.getLogger(name).setLevel(level)
    # Alembic greets each of its plugins at every start.
    logging.getLogger("alembic.runtime.plugins").setLevel("WARNING")
    for name in ("gunicorn.error", "gunicorn.access", "werkzeug"):
        # Each brings a handler of its own; one line is enough.
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
    logging.captureWarnings(capture=True)


def _without_foreign_words(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> Mapping[str, Any]:
    """Keep of a library's line only its template; a sentence made with an f-string has none."""
    record: logging.LogRecord = event["_record"]
    if event["_from_structlog"]:
        return event
    if record.name.split(".", 1)[0] in TRUSTED:
        event["event"] = QUERY.sub("?…", str(event["event"]))
    elif record.args:
        event["event"] = str(record.msg)
    else:
        event["event"] = "A library's sentence, withheld."
        event["where"] = f"{record.pathname}:{record.lineno}"
    event.pop("stack_info", None)
    return event


def _without_private_words(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> Mapping[str, Any]:
    return {
        name: value
        for name, value in event.items()
        if name != "pii" and not name.startswith("pii.")
    }


def _as_it_is(_logger: object, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return event


def _explain_exception(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> Mapping[str, Any]:
    return _with_exception(event, texts=False)


def _explain_exception_in_full(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> Mapping[str, Any]:
    return _with_exception(event, texts=True)


def _with_exception(event: MutableMapping[str, Any], *, texts: bool) -> Mapping[str, Any]:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info if isinstance(info, BaseException) else info[1] if info else None
    if error is not None:
        event["exception"] = _told(error, texts=texts)
    return event


def _told(error: BaseException | None, *, texts: bool) -> list[dict[str, Any]]:
    """Tell an exception and its causes: type, place, and the text where it cannot be private."""
    told: list[dict[str, Any]] = []
    while error is not None and len(told) < LONGEST_CHAIN:
        frames = traceback.extract_tb(error.__traceback__)
        link: dict[str, Any] = {
            "type": f"{type(error).__module__}.{type(error).__qualname__}",
            "frames": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
        }
        if texts or type(error).__module__.split(".", 1)[0] == OURS:
            link["text"] = str(error)
        told.append(link)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told


def _type_name(value: object) -> str:
    # An object's own words may hold what a caller said; only its type is safe to tell.
    return f"<{type(value).__name__}>"
