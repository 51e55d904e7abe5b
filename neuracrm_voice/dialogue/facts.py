"""Facts: the few sentences a line may tell anybody who asks."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from neuracrm_voice.dialogue.content_words import content_words, stem, stems

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
        asked = {stem(word) for word in content_words(question)}
        return 2 * len(asked & stems(" ".join(self.about))) >= len(asked)


def find_fact(facts: Iterable[Fact], question: str) -> Fact | None:
    """Return the fact a question asks for, or None when no fact fits.

    The longest matching words win: "opening hours" is surer than "open".
    """
    asked = _plain(question)
    scored = [(_fit(fact, asked), fact) for fact in facts]
    best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None


def answer_from(facts: Iterable[Fact], question: str, look_up: Callable[[], str]) -> str:
    """Return what answers a question, a fact or what the articles say; "" when nothing does.

    A fact that meets the question in passing only makes way for an article about it.
    """
    fact = find_fact(facts, question)
    if fact is not None and fact.covers(question):
        return fact.text
    return look_up() or (fact.text if fact else "")


def _fit(fact: Fact, asked: str) -> int:
    return sum(len(words) for words in fact.about if f" {_plain(words).strip()} " in asked)


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', words.lower()))} "
