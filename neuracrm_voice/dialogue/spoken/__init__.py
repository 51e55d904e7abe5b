"""How things are said aloud: one file for each kind, reading words and saying values."""

import re
from collections.abc import Callable

from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.spoken import (
    authorities,
    budgets,
    call_times,
    choices,
    companies,
    dates,
    days_and_times,
    emails,
    head_counts,
    in_person,
    meeting_times,
    money,
    names,
    numbers,
    phone_lengths,
    phones,
    proofs,
    references,
    refused_days,
    severities,
    slowly,
    timelines,
    times,
    topics,
    trials,
    yes_no,
)
from neuracrm_voice.dialogue.spoken.tidy import correction, plain, tidy
from neuracrm_voice.dialogue.understanding import Moment, Plain

__all__ = ["ambiguous", "read", "say", "say_grouped", "say_letters", "say_reference"]

_READERS: dict[Kind, Callable[[str, Slot[object], Moment], Plain]] = {
    Kind.WORDS: lambda words, _slot, _moment: words,
    Kind.NAME: lambda words, _slot, _moment: names.read(words),
    Kind.COMPANY: lambda words, _slot, _moment: companies.read(words),
    Kind.EMAIL: lambda words, _slot, _moment: emails.read(words),
    Kind.PHONE: lambda words, slot, moment: (
        phones.read(words, moment.region)
        or phone_lengths.completed(words, moment.region, moment.caller)
        or choices.read(words, slot.choices)
        or phone_lengths.own(words, moment.caller)
    ),
    Kind.NUMBER: lambda words, _slot, _moment: head_counts.read(words),
    Kind.MONEY: lambda words, _slot, _moment: money.read(words),
    Kind.DATE: lambda words, _slot, moment: dates.read(words, moment.now.date(), moment.region),
    Kind.TIME: lambda words, _slot, moment: times.from_now(words, moment.now) or times.read(words),
    Kind.DAY_AND_TIME: lambda words, slot, moment: (
        days_and_times.read(words, moment) or choices.read(words, slot.choices)
    ),
    Kind.CALL_TIME: lambda words, slot, moment: call_times.read(words, slot.choices, moment),
    Kind.YES_NO: lambda words, slot, _moment: _yes_or_no(words, slot),
    Kind.ONE_OF: lambda words, slot, _moment: choices.read(words, slot.choices),
    Kind.TOPIC: lambda words, _slot, _moment: topics.read(words),
    Kind.MEETING_TIME: lambda words, slot, moment: meeting_times.read(words, slot.choices, moment),
    Kind.RECORDING: lambda _words, _slot, _moment: None,
    Kind.PROOF: lambda words, slot, _moment: (
        proofs.read(words) or choices.read(words, slot.choices)
    ),
    Kind.BUDGET: lambda words, _slot, _moment: budgets.read(words),
    Kind.TIMELINE: lambda words, _slot, _moment: timelines.read(words),
    Kind.AUTHORITY: lambda words, _slot, _moment: authorities.read(words),
    Kind.SEVERITY: lambda words, slot, _moment: severities.read(words, slot.choices),
    Kind.TRIAL: lambda words, slot, _moment: trials.read(words, slot.choices),
}


def _yes_or_no(words: str, slot: Slot[object]) -> bool | None:
    # Who says "yes, I am her husband" is not her.
    told = in_person.read(words, slot.person) if slot.person else None
    return yes_no.read(words) if told is None else told


_DAYS = frozenset((Kind.DATE, Kind.DAY_AND_TIME, Kind.CALL_TIME))
"""Kinds for which a day refused is passed over; when to meet, it is kept."""
_CORRECTED = frozenset(Kind) - {Kind.WORDS, Kind.YES_NO, Kind.TOPIC}
"""Kinds of which the last value said counts: "forty, no, fifty"."""

_SAYERS: dict[Kind, Callable[[str], str]] = {
    Kind.EMAIL: emails.say,
    Kind.PHONE: phones.say,
    Kind.DATE: dates.say,
    Kind.TIME: times.say,
    Kind.DAY_AND_TIME: days_and_times.say,
    Kind.CALL_TIME: call_times.say,
}

_OPENED_POLITELY = frozenset((Kind.NAME, Kind.COMPANY, Kind.EMAIL, Kind.PROOF))
"""Kinds whose value is words, before which a courtesy would be taken for a part of it."""

_COURTESY = re.compile(
    r"^\s*(?:(?:of course|certainly|absolutely|sure(?: thing)?|no problem|with pleasure|gladly|"
    # "Now" opens firms' names as well: "Now Media". In lower case it more likely opens a sentence.
    r"happy to|look|er+m?|um+|uh+|oh|well|yes|yeah|okay|ok|right|so|hello|hi|(?-i:now)|now(?=,))\b"
    r"[\s,.!:;-]+"
    r"(?!(?:at|dash|dot|hyphen|plus|underscore)\b))+",
    re.IGNORECASE,
)

say_reference = references.say
say_grouped = slowly.say_grouped
say_letters = slowly.say_letters


def read(words: str, slot: Slot[object], moment: Moment) -> Plain:
    """Return the value the words give for the slot, one that it accepts, or None."""
    said = refused_days.without(tidy(words)) if slot.kind in _DAYS else tidy(words)
    bare = _COURTESY.sub("", said) or said
    text = bare if slot.kind in _OPENED_POLITELY else said
    if not text:
        return None
    whole = slot.kind is Kind.EMAIL and emails.corrects_itself(text)
    tail = correction(text) if slot.kind in _CORRECTED and not whole else ""
    # Of a proof the courtesy may be the answer: "yes, please" takes the code that was offered.
    refused = yes_no.read(bare) is False
    # So is it of yes or no: who says "yes please, no" has not answered.
    answers = slot.kind is Kind.YES_NO and yes_no.opens(" ".join(plain(said)))
    other = said if answers or (slot.kind is Kind.PROOF and not refused) else bare
    for part in (tail, text, other):
        value = _READERS[slot.kind](part, slot, moment) if part else None
        if value is not None and slot.accepts(value):
            return value
    return None


def ambiguous(words: str, slot: Slot[object], moment: Moment) -> tuple[Plain, ...]:
    """Return the values the words do not decide between, likeliest first; () when they are clear.

    `read` gives the first. What is to be booked asks: "seven in the morning, or in the evening?"
    """
    text = tidy(words)
    if slot.kind is not Kind.DAY_AND_TIME or not text:
        return ()
    return days_and_times.ambiguous(correction(text) or text, moment)


def say(value: Plain, kind: Kind) -> str:
    """Say a value of a kind aloud, so that the caller can check it."""
    if isinstance(value, bool):
        return yes_no.say(value)
    if isinstance(value, int | float):
        return money.say(value) if kind is Kind.MONEY else numbers.say(int(value))
    if value is None:
        return ""
    return _SAYERS[kind](value) if kind in _SAYERS else value
