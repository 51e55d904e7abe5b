"""Choose a meeting: find those of the caller's that are to come, and which of them is meant."""

from dataclasses import replace
from typing import Any

from neuracrm_voice.commands import FindMeetings
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Choice, one_of
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do
from neuracrm_voice.dialogue.spoken.said_times import say_in_full
from neuracrm_voice.scenes.verify_caller import verified

MOST_AT_ONCE = 3
"""As many as a caller keeps in mind when they are read out."""


def meetings_found(call: Call) -> Script[Outcome | None]:
    """Return the caller's coming meetings, None where we do not learn whose they are."""
    found = yield from do(FindMeetings())
    if not found.done:
        return (yield from _after_proof(call))
    return found


def _after_proof(call: Call) -> Script[Outcome | None]:
    return (yield from do(FindMeetings())) if (yield from verified(call)) else None


def meetings_besides(call: Call, found: Outcome, besides: dict[str, Any]) -> Script[Outcome | None]:
    """Return the caller's meetings without one; those of other calls only after a proof."""
    every = found if found.found["all"] else (yield from _after_proof(call))
    if every is None:
        return None
    left = [one for one in every.found["meetings"] if one["reference"] != besides["reference"]]
    return replace(every, found={**every.found, "meetings": left})


def chosen(found: Outcome) -> Script[dict[str, Any]]:
    """Return the one meeting, or that of several which is chosen; else the soonest."""
    coming: list[dict[str, Any]] = found.found["meetings"]
    for start in range(0, len(coming), MOST_AT_ONCE):
        offered = coming[start : start + MOST_AT_ONCE]
        if len(offered) == 1:
            return offered[0]
        choices = [
            Choice(one["reference"], (when_it_is(one, found), str(one["host"])), str(at))
            for at, one in enumerate(offered, 1)
        ]
        if start + MOST_AT_ONCE < len(coming):
            later = ("a later one", "later", "none of them", "none", "neither", "no", "another one")
            choices.append(Choice("later", later, str(len(choices) + 1)))
        listed = ", or ".join(
            choice.phrases[0] if choice.value == "later" else f"the one {choice.phrases[0]}"
            for choice in choices
        )
        which = yield from ask_if_possible(
            f"Which meeting is it: {listed}?", one_of("which_meeting", tuple(choices))
        )
        if which != "later":
            return next((one for one in offered if one["reference"] == which), offered[0])
    return coming[0]


def when_it_is(meeting: dict[str, Any], found: Outcome) -> str:
    """Say a meeting's day and time: "on Monday, November twenty-third, at nine"."""
    zone = found.found["zone_name"]
    when = say_in_full(meeting["starts_at"], found.found["today"])
    near = when.startswith(("today", "tomorrow"))
    return f"{'' if near else 'on '}{when}{f', {zone}' if zone else ''}"
