"""What the product needs of the outside, in its own words; `providers/` supplies it.

Nothing but `ProviderError` crosses the border back.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from neuracrm_voice.dialogue.answers import Slot
from neuracrm_voice.dialogue.understanding import Moment, Plain, Understanding


class ProviderError(Exception):
    """A vendor failed. `permanent` says that trying again cannot help (a wrong key, a bad voice).

    `perhaps_done` says that what was asked for may have been done all the same: the answer was
    lost, not the request. The message names the vendor and the condition, never what a caller
    said.
    """

    def __init__(self, message: str, *, permanent: bool, perhaps_done: bool = False) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.perhaps_done = perhaps_done


@dataclass(frozen=True, slots=True)
class Failure:
    """The last time a vendor failed: when, and the ProviderError's sentence."""

    at: datetime
    reason: str


_uses: ContextVar[list[tuple[str, int]] | None] = ContextVar("uses", default=None)


@contextmanager
def metered() -> Iterator[list[tuple[str, int]]]:
    """List what is used of vendors within, (unit, amount), in this context and copies of it."""
    uses: list[tuple[str, int]] = []
    token = _uses.set(uses)
    try:
        yield uses
    finally:
        _uses.reset(token)


def count_use(unit: str, amount: int) -> None:
    """Tell whoever meters that so many of a unit were used, named as in `settings.PRICED_PER`."""
    uses = _uses.get()
    if uses is not None:
        uses.append((unit, amount))


def uncount_use(unit: str, amount: int) -> None:
    """Take back what was counted and turned out not to be billed; too late, it stays counted."""
    uses = _uses.get()
    if uses is not None:
        with suppress(ValueError):
            uses.remove((unit, amount))


class CallEndedError(ProviderError):
    """The call that was to be changed is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A caller's words and what they may refer to: all that an understanding may draw on.

    `topics` are what a caller may come for, each with when it is meant.
    `asked` is the pending question's slot and `prompt` its text; `slots` are the other slots an
    answer may fill, by name; `known` is what the caller has told already; `facts` are sentences
    of the company's own, for answers to questions; `by_rules` is what the rules made of the words,
    where they have been asked.
    """

    words: str
    moment: Moment
    company: str = ""
    topics: Mapping[str, str] = field(default_factory=dict)
    prompt: str = ""
    asked: Slot[object] | None = None
    slots: Mapping[str, Slot[object]] = field(default_factory=dict)
    known: Mapping[str, Plain] = field(default_factory=dict)
    facts: Sequence[str] = ()
    by_rules: Understanding | None = None


class LanguageModel(Protocol):
    """Understands a caller's words; one that does so `at_once` asks nobody outside."""

    name: str
    at_once: bool

    def understand(self, utterance: Utterance, *, seconds: float) -> Understanding:
        """Say what the words mean, within `seconds`; raise ProviderError when that fails."""
        ...


@dataclass(frozen=True, slots=True)
class Audio:
    """Sound ready to be played, and the media type to serve it under."""

    content: bytes
    media_type: str = "audio/wav"


class Voice(Protocol):
    """Makes speech of text.

    `fingerprint` names everything besides the text that shapes the sound (vendor, model, voice,
    settings, format), so that equal fingerprint and text mean equal audio. It is "" for a voice
    that leaves everything to the carrier.
    """

    name: str
    fingerprint: str

    def render(self, text: str, *, seconds: float) -> Audio | None:
        """Make audio of `text` within `seconds`; None lets the carrier say it.

        Raises ProviderError when that fails; what is returned has been checked to be audio.
        """
        ...


class AudioShelf(Protocol):
    """Keeps audio under content-hash names, at public addresses."""

    name: str

    def find(self, name: str) -> str | None:
        """Return the address of the audio kept under `name`, or None."""
        ...

    def put(self, name: str, audio: Audio) -> str:
        """Keep audio under `name` and return its address."""
        ...


class TextSender(Protocol):
    """Sends text messages."""

    name: str

    def send_text(self, to: str, body: str) -> str:
        """Send a text message; return the carrier's name of it.

        The ProviderError says `perhaps_done` when the text may have gone out all the same.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the carrier turns to about a call that we place, all absolute.

    `answer` says what is heard, `fallback` what is heard when that fails; `status` hears how the
    call goes, and `machine`, if it is given, what picked up.
    """

    answer: str
    status: str = ""
    machine: str = ""
    fallback: str = ""


class Telephone(TextSender, Protocol):
    """Acts on the carrier's side, beside the webhooks. Numbers are E.164.

    Each method raises ProviderError when the carrier refuses; asked twice, it is done twice.
    """

    name: str

    def redirect_call(self, sid: str, twiml: str) -> None:
        """Have a live call play `twiml` from now on; raise CallEndedError when it is over."""
        ...

    def end_call(self, sid: str) -> None:
        """Hang a live call up; raise CallEndedError when it is over already."""
        ...

    def fetch_recording(self, url: str) -> Audio:
        """Fetch a recording from where the carrier said that it keeps it."""
        ...

    def place_call(self, *, to: str, from_: str, at: Addresses) -> str:
        """Ring a number and return the carrier's name of the call.

        The ProviderError says `perhaps_done` when it may ring all the same.
        """
        ...

    def find_call(self, *, to: str, from_: str, since: datetime) -> str | None:
        """Return the name of the latest call from one number to another placed since then."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A call that is over, as a summariser may know it.

    `exchanges` are what the caller said and what was answered, in order; `records` are sentences
    on every record the call made, with its reference, and none besides.
    """

    company: str
    topic: str = ""
    exchanges: Sequence[tuple[str, str]] = ()
    records: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A call in two or three sentences, what to do next in one, and how the caller sounded.

    `sentiment` is calm, pleased, annoyed or angry.
    """

    summary: str
    next_step: str
    sentiment: str


class Summariser(Protocol):
    """Sums a call up for the staff."""

    name: str

    def summarise(self, talk: Talk, *, seconds: float) -> Summary:
        """Sum a call up, within `seconds`; raise ProviderError when that fails."""
        ...
