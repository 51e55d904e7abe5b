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
}
# "Sun" and "sat" are words of other trades; a recogniser writes days out.
del WEEKDAYS["sun"], WEEKDAYS["sat"]
NEAR = {
    "day after tomorrow": 2,
    "this time next week": 7,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "yesterday": -1,
    "last night": -1,
}
"""Days from today, longest phrases first."""
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year eve": (12, 31),
    "new years eve": (12, 31),
    "new year day": (1, 1),
    "new years day": (1, 1),
    "new years": (1, 1),
    "valentine day": (2, 14),
    "valentines day": (2, 14),
    "halloween": (10, 31),
}
COUNTED = {
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "fortnight": 14,
    "fortnights": 14,
    "month": 0,
    "months": 0,
    "year": 0,
    "years": 0,
}
"""Units that are counted from a day, in days; 0 for those of uneven length."""
MONTH_FIRST = frozenset(("US", "CA", "PH", "PR", "GU", "VI", "AS", "MP"))
"""Countries that write the month before the day (Unicode CLDR, short date patterns)."""
