"""`flask understand`: what the rules alone make of a caller's words, without a call."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TextIO

import click

from neuracrm_voice.dialogue import rules
from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.spoken.days_of_months import FIRST_YEAR, LAST_YEAR
from neuracrm_voice.dialogue.understanding import Moment

_KINDS = {
    kind.value: kind
    for kind in (
        Kind.NAME,
        Kind.EMAIL,
        Kind.PHONE,
        Kind.NUMBER,
        Kind.MONEY,
        Kind.DATE,
        Kind.TIME,
        Kind.DAY_AND_TIME,
        Kind.YES_NO,
    )
}
DESKS = {"ticket_status": "support", "meetings": "support"}
"""Topics that belong to one of the three desks callers are routed to."""

_VALUE = "_value"
"""The asked slot's name; no canonical answer is called so."""


class LineError(ValueError):
    """A line that is not what the command reads; its text says what is wrong with it."""


def understood(text: str, asked: str | None, moment: Moment) -> dict[str, object]:
    """Return topic, act and answers of a text, and the value when a kind was asked for."""
    slot: Slot[object] | None = Slot(name=_VALUE, kind=_KINDS[asked]) if asked else None
    heard = rules.understand(text, asked=slot, moment=moment)
    answers = dict(heard.answers)
    value = answers.pop(_VALUE, None)
    told: dict[str, object] = {
        "topic": DESKS.get(heard.topic, heard.topic) or "general",
        "act": heard.act.value,
        "answers": answers,
    }
    return told | {"value": value} if asked else told


@click.command("understand")
@click.argument("text", required=False)
@click.option("--asked", type=click.Choice(sorted(_KINDS)), help="The kind of answer asked for.")
@click.option("--now", "at", metavar="ISO", help="The moment it is said; the present if left out.")
@click.option("--region", default="US", show_default=True, help="The country of the line.")
@click.option(
    "--jsonl",
    "lines",
    type=click.File("r", encoding="utf-8"),
    help="Read many, a JSON object a line: text, asked, now, region. FILE or -.",
)
def command(
    text: str | None, asked: str | None, at: str | None, region: str, lines: TextIO | None
) -> None:
    """Print what the rules make of TEXT, as one JSON object.

    With --jsonl every good line is answered in order; a bad one is named on stderr, and the exit
    code is then 1.
    """
    moment = Moment(_time(at) if at else _present(), _country(region))
    if lines is not None:
        sys.exit(1 if _answer_all(lines, moment, asked) else 0)
    if text is None:
        raise click.UsageError("Give TEXT, or --jsonl FILE.")
    click.echo(json.dumps(understood(text, asked, moment), ensure_ascii=False))


def _present() -> datetime:
    from neuracrm_voice.database import now  # noqa: PLC0415 - only a command without --now reads the clock

    return now()


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or not FIRST_YEAR <= at.year < LAST_YEAR:
        raise click.UsageError(f"{text!r} is no moment; write it as 2026-03-15T09:00.")
    return at


def _country(text: str) -> str:
    if len(text) != 2 or not text.isascii() or not text.isalpha():  # noqa: PLR2004 - ISO 3166 alpha-2
        raise click.UsageError(f"{text!r} is no country; write two letters, such as US.")
    return text.upper()


def _answer_all(lines: TextIO, moment: Moment, asked: str | None) -> int:
    """Answer every line; return how many were bad."""
    bad = 0
    for number, line in enumerate(_shown(lines), start=1):
        if not line.strip():
            continue
        try:
            click.echo(json.dumps(_answer(line, moment, asked), ensure_ascii=False))
        except LineError as error:
            bad += 1
            click.echo(f"line {number}: {error}", err=True)
    return bad


def _shown(lines: TextIO) -> Iterator[str]:
    """Give the lines, with a progress bar on stderr when a person watches a file being read."""
    if lines is sys.stdin or not sys.stderr.isatty():
        yield from lines
        return
    every: Iterable[str] = lines.readlines()
    with click.progressbar(every, label="understood", file=sys.stderr) as shown:
        yield from shown


def _answer(line: str, moment: Moment, asked: str | None) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise LineError("not JSON") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise LineError('not an object with a "text"')
    kind = _field(row, "asked") or asked
    if kind is not None and kind not in _KINDS:
        raise LineError(f'"asked" must be one of {", ".join(sorted(_KINDS))}')
    at, region = _field(row, "now"), _field(row, "region")
    try:
        there = Moment(
            _time(at) if at else moment.now, _country(region) if region else moment.region
        )
    except click.UsageError as error:
        raise LineError(error.message) from None
    return {**row, **understood(row["text"], kind, there)}


def _field(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise LineError(f'"{name}" must be text')
    return value
