"""Book a meeting: offer two times, understand any other, and promise nothing that is not booked."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from neuracrm_voice.commands import BookMeeting, FindSlots, MoveMeeting
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Choice, Slot, meeting_time, yes_no
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say
from neuracrm_voice.dialogue.spoken import parts_of_day, refused_days
from neuracrm_voice.dialogue.spoken.hosts_named import ANYBODY
from neuracrm_voice.dialogue.spoken.said_times import say as say_time
from neuracrm_voice.dialogue.spoken.said_times import say_in_full, say_times
from neuracrm_voice.scenes.callback import schedule_callback
from neuracrm_voice.scenes.half_of_day import which_half

MOST_OFFERS = 3
"""Whoever has refused three pairs of times is better served by a colleague with a calendar."""

MOST_QUESTIONS = 8
"""Times that the caller names are no offers of ours, but those end as well."""

NOTHING_FREE = "I'm sorry, there is no free time in our calendar just now."
NOT_FREE = "I'm sorry, that time is not free."
NOTHING_THEN = "I'm sorry, I have no free time around then."
GONE_BY = "That time has gone by already."
NO_TIME_FOUND = "We have not found a time that suits you, so I'll leave that open for now."
NOBODY = "I'm sorry, I can book nobody of that name for you."
SOONEST = "That is the soonest there is."
LEFT_OPEN = "All right, then we leave the time open."
ANOTHER = "Shall I look for another time?"
LOOK_ON = replace(yes_no("another_time"), time_picks=True)
WHEN = "Which day and time would suit you?"
CALL_INSTEAD = "callback"
"""What is chosen by who asks to be called, wherever there is such a choice."""

MEETING_TIME = meeting_time("meeting_time")
"""What a caller may say of the time before any is offered."""

_MEET = re.compile(
    r"\b(?:meet(?:ing)?s?|demos?|demonstrations?|appointments?|consultations?|walk ?through|"
    r"schedule|book (?:a|some|in)|presentation|show (?:me|us)|show (?:\w+ ){1,3}to (?:me|us)|"
    r"see (?:it|this|(?:the|your) (?:software|product|system|thing)|how it works)|"
    r"(?:set up|arrange) (?:a|the) call)\b",
    re.IGNORECASE,
)

_STRETCHES = frozenset(("week", "before"))
"""What a day may begin or end, in a wish."""

Found = Mapping[str, Any]
"""What a look into the calendar brought, as `commands.FindSlots` tells."""


def asks_to_meet(words: str) -> bool:
    """Tell whether what a caller wants is best seen to by meeting somebody."""
    return _MEET.search(words) is not None


def book_meeting(
    call: Call, purpose: str, *, name: str = "", email: str = ""
) -> Script[Outcome | None]:
    """Return the outcome of the booking, or None when there is none and nothing was promised.

    Whoever would rather be called has the outcome of a call back, in which nobody is met.
    """
    outcome = yield from _agree(
        lambda at, host: BookMeeting(
            starts_at=at, host=host, name=name, email=email, purpose=purpose
        ),
        instead=lambda: schedule_callback(call, purpose),
    )
    if outcome and meets(outcome):
        yield from _tell(outcome, f"I have booked you with {outcome.found['host']} for")
    return outcome


def move_meeting(reference: str) -> Script[Outcome | None]:
    """Return the outcome of moving a meeting, or None when it stays where it was.

    The outcome is not done, and its reason has been told, where the meeting is gone.
    """
    outcome = yield from _agree(
        lambda at, host: MoveMeeting(reference=reference, starts_at=at, host=host)
    )
    if outcome and outcome.done:
        host = outcome.found["host"]
        yield from _tell(outcome, f"I have moved your meeting with {host} to")
    return outcome


def meets(outcome: Outcome) -> bool:
    """Tell whether a meeting was agreed on, rather than a call."""
    return outcome.done and "host" in outcome.found


def _agree(
    command: Callable[[str, str], object], *, instead: Callable[[], Script[Outcome]] | None = None
) -> Script[Outcome | None]:
    """Agree on a time, have the command for it carried out, and return what came of it.

    The command is made of the time and of the host asked for, "" for any. `instead` is gone through
    with who would rather be called.
    """
    search = FindSlots()
    offers = 0
    for _ in range(MOST_QUESTIONS):
        search, found = yield from _look(search)
        offers += not found["exact"]
        if not found["slots"] or offers > MOST_OFFERS:
            yield from say(NO_TIME_FOUND if found["slots"] else NOTHING_FREE)
            return None
        wish = yield from _offer(_offered(found, call_instead=instead is not None), found)
        if instead and wish == CALL_INSTEAD:
            return (yield from instead())
        if wish is None or wish == "/none":
            yield from say(LEFT_OPEN if wish is None else "")
            return None
        if wish == "/who":
            offers -= not found["exact"]
            yield from say(_whom(found))
            continue
        if wish not in found["slots"]:
            if wish == "/earlier" and search == FindSlots(besides=search.besides, host=search.host):
                yield from say(SOONEST)
            search = _next(wish, found, search)
            continue
        outcome = yield from do(command(wish, search.host))
        if not outcome.done:
            yield from say(outcome.reason)
        if outcome.done or outcome.found.get("gone"):
            return replace(outcome, found={**outcome.found, "offered": found["slots"]})
        # The calendar may still show this time as free, to others.
        search = FindSlots(after=wish, besides=search.besides, host=search.host)
    yield from say(NO_TIME_FOUND)
    return None


def _look(search: FindSlots) -> Script[tuple[FindSlots, Found]]:
    """Look for times; settle which half of the day was meant; fall back on the soonest.

    Return where they were found, and what.
    """
    found = (yield from do(search)).found
    if found["halves"]:
        search = replace(search, around=(yield from which_half(found["halves"])), unsure=False)
        found = (yield from do(search)).found
    if search.host and not found["host"]:
        yield from say(NOBODY)
        search = replace(search, host="")
    if found["past"]:
        yield from say(GONE_BY)
    elif "T" in search.around and found["slots"] and not found["exact"]:
        yield from say(NOT_FREE)
    elif not _suits(search, found["slots"]):
        yield from say(NOTHING_THEN)
    for wider in (FindSlots(besides=search.besides), FindSlots()):
        if not found["slots"] and search != wider:
            search = wider
            found = (yield from do(search)).found
    return search, found


def _suits(search: FindSlots, slots: Sequence[str]) -> bool:
    """Tell whether what was found is what was looked for: the day, the part of it, anything."""
    on_the_day = "T" in search.around or any(one.startswith(search.around) for one in slots)
    in_part = any(parts_of_day.covers(search.part, datetime.fromisoformat(one)) for one in slots)
    return (on_the_day and in_part) or search == FindSlots()


def _offer(slot: Slot[str], found: Found) -> Script[str | None]:
    """Offer what was found, and return what the caller says to it."""
    times = list(say_times(found["slots"], found["today"]))
    host = f", with {found['host']}" if found.get("host") else ""
    zone = f", {found['zone_name']}" if found["zone_name"] else ""
    listed = f"{', or '.join(times)}{zone}{host}"
    if found["exact"]:
        pause = "," if zone or host else ""
        prompt, short = (
            f"{_capital(listed)}{pause} is free. Shall I book it?",
            f"Shall I book {listed}?",
        )
    elif len(times) == 1:
        prompt, short = (
            f"I could offer you {listed}. Would that suit you?",
            f"Is {listed} all right?",
        )
    else:
        prompt, short = (
            f"I could offer you {listed}. Which suits you better?",
            f"{_capital(listed)}?",
        )
    wish = yield from ask_if_possible(prompt, slot, short=short)
    if wish == "/yes":
        which = "Which of the two: the first, or the second?"
        wish = yield from ask_if_possible(which, slot)
        wish = found["slots"][0] if wish == "/yes" else wish
    if wish == "/no":
        if not (yield from ask_if_possible(ANOTHER, LOOK_ON)):
            return None
        wish = yield from ask_if_possible(WHEN, MEETING_TIME)
    return wish


def _whom(found: Found) -> str:
    """Say who would be met at the times that are offered."""
    met = dict.fromkeys(found["hosts"])
    if len(met) == 1:
        return f"You would meet {found['hosts'][0]}."
    times = (say_time(one, found["today"]) for one in found["slots"])
    each = ", or ".join(f"{who} {when}" for who, when in zip(found["hosts"], times, strict=True))
    return f"You would meet {each}."


def _next(wish: str, found: Found, search: FindSlots) -> FindSlots:
    """Return where to look next, for a wish that is none of the times offered.

    The part of the day that was asked for before stands until another is, or a time; days that
    were refused stay so until they are named.
    """
    where, _, refused = wish.partition(" not ")
    where, _, host = where.partition(" with ")
    host = "" if host == ANYBODY else host or search.host
    besides = tuple(dict.fromkeys((*search.besides, *filter(None, refused.split(",")))))
    last, today = found["slots"][-1], found["today"]
    anew = FindSlots(besides=besides, host=host)
    on = replace(anew, part=search.part)
    ways = {
        "/later": replace(on, after=last),
        "/other": replace(on, after=last),
        "/day": replace(on, after=f"{last[:10]}T23:59"),
        "/any": on,
        "/past": replace(anew, around=f"{today}T00:00"),
        "/earlier": anew,
        "/yes": anew,
        "/no": replace(anew, after=last),
    }
    if where in ways:
        return ways[where]
    day, *told = where.split("/")
    part = told[-1] if told and told[-1] not in _STRETCHES else ""
    if not day:
        return replace(
            search, around=search.around[:10], part=part, besides=besides, host=host, unsure=False
        )
    part = part or ("" if "T" in day else search.part)
    named = refused_days.less(besides, date.fromisoformat(day[:10]))
    on = replace(anew, part=part, besides=named)
    if told and told[0] == "week":
        return replace(on, after=f"{day}T00:00", besides=besides)
    if told and told[0] == "before":
        return replace(on, before=day, besides=besides)
    return replace(on, around=day.rstrip("?"), unsure=day.endswith("?"))


def _tell(outcome: Outcome, done: str) -> Script[None]:
    """Say what was done, for when, and under which reference."""
    booked = outcome.found
    zone = f", {booked['zone_name']}" if booked["zone_name"] else ""
    when = say_in_full(booked["starts_at"], booked["today"])
    yield from say(f"{done} {when}{zone}.")
    reference = spoken.say_reference(outcome.reference)
    yield from say(f"The reference of your meeting is {reference}.")


def _offered(found: Found, *, call_instead: bool) -> Slot[str]:
    times = enumerate(found["slots"], 1)
    choices = [
        Choice(value, (say_time(value, found["today"]),), str(number)) for number, value in times
    ]
    another = Choice("/other", ("another time",), str(len(choices) + 1))
    choices.append(another)
    if call_instead:
        choices.append(Choice(CALL_INSTEAD, ("a call back",)))
    return meeting_time(MEETING_TIME.name, tuple(choices))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
