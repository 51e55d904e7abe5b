"""Dates and times in words: "2026-11-24T15:30" is said as people say it."""

import calendar
import re
from datetime import date

from neuracrm_voice.dialogue.fitting.counted import cardinal, ordinal, year

_MONTHS = {name[:3]: name for name in (calendar.month_name[number] for number in range(1, 13))}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|"
    r"December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.(?!\s*$))?)(?!\w)"
)
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>(?:19|20)[0-9]{2}))?(?![\w:]|[,.][0-9])"
_ISO = re.compile(
    r"\b(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])"
    r"(?:[T ](?P<time>[0-2][0-9]:[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]+)?)?"
    r"(?:Z|[+-][0-9:]{4,5})?)?(?![\w-])"
)
_SLASHED = re.compile(
    r"(?<![\w./-])([0-9]{1,2})(?P<mark>[/.])([0-9]{1,2})(?P=mark)((?:19|20)?[0-9]{2})(?![\w/]|\.[0-9])"
)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\s{_DAY}{_YEAR}")
_DAY_MONTH = re.compile(rf"(?<![\w.,:/-]){_DAY}\s(?:of\s)?{_MONTH}{_YEAR}")
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\s(?P<year>(?:19|20)[0-9]{{2}})(?![\w,]*[0-9])")
_MERIDIEM = r"(?P<half>[apAP])\.?\s?[mM]\b\.?"
_CLOCK = re.compile(
    rf"(?<![\w:.,])(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![\w:])"
    rf"(?:\s?{_MERIDIEM})?|(?<![\w:.,])(?P<bare>1[0-2]|0?[1-9])(?:[.:](?P<after>[0-5][0-9]))?\s?"
    rf"{_MERIDIEM.replace('half', 'later')}"
)
_GLUED_CLOCK = re.compile(r"(?<=[0-9])(?=[apAP]\.?[mM]\b)")
_LONE_MERIDIEM = re.compile(r"\b(?:(a)|(p))\.m\.(?=(\s*$)?)", re.IGNORECASE)
_WEEKDAYS = {name[:3]: name for name in calendar.day_name}
_WEEKDAY = re.compile(r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\b\.?(?!')")
_WEEKEND = re.compile(r"\b(Sat|Sun)\b\.?(?=\s?[-\u2013]|\s[0-9])|(?<=[-\u2013])(Sat|Sun)\b\.?")
_DAY_RANGE = re.compile(r"(?<=day)\s?[-\u2013]\s?(?=[A-Z][a-z]+day\b)")
_NOON = 12


def say_moments(text: str, *, day_first: bool) -> str:
    """Write the dates and times of a text in words; what is no date stays as it is."""
    text = _ISO.sub(_iso, text)
    text = _SLASHED.sub(lambda found: _slashed(found, day_first=day_first), text)
    text = _MONTH_DAY.sub(_named, text)
    text = _DAY_MONTH.sub(_named, text)
    text = _MONTH_YEAR.sub(lambda found: f"{_full(found)} {year(int(found['year']))}", text)
    return _CLOCK.sub(_clock, _GLUED_CLOCK.sub(" ", text))


def say_weekdays(text: str) -> str:
    """Write out the days of the week, and a.m. and p.m., where they stand without figures."""
    text = _WEEKDAY.sub(lambda found: _WEEKDAYS[found[1][:3]], text)
    text = _WEEKEND.sub(lambda found: _WEEKDAYS[found[1] or found[2]], text)
    text = _LONE_MERIDIEM.sub(
        lambda found: ("AM" if found[1] else "PM") + ("." if found[3] is not None else ""), text
    )
    return _DAY_RANGE.sub(" to ", text)


def _iso(found: re.Match[str]) -> str:
    said = _date(int(found["year"]), int(found["month"]), int(found["day"]))
    if not said:
        return found[0]
    if not found["time"]:
        return said
    hour, minute = found["time"].split(":")
    return f"{said} at {_time(int(hour), int(minute), '')}" if int(hour) < 24 else found[0]  # noqa: PLR2004 - hours of a day


def _slashed(found: re.Match[str], *, day_first: bool) -> str:
    first, second = int(found[1]), int(found[3])
    written = int(found[4])
    full = written if written > 99 else 2000 + written  # noqa: PLR2004 - two figures
    if found["mark"] == ".":
        return _date(full, second, first) or found[0]
    ways = ((second, first), (first, second)) if day_first else ((first, second), (second, first))
    return _date(full, *ways[0]) or _date(full, *ways[1]) or found[0]


def _date(in_year: int, month: int, day: int) -> str:
    try:
        date(in_year, month, day)
    except ValueError:
        return ""
    return f"{calendar.month_name[month]} {ordinal(day)}, {year(in_year)}"


def _named(found: re.Match[str]) -> str:
    said = f"{_full(found)} {ordinal(int(found['day']))}"
    return f"{said}, {year(int(found['year']))}" if found["year"] else said


def _full(found: re.Match[str]) -> str:
    return _MONTHS[found["month"][:3]]


def _clock(found: re.Match[str]) -> str:
    half = found["half"] or found["later"] or ""
    hour, minute = found["hour"] or found["bare"], found["minute"] or found["after"] or "00"
    ends = "." if found[0].endswith(".") and not found.string[found.end() :].strip() else ""
    if half and int(hour) > _NOON:
        half = ""
    if not half and not hour.startswith("0") and int(hour) <= _NOON:
        return _face(int(hour), int(minute)) + ends
    return _time(int(hour), int(minute), half) + ends


def _time(hour: int, minute: int, half: str) -> str:
    if not half and hour == minute == 0:
        return "midnight"
    after_noon = half.lower() == "p" if half else hour >= _NOON
    return f"{_face(hour % _NOON or _NOON, minute)} {'PM' if after_noon else 'AM'}"


def _face(hour: int, minute: int) -> str:
    if not minute:
        return cardinal(hour)
    return f"{cardinal(hour)} {'oh ' if minute < 10 else ''}{cardinal(minute)}"  # noqa: PLR2004 - one figure
