"""Stand-ins that need no vendor: rules understand, the carrier speaks.

The product runs on these with no key, and in an outage. `local_shelf` is the shelf's stand-in.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import structlog

from neuracrm_voice.dialogue import rules
from neuracrm_voice.dialogue.understanding import Understanding
from neuracrm_voice.ports import Audio, ProviderError, Utterance

_log = structlog.get_logger(__name__)

LEAST_SHARE = 0.5
"""A fact answers when it holds half of what the question is about; below, it misleads."""

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

    def understand(self, utterance: Utterance, *, seconds: float) -> Understanding:  # noqa: ARG002 - the port's; rules take no time to speak of
        """Say what the words mean by rule alone; nothing here can fail."""
        understood = rules.understand(
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


class OfflineTelephone:
    """Sends nothing, and says so: without a carrier no text can reach anybody."""

    name = "offline"

    def send_text(self, to: str, body: str) -> str:
        """Log the text, so that it can be read on the machine, and raise ProviderError."""
        _log.info("A text would have gone out.", pii={"to": to, "body": body})
        raise ProviderError("no carrier is set up", permanent=True)


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
