"""Kinds of answer: what a question expects, how words become it, what it may be.

A slot is asked for by `script.ask`; its name is how answers given out of turn find it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from neuracrm_voice.dialogue.understanding import Plain

T = TypeVar("T", covariant=True)

MAX_WORDS_CHARACTERS = 2000
"""Free words kept of one answer: a minute of speech, Twilio's most, is some 1,000 characters."""

_PROOF = re.compile(r"send|reference:T-\d{3,7}|code:\d{6}|email:[^\s@]{1,64}@[^\s@]{1,189}")

MAX_CLAUSE_CHARACTERS = 200
"""The width of the columns that keep what a caller said of one thing."""

MAX_NAME_CHARACTERS = 100
"""The width of the columns that keep names."""


class Kind(StrEnum):
    """What sort of value a slot holds; each has a file in `spoken/`."""

    WORDS = "words"
    NAME = "name"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    DAY_AND_TIME = "day_and_time"
    CALL_TIME = "call_time"
    YES_NO = "yes_no"
    ONE_OF = "one_of"
    TOPIC = "topic"
    MEETING_TIME = "meeting_time"
    RECORDING = "recording"
    PROOF = "proof"
    BUDGET = "budget"
    TIMELINE = "timeline"
    AUTHORITY = "authority"
    SEVERITY = "severity"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few answers: the value kept, the words people use for it, the key that picks it."""

    value: str
    phrases: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Generic[T]):
    """A typed place for one answer.

    A `lasting` answer is known for the whole call (a name); others serve one question.
    `at_least` and `at_most` bound numbers. `hints` are words the recogniser should expect.
    `time_picks` is the choice for which a time to meet stands, "Thursday at ten"; `phone_picks`
    the one for which a telephone number does. A yes or no that is asked once a time is booked has
    as `choices` those that were offered besides, so that the time may be put right.
    `person` is the first name of whom a yes or no is about: "am I speaking with Jane?"; see
    `spoken/in_person.py`.
    """

    name: str
    kind: Kind
    choices: tuple[Choice, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    lasting: bool = False
    hints: tuple[str, ...] = field(default=())
    time_picks: Plain = None
    phone_picks: Plain = None
    person: str = ""

    def accepts(self, value: Plain) -> bool:
        """Tell whether a value, wherever it came from, may stand in this slot."""
        return _CHECKS[self.kind](self, value)


def words(name: str, *, choices: tuple[Choice, ...] = (), lasting: bool = False) -> Slot[str]:
    """Ask for free words; `choices` give callers who can only press keys something to press."""
    return Slot(name=name, kind=Kind.WORDS, choices=choices, lasting=lasting)


def person_name(name: str = "name") -> Slot[str]:
    """Ask for a person's name."""
    return Slot(name=name, kind=Kind.NAME, lasting=True)


def company(name: str = "company") -> Slot[str]:
    """Ask for the name of a company."""
    return Slot(name=name, kind=Kind.COMPANY, lasting=True)


def email(name: str = "email") -> Slot[str]:
    """Ask for an e-mail address."""
    return Slot(
        name=name, kind=Kind.EMAIL, lasting=True, hints=("at", "dot", "dot com", "underscore")
    )


def phone(name: str = "phone") -> Slot[str]:
    """Ask for a telephone number, kept in E.164."""
    return Slot(name=name, kind=Kind.PHONE, lasting=True)


def digits_told() -> Slot[str]:
    """Ask for nothing: the digits of a number that cannot be dialled are kept here as told."""
    return Slot(name="digits_told", kind=Kind.WORDS, lasting=True)


def number(
    name: str, *, at_least: int | None = None, at_most: int | None = None, lasting: bool = False
) -> Slot[int]:
    """Ask for a whole number within bounds, both included."""
    return Slot(name=name, kind=Kind.NUMBER, at_least=at_least, at_most=at_most, lasting=lasting)


def finding(kind: Kind, *, choices: tuple[Choice, ...] = ()) -> Slot[str]:
    """Ask for a finding of BANT; the value is the clause of the caller's words that tells it."""
    return Slot(name=kind.value, kind=kind, choices=choices, lasting=True)


def yes_no(name: str) -> Slot[bool]:
    """Ask for yes or no; the keys are 1 and 2."""
    return Slot(name=name, kind=Kind.YES_NO, hints=("yes", "no", "that's right", "that's wrong"))


def is_person(name: str, first_name: str) -> Slot[bool]:
    """Ask whether it is the person of that first name who speaks."""
    return replace(yes_no(name), person=first_name, hints=("speaking", first_name, "yes", "no"))


def one_of(name: str, choices: tuple[Choice, ...], *, time_picks: Plain = None) -> Slot[str]:
    """Ask for one of a few things, of which a time to meet may pick one."""
    hints = tuple(phrase for choice in choices for phrase in choice.phrases)
    return Slot(name=name, kind=Kind.ONE_OF, choices=choices, hints=hints, time_picks=time_picks)


def severity(choices: tuple[Choice, ...]) -> Slot[str]:
    """Ask how bad a problem is; any way of saying it gives one of the choices."""
    return replace(one_of("severity", choices), kind=Kind.SEVERITY)


