"""Answers a caller gives unasked: who they are, how many, how to reach them.

Names are the canonical slots' ("name", "not_named", "company", "size", "email", "phone",
"meeting_time"), and the findings of BANT.
"""

import re
from itertools import takewhile

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.rules import putting_off
from neuracrm_voice.dialogue.spoken import (
    authorities,
    budgets,
    call_times,
    companies,
    dates,
    emails,
    head_counts,
    meeting_times,
    nameless,
    names,
    numbers,
    phones,
    timelines,
    zones,
)
from neuracrm_voice.dialogue.spoken.clauses import clauses
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment, Plain

_UNITS = (
    r"(?:seats?|users?|licen[cs]es?|people|persons|employees|staff|agents|reps|members|workers|"
    r"colleagues|"
    r"sales ?people|folks|heads|of us|man|person|strong|users or so|salespeople|developers|"
    r"engineers|drivers|technicians)"
)
_NUMBER = (
    r"(?:\d[\d,]*k?|a|an|of|couple|dozen|half|and|or|to|zero|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|"
    r"sixty|"
    r"seventy|eighty|ninety|hundred|thousand|\w*illions?|lakhs?|crores?|minus|negative)"
)
_SIZE = re.compile(
    rf"\b({_NUMBER}(?:[ -]{_NUMBER}){{0,6}})[ -](?:\w+[ -])?{_UNITS}\b|"
    rf"\b(?:there are|we are) (?:about |around |only |just |maybe |roughly )?"
    rf"({_NUMBER}(?:[ -]{_NUMBER}){{0,6}})(?=$| (?:in (?:all|total|the)|altogether|and|at|now)\b)|"
    rf"\b(?:team|company|group|staff|firm|shop|office|crew|workforce|department|business) of "
    rf"(?:about |around |roughly |maybe |nearly |over |some |almost |up to )?({_NUMBER}(?:[ "
    rf"-]{_NUMBER}){{0,6}})\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"\b({_NUMBER}(?:[ -]{_NUMBER}){{0,6}}) (?:more|extra|additional|further) (?:\w+ )?{_UNITS}\b"
)
_MEETING = re.compile(
    r"\b(?:meet(?:ing)?|demo|demonstration|appointment|book|schedule|consultation|can we do|"
    r"could we do|(?:show|see) (?:me|us|it|this|the|your))\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:want|like|could|can|please|need|would|may|possible|book|schedule|arrange|how about|"
    r"available|free)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\b(?:at|around|about|by|for|past|to|o'?clock|noon)\b|:", re.IGNORECASE)
_DAY = re.compile(r"day\b|\btomorrow\b|\d(?:st|nd|rd|th)\b", re.IGNORECASE)
_STILL_WHEN = re.compile(
    r"(?:but|and|or|not|no|any|only|except|on|in|at|after|before|between|from|next|this|tomorrow|"
    r"some ?time|maybe|preferably|ideally|if possible|\w+days?|mornings?|afternoons?|evenings?)\b",
    re.IGNORECASE,
)
"""What a clause begins with that goes on telling when: "a demo, any day but Monday"."""

_LATER_BY = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|bit|little) (?:later|earlier)\b|"
    r"\b(?:following day|next day|day after)(?! tomorrow)\b",
    re.IGNORECASE,
)
"""A difference to the time agreed, which is not counted from now."""

_SOON = (
    Choice(
        "soon",
        ("as soon as possible", "as soon as you can", "right away", "straight away", "asap"),
    ),
)

_ADDRESS = re.compile(
    r"(?:(?:[^\s,]+ ){1,4}?(?:underscore|dash|hyphen|dot) (?:[^\s,]+ ){0,4}?)?"
    r"[^\s,]+ at (?:(?:[^\s,]+ ){1,3}?dot [^\s,]+(?: dot [^\s,]+)?|(?:g ?mail|hot ?mail|yahoo|"
    r"outlook|icloud)\b)",
    re.IGNORECASE,
)
"""A spoken address, even without its end, but for words of it that no sign joins to "at"."""


_ONLY_ADDRESS = re.compile(
    r"^(?:(?:and|also|oh|so|well|yes|yeah|okay|sure|by the way)\W+)*(?:my|our|the) (?:\w+ )?"
    r"e-?mail(?: address)?(?:'s| is| would be)(?: (?!(?:and|but|because|so|not)\b)[^\s,]+,?){0,12}?"
    r" (?:at (?:\S+ ){1,4}?dot \w+(?: dot \w+)?|[^\s@]+@[^\s@]+)(?:,? (?:the )?same as my name)?"
    r"[\s.!]*$",
    re.IGNORECASE,
)


