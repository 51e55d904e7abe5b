"""Numbers that tell no time: telephone numbers, references, money, what is counted, and how long.

Grammar: seven digits or more in a run, in words or figures; a letter with digits ("T-1042"); the
number of a thing that has one ("room 12", "invoice number ten"); money; a number of things ("five
of us", "three times"); how long something took or lasts ("for about three years", "ten seconds").
"In ten minutes" and "ten minutes to five" are times, and stay.
"""

import re

from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS
from neuracrm_voice.dialogue.spoken.numbers import TEENS, TENS, UNITS

_DIGIT = f"(?:{'|'.join(UNITS)}|oh?|nought)"
_WORD = f"(?:{'|'.join((*UNITS, *TEENS, *TENS))}|hundred|thousand|million)"
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{_WORD}(?:[ -](?:and )?{_WORD})*)"
_RUN = re.compile(
    rf"(?:\+\s?)?\(?\b(?:\d+|{_DIGIT}|{_WORD}|double|triple|treble)\b"
    rf"(?:[\s,.()-]+(?:\d+|{_DIGIT}|{_WORD}|double|triple|treble|dash)\b)*",
    re.IGNORECASE,
)
_LEAST_DIGITS = 7
"""As many as a number without its area code has; a date with a time has no more than six."""
_DATE_IN_FIGURES = re.compile(r"\b(?:\d\d?[.-]\d\d?[.-]\d{2,4}|\d{4}-\d\d-\d\d)\b")
_OF_A_DATE = re.compile(rf"\b(?:{'|'.join(MONTHS)}|\w*(?:st|nd|rd|th))\W*$", re.IGNORECASE)
_WIDTHS = {"double": 1, "triple": 2, "treble": 2, "dash": 0, "hundred": 2}
_REFERENCE = re.compile(
    rf"\b[a-z]\s?-?\s?\d{{3,7}}\b|\b(?![aio] )[a-z] (?:dash )?{_DIGIT}(?: {_DIGIT}){{2,}}\b",
    re.IGNORECASE,
)
_NO_TIME_BEHIND = r"(?!\s?(?::|[ap]\.?\s?m\b|o'?clock))"
_NUMBERED = re.compile(
    r"\b(?:extension|ext|room|order|invoice|ticket|case|account|number|floor|suite|unit|option|"
    r"version|page|error|code|gate|apartment|flat|house|building|desk|line|item|reference|policy)s?"
    rf"\.? (?:number |no\.? |code )?#?{_NUMBER}\b{_NO_TIME_BEHIND}",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"[$£€]\s?\d[\d,.]*(?: (?:thousand|million))?|\b{_NUMBER} ?(?:dollars?|bucks?|pounds?|quid|"
    r"euros?|cents?|grand|per ?cent|%)(?!\w)",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:for|over|(?:in |over |during )?the (?:last|past))(?: (?:about|around|over|nearly|almost|"
    rf"some|more than|at least|the (?:last|past)|maybe|only|just))* (?:{_NUMBER}|an?|half an?) "
    r"(?:second|minute|min|hour|hr|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?P<led>\b(?:in|within|after|next)(?: (?:about|around|roughly|maybe|like|say|just|only|"
    rf"another|\w+ or|\w+ to))* )?\b{_NUMBER} (?:seconds?|minutes?|mins?|hours?|hrs?)\b"
    r"(?! (?:past|to|after|till|til|before|from now|later|hence)\b)(?<!hundred hours)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b{_NUMBER} (?:of (?:us|them|you)|people|men|women|children|staff|(?!(?:works|suits|fits|is|"
    r"was|does|has|this|us|as|its|thanks|always|sounds|looks|seems|perhaps|yes|unless|hours|hrs|"
    r"minutes|mins|seconds|days|weeks|months|years|fortnights|\w+days)\b)[a-z]{2,}[^s'\W]s)\b",
    re.IGNORECASE,
)


def without(words: str) -> str:
    """Return the words less the numbers that tell no time."""
    text = _RUN.sub(_no_telephone, words)
    for pattern in (_REFERENCE, _NUMBERED, _MONEY, _LASTING):
        text = pattern.sub(" ", text)
    text = _LENGTH.sub(lambda length: length[0] if length["led"] else " ", text)
    return _COUNTED.sub(" ", text)


def _no_telephone(run: re.Match[str]) -> str:
    dated = _DATE_IN_FIGURES.search(run[0]) or _OF_A_DATE.search(run.string[: run.start()])
    return run[0] if dated or _digits(run[0]) < _LEAST_DIGITS else " "


def _digits(run: str) -> int:
    """Return how many digits the words of a run stand for."""
    said = re.findall(r"\w+", run.lower())
    return sum(_width(one, after) for one, after in zip(said, (*said[1:], ""), strict=True))


def _width(word: str, after: str) -> int:
    if word.isdecimal():
        return len(word)
    if word in TENS:
        return 1 if after in UNITS and after != "zero" else 2
    return _WIDTHS.get(word, 2 if word in TEENS else 1)
