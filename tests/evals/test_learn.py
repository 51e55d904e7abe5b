"""The weights that are kept are those the sentences give, and none comes from what is held back."""

from itertools import islice

from evals import learn, own
from neuracrm_voice.dialogue.rules import leanings
from neuracrm_voice.dialogue.spoken.tidy import tokens

_ROUNDING = 2
"""Hundredths by which another machine's arithmetic may differ."""
_TRADES_LEFT_OUT_AT_ONCE = 10


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


def test_what_is_held_back_is_not_learnt() -> None:
    held_back = {_words(row.text) for row in own.held_back()}
    assert held_back
    assert not held_back & {_words(row.text) for row in learn.sentences()}


def test_no_sentence_is_told_with_two_topics() -> None:
    topics: dict[str, object] = {}
    for row in learn.sentences():
        told = topics.setdefault(_words(row.text), row.accepted)
        assert told == row.accepted, row.text


def test_trades_that_nothing_was_learnt_from_are_understood() -> None:
    left_out = list(islice(learn.across(), _TRADES_LEFT_OUT_AT_ONCE))
    right = sum(share * count for _, share, count in left_out)
    assert len({trade for trade, *_ in left_out}) == _TRADES_LEFT_OUT_AT_ONCE
    assert right / sum(count for *_, count in left_out) >= 0.8


def _words(text: str) -> str:
    return " ".join(tokens(text))


def _read(text: str) -> dict[str, tuple[int, int]]:
    lines = (line.split() for line in text.splitlines())
    return {name: (int(sales), int(support)) for name, sales, support in lines}
