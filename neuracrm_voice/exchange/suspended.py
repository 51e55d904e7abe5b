"""A call as plain data between two things its caller does, so that any process may go on with it.

What was heard and requested so far stays behind; what is left to play, and the clock, come along.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from neuracrm_voice.exchange.call import Call
from neuracrm_voice.exchange.network import Exchange
from neuracrm_voice.exchange.parties import Parties
from neuracrm_voice.exchange.subscription import Clock
from neuracrm_voice.exchange.twiml import Verb

_KEPT = ("status", "ended_by", "seconds", "reports", "url")


def suspend(call: Call) -> dict[str, Any]:
    """Return where a call stands, in values that JSON can hold."""
    clock = call.subscription.clock
    return {
        **{name: getattr(call, name) for name in _KEPT},
        "parties": asdict(call.parties),
        "clock": {"began": clock.began, "seconds": clock.seconds},
        "asked": _plain(call.asked) if call.asked else None,
        "verbs": [_plain(verb) for verb in call.verbs],
    }


def resume(exchange: Exchange, plain: Mapping[str, Any]) -> Call:
    """Return the call that `suspend` described, on an exchange which then has that call's clock."""
    exchange.clock = Clock(**plain["clock"])
    call = exchange.call(Parties(**plain["parties"]))
    for name in _KEPT:
        setattr(call, name, plain[name])
    call.asked = _verb(plain["asked"]) if plain["asked"] else None
    call.verbs = deque(_verb(verb) for verb in plain["verbs"])
    return call


def _plain(verb: Verb) -> dict[str, Any]:
    return {
        "name": verb.name,
        "attributes": dict(verb.attributes),
        "text": verb.text,
        "children": [_plain(child) for child in verb.children],
    }


def _verb(plain: Mapping[str, Any]) -> Verb:
    children = tuple(_verb(child) for child in plain["children"])
    return Verb(plain["name"], plain["attributes"], plain["text"], children)
