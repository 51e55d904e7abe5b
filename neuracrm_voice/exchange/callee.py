"""Callees: who or what picks up when the server places a call, and the call as they have it.

Source: twilio.com/docs/voice/answering-machine-detection (asynchronous detection).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin

from neuracrm_voice.exchange.call import Call
from neuracrm_voice.exchange.network import Exchange
from neuracrm_voice.exchange.parties import new_sid

MOST_TURNS = 30
DETECTION_MILLISECONDS = "3200"


@dataclass(frozen=True, slots=True, kw_only=True)
class Callee:
    """What becomes of a call: `mind` answers what is heard, "" hangs up, "#1" presses a key.

    `answered_by` is what the detection makes of whoever picks up: human, fax, unknown, or one of
    Twilio's machine_end_beep, machine_end_silence and machine_end_other.
    """

    outcome: Literal["answers", "busy", "no-answer", "failed"] = "answers"
    answered_by: str = "human"
    mind: Callable[[str], str] = lambda _heard: ""
    think_seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A call as it was asked for: numbers, and where what is heard and what picks up is told."""

    to: str
    from_: str
    url: str
    machine_url: str = ""
    sid: str = ""


def ring(
    exchange: Exchange,
    callee: Callee,
    placed: Placed,
    redirected: Callable[[], str | None] = lambda: None,
) -> Call:
    """Play a whole call to a callee; `redirected` gives the document it was sent to meanwhile."""
    sid = placed.sid or new_sid("CA")
    numbers = {"from_": placed.from_, "to": placed.to, "CallSid": sid}
    time.sleep(callee.think_seconds)
    if callee.outcome != "answers":
        return exchange.misses(**numbers, outcome=callee.outcome)
    call = exchange.dial(path=placed.url, Direction="outbound-api", **numbers)
    if placed.machine_url and not call.ended:
        _detect(call, callee, urljoin(placed.url, placed.machine_url))
    for _ in range(MOST_TURNS):
        document = redirected()
        if call.ended:
            break
        time.sleep(callee.think_seconds)
        if document is not None:
            call.is_sent(document)
        else:
            _answer(call, callee.mind(call.words))
    return call.hangs_up()


def _detect(call: Call, callee: Callee, url: str) -> None:
    """Tell what picked up; the callback carries no numbers."""
    form = {
        "CallSid": call.sid,
        "AccountSid": call.parties.account_sid,
        "AnsweredBy": callee.answered_by,
        "MachineDetectionDuration": DETECTION_MILLISECONDS,
    }
    call.post("status", url, "POST", form)


def _answer(call: Call, words: str) -> None:
    if not words:
        call.hangs_up()
    elif words.startswith("#"):
        call.presses(words[1:])
    else:
        call.says(words)
