"""The weights that are kept are those the sentences give, and none comes from what is held back."""

import re
from itertools import pairwise

from evals import learn, own
from neuracrm_voice.dialogue.rules import leanings
from neuracrm_voice.dialogue.spoken.tidy import tokens

_ROUNDING = 2
"""Hundredths by which another machine's arithmetic may differ."""
ACROSS_TRADES = 0.84
A_THIRD = 0.34
"""Two sentences that share more of their pairs of words are one in other words."""
FEWEST_WORDS = 5
"""Of shorter ones many are everybody's: "I need a quote"."""


def test_the_weights_are_what_the_sentences_give() -> None:
    kept = _read(leanings.WEIGHTS.read_text(encoding="utf-8"))
    learnt = _read(learn.written(learn.learnt(learn.sentences())))
    apart = {
        name
        for name in kept.keys() | learnt.keys()
        for one, other in zip(kept.get(name, (0, 0)), learnt.get(name, (0, 0)), strict=True)
        if abs(one - other) > _ROUNDING
    }
    assert not apart, "Run `python -m evals.learn`: sentences have changed."


def test_what_is_held_back_is_not_learnt_nor_anything_near_it() -> None:
    learnt = [pairs for row in learn.sentences() if (pairs := _pairs(row.text))]
    near = [
        row.text
        for row in own.held_back()
        if (held := _pairs(row.text))
        and any(len(held & pairs) > A_THIRD * len(held | pairs) for pairs in learnt)
    ]

    assert near == []


def test_no_sentence_is_told_with_two_topics() -> None:
    topics: dict[str, object] = {}
    for row in learn.sentences():
        told = topics.setdefault(_words(row.text), row.accepted)
        assert told == row.accepted, row.text


def test_trades_that_nothing_was_learnt_from_are_understood() -> None:
    left_out = list(learn.across())
    right = sum(share * count for _, share, count in left_out)
    assert len({trade for trade, *_ in left_out}) == len({trade for trade, _ in own.openings()})
    assert right / sum(count for *_, count in left_out) >= ACROSS_TRADES


def _words(text: str) -> str:
    return " ".join(tokens(text))


def _read(text: str) -> dict[str, tuple[int, int]]:
    lines = (line.split() for line in text.splitlines())
    return {name: (int(sales), int(support)) for name, sales, support in lines}


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words; none of a text too short to be told by them."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'", ""))
    return frozenset(pairwise(words)) if len(words) >= FEWEST_WORDS else frozenset()
