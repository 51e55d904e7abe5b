"""What a running app has at hand: settings, database, turns, shelf. `services()` finds it."""

from dataclasses import dataclass
from typing import cast

from flask import current_app
from sqlalchemy import select

from neuracrm_voice.calls.live import Watch
from neuracrm_voice.calls.outbound import Outbound
from neuracrm_voice.calls.takeover import TakeOvers
from neuracrm_voice.calls.turns import Turns
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.database import Database
from neuracrm_voice.exchange import Desk, Exchange
from neuracrm_voice.exchange.network import Outcome
from neuracrm_voice.ports import AudioShelf, LanguageModel, Summariser, Telephone, Voice
from neuracrm_voice.settings import Settings

EXTENSION = "neuracrm_voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything a view or command may use; made once, by `wiring`."""

    settings: Settings
    database: Database
    model: LanguageModel
    voice: Voice
    shelf: AudioShelf
    turns: Turns
    telephone: Telephone
    take_overs: TakeOvers
    watch: Watch
    outbound: Outbound
    summariser: Summariser | None = None

    def own_exchange(self, desk: Outcome = "no-answer", url: str = "") -> Exchange:
        """Return a telephone network in front of this very app, whose desks all do as `desk` says.

        It calls `url`, by default the port served on this machine.
        """
        with self.database.read() as session:
            desks = [phone for phone in session.scalars(select(Line.desk_phone)) if phone]
        return Exchange(
            base_url=url or f"http://127.0.0.1:{self.settings.port}",
            public_url=self.settings.public_url,
            auth_token=self.settings.webhook_token,
            status_callback="/voice/status",
            fallback_url="/voice/fallback",
            # A desk that answers takes the call, which the whisper asks it to say with a key.
            desks=dict.fromkeys(desks, Desk(desk, presses="1")),
        )

    def close(self) -> None:
        """Let go of threads and connections."""
        self.turns.close()
        self.database.engine.dispose()


def services() -> Services:
    """Return the services of the current app."""
    return cast("Services", current_app.extensions[EXTENSION])
