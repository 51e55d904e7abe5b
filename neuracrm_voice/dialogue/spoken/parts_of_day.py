"""The part of the day that suits: named, or told by the hours it lies between.

Grammar: "in the morning", "late on Thursday afternoon", "at lunchtime"; "after three", "not before
ten", "before noon", "no later than four", "between ten and twelve", "ten or later"; "I'm busy until
three" and "I can't do it before three" tell what is left. What is refused leaves the other: "not in
the morning" is the afternoon.

Values are "morning", "afternoon", "evening", or the hours between which a meeting may begin:
"15:00-17:00", "-11:00", "15:00-"; "" is the whole day.
"""

import re
from datetime import datetime

from neuracrm_voice.dialogue.spoken import days_and_times
from neuracrm_voice.dialogue.spoken.calendar_words import WEEKDAYS

NAMED = {"morning": ("", "12:00"), "afternoon": ("12:00", "17:00"), "evening": ("17:00", "")}

_SHADES = {
    ("early", "morning"): ("", "10:00"),
    ("mid", "morning"): ("10:00", "11:30"),
    ("late", "morning"): ("10:30", "12:00"),
    ("early", "afternoon"): ("12:00", "14:00"),
    ("mid", "afternoon"): ("14:00", "16:00"),
    ("late", "afternoon"): ("15:30", "18:00"),
    ("late", "evening"): ("19:00", ""),
}
_INSTEAD = {"morning": "afternoon", "afternoon": "morning", "evening": "-17:00"}
_PARTS = rf"(?:{'|'.join(NAMED)})s?\b"
_OF_A_DAY = (
    rf"(?:[ -](?:in |on |of )?(?:the )?(?:(?:next |this )?(?:{'|'.join(WEEKDAYS)}|tomorrow) )?|-)"
)
_CALLED = re.compile(
    rf"\b(?:(?<!too )(?P<shade>early|mid|late)(?:dle|r|ish)?{_OF_A_DAY})?(?P<part>{_PARTS})",
    re.IGNORECASE,
)
_LUNCH = r"(?:lunch(?: ?time)?)"
_BY_USE = (
    (re.compile(rf"\bafter {_LUNCH}\b", re.IGNORECASE), "afternoon"),
    (re.compile(rf"\b(?:before {_LUNCH}|first thing)\b", re.IGNORECASE), "morning"),
    (re.compile(rf"\b{_LUNCH}\b", re.IGNORECASE), "12:00-14:00"),
    (
        re.compile(r"\b(?:end of (?:the|my) (?:\w+ )?day|close of business)\b", re.IGNORECASE),
        "15:30-18:00",
    ),
)
"""Parts of the day by what people do then."""

