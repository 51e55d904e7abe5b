"""What a caller can spend: an amount, that there is some, or that there is none.

Grammar: an amount of money as in `money` with its unit, or with "budget", "spend", "afford" in the
same clause; "no budget". Asked for it, a bare amount will do, and "we have none" means none. A
number of people or of months is no amount.
"""

import re

from neuracrm_voice.dialogue.spoken import money
from neuracrm_voice.dialogue.spoken.clauses import clauses, refuses
from neuracrm_voice.dialogue.spoken.numbers import SCALES, TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.tidy import plain

SOME, NONE = "some", "none"

_CURRENCY = re.compile(
    r"[$\u20ac\u00a3\u20b9]|\b(?:dollars?|bucks|pounds?|quid|euros?|rupees?|francs?|dirhams?|usd|eur|"
    r"gbp|inr|rs)\b",
    re.IGNORECASE,
)
_FIGURE = rf"(?:\d[\d,.]*k?|{'|'.join((*UNITS, *TEENS, *TENS, 'hundred', 'grand', *SCALES))})"
_HOLDS_A_FIGURE = re.compile(rf"\d|\b{_FIGURE}\b|\bdozen|\bcouple\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b{_FIGURE}(?:[ -](?:and )?{_FIGURE})*[ -](?:\w+ )?(?<!\ba )(?<!\bper )(?<!\beach )"
    r"(?<!\bevery )(?:days?|weeks?|months?|years?|people|persons|users?|seats?|licen[cs]es?|"
    r"employees|staff|agents|reps|members|colleagues|customers|"
    r"clients|offices|calls|orders|invoices|contacts|leads|of us)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    rf"\b{_FIGURE} (?:a|per|each|every) (?:week|month|quarter|year|head|person|user|seat)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:have|got|has|up to|at most|maximum|no(?:t)? more than)\b")
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
    r"\bbudget (?:is |has been )?(?:\w+ )?(?:approved|set|there|available|agreed|signed off|"
    r"no(?:t a)? problem)\b|"
    r"\b(?:there is|have|got) (?:one|some)\b|"
    r"\bmoney is no(?:t an?)? (?:problem|issue|object)\b"
)
_MOST_WORDS_OF_MONEY = 5
"""An amount with its currency and no more is told of one's own: "four thousand euros"."""
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
        amount = _amount(part)
        named = _ABOUT_MONEY.search(said) and (amount or _SOME.search(said))
        has = amount and _OURS.search(said) and (_CURRENCY.search(part) or _RATE.search(part))
        alone = amount and _CURRENCY.search(part) and len(said.split()) <= _MOST_WORDS_OF_MONEY
        if (named or has or alone or _NONE.search(said)) and not refuses(said):
            return part
    return None


def value(clause: str) -> str | None:
    """Return the amount in figures, SOME, NONE, or None when the clause tells no budget."""
    said = " ".join(plain(clause))
    if refuses(said):
        return None
    if _NONE.search(said) or _NONE_ASKED.search(said):
        return NONE
    if amount := _amount(clause):
        return str(amount)
    return SOME if _SOME.search(said) else None


def _amount(clause: str) -> int | None:
    """Return a whole amount; what is counted is no money, unless a currency says so."""
    if not _HOLDS_A_FIGURE.search(clause):
        return None
    in_money = _CURRENCY.search(clause) is not None
    amount = money.read(_COUNTED.sub(" ", clause))
    if amount is None and in_money:
        amount = money.read(clause)
    if amount is None or not 1 <= amount <= MOST_AMOUNT:
        return None
    return int(amount) if in_money or amount >= LEAST_AMOUNT else None
