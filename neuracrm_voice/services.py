"""What a running app has at hand: settings, database, turns, shelf. `services()` finds it."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from neuracrm_voice.calls.takeover import TakeOvers
from neuracrm_voice.calls.turns import Turns
from neuracrm_voice.database import Database
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
    summariser: Summariser | None = None

    def close(self) -> None:
        """Let go of threads and connections."""
        self.turns.close()
        self.database.engine.dispose()


def services() -> Services:
    """Return the services of the current app."""
    return cast("Services", current_app.extensions[EXTENSION])
