"""`python -m evals.run`: scripted callers telephone the whole app, and the records are graded.

Figures go to build/evals.json. A turn needs no model when the rules or the keypad account for
all of it. A turn needs no synthesis when every sentence of its reply is fixed: said to two
callers or more, of whom no two share a name, a company or a reference.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import click
import time_machine
from sqlalchemy import select

from evals.caller import Caller, read_callers
from evals.calls import Verdict, serve
from evals.hearing import Mood, Noise
from evals.office import Office, open_office
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.exchange.figures import Figure, as_table, keep

FIGURES = Path("build/evals.json")
SUITE = "scripted callers"
A_MORNING = "2027-05-04T10:00-04:00"
"""A Tuesday at ten on the demo line's clock, no holiday near: every run is on the same day."""

GOALS = {"pass rate": 0.95, "turns without a model": 0.60, "turns without synthesis": 0.70}
LEAST_CALLERS = 2
"""A sentence said to so many is the line's own, and its audio lies on the shelf."""

_NO_MODEL = frozenset({"rules", "keypad"})


@click.command()
@click.option("--only", default="", help="Callers whose name or theme contains this.")
@click.option("--transcripts", is_flag=True, help="Print what was said in calls that failed.")
@click.option("--every", is_flag=True, help="Print what was said in all calls.")
@click.option("--mood", type=click.Choice(get_args(Mood)), help="A temper for every caller.")
@click.option("--noise", type=click.Choice(get_args(Noise)), help="A line for every caller.")
@click.option("--keep/--no-keep", "keeps", default=True, help="Write the figures down.")
def main(
    *,
    only: str,
    transcripts: bool,
    every: bool,
    mood: str | None,
    noise: str | None,
    keeps: bool,
) -> None:
    """Let every scripted caller telephone; exit 1 when fewer pass than the goal."""
    callers = [
        replace(one, mood=mood or one.mood, noise=noise or one.noise)
        for one in read_callers()
        if only in f"{one.name} {one.theme}"
    ]
    with (
        TemporaryDirectory(prefix="neuracrm-evals-") as name,
        time_machine.travel(datetime.fromisoformat(A_MORNING)),
        open_office(Path(name)) as office,
    ):
        verdicts = _serve_all(callers, office)
        found = figures_of(verdicts, _turns(office, verdicts))
    _tell(verdicts, transcripts=transcripts, every=every)
    if not found:
        raise click.ClickException("No caller was served.")
    click.echo(as_table(found))
    if keeps and not (only or mood or noise):
        keep(found, FIGURES)
    sys.exit(1 if any(one.missed for one in found) else 0)


def _serve_all(callers: Sequence[Caller], office: Office) -> list[Verdict]:
    ready = [one for one in callers if all(office.has(table) for table in one.needs)]
    if len(ready) < len(callers):
        waiting = sorted({one.theme for one in callers} - {one.theme for one in ready})
        click.echo(f"Left out, for want of their tables: {', '.join(waiting)}", err=True)
    verdicts = []
    with click.progressbar(ready, label="callers", file=sys.stderr) as bar:
        for caller in bar:
            with time_machine.travel(datetime.fromisoformat(caller.now or A_MORNING)):
                verdicts.append(serve(caller, office))
    return verdicts


class Heard:
    """One turn of a caller, as its journal has it."""

    def __init__(self, caller: str, turn: Turn) -> None:
        self.caller = caller
        self.kind = str(turn.event.get("kind", ""))
        meant = turn.understanding
        self.by_rules = meant.get("source") in _NO_MODEL and bool(meant.get("complete"))
        self.sentences = tuple((turn.reply or {}).get("sentences", ()))


def figures_of(verdicts: Sequence[Verdict], turns: Sequence[Heard]) -> list[Figure]:
    """Return the suite's figures; none when nobody called."""
    if not verdicts:
        return []
    passed = sum(one.passed for one in verdicts)
    acted = [one for one in turns if one.kind in {"heard", "pressed"}]
    replied = [one for one in turns if one.sentences]
    said_to: dict[str, set[str]] = defaultdict(set)
    for turn in replied:
        for sentence in turn.sentences:
            said_to[sentence].add(turn.caller)
    fixed = {text for text, callers in said_to.items() if len(callers) >= LEAST_CALLERS}
    shares = {
        "pass rate": (passed, len(verdicts)),
        "turns without a model": (sum(one.by_rules for one in acted), len(acted)),
        "turns without synthesis": (
            sum(fixed.issuperset(one.sentences) for one in replied),
            len(replied),
        ),
    }
    return [
        Figure(SUITE, name, part / max(whole, 1), "share", GOALS[name], whole, at_least=True)
        for name, (part, whole) in shares.items()
    ]


def _turns(office: Office, verdicts: Iterable[Verdict]) -> list[Heard]:
    callers = {sid: one.caller.name for one in verdicts for sid in one.sids}
    with office.database.read() as session:
        rows = session.execute(select(Call.sid, Turn).join(Turn, Turn.call_id == Call.id))
        return [Heard(callers[sid], turn) for sid, turn in rows if sid in callers]


def _tell(verdicts: Sequence[Verdict], *, transcripts: bool, every: bool) -> None:
    for heading, of in (
        ("theme", lambda one: one.caller.theme),
        ("temper", lambda one: one.caller.mood),
        ("noise", lambda one: one.caller.noise),
    ):
        click.echo(_table(heading, verdicts, of))
    kinds = Counter(failure.kind for one in verdicts for failure in one.failures)
    if kinds:
        told = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
        click.echo(f"\nFailures by kind: {told}")
    for verdict in verdicts:
        if not verdict.passed:
            click.echo(f"\n\N{MULTIPLICATION X} {verdict.caller.theme}: {verdict.caller.name}")
            for failure in verdict.failures:
                click.echo(f"    {failure.kind}: {failure.words}")
        if every or (transcripts and not verdict.passed):
            click.echo("\n".join(f"      {line}" for line in verdict.transcript))


def _table(heading: str, verdicts: Sequence[Verdict], of: Callable[[Verdict], str]) -> str:
    groups: dict[str, list[bool]] = defaultdict(list)
    for verdict in verdicts:
        groups[of(verdict)].append(verdict.passed)
    rows = (
        f"  {name:<24} {sum(passed):>3} of {len(passed):<3} {sum(passed) / len(passed):>6.0%}"
        for name, passed in sorted(groups.items())
    )
    return "\n".join([f"\nBy {heading}", *rows])


if __name__ == "__main__":
    main()