def trial(name: str, choices: tuple[Choice, ...]) -> Slot[str]:
    """Ask what came of something tried; for the values see `spoken/trials.py`."""
    return replace(one_of(name, choices), kind=Kind.TRIAL)


def recording(name: str) -> Slot[str]:
    """Have the caller speak after a tone; the value is the address of the recording."""
    return Slot(name=name, kind=Kind.RECORDING)


def topic(name: str) -> Slot[str]:
    """Ask what the call is about; the value is the name of a flow, or "" for nothing more."""
    return Slot(name=name, kind=Kind.TOPIC, hints=("sales", "support", "a question", "a person"))


def meeting_time(name: str, offers: tuple[Choice, ...] = ()) -> Slot[str]:
    """Ask when to meet, among `offers` or else; for the values see `spoken/meeting_times.py`."""
    hints = ("the first one", "the second one", "another day", "in the afternoon", "later")
    return Slot(name=name, kind=Kind.MEETING_TIME, choices=offers, hints=hints)


def call_time(name: str, choices: tuple[Choice, ...]) -> Slot[str]:
    """Ask when to call back, at a time or as one of `choices`; see `spoken/call_times.py`."""
    return Slot(name=name, kind=Kind.CALL_TIME, choices=choices)


def proof(name: str = "proof", *, choices: tuple[Choice, ...] = ()) -> Slot[str]:
    """Ask for a proof of who is calling; the value is "kind:value" as `spoken/proofs.py` says."""
    return Slot(
        name=name, kind=Kind.PROOF, choices=choices, hints=("T", "code", "at", "dot", "dot com")
    )


def _is_text(_slot: Slot[object], value: Plain) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= MAX_WORDS_CHARACTERS


def _is_clause(slot: Slot[object], value: Plain) -> bool:
    return _is_text(slot, value) and len(str(value)) <= MAX_CLAUSE_CHARACTERS


def _is_name(slot: Slot[object], value: Plain) -> bool:
    return _is_text(slot, value) and len(str(value)) <= MAX_NAME_CHARACTERS


def _is_number(slot: Slot[object], value: Plain) -> bool:
    return (
        isinstance(value, int)
        and not isinstance(value, bool)
        and (slot.at_least is None or value >= slot.at_least)
        and (slot.at_most is None or value <= slot.at_most)
    )


def _is_email(_slot: Slot[object], value: Plain) -> bool:
    if not isinstance(value, str) or len(value) > 254 or " " in value:  # noqa: PLR2004 - RFC 5321
        return False
    local, _, domain = value.rpartition("@")
    return bool(local) and "." in domain.strip(".") and not domain.startswith(".")


def _is_phone(_slot: Slot[object], value: Plain) -> bool:
    return isinstance(value, str) and value.startswith("+") and value[1:].isdigit()


_DATE = r"\d{4}-\d\d-\d\d"
_PART = r"(?:morning|afternoon|evening|\d\d:\d\d-(?:\d\d:\d\d)?|-\d\d:\d\d)"
_DAYS_REFUSED = rf"(?: not (?:{_DATE}|[a-z]+day)(?:,(?:{_DATE}|[a-z]+day))*)?"
_MEETING_TIME = re.compile(
    rf"(?:{_DATE}(?:T\d\d:\d\d\??|(?:/week|/before)?(?:/{_PART})?)|"
    rf"/(?:{_PART}|later|earlier|day|other|any|who|yes|no|none|past))"
    rf"(?: with [^\W\d_]{{1,40}})?{_DAYS_REFUSED}"
)


_CALL_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d\??|/any)?")


def _is_choice(slot: Slot[object], value: Plain) -> bool:
    return value in {choice.value for choice in slot.choices}


def _is_meeting_time(slot: Slot[object], value: Plain) -> bool:
    told = isinstance(value, str) and _MEETING_TIME.fullmatch(value) is not None
    return told or _is_choice(slot, value)


_CHECKS: dict[Kind, Callable[[Slot[object], Plain], bool]] = {
    Kind.WORDS: _is_text,
    Kind.NAME: _is_name,
    Kind.COMPANY: _is_name,
    Kind.EMAIL: _is_email,
    Kind.PHONE: _is_phone,
    Kind.NUMBER: _is_number,
    Kind.MONEY: lambda _slot, value: isinstance(value, int | float) and not isinstance(value, bool),
    Kind.DATE: _is_text,
    Kind.TIME: _is_text,
    Kind.DAY_AND_TIME: _is_text,
    Kind.CALL_TIME: lambda slot, value: (
        _is_choice(slot, value) or bool(_CALL_TIME.fullmatch(str(value)))
    ),
    Kind.YES_NO: lambda _slot, value: isinstance(value, bool),
    Kind.ONE_OF: _is_choice,
    Kind.TOPIC: lambda _slot, value: isinstance(value, str),
    Kind.MEETING_TIME: _is_meeting_time,
    Kind.RECORDING: _is_text,
    Kind.PROOF: lambda _slot, value: isinstance(value, str) and bool(_PROOF.fullmatch(value)),
    Kind.BUDGET: _is_clause,
    Kind.TIMELINE: _is_clause,
    Kind.AUTHORITY: _is_clause,
    Kind.SEVERITY: _is_choice,
    Kind.TRIAL: _is_choice,
}

Answers = Mapping[str, Plain]
"""Slot names and what is known for them."""
