"""Zones: whose clock a caller's "ten o'clock" is on, as far as their number tells."""

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import timezone as numbering
from sqlalchemy.orm import Session

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.dialogue.spoken import zones as spoken

_WINTER, _SUMMER = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
"""Zones that agree on both have the same clock all year."""


@lru_cache(maxsize=4096)
def zone_of_caller(phone: str, line_zone: str) -> str:
    """Return the caller's IANA zone where their number leaves no doubt, else the line's.

    A number of a whole country with several zones, a toll-free or a withheld one tells nothing.
    """
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return line_zone
    if not phonenumbers.is_valid_number(number):
        return line_zone
    zones = numbering.time_zones_for_number(number)
    try:
        clocks = {_clock(zone) for zone in zones}
    except ZoneInfoNotFoundError:
        return line_zone
    if len(clocks) > 1 or _clock(line_zone) in clocks:
        # The same clock under another name: the line's is the one people here know.
        return line_zone
    # Of the zones of one clock the last is the country's own: Guernsey, Jersey, London.
    return zones[-1]


def zones_of(phone: str, line_zone: str) -> tuple[str, ...]:
    """Return every IANA zone a number may be in, the line's where the number tells nothing."""
    try:
        zones = numbering.time_zones_for_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return (line_zone,)
    known = tuple(zone for zone in zones if zone != numbering.UNKNOWN_TIMEZONE)
    return known or (line_zone,)


@lru_cache(maxsize=1024)
def _clock(zone: str) -> tuple[object, object]:
    place = ZoneInfo(zone)
    return _WINTER.astimezone(place).utcoffset(), _SUMMER.astimezone(place).utcoffset()


def zone_of(session: Session, call: Call) -> str:
    """Return the IANA zone whose clock is meant when times are spoken of in a call."""
    line = session.get(Line, call.line_id) if call.line_id else None
    return zone_of_caller(call.caller, line.time_zone if line else "UTC")


def name_where_clocks_differ(zone: str, other: str, moment: datetime) -> str:
    """Return a zone's name as it is said, "" where the other's clock shows the same then."""
    same = moment.astimezone(ZoneInfo(zone)).utcoffset()
    return "" if same == moment.astimezone(ZoneInfo(other)).utcoffset() else spoken.say(zone)


def texts_reach(phone: str) -> bool:
    """Tell whether text messages may reach a number: a mobile, or one that may be."""
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return False
    return kind in {
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
