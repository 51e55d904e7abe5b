"""Days named only to be refused, passed over where another is named.

Grammar: "not Tuesday", "neither Monday nor Tuesday", "I can't do Monday", "I'm busy on Monday";
"Monday doesn't work", "Tuesday at ten is no good". A day that is all that is named stays: what its
refusal says is for others to tell. "If not Tuesday" and "why not Tuesday" refuse none.
"""

import re

from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS, WEEKDAYS
from neuracrm_voice.dialogue.spoken.ordinals import NAMES

_MONTH = f"(?:{'|'.join(MONTHS)})"
_ORDINAL = rf"(?:(?:twenty|thirty)[ -])?(?:{'|'.join(NAMES.values())}|\d+(?:st|nd|rd|th))"
_DAY = (
    rf"(?:(?:next |this |coming )?(?:{'|'.join(WEEKDAYS)})(?:,? (?:the )?{_ORDINAL})?|today|"
    rf"(?:the day after )?tomorrow|the {_ORDINAL}|{_MONTH} (?:the )?(?:{_ORDINAL}|\d\d?))"
    rf"(?: of {_MONTH})?\b"
)
_AT = (
    r"(?: (?:in the )?(?:morning|afternoon|evening)\b)?"
    r"(?: at \w+(?::\d\d)?(?: (?:o'clock|[ap]\.?m\b\.?|thirty|fifteen))?)?"
)
_DAYS = rf"{_DAY}{_AT}(?:(?:, (?:on )?{_DAY}{_AT})*,? (?:or|nor|and) (?:on )?{_DAY}{_AT})?"
_NOT = r"(?:n't| not\b)"
_REFUSED = re.compile(
    rf"\b(?:(?<!\bif )(?<!\bwhy )not|neither(?: (?:does|is))?|nor|"
    rf"(?:can(?:not|'t|t| not)|could{_NOT}|wo{_NOT}|will not)"
    r"(?: (?:do|make it|make|come|meet|manage|be there))?|"
    r"(?:busy|away|unavailable|(?:not|\w+n't) (?:free|available|here|around|in)))"
    rf" (?:on |for )?{_DAYS}|"
    rf"\b{_DAYS} (?:(?:does|do|wo|will|would|ca|can|is|are){_NOT}"
    r"(?: (?:be )?(?:really )?(?:work|suit|fit|do|good|possible|convenient|ideal|free|available)"
    r"(?: (?:for )?(?:me|us))?\b|(?=\s*(?:[,.;]|$)))|"
    r"(?:is|are|would be) (?:no good|bad|impossible|out|full|too (?:soon|early|late))\b"
    r"(?: for (?:me|us)\b)?)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b{_DAY}", re.IGNORECASE)


def without(words: str) -> str:
    """Return the words less the days they refuse, or all of them where no other day is named."""
    rest = _REFUSED.sub(" ", words)
    return rest if rest != words and _NAMED.search(rest) else words
