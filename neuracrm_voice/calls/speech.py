"""Speech: a reply's sentences become audio where there is a voice, words for the carrier's else.

The rule: a reply is heard in one voice. If one of its sentences cannot be had as audio in time,
the carrier says them all.
"""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from threading import Lock

import structlog

from neuracrm_voice.dialogue.fitting import fit_reply
from neuracrm_voice.ports import AudioShelf, ProviderError, Voice

log = structlog.get_logger(__name__)

MOST_ADDRESSES = 10_000
"""Addresses of audio remembered per process; at some 150 bytes each, 1.5 MB."""

RENDERS_AT_ONCE = 8
"""Sentences rendered side by side by a process; ElevenLabs' plans allow 4 to 30 an account."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence as it will be heard: audio at `url`, or the carrier's voice when that is ""."""

    text: str
    url: str = ""


class Speech:
    """Turns sentences into audio on the shelf, and remembers where it lies."""

    def __init__(self, voice: Voice, shelf: AudioShelf) -> None:
        self._voice = voice
        self._shelf = shelf
        self._addresses: OrderedDict[str, str] = OrderedDict()
        self._lock = Lock()
        self._renderers = ThreadPoolExecutor(RENDERS_AT_ONCE, thread_name_prefix="render")

    @property
    def at_once(self) -> bool:
        """Tell whether no reply ever waits for audio, because the carrier speaks them all."""
        return not self._voice.fingerprint

    def at_hand(
        self, sentences: Sequence[str], *, language: str = "en-US"
    ) -> tuple[Spoken, ...] | None:
        """Return the sentences as heard if that takes no I/O, else None."""
        texts = fit_reply(sentences, language)
        if not self._voice.fingerprint:
            return tuple(Spoken(text) for text in texts)
        with self._lock:
            addresses = [self._addresses.get(self._name(text)) for text in texts]
        if any(address is None for address in addresses):
            return None
        return tuple(
            Spoken(text, address or "") for text, address in zip(texts, addresses, strict=True)
        )

    def make(
        self, sentences: Sequence[str], *, seconds: float, language: str = "en-US"
    ) -> tuple[Spoken, ...]:
        """Return the sentences as heard, rendered now if need be, within `seconds`."""
        texts = fit_reply(sentences, language)
        until = time.monotonic() + seconds
        jobs = [
            self._renderers.submit(copy_context().run, self._address, text, until) for text in texts
        ]
        try:
            addresses = [job.result(timeout=max(0.0, until - time.monotonic())) for job in jobs]
        except (ProviderError, TimeoutError) as error:
            log.warning(
                "A reply is said by the carrier, for want of audio.",
                reason=str(error) or "too slow",
            )
            # What nobody will hear is not sent, for it would be billed.
            for job in jobs:
                job.cancel()
            addresses = []
        if "" in addresses or not addresses:
            return tuple(Spoken(text) for text in texts)
        return tuple(Spoken(text, address) for text, address in zip(texts, addresses, strict=True))

    def close(self) -> None:
        """Let renders under way finish, and take no more."""
        self._renderers.shutdown()

    def _address(self, text: str, until: float) -> str:
        """Return where the audio of a sentence lies, "" when the carrier is to say it."""
        name = self._name(text)
        with self._lock:
            address = self._addresses.get(name)
        address = address or self._shelf.find(name) or self._render(text, name, until)
        if address:
            with self._lock:
                self._addresses[name] = address
                while len(self._addresses) > MOST_ADDRESSES:
                    self._addresses.popitem(last=False)
        return address

    def _render(self, text: str, name: str, until: float) -> str:
        left = until - time.monotonic()
        if left <= 0:
            raise ProviderError("No time was left to render audio.", permanent=False)
        audio = self._voice.render(text, seconds=left)
        return self._shelf.put(name, audio) if audio else ""

    def _name(self, text: str) -> str:
        """Return the content-hash name: the same voice and words are the same file, for ever."""
        return hashlib.sha256(f"{self._voice.fingerprint}\n{text}".encode()).hexdigest() + ".wav"
