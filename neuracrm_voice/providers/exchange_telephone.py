"""The telephone without a telephone company, for trying calls of ours: nobody's telephone rings.

Our own network answers them with a scripted callee, through the same signed webhooks. It is used
in development alone; in production a missing account refuses.
"""

from threading import Thread

from neuracrm_voice.exchange import Exchange
from neuracrm_voice.exchange.callee import Callee, Placed, ring
from neuracrm_voice.exchange.demo_callers import DEMO_CALLERS
from neuracrm_voice.exchange.parties import new_sid
from neuracrm_voice.ports import Addresses
from neuracrm_voice.providers.offline import NoTelephone
from neuracrm_voice.settings import Settings

THINK_SECONDS = 1.5
"""Long enough for a page that polls to show each state of the call."""


class ExchangeTelephone(NoTelephone):
    """Places calls to a scripted callee; what needs a telephone company is refused as before."""

    name = "exchange"

    def __init__(self, settings: Settings, *, think_seconds: float = THINK_SECONDS) -> None:
        super().__init__()
        self._settings = settings
        self._think_seconds = think_seconds
        self._calls: list[Thread] = []

    def place_call(self, *, to: str, from_: str, at: Addresses) -> str:
        """Begin a call to the scripted callee and return its name."""
        sid = new_sid("CA")
        placed = Placed(to=to, from_=from_, url=at.answer, machine_url=at.machine, sid=sid)
        self._calls = [call for call in self._calls if call.is_alive()]
        call = Thread(target=self._ring, args=(placed, at))
        self._calls.append(call)
        call.start()
        return sid

    def wait(self) -> None:
        """Wait until the calls under way are over."""
        for call in self._calls:
            call.join()

    def _ring(self, placed: Placed, at: Addresses) -> None:
        mind = DEMO_CALLERS["follow_up"].call()
        with Exchange(
            base_url=f"http://127.0.0.1:{self._settings.port}",
            public_url=self._settings.public_url,
            auth_token=self._settings.webhook_token,
            status_callback=at.status,
            status_events=("initiated", "ringing", "answered", "completed"),
            fallback_url=at.fallback,
        ) as exchange:
            ring(exchange, Callee(mind=mind, think_seconds=self._think_seconds), placed)
