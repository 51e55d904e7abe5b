"""`python -m evals [FOLDER]`: how well the rules understand, written to build/evals.json.

Always measured: sentences of our own, and the time a turn's understanding takes. With a FOLDER of
published data sets (`rows.READERS` says which), also those; each row is in one of two halves, and
only the second, which nobody looks at while writing rules, says how well they hold for new words.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from evals import own, rows
from evals.rows import Row
from neuracrm_voice.cli.understand import understood
from neuracrm_voice.dialogue.understanding import Moment
from neuracrm_voice.exchange.figures import Figure, as_table, keep

FIGURES = Path("build/evals.json")
GOALS = {
    "routing own": 0.85,
    "routing held back": 0.85,
    "routing nlupp": 0.85,
    "phones": 0.97,
    "phones that can be dialled": 0.97,
    "emails": 0.95,
    "times": 0.95,
    "days and times": 0.90,
    "yes and no": 0.97,
    "names on the telephone": 0.90,
    "birth dates": 0.90,
    "birth dates in the words": 0.90,
}
GOAL_MILLISECONDS = 3.0
"""A turn's rules, at the 95th percentile."""


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--show", default="", metavar="FIGURE", help="Print what was missed in the first half."
)
def main(folder: Path | None, show: str) -> None:
    """Measure the rules on labelled utterances, those of FOLDER too."""
    every = [*own.rows(), *own.held_back(), *(rows.read(folder) if folder else ())]
    started = time.process_time()
    figures = list(_figures(every, show))
    each = (time.process_time() - started) * 1000 / max(len(every), 1)
    figures.append(
        Figure("rules", "processor time, mean", each, "ms", GOAL_MILLISECONDS, len(every))
    )
    figures.append(_slowest(every))
    click.echo(as_table(figures))
    keep(figures, FIGURES)


def _figures(every: Iterable[Row], show: str) -> Iterator[Figure]:
    right: dict[str, list[bool]] = defaultdict(list)
    for row in every:
        good = _right(row)
        right[row.figure].append(good)
        right[f"{row.figure}, second half" if row.checks() else f"{row.figure}, first"].append(good)
        if row.figure == show and not good and not row.checks():
            click.echo(f"{row.text!r} is not {row.accepted} but {_value(row)!r}")
    for name, goods in sorted(right.items()):
        goal = GOALS.get(name.rpartition(",")[0] or name, GOALS.get(name))
        yield Figure(
            "rules", name, sum(goods) / len(goods), "share", goal, len(goods), at_least=True
        )


def _value(row: Row) -> object:
    moment = Moment(datetime.fromisoformat(row.now), row.region)
    return understood(row.text, row.asked, moment)[row.field]


def _right(row: Row) -> bool:
    value = _value(row)
    if row.asked == "name":
        return str(value).lower() in {str(one).lower() for one in row.accepted}
    if row.asked == "phone" and isinstance(value, str):
        # The files hold numbers as written; ours begin with their country.
        return any(isinstance(one, str) and value.endswith(_national(one)) for one in row.accepted)
    return value in row.accepted


def _national(written: str) -> str:
    return written.lstrip("+0")[-9:]


def _slowest(every: Sequence[Row]) -> Figure:
    taken = []
    for row in every[:: max(len(every) // 1000, 1)]:
        started = time.process_time()
        _value(row)
        taken.append((time.process_time() - started) * 1000)
    taken.sort()
    return Figure(
        "rules",
        "processor time p95",
        taken[len(taken) * 95 // 100],
        "ms",
        GOAL_MILLISECONDS,
        len(taken),
    )


if __name__ == "__main__":
    main()
