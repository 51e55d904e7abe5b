"""Meetings: move or cancel one that was booked earlier, for the caller who booked it."""

from typing import Any

from neuracrm_voice.commands import CancelMeeting
from neuracrm_voice.dialogue.answers import Choice, one_of, yes_no
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say
from neuracrm_voice.scenes.book_meeting import MEETING_TIME, move_meeting
from neuracrm_voice.scenes.choose_meeting import (
    chosen,
    meetings_besides,
    meetings_found,
    when_it_is,
)
from neuracrm_voice.scenes.confirm_by_text import TEXT_ME, confirm_by_text
from neuracrm_voice.scenes.verify_caller import PROOF

_MOVE = ("move it", "another time", "another day", "reschedule", "move")
_KEEP = ("keep it", "leave it", "neither", "nothing", "keep", "no")
_OTHER = Choice(
    "other",
    ("the other one", "another one", "another meeting", "the other meeting", "a different one"),
    "4",
)
CHANGE = one_of(
    "meeting_change",
    (
        Choice("move", _MOVE, "1"),
        Choice("cancel", ("cancel it", "call it off", "cancel"), "2"),
        Choice("keep", _KEEP, "3"),
        Choice("tell", ("when it is", "when is it", "just the time")),
        _OTHER,
    ),
    time_picks="move",
)
SURE = one_of(
    "cancel_it",
    (
        Choice("cancel", ("yes", "cancel it", "call it off", "cancel"), "1"),
        Choice("keep", (*_KEEP, "never mind"), "2"),
        Choice("move", _MOVE, "3"),
        _OTHER,
    ),
    time_picks="move",
)

MOST_LOOKED_AT = 4
"""Whoever has put so many aside is not helped by the next."""

WHICH_CHANGE = "Would you like to move it, or to cancel it?"
KEYS = "Press 1 to move it, 2 to cancel it, or 3 to keep it as it is."
SURE_KEYS = "Press 1 to cancel it, 2 to keep it as it is, or 3 to move it."
NO_MEETING = "You have no meeting with us that is still to come."
NO_OTHER = "You have no other meeting with us that is still to come."
AS_IT_WAS = "All right, then it stays as it was."
AS_THEY_WERE = "All right, then they stay as they were."
ANOTHER = "Is there another meeting that you would like to change?"
CANCELLED = "It is cancelled."


@flow(
    "meetings",
    when="the caller wants to move or cancel a meeting or demonstration that they have booked",
    slots=(PROOF, CHANGE, MEETING_TIME, TEXT_ME),
)
def meetings(call: Call) -> Script[None]:
    """Find the meeting, once we know whose it is; then move or cancel it."""
    found = yield from meetings_found(call)
    change = ""
    for looked_at in range(MOST_LOOKED_AT):
        if found is None:
            return
        if not found.found["meetings"]:
            yield from say(NO_OTHER if looked_at else NO_MEETING)
            return
        meeting = yield from chosen(found)
        yield from say(f"Your meeting with {meeting['host']} is {when_it_is(meeting, found)}.")
        change = change or (yield from ask_if_possible(WHICH_CHANGE, CHANGE, narrower=KEYS)) or ""
        wanted = yield from _sure(change)
        if wanted != "other" and (yield from _changed(call, meeting, wanted)):
            return
        if wanted != "other":
            yield from say(AS_IT_WAS)
            # One that this call has booked is known without a proof; there may be others.
            if found.found["all"] or not (yield from ask_if_possible(ANOTHER, yes_no("another"))):
                return
        change = wanted if wanted == "move" else change if change == "cancel" else ""
        found = yield from meetings_besides(call, found, meeting)
    yield from say(AS_THEY_WERE)


def _sure(change: str) -> Script[str]:
    """Return what is to become of a meeting: move, keep, other, or cancel once that is sure."""
    if change != "cancel":
        return change or "keep"
    sure = yield from ask_if_possible("Shall I cancel it?", SURE, narrower=SURE_KEYS)
    return sure or "keep"


def _changed(call: Call, meeting: dict[str, Any], wanted: str) -> Script[bool]:
    """Move or cancel a meeting; return whether that is settled, done or told to be impossible.

    Whoever only wanted to hear when it is has heard it.
    """
    reference = meeting["reference"]
    if wanted == "move":
        moved = yield from move_meeting(reference)
        if moved and moved.done:
            yield from confirm_by_text(call, moved)
        return moved is not None
    if wanted != "cancel":
        return wanted == "tell"
    outcome = yield from do(CancelMeeting(reference=reference))
    yield from say(CANCELLED if outcome.done else f"I'm sorry, {outcome.reason}")
    return True
