"""What a caller can spend: an amount, that there is some, or that there is none.

Grammar: an amount of money as in `money` with its unit, or with "budget", "spend", "afford" in the
same clause; "no budget". Asked for it, a bare amount will do, and "we have none" means none. A
number of people or of months is no amount.
"""

import re

from neuracrm_voice.dialogue.spoken import money
from neuracrm_voice.dialogue.spoken.clauses import clauses, refuses
from neuracrm_voice.dialogue.spoken.tidy import plain

SOME, NONE = "some", "none"

_CURRENCY = re.compile(
    r"[$\u20ac\u00a3\u20b9]|\b(?:dollars?|bucks|pounds?|quid|euros?|rupees?|francs?|dirhams?|usd|eur|"
    r"gbp|inr|rs)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?<!a )(?<!per )(?<!each )(?<!every )(?:days?|weeks?|months?|years?|people|persons|users?|"
    r"seats?|licen[cs]es?|employees|staff|agents|reps|members|colleagues|of us)\b"
)
_ABOUT_MONEY = re.compile(
    r"\b(?:budgets?|spend(?:ing)?|afford|set aside|pay|cost up to|put aside)\b"
)
_NONE = re.compile(
    r"\b(?:no|not (?:got |have |set )?(?:a|any)|without (?:a|any)|zero) (?:\w+ )?(?:budget|money|"
    r"funds)\b|\bbudget is (?:zero|nothing|not (?:set|fixed|decided|there))\b"
)
_NONE_ASKED = re.compile(
    r"\b(?:do|have|has|did) not (?:have |got |set |decided |fixed )?(?:one|any|anything|decided|"
    r"set one)\b|^(?:none|nothing)\b|\bnot (?:decided|fixed|set)\b"
)
_SOME = re.compile(
    r"\b(?:have|got|is) (?:a|the|some|enough) (?:\w+ )?(?:budget|money|funds)\b|"
    r"\bbudget is (?:approved|set|there|available|no(?:t a)? problem)\b|"
    r"\bmoney is no(?:t an?)? (?:problem|issue|object)\b"
)
LEAST_AMOUNT = 50
"""A bare number below this ("about five") may be thousands, or people."""
MOST_AMOUNT = 2**31 - 1
"""The most an amount's column holds, and more than anybody spends."""


def read(words: str) -> str | None:
    """Return the clause that answers "what is your budget", or None when none does."""
    return next((part for part in clauses(words) if value(part)), None)


def find(words: str) -> str | None:
    """Return the clause that tells a budget unasked, or None."""
    for part in clauses(words):
        said = " ".join(plain(part))
        named = _ABOUT_MONEY.search(said) and (_amount(part, said) or _SOME.search(said))
        if named or _NONE.search(said):
            return part
    return None


def value(clause: str) -> str | None:
    """Return the amount in figures, SOME, NONE, or None when the clause tells no budget."""
    said = " ".join(plain(clause))
    if refuses(said):
        return None
    if _NONE.search(said) or _NONE_ASKED.search(said):
        return NONE
    if amount := _amount(clause, said):
        return str(amount)
    return SOME if _SOME.search(said) else None


def _amount(clause: str, said: str) -> int | None:
    """Return a whole amount; what is counted is no money unless a currency says so."""
    amount = money.read(clause)
    in_money = _CURRENCY.search(clause) is not None
    if amount is None or not 1 <= amount <= MOST_AMOUNT or (_COUNTED.search(said) and not in_money):
        return None
    return int(amount) if in_money or amount >= LEAST_AMOUNT else None
