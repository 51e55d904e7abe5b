"""The exchange itself: a number's configuration, and calls placed to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Self
from urllib.parse import urljoin

import httpx2

from neuracrm_voice.exchange import status
from neuracrm_voice.exchange.call import Call
from neuracrm_voice.exchange.carrier import Deliver, Trunk
from neuracrm_voice.exchange.dialling import Desk
from neuracrm_voice.exchange.media import MediaShelf
from neuracrm_voice.exchange.parties import Parties, new_sid
from neuracrm_voice.exchange.problems import Problem
from neuracrm_voice.exchange.subscription import Clock, Subscription

Outcome = Literal["answers", "busy", "no-answer", "failed"]
_AN_ACCOUNT = "AC" + "0" * 32


@dataclass(kw_only=True)
class Exchange:
    """A telephone network in front of one server.

    `base_url` is called; `public_url` is what webhooks are signed over, if it differs.
    `status_callback`, `fallback_url` and the first address may be relative to it. `desks` maps a
    number to a `Desk`, or to its outcome. `deliver` sends every webhook once, twice in a row, or
    twice together. `strict` raises what otherwise is recorded in `problems`. `transport` replaces
    the network, for instance by `httpx2.WSGITransport(app)`. Close it, or use it in `with`.
    """

    base_url: str
    auth_token: str
    account_sid: str = _AN_ACCOUNT
    public_url: str | None = None
    status_callback: str | None = None
    status_events: tuple[str, ...] = ("completed",)
    fallback_url: str | None = None
    desks: Mapping[str, Desk | Outcome] = field(default_factory=dict)
    patience_seconds: float = 15
    retries: int = 1
    deliver: Deliver = "once"
    strict: bool = False
    transport: httpx2.BaseTransport = field(default_factory=httpx2.HTTPTransport)
    problems: list[Problem] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)
    _shelf: MediaShelf = field(default_factory=MediaShelf)

    def dial(self, *, from_: str, to: str, path: str = "/voice/incoming", **fields: str) -> Call:
        """Place a call and play it to its first question; `fields` are added to every webhook.

        With `Direction="outbound-api"` it is a call the server placed, at the moment it is
        answered; `path` is then the call's own address.
        """
        call = self.call(self._parties(from_, to, fields))
        for event, call_status in (("initiated", "initiated"), ("ringing", "ringing")):
            call.status = call_status
            status.report(call, event)
        if call.parties.direction.startswith("outbound"):
            call.status = "in-progress"
            status.report(call, "answered")
        return call.begin(urljoin(self._public, path))

    def call(self, parties: Parties) -> Call:
        """Return a call between these parties, of which nothing has happened yet."""
        return Call(self._subscription(), parties)

    def misses(self, *, from_: str, to: str, outcome: str = "no-answer", **fields: str) -> Call:
        """End a call the server placed before it is answered: only its status is reported."""
        call = self.call(self._parties(from_, to, {"Direction": "outbound-api", **fields}))
        for event, call_status in (("initiated", "initiated"), ("ringing", "ringing")):
            call.status = call_status
            status.report(call, event)
        call.finish(outcome, outcome)
        return call

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of open connections."""
        self.transport.close()

    @property
    def _public(self) -> str:
        return self.public_url or self.base_url

    def _parties(self, from_: str, to: str, fields: Mapping[str, str]) -> Parties:
        given = dict(fields)
        return Parties(
            call_sid=given.pop("CallSid", new_sid("CA")),
            account_sid=self.account_sid,
            from_=from_,
            to=to,
            direction=given.pop("Direction", "inbound"),
            extra=given,
        )

    def _subscription(self) -> Subscription:
        trunk = Trunk(
            auth_token=self.auth_token,
            base_url=self.base_url,
            public_url=self._public,
            patience_seconds=self.patience_seconds,
            retries=self.retries,
            deliver=self.deliver,
            transport=self.transport,
        )
        desks = {
            number: Desk(desk) if isinstance(desk, str) else desk
            for number, desk in self.desks.items()
        }
        return Subscription(
            trunk=trunk,
            fallback_url=self.fallback_url,
            status_callback=self.status_callback,
            status_events=self.status_events,
            desks=desks,
            strict=self.strict,
            shelf=self._shelf,
            problems=self.problems,
            clock=self.clock,
        )