_HOUR = (
    r"(?:\d{1,2}(?::\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:[ -](?:thirty|fifteen|forty[ -]five))?"
)
_CLOCK = (
    r"(?:(?:about |around )?(?:noon|midday|"
    rf"(?:(?:half|quarter|five|ten|twenty) (?:past|to) )?{_HOUR}(?: ?o'?clock)?"
    r"(?: ?[ap]\.?m\b\.?)?(?: in the (?:morning|afternoon|evening)| at night)?)"
    r"(?![\w:/-])(?! (?:of|days?|weeks?|months?|hours?|minutes?|people|users?)\b))"
)
_COUNTED = r"(?<!\bfive )(?<!\bten )(?<!\btwenty )(?<!\bquarter )(?<!\bhalf )(?<!\bminutes )"
"""Not before an hour that minutes are counted from: "ten after three"."""
_AFTER, _BEFORE = r"(?:after|from|later than)", r"(?:before|until|till?|up to|by|earlier than)"
_BETWEEN = re.compile(
    rf"\b(?:between|from) (?P<first>{_CLOCK}) (?:and|to|until|till?) (?P<last>{_CLOCK})",
    re.IGNORECASE,
)
_REFUSING = (
    r"(?:\b\w+n't|(?<!\bwhy )(?<!\bif )\b(?:not|never|nothing|cannot|busy|unavailable|tied up)|"
    r"\b(?:i|we)(?:'m|'re| am| are|'ll be| will be) (?:away|out|at work|working|"
    r"in (?:a |another )?meetings?)|\bno(?= (?:later|earlier) than\b))"
    r"(?P<gap>(?: (?!(?:but|and|then|mind|sure|know|matter|care|if)\b)[\w']+){0,5}?)"
)
_BOUND = re.compile(
    rf"(?:{_REFUSING} )?\b{_COUNTED}(?P<way>{_AFTER}|{_BEFORE}) (?P<clock>{_CLOCK})"
    r"(?: (?:on(?! \w)|onwards?)\b)?",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(
    rf"\b(?P<clock>{_CLOCK})(?: (?:or|and) (?P<way>later|after|earlier|before)\b|"
    r" (?:onwards?|at the (?P<end>earliest|latest))\b)",
    re.IGNORECASE,
)
_NOT_IN = re.compile(
    rf"{_REFUSING} (?:in the |on the |the )?(?P<part>{_PARTS})|"
    rf"\b(?P<bad>{_PARTS}) (?:is|are|(?:does|do|wo)n't|(?:does|do|will) not) "
    r"(?:not |really )*(?:bad|no good|impossible|out|difficult|work|suit|good|possible)\b"
    r"(?: for (?:me|us))?",
    re.IGNORECASE,
)
_NOT_TOO = re.compile(r"\bnot (?:too|so|that|very) (?P<extreme>early|late)\b", re.IGNORECASE)
_MODERATE = {"early": ("10:00", ""), "late": ("", "16:00")}
_ASKED_FOR = re.compile(
    r"\b(?:(?:is|are|do|have)n't (?:there|you)|"
    r"(?:is|are|do|have) (?:there|you)(?: have| got)? (?:not|nothing|none))\b",
    re.IGNORECASE,
)
"""Who asks whether there is nothing before ten would come before ten."""

_LAST_AFTERNOON_HOUR = 6
_NOON = 12
Bounds = tuple[str, str]
"""The first moment at which a meeting may begin, and the first at which it may not; "" is open."""


def find(words: str, region: str) -> tuple[str, str]:
    """Return the part of the day that the words tell, and the words less the hours that bound it.

    A part that is named stays in them, for it may belong to an hour: "three in the afternoon".
    """
    words = _ASKED_FOR.sub("is there", words)
    spans: list[Bounds] = []

    def bound(match: re.Match[str]) -> str:
        span = _span(match, region)
        if span is None:
            return match[0]
        spans.append(span)
        return f" {match.groupdict().get('gap') or ''} "

    for pattern in (_NOT_TOO, _BETWEEN, _BOUND, _OPEN_ENDED):
        words = pattern.sub(bound, words)
    words, named = _named(words)
    both = _within_all((*spans, bounds(named)))
    return _value(both or _within_all(spans) or ("", "")), words


def bounds(part: str) -> Bounds:
    """Return the hours between which a part of the day lies, in which a meeting may begin."""
    first, _, last = part.partition("-")
    return NAMED.get(part, (first, last))


def covers(part: str, at: datetime) -> bool:
    """Tell whether a local time lies in a part of the day; in "" lies every time."""
    first, last = bounds(part)
    return first <= f"{at:%H:%M}" < (last or "24:00")


def _named(words: str) -> tuple[str, str]:
    """Return the words less a part of the day that is refused, and the part that is left."""
    refused = _NOT_IN.search(words)
    if refused:
        rest = _NOT_IN.sub(lambda match: f" {match['gap'] or ''} ", words, count=1)
        named = _called(rest)
        return rest, named or _INSTEAD[(refused["part"] or refused["bad"]).lower().rstrip("s")]
    return words, _called(words)


def _called(words: str) -> str:
    called = _CALLED.search(words)
    if called is None:
        return next((part for pattern, part in _BY_USE if pattern.search(words)), "")
    part = called["part"].lower().rstrip("s")
    shade = (called["shade"] or "").lower()
    return _value(_SHADES.get((shade, part), NAMED[part]))


def _span(match: re.Match[str], region: str) -> Bounds | None:
    told = match.groupdict()
    if "extreme" in told:
        return _MODERATE[match["extreme"].lower()]
    if "first" in told:
        first, last = (_clock(match[one], region) for one in ("first", "last"))
        return (first, last) if first and last and first < last else None
    at = _clock(match["clock"], region)
    if not at:
        return None
    way = (told.get("way") or told.get("end") or "onwards").lower()
    after = way in {"after", "from", "later", "later than", "onwards", "earliest"}
    if told.get("gap") is None:
        # "Four at the latest" has four in it, "before four" has not.
        return (at, "") if after else ("", _just_after(at) if "late" in way else at)
    return ("", _just_after(at) if "later" in way else at) if after else (at, "")


def _clock(words: str, region: str) -> str:
    """Return an hour as HH:MM, "" where there is none; people meet at three in the afternoon."""
    heard = days_and_times.time_in(words, region)
    if heard is None:
        return ""
    late = not heard.halved and 1 <= heard.hour <= _LAST_AFTERNOON_HOUR
    return f"{heard.hour + _NOON * late:02d}:{heard.minute:02d}"


def _just_after(at: str) -> str:
    return f"{at[:3]}{int(at[3:]) + 1:02d}"


def _within_all(spans: tuple[Bounds, ...] | list[Bounds]) -> Bounds | None:
    """Return what spans have in common, None where that is nothing."""
    first = max((span[0] for span in spans), default="")
    last = min((span[1] for span in spans if span[1]), default="")
    return (first, last) if not last or first < last else None


def _value(span: Bounds) -> str:
    if span == ("", ""):
        return ""
    return next((name for name, known in NAMED.items() if known == span), "-".join(span))
