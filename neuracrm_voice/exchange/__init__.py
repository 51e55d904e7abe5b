"""A telephone network of our own: it plays Twilio, by Twilio's published rules, to any server.

It speaks HTTP and knows nothing of the product: what it is given is an address and a token.
Tests, measurements and the terminal's telephone place their calls through it.
"""

from neuracrm_voice.exchange.call import Call, CallOverError
from neuracrm_voice.exchange.carrier import Deliver, Delivery
from neuracrm_voice.exchange.dialling import Desk
from neuracrm_voice.exchange.heard import (
    Dialled,
    Failed,
    Heard,
    Paused,
    Played,
    Recorded,
    Rejected,
    Said,
    Skipped,
    Tones,
)
from neuracrm_voice.exchange.network import Exchange
from neuracrm_voice.exchange.problems import Problem, ProblemError, TwimlRefusedError
from neuracrm_voice.exchange.suspended import resume, suspend
from neuracrm_voice.exchange.terminal import talk

__all__ = [
    "Call",
    "CallOverError",
    "Deliver",
    "Delivery",
    "Desk",
    "Dialled",
    "Exchange",
    "Failed",
    "Heard",
    "Paused",
    "Played",
    "Problem",
    "ProblemError",
    "Recorded",
    "Rejected",
    "Said",
    "Skipped",
    "Tones",
    "TwimlRefusedError",
    "resume",
    "suspend",
    "talk",
]
