"""Reception: greet, learn what the caller wants, let the right flow speak, see them off."""

from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask, say, switch_to

KEYS = (
    "You can say sales, support, or that you have a question. "
    "Or press 1 for sales, 2 for support, 3 for a question, 0 for a person."
)

CLOSED = (
    "Our people are not here at the moment, but I am: "
    "I can help you, take a message, or arrange a call back."
)

ASKING = "general"
"""The topic after which a caller is asked for the next question, not for other business."""

MORE_TO_KNOW = "Is there anything else you'd like to know?"


@flow("reception")
def reception(call: Call) -> Script[None]:
    """Greet and route, as often as the caller has something more."""
    yield from say(
        f"Hello {call.name.split()[0]}, welcome back to {call.company}."
        if call.name
        else call.greeting
    )
    if not call.open_now:
        yield from say(CLOSED)
    wanted = yield from ask(
        "How can I help you today?",
        topic("topic"),
        short="What can I do for you? Is it about buying, a problem, or a question?",
        narrower=KEYS,
    )
    while wanted:
        yield from switch_to(wanted)
        asking = wanted == ASKING
        wanted = yield from ask(
            MORE_TO_KNOW if asking else "Is there anything else I can do for you?",
            topic("anything_else"),
            short=MORE_TO_KNOW if asking else "Can I help you with anything else?",
            narrower=f"{KEYS} If that was all, just say no, or press 9.",
        )
