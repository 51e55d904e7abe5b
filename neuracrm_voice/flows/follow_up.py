"""Follow-up: we call somebody who has dealt with us, say why, and agree on what comes next.

What was between us is only touched upon, and only once somebody has said that it is them: who
picks up a telephone may be anybody.
"""

from typing import Any

from neuracrm_voice.commands import FindFollowUp, MoveDeal
from neuracrm_voice.dialogue.answers import is_person, topic, yes_no
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say, switch_to
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.scenes.book_meeting import book_meeting, meets
from neuracrm_voice.scenes.callback import schedule_callback
from neuracrm_voice.scenes.confirm_by_text import confirm_by_text

WRONG_PERSON = "Then I'm sorry to have troubled you."
NO_REASON = "I'm calling to ask whether there is anything we can do for you."
ABOUT = "Our follow-up call"
LONG_AGO_DAYS = 14
_DAYS = ("earlier today", "yesterday", "two days ago", "three days ago", "four days ago")


@flow("follow_up")
def follow_up(call: Call) -> Script[None]:
    """Say who calls, make sure of whom, say why, and ask whether now is a good time."""
    yield from say(f"Hello, this is the automatic assistant of {call.company}.")
    found: dict[str, Any] = {}
    if call.name:
        is_them = yield from ask_if_possible(
            f"Am I speaking with {call.name}?",
            is_person("is_callee", call.name),
            short=f"Is this {call.name}?",
        )
        if not is_them:
            yield from say(WRONG_PERSON)
            return
        found = dict((yield from do(FindFollowUp())).found)
    yield from say(_reason(found, call.company))
    good = yield from ask_if_possible(
        "Is now a good time to talk?", yes_no("good_time"), short="Do you have a minute now?"
    )
    if good:
        yield from _talk(call, found)
    else:
        yield from _another_time(call)


def _another_time(call: Call) -> Script[None]:
    again = yield from ask_if_possible(
        "Shall we call again at a better time?", yes_no("call_again"), short="Shall we call again?"
    )
    if again:
        yield from schedule_callback(call, ABOUT)


def _talk(call: Call, found: dict[str, Any]) -> Script[None]:
    """Offer a meeting where there is something to sell, then help with whatever there is."""
    lead = found.get("lead")
    if lead:
        meet = yield from ask_if_possible(
            "Shall I book a meeting for you with one of our people?",
            yes_no("meet_us"),
            short="Would you like a meeting?",
        )
        booked = (yield from book_meeting(call, ABOUT, name=call.name)) if meet else None
        if booked and meets(booked):
            yield from do(MoveDeal(lead=lead, stage=Stage.DEAL_CLOSED))
            yield from confirm_by_text(call, booked)
    wanted = yield from _anything(first=not lead)
    while wanted:
        yield from switch_to(wanted)
        wanted = yield from _anything(first=False)


def _anything(*, first: bool) -> Script[str | None]:
    else_ = "" if first else " else"
    return (
        yield from ask_if_possible(
            f"Is there anything{else_} I can do for you?",
            topic("anything_else"),
            short="Can I help you with anything?",
        )
    )


def _reason(found: dict[str, Any], company: str) -> str:
    days = found.get("days_ago")
    ago = "" if days is None else f" {_ago(days)}"
    if found.get("promised"):
        return "I'm calling because you asked us to call you back."
    if found.get("lead"):
        return f"I'm calling because you were interested in {company} when we spoke{ago}."
    if found.get("ticket"):
        return f"I'm calling about the problem you told us of{ago}."
    return NO_REASON


def _ago(days: int) -> str:
    if days < len(_DAYS):
        return _DAYS[days]
    return f"{days} days ago" if days < LONG_AGO_DAYS else "some time ago"
