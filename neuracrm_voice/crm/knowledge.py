"""Knowledge: find the articles that answer a question, the same ones on either engine.

The engine's full-text index names candidates; what they are worth is decided here, by how much
of what the question is about they hold, each word weighing the more the fewer articles have it.
An article below the floor is not found: "I don't know" is better than nonsense.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from neuracrm_voice.crm.article_search import COMMON, Counts, candidates, count
from neuracrm_voice.dialogue.content_words import content_words, stem, stems

FLOOR = 0.5
"""The least weighted share of a question's content words that an article must hold."""

FLOOR_IN_PASSING = 0.75
"""The same where the article's title has none of them: it speaks of them in passing only."""

IN_BODY = 0.7
"""What a word counts that stands in the body alone; one of the title counts whole."""

OF_QUESTION = 0.9
"""How much the question's share tells; the rest is how much of its title the article is about."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that answers; `score` is 0 to 1."""

    article_id: int
    title: str
    body: str
    score: float


def search(session: Session, line_id: int | None, question: str, *, most: int = 3) -> list[Found]:
    """Return the articles of a line, and those for every line, that answer; the best first.

    Any text may be asked. Costs two statements.
    """
    words = content_words(question)
    if not words:
        return []
    counts = count(session, words)
    weights = {word: _weight(counts, word) for word in words}
    telling = _telling(weights)
    rows = candidates(
        session,
        line_id,
        rare=[word for word in telling if counts.having[word] < COMMON],
        common=[word for word in telling if counts.having[word] >= COMMON],
    )
    by_stem = {stem(word): weight for word, weight in weights.items()}
    scored = [Found(*row, score=_score(row[1], row[2], by_stem)) for row in rows]
    found = [one for one in scored if one.score]
    return sorted(found, key=lambda one: (-one.score, one.article_id))[:most]


def _weight(counts: Counts, word: str) -> float:
    """Return what a word tells; one that no article has weighs as one that a single one has."""
    return math.log1p(max(counts.articles, 1) / max(counts.having[word], 1))


def _score(title: str, body: str, weights: Mapping[str, float]) -> float:
    """Return what an article is worth to a question, 0 when it does not reach the floor."""
    whole = sum(weights.values())
    in_title = stems(title)
    held = weights.keys() & (in_title | stems(body))
    floor = FLOOR if held & in_title else FLOOR_IN_PASSING
    if sum(weights[word] for word in held) < floor * whole:
        return 0.0
    share = sum(weights[word] * (1.0 if word in in_title else IN_BODY) for word in held) / whole
    about = len(in_title & held) / max(len(in_title), 1)
    return round(OF_QUESTION * share + (1 - OF_QUESTION) * about, 4)


def _telling(weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the words of which an article must hold one to reach the floor.

    An article that has none but the commonest words cannot reach it, so those need not be looked
    for, and the engine is spared the many articles that have them.
    """
    whole, passed = sum(weights.values()), 0.0
    ordered = sorted(weights, key=lambda word: weights[word])
    for at, word in enumerate(ordered):
        passed += weights[word]
        if passed >= FLOOR * whole:
            return tuple(ordered[at:])
    return tuple(ordered)
