"""Offer a call back, agree when and on which number, and have it written down."""

import re
from dataclasses import replace

from neuracrm_voice.commands import ChangeCallback, ScheduleCallback
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import (
    Choice,
    Kind,
    Slot,
    call_time,
    digits_told,
    one_of,
    phone,
)
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do, forget, if_told, say
from neuracrm_voice.dialogue.spoken import phones
from neuracrm_voice.scenes.confirmed import confirmed
from neuracrm_voice.scenes.half_of_day import which_half
from neuracrm_voice.scenes.take_message import take_message

MOST_TIMES = 3
"""Times of day tried before we call as soon as we can."""

OFFER = one_of(
    "callback_or_message",
    (
        Choice(
            "callback",
            (
                "a call back",
                "call me back",
                "call me",
                "callback",
                "call back",
                "yes",
                "yeah",
                "sure",
                "okay",
                "please do",
                "please",
                "that would be great",
            ),
            "1",
        ),
        Choice("message", ("a message", "leave a message", "message", "voicemail"), "2"),
        Choice(
            "neither",
            (
                "neither",
                "no",
                "nope",
                "no thanks",
                "no thank you",
                "no please",
                "please do not",
                "not now",
                "never mind",
                "do not want a callback",
                "do not want a call back",
                "do not call me",
                "do not call me back",
                "never call me",
                "never call me back",
                "no call back",
                "no callback",
            ),
            "3",
        ),
    ),
)
SOON = "soon"
WHEN = call_time(
    "callback_at",
    (
        Choice(
            SOON,
            (
                "as soon as possible",
                "soon as you can",
                "as soon as you can",
                "soon",
                "any time",
                "anytime",
                "whenever",
                "right away",
                "straight away",
                "now",
                "asap",
                "do not mind",
                "do not care",
                "does not matter",
                "up to you",
                "you choose",
                "no preference",
                "do not have a preference",
                "whatever works",
                "whatever suits",
                "first thing",
            ),
            "1",
        ),
    ),
)
ANY = "any"
HOUR = call_time(
    "callback_hour",
    (
        Choice(
            ANY,
            (
                "any time",
                "anytime",
                "whenever",
                "all day",
                "do not mind",
                "do not care",
                "does not matter",
                "up to you",
                "you choose",
                "no preference",
                "do not have a preference",
                "whatever works",
                "whatever suits",
                "any",
            ),
            "1",
        ),
    ),
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
PHONE = phone()
DIGITS = digits_told()
MOST_NUMBERS = 2
NO_NUMBER = "Without a number nobody can call you back, but I can take a message."
COSTS_EXTRA = "I'm sorry, we can't ring a number that costs extra to call."


def offer_callback(call: Call, reason: str) -> Script[Outcome | None]:
    """Return what came of a call back or a message, None when the caller wants neither."""
    wanted = yield from ask_if_possible(
        "Shall I have someone call you back, or would you like to leave a message?",
        OFFER,
        short="Would you like a call back, or to leave a message?",
        narrower="Press 1 for a call back, 2 to leave a message, or 3 for neither.",
    )
    if wanted == "message":
        return (yield from take_message(call))
    if wanted != "callback":
        return None
    return (yield from schedule_callback(call, reason))


def schedule_callback(call: Call, reason: str) -> Script[Outcome]:
    """Agree when and where to call back; what cannot be is said, and asked again.

    Where there is no number at all, a message is taken.
    """
    number, digits = yield from _number(call)
    if not (number or digits or call.caller):
        yield from say(NO_NUMBER)
        return (yield from take_message(call)) or Outcome(done=False)
    return (
        yield from agree_when(call, ScheduleCallback(reason=reason, phone=number, digits=digits))
    )


def agree_when(call: Call, soon: ScheduleCallback | ChangeCallback) -> Script[Outcome]:
    """Agree on a time; what cannot be is said, and asked again."""
    for _ in range(MOST_TIMES - 1):
        wanted = yield from _time_to_call()
        outcome = yield from do(replace(soon, at=wanted))
        if halves := outcome.found.get("halves"):
            wanted = yield from which_half(halves)
            outcome = yield from do(replace(soon, at=wanted))
        if outcome.done or not wanted:
            yield from say_outcome(call, outcome, wanted)
            return outcome
        yield from say(outcome.reason)
        if isinstance(soon, ChangeCallback):
            soon = replace(soon, same_day=False)
    outcome = yield from do(replace(soon, at=""))
    yield from say_outcome(call, outcome, "")
    return outcome


def _time_to_call() -> Script[str]:
    """Return the time wanted, "" for as soon as can be; of a day alone the time is asked for."""
    at = yield from ask(
        "When suits you: as soon as possible, or at a day and time you name?",
        WHEN,
        short="Please say a day and a time, or as soon as possible.",
        narrower="For as soon as possible, press 1. Or say, for instance, tomorrow at ten.",
    )
    if at == SOON:
        return ""
    for _ in range(MOST_TIMES):
        if not _DAY.fullmatch(at):
            return at
        told = yield from ask_if_possible(
            f"At what time on {spoken.say(at, Kind.DATE).split(',')[0]}?",
            HOUR,
            short="At what time, or does any time of that day suit you?",
        )
        if told is None or told == ANY:
            break
        # Who names another day instead means that one.
        at = f"{at}T{told.partition('T')[2]}" if "T" in told else told
    return f"{at}/any" if _DAY.fullmatch(at) else at


def _number(call: Call) -> Script[tuple[str, str]]:
    """Return the number to call, and digits told that make none.

    The number is "", for the one we have, where all that they told cost extra or made none.
    """
    for _ in range(MOST_NUMBERS):
        number, digits = yield from _told_number(call)
        if not phones.costs_extra(number):
            return number, digits
        yield from say(COSTS_EXTRA)
        yield from forget(PHONE, number)
    return "", ""


def _told_number(call: Call) -> Script[tuple[str, str]]:
    """Return the number they call from, or one told and read back; else "" and the digits told."""
    theirs = "" if phones.costs_extra(call.caller) else call.caller
    this = "this number" if call.outbound else "the number you are calling from"
    if theirs:
        same = Choice(
            theirs,
            ("yes", "this number", "this one", "the same", "that's fine", "correct", "right"),
            "1",
        )
        number = yield from ask_if_possible(
            f"Shall we call {this}, {spoken.say(theirs, Kind.PHONE)}?",
            replace(PHONE, choices=(same,)),
            short=f"Is {this} the right one, or which is?",
        )
        if number == theirs:
            return number, ""
    told, digits = yield from other_number(PHONE)
    if theirs and not told:
        keep = "If not, they will use" if digits else "Then let's keep to"
        yield from say(f"{keep} {this}, {spoken.say(theirs, Kind.PHONE)}.")
    return told, digits


def other_number(slot: Slot[str]) -> Script[tuple[str, str]]:
    """Return the number told and read back, and the digits told that are not sure to be one."""
    told, right = yield from confirmed(
        "Which number should we call?",
        slot,
        lambda value: spoken.say(value, Kind.PHONE),
        again="Please say the number once more, digit by digit, or type it on your keypad.",
    )
    if told is not None:
        return told, "" if right else told
    digits = (yield from if_told(DIGITS)) or ""
    if digits:
        yield from say(f"Then let's leave it at {spoken.say_letters(digits, Kind.PHONE)}.")
        yield from say("My colleagues will see whether that can be dialled.")
    return "", digits


def say_outcome(call: Call, outcome: Outcome, at: str) -> Script[None]:
    """Say when the caller will be called, and under which reference; or why they will not be."""
    if not outcome.done:
        yield from say(f"I'm sorry, I could not arrange that: {outcome.reason}")
        return
    if at:
        zone = outcome.found.get("zone_name")
        when = spoken.say(outcome.found.get("at") or at, Kind.CALL_TIME)
        yield from say(f"Thank you. We will call you on {when}{f', {zone}' if zone else ''}.")
    elif call.open_now:
        yield from say("Thank you. We will call you as soon as we can.")
    else:
        yield from say("Thank you. We will call you as soon as our people are back.")
    yield from say(f"Your reference is {spoken.say_reference(outcome.reference)}.")
