"""Request a server as Twilio does: signed, with its limits, retries, redirects and cookies.

Sources: twilio.com/docs/usage/security and /usage/webhooks/webhooks-connection-overrides.
"""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import Barrier
from typing import Literal
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit
from uuid import uuid4

import httpx2
from twilio.request_validator import RequestValidator

from neuracrm_voice.exchange.overrides import Overrides, overrides_of
from neuracrm_voice.exchange.problems import Code

Deliver = Literal["once", "twice", "together"]
Kind = Literal["webhook", "status", "media"]
REDIRECTS = 10  # More is error 11215.
_FIRST_ERROR_STATUS = 400
_METHOD_KEEPING_REDIRECTS = frozenset({307, 308})
_USER_AGENT = "TwilioProxy/1.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One HTTP request and what came of it; `error` is Twilio's code if it counts as failed.

    `url` is the public address; `status` is None if no answer came.
    """

    kind: Kind
    method: str
    url: str
    form: Mapping[str, str]
    sent: Mapping[str, str]
    milliseconds: float
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    error: Code | None = None

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trunk:
    """How to reach one server: `public_url` is what is signed, `base_url` what is called."""

    auth_token: str
    base_url: str
    public_url: str
    patience_seconds: float
    retries: int
    deliver: Deliver
    transport: httpx2.BaseTransport

    def real(self, url: str) -> str:
        """Return the address to call for a public one; other hosts stay as they are."""
        parts, public = urlsplit(url), urlsplit(self.public_url)
        if (parts.scheme, parts.netloc) != (public.scheme, public.netloc):
            return urlunsplit(parts._replace(fragment=""))
        base = urlsplit(self.base_url)
        return urlunsplit(parts._replace(scheme=base.scheme, netloc=base.netloc, fragment=""))


def signed_url(url: str) -> str:
    """Return what Twilio signs: no fragment; over https neither user nor port."""
    parts = urlsplit(url)._replace(fragment="")
    if parts.scheme == "https":
        host = parts.netloc.rpartition("@")[2]
        name, colon, port = host.rpartition(":")
        parts = parts._replace(netloc=name if colon and port.isdigit() else host)
    return urlunsplit(parts)


class Line:
    """The HTTP side of one call: its cookies, and every delivery made for it, in order."""

    def __init__(self, trunk: Trunk) -> None:
        self.trunk = trunk
        self.deliveries: list[Delivery] = []
        self._validator = RequestValidator(trunk.auth_token)
        self._http = httpx2.Client(
            transport=trunk.transport, trust_env=False, headers={"User-Agent": _USER_AGENT}
        )

    def post(
        self, kind: Kind, url: str, method: str, form: Mapping[str, str]
    ) -> tuple[Delivery, ...]:
        """Deliver a signed webhook as often as the trunk is set to; the first answer counts."""
        if self.trunk.deliver == "together":
            barrier = Barrier(2)

            def at_once() -> Delivery:
                barrier.wait()
                return self._send(kind, method, url, form)

            with ThreadPoolExecutor(2) as pool:
                pending = [pool.submit(at_once) for _ in range(2)]
                return tuple(delivery.result() for delivery in pending)
        times = 2 if self.trunk.deliver == "twice" else 1
        return tuple(self._send(kind, method, url, form) for _ in range(times))

    def fetch(self, url: str, headers: Mapping[str, str]) -> Delivery:
        """Get media: unsigned, with no form (twilio.com/docs/voice/twiml/play)."""
        limits = overrides_of(url, self.trunk.patience_seconds, self.trunk.retries)
        return self._follow(_Request("media", "GET", url, {}, dict(headers)), limits)

    def _send(self, kind: Kind, method: str, url: str, form: Mapping[str, str]) -> Delivery:
        """Try, and try again where Twilio would; a retry names itself by its token."""
        limits = overrides_of(url, self.trunk.patience_seconds, self.trunk.retries)
        deadline = time.monotonic() + limits.total_seconds
        token, headers = uuid4().hex, dict[str, str]()
        for attempt in range(limits.retries + 1):
            request = _Request(kind, method.upper(), url, form, headers)
            delivery = self._follow(request, limits)
            last = attempt == limits.retries or time.monotonic() >= deadline
            if last or not limits.allow_retry(delivery.error, delivery.status):
                break
            headers = {"I-Twilio-Idempotency-Token": token}
        return delivery

    def _follow(self, request: "_Request", limits: Overrides) -> Delivery:
        """Follow redirects, at most ten; all but 307 and 308 lose the form on the way."""
        for _ in range(REDIRECTS + 1):
            delivery = self._once(request, limits)
            location = delivery.headers.get("location")
            if delivery.status is None or not _is_redirect(delivery.status) or not location:
                self.deliveries.append(delivery)
                return delivery
            self.deliveries.append(delivery)
            url = urljoin(request.url, location)
            if delivery.status in _METHOD_KEEPING_REDIRECTS:
                request = _Request(request.kind, request.method, url, request.form, request.headers)
            else:
                request = _Request(request.kind, "GET", url, {}, request.headers)
        return replace(delivery, error=Code.TOO_MANY_REDIRECTS)

    def _once(self, request: "_Request", limits: Overrides) -> Delivery:
        began = time.perf_counter()
        url = request.addressed()
        headers = {**request.headers, **self._signature(request, url)}
        status, answered, body, error = None, httpx2.Headers(), b"", None
        try:
            with self._http.stream(
                request.method,
                self.trunk.real(url),
                data=dict(request.form) if request.method == "POST" else None,
                headers=headers,
                timeout=limits.timeout(),
            ) as response:
                status, answered = response.status_code, response.headers
                body = _within(response, began + limits.total_seconds)
                error = Code.ERROR_STATUS if status >= _FIRST_ERROR_STATUS else None
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            error = Code.CONNECTION_FAILED
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, ValueError):
            error = Code.INVALID_URL
        except httpx2.HTTPError:
            error = Code.RETRIEVAL_FAILED
        return Delivery(
            kind=request.kind,
            method=request.method,
            url=url,
            form=dict(request.form),
            sent={"User-Agent": _USER_AGENT, **headers},
            milliseconds=(time.perf_counter() - began) * 1000,
            status=status,
            headers={name.lower(): value for name, value in answered.items()},
            body=body,
            error=error,
        )

    def _signature(self, request: "_Request", url: str) -> dict[str, str]:
        if request.kind == "media":
            return {}
        form = dict(request.form) if request.method == "POST" else {}
        signature = self._validator.compute_signature(signed_url(url), form)
        return {"X-Twilio-Signature": str(signature)}


@dataclass(frozen=True, slots=True)
class _Request:
    kind: Kind
    method: str
    url: str
    form: Mapping[str, str]
    headers: Mapping[str, str]

    def addressed(self) -> str:
        """Return the full address: for GET the form travels in its query."""
        if self.method == "POST" or not self.form:
            return self.url
        parts = urlsplit(self.url)
        query = "&".join(filter(None, [parts.query, urlencode(self.form)]))
        return urlunsplit(parts._replace(query=query))


def _is_redirect(status: int) -> bool:
    return status in {301, 302, 303, 307, 308}


def _within(response: httpx2.Response, deadline: float) -> bytes:
    """Read the body; a server that drips it past the deadline has not answered in time."""
    chunks: list[bytes] = []
    for chunk in response.iter_bytes():
        chunks.append(chunk)
        if time.perf_counter() > deadline:
            raise httpx2.ReadTimeout("the body came too slowly", request=response.request)
    return b"".join(chunks)
