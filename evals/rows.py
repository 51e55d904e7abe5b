"""Labelled utterances: one question put to the rules, and what may come back.

The files are data sets that others publish as JSON lines; each has a reader here that knows its
fields. Nothing of them is kept in this repository: their folder is named on the command line.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

JsonRow = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An utterance with what it should be understood as.

    `field` is what is judged: "value", "topic" or "act". Any of `accepted` is right. `key` puts
    rows that belong together (one speaker) into the same half.
    """

    figure: str
    text: str
    field: str
    accepted: tuple[object, ...]
    key: str
    asked: str | None = None
    now: str = "2022-03-15T09:00"
    region: str = "US"

    def checks(self) -> bool:
        """Tell whether the row belongs to the half that nobody looks at while developing."""
        return bool(hashlib.md5(self.key.encode(), usedforsecurity=False).digest()[0] & 1)


def _routing(row: JsonRow) -> Iterator[Row]:
    if row["tier"] == 1:
        name = str(row["source"]).split("-")[0]
        yield Row(
            figure=f"routing {name}",
            text=row["text"],
            field="topic",
            accepted=(row["route"],),
            key=row["text"],
        )


_ACTS = {
    "maybe": "dont_know",
    "repeat": "repeat",
    "yes": "affirm",
    "no": "deny",
    "thank_you": "thank",
    "goodbye": "goodbye",
    "greeting": "greet",
}


def _acts(row: JsonRow) -> Iterator[Row]:
    act = _ACTS.get(row["act"][0])
    if act:
        yield Row(
            figure=f"act {act}", text=row["text"], field="act", accepted=(act,), key=row["text"]
        )
    if act in ("affirm", "deny"):
        yield Row(
            figure="yes and no",
            text=row["text"],
            field="value",
            accepted=(act == "affirm",),
            key=row["text"],
            asked="yes_no",
        )


def _telephone(row: JsonRow) -> Iterator[Row]:
    gold = row["gold"]
    if row["slot"] == "dob" and gold:
        for figure in ("birth dates", _HOW_LEGIBLE[_legible(row["text"], gold)]):
            yield Row(
                figure=figure,
                text=row["text"],
                field="value",
                accepted=(gold,),
                key=row["speaker"],
                asked="date",
                region="GB",
            )
    if row["slot"] == "name" and row["gold_in_asr"]:
        yield Row(
            figure="names on the telephone",
            text=row["text"],
            field="value",
            accepted=(gold,),
            key=row["speaker"],
            asked="name",
        )


_HOW_LEGIBLE = {True: "birth dates in the words", False: "birth dates not in the words"}
"""Of a date misheard ("April 1909" for the 8th of April) no rules can know what was said."""
_MONTHS = "january february march april may june july august september october november december"


def _legible(text: str, gold: str) -> bool:
    """Tell whether the recogniser's words hold the date's day, month and year and no figure else.

    The day comes first, as these callers are British; a year may have two figures.
    """
    year, month, day = gold.split("-")
    digits = "".join(one for one in text if one.isdigit())
    named = _MONTHS.split()[int(month) - 1][:3] in text.lower()
    rest = digits.replace(year, "", 1) if year in digits else digits.removesuffix(year[2:])
    short = rest.lstrip("0")
    if rest == digits or not short.startswith(str(int(day))):
        return False
    left = short.removeprefix(str(int(day))).lstrip("0")
    return (named and not left) or left == str(int(month))


_MOST_DIGITS = 15
"""Of a telephone number (ITU-T E.164); one of the rows has 17."""


def _spoken(row: JsonRow) -> Iterator[Row]:
    kind, gold = row["kind"], row["gold"]
    if kind not in ("phone", "email", "time"):
        return
    plain = "".join(one for one in gold if one.isdigit())
    if kind == "phone" and len(plain) > _MOST_DIGITS:
        return
    accepted = {
        "phone": (None,) if row["negative"] else (f"+{plain}", f"+1{plain}"),
        "email": (gold.lower(),),
        "time": (_clock(gold), gold),
    }
    yield Row(
        figure=f"{kind}s",
        text=row["text"],
        field="value",
        accepted=accepted[kind],
        key=row["text"],
        asked=kind,
    )


def _clock(gold: str) -> str:
    figures, _, rest = gold.partition(" ")
    hour, _, minute = figures.partition(":")
    if not hour.isdigit():
        return gold
    late = rest.replace(".", "").startswith("pm")
    return f"{int(hour) % 12 + 12 if late else int(hour):02d}:{minute or '00'}"


def _slots(row: JsonRow) -> Iterator[Row]:
    value = row["value"]
    if row["slot"] == "time" and isinstance(value, dict) and "hour" in value:
        yield Row(
            figure="times",
            text=row["value_text"],
            field="value",
            accepted=(f"{value['hour']:02d}:{value.get('minute', 0):02d}",),
            key=row["text"],
            asked="time",
            now=row["reference"],
        )


READERS: Mapping[str, Callable[[JsonRow], Iterator[Row]]] = {
    "routing/nlupp.jsonl": _routing,
    "routing/clinc150.jsonl": _routing,
    "routing/banking77.jsonl": _routing,
    "acts/clinc_acts.jsonl": _acts,
    "entities/evi_en.jsonl": _telephone,
    "entities/spoken_forms.jsonl": _spoken,
    "entities/nlupp_slots.jsonl": _slots,
}


def read(folder: Path) -> Iterator[Row]:
    """Give the rows of every known file below a folder; a missing file has none."""
    from evals import recognizers  # noqa: PLC0415 - it gives Rows itself

    every = {**READERS, "entities/recognizers_specs.jsonl": recognizers.rows}
    for name, reader in every.items():
        path = folder / name
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                yield from reader(json.loads(line))
