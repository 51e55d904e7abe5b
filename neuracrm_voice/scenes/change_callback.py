"""Change the call back that this call has arranged: its time, or the number called."""

from neuracrm_voice.commands import ChangeCallback
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import phone, yes_no
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, do, if_told
from neuracrm_voice.scenes.callback import agree_when, other_number, say_outcome

OTHER_PHONE = phone("other_phone")
"""Where to call instead of the number agreed on before."""
SAME_DAY = yes_no("same_day")
"""Never asked: another hour was told, and no day with it."""


def change_time(call: Call) -> Script[Outcome]:
    """Agree on another time for the call back that this call has arranged."""
    same_day = bool((yield from if_told(SAME_DAY)))
    return (yield from agree_when(call, ChangeCallback(same_day=same_day)))


def tell_time(call: Call) -> Script[None]:
    """Say when the caller will be called, as it stands."""
    outcome = yield from do(ChangeCallback())
    yield from say_outcome(call, outcome, outcome.found.get("at") or "")


def change_number(call: Call) -> Script[Outcome | None]:
    """Agree on another number for the call back; None when the caller names none."""
    number, digits = yield from other_number(OTHER_PHONE)
    if not (number or digits):
        return None
    outcome = yield from do(ChangeCallback(phone=number, digits=digits))
    yield from say_outcome(call, outcome, outcome.found.get("at") or "")
    return outcome
