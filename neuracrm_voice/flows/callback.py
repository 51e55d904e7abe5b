"""Callback: a person is wanted and none is there; agree on a call back, or take a message."""

from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script
from neuracrm_voice.scenes.callback import PHONE, WHEN, offer_callback


@flow("callback", slots=(PHONE, WHEN))
def callback(call: Call) -> Script[None]:
    """Offer; the engine has briefed those who will call."""
    yield from offer_callback(call, "Asked for a person")
