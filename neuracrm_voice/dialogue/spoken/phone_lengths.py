"""Digits that are no telephone number as they stand: completed, or told what they lack.

What is a real number in the country the caller rings from is one of that country. A number without
its area code has that of the caller's own, where the line's country gives numbers of one length.
Both are read back like any other. Of what cannot be
dialled, the caller hears how many digits were heard and how many are missing.
"""

import re

import phonenumbers

from neuracrm_voice.dialogue.spoken import phones
from neuracrm_voice.dialogue.spoken.tidy import plain

_FEWEST = 3
"""Fewer digits than this are no try at a telephone number."""
_OWN = re.compile(
    r"\b(?:this|the same|my current|my own) (?:number|phone|line)\b|"
    r"\bnumber (?:that )?i am (?:calling|ringing|phoning|speaking) (?:you )?(?:from|on|with)\b"
)
_NOT_IT = re.compile(r"\b(?:not|another|other|different|instead of|never)\b")
_MOST = 15
"""More digits are no telephone number (E.164), but perhaps a card's, which is not written down."""


def completed(words: str, region: str, caller: str) -> str | None:
    """Return the number the words hold if it is one where the caller's own number is from."""
    said, own = phones.digits_heard(words) if caller else "", _parsed(caller, region)
    number = _parsed(said, region)
    if number is None or own is None:
        return None
    if own.country_code != number.country_code:
        theirs = phonenumbers.region_code_for_number(own)
        return phones.read(said, theirs, strict=True) if theirs else None
    lengths = _lengths(region)
    reason = phonenumbers.is_possible_number_with_reason(number)
    if len(lengths) != 1 or reason != phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return None
    area = phonenumbers.national_significant_number(own)[: lengths[0] - len(said)]
    return phones.read(area + said, region, strict=True)


def own(words: str, caller: str) -> str | None:
    """Return the number they call from where that is the one they name."""
    said = " ".join(plain(words))
    return caller or None if _OWN.search(said) and not _NOT_IT.search(said) else None


def told(words: str, before: str, region: str) -> str:
    """Return the digits told for a number, put to those `before` while still too few; "" if none.

    >>> told("five five five", "415", "US")
    '415555'
    """
    said = phones.digits_told(words)
    both = before + said
    if before and said and _off(both, region)[0]:
        return both
    return said if _FEWEST <= len(said) <= _MOST else ""


def joined(before: str, words: str, region: str) -> str | None:
    """Return the number that the words complete, None where they complete none."""
    said = phones.digits_told(words)
    return phones.read(before + said, region, strict=True) if said else None


def amiss(said: str, region: str) -> str:
    """Say what digits lack that nobody can dial; "" where nothing is too few or too many."""
    missing, over, exact = _off(said, region)
    heard = f"I heard {len(said.removeprefix('+'))} digits,"
    if missing:
        verb = "is" if missing == 1 else "are"
        return f"{heard} {f'and {missing} {verb} missing' if exact else 'which is too few'}."
    if over:
        return f"{heard} which is {f'{over} ' if exact else ''}too many."
    return ""


def _off(said: str, region: str) -> tuple[int, int, bool]:
    """Return how many digits are missing, how many too many, and if the country has one length."""
    number = _parsed(said, region) if len(said) >= _FEWEST else None
    if number is None:
        return 0, 0, False
    lengths = _lengths(phonenumbers.region_code_for_country_code(number.country_code or 0))
    heard = len(phonenumbers.national_significant_number(number))
    if not lengths:
        return 0, 0, False
    return max(lengths[0] - heard, 0), max(heard - lengths[-1], 0), len(lengths) == 1


def _parsed(said: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(said, region)
    except phonenumbers.NumberParseException:
        return None


def _lengths(region: str) -> tuple[int, ...]:
    """Return how many digits the numbers of a country have after its code, shortest first."""
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    known = metadata.general_desc if metadata else None
    return known.possible_length if known else ()
