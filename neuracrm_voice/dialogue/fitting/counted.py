"""Numbers in words: cardinals (with lakh and crore in India), ordinals, years, decimals, digits."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_INDIAN_SCALES = ((10**7, "crore"), (10**5, "lakh"), (10**3, "thousand"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_HUNDRED = 100
_TWENTY = 20
MOST_DIGITS = 15
"""Longer ones are no quantities; they are said digit by digit."""


def cardinal(number: int, *, indian: bool = False) -> str:
    """Say a whole number: 1204 is "one thousand two hundred four"."""
    if number < _TWENTY:
        return _SMALL[number]
    if number < _HUNDRED:
        tens = _TENS[number // 10 - 2]
        return f"{tens}-{_SMALL[number % 10]}" if number % 10 else tens
    scales = (*(_INDIAN_SCALES if indian else _SCALES), (_HUNDRED, "hundred"))
    scale, name = next((scale, name) for scale, name in scales if number >= scale)
    head, rest = divmod(number, scale)
    said = f"{cardinal(head, indian=indian)} {name}"
    return f"{said} {cardinal(rest, indian=indian)}" if rest else said


def ordinal(number: int) -> str:
    """Say a place in a row: 23 is "twenty-third"."""
    said = cardinal(number)
    at = max(said.rfind("-"), said.rfind(" ")) + 1
    head, last = said[:at], said[at:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(number: int) -> str:
    """Say a year from 1100 to 2099: 2026 is "twenty twenty-six"."""
    century, rest = divmod(number, _HUNDRED)
    if rest >= 10:  # noqa: PLR2004 - two digits are said as one number
        return f"{cardinal(century)} {cardinal(rest)}"
    if century % 10 == 0:
        return cardinal(number)
    return f"{cardinal(century)} " + (f"oh {_SMALL[rest]}" if rest else "hundred")


def number(written: str, *, indian: bool = False) -> str:
    """Say a number as it is written, with commas or dots: "1,200.50", "2.1.3"."""
    whole, *parts = written.replace(",", "").split(".")
    if len(whole) > MOST_DIGITS or (len(whole) > 1 and whole.startswith("0")):
        return digits(whole)
    said = cardinal(int(whole or "0"), indian=indian)
    if len(parts) == 1:
        return f"{said} point {' '.join(_SMALL[int(one)] for one in parts[0])}"
    return " point ".join([said, *(number(part) for part in parts)])


def digits(written: str) -> str:
    """Say digits one by one, in figures, which every voice reads right: "4 0 7"."""
    return " ".join(written)
