"""Numbers of payment cards, of which only the last four figures are ever kept (PCI DSS 4.0, 3.4).

Grammar: fifteen figures from 34 or 37, or sixteen from 2, 4, 5 or 6, with blanks or dashes between,
whose last one is right by Luhn's rule (ISO/IEC 7812). A telephone number has fifteen at most, and
none of that length begins so.
"""

import re

_CARD = re.compile(r"(?<![\d+])(?:3[47](?:[ -]?\d){13}|[2456](?:[ -]?\d){15})(?!\d)")
_LAST = 4
_TENS = 10


def without_cards(words: str) -> str:
    """Return the words with the last four figures alone of each card's number.

    >>> without_cards("it is 4111 1111 1111 1111")
    'it is a card ending in 1111'
    """
    return _CARD.sub(lambda card: _named(card[0]), words)


def typed_without_card(digits: str) -> str:
    """Return the keys pressed; of a card's number only its last four."""
    return digits[-_LAST:] if _CARD.fullmatch(digits) and _is_right(digits) else digits


def _named(said: str) -> str:
    digits = re.sub(r"\D", "", said)
    return f"a card ending in {digits[-_LAST:]}" if _is_right(digits) else said


def _is_right(digits: str) -> bool:
    doubled = (int(one) * 2 for one in digits[-2::-2])
    rest = sum(int(one) for one in digits[-1::-2])
    return (rest + sum(one // _TENS + one % _TENS for one in doubled)) % _TENS == 0
