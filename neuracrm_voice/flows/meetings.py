"""Meetings: move or cancel one that was booked earlier, for the caller who booked it."""

from typing import Any

from neuracrm_voice.commands import CancelMeeting, FindMeetings
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Choice, one_of, yes_no
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say
from neuracrm_voice.dialogue.spoken.meeting_times import say_in_full
from neuracrm_voice.scenes.book_meeting import MEETING_TIME, move_meeting
from neuracrm_voice.scenes.verify_caller import PROOF, verified

CHANGE = one_of(
    "meeting_change",
    (
        Choice("move", ("move it", "another time", "another day", "reschedule", "move"), "1"),
        Choice("cancel", ("cancel it", "call it off", "cancel"), "2"),
        Choice("keep", ("keep it", "leave it", "neither", "nothing", "keep", "no"), "3"),
    ),
)
NO_MEETING = "You have no meeting with us that is still to come."
AS_IT_WAS = "All right, then it stays as it was."
CANCELLED = "It is cancelled."


@flow(
    "meetings",
    when="the caller wants to move or cancel a meeting or demonstration that they have booked",
    slots=(PROOF, CHANGE, MEETING_TIME),
)
def meetings(call: Call) -> Script[None]:
    """Find the meeting, once we know whose it is; then move or cancel it."""
    found = yield from _found(call)
    if found is None:
        return
    if not found.found["meetings"]:
        yield from say(NO_MEETING)
        return
    meeting = yield from _chosen(found)
    yield from say(f"Your meeting with {meeting['host']} is {_when(meeting, found)}.")
    change = yield from ask_if_possible(
        "Would you like to move it, or to cancel it?",
        CHANGE,
        narrower="Press 1 to move it, 2 to cancel it, or 3 to keep it as it is.",
    )
    if change == "move":
        if not (yield from move_meeting(call, meeting["reference"])):
            yield from say(AS_IT_WAS)
    elif change == "cancel":
        yield from _cancel(meeting["reference"])
    else:
        yield from say(AS_IT_WAS)


def _found(call: Call) -> Script[Outcome | None]:
    """Return the caller's coming meetings, None where we do not learn whose they are."""
    found = yield from do(FindMeetings())
    if not found.done:
        if not (yield from verified(call)):
            return None
        found = yield from do(FindMeetings())
    return found


def _chosen(found: Outcome) -> Script[dict[str, Any]]:
    """Return the one meeting, or that of several which is chosen; else the soonest."""
    coming: list[dict[str, Any]] = found.found["meetings"]
    if len(coming) == 1:
        return coming[0]
    choices = tuple(
        Choice(one["reference"], (_when(one, found), str(one["host"])), str(at))
        for at, one in enumerate(coming, 1)
    )
    listed = ", or ".join(f"the one {choice.phrases[0]}" for choice in choices)
    chosen = yield from ask_if_possible(
        f"Which meeting is it: {listed}?", one_of("which_meeting", choices)
    )
    return next((one for one in coming if one["reference"] == chosen), coming[0])


def _when(meeting: dict[str, Any], found: Outcome) -> str:
    zone = found.found["zone_name"]
    when = say_in_full(meeting["starts_at"], found.found["today"])
    near = when.startswith(("today", "tomorrow"))
    return f"{'' if near else 'on '}{when}{f', {zone}' if zone else ''}"


def _cancel(reference: str) -> Script[None]:
    if not (yield from ask_if_possible("Shall I cancel it?", yes_no("cancel_it"))):
        yield from say(AS_IT_WAS)
        return
    outcome = yield from do(CancelMeeting(reference=reference))
    yield from say(CANCELLED if outcome.done else f"I'm sorry, {outcome.reason}")
