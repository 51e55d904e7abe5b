"""Twilio's REST API: send a live call elsewhere or end it, place a call, send a text, fetch audio.

Sources: twilio docs voice/api/call-resource and messaging/api/message-resource. Nothing is
retried here: a call or a text asked for twice is made twice.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests
from requests import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from neuracrm_voice.ports import Addresses, Audio, CallEndedError, ProviderError
from neuracrm_voice.settings import Settings

TIMEOUT_SECONDS = 10
"""The SDK would wait for ever; nobody waits longer for a button to do something."""

RING_SECONDS, CALLS_LOOKED_AT = 30, 20
"""About six rings; most voicemails pick up before that."""

CALL_HAS_ENDED = {20404, 21220}
"""Twilio's codes for a call it no longer has, and for one that is not in progress."""

MOST_RECORDING_BYTES = 16 * 1024 * 1024
"""Over an hour of speech; a recording that is longer is none of ours."""

_BUSY = 429
_BROKEN = 500

T = TypeVar("T")


class TwilioTelephone:
    """Twilio, through its own SDK."""

    name = "twilio"

    def __init__(self, rest: Any, own_number: str, login: tuple[str, str], api_url: str) -> None:  # noqa: ANN401 - the SDK has no types.
        self._rest = rest
        self._own_number = own_number
        self._login = login
        self._api_host = urlsplit(api_url).netloc

    def redirect_call(self, sid: str, twiml: str) -> None:
        """Have a live call play `twiml` (4,000 characters at most) from now on."""
        _asked(lambda: self._rest.calls(sid).update(twiml=twiml))

    def end_call(self, sid: str) -> None:
        """Hang a live call up; its end comes as news, like any other."""
        _asked(lambda: self._rest.calls(sid).update(status="completed"))

    def fetch_recording(self, url: str) -> Audio:
        """Fetch a recording as MP3 (docs voice/api/recording: the address with that ending)."""
        if urlsplit(url).netloc != self._api_host:
            # The account's login is shown to nobody but Twilio.
            raise ProviderError("twilio: this recording is kept elsewhere", permanent=True)
        answer = _asked(
            lambda: requests.get(
                f"{url}.mp3",
                auth=self._login,
                timeout=TIMEOUT_SECONDS,
                allow_redirects=False,
                stream=True,
            )
        )
        with answer:
            if answer.status_code != requests.codes.ok:
                raise ProviderError(f"twilio: status {answer.status_code}", permanent=True)
            content = _asked(lambda: next(answer.iter_content(MOST_RECORDING_BYTES), b""))
        return Audio(content, "audio/mpeg")

    def place_call(self, *, to: str, from_: str, at: Addresses) -> str:
        """Ring a number for RING_SECONDS and return the new call's name."""
        how = {"to": to, "from_": from_, "url": at.answer, **_more(at)}
        return _name_of(_asked(lambda: self._rest.calls.create(**how)))

    def find_call(self, *, to: str, from_: str, since: datetime) -> str | None:
        """Return the name of the latest call between two numbers that was made since then."""
        listed = _asked(lambda: self._rest.calls.list(to=to, from_=from_, limit=CALLS_LOOKED_AT))
        # Twilio keeps whole seconds.
        earliest = since.replace(microsecond=0)
        made = [one for one in listed if one.date_created and one.date_created >= earliest]
        return str(max(made, key=lambda one: one.date_created).sid) if made else None

    def send_text(self, to: str, body: str) -> str:
        """Send a text message (1,600 characters at most); returns its name."""
        if not self._own_number:
            raise ProviderError("twilio: set TWILIO_PHONE_NUMBER to send texts", permanent=True)
        sent = _asked(lambda: self._rest.messages.create(to=to, from_=self._own_number, body=body))
        return _name_of(sent)


def _more(at: Addresses) -> dict[str, Any]:
    """Return what else a call is created with; who picks up is found out while it is answered.

    Synchronous detection would leave a person in silence for seconds.
    """
    more: dict[str, Any] = {"timeout": RING_SECONDS}
    more |= {"status_callback": at.status} if at.status else {}
    more |= {"fallback_url": at.fallback} if at.fallback else {}
    if at.machine:
        more |= {
            "status_callback_event": ["initiated", "ringing", "answered", "completed"],
            "machine_detection": "DetectMessageEnd",
            "async_amd": "true",
            "async_amd_status_callback": at.machine,
        }
    return more


def build(settings: Settings) -> TwilioTelephone:
    """Make the telephone for these settings."""
    login = (settings.twilio_account_sid, settings.webhook_token)
    rest = Client(
        *login,
        http_client=TwilioHttpClient(timeout=TIMEOUT_SECONDS),
    )
    rest.api.base_url = settings.twilio_api_url
    number, api_url = settings.twilio_phone_number, settings.twilio_api_url
    return TwilioTelephone(rest.api.v2010.account, number, login, api_url)


def _name_of(made: Any) -> str:  # noqa: ANN401 - the SDK has no types.
    if not made.sid:
        raise ProviderError("twilio: the answer names nothing that was made", permanent=False)
    return str(made.sid)


def _asked(request: Callable[[], T]) -> T:
    """Make a request; the vendor's words stay here, for they repeat numbers."""
    try:
        return request()
    except TwilioRestException as error:
        condition = f"twilio: status {error.status}, code {error.code}"
        if error.code in CALL_HAS_ENDED:
            raise CallEndedError(condition, permanent=True) from None
        permanent = error.status < _BROKEN and error.status != _BUSY
        broken = error.status >= _BROKEN
        raise ProviderError(condition, permanent=permanent, perhaps_done=broken) from None
    except (TwilioException, RequestException, ValueError) as error:
        reason = f"twilio: {type(error).__name__}"
        never_sent = isinstance(error, ConnectTimeout) or "NewConnectionError" in repr(error)
        raise ProviderError(reason, permanent=False, perhaps_done=not never_sent) from None
