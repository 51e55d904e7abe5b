"""Rows of the Recognizers-Text specifications that a caller of a desk could say.

Left out of days and times: ranges, durations and repetitions (no single moment), what lies in the
past (a desk books nothing there), sentences with several moments, dates written by machines
(ISO, figures with seconds, a file's time stamp), days that do not exist, "now", and values that
end on a second (23:59:59 is how the set writes the end of a day: no moment that can be booked).
Where the set gives several values, each that is still to come is right.

Of telephone numbers none is left out. Those "that can be dialled" are once more counted alone: a
caller of a line in the United States who says eight or nine digits, and no nought or country before
them, has left some out, and is asked again.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from evals.rows import Row

_BOOKABLE = {"date": "date", "datetime": "day_and_time", "time": "time"}
_MACHINE = re.compile(
    r"\d{4}[-/. ]\d|\d:\d\d:\d\d|T\d\d|\d-\d{4}-|[A-Za-z]-\d{4}|@|\n|/[A-Za-z]|[^\x00-\x7f]"
)
_DIGITS_OF_A_US_NUMBER = 10
_NOW = re.compile(
    r"(?:right )?now|asap|as soon as possible|recently|previously|at (?:the )?present(?: time)?|"
    r"at the moment",
    re.IGNORECASE,
)


def rows(row: Mapping[str, Any]) -> Iterator[Row]:
    """Give what one specification asks."""
    kind = row["kind"]
    if kind == "boolean":
        yield _row(row, "yes and no", "yes_no", (row["results"][0]["resolution"]["value"],))
    elif kind == "email":
        found = [one["resolution"]["value"].lower() for one in row["results"]]
        yield _row(row, "emails", "email", tuple(found) or (None,))
    elif kind == "phone":
        yield from _phone(row)
    elif kind.startswith("datetime") and sayable(row):
        yield from _moment(row)


def sayable(row: Mapping[str, Any]) -> bool:
    """Tell whether a caller could say the words, and mean one moment that is still to come."""
    found = row["results"]
    if len(found) != 1 or _MACHINE.search(row["text"]) or _NOW.fullmatch(found[0]["text"]):
        return False
    kind = found[0]["type"].split(".")[-1]
    if kind not in _BOOKABLE:
        return False
    values = [value.get("value", "") for value in found[0]["resolution"]["values"]]
    if any(value.get("Mod") for value in found[0]["resolution"]["values"]):
        return False
    if any(re.search(r":\d\d:(?!00)\d\d$", value) for value in values):
        return False
    now = row["context"]["ReferenceDateTime"]
    return kind == "time" or any(value[:10] >= now[:10] and value[0].isdigit() for value in values)


def _moment(row: Mapping[str, Any]) -> Iterator[Row]:
    found = row["results"][0]
    kind = found["type"].split(".")[-1]
    now = row["context"]["ReferenceDateTime"]
    every = [value["value"] for value in found["resolution"]["values"]]
    if kind == "time":
        accepted = tuple(value[:5] for value in every)
    elif kind == "date":
        accepted = tuple(value for value in every if value >= now[:10])
    else:
        accepted = tuple(value[:16].replace(" ", "T") for value in every if value[:16] >= now[:10])
    region = "GB" if row["kind"].endswith("GB") else "US"
    yield _row(row, "days and times", _BOOKABLE[kind], accepted, now=now[:19], region=region)


def _phone(row: Mapping[str, Any]) -> Iterator[Row]:
    # An extension is no part of the number, nor is a nought in brackets.
    written = [re.sub(r"x.*|\(0\)", "", one["text"]) for one in row["results"]]
    found = ["".join(one for one in text if one.isdigit()) for text in written]
    yield _row(row, "phones", "phone", tuple(found) or (None,))
    if all(map(_could_be_dialled, written)):
        yield _row(row, "phones that can be dialled", "phone", tuple(found) or (None,))


def _could_be_dialled(written: str) -> bool:
    """Tell what names a country or a trunk, or is long enough for a line of the United States."""
    digits = "".join(one for one in written if one.isdigit())
    return "+" in written or digits.startswith("0") or len(digits) >= _DIGITS_OF_A_US_NUMBER


def _row(
    row: Mapping[str, Any],
    figure: str,
    asked: str,
    accepted: tuple[object, ...],
    *,
    now: str = "2022-03-15T09:00",
    region: str = "US",
) -> Row:
    return Row(
        figure=figure,
        text=row["text"],
        field="value",
        accepted=accepted,
        key=row["text"],
        asked=asked,
        now=now,
        region=region,
    )
