"""Amounts in words: money, percentages, units, ranges, fractions, and every number left."""

import re

from neuracrm_voice.dialogue.fitting.counted import cardinal, digits, number, ordinal, year

_N = r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?"
_SCALE = r"(?:\s?(?P<scale>[kKmM]|bn|thousand|million|billion|trillion|lakhs?|lacs?|crores?|cr)\b)?"
_SIGN = r"US\$|A\$|[$\u20ac\u00a3\u20b9]|Rs\b\.?|INR\b|USD\b|EUR\b|GBP\b"
_MONEY = re.compile(rf"(?:(?<![A-Za-z])(?P<sign>{_SIGN}))\s?(?P<n>{_N}){_SCALE}")
_MONEY_AFTER = re.compile(rf"(?<![\w.,])(?P<n>{_N}){_SCALE}\s?(?P<sign>{_SIGN})(?!\w)")
_SCALED = re.compile(rf"(?<![\w.,])(?P<n>{_N})(?P<scale>[kK]|bn|M)\b")
_COINS = {
    "dollar": ("dollars", "cent", "cents"),
    "euro": ("euros", "cent", "cents"),
    "pound": ("pounds", "penny", "pence"),
    "rupee": ("rupees", "paisa", "paise"),
}
_CURRENCY = {
    "$": "dollar", "US$": "dollar", "A$": "dollar", "USD": "dollar",
    "\u20ac": "euro", "EUR": "euro", "\u00a3": "pound", "GBP": "pound",
    "\u20b9": "rupee", "Rs": "rupee", "Rs.": "rupee", "INR": "rupee",
}  # fmt: skip
_SCALES = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "bn": "billion",
    "lakhs": "lakh", "lac": "lakh", "lacs": "lakh", "crores": "crore", "cr": "crore",
}  # fmt: skip
_UNITS = {
    "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "kg": "kilogram",
    "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "lb": "pound", "lbs": "pound",
    "oz": "ounce", "ft": "foot", "ms": "millisecond", "sec": "second", "secs": "second",
    "min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour", "yr": "year", "yrs": "year",
    "GHz": "gigahertz", "MHz": "megahertz", "kHz": "kilohertz", "kWh": "kilowatt hour",
    "Mbps": "megabits per second", "Gbps": "gigabits per second", "mph": "miles per hour",
    "km/h": "kilometers per hour", "px": "pixel", "pcs": "piece", "pts": "point",
    "\u00b0C": "degrees Celsius", "\u00b0F": "degrees Fahrenheit", "\u00b0": "degree",
}  # fmt: skip
_MANY = {"foot": "feet", "megabits per second": "", "gigabits per second": "", "gigahertz": "",
         "megahertz": "", "kilohertz": "", "miles per hour": "", "kilometers per hour": "",
         "degrees Celsius": "", "degrees Fahrenheit": ""}  # fmt: skip
"""Where more than one is not an s more; "" where it sounds the same."""
_UNIT = re.compile(
    rf"(?<![\w.,])(?P<n>{_N})\s?(?P<unit>{'|'.join(sorted(map(re.escape, _UNITS), key=len)[::-1])})"
    r"(?![\w/])"
)
_RANGE = re.compile(
    r"(?<=[0-9])(?P<am>\s?[ap]m|[kKM%])?\s?[-\u2013\u2014]\s?(?=[$\u20ac\u00a3\u20b9]?[0-9])",
    re.IGNORECASE,
)
_ROUND_THE_CLOCK = re.compile(r"\b24/7\b")
_FRACTION = re.compile(r"(?<![\w./])([0-9]{1,3})/([0-9]{1,3})(?![\w/])")
_PARTS = {(1, 2): "one half", (1, 4): "one quarter", (3, 4): "three quarters", (1, 3): "one third",
          (2, 3): "two thirds"}  # fmt: skip
