"""From an event to its understanding: keys and rules first, the model last, one request at most."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import structlog

from neuracrm_voice.calls.standing import Claim
from neuracrm_voice.crm.answers import facts_about
from neuracrm_voice.database import Database, now
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Slot
from neuracrm_voice.dialogue.conversation import Conversation
from neuracrm_voice.dialogue.events import Heard, Pressed
from neuracrm_voice.dialogue.flow import all_slots, all_topics
from neuracrm_voice.dialogue.keypad import understand_keys
from neuracrm_voice.dialogue.rules import understand as understand_by_rules
from neuracrm_voice.dialogue.understanding import Act, Moment, Understanding
from neuracrm_voice.ports import LanguageModel, ProviderError, Utterance

log = structlog.get_logger(__name__)

LEAST_CONFIDENCE = 0.2
"""Below this the recogniser is guessing. Twilio gives 0 for "no figure", so 0 says nothing."""

_OWN_WORDS = frozenset(("matter", "budget", "authority", "timeline"))


def understand(
    claim: Claim, model: LanguageModel, database: Database, *, seconds: float
) -> Understanding:
    """Say what a turn's event means, within `seconds`; never raises for a vendor's fault."""
    asked = claim.conversation.asked()
    match claim.event:
        case Pressed(digits=digits):
            return understand_keys(digits, asked.slot if asked else None, claim.line.region)
        case Heard() as heard:
            return _understand_words(heard, claim, model, database, seconds)
        case _:
            return Understanding(complete=True)


def _moment(claim: Claim) -> Moment:
    """Return when and where the words are spoken, and what this call has done so far."""
    conversation, call = claim.conversation, claim.conversation.call
    # "In two hours", "tomorrow": a caller's words are on the clock the caller sees.
    zone = ZoneInfo(call.caller_zone or claim.line.time_zone)
    return Moment(
        now().astimezone(zone),
        claim.line.region,
        call.caller,
        call.outbound,
        conversation.has_booked(),
        conversation.noted(),
    )


def _understand_words(
    heard: Heard, claim: Claim, model: LanguageModel, database: Database, seconds: float
) -> Understanding:
    conversation = claim.conversation
    asked = conversation.asked()
    moment = _moment(claim)
    slot = asked.slot if asked else None
    reading = asked.reading if asked else None
    told = conversation.name_in_hand()
    first = understand_by_rules(heard.words, asked=slot, moment=moment, reading=reading, told=told)
    if first.complete:
        return first
    if heard.confidence is not None and 0 < heard.confidence < LEAST_CONFIDENCE:
        return Understanding(source="noise")
    utterance = Utterance(
        words=heard.words,
        moment=moment,
        company=conversation.call.company,
        topics=all_topics(),
        prompt=asked.prompt if asked else "",
        asked=slot,
        slots=_fillable(conversation, asked),
        known=conversation.known,
        facts=(
            *(fact.text for fact in conversation.call.facts),
            *_written_down(first, claim, database),
        ),
        by_rules=first,
    )
    try:
        understood = model.understand(utterance, seconds=seconds)
    except ProviderError as error:
        log.warning(
            "The model gave no understanding; the rules' stands.",
            reason=str(error),
            permanent=error.permanent,
        )
        return first
    return first if _says_nothing(understood) else _together(first, understood)


def _together(first: Understanding, understood: Understanding) -> Understanding:
    """Add to a model's understanding what our own rules know better.

    What the call is about, and what would make a sale, is in the caller's own words, whoever
    understood them.
    """
    own = {name: value for name, value in first.answers.items() if name in _OWN_WORDS}
    return replace(
        understood,
        answers={**own, **understood.answers},
        objection=understood.objection or first.objection,
    )


def _written_down(first: Understanding, claim: Claim, database: Database) -> list[str]:
    """Return what the articles say about the caller's question; the transaction ends with that."""
    if not first.question:
        return []
    with database.read() as session:
        return facts_about(session, claim.line.id, first.question)


def _says_nothing(understood: Understanding) -> bool:
    """Tell a model that found nothing in the words; then what the rules found is better."""
    return not (
        understood.topic
        or understood.answers
        or understood.question
        or understood.objection
        or understood.act is not Act.NONE
    )


def _fillable(conversation: Conversation, asked: Ask | None) -> dict[str, Slot[object]]:
    """Return the slots that words out of turn may fill: those not answered yet, or read back."""
    answered = {name for frame in conversation.frames for name in frame.answers()}
    free = {
        name: slot
        for name, slot in all_slots().items()
        if name not in answered and (asked is None or name != asked.slot.name)
    }
    return (
        {**free, asked.reading.slot.name: asked.reading.slot} if asked and asked.reading else free
    )
