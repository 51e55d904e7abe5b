"""What answers the question that was asked, and what is answered beside it."""

from collections.abc import Mapping

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.rules import acts, putting_off, volunteered
from neuracrm_voice.dialogue.spoken import choices, meeting_times, names, timelines
from neuracrm_voice.dialogue.spoken import topics as named_topics
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment, Plain

_DAYS = frozenset((Kind.DATE, Kind.TIME, Kind.DAY_AND_TIME))
_NOT_SPELLED = frozenset((Kind.COMPANY, Kind.NUMBER, Kind.BUDGET, Kind.TIMELINE))
"""Kinds that no part of an address answers, told instead of what was asked."""
_WHO = frozenset((Kind.NAME, Kind.COMPANY))
"""Kinds instead of which a caller who came for a meeting may tell when it suits them."""


def find(
    text: str, asked: Slot[object] | None, moment: Moment, *, topic: str, silent: bool
) -> Plain:
    """Return the answer to the question asked, None where there is none."""
    if asked is None:
        return None
    if asked.kind is Kind.TOPIC:
        return "" if named_topics.closes(text) else topic or None
    otherwise = putting_off.answers_otherwise(asked.kind, text)
    if otherwise or (silent and asked.kind not in _DAYS):
        return None
    if asked.kind is Kind.WORDS:
        return _words(text)
    if asked.kind is Kind.ONE_OF and named_topics.closes(text):
        return choices.read("no", asked.choices)
    if asked.kind in _NOT_SPELLED:
        text = volunteered.without_address(text)
    return spoken.read(text, asked, moment)


def besides(
    text: str,
    asked: Slot[object] | None,
    direct: Plain,
    *,
    told: Mapping[str, Plain],
    moment: Moment,
) -> dict[str, Plain]:
    """Return what answers the question asked, by slot.

    Money and time are asked for in one breath, and either may be all that is answered. A time to
    meet may stand for the meeting that was offered, and a name for whether it was theirs.
    """
    answers: dict[str, Plain] = {}
    if asked is not None and direct is not None:
        answers[asked.name] = direct
    elif asked is not None and asked.kind in _WHO:
        when = volunteered.moment_alone(text, moment)
        answers |= {"meeting_time": when} if when else {}
    when = timelines.read(text) if asked is not None and asked.kind is Kind.BUDGET else None
    if when and "timeline" not in told:
        answers["timeline"] = when
    if asked is not None and asked.time_picks and direct is None:
        wish = meeting_times.read(text, (), moment)
        if wish and meeting_times.tells(wish) and not wish.startswith("/any"):
            answers |= {asked.name: asked.time_picks, "meeting_time": wish}
    if asked is not None and asked.phone_picks and direct is None and "phone" in told:
        answers[asked.name] = asked.phone_picks
    if asked is not None and asked.person and direct is None:
        name = str(told.get("name") or names.alone(text) or "")
        agrees = names.agrees(name, asked.person) if name else None
        if agrees is not None:
            answers |= {asked.name: agrees, "name": name}
    return answers


def _words(text: str) -> str | None:
    """Return free words, unless they are an act and no more."""
    said = " ".join(plain(text))
    return None if acts.pure(said, acts.read(said, text)) else text
