"""What an event means: one value, whoever understood it (rules, keypad or model)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

Plain = str | int | float | bool | None
"""What an answer is made of, so that it can be stored as JSON and replayed unchanged."""

TOPICS = ("sales", "support", "general")
"""What the rules tell apart; each is the name of a flow."""


OBJECTIONS = ("price", "timing", "competitor", "authority", "trust", "no_need")
"""What may keep a caller from buying."""


class Act(StrEnum):
    """What the caller does with their words, besides answering."""

    NONE = "none"
    AFFIRM = "affirm"
    DENY = "deny"
    DONT_KNOW = "dont_know"
    REPEAT = "repeat"
    SLOWER = "slower"
    WAIT = "wait"
    HUMAN = "human"
    MESSAGE = "message"
    CALLBACK = "callback"
    GOODBYE = "goodbye"
    GREET = "greet"
    THANK = "thank"
    ABUSE = "abuse"
    PRIVATE = "private"
    STOP_CALLING = "stop_calling"
    SCREENED = "screened"
    VOICEMAIL = "voicemail"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where words were spoken: what "tomorrow" and "oh seven hundred" depend on.

    `now` carries the zone of the line; `region` is the ISO 3166 country of the line, such as "US";
    `caller` is the number they call from, E.164, or ""; `outbound` tells a call of ours, `booked`
    one in which a meeting was booked, so that "move it" means that one; `noted` is the kind of what
    the call has noted last, "" before there is any.
    """

    now: datetime
    region: str = "US"
    caller: str = ""
    outbound: bool = False
    booked: bool = False
    noted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What one event means.

    `answers` maps a slot's name to its value and holds every slot heard, asked or not; the name
    "matter" stands for what the caller came about, in their words, whatever the topic calls it.
    `explicit` is true when the caller asked for the topic in so many words ("I'd rather talk to
    support"), which alone may leave a flow that is waiting for free words.
    `objection` is why they would not buy, one of OBJECTIONS, or "".
    `question` is the caller's own question, when they asked one. `reply` is a model's words for
    it, empty when there is no model. `complete` says that the rules account for every word, so a
    model could add nothing.
    """

    topic: str = ""
    explicit: bool = False
    act: Act = Act.NONE
    answers: Mapping[str, Plain] = field(default_factory=dict)
    objection: str = ""
    question: str = ""
    reply: str = ""
    mood: str = ""
    source: str = "rules"
    complete: bool = False
