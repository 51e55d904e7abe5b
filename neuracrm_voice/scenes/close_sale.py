"""Close a sale: into a meeting, a call back, or a friendly end; the deal moves to where it got."""

from neuracrm_voice.commands import MoveDeal
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Choice, one_of
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, enter
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.scenes.book_meeting import (
    CALL_INSTEAD,
    asks_to_meet,
    book_meeting,
    meets,
)
from neuracrm_voice.scenes.callback import schedule_callback
from neuracrm_voice.scenes.confirm_by_text import confirm_by_text

MEETING, CALLBACK, NEITHER = "meeting", CALL_INSTEAD, "neither"
NEXT_STEP = one_of(
    "next_step",
    (
        Choice(
            MEETING,
            ("a meeting", "meeting", "book a meeting", "book it", "yes", "demo", "appointment"),
            "1",
        ),
        Choice(
            CALLBACK,
            (
                "a call back",
                "call back",
                "callback",
                "call me",
                "call me back",
                "a call",
                "phone me",
                "ring me",
                "a ring",
            ),
            "2",
        ),
        Choice(
            NEITHER,
            (
                "neither",
                "no",
                "nope",
                "no thanks",
                "no thank you",
                "not now",
                "nothing",
                "leave it",
                "leave it at that",
                "that is all",
                "that is it",
            ),
            "3",
        ),
    ),
    time_picks=MEETING,
)


def close_sale(call: Call, need: str, lead: str, *, name: str, email: str) -> Script[None]:
    """Agree on the next step for a lead, given by its reference; one who asked to meet does."""
    step: str | None = MEETING if asks_to_meet(need) else None
    step = step or (
        yield from ask_if_possible(
            "Shall I book a meeting with one of our people, have someone call you, or is that all "
            "for now?",
            NEXT_STEP,
            short="Would you like a meeting, a call back, or neither?",
            narrower="Press 1 for a meeting, 2 for a call back, or 3 for neither.",
        )
    )
    if step == MEETING:
        yield from _rest(call, lead, (yield from book_meeting(call, need, name=name, email=email)))
    elif step == CALLBACK:
        yield from _rest(call, lead, (yield from schedule_callback(call, need)))


def _rest(call: Call, lead: str, agreed: Outcome | None) -> Script[None]:
    """Bring the deal to where a meeting or a call back leaves it."""
    if agreed and agreed.done:
        stage = Stage.DEAL_CLOSED if meets(agreed) else Stage.FOLLOW_UP_SCHEDULED
        yield from enter(stage)
        yield from do(MoveDeal(lead=lead, stage=stage))
        if meets(agreed):
            yield from confirm_by_text(call, agreed)
