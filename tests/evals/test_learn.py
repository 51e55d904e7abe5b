"""The weights that are kept are those the sentences give, and none comes from what is held back."""

from evals import learn, own
from neuracrm_voice.dialogue.rules import leanings

_ROUNDING = 2
"""Hundredths by which another machine's arithmetic may differ."""


def test_the_weights_are_what_the_sentences_give() -> None:
    kept = _read(leanings.WEIGHTS.read_text(encoding="utf-8"))
    learnt = _read(learn.written(learn.learnt()))
    apart = {
        name
        for name in kept.keys() | learnt.keys()
        for one, other in zip(kept.get(name, (0, 0)), learnt.get(name, (0, 0)), strict=True)
        if abs(one - other) > _ROUNDING
    }
    assert not apart, "Run `python -m evals.learn`: sentences have changed."


def test_what_is_held_back_is_not_learnt() -> None:
    held_back = {row.text for row in own.held_back()}
    assert held_back
    assert not held_back & {row.text for row in own.rows()}


def _read(text: str) -> dict[str, tuple[int, int]]:
    lines = (line.split() for line in text.splitlines())
    return {name: (int(sales), int(support)) for name, sales, support in lines}
