"""Twilio's REST API: send a live call elsewhere, place a call, send a text.

Sources: twilio docs voice/api/call-resource and messaging/api/message-resource. Nothing is
retried here: a call or a text asked for twice is made twice.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from requests import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from neuracrm_voice.ports import CallEndedError, ProviderError
from neuracrm_voice.settings import Settings

TIMEOUT_SECONDS = 10
"""The SDK would wait for ever; nobody waits longer for a button to do something."""

CALL_HAS_ENDED = {20404, 21220}
"""Twilio's codes for a call it no longer has, and for one that is not in progress."""

_BUSY = 429
_BROKEN = 500

T = TypeVar("T")


class TwilioTelephone:
    """Twilio, through its own SDK."""

    name = "twilio"

    def __init__(self, rest: Any, own_number: str) -> None:  # noqa: ANN401 - the SDK has no types.
        self._rest = rest
        self._own_number = own_number

    def redirect_call(self, sid: str, twiml: str) -> None:
        """Have a live call play `twiml` (4,000 characters at most) from now on."""
        _asked(lambda: self._rest.calls(sid).update(twiml=twiml))

    def place_call(self, *, to: str, from_: str, url: str, status_callback: str = "") -> str:
        """Ring a number; what it hears is at `url`. Returns the new call's name."""
        more = {"status_callback": status_callback} if status_callback else {}
        call = _asked(lambda: self._rest.calls.create(to=to, from_=from_, url=url, **more))
        return _name_of(call)

    def send_text(self, to: str, body: str) -> str:
        """Send a text message (1,600 characters at most); returns its name."""
        if not self._own_number:
            raise ProviderError("twilio: set TWILIO_PHONE_NUMBER to send texts", permanent=True)
        sent = _asked(lambda: self._rest.messages.create(to=to, from_=self._own_number, body=body))
        return _name_of(sent)


def build(settings: Settings) -> TwilioTelephone:
    """Make the telephone for these settings."""
    rest = Client(
        settings.twilio_account_sid,
        settings.webhook_token,
        http_client=TwilioHttpClient(timeout=TIMEOUT_SECONDS),
    )
    rest.api.base_url = settings.twilio_api_url
    return TwilioTelephone(rest.api.v2010.account, settings.twilio_phone_number)


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
