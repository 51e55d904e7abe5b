"""Providers behind a circuit breaker: a vendor that is down costs a caller no waiting.

Each wrapper is the port it wraps, and fails at once, with ProviderError, while its vendor rests.
"""

from neuracrm_voice.dialogue.understanding import Understanding
from neuracrm_voice.ports import (
    Audio,
    AudioShelf,
    LanguageModel,
    Summariser,
    Summary,
    Talk,
    Utterance,
    Voice,
)
from neuracrm_voice.providers.breaker import Breaker


class GuardedLanguageModel:
    """A language model behind a breaker."""

    at_once = False

    def __init__(self, model: LanguageModel, breaker: Breaker) -> None:
        self.name = model.name
        self._model = model
        self._breaker = breaker

    @property
    def resting(self) -> bool:
        """Tell whether the vendor is left alone after failures."""
        return self._breaker.resting

    def understand(self, utterance: Utterance, *, seconds: float) -> Understanding:
        """Understand, unless the vendor rests."""
        return self._breaker.run(lambda: self._model.understand(utterance, seconds=seconds))


class GuardedVoice:
    """A voice behind a breaker."""

    def __init__(self, voice: Voice, breaker: Breaker) -> None:
        self.name = voice.name
        self.fingerprint = voice.fingerprint
        self._voice = voice
        self._breaker = breaker

    @property
    def resting(self) -> bool:
        """Tell whether the vendor is left alone after failures."""
        return self._breaker.resting

    def render(self, text: str, *, seconds: float) -> Audio | None:
        """Render, unless the vendor rests."""
        return self._breaker.run(lambda: self._voice.render(text, seconds=seconds))


class GuardedShelf:
    """A shelf behind a breaker."""

    def __init__(self, shelf: AudioShelf, breaker: Breaker) -> None:
        self.name = shelf.name
        self._shelf = shelf
        self._breaker = breaker

    @property
    def resting(self) -> bool:
        """Tell whether the vendor is left alone after failures."""
        return self._breaker.resting

    def find(self, name: str) -> str | None:
        """Look the audio up, unless the vendor rests."""
        return self._breaker.run(lambda: self._shelf.find(name))

    def put(self, name: str, audio: Audio) -> str:
        """Keep the audio, unless the vendor rests."""
        return self._breaker.run(lambda: self._shelf.put(name, audio))


class GuardedSummariser:
    """A summariser behind a breaker."""

    def __init__(self, summariser: Summariser, breaker: Breaker) -> None:
        self.name = summariser.name
        self._summariser = summariser
        self._breaker = breaker

    @property
    def resting(self) -> bool:
        """Tell whether the vendor is left alone after failures."""
        return self._breaker.resting

    def summarise(self, talk: Talk, *, seconds: float) -> Summary:
        """Sum a call up, unless the vendor rests."""
        return self._breaker.run(lambda: self._summariser.summarise(talk, seconds=seconds))
