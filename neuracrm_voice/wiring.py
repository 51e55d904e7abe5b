"""Which vendor plays which part: the one place that knows, decided by the settings alone.

A vendor's SDK is imported only where its key is given: together they cost a second at start
and some 60 MB a worker.
"""

# ruff: noqa: PLC0415 - the imports inside functions are the point of this module.

from datetime import time

from neuracrm_voice import crm, flows
from neuracrm_voice.calls.live import Watch
from neuracrm_voice.calls.outbound import Outbound
from neuracrm_voice.calls.speech import Speech
from neuracrm_voice.calls.takeover import TakeOvers
from neuracrm_voice.calls.turns import Turns
from neuracrm_voice.crm.links import Links
from neuracrm_voice.crm.permission import Window
from neuracrm_voice.database import Database
from neuracrm_voice.ports import AudioShelf, LanguageModel, Summariser, Telephone, Voice
from neuracrm_voice.providers import breaker, local_shelf
from neuracrm_voice.providers.exchange_telephone import ExchangeTelephone
from neuracrm_voice.providers.guarded import (
    GuardedLanguageModel,
    GuardedShelf,
    GuardedSummariser,
    GuardedVoice,
)
from neuracrm_voice.providers.offline import CarrierVoice, NoTelephone, OfflineLanguageModel
from neuracrm_voice.services import Services
from neuracrm_voice.settings import Settings
from neuracrm_voice.transports.twiml_calling import TwimlCalling
from neuracrm_voice.transports.twiml_rooms import TwimlRooms


def wire(settings: Settings) -> Services:
    """Make everything a running app needs."""
    crm.load()
    flows.load()
    database = Database(settings.database, pool_size=settings.database_pool_size)
    Links(settings.public_url, settings.signing_key).tell(database)
    model, voice, shelf = _model(settings), _voice(settings), _shelf(settings)
    turns = Turns(
        database,
        model,
        Speech(voice, shelf),
        patience=settings.turn_patience_seconds,
        deadline=settings.turn_deadline_seconds,
        threads=settings.web_threads,
    )
    telephone = _telephone(settings)
    return Services(
        settings=settings,
        database=database,
        model=model,
        voice=voice,
        shelf=shelf,
        turns=turns,
        telephone=telephone,
        take_overs=TakeOvers(database, telephone, TwimlRooms(settings.public_url)),
        watch=Watch(database),
        outbound=_outbound(settings, database, telephone),
        summariser=_summariser(settings),
    )


def _model(settings: Settings) -> LanguageModel:
    if settings.openai_api_key is None:
        return OfflineLanguageModel()
    from neuracrm_voice.providers import openai_language_model

    return GuardedLanguageModel(
        openai_language_model.build(settings), breaker.build("openai", settings)
    )


def _telephone(settings: Settings) -> Telephone:
    if not settings.twilio_account_sid:
        return NoTelephone() if settings.in_production else ExchangeTelephone(settings)
    from neuracrm_voice.providers import twilio_telephone

    return twilio_telephone.build(settings)


def _outbound(settings: Settings, database: Database, telephone: Telephone) -> Outbound:
    begin, _, end = settings.calling_hours.partition("-")
    return Outbound(
        database,
        telephone,
        TwimlCalling(settings.public_url),
        window=Window(time.fromisoformat(begin), time.fromisoformat(end)),
        per_second=settings.calls_per_second,
    )


def _voice(settings: Settings) -> Voice:
    if settings.elevenlabs_api_key is None:
        return CarrierVoice()
    from neuracrm_voice.providers import elevenlabs_voice

    return GuardedVoice(elevenlabs_voice.build(settings), breaker.build("elevenlabs", settings))


def _shelf(settings: Settings) -> AudioShelf:
    if not settings.audio_bucket:
        return local_shelf.build(settings)
    from neuracrm_voice.providers import s3_shelf

    return GuardedShelf(s3_shelf.build(settings), breaker.build("s3", settings))


def _summariser(settings: Settings) -> Summariser | None:
    """Return who sums calls up; None leaves it to the rules."""
    if settings.openai_api_key is None:
        return None
    from neuracrm_voice.providers import openai_summariser

    return GuardedSummariser(openai_summariser.build(settings), breaker.build("openai", settings))
