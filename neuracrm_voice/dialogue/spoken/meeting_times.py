"""When to meet: one of the times offered, another time, or which way to look.

Grammar: an offer by its place ("the second one"), by its day or by its hour; a day with a time; a
day alone, or with a part ("Tuesday afternoon", "next week"); "the afternoon", "later", "sooner",
"another day", "neither"; yes and no. An offer that is named only to be refused is no choice.

Values are local text: "2026-11-24T15:00" ("…T08:00?" where the half of the day was left open),
"2026-11-24", "2026-11-30/week" (from then on), "2026-11-27/before", each also with a part of the
day as `parts_of_day` has it: "2026-11-24/afternoon", "2026-11-24/-11:00"; or a way to look:
"/afternoon", "/later", "/earlier", "/day", "/other", "/any"; or "/yes", "/no", "/none" (no meeting
at all), "/past", "/who" (whom would they meet). Behind it stand who is wished for and the days that
are refused: "2026-11-24T15:00 with sarah", "2026-11-30/week not monday,2026-12-01".
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import (
    days_and_times,
    hosts_named,
    parts_of_day,
    refused_days,
    stretches,
    times,
    yes_no,
)
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment

_HALF_A_DAY = timedelta(hours=12)
_WEEK = 7
_OFFER = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_ANY = (
    r"(?:either|any|both|whichever)"
    r"(?: (?:one|of (?:them|those)|time|day|is|are|works?|suits?|will))*|"
    r"you (?:choose|pick)|(?:i )?do not mind|whatever you (?:like|prefer)"
)
_OF_TWO = r"(?: (?:one|option|time|slot|of (?:the )?two))?"
_SOONEST = (
    r"(?:(?:the |your )?(?:earliest|soonest|first)|as (?:soon|early) as|asap|right away)"
    r"(?: (?:one|time|slot|date|appointment|available|possible|you|can|have|got|is|there))*"
)
_PLACES = (
    (rf"(?:the )?(?:first|former){_OF_TWO}|the (?:earlier|sooner){_OF_TWO}", 0),
    (_SOONEST, 0),
    (rf"(?:the )?(?:second|latter|last|other){_OF_TWO}|the (?:later|latest){_OF_TWO}", 1),
    (_ANY, 0),
)
_FITTING = (
    r"(?: (?:is|are|sounds|looks|would|will|can|be|works?|suits?|do|please|fine|good|great|better|"
    r"perfect|best|okay|for|me|us|then|that|well))*"
)
_TAKING = (
    r"(?:(?:(?:i|we|let us|can i|could i|can we|could we)(?: would| will)? )?"
    r"(?:take|have|say|like|do|prefer|choose|pick|want|go (?:for|with)|make it|"
    r"book(?: me)?|give me) |option |number )?"
)
_BY_PLACE = tuple(
    (re.compile(f"{_TAKING}(?:{place}){_FITTING}"), offer) for place, offer in _PLACES
)
_OPENING = re.compile(
    r"^(?:(?:yes|yeah|yep|no|nope|well|um|uh|oh|okay|sure|sorry|hmm|great|perfect|please|actually|"
    r"then|so|thanks|thank you|i think|maybe|how about|what about|let us say|"
    r"(?:neither|none) of (?:them|those|these)|neither) )+(?=\S)"
)
_COUNTING = re.compile(
    r"\b(?:first|second|last|that|this|either|any|other|another|which|earlier|later|no|every|not) "
    r"ones?\b|\b(?:those|these|the|of) (?:two|both)\b|\bone of\b",
    re.IGNORECASE,
)
_THE_ONE = re.compile(
    r"\b(the) one\b(?! o'clock)|"
    r"\b(\w+day|(?:past|to) \w+|\d) one(?=$| (?:please|is|then|works|sounds|would)\b)",
    re.IGNORECASE,
)
"""Not one o'clock, but a time that is offered: "the Monday one", "the one on Monday"."""
_BUT = re.compile(r"(?<!\bday )(?<!\btime )(?<!thing )(?<!\bone )\bbut\b", re.IGNORECASE)
_EXCEPT = re.compile(r"(?<=\bday )but\b|(?<=\btime )but\b|(?<=thing )but\b", re.IGNORECASE)
_ELSE = re.compile(
    r"(?:\bor )?\b(?:if (?:not|(?:that|it|this)(?:'s| is| does| will)? ?(?:not|\w+n't))|"
    r"failing (?:that|which)|otherwise|or else)\b",
    re.IGNORECASE,
)
"""What leads to a second choice: "Friday, or if not then Monday"."""
_WHY_NOT = re.compile(r"\bwhy (?:not|(?:do|ca)n't (?:we|i|you))\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|except|neither|nor|unable|bad|busy|impossible)\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_WHICH_WEEK = re.compile(r"\b(?:this|next|coming|week|today|tomorrow|\w*(?:st|nd|rd|th))\b|\d")
_WAITING = re.compile(r"\b(?:hour|minute)s?\b")
_NONE = re.compile(
    r"\b(?:not interested|no (?:meeting|appointment|thanks|thank you|need)|forget (?:it|that)|"
    r"leave (?:it|that)|never mind|rather not|get back to you|(?:call|ring) you (?:back|later)|"
    r"let you know|"
    r"(?:do|would|will) not (?:want|need|like|wish)(?: to)?(?: have| book| make| arrange)? "
    r"(?:a |any |the |to )?(?:meet\w*|appointment|call|demo\w*))\b|"
    r"^(?:not (?:now|today|yet)|some other time|another time maybe)$"
)
_OTHER = (
    r"\b(?:neither|none of (?:them|those|these)|(?:another|different|other|any other) "
    r"(?:times?|slots?|options?)|(?:something|anything|what) else)\b|"
    r"\b(?:do|does|will|would|can) not (?:work|suit|fit|do|make)\b|\bno good\b"
)
_WHO = (
    r"\bwhom? (?:will|would|shall|do|am|are) (?:i|we) (?:be )?(?:meet|see|deal)\w*\b|"
    r"\bwhom? (?:will|would|shall) (?:i|we) (?:be )?(?:speak|talk)\w*\b|"
    r"\bwho (?:will|would|is going to) (?:(?:it|that|they|those) )?"
    r"(?:be|do|give|show|host|run|come)\b|"
    r"\bwho (?:is|are) (?:it|that|this|they|these|those|(?:the|that) \w+) with\b|\bwith whom?\b"
)
_LATER = r"\b(?:later|after that|(?:not so|too) (?:soon|early)|further (?:out|away|ahead))\b"
_EARLIER = (
    r"\b(?:earlier|earliest|sooner|soonest|too late|as soon as (?:possible|you can)|asap|"
    r"right away)\b"
)
_VAGUE = {
    "/who": re.compile(_WHO),
    "/day": re.compile(r"\b(?:another|different|other) (?:days?|dates?)\b"),
    "/other": re.compile(_OTHER),
    "/later": re.compile(_LATER),
    "/earlier": re.compile(_EARLIER),
}
_NOON = 12
_NO_MEETING = frozenset(("/none", "/past", "/who"))
_WAYS = frozenset(("/any", "/past", "/yes", "/no", "/none", *_VAGUE))
_MOVED_ON = frozenset((None, "/yes", "/no", "/other"))
"""What is said besides when days are all that is told."""


def read(words: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    """Return what the words say of when to meet, or None; `choices` are the times offered."""
    if any(one.value == words for one in choices):
        # A model that is shown the choices answers with a value.
        return words
    offers = [one.value for one in choices if _OFFER.fullmatch(one.value)]
    host, words = hosts_named.apart(words)
    refused, words = refused_days.apart(words, moment.now.date(), moment.region)
    words = _WHY_NOT.sub(" ", words)
    words = _ELSE.split(words)[0].strip(" ,.") or _ELSE.sub(" ", words, count=1)
    part, words = parts_of_day.find(_EXCEPT.sub("except", words), moment.region)
    wish = _wish(words, part, offers, moment)
    if wish in _MOVED_ON and refused:
        wish = _passing_by(refused, offers)
    if wish in _NO_MEETING:
        return wish
    if host:
        wish = f"{'/any' if wish in _MOVED_ON else wish} with {host}"
    # Whoever names the very time needs nothing passed over.
    return f"{wish} not {','.join(refused)}" if wish and refused and "T" not in wish else wish


def tells(wish: str) -> bool:
    """Tell whether a wish says when, and not only which way to look from what was offered."""
    where, _, refused = wish.partition(" not ")
    way, _, host = where.partition(" with ")
    return way not in _WAYS or (way == "/any" and bool(host or refused))


def _wish(words: str, part: str, offers: Sequence[str], moment: Moment) -> str | None:
    # What counts stands behind the "but": "Monday is not so good, but Tuesday is fine".
    words = words.strip(" ,.").removesuffix(" but")
    latest = _BUT.split(words)[-1].strip()
    told = _direct(latest, part, offers, moment)
    if latest == words or (told and told[0].isdigit()):
        return told or _vague(" ".join(plain(words))) or _agreed(words, offers)
    told = _direct(words, part, offers, moment)
    return told or _vague(" ".join(plain(words))) or _agreed(latest or words, offers)


def _direct(words: str, part: str, offers: Sequence[str], moment: Moment) -> str | None:
    """Return the offer, the day, the time or the part of the day that the words name."""
    said = _OPENING.sub("", " ".join(plain(words)))
    return _by_place(said, offers) or _by_calendar(_counted_out(words), said, part, offers, moment)


def _passing_by(refused: Sequence[str], offers: Sequence[str]) -> str:
    """Return where to look when days are all that is told, and are refused.

    Who cannot come on the first day that is offered may still come on the next.
    """
    if not offers:
        return "/any"
    first, last = (date.fromisoformat(at[:10]) for at in (offers[0], offers[-1]))
    if refused_days.lists(refused, first) and not refused_days.lists(refused, last):
        return f"{first + timedelta(days=1)}/week"
    return "/day"


def _counted_out(words: str) -> str:
    """Return the words without such as count or point, and name no hour."""
    return _THE_ONE.sub(lambda found: found[1] or found[2], _COUNTING.sub(" ", words))


def _by_place(said: str, offers: Sequence[str]) -> str | None:
    if not offers:
        return None
    found = next((at for place, at in _BY_PLACE if place.fullmatch(said)), None)
    return None if found is None else offers[min(found, len(offers) - 1)]


def _by_calendar(
    words: str, said: str, part: str, offers: Sequence[str], moment: Moment
) -> str | None:
    """Read a day, a time, or both; a time alone is meant on the day of the first offer."""
    day = days_and_times.day_in(words, moment.now.date(), moment.region)
    if day and offers and _WEEKDAY.search(said) and not _WHICH_WEEK.search(said):
        # "Tuesday", where the seventeenth and the eighteenth are offered, is of that week.
        first = date.fromisoformat(offers[0][:10])
        day += timedelta(days=_WEEK * max(0, -((day - first).days // _WEEK)))
    heard = days_and_times.time_in(words, moment.region)
    at = _time(words, day, heard, offers, moment)
    if at and day and _WEEKDAY.search(said):
        at = datetime.combine(day, at.time())
    if at is None:
        return _by_day(day, said, part, offers, moment)
    now = moment.now.replace(tzinfo=None)
    open_half = heard is not None and not heard.sure and (at.hour - heard.hour) % _NOON == 0
    unsure = open_half and not _WAITING.search(words)
    if unsure and at <= now < at + _HALF_A_DAY:
        at += _HALF_A_DAY
    step = _HALF_A_DAY if unsure else 2 * _HALF_A_DAY
    for offer in offers:
        apart = datetime.fromisoformat(offer) - at
        if not apart % step and (day is None or offer.startswith(day.isoformat())):
            return "/other" if _NOT.search(said) else offer
    return f"{at.isoformat(timespec='minutes')}{'?' if unsure else ''}" if at > now else "/past"


def _time(
    words: str,
    day: date | None,
    heard: times.Heard | None,
    offers: Sequence[str],
    moment: Moment,
) -> datetime | None:
    if days_and_times.part_of_day(words, moment.region):
        # "Tuesday afternoon" names no hour; the reading that puts it at two is for other flows.
        return None
    text = days_and_times.read(words, moment)
    at = datetime.fromisoformat(text) if text else None
    if day and heard:
        # Where the reading is none, the time has gone by.
        at = at or datetime(day.year, day.month, day.day, heard.hour, heard.minute)  # noqa: DTZ001 - local, as all of these are
    if at and day is None and offers and not _WAITING.search(words):
        first = datetime.fromisoformat(offers[0]).date()
        at = datetime.combine(first, at.time())
        if at <= moment.now.replace(tzinfo=None):
            at += timedelta(days=1)
    return at


def _by_day(
    day: date | None, said: str, part: str, offers: Sequence[str], moment: Moment
) -> str | None:
    today = moment.now.date()
    in_part = f"/{part}" if part else ""
    if stretch := stretches.beside_a_day(said, today, moment.region):
        return f"{stretch}{in_part}"
    if day is None:
        return f"{stretches.read(said, today) or ''}{in_part}" or None
    if _NOT.search(said):
        refused = (day.isoformat(),)
        return f"{_passing_by(refused, offers)} not {day}"
    if day < today:
        return "/past"
    that_day = [offer for offer in offers if offer.startswith(day.isoformat())]
    that_day = [one for one in that_day if parts_of_day.covers(part, datetime.fromisoformat(one))]
    return that_day[0] if len(that_day) == 1 else f"{day}{in_part}"


def _vague(said: str) -> str | None:
    if _NONE.search(said):
        return "/none"
    return next((value for value, pattern in _VAGUE.items() if pattern.search(said)), None)


def _agreed(words: str, offers: Sequence[str]) -> str | None:
    agreed = yes_no.read(words)
    if agreed is None:
        return None
    if agreed and len(offers) == 1:
        return offers[0]
    return "/yes" if agreed else "/no"
