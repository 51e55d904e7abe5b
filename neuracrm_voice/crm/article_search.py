"""The two questions put to an engine's full-text index: how rare words are, and who has them.

Words come from `content_words`: letters and digits only, so that none of them can be an
operator; FTS5's own ("OR") are kept apart by quotes.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Pool, TextClause, text
from sqlalchemy.orm import Session

from neuracrm_voice.dialogue.content_words import spellings

COMMON = 500
"""A word in as many articles tells only those that have it in their title."""

MOST_CANDIDATES = 12
"""Articles an engine names; their texts are read, so more would cost more than they bring."""

FRESH_SECONDS = 300.0
"""How long a count is good: it only weighs words, and counting a common one takes milliseconds."""


@dataclass(slots=True)
class Counts:
    """How many articles there are, and how many have a word, counted no further than COMMON."""

    began: float
    articles: int = 0
    having: dict[str, int] = field(default_factory=dict)


_COUNTED: WeakKeyDictionary[Pool, Counts] = WeakKeyDictionary()


def count(session: Session, words: Sequence[str]) -> Counts:
    """Return in how many articles each word stands, at the cost of one statement or none."""
    bind: Any = session.get_bind()
    counts = _COUNTED.get(bind.pool)
    if counts is None or time.monotonic() - counts.began > FRESH_SECONDS:
        articles = session.execute(_EVERY).scalar_one()
        counts = _COUNTED[bind.pool] = Counts(began=time.monotonic(), articles=articles)
    new = tuple(word for word in words if word not in counts.having)
    if new:
        engine = bind.dialect.name
        values = {f"word{at}": _any_of(engine, (word,)) for at, word in enumerate(new)}
        having = session.execute(_counting(engine, len(new)), values).one()
        counts.having.update(zip(new, having, strict=True))
    return counts


def candidates(
    session: Session, line_id: int | None, *, rare: Sequence[str], common: Sequence[str]
) -> list[tuple[int, str, str]]:
    """Return id, title and body of the likeliest articles of a line, and of those for every line.

    They have a rare word anywhere, or a common one in their title.
    """
    engine = session.get_bind().dialect.name
    rare_words, common_words = _any_of(engine, rare), _any_of(engine, common)
    values: dict[str, object] = {"line_id": line_id, "most": MOST_CANDIDATES}
    if engine == "sqlite":
        titled = [f"title : ({common_words})"] if common else []
        values["asked"] = " OR ".join([*titled, *([rare_words] if rare else [])])
    else:
        values |= {"rare": rare_words, "common": common_words}
    return [(row.id, row.title, row.body) for row in session.execute(_CANDIDATES[engine], values)]


def _any_of(engine: str, words: Sequence[str]) -> str:
    """Return the engine's own query for any of the words, in any of their spellings."""
    every = dict.fromkeys(spelling for word in words for spelling in spellings(word))
    if engine == "sqlite":
        return " OR ".join(f'"{spelling}"' for spelling in every)
    return " | ".join(every)


@lru_cache(maxsize=64)
def _counting(engine: str, words: int) -> TextClause:
    matches = {
        "sqlite": "SELECT 1 FROM article_index WHERE article_index MATCH :word{0}",
        "postgresql": (
            "SELECT 1 FROM article_index WHERE words @@ to_tsquery('english', :word{0})"
        ),
    }[engine]
    counts = ", ".join(
        f"(SELECT count(*) FROM ({matches.format(at)} LIMIT {COMMON}) AS found{at})"  # noqa: S608 - numbers of ours, no words.
        for at in range(words)
    )
    return text(f"SELECT {counts}")


_EVERY = text("SELECT count(*) FROM articles")

_CANDIDATES = {
    "sqlite": text(
        """
        SELECT articles.id, articles.title, articles.body
        FROM article_index JOIN articles ON articles.id = article_index.rowid
        WHERE article_index MATCH :asked
        AND (articles.line_id IS NULL OR articles.line_id = :line_id)
        ORDER BY bm25(article_index, 4.0, 1.0), articles.id LIMIT :most
        """
    ),
    "postgresql": text(
        """
        SELECT articles.id, articles.title, articles.body
        FROM articles JOIN (
            SELECT article_id,
            ts_rank_cd('{0.25, 0.25, 0.25, 1.0}', words, rare || common) AS rank
            FROM article_index,
            to_tsquery('english', :rare) AS rare, to_tsquery('english', :common) AS common
            WHERE (words @@ rare OR title @@ common)
            AND (line_id IS NULL OR line_id = CAST(:line_id AS integer))
            ORDER BY rank DESC, article_id LIMIT :most
        ) AS likeliest ON articles.id = likeliest.article_id
        """
    ),
}
"""A word of the title counts four times one of the body."""
