"""`flask bench knowledge`: how long a question takes among many articles, on either engine.

The articles are made up, of words as unevenly frequent as any language's (Zipf), always the same
ones. The databases are made for the purpose and dropped.
"""

import math
import random
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from sqlalchemy import insert, make_url

from neuracrm_voice.cli.bench import FIGURES, command, database_for, opened, set_up
from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.knowledge import search
from neuracrm_voice.database import Database
from neuracrm_voice.exchange import figures
from neuracrm_voice.exchange.figures import Figure, keep

__all__ = ["command"]

GOAL_P95_MS = 10.0
_SYLLABLES = "ba ko ri mu ten sol var pi der lon gas tri fel nor mi cha dex pol".split()
_FILLERS = "the your to of and in a is for on you can".split()
_VOCABULARY = 6_000
_RANK_OFFSET = 8
"""After Mandelbrot: keeps the commonest content word out of more than four articles in five."""
_TITLE_WORDS, _SENTENCE_WORDS, _SENTENCES = 4, 9, 9

Written = list[dict[str, str]]


@command.command("knowledge")
@click.option(
    "--articles", type=click.IntRange(10, 100_000), default=10_000, show_default=True, help="Made."
)
@click.option(
    "--questions", type=click.IntRange(10, 10_000), default=500, show_default=True, help="Asked."
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print the figures as JSON, and nothing else."
)
def knowledge(*, articles: int, questions: int, as_json: bool) -> None:
    """Measure the search of articles on SQLite and, where one answers, on a local PostgreSQL."""
    written = _articles(articles)
    found: list[Figure] = []
    with TemporaryDirectory(prefix="neuracrm-bench-") as name:
        lite = f"sqlite:///{Path(name) / 'knowledge.db'}"
        set_up(lite)
        found += _measured(lite, written, questions)
        with database_for("", Path(name)) as url:
            if make_url(url).get_backend_name() != "sqlite":
                found += _measured(url, written, questions)
    keep(found, FIGURES)
    suites = dict.fromkeys(figure.suite for figure in found)
    tables = [figures.as_table([one for one in found if one.suite == suite]) for suite in suites]
    click.echo(figures.as_json(found) if as_json else "\n".join(tables))


def _measured(url: str, written: Written, questions: int) -> Iterator[Figure]:
    with opened(url) as database:
        with database.begin() as session:
            session.execute(insert(Article), written)
        asked = _questions(written, questions)
        # The first question of a connection pays for opening it.
        _ask(database, asked[0][0])
        answers = [_ask(database, question) for question, _title in asked]
    suite = f"knowledge on {make_url(url).get_backend_name()}"
    times = sorted(milliseconds for milliseconds, _titles in answers)
    right = [
        title in titles for (_question, title), (_ms, titles) in zip(asked, answers, strict=True)
    ]
    yield Figure(suite, "articles", len(written), "articles")
    for share, goal in ((50, None), (95, GOAL_P95_MS), (99, None)):
        at = math.ceil(len(times) * share / 100) - 1
        yield Figure(suite, f"p{share}", times[at], "ms", goal, len(times))
    yield Figure(suite, "max", times[-1], "ms", n=len(times))
    yield Figure(suite, "found its article", sum(right) / len(right), "share", n=len(right))


def _ask(database: Database, question: str) -> tuple[float, list[str]]:
    began = time.perf_counter()
    with database.read() as session:
        titles = [found.title for found in search(session, None, question)]
    return (time.perf_counter() - began) * 1000, titles


def _articles(count: int) -> Written:
    chance = random.Random(1)  # noqa: S311 - the same articles every time.
    words = sorted(
        {
            "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
            for _ in range(2 * _VOCABULARY)
        }
    )
    chance.shuffle(words)
    weights = [1 / (rank + _RANK_OFFSET) for rank in range(_VOCABULARY)]

    def drawn(number: int) -> list[str]:
        return chance.choices(words[:_VOCABULARY], weights[: len(words)], k=number)

    def sentence() -> str:
        said = (part for word in drawn(_SENTENCE_WORDS) for part in (chance.choice(_FILLERS), word))
        return f"{' '.join(said).capitalize()}."

    return [
        {
            "title": " ".join(drawn(_TITLE_WORDS)).capitalize(),
            "body": " ".join(sentence() for _ in range(_SENTENCES)),
        }
        for _ in range(count)
    ]


def _questions(written: Written, count: int) -> list[tuple[str, str]]:
    """Return questions of two to six content words of one article, with that article's title."""
    chance = random.Random(2)  # noqa: S311 - the same questions every time.
    asked = []
    for _ in range(count):
        article = chance.choice(written)
        body = [word.strip(".") for word in article["body"].lower().split()]
        content = [word for word in body if word not in _FILLERS]
        words = chance.sample(article["title"].lower().split(), chance.randint(1, 3))
        words += chance.sample(content, chance.randint(1, 3))
        asked.append((f"how can I {' the '.join(words)} please?", article["title"]))
    return asked
