"""Message: the caller only wants to leave one."""

from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script
from neuracrm_voice.scenes.take_message import take_message


@flow("message")
def message(call: Call) -> Script[None]:
    """Take it."""
    yield from take_message(call)
