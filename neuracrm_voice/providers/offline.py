"""Stand-ins that need no vendor: rules understand, the carrier speaks.

The product runs on these with no key, and in an outage. `local_shelf` is the shelf's stand-in.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NoReturn

from neuracrm_voice.dialogue import rules
from neuracrm_voice.dialogue.understanding import Understanding
from neuracrm_voice.ports import Addresses, Audio, ProviderError, Utterance

LEAST_SHARE = 0.5
"""A fact answers when it holds half of what the question is about; below, it misleads."""

MOST_REMEMBERED = 100
"""What was refused lately; more would only fill memory."""

_IDLE = (
    "a about am an and any are at be but by can could did do does for from get give has have "
    "how i if in into is it its just know like many me much my of on one or our please so some "
    "tell than that the their them there these they this to too us want was we were what when "
    "where which who why will with would you your"
)
_IDLE_WORDS = frozenset(_IDLE.split())
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e", "y")
_LEAST_STEM_LETTERS = 3


class OfflineLanguageModel:
    """The rules, and the company's own sentences for an answer."""

    name = "offline"
    at_once = True

    def understand(self, utterance: Utterance, *, seconds: float) -> Understanding:  # noqa: ARG002 - the port's; rules take no time to speak of
        """Say what the words mean by rule alone; nothing here can fail."""
        understood = utterance.by_rules or rules.understand(
            utterance.words, asked=utterance.asked, moment=utterance.moment
        )
        reply = best_fact(understood.question, utterance.facts)
        return replace(understood, reply=reply, source="offline")


class CarrierVoice:
    """Leaves every text to the carrier's own voice."""

    name = "carrier"
    fingerprint = ""

    def render(self, text: str, *, seconds: float) -> Audio | None:  # noqa: ARG002 - the port's
        """Return None: the carrier says it."""
        return None


class NoTelephone:
    """Refuses, and remembers in `asked` what would have been done: who is asked, and of whom."""

    name = "none"

    def __init__(self) -> None:
        self.asked: deque[tuple[str, str]] = deque(maxlen=MOST_REMEMBERED)

    def redirect_call(self, sid: str, twiml: str) -> None:  # noqa: ARG002 - the port's
        """Refuse to redirect a call."""
        self._refuse("redirect_call", sid)

    def end_call(self, sid: str) -> None:
        """Refuse to hang a call up."""
        self._refuse("end_call", sid)

    def fetch_recording(self, url: str) -> Audio:
        """Refuse: there is nobody who would keep one."""
        return self._refuse("fetch_recording", url)

    def place_call(self, *, to: str, from_: str, at: Addresses) -> str:  # noqa: ARG002 - the port's
        """Refuse to place a call."""
        return self._refuse("place_call", to)

    def find_call(self, *, to: str, from_: str, since: datetime) -> str | None:  # noqa: ARG002 - the port's
        """Find nothing: no call was ever placed."""
        return None

    def send_text(self, to: str, body: str) -> str:  # noqa: ARG002 - the port's
        """Refuse to send a text."""
        return self._refuse("send_text", to)

    def _refuse(self, deed: str, whom: str) -> NoReturn:
        self.asked.append((deed, whom))
        raise ProviderError(
            "no telephone company is set up: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and "
            "TWILIO_PHONE_NUMBER",
            permanent=True,
        )


def best_fact(question: str, facts: Sequence[str]) -> str:
    """Choose the fact that holds most of what the question is about, or "" when none does."""
    about = _stems(question)
    best, best_share = "", 0.0
    for fact in facts:
        share = len(about & _stems(fact)) / len(about) if about else 0.0
        if share >= LEAST_SHARE and share > best_share:
            best, best_share = fact, share
    return best


def _stems(text: str) -> set[str]:
    spoken_words = re.findall(r"[^\W_]+", text.lower())
    return {_stem(word) for word in spoken_words if word not in _IDLE_WORDS}


def _stem(word: str) -> str:
    """Cut an ending off, so that "opening" and "opens" meet "open"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM_LETTERS:
            return word[: -len(ending)]
    return word
