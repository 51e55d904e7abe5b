"""Which way an opening leans when its ideas do not decide: its words, pairs and ideas, weighed.

The weights are those of a linear model over what callers say first, in `leanings.txt`: a feature
(a word, two words joined by `_`, an idea behind `#`), then how far it leans to sales and to support
rather than to neither, in hundredths. `python -m evals.learn` makes them anew from sentences of our
own. They know openings only: an answer in mid-call is judged without them.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

WEIGHTS = Path(__file__).with_name("leanings.txt")
_HUNDREDTHS = 100
_EVIDENCE_IN_LOG_ODDS = 0.5
_MOST_EVIDENCE = 0.8
"""A clear hint: five to one decides where nothing else speaks, and undoes no clear rule."""
_FARTHEST_WORD = 60
"""What a call is about is said in so many words; later ones tell a story."""


def features(tokens: Sequence[str], ideas: Iterable[str]) -> list[str]:
    """Return what is weighed of an utterance, each once, in order."""
    words = ("^", *tokens[:_FARTHEST_WORD])
    pairs = (f"{one}_{other}" for one, other in pairwise(words))
    return sorted({*words, *pairs, *(f"#{idea}" for idea in ideas)})


@cache
def _weights() -> dict[str, tuple[float, float]]:
    lines = (line.split() for line in WEIGHTS.read_text(encoding="utf-8").splitlines())
    return {
        name: (int(sales) / _HUNDREDTHS, int(support) / _HUNDREDTHS)
        for name, sales, support in lines
    }


def lean(tokens: Sequence[str], ideas: Iterable[str]) -> tuple[float, float]:
    """Return what speaks for sales and for support, or against them, as `evidence` weighs it."""
    weights = _weights()
    known = [weights[one] for one in features(tokens, ideas) if one in weights]
    share = 1 / math.sqrt(len(known) or 1)
    sales, support = (_evidence(sum(one) * share) for one in zip((0, 0), *known, strict=True))
    return sales, support


def _evidence(log_odds: float) -> float:
    return max(-_MOST_EVIDENCE, min(_MOST_EVIDENCE, _EVIDENCE_IN_LOG_ODDS * log_odds))
