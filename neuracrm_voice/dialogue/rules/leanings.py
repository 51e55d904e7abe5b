"""Which way an opening leans: its words, pairs of words and ideas, weighed beside the rules.

The weights are those of a linear model over what callers say first, in `leanings.txt`: a feature
(a word's first five letters, or two such joined by `_`; `^` is the beginning; `*` opens the name
of an idea, through which words that no sentence held lean too), then how far it
leans to sales and to support rather than to neither, in hundredths. `python -m evals.learn` makes
them anew from sentences of our own. They know openings only: an answer in mid-call has none.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

WEIGHTS = Path(__file__).with_name("leanings.txt")
PAIR = "_"
_HUNDREDTHS = 100
IDEA = "*"
_EVIDENCE_IN_LOG_ODDS = 1.0
_MOST_EVIDENCE, _MOST_AGAINST = 3.5, 1.8
RULES_SHARE = 0.65
"""What the rules' own weights count for beside a lean. These four were chosen by cross-validation
over trades: each was judged by what the others had taught."""
_STEM_LETTERS = 5
"""Letters in which the forms of most words agree: order, ordered, ordering."""
_FARTHEST_WORD = 60
"""What a call is about is said in so many words; later ones tell a story."""


def features(tokens: Sequence[str], ideas: Iterable[str]) -> list[str]:
    """Return what is weighed of an utterance and its ideas, each once, in order."""
    stems = ("^", *(token[:_STEM_LETTERS] for token in tokens[:_FARTHEST_WORD]))
    pairs = (PAIR.join(pair) for pair in pairwise(stems))
    return sorted({*stems, *pairs, *(IDEA + idea for idea in ideas)})


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
    return max(-_MOST_AGAINST, min(_MOST_EVIDENCE, _EVIDENCE_IN_LOG_ODDS * log_odds))
