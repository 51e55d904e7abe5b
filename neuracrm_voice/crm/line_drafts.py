"""Drafts of lines: how a line is set up by an admin, checked before a caller meets it."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from itertools import pairwise
from typing import Annotated, Any, Self
from zoneinfo import available_timezones

import holidays
import phonenumbers
from pydantic import AfterValidator, Field, field_validator, model_validator
from sqlalchemy.orm import Session

from neuracrm_voice.crm.by_hand import StaleError
from neuracrm_voice.crm.drafts import Draft, Line200, Phone, Telling
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.working_hours import DAYS

_SPAN = re.compile(r"([0-2]?\d:[0-5]\d)\s*(?:-|–|to)\s*([0-2]?\d:[0-5]\d)")  # noqa: RUF001 - people type both dashes.
_LANGUAGE = re.compile(r"[a-z]{2,3}-[A-Z]{2}")
_VOICE = re.compile(r"[A-Za-z0-9._-]+")
SPANS = "Write times as 09:00-12:00, 13:00-18:00, or nothing for a day off."
OVERLAPPING = "These times overlap. Write each hour once, such as 09:00-12:00, 13:00-18:00."
MOST_SPANS = 4
MOST_FACTS = 60


def _is_zone(zone: str) -> str:
    if zone not in available_timezones():
        raise ValueError("There is no such time zone; write one such as America/New_York.")
    return zone


def _is_region(region: str) -> str:
    if region not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError("Write a country's two letters, such as US.")
    return region


def _is_language(language: str) -> str:
    if not _LANGUAGE.fullmatch(language):
        raise ValueError("Write a language and a country, such as en-US.")
    return language


def _is_voice(voice: str) -> str:
    if not _VOICE.fullmatch(voice):
        raise ValueError("Write the voice as Twilio names it, such as Polly.Joanna-Neural.")
    return voice


class LineDraft(Draft):
    """A line. `hours` maps the names of days to spans, {} for always, as `crm.hours` reads them."""

    phone: Phone
    company: Line200
    greeting: Annotated[str, Field(max_length=500), Telling]
    language: Annotated[str, AfterValidator(_is_language)] = "en-US"
    say_voice: Annotated[str, Field(max_length=64), AfterValidator(_is_voice)]
    region: Annotated[str, AfterValidator(_is_region)]
    time_zone: Annotated[str, AfterValidator(_is_zone)]
    desk_phone: Phone | None = None
    holidays_country: str | None = None
    holidays_region: str | None = None
    closed_days: list[str]
    hours: dict[str, list[list[str]]]
    facts: Annotated[list[dict[str, Any]], Field(max_length=MOST_FACTS)]

    @field_validator("closed_days")
    @classmethod
    def _are_days(cls, days: list[str]) -> list[str]:
        for day in days:
            try:
                date.fromisoformat(day)
            except ValueError:
                raise ValueError("Write one day in each line, such as 2026-12-24.") from None
        return sorted(set(days))

    @model_validator(mode="after")
    def _has_known_holidays(self) -> Self:
        known = holidays.list_supported_countries()
        country, region = self.holidays_country, self.holidays_region
        if country and country not in known:
            raise FaultError({"holidays_country": "No holidays are known for these two letters."})
        if region and region not in known.get(country or "", ()):
            raise FaultError({"holidays_region": "No holidays are known for this region there."})
        return self


def read_week(typed: Mapping[str, str]) -> dict[str, list[list[str]]]:
    """Read the spans typed for each day; raises FaultError, naming the day as `hours_monday`."""
    week: dict[str, list[list[str]]] = {}
    faults: dict[str, str] = {}
    for day in DAYS:
        words = typed.get(day, "").strip()
        spans = [_span(part) for part in re.split(r"[,;]", words)] if words else []
        week[day] = sorted(span for span in spans if span)
        if None in spans or len(spans) > MOST_SPANS:
            faults[f"hours_{day}"] = SPANS
        elif any(later[0] < earlier[1] for earlier, later in pairwise(week[day])):
            faults[f"hours_{day}"] = OVERLAPPING
    if faults:
        raise FaultError(faults)
    return week


def write_spans(spans: Sequence[Sequence[str]]) -> str:
    """Write a day's spans as `read_week` reads them."""
    return ", ".join(f"{begin}-{end}" for begin, end in spans)


def fingerprint(line: Line) -> str:
    """Return what tells a line as it is from the same line changed."""
    told = [(name, getattr(line, name)) for name in LineDraft.model_fields]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def keep(session: Session, held: Line | None, draft: LineDraft, *, seen: str = "") -> Line:
    """Write a line, a new one where none is held; raises StaleError and FaultError."""
    if held is not None and fingerprint(held) != seen:
        raise StaleError
    other = session.query(Line).filter(Line.phone == draft.phone).one_or_none()
    if other is not None and other is not held:
        raise FaultError({"phone": "Another line has this number."})
    line = held or Line()
    for name, value in draft.model_dump().items():
        setattr(line, name, value)
    session.add(line)
    session.flush()
    return line


def _span(words: str) -> list[str] | None:
    found = _SPAN.fullmatch(words.strip())
    if not found:
        return None
    begin, end = (f"{part:0>5}" for part in found.groups())
    try:
        time.fromisoformat(begin)
        time.fromisoformat("00:00" if end == "24:00" else end)
    except ValueError:
        return None
    return [begin, end] if begin < end else None