_PERCENT = re.compile(rf"(?<![\w.,])(?P<n>{_N})\s?%")
_TIMES = re.compile(rf"(?<![\w.,])({_N})x\b")
_ORDINAL = re.compile(r"\b([0-9]{1,6})(?:st|nd|rd|th)\b")
_CODE = re.compile(
    r"\b(?P<name>(?:code|pin|otp|passcode|extension)\b(?:\s(?:is|number))?:?\s)(?P<n>[0-9]{3,10})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w.,/$])((?:19|20)[0-9]{2})(?![\w,]*[0-9])(?!\s(?:people|[a-z]+s)\b)\b")
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{2,3})*(?:\.[0-9]+)*")
_GLUED = re.compile(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_BEFORE = re.compile(r"(?:^|[^\w])[A-Z0-9],?\s$")
_AFTER = re.compile(r",?\s[A-Z0-9](?!\w)")
_PER = re.compile(
    r"\s?/\s?(?=(?:user|seat|person|employee|agent|month|year|week|day|hour|minute|call)\b)"
)
_AMOUNT = r"(?=[$\u20ac\u00a3\u20b9]?[0-9])"
_SIGNS_BEFORE = (
    (re.compile(r"(?:#|\bNos?\.\s?)(?=[0-9])"), "number "),
    (re.compile(r"\bv\.?(?=[0-9])"), "version "),
    (re.compile(rf"~\s?{_AMOUNT}"), "about "),
    (re.compile(rf"(?<![\w.,)%-])[-\u2212]{_AMOUNT}"), "minus "),
    (re.compile(r"(?<![\w.])\.(?=[0-9])"), "0."),
)


def say_amounts(text: str, *, indian: bool) -> str:
    """Write every amount of a text in words; digits said one by one stay figures."""
    text = _CODE.sub(lambda found: found["name"] + digits(found["n"]), text)
    text = _ROUND_THE_CLOCK.sub("twenty-four seven", text)
    text = _PER.sub(" per ", _RANGE.sub(lambda found: f"{found['am'] or ''} to ", text))
    for pattern, words in _SIGNS_BEFORE:
        text = pattern.sub(words, text)
    for pattern in (_MONEY, _MONEY_AFTER):
        text = pattern.sub(lambda found: _money(found, indian=indian), text)
    text = _FRACTION.sub(_fraction, text)
    text = _PERCENT.sub(lambda found: f"{number(found['n'], indian=indian)} percent", text)
    text = _UNIT.sub(lambda found: _measure(found, indian=indian), text)
    text = _SCALED.sub(lambda found: f"{number(found['n'])} {_SCALES[found['scale']]}", text)
    text = _TIMES.sub(lambda found: f"{number(found[1])} times", text)
    text = _ORDINAL.sub(lambda found: ordinal(int(found[1])), text)
    text = _YEAR.sub(lambda found: year(int(found[1])), text)
    text = _GLUED.sub(" ", text)
    return _NUMBER.sub(lambda found: _number(found, indian=indian), text)


def _money(found: re.Match[str], *, indian: bool) -> str:
    one = _CURRENCY[found["sign"]]
    many, coin, coins = _COINS[one]
    scale = found["scale"] or ""
    if scale:
        return f"{number(found['n'], indian=indian)} {_SCALES.get(scale, scale)} {many}"
    whole, _, part = found["n"].replace(",", "").partition(".")
    if part and len(part) > 2:  # noqa: PLR2004 - hundredths; what is finer is a rate
        return f"{number(found['n'], indian=indian)} {many}"
    units = f"{number(whole, indian=indian)} {one if int(whole) == 1 else many}"
    hundredths = int(part.ljust(2, "0")) if part else 0
    if not hundredths:
        return units
    small = f"{cardinal(hundredths)} {coin if hundredths == 1 else coins}"
    return f"{units} and {small}" if int(whole) else small


def _measure(found: re.Match[str], *, indian: bool) -> str:
    unit = _UNITS[found["unit"]]
    many = (_MANY.get(unit, f"{unit}s") or unit) if found["n"] != "1" else unit
    return f"{number(found['n'], indian=indian)} {many}"


def _fraction(found: re.Match[str]) -> str:
    above, below = int(found[1]), int(found[2])
    return _PARTS.get((above, below), f"{cardinal(above)} out of {cardinal(below)}")


def _number(found: re.Match[str], *, indian: bool) -> str:
    """Say one number, unless it is a digit of a row that is being spelled out: "T, 1, 0, 4, 2"."""
    written = found[0]
    if len(written) == 1:
        around = (found.string[: found.start()][-4:], found.string[found.end() :][:4])
        if _BEFORE.search(around[0]) or _AFTER.match(around[1]):
            return written
    return number(written, indian=indian)
