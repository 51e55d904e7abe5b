"""The account of a call: summary, next step, sentiment and outcome, from its record alone.

Pure: the same record always gives the same account, with no vendor and no network.
"""

from collections.abc import Sequence
from dataclasses import dataclass

SENTIMENTS = ("calm", "pleased", "annoyed", "angry")

_SOUNDS = {
    "angry": "angry",
    "furious": "angry",
    "annoyed": "annoyed",
    "frustrated": "annoyed",
    "impatient": "annoyed",
    "upset": "annoyed",
    "pleased": "pleased",
    "happy": "pleased",
    "grateful": "pleased",
    "relieved": "pleased",
}
_OUTCOMES = {
    "meeting": "meeting",
    "deal": "lead",
    "lead": "lead",
    "ticket": "ticket",
    "task": "callback",
}
"""What a call came to, by the record it made; of several the first counts."""

_BUSINESS = {
    "sales": "about buying",
    "support": "about a problem",
    "general": "with a question",
    "": "without saying what for",
}
LONGEST_QUOTE_CHARACTERS = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What the caller said, how it was answered, and the mood and question found in it."""

    heard: str = ""
    said: str = ""
    mood: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A record the call made: `kind` as in lead or ticket, `about` in the caller's words."""

    kind: str
    reference: str
    status: str = ""
    about: str = ""
    priority: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A call that is over: who called, what was said, what was made.

    `desk` tells whether a person at the desk was reached; None when nobody was to be. `missed` is
    "nobody", "machine", or "failed" for a call of `ours` that reached no person, else "".
    """

    company: str = ""
    caller: str = ""
    caller_company: str = ""
    topic: str = ""
    seconds: int = 0
    exchanges: Sequence[Exchange] = ()
    made: Sequence[Made] = ()
    desk: bool | None = None
    missed: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is written of a call after its end."""

    summary: str
    next_step: str
    sentiment: str
    outcome: str


_MISSED = {
    "nobody": Account(
        summary="We called, and nobody answered.",
        next_step="Call again at another time.",
        sentiment="calm",
        outcome="unreached",
    ),
    "failed": Account(
        summary="We called, and as far as we know the call did not get through.",
        next_step="Call again at another time.",
        sentiment="calm",
        outcome="unreached",
    ),
    "machine": Account(
        summary="We called, and left a message on a machine.",
        next_step="Wait for the call back, or call again at another time.",
        sentiment="calm",
        outcome="voicemail",
    ),
}


def account_of(record: Record) -> Account:
    """Give an account of a call by rules alone."""
    if record.missed:
        return _MISSED[record.missed]
    came_to, sounded = outcome(record), sentiment(record)
    return Account(
        summary=_summary(record, came_to, sounded),
        next_step=_next_step(record, came_to),
        sentiment=sounded,
        outcome=came_to,
    )


def outcome(record: Record) -> str:
    """Say what a call came to: its weightiest record, else a person, an answer, or nothing."""
    kinds = {made.kind for made in record.made}
    for kind, came_to in _OUTCOMES.items():
        if kind in kinds:
            return came_to
    if record.desk:
        return "transferred"
    asked = any(one.question for one in record.exchanges) or record.topic == "general"
    return "answered" if asked and _heard(record) else "abandoned"


def sentiment(record: Record) -> str:
    """Say how the caller sounded: the last mood that showed, but anger is not soon forgotten."""
    state = "calm"
    for mood in (_SOUNDS.get(one.mood.lower(), "") for one in record.exchanges):
        if state == "angry" and mood in {"pleased", "annoyed"}:
            state = "annoyed" if mood == "annoyed" else "calm"
        elif mood:
            state = mood
    return state


def _summary(record: Record, came_to: str, sounded: str) -> str:
    what = [_opening(record), _came_of_it(record, came_to)]
    if sounded != "calm":
        what.append(f"They sounded {sounded}.")
    return " ".join(what)


def _opening(record: Record) -> str:
    who, called = record.caller or "A caller", "was called" if record.ours else "called"
    if record.caller_company:
        who = f"{who} of {record.caller_company}"
    about = next((made.about for made in record.made if made.about), "") or _question(record)
    if not _heard(record):
        return f"{who} {called} and said nothing."
    if about and not record.topic:
        return f"{who} {called} and said: {quote(about)}"
    business = _BUSINESS.get(record.topic, f"about {record.topic}")
    quoted = f": {quote(about)}" if about else "."
    if record.ours and not record.topic:
        business = "to follow up"
    return f"{who} {called} {business}{quoted}"


def _came_of_it(record: Record, came_to: str) -> str:
    if record.made:
        return " ".join([tell(record.made[0]), *_others(record.made[1:])])
    if came_to == "transferred":
        return "A person at the desk took the call over."
    if record.desk is False:
        return "Nobody at the desk picked up."
    if came_to == "answered":
        return "The question was answered, and nothing else was asked for."
    return f"The call ended after {record.seconds} seconds, and nothing was noted."


def _others(made: Sequence[Made]) -> list[str]:
    """Name further records in one sentence, so that a summary stays short."""
    if not made:
        return []
    names = ", ".join(f"{one.kind} {one.reference}" for one in made)
    return [f"Also noted: {names}."]


def tell(made: Made) -> str:
    """Tell of one record in a sentence."""
    urgent = f", {made.priority}" if made.priority else ""
    standing = f" ({made.status}{urgent})" if made.status else ""
    missing = f"; not told: {' and '.join(made.missing)}" if made.missing else ""
    return f"{made.kind.capitalize()} {made.reference} was noted{standing}{missing}."


def _next_step(record: Record, came_to: str) -> str:
    who = record.caller or "the caller"
    made = next((one for one in record.made if _OUTCOMES.get(one.kind) == came_to), None)
    if made is not None:
        return _step_for(made, who)
    if record.desk is False:
        return f"Call {who} back: nobody at the desk picked up."
    if came_to == "abandoned" and _heard(record):
        return f"Call {who} back: the call ended before it came to anything."
    return "Nothing to do."


def _step_for(made: Made, who: str) -> str:
    name = f"{made.kind} {made.reference}"
    if made.kind == "meeting":
        cancelled = made.status == "cancelled"
        return f"Tell the host that {name} is cancelled." if cancelled else f"Prepare {name}."
    if made.missing or made.status == "pending":
        return f"Call {who} back to complete {name}."
    if made.kind == "ticket":
        urgent = made.priority == "urgent"
        return f"Solve {name} at once: {who} cannot work." if urgent else f"Look into {name}."
    if made.kind in {"lead", "deal"}:
        return f"Call {who} about {name}."
    return f"Do as {name} says."


def _heard(record: Record) -> bool:
    return any(one.heard for one in record.exchanges)


def _question(record: Record) -> str:
    """Return what the caller asked, else the first thing they said at any length."""
    questions = [one.question for one in record.exchanges if one.question]
    told = [one.heard for one in record.exchanges if len(one.heard.split()) > 2]  # noqa: PLR2004 - "hello there" is no matter.
    return next(iter(questions + told), "")


def quote(words: str) -> str:
    """Quote the caller, cut at a word."""
    plain = " ".join(words.split()).rstrip(".!? ")
    if len(plain) > LONGEST_QUOTE_CHARACTERS:
        plain = plain[:LONGEST_QUOTE_CHARACTERS].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
    return f"\N{LEFT DOUBLE QUOTATION MARK}{plain}.\N{RIGHT DOUBLE QUOTATION MARK}"
