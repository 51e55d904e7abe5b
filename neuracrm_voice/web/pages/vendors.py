"""Health: who plays each part, how they fare, and what waits in the background, in plain words."""

from dataclasses import dataclass
from datetime import timedelta

from flask import Blueprint, render_template
from sqlalchemy.exc import SQLAlchemyError

from neuracrm_voice.crm.backlog import MOST_COUNTED, Backlog, read_backlog
from neuracrm_voice.database import now
from neuracrm_voice.ports import Failure
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.health import state_of, state_of_redis

blueprint = Blueprint("vendors", __name__)

WORKER_IS_LATE = timedelta(minutes=1)
"""A worker shows itself every few seconds; after a minute another takes its jobs over."""

IN_WORDS = {
    "ok": "Works.",
    "down": "Cannot be reached.",
    "slow": "Does not answer in time.",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the product: who plays it, how they fare, and what callers notice."""

    name: str
    player: str
    state: str
    told: str
    failure: Failure | None = None


@blueprint.get("/health")
@for_role("viewer")
def show() -> str:
    """Show every part."""
    have = services()
    database = state_of(have.database)
    return render_template(
        "vendors.html",
        parts=[*_vendors(), _database(database), _redis()],
        backlog=_backlog() if database == "ok" else None,
        late=now() - WORKER_IS_LATE,
        most=MOST_COUNTED,
    )


def _vendors() -> list[Part]:
    have = services()
    known = have.settings
    return [
        _part(
            "Telephone company",
            have.telephone,
            given=bool(known.twilio_account_sid),
            without="No account is set up (TWILIO_ACCOUNT_SID), so calls come from the built-in "
            "telephone only, and no text goes out.",
        ),
        _part(
            "Understanding",
            have.model,
            given=known.openai_api_key is not None,
            without="No model is set up (OPENAI_API_KEY); callers are understood by rules.",
        ),
        _part(
            "Summaries",
            have.summariser,
            given=have.summariser is not None,
            without="No model is set up (OPENAI_API_KEY); calls are summed up by rules.",
        ),
        _part(
            "Voice",
            have.voice,
            given=known.elevenlabs_api_key is not None,
            without="No voice is set up (ELEVENLABS_API_KEY); the carrier's own speaks.",
        ),
        _part(
            "Audio shelf",
            have.shelf,
            given=bool(known.audio_bucket),
            without="No bucket is set up (AUDIO_BUCKET); audio lies in a folder of this machine.",
        ),
    ]


def _part(name: str, provider: object, *, given: bool, without: str) -> Part:
    if not given:
        return Part(name, "Stand-in", "stand-in", without)
    player = str(getattr(provider, "name", name)).capitalize()
    failure: Failure | None = getattr(provider, "last_failure", None)
    if getattr(provider, "resting", False):
        told = "Left alone for half a minute after failures; callers get the stand-in meanwhile."
        return Part(name, player, "resting", told, failure)
    return Part(name, player, "ok", IN_WORDS["ok"], failure)


def _database(state: str) -> Part:
    player = services().database.engine.dialect.name
    return Part("Database", {"sqlite": "SQLite"}.get(player, "PostgreSQL"), state, IN_WORDS[state])


def _redis() -> Part:
    if not services().settings.redis_url:
        told = "No Redis is set up (REDIS_URL); each process counts failures and tries by itself."
        return Part("Shared limits", "Stand-in", "stand-in", told)
    state = state_of_redis()
    return Part("Shared limits", "Redis", state, IN_WORDS[state])


def _backlog() -> Backlog | None:
    try:
        with services().database.read() as session:
            return read_backlog(session)
    except SQLAlchemyError:
        return None