def tells_only_address(words: str) -> bool:
    """Tell a caller's e-mail address told in a sentence of its own, which is no matter."""
    return _ONLY_ADDRESS.match(words) is not None and emails.read(words) is not None


def find(words: str, moment: Moment) -> dict[str, Plain]:
    """Return the answers that stand in the words, by canonical slot name."""
    found: dict[str, Plain] = {}
    # "paul at weiss dot de" names neither a Paul nor a firm, so an address is put aside first.
    besides = without_address(words)
    name = names.volunteered(besides)
    if name:
        found["name"] = name
    denied = names.denied(besides)
    if denied:
        found["not_named"] = denied
    company = companies.find(besides, named=bool(name))
    if company:
        found["company"] = company
    size = _size(words)
    if size:
        found["size"] = size
    if "@" in words or re.search(r"\bat\b.*\bdot\b", words, re.IGNORECASE):
        email = emails.read(words)
        if email:
            found["email"] = email
    phone = phones.read(words, moment.region, strict=True)
    if phone:
        found["phone"] = phone
    when = _when_to_meet(words, moment)
    if when:
        found["meeting_time"] = when
    if putting_off.looks_round(" ".join(plain(words))):
        found["browsing"] = True
    readers = {"budget": budgets, "authority": authorities, "timeline": timelines}
    told = {name: reader.find(words) for name, reader in readers.items()}
    return found | {name: clause for name, clause in told.items() if clause}


def without_address(words: str) -> str:
    """Return words less the address they spell, whose figures and words tell nothing else."""
    return _ADDRESS.sub(" ", words) if " at " in words.lower() else words


def when_to_call(words: str, moment: Moment) -> dict[str, Plain]:
    """Return when a call back is said to suit, where it was not asked, by the slot's name."""
    at = call_times.find(words, _SOON, moment)
    return {"callback_at": at} if at else {}


def another_time_to_call(words: str, moment: Moment) -> dict[str, Plain]:
    """Return when a call back suits better than at the time agreed, by the slots' names.

    `same_day` tells that an hour was named, and no day: it is that of the day agreed.
    """
    at = None if _LATER_BY.search(words) else call_times.read(words, _SOON, moment)
    if not at:
        return {}
    named = "T" not in at or dates.find(words, moment.now.date(), moment.region) is not None
    return {"callback_at": at} if named else {"callback_at": at, "same_day": True}


def _when_to_meet(words: str, moment: Moment) -> str | None:
    """Return when the caller would meet us, from the clause that speaks of it.

    How many they are is no hour, and a day counts only where it is asked for.
    """
    told = clauses(words)
    at = next((at for at, part in enumerate(told) if _MEETING.search(part)), len(told))
    more = takewhile(lambda part: _goes_on(part, moment), told[at + 1 :])
    clause = ", ".join((*told[at : at + 1], *more))
    if not clause:
        return None
    # Where they are tells whose clock "my time" is, wherever it stands.
    there = f"{_SIZE.sub(' ', clause)}, {zones.place_told(words)}"
    when = meeting_times.read(there, (), moment)
    if when is None or not meeting_times.tells(when):
        return None
    named = when[-1] != "?" or _HOUR.search(clause) or _DAY.search(clause)
    return when if ("T" in when or _WISH.search(clause)) and named else None


def moment_alone(words: str, moment: Moment) -> str | None:
    """Return the day, with its hour if there is one, that is all that is said."""
    named = nameless.is_moment(words) and _DAY.search(words)
    when = meeting_times.read(words, (), moment) if named else None
    return when if when and when[0].isdigit() else None


def _goes_on(clause: str, moment: Moment) -> bool:
    """Tell whether a clause tells no more than when: "not before ten"."""
    when = meeting_times.read(clause, (), moment) if _STILL_WHEN.match(clause) else None
    return when is not None and meeting_times.tells(when)


def _size(words: str) -> int | None:
    said = " ".join(head_counts.multiplied(plain(numbers.with_minus(words))))
    # "Ten people, and five more seats": what they have is not what they want.
    for match in (*_MORE.finditer(said), *_SIZE.finditer(said)):
        # The pattern's "to" and "of" may stand alone, as in "to buy licences for forty people".
        size = numbers.read(next(filter(None, match.groups()), ""))
        if size and size > 0:
            return size
    return None
