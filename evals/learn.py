"""`python -m evals.learn`: the weights of `rules/leanings.txt`, from `callers.txt`.

A linear model (multinomial logistic regression, by stochastic gradient descent in an order drawn
from a fixed seed), so that each run writes the same file. What is held back is never read here.
"""

import math
from collections import Counter
from collections.abc import Sequence
from random import Random

import click

from evals import own
from neuracrm_voice.dialogue.rules import concepts, leanings, topics
from neuracrm_voice.dialogue.spoken.tidy import plain

_TOPICS = ("sales", "support", "general")
_ROUNDS, _FIRST_STEP, _DECAY = 12, 1.5, 3e-3
_LEAST_OF_PAIRS = 2
"""Two words that one sentence alone joins say nothing of others."""

Weights = dict[str, list[float]]


def learnt() -> Weights:
    """Return each feature's weight for sales, support and neither."""
    told = [
        (_features(topics.told(plain(row.text))), _TOPICS.index(str(row.accepted[0])))
        for row in own.rows()
    ]
    counts = Counter(one for features, _ in told for one in features)
    kept = {
        name
        for name, count in counts.items()
        if name.startswith(leanings.IDEA) or leanings.PAIR not in name or count >= _LEAST_OF_PAIRS
    }
    rows = [([one for one in features if one in kept], topic) for features, topic in told]
    weights = {name: [0.0] * len(_TOPICS) for name in sorted(kept)}
    order = Random(1)  # noqa: S311 - an order, not a secret
    for number in range(_ROUNDS):
        order.shuffle(rows)
        for features, topic in rows:
            _step(weights, features, topic, _FIRST_STEP / (1 + number))
    return weights


def _features(words: Sequence[str]) -> list[str]:
    return leanings.features(words, concepts.find(words))


def _step(weights: Weights, features: Sequence[str], topic: int, rate: float) -> None:
    share = 1 / math.sqrt(len(features) or 1)
    sums = [sum(weights[one][at] for one in features) * share for at in range(len(_TOPICS))]
    odds = [math.exp(one - max(sums)) for one in sums]
    for at, one in enumerate(odds):
        error = (one / sum(odds) - (at == topic)) * share
        for name in features:
            weights[name][at] -= rate * (error + _DECAY * weights[name][at])


def written(weights: Weights) -> str:
    """Return the weights as `leanings` reads them: against neither, in hundredths."""
    lines = (
        f"{name} {round(100 * (sales - neither))} {round(100 * (support - neither))}"
        for name, (sales, support, neither) in weights.items()
    )
    return "\n".join(line for line in lines if not line.endswith(" 0 0")) + "\n"


@click.command()
def main() -> None:
    """Write the weights anew."""
    text = written(learnt())
    leanings.WEIGHTS.write_text(text, encoding="utf-8")
    click.echo(f"{text.count(chr(10))} weights in {leanings.WEIGHTS}")


if __name__ == "__main__":
    main()
