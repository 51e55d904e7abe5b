"""What OpenAI and ElevenLabs put on the wire, good and bad."""

import io
import json
import math
import struct
import wave

NOTHING_UNDERSTOOD: dict[str, object] = {
    "topic": "",
    "explicit": False,
    "act": "none",
    "answers": [],
    "objection": "",
    "question": "",
    "mood": "",
    "reply": "",
}
"""The least an answer may be under the strict schema."""

HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"

OPENAI_ERRORS: dict[int, tuple[str, str, str]] = {
    400: ("invalid_request_error", "unsupported_value", "Unsupported value: 'reasoning_effort'."),
    401: ("invalid_request_error", "invalid_api_key", "Incorrect API key provided: sk-secret."),
    403: ("invalid_request_error", "unsupported_country", "Country not supported."),
    404: ("invalid_request_error", "model_not_found", "The model does not exist."),
    408: ("timeout", "timeout", "The request timed out."),
    409: ("conflict", "conflict", "Try again."),
    429: ("requests", "rate_limit_exceeded", "Rate limit reached."),
    500: ("server_error", "server_error", "The server had an error."),
    503: ("server_error", "overloaded", "The engine is overloaded."),
}

ELEVENLABS_ERRORS: dict[int, tuple[str, str]] = {
    400: ("voice_not_found", "A voice with that id was not found."),
    401: ("invalid_api_key", "Invalid API key: xi-secret"),
    403: ("forbidden", "Not allowed."),
    404: ("not_found", "Not found."),
    408: ("timeout", "Timeout."),
    409: ("conflict", "Try again."),
    429: ("too_many_concurrent_requests", "Too many concurrent requests."),
    500: ("internal_error", "Something went wrong."),
    503: ("system_busy", "The system is busy."),
}


def openai_error(status: int) -> bytes:
    """Write the body OpenAI sends with a status."""
    kind, code, message = OPENAI_ERRORS[status]
    error = {"message": message, "type": kind, "param": None, "code": code}
    return json.dumps({"error": error}).encode()


def openai_quota_error() -> bytes:
    """Write the body of a 429 that no waiting will mend."""
    error = {"message": "You exceeded your quota.", "type": "insufficient_quota"}
    return json.dumps({"error": {**error, "param": None, "code": "insufficient_quota"}}).encode()


def openai_declined_error() -> bytes:
    """Write the body of a 400 for words a content filter stopped."""
    error = {"message": "Filtered.", "type": "invalid_request_error", "param": "prompt"}
    return json.dumps({"error": {**error, "code": "content_filter"}}).encode()


def elevenlabs_declined_error() -> bytes:
    """Write the body of a 400 for a text that is too long."""
    detail = {"status": "max_character_limit_exceeded", "message": "Too long."}
    return json.dumps({"detail": detail}).encode()


def elevenlabs_error(status: int) -> bytes:
    """Write the body ElevenLabs sends with a status."""
    condition, message = ELEVENLABS_ERRORS[status]
    return json.dumps({"detail": {"status": condition, "message": message}}).encode()


def elevenlabs_quota_error() -> bytes:
    """Write the body of a 401 that means the credits are used up."""
    detail = {"status": "quota_exceeded", "message": "You have 0 credits left."}
    return json.dumps({"detail": detail}).encode()


def s3_error(status: int) -> bytes:
    """Write the XML S3 sends with a status, quoting a key as it does; nothing with a 200."""
    if status < 400:
        return b""
    told = f"<Code>E{status}</Code><AWSAccessKeyId>AKIASECRET</AWSAccessKeyId>"
    return f'<?xml version="1.0"?><Error>{told}</Error>'.encode()


def completion(
    content: str | None, *, finish_reason: str = "stop", refusal: str | None = None
) -> bytes:
    """Write a Chat Completions body around a model's words."""
    message: dict[str, object] = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": finish_reason}
    usage = {"prompt_tokens": 900, "completion_tokens": 40, "total_tokens": 940}
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1790000000,
            "model": "gpt-5.4-mini-2026-03-17",
            "choices": [choice],
            "usage": usage,
            "system_fingerprint": None,
        }
    ).encode()


def little_wav(seconds: float = 0.1, *, samples_per_second: int = 8000) -> bytes:
    """Make a little tone as mono 16-bit WAV."""
    count = round(seconds * samples_per_second)
    tone = [
        round(3000 * math.sin(2 * math.pi * 440 * n / samples_per_second)) for n in range(count)
    ]
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(samples_per_second)
        file.writeframes(struct.pack(f"<{count}h", *tone))
    return kept.getvalue()
