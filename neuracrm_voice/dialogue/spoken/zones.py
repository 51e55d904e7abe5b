"""Time zones as people call them: "three pm Eastern", "UK time", "my time, I'm in California"."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from neuracrm_voice.dialogue.spoken.calendar_words import WEEKDAYS
from neuracrm_voice.dialogue.spoken.numbers import TEENS, UNITS
from neuracrm_voice.dialogue.spoken.zone_places import ZONES

_NAMES = {
    r"(?:u ?s )?eastern(?: (?:standard|daylight))?|new york": "America/New_York",
    r"(?:u ?s )?central(?: (?:standard|daylight))?|chicago": "America/Chicago",
    r"(?:u ?s )?mountain(?: (?:standard|daylight))?|denver": "America/Denver",
    r"(?:u ?s )?pacific(?: (?:standard|daylight))?|los angeles": "America/Los_Angeles",
    r"u ?k|british|london|united kingdom": "Europe/London",
    r"central european|german|french|paris|berlin|amsterdam": "Europe/Paris",
    r"indian?(?: standard)?": "Asia/Kolkata",
    r"dubai|gulf": "Asia/Dubai",
    r"singapore": "Asia/Singapore",
    r"sydney|australian eastern": "Australia/Sydney",
    r"greenwich mean|g m t|universal": "UTC",
}
_SAID = {
    "America/New_York": "Eastern time",
    "America/Detroit": "Eastern time",
    "America/Toronto": "Eastern time",
    "America/Chicago": "Central time",
    "America/Winnipeg": "Central time",
    "America/Denver": "Mountain time",
    "America/Edmonton": "Mountain time",
    "America/Phoenix": "Arizona time",
    "America/Los_Angeles": "Pacific time",
    "America/Vancouver": "Pacific time",
    "America/Anchorage": "Alaska time",
    "Pacific/Honolulu": "Hawaii time",
    "America/Halifax": "Atlantic time",
    "America/St_Johns": "Newfoundland time",
    "Europe/London": "UK time",
    "Europe/Dublin": "Irish time",
    "Asia/Kolkata": "India time",
    "Asia/Calcutta": "India time",
    "Asia/Shanghai": "China time",
    "Asia/Tokyo": "Japan time",
    "UTC": "UTC",
}
_LETTERS = {
    "est": "America/New_York",
    "edt": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "gmt": "UTC",
    "utc": "UTC",
    "bst": "Europe/London",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "ist": "Asia/Kolkata",
}
_TIME = re.compile(
    r"\b(?:" + "|".join(f"(?P<z{at}>{name})" for at, name in enumerate(_NAMES)) + r")\s+time\b",
    re.IGNORECASE,
)
_COAST = r"(?P<coast>eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?"
_ALONE = re.compile(rf"\b{_COAST}\s*$", re.IGNORECASE)
_BEHIND_AN_HOUR = re.compile(
    rf"(?P<hour>\b(?:\d\d?(?::\d\d)?|{'|'.join((*UNITS, *TEENS))}|thirty|noon|midday|o'?clock)"
    rf"(?:\s?[ap]\.?\s?m\b\.?)?|\b[ap]\.?m\b\.?)\s+{_COAST}"
    rf"(?=\s*(?:[,.;!?]|\b(?:on|in|this|next|today|tomorrow|please|if|would|is|works|or|and|"
    rf"{'|'.join(WEEKDAYS)})\b))",
    re.IGNORECASE,
)
"""In mid-sentence a coast is a zone behind an hour alone: "ten Pacific tomorrow"."""
_IN = (
    r"\b(?:(?:i|we)(?: am|'m| are|'re)|im|calling|based|living|(?:i|we) live|over here|here)"
    r"(?: (?:calling|based|living|located|over|out|here|sitting))* (?:in|from|on) "
)
_PLACED = re.compile(rf"{_IN}(?P<place>{'|'.join(ZONES)})\b", re.IGNORECASE)
_THEIR_TIME = re.compile(r"\b(?:my|our|local) (?:own |local )?time\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(" + "|".join(_LETTERS) + r")\b", re.IGNORECASE)


def named(words: str) -> str:
    """Return the IANA name of the zone the words name, or ""."""
    match = _TIME.search(words)
    if match and match.lastgroup:
        return list(_NAMES.values())[int(match.lastgroup[1:])]
    alone = _ALONE.search(words.rstrip(" .!?")) or _BEHIND_AN_HOUR.search(words)
    if alone:
        return _LETTERS[f"{alone['coast'][0].lower()}st"]
    place = _PLACED.search(words) if _THEIR_TIME.search(words) else None
    if place:
        return ZONES[place["place"].lower()]
    short = _SHORT.search(words)
    return _LETTERS[short[1].lower()] if short else ""


def place_told(words: str) -> str:
    """Return the words that say where callers are, by whose clock "my time" is, or ""."""
    match = _PLACED.search(words)
    return match[0] if match else ""


def without(words: str) -> str:
    """Return the words less the zone's name, whose words are no part of a date."""
    text = _BEHIND_AN_HOUR.sub(r"\g<hour>", _TIME.sub(" ", words))
    if _THEIR_TIME.search(text):
        text = _PLACED.sub(" ", _THEIR_TIME.sub(" ", text))
    return _SHORT.sub(" ", _ALONE.sub(" ", text.rstrip(" .!?")))


def carried(at: datetime, zone: str, here: datetime) -> datetime:
    """Carry a local time of another zone over to the zone of `here`, if that has one."""
    if not zone or here.tzinfo is None:
        return at
    return at.replace(tzinfo=ZoneInfo(zone)).astimezone(here.tzinfo).replace(tzinfo=None)


def say(zone: str) -> str:
    """Say an IANA zone as people call it, by its city where it has no such name."""
    return _SAID.get(zone) or f"{zone.rpartition('/')[2].replace('_', ' ')} time"
