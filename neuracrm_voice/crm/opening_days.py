"""Opening days: whether people are there on the day a caller asks about, holidays included."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.working_hours import holidays_of
from neuracrm_voice.crm.zones import name_where_clocks_differ
from neuracrm_voice.dialogue import subjects
from neuracrm_voice.dialogue.spoken import dates
from neuracrm_voice.dialogue.spoken.ordinals import say_ordinal

_A_WEEK = timedelta(days=7)


def told(question: str, line: Line, zone: str, now: datetime) -> str:
    """Say when people are there on the day that is asked about; "" where none is.

    Days are the line's own; `zone` is the caller's clock, beside which ours is named.
    """
    if subjects.asked_for(question) is not subjects.HOURS:
        return ""
    today = now.astimezone(ZoneInfo(line.time_zone)).date()
    day, opening = _day(question, line, today), ""
    hours = line.opening()
    if day is None and subjects.asks_of_now(question):
        day = today
        opening = "Yes, right now. " if hours.open_at(now) else "Not right now. "
    if day is None:
        return ""
    when = _say(day, today)
    if spans := hours.say_of(day):
        clock = name_where_clocks_differ(line.time_zone, zone, now)
        return f"{opening}Our people are here {when}, {spans}{f', {clock}' if clock else ''}."
    feast = holidays_of(hours.country, hours.region, day.year).get(day)
    return f"Our people are not here {when}{f', for it is {feast}' if feast else ''}."


def _day(question: str, line: Line, today: date) -> date | None:
    """Return the day asked about; of a question that follows another the first part tells it."""
    parts = (dates.find(part, today, line.region) for part in question.split(": "))
    return next((day for day in parts if day is not None), None)


def _say(day: date, today: date) -> str:
    if today <= day <= today + timedelta(days=1):
        return "today" if day == today else "tomorrow"
    if today < day < today + _A_WEEK:
        return f"on {day:%A}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day:%A}, {day:%B} {say_ordinal(day.day)}{year}"
