"""Names of days and months, and which countries write the month first."""

import calendar

MONTHS = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}
WEEKDAYS = {
    **{name.lower(): number for number, name in enumerate(calendar.day_name)},
    **{name.lower(): number for number, name in enumerate(calendar.day_abbr)},
    "tues": 1,
    "thur": 3,
    "thurs": 3,
    "weds": 2,
}
# "Sun" and "sat" are words of other trades, and days only beside a date (`WEEKEND`).
WEEKEND = {"sun": "sunday", "sat": "saturday"}
for _name in WEEKEND:
    del WEEKDAYS[_name]
NEAR = {
    "day after tomorrow": 2,
    "day following tomorrow": 2,
    "day after next": 2,
    "overmorrow": 2,
    "tomorrow week": 8,
    "tomorrow fortnight": 15,
    "tomorrow in a week": 8,
    "today week": 7,
    "this day week": 7,
    "today fortnight": 14,
    "this day fortnight": 14,
    "day before yesterday": -2,
    "this time next week": 7,
    "same time next week": 7,
    "this day next week": 7,
    "same day next week": 7,
    "next week same day": 7,
    "today": 0,
    "this day": 0,
    "the current day": 0,
    "tonight": 0,
    "tonite": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "tomorrow's": 1,
    "2day": 0,
    "2moro": 1,
    "2morrow": 1,
    "tmrw": 1,
    "tmr": 1,
    "tomorow": 1,
    "tommorow": 1,
    "next day": 1,
    "following day": 1,
    "day after": 1,
    "yesterday": -1,
    "last night": -1,
}
"""Days from today, longest phrases first."""
COUNTED = {
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "wk": 7,
    "wks": 7,
    "fortnight": 14,
    "fortnights": 14,
    "month": 0,
    "months": 0,
    "year": 0,
    "years": 0,
    "yr": 0,
    "yrs": 0,
}
"""Units that are counted from a day, in days; 0 for those of uneven length."""
MONTH_FIRST = frozenset(("US", "CA", "PH", "PR", "GU", "VI", "AS", "MP"))
"""Countries that write the month before the day (Unicode CLDR, short date patterns)."""
