"""Tells whether bytes are a telephone's WAV; mends the sizes a streaming encoder leaves open."""

import struct

SAMPLES_PER_SECOND = 8000
"""What a telephone line carries; more would be transcoded away."""

_PCM = 1
_MU_LAW = 7
_PLACEHOLDERS = {0, 0x7FFFFFFF, 0xFFFFFFFF}
_RIFF = struct.Struct("<4sI4s")
_CHUNK = struct.Struct("<4sI")
_FORMAT = struct.Struct("<HHIIHH")


class NotTelephoneAudioError(ValueError):
    """The bytes are not whole 8 kHz WAV; the message says in what way."""


def whole(content: bytes) -> bytes:
    """Return `content` with true sizes in its header; raise NotTelephoneAudioError if it is unfit.

    A data size of 0 or all ones means "until the end": an encoder that streams writes its header
    before it knows the length.
    """
    if len(content) < _RIFF.size or content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise NotTelephoneAudioError("not RIFF/WAVE")
    frame_bytes = 0
    at = _RIFF.size
    while at + _CHUNK.size <= len(content):
        tag, size = _CHUNK.unpack_from(content, at)
        start = at + _CHUNK.size
        if tag == b"fmt ":
            frame_bytes = _frame_bytes(content[start : start + size])
        if tag == b"data":
            return _with_true_sizes(content, start, size, frame_bytes)
        # Chunks begin on even addresses; an odd one is followed by a byte of padding.
        at = start + size + size % 2
    raise NotTelephoneAudioError("no sound")


def _frame_bytes(description: bytes) -> int:
    if len(description) < _FORMAT.size:
        raise NotTelephoneAudioError("cut off")
    encoding, channels, rate, _, frame_bytes, bits = _FORMAT.unpack_from(description)
    if rate != SAMPLES_PER_SECOND:
        raise NotTelephoneAudioError("not 8 kHz")
    if (encoding, bits) not in {(_PCM, 16), (_MU_LAW, 8)} or channels != 1:
        raise NotTelephoneAudioError("not mono 16-bit or mu-law")
    if frame_bytes != channels * bits // 8:
        raise NotTelephoneAudioError("a header that contradicts itself")
    return int(frame_bytes)


def _with_true_sizes(content: bytes, start: int, size: int, frame_bytes: int) -> bytes:
    if not frame_bytes:
        raise NotTelephoneAudioError("sound of no known format")
    there = len(content) - start
    if size not in _PLACEHOLDERS and size > there:
        raise NotTelephoneAudioError("cut off")
    length = there if size in _PLACEHOLDERS else size
    length -= length % frame_bytes
    sound = content[start : start + length]
    # An unbroken run of one value is silence, whatever the encoding.
    if len(set(sound)) < 2:  # noqa: PLR2004 - one value or none
        raise NotTelephoneAudioError("no sound")
    head = content[_RIFF.size : start - _CHUNK.size] + _CHUNK.pack(b"data", length)
    padding = bytes(length % 2)
    return (
        _RIFF.pack(b"RIFF", 4 + len(head) + length + len(padding), b"WAVE") + head + sound + padding
    )
