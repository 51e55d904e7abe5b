"""What a webhook's address may ask of the request for it, in its fragment: `#rc=2&rp=ct,rt`.

Source: twilio.com/docs/usage/webhooks/webhooks-connection-overrides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

import httpx2

from neuracrm_voice.exchange.problems import Code

CONNECT_MILLISECONDS = 5000
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Overrides:
    """Limits for one webhook; `retry_on` holds Twilio's words 4xx, 5xx, ct, rt or all."""

    connect_seconds: float
    read_seconds: float
    total_seconds: float
    retries: int
    retry_on: frozenset[str]

    def timeout(self) -> httpx2.Timeout:
        """Return the limits as the HTTP library takes them."""
        return httpx2.Timeout(self.read_seconds, connect=self.connect_seconds)

    def allow_retry(self, error: Code | None, status: int | None) -> bool:
        """Tell whether this failure is of a kind that is retried."""
        if error is None:
            return False
        if error is Code.CONNECTION_FAILED:
            kind = "ct"
        elif status is None:
            kind = "rt"
        else:
            kind = "5xx" if status >= _SERVER_ERROR else "4xx"
        return bool({kind, "all"} & self.retry_on)


def overrides_of(url: str, patience_seconds: float, retries: int) -> Overrides:
    """Read an address's fragment over the defaults; what is not understood is left alone."""
    given = dict(parse_qsl(urlsplit(url).fragment))
    most = round(patience_seconds * 1000)
    return Overrides(
        connect_seconds=_bounded(given, "ct", min(CONNECT_MILLISECONDS, most), most) / 1000,
        read_seconds=_bounded(given, "rt", most, most) / 1000,
        total_seconds=_bounded(given, "tt", most, most) / 1000,
        retries=_bounded(given, "rc", retries, 5),
        retry_on=frozenset(given.get("rp", "ct").split(",")),
    )


def _bounded(given: Mapping[str, str], key: str, default: int, most: int) -> int:
    value = given.get(key, "")
    return min(int(value), most) if value.isascii() and value.isdigit() else default
