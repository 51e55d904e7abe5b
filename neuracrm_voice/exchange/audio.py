"""Judge audio as Twilio's `<Play>` does: an accepted type, bytes of that type, and their length.

Accepted types: twilio.com/docs/voice/twiml/play.
"""

import struct
from collections.abc import Callable, Mapping

from neuracrm_voice.exchange.problems import Code, ProblemError

_MPEG_1_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_MPEG_2_KBPS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_WAV_CODECS = frozenset({1, 6, 7, 49})  # PCM, A-law, mu-law, GSM 6.10.
_GSM_FRAME_BYTES, _GSM_FRAME_SECONDS = 33, 0.02
_ULAW_BYTES_PER_SECOND = 8000


class _NotThatKindError(Exception):
    """The bytes are not what their type says."""


def examine(content: bytes, content_type: str | None) -> tuple[str, float | None]:
    """Return the media type and length in seconds; raise `ProblemError` as Twilio's Play would."""
    if not content_type:
        raise ProblemError(Code.CONTENT_TYPE, "the audio has no Content-Type")
    media_type = content_type.partition(";")[0].strip().lower()
    measure = _MEASURES.get(media_type)
    if measure is None:
        raise ProblemError(Code.PLAY_CONTENT_TYPE, "the Content-Type is not one <Play> accepts")
    try:
        return media_type, measure(content)
    except (_NotThatKindError, struct.error, IndexError) as error:
        reason = f"the bytes are not {media_type}"
        raise ProblemError(Code.PLAY_CONTENT_TYPE, reason) from error


def _wav(content: bytes) -> float:
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise _NotThatKindError
    rate, at = 0, 12
    while at + 8 <= len(content):
        name, size = content[at : at + 4], struct.unpack_from("<I", content, at + 4)[0]
        if name == b"fmt ":
            codec, rate = struct.unpack_from("<HxxxxxxI", content, at + 8)
            if codec not in _WAV_CODECS or not rate:
                raise _NotThatKindError
        if name == b"data":
            # A streamed file may promise more than it holds; what is there is what plays.
            if not rate:
                raise _NotThatKindError
            return float(min(size, len(content) - at - 8) / rate)
        at += 8 + size + size % 2
    raise _NotThatKindError


def _mp3(content: bytes) -> float:
    at = 0
    if content[:3] == b"ID3":
        size = 0
        for byte in content[6:10]:
            size = size << 7 | byte & 0x7F
        at = 10 + size
    if content[at] != 0xFF or content[at + 1] & 0xE0 != 0xE0:  # noqa: PLR2004 - The frame sync.
        raise _NotThatKindError
    layer_bits, version_bits = content[at + 1] >> 1 & 3, content[at + 1] >> 3 & 3
    index = content[at + 2] >> 4
    if layer_bits != 1 or version_bits == 1 or index in {0, 15}:
        raise _NotThatKindError
    kbps = (_MPEG_1_KBPS if version_bits == 3 else _MPEG_2_KBPS)[index]  # noqa: PLR2004 - MPEG 1.
    return (len(content) - at) * 8 / (kbps * 1000)


def _aiff(content: bytes) -> None:
    if content[:4] != b"FORM" or content[8:12] not in {b"AIFF", b"AIFC"}:
        raise _NotThatKindError


def _gsm(content: bytes) -> float:
    frames, rest = divmod(len(content), _GSM_FRAME_BYTES)
    if not frames or rest or content[0] >> 4 != 0xD:  # noqa: PLR2004 - GSM 06.10's signature.
        raise _NotThatKindError
    return frames * _GSM_FRAME_SECONDS


def _ulaw(content: bytes) -> float:
    # Headerless: all that can be seen is that it is not a text or another container.
    if not content or content.lstrip()[:1] in {b"{", b"<"} or content[:4] in {b"RIFF", b"FORM"}:
        raise _NotThatKindError
    return len(content) / _ULAW_BYTES_PER_SECOND


_MEASURES: Mapping[str, Callable[[bytes], float | None]] = {
    "audio/mpeg": _mp3,
    "audio/wav": _wav,
    "audio/wave": _wav,
    "audio/x-wav": _wav,
    "audio/aiff": _aiff,
    "audio/x-aifc": _aiff,
    "audio/x-aiff": _aiff,
    "audio/x-gsm": _gsm,
    "audio/gsm": _gsm,
    "audio/ulaw": _ulaw,
}
