"""Makes speech with ElevenLabs, as 8 kHz WAV that a telephone plays as it is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypedDict, cast

import httpx
from elevenlabs import VoiceSettings
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError

from neuracrm_voice.ports import Audio, ProviderError, Voice, count_use, uncount_use
from neuracrm_voice.providers import wav
from neuracrm_voice.settings import Settings

if TYPE_CHECKING:
    from elevenlabs.core.request_options import RequestOptions

OUTPUT_FORMAT = "wav_8000"
"""Played without transcoding, at the rate of the line."""

MAX_BODY_BYTES = 5 * 1000 * 1000
"""Five minutes of speech; nothing we say comes near it."""

MAX_CONNECTIONS = 256
"""Twice the most web threads we run, so that no caller waits for another's connection."""

_AGAIN_LATER = {408, 409, 425, 429}
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, UnicodeEncodeError)
_THIS_TEXT_ONLY = {"max_character_limit_exceeded", "text_too_long", "invalid_text"}
"""Conditions of one text, under which the voice still serves every other."""


class _Options(TypedDict):
    timeout_in_seconds: float
    max_retries: int
    chunk_size: None


class ElevenLabsVoice:
    """One request per text, never repeated."""

    name = "elevenlabs"

    def __init__(self, settings: Settings) -> None:
        key = settings.elevenlabs_api_key
        self._voice = settings.elevenlabs_voice_id
        self._model = settings.elevenlabs_model
        self._most_seconds = settings.elevenlabs_timeout_seconds
        self._manner = VoiceSettings(
            stability=settings.elevenlabs_stability,
            similarity_boost=settings.elevenlabs_similarity_boost,
        )
        self.fingerprint = (
            f"{self.name}/{self._model}/{self._voice}/{OUTPUT_FORMAT}"
            f"/stability={settings.elevenlabs_stability}"
            f"/similarity={settings.elevenlabs_similarity_boost}"
        )
        limits = httpx.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=128)
        self._elevenlabs = ElevenLabs(
            api_key=key.get_secret_value() if key else "",
            base_url=settings.elevenlabs_base_url,
            httpx_client=httpx.Client(limits=limits),
        )

    def render(self, text: str, *, seconds: float) -> Audio | None:
        """Make audio of `text` within `seconds`; raise ProviderError when that fails."""
        try:
            body = self._speak(text, min(seconds, self._most_seconds))
            return Audio(wav.whole(body), "audio/wav")
        except ApiError as error:
            raise _refused(error) from None
        except httpx.TimeoutException:
            raise ProviderError("elevenlabs: no answer in time", permanent=False) from None
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL):
            raise ProviderError("elevenlabs: the connection failed", permanent=False) from None
        except wav.NotTelephoneAudioError as error:
            reason = f"elevenlabs: what came is no audio we can play ({error})"
            raise ProviderError(reason, permanent=False) from None
        except ValueError:
            # The SDK reads error bodies as JSON, and text must be Unicode to be sent.
            raise ProviderError("elevenlabs: an answer not understood", permanent=False) from None

    def _speak(self, text: str, seconds: float) -> bytes:
        if seconds <= 0:
            raise ProviderError("elevenlabs: no time left to ask", permanent=False)
        deadline = time.monotonic() + seconds
        # Pieces are taken as they come: were a size given, a server that drips could hold us in
        # one piece, for a timeout counts from byte to byte.
        options: _Options = {"timeout_in_seconds": seconds, "max_retries": 0, "chunk_size": None}
        pieces = self._elevenlabs.text_to_speech.convert(
            self._voice,
            text=text,
            model_id=self._model,
            output_format=OUTPUT_FORMAT,
            voice_settings=self._manner,
            request_options=cast("RequestOptions", options),
        )
        body = bytearray()
        # Nothing is sent before the first piece is asked for, so every failure comes from here.
        with _billed(text):
            for piece in pieces:
                body += piece
                if time.monotonic() > deadline:
                    raise ProviderError("elevenlabs: no answer in time", permanent=False)
                if len(body) > MAX_BODY_BYTES:
                    raise ProviderError("elevenlabs: the answer does not end", permanent=False)
        return bytes(body)


@contextmanager
def _billed(text: str) -> Iterator[None]:
    """Count the characters as they are sent; take back what never left, or was refused.

    The vendor bills what it has taken, also where its answer comes too late or is of no use; a
    turn that waits no longer has noted its uses by then.
    """
    count_use("characters", len(text))
    try:
        yield
    except (ApiError, *_NEVER_SENT) as error:
        if not isinstance(error, ApiError) or (error.status_code or 0) >= httpx.codes.BAD_REQUEST:
            uncount_use("characters", len(text))
        raise


def build(settings: Settings) -> Voice:
    """Make the voice the settings describe."""
    return ElevenLabsVoice(settings)


def _refused(error: ApiError) -> ProviderError:
    """Judge a status; the vendor's own words stay out, for they may quote key or text."""
    status = error.status_code or 0
    # The SDK reports a 200 whose JSON it cannot read as an error of its own.
    later = status < httpx.codes.BAD_REQUEST or status in _AGAIN_LATER
    later = later or status >= httpx.codes.INTERNAL_SERVER_ERROR
    this_text = _condition(error.body) in _THIS_TEXT_ONLY
    return ProviderError(f"elevenlabs: status {status}", permanent=not (later or this_text))


def _condition(body: object) -> str:
    """Find the vendor's word for what is wrong; older and newer bodies name it differently."""
    detail = body.get("detail") if isinstance(body, dict) else None
    if not isinstance(detail, dict):
        return ""
    return str(detail.get("status") or detail.get("code") or "")
