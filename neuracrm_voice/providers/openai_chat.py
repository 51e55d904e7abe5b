"""One question to any server that speaks OpenAI's Chat Completions, and its answer as JSON text.

Every failure becomes a ProviderError that repeats neither the key nor what a caller said.
"""

import time
from typing import Annotated, Literal, cast

import httpx2
import openai
from openai.types.shared_params import ResponseFormatJSONSchema
from pydantic import BaseModel, Field, ValidationError

from neuracrm_voice.ports import ProviderError
from neuracrm_voice.providers.openai_usage import count_tokens
from neuracrm_voice.settings import Settings

MAX_CONNECTIONS = 256
"""Twice the most web threads we run, so that no caller waits for another's connection."""

MAX_BODY_BYTES = 256 * 1024
"""Far more than any honest answer: some 500 bytes of ours, and the server's accounts around it."""

MAX_CONNECT_SECONDS = 1.0
"""A server that is up takes a connection in far less; the rest of the time is for thinking."""

_AGAIN_LATER = {408, 409, 425, 429}
_THESE_WORDS_ONLY = {"content_filter", "content_policy_violation", "invalid_prompt"}
"""Codes under which a server declines one caller's words, while serving everybody else's."""


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Completion(BaseModel):
    """What we rely on in the body; the SDK itself checks none of it."""

    usage: object = None
    choices: Annotated[list[_Choice], Field(min_length=1)]


class Chat:
    """Asks a model; one request for each question, never repeated."""

    def __init__(self, settings: Settings) -> None:
        key = settings.openai_api_key
        self._model = settings.openai_model
        self._effort = settings.openai_reasoning_effort
        limits = httpx2.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=128)
        self._openai = openai.OpenAI(
            api_key=key.get_secret_value() if key else "",
            base_url=settings.openai_base_url,
            max_retries=0,
            http_client=httpx2.Client(limits=limits),
        )

    def ask(
        self, instructions: str, material: str, answer: ResponseFormatJSONSchema, *, seconds: float
    ) -> str:
        """Return the model's JSON text, within `seconds`; raise ProviderError when that fails."""
        try:
            return _content(self._body(instructions, material, answer, seconds))
        except openai.APIStatusError as error:
            raise _refused(error) from None
        except (openai.APITimeoutError, httpx2.TimeoutException):
            raise ProviderError("openai: no answer in time", permanent=False) from None
        except (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL):
            raise ProviderError("openai: the connection failed", permanent=False) from None
        except ValidationError:
            # The validator's own text quotes what it was given, so none of it is passed on.
            raise ProviderError("openai: the answer breaks the schema", permanent=False) from None
        except UnicodeError:
            raise ProviderError("openai: text that is not Unicode", permanent=False) from None

    def _body(
        self, instructions: str, material: str, answer: ResponseFormatJSONSchema, seconds: float
    ) -> bytes:
        if seconds <= 0:
            raise ProviderError("openai: no time left to ask", permanent=False)
        deadline = time.monotonic() + seconds
        asking = self._openai.chat.completions.with_streaming_response.create(
            model=self._model,
            messages=[
                {"role": "system", "content": instructions},
                {"role": "user", "content": material},
            ],
            response_format=answer,
            reasoning_effort=_effort(self._effort),
            timeout=httpx2.Timeout(seconds, connect=min(seconds, MAX_CONNECT_SECONDS)),
        )
        body = bytearray()
        with asking as response:
            # A timeout counts from byte to byte; a server that drips is stopped here.
            for part in response.iter_bytes():
                body += part
                if time.monotonic() > deadline:
                    raise ProviderError("openai: no answer in time", permanent=False)
                if len(body) > MAX_BODY_BYTES:
                    raise ProviderError("openai: the answer does not end", permanent=False)
        return bytes(body)


_Effort = Literal["none", "minimal", "low", "medium", "high"]


def strict(name: str, schema: dict[str, object]) -> ResponseFormatJSONSchema:
    """Return the demand that an answer keep to a JSON schema."""
    return {
        "type": "json_schema",
        "json_schema": {"name": name, "strict": True, "schema": schema},
    }


def _effort(effort: str) -> _Effort | openai.Omit:
    return cast("_Effort", effort) if effort else openai.omit


def _content(body: bytes) -> str:
    completion = _Completion.model_validate_json(body)
    # An answer that is of no use is billed all the same.
    count_tokens(completion.usage)
    choice = completion.choices[0]
    if choice.message.refusal:
        raise ProviderError("openai: the model declined to answer", permanent=False)
    if choice.finish_reason not in {"stop", None}:
        raise ProviderError("openai: the answer is not whole", permanent=False)
    if not choice.message.content:
        raise ProviderError("openai: an empty answer", permanent=False)
    return choice.message.content


def _refused(error: openai.APIStatusError) -> ProviderError:
    """Judge a status; the vendor's own words stay out, for they may quote key or caller."""
    status = error.status_code
    if error.code == "insufficient_quota":
        return ProviderError("openai: the account's quota is used up", permanent=True)
    later = status >= httpx2.codes.INTERNAL_SERVER_ERROR or status in _AGAIN_LATER
    declined = error.code in _THESE_WORDS_ONLY
    return ProviderError(f"openai: status {status}", permanent=not (later or declined))
