"""Facts: the few sentences a line may tell anybody who asks."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from neuracrm_voice.dialogue import subjects
from neuracrm_voice.dialogue.content_words import content_words, stem, stems
from neuracrm_voice.dialogue.rules import matter
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.subjects import Subject

_ASKED_AT_LAST = re.compile(
    r"\b(?:what|where|when|which \w+|who|how (?:much|many|long|late|far|old|big)) (?:is|are|do|"
    r"does|did|can|could|will|would) (?:\w+ ?){1,6}$|\b(?:are|do|can) you \w+(?: \w+){0,3}$"
)
"""A question at the end of what tells something: "I was cut off, where are you"."""
_WANTS_TO_KNOW = re.compile(
    r"\b(?:(?:ask|asking|calling|ringing|more|something|anything|hear) about|regarding|"
    r"information|info|details|know|tell me|explain|questions?|help|guide|instructions?|learn|"
    r"understand)\b|\?|^(?:\S+ ){0,3}\S+$",
    re.IGNORECASE,
)
"""Words that want to be told something, or so few that they can want nothing else."""
_ALSO_ASKED = re.compile(
    r"[\s,]+(?:and|also|plus)\s+(?:also\s+)?(?=(?:what|where|when|how|who|which|are|is|do|does|can|"
    r"could)\b)",
    re.IGNORECASE,
)
_MOST_WORDS_OF_TWO = 45
"""Two answers longer than this are more than a caller keeps in mind, and the first has to do."""
LookUp = Callable[[str], str]
"""What the articles say to a question, "" for nothing."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence to be said, and the words that show that it is asked for."""

    about: tuple[str, ...]
    text: str

    @property
    def name(self) -> str:
        """Return what marks it as told in a call."""
        return f"fact {self.about[0]}"

    @property
    def first_sentence(self) -> str:
        """Return as much of it as is told to who has not asked."""
        return _SENTENCE.split(self.text)[0]

    def covers(self, question: str) -> bool:
        """Tell whether the question is about this, and does not just mention it."""
        subject = subjects.asked_for(question)
        if subject and self.share_of(subject):
            question = subject.besides(question)
        asked = {stem(word) for word in content_words(question)}
        return 2 * len(asked & stems(" ".join(self.about))) >= len(asked)

    def is_named_by(self, words: str) -> bool:
        """Tell whether the words name this, and nothing besides."""
        asked = {stem(word) for word in content_words(words)}
        return asked <= stems(" ".join(self.about))

    def share_of(self, subject: Subject) -> float:
        """Return how much of what this is about belongs to a subject."""
        own = [set(plain(words)) & subject.about for words in self.about]
        return sum(map(bool, own)) / len(own) if own else 0.0


def find_fact(facts: Iterable[Fact], question: str) -> Fact | None:
    """Return the fact a question asks for, or None when no fact fits.

    The longest matching words win: "opening hours" is surer than "open".
    """
    asked, every = _plain(question), tuple(facts)
    best = max(every, key=lambda fact: _fit(fact, asked), default=None)
    if best is None or _fit(best, asked):
        return best
    subject = subjects.asked_for(question)
    if subject is None:
        return None
    best = max(every, key=lambda fact: fact.share_of(subject))
    return best if best.share_of(subject) else None


def told_by(facts: Iterable[Fact], words: str) -> Fact | None:
    """Return the fact that words ask for, by a question or by nothing but its name."""
    fact = find_fact(facts, words)
    return fact if fact and (fact.is_named_by(words) or asks(words)) else None


def answers_from(facts: Iterable[Fact], question: str, look_up: LookUp) -> tuple[str, ...]:
    """Return what answers a question, or each of two asked in one breath; () when nothing does."""
    every = tuple(facts)
    parts = _ALSO_ASKED.split(question, 1)
    told = tuple(dict.fromkeys(_answer_from(every, part, look_up) for part in parts))
    if len(told) > 1 and all(told) and len(" ".join(told).split()) <= _MOST_WORDS_OF_TWO:
        return told
    one = _answer_from(every, question, look_up)
    return (one,) if one else ()


def _answer_from(facts: Iterable[Fact], question: str, look_up: LookUp) -> str:
    """Return what answers a question, a fact or what the articles say; "" when nothing does.

    A fact that meets the question in passing only makes way for an article about it, and what is
    said of our hours in general for what they are on the day that is asked about.
    """
    fact = told_by(facts, question)
    if fact is not None and fact.covers(question) and not subjects.asks_of_a_day(question):
        return fact.text
    found = look_up(question) if asks(question) or _WANTS_TO_KNOW.search(question) else ""
    return found or (fact.text if fact else "")


def asks(words: str) -> bool:
    """Tell a question from what tells something."""
    return bool(
        matter.question(words, pure_act=False) or _ASKED_AT_LAST.search(" ".join(plain(words)))
    )


def _fit(fact: Fact, asked: str) -> int:
    return sum(len(words) for words in fact.about if f" {_plain(words).strip()} " in asked)


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    return f" {' '.join(plain(words))} "
