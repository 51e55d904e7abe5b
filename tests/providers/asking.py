"""What the understanding is asked in tests: words, topics and slots."""

from datetime import UTC, datetime
from typing import Any

from neuracrm_voice.dialogue.answers import (
    Choice,
    Kind,
    Slot,
    email,
    finding,
    number,
    one_of,
    person_name,
)
from neuracrm_voice.dialogue.understanding import Moment
from neuracrm_voice.ports import Utterance

NOW = Moment(datetime(2026, 11, 20, 10, tzinfo=UTC))
WORDS = "we are forty people at Acme"
INTRODUCTION = "hi Jane Roe here, jane at acme dot com, I want a price for forty"
PLANS = (Choice("team", ("the team plan",)), Choice("solo", ("just me",)))
PLAN: Slot[Any] = one_of("plan", PLANS)
NAME: Slot[Any] = person_name()
BUDGET: Slot[Any] = finding(Kind.BUDGET)
AUTHORITY: Slot[Any] = finding(Kind.AUTHORITY)
EMAIL: Slot[Any] = email()
SIZE: Slot[Any] = number("size", at_least=1)


TOPICS = {"sales": "to buy", "support": "a problem", "general": "a question"}


def utterance(words: str = WORDS) -> Utterance:
    return Utterance(words=words, moment=NOW, topics=TOPICS)
