"""Afterthoughts: drop or put right what this call has just noted."""

from neuracrm_voice.commands import TakeMessage
from neuracrm_voice.dialogue.acts import PutRight, TakeBack
from neuracrm_voice.dialogue.answers import Choice, Slot, email, one_of
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, forget, if_told, say
from neuracrm_voice.scenes.callback import WHEN
from neuracrm_voice.scenes.change_callback import (
    OTHER_PHONE,
    SAME_DAY,
    change_number,
    change_time,
    tell_time,
)
from neuracrm_voice.scenes.confirmed import confirmed
from neuracrm_voice.scenes.identify_caller import NAME

CHANGE = one_of(
    "afterthought",
    (
        Choice("drop", ("drop it", "cancel it", "cancel", "forget it", "no longer need it"), "1"),
        Choice("time", ("the time", "another time", "another day", "the day"), "2"),
        Choice("number", ("the number", "another number", "my number"), "3"),
        Choice("name", ("my name", "the name"), "4"),
        Choice("email", ("my email", "my address", "the email", "the address"), "5"),
        Choice("tell", ("when it is", "when is it")),
        Choice("keep", ("leave it", "keep it", "nothing", "no", "never mind"), "6"),
    ),
)
DROPPED = one_of(
    "dropped",
    (
        Choice("ticket", ("the ticket",), "1"),
        Choice("callback", ("the call back",), "2"),
        Choice("message", ("the message",), "3"),
    ),
)
EMAIL = email()
_IS_DROPPED = {
    "ticket": "All right, I have closed your ticket.",
    "callback": "All right, nobody will call you back.",
    "message": "All right, I have dropped your message.",
}
PEOPLE_ARE_TOLD = "Thank you. I have noted for my colleagues that you need it no longer."
CORRECTED = "Thank you, I have put that right."
AS_IT_IS = "All right, I have left it as it is."


@flow(
    "afterthoughts",
    when="the caller wants to drop, or to put right, what this call has just noted for them: "
    "a ticket, a call back, a message, or who they are",
    slots=(CHANGE, DROPPED, NAME, EMAIL, OTHER_PHONE, SAME_DAY, WHEN),
)
def afterthoughts(call: Call) -> Script[None]:
    """Do the one thing wanted; what is not understood is left as it is."""
    change = yield from ask_if_possible(
        "What shall I change: should I drop it, or is it the time, the number, or your name?",
        CHANGE,
        narrower="Press 1 to drop it, 2 for another time, 3 for another number, 4 for your name.",
    )
    if change == "drop":
        yield from _drop()
    elif change == "time":
        yield from change_time(call)
    elif change == "tell":
        yield from tell_time(call)
    elif change == "number":
        changed = yield from change_number(call)
        if changed is None:
            yield from say(AS_IT_IS)
    elif change == "name":
        again = "Please say your name once more, slowly."
        yield from _of_themselves(NAME, "What is your name?", again)
    elif change == "email":
        again = "Please say the e-mail address once more, slowly, with at and dot."
        yield from _of_themselves(EMAIL, "What is your e-mail address?", again)
    else:
        yield from say(AS_IT_IS)


def _drop() -> Script[None]:
    """Drop what this call has noted; of what an earlier one did, people are told."""
    kind = yield from if_told(DROPPED)
    dropped = yield from do(TakeBack(kind=kind or ""))
    if not dropped.done and kind:
        dropped = yield from do(TakeMessage(words=f"Needs no longer: {kind}"))
    if not dropped.done:
        yield from say(f"I'm sorry, {dropped.reason}")
    elif dropped.found.get("kind") and not dropped.found.get("older"):
        yield from say(_IS_DROPPED[str(dropped.found["kind"])])
    else:
        yield from say(PEOPLE_ARE_TOLD)


def _of_themselves(slot: Slot[str], prompt: str, again: str) -> Script[None]:
    """Ask their name or address once more, and have it put right wherever it was noted."""
    heard = yield from if_told(slot)
    yield from forget(slot)
    told, _ = yield from confirmed(f"I'm sorry about that. {prompt}", slot, again=again)
    if told is None:
        yield from say(AS_IT_IS)
        return
    put = yield from do(PutRight(what=slot.name, wrong=heard or "", right=told))
    yield from say(CORRECTED if put.done else f"I'm sorry, {put.reason}")
