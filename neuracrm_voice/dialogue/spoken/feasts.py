"""Named days: fixed feasts, moving ones, and the public holidays of the United States and Britain.

Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8).
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import days_of_months

_MONDAY, _THURSDAY, _FRIDAY, _SUNDAY = 0, 3, 4, 6
_WEEK = 7


def easter(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(nth: int, weekday: int, month: int) -> Callable[[int], date]:
    """Return the day that is the nth such weekday of a month; -1 for the last."""

    def day(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            ahead = (weekday - first.weekday()) % _WEEK
            return first + timedelta(days=ahead + _WEEK * (nth - 1))
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % _WEEK)

    return day


def _after_thanksgiving(days: int) -> Callable[[int], date]:
    return lambda year: _nth(4, _THURSDAY, 11)(year) + timedelta(days=days)


_DAYS: dict[str, Callable[[int], date]] = {
    "christmas eve|eve of christmas": _on(12, 24),
    "boxing day": _on(12, 26),
    "christmas|xmas": _on(12, 25),
    "new years? eve|nye": _on(12, 31),
    "(?<!chinese )(?<!lunar )new years?(?: day)?": _on(1, 1),
    "valentines?(?: day)?": _on(2, 14),
    "halloween": _on(10, 31),
    "(?:saint|st) patricks?(?: day)?": _on(3, 17),
    "independence day|(?:the )?fourth of july|4th of july": _on(7, 4),
    "flag day": _on(6, 14),
    "juneteenth": _on(6, 19),
    "groundhog day": _on(2, 2),
    "(?:international )?womens? day": _on(3, 8),
    "(?:saint|st) davids? day": _on(3, 1),
    "(?:saint|st) georges? day": _on(4, 23),
    "(?:saint|st) andrews? day": _on(11, 30),
    "all saints?(?: day)?": _on(11, 1),
    "all souls?(?: day)?": _on(11, 2),
    "april fools?(?: day)?": _on(4, 1),
    "earth day": _on(4, 22),
    "cinco de mayo": _on(5, 5),
    "(?:bonfire|guy fawkes) night|guy fawkes day": _on(11, 5),
    "(?:veterans|remembrance|armistice) day": _on(11, 11),
    "bastille day": _on(7, 14),
    "inauguration day": _on(1, 20),
    "teachers? day": _on(9, 10),
    "childrens? day": _on(6, 1),
    "singles? day": _on(11, 11),
    "all hallows(?: day)?": _on(11, 1),
    "assumption day": _on(8, 15),
    "michaelmas": _on(9, 29),
    "hogmanay": _on(12, 31),
    "burns night": _on(1, 25),
    "twelfth night": _on(1, 5),
    "epiphany": _on(1, 6),
    "canada day": _on(7, 1),
    "anzac day": _on(4, 25),
    "australia day|republic day": _on(1, 26),
    "gandhi jayanti": _on(10, 2),
    "labou?r day": _nth(1, _MONDAY, 9),
    "memorial day": _nth(-1, _MONDAY, 5),
    "columbus day|indigenous peoples? day": _nth(2, _MONDAY, 10),
    "(?:presidents?|washingtons?) (?:day|birthday)": _nth(3, _MONDAY, 2),
    "martin luther king(?: jr| junior)?(?: day)?|mlk(?: day)?": _nth(3, _MONDAY, 1),
    "black friday": _after_thanksgiving(1),
    "cyber monday": _after_thanksgiving(4),
    "thanksgiving": _nth(4, _THURSDAY, 11),
    "mothers? day": _nth(2, _SUNDAY, 5),
    "fathers? day": _nth(3, _SUNDAY, 6),
    "shrove tuesday|pancake day": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "(?:maundy|holy) thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "(?:holy|easter) saturday": _from_easter(-1),
    "trinity sunday": _from_easter(56),
    "corpus christi": _from_easter(60),
    "easter monday": _from_easter(1),
    "easter(?: sunday)?": _from_easter(0),
    "ascension(?: day)?": _from_easter(39),
    "whit monday|pentecost monday": _from_easter(50),
    "pentecost|whit sunday": _from_easter(49),
    "(?:early )?may bank holiday|may day": _nth(1, _MONDAY, 5),
    "spring bank holiday": _nth(-1, _MONDAY, 5),
    "(?:summer|august) bank holiday": _nth(-1, _MONDAY, 8),
}
_PATTERN = re.compile(
    r"\b(?:" + "|".join(f"(?P<d{at}>{name})" for at, name in enumerate(_DAYS)) + r")\b"
)


def find(tokens: Sequence[str], today: date) -> date | None:
    """Return the named day in plain tokens, the next one unless a year stands beside it."""
    text = " ".join(tokens)
    match = _PATTERN.search(text)
    if not match or match.lastgroup is None:
        return None
    day = list(_DAYS.values())[int(match.lastgroup[1:])]
    around = (text[: match.start()] + text[match.end() :]).split()
    year = days_of_months.year_in(text[match.end() :].split(), today) or _year(around)
    if year and days_of_months.FIRST_YEAR <= year < days_of_months.LAST_YEAR:
        return day(year)
    coming = (day(today.year + ahead) for ahead in (0, 1, 2))
    return next(one for one in coming if one >= today)


def _year(words: Sequence[str]) -> int | None:
    years = [int(word) for word in words if word.isascii() and word.isdigit() and len(word) == 4]  # noqa: PLR2004 - figures of a year
    return years[0] if years else None
