"""When a caller would begin: now, soon, later or some day.

Grammar: "right away", "next week", "in two months", "this quarter", "by June", "before the end of
the year", "no hurry". Within a month is NOW, within three SOON, within a year LATER. Unasked, such
a time counts only with a word of beginning or of a limit ("start", "need it by").
"""

import re
from datetime import date

from neuracrm_voice.dialogue.spoken import days_of_months, numbers
from neuracrm_voice.dialogue.spoken.clauses import clauses, refuses
from neuracrm_voice.dialogue.spoken.tidy import plain

NOW, SOON, LATER, SOMEDAY = "now", "soon", "later", "someday"

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = re.compile(
    rf"\b(?:(?:in|by|until|till|before|from|since|next|early|mid|late|end of|start of|of|this) )?"
    rf"({'|'.join(month for month in _MONTHS if month != 'may')})\b|"
    r"\b(?:in|by|until|till|before|from|next|early|mid|late|end of|start of|of) (may)\b"
)
_IN = re.compile(
    r"\b(?:in|within|after|over|next) (?:about |around |the (?:next|coming) |maybe )?"
    r"([\w ]{1,24}?) (day|week|month|quarter|year)s?\b"
)
_MONTHS_IN = {"day": 1 / 30, "week": 1 / 4, "month": 1.0, "quarter": 3.0, "year": 12.0}
_FEW = {"a": 1, "an": 1, "one": 1, "a few": 3, "few": 3, "several": 4, "half a": 0.5}
_SAID: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        SOMEDAY,
        re.compile(
            r"\b(?:next year|no (?:hurry|rush|date|plan)|some ?day|one day|eventually|"
            r"in the future|not (?:soon|any ?time|decided|yet decided)|(?:have|has) not decided|"
            r"just (?:looking|browsing)|year or two|no idea when|long way off)\b"
        ),
    ),
    (
        NOW,
        re.compile(
            r"\b(?:immediately|right (?:now|away)|straight away|at once|as soon as (?:possible|we "
            r"can|you can)|asap|now|today|tomorrow|(?:this|next) week|this month|urgent(?:ly)?|"
            r"(?:by|before|at) (?:the )?(?:end of )?(?:the |this )?(?:week|month)|"
            r"days|fortnight)\b"
        ),
    ),
    (SOON, re.compile(r"\b(?:next month|this quarter|(?:few|couple(?: of)?) weeks|soon)\b")),
    (
        LATER,
        re.compile(
            r"\b(?:this year|next quarter|(?:the |this )?(?:end of (?:the |this )?year|year end)|"
            r"(?:(?:first|second|third|fourth|next) quarter)|q[1-4]|half a year|"
            r"(?:in|by|next|this|before|after) (?:the )?(?:spring|summer|autumn|fall|winter)|"
            r"later)\b"
        ),
    ),
)
_GONE = re.compile(
    r"\b(?:yesterday|ago|last (?:week|month|quarter|year|spring|summer|autumn|fall|winter)"
    r"(?! of))\b"
)
_OVERDUE = re.compile(
    r"\b(?:need|needed|want|wanted|wants) (?:it|this|that|one) (?:by )?yesterday\b"
)
_LIMIT = re.compile(
    r"\b(?:start|begin|go live|launch|need|have it|running|roll ?out|rolled|switch|move|ready|"
    r"in place|decide|by|before|within|hurry|rush|deadline)\b"
)
_MEETING = re.compile(r"\b(?:meet|meeting|demo|call|appointment|book|speak|talk)\b")


def read(words: str) -> str | None:
    """Return the clause that answers "when would you begin", or None when none does."""
    return next((part for part in clauses(words) if _tells(part)), None)


def find(words: str) -> str | None:
    """Return the clause that tells unasked when the caller would begin, or None."""
    for part in clauses(words):
        said = " ".join(plain(part))
        if _LIMIT.search(said) and not _MEETING.search(said) and _tells(part):
            return part
    return None


def value(clause: str, today: date) -> str | None:
    """Return NOW, SOON, LATER or SOMEDAY, or None when the clause tells no time."""
    said = " ".join(plain(clause))
    if _OVERDUE.search(said):
        return NOW
    if refuses(said) or _GONE.search(said) or _is_no_day(clause, today):
        return None
    if (ahead := _months_ahead(said, today)) is not None:
        return NOW if ahead <= 1 else SOON if ahead <= 3 else LATER if ahead <= 12 else SOMEDAY  # noqa: PLR2004 - a quarter, a year.
    return next((kind for kind, pattern in _SAID if pattern.search(said)), None)


def _tells(clause: str) -> bool:
    # Which day it is decides how long it is until June, not whether June is a time.
    return value(clause, date.min.replace(year=2000)) is not None


def _is_no_day(clause: str, today: date) -> bool:
    """Tell a day that no calendar has: the thirty-first of February."""
    said = plain(clause)
    return days_of_months.names_one(said) and days_of_months.of_month(said, today) is None


def _months_ahead(said: str, today: date) -> float | None:
    if month := _MONTH.search(said):
        named = _MONTHS.index(month[1] or month[2]) + 1
        return (named - today.month) % 12
    for found in _IN.finditer(said):
        count = _FEW.get(found[1]) or numbers.read(found[1])
        if count:
            return count * _MONTHS_IN[found[2]]
    return None
