"""Providers behind a circuit breaker: a vendor that is down costs a caller no waiting.

Each wrapper is the port it wraps, and fails at once, with ProviderError, while its vendor rests.
"""

from collections.abc import Callable
from typing import TypeVar

from neuracrm_voice.database import now
from neuracrm_voice.dialogue.understanding import Understanding
from neuracrm_voice.ports import (
    Audio,
    AudioShelf,
    Failure,
    LanguageModel,
    ProviderError,
    Summariser,
    Summary,
    Talk,
    Utterance,
    Voice,
)
from neuracrm_voice.providers.breaker import Breaker

T = TypeVar("T")


class _Guarded:
    """How a vendor behind a breaker fares. `last_failure` is what this process has met."""

    last_failure: Failure | None = None

    def __init__(self, breaker: Breaker) -> None:
        self._breaker = breaker

    @property
    def resting(self) -> bool:
        """Tell whether the vendor is left alone after failures."""
        return self._breaker.resting

    def _run(self, work: Callable[[], T]) -> T:
        """Do the work, unless the vendor rests, and remember how it failed."""

        def noted() -> T:
            try:
                return work()
            except ProviderError as error:
                self.last_failure = Failure(now(), str(error))
                raise

        return self._breaker.run(noted)


class GuardedLanguageModel(_Guarded):
    """A language model behind a breaker."""

    at_once = False

    def __init__(self, model: LanguageModel, breaker: Breaker) -> None:
        self.name = model.name
        self._model = model
        super().__init__(breaker)

    def understand(self, utterance: Utterance, *, seconds: float) -> Understanding:
        """Understand, unless the vendor rests."""
        return self._run(lambda: self._model.understand(utterance, seconds=seconds))


class GuardedVoice(_Guarded):
    """A voice behind a breaker."""

    def __init__(self, voice: Voice, breaker: Breaker) -> None:
        self.name = voice.name
        self.fingerprint = voice.fingerprint
        self._voice = voice
        super().__init__(breaker)

    def render(self, text: str, *, seconds: float) -> Audio | None:
        """Render, unless the vendor rests."""
        return self._run(lambda: self._voice.render(text, seconds=seconds))


class GuardedShelf(_Guarded):
    """A shelf behind a breaker."""

    def __init__(self, shelf: AudioShelf, breaker: Breaker) -> None:
        self.name = shelf.name
        self._shelf = shelf
        super().__init__(breaker)

    def find(self, name: str) -> str | None:
        """Look the audio up, unless the vendor rests."""
        return self._run(lambda: self._shelf.find(name))

    def put(self, name: str, audio: Audio) -> str:
        """Keep the audio, unless the vendor rests."""
        return self._run(lambda: self._shelf.put(name, audio))


class GuardedSummariser(_Guarded):
    """A summariser behind a breaker."""

    def __init__(self, summariser: Summariser, breaker: Breaker) -> None:
        self.name = summariser.name
        self._summariser = summariser
        super().__init__(breaker)

    def summarise(self, talk: Talk, *, seconds: float) -> Summary:
        """Sum a call up, unless the vendor rests."""
        return self._run(lambda: self._summariser.summarise(talk, seconds=seconds))
