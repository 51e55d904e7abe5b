"""Take a message: announce the tone, record, and have the recording written down."""

from neuracrm_voice.commands import TakeMessage
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import recording
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say

RECORDING = recording("message_recording")


def take_message(_call: Call) -> Script[Outcome | None]:
    """Return what came of the message, None when nothing was said after the tone."""
    url = yield from ask_if_possible(
        "After the tone, please leave your name, your message, and how we can reach you. "
        "Press any key when you are done.",
        RECORDING,
        short="After the tone, please leave your message.",
    )
    if not url:
        yield from say("There was no message, so none was kept.")
        return None
    outcome = yield from do(TakeMessage(words="", recording_url=url))
    if outcome.done:
        reference = spoken.say_reference(outcome.reference)
        yield from say(f"Thank you. I have your message, under {reference}.")
        yield from say("One of our people will listen to it.")
    else:
        yield from say(f"I'm sorry, I could not keep your message: {outcome.reason}")
    return outcome
