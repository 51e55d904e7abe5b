"""`python -m evals.learn`: the weights of `rules/leanings.txt`, from sentences of our own.

A linear model (multinomial logistic regression, by gradient descent in an order drawn from a fixed
seed), so that each run writes the same file. A weight that has moved much moves less from then on
(Adagrad), so that rare words tell what they know. What is held back is never read here.

With `--across` nothing is written: the model is learnt without some trades and asked about them,
until each was left out once. Features and settings were chosen by that figure.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from random import Random

import click

from evals import own
from evals.rows import Row
from neuracrm_voice.dialogue.rules import concepts, leanings, small_talk, topics
from neuracrm_voice.dialogue.spoken import hesitations
from neuracrm_voice.dialogue.spoken.tidy import plain, tidy

_TOPICS = ("sales", "support", "general")
_ROUNDS, _STEP, _DECAY = 6, 0.5, 3e-3
_LEAST_OF_PAIRS = 2
"""Two words that one sentence alone joins say nothing of others."""
_FOLDS = 7

Weights = dict[str, list[float]]
Told = tuple[list[str], int]
"""The features of a sentence, and the place of its topic in `_TOPICS`."""


def learnt(rows: Iterable[Row]) -> Weights:
    """Return each feature's weight for sales, support and neither."""
    return _fitted([_told(row) for row in rows])


def sentences() -> Iterator[Row]:
    """Give every sentence that may be learnt from."""
    yield from own.rows()
    for _, row in own.openings():
        yield row


def _told(row: Row) -> Told:
    words = topics.told(plain(small_talk.without(hesitations.without(tidy(row.text)))))
    return leanings.features(words, concepts.find(words)), _TOPICS.index(str(row.accepted[0]))


def _fitted(told: Sequence[Told]) -> Weights:
    counts = Counter(one for features, _ in told for one in features)
    kept = {
        name
        for name, count in counts.items()
        if name.startswith(leanings.IDEA) or leanings.PAIR not in name or count >= _LEAST_OF_PAIRS
    }
    rows = [([one for one in features if one in kept], topic) for features, topic in told]
    weights = {name: [0.0] * len(_TOPICS) for name in sorted(kept)}
    moved = dict.fromkeys(weights, 1e-8)
    order = Random(1)  # noqa: S311 - an order, not a secret
    for _ in range(_ROUNDS):
        order.shuffle(rows)
        for features, topic in rows:
            _step(weights, moved, features, topic)
    return weights


def _step(weights: Weights, moved: dict[str, float], features: Sequence[str], topic: int) -> None:
    share = 1 / math.sqrt(len(features) or 1)
    sums = [one * share for one in _sums(weights, features)]
    odds = [math.exp(one - max(sums)) for one in sums]
    errors = [(one / sum(odds) - (at == topic)) * share for at, one in enumerate(odds)]
    length = sum(one * one for one in errors)
    for name in features:
        moved[name] += length
        rate = _STEP / math.sqrt(moved[name])
        row = weights[name]
        for at, error in enumerate(errors):
            row[at] -= rate * (error + _DECAY * row[at])


def _sums(weights: Weights, features: Iterable[str]) -> list[float]:
    known = [weights[one] for one in features if one in weights]
    return [sum(one[at] for one in known) for at in range(len(_TOPICS))]


def written(weights: Weights) -> str:
    """Return the weights as `leanings` reads them: against neither, in hundredths."""
    lines = (
        f"{name} {round(100 * (sales - neither))} {round(100 * (support - neither))}"
        for name, (sales, support, neither) in weights.items()
    )
    return "\n".join(line for line in lines if not line.endswith(" 0 0")) + "\n"


def across() -> Iterator[tuple[str, float, int]]:
    """Give each trade, the share of its sentences placed right by what others gave, and how many.

    The lean alone is judged, without the rules' weights, which were written from other sentences.
    """
    always = [_told(row) for row in own.rows()]
    by_trade: dict[str, list[Told]] = defaultdict(list)
    for trade, row in own.openings():
        by_trade[trade].append(_told(row))
    trades = sorted(by_trade)
    for fold in range(_FOLDS):
        left_out = trades[fold::_FOLDS]
        rest = [told for trade in trades if trade not in left_out for told in by_trade[trade]]
        weights = _fitted(always + rest)
        for trade in left_out:
            right = [_likeliest(weights, features) == topic for features, topic in by_trade[trade]]
            yield trade, sum(right) / len(right), len(right)


def _likeliest(weights: Weights, features: Sequence[str]) -> int:
    sums = _sums(weights, features)
    return sums.index(max(sums))


@click.command()
@click.option("--across", "measured", is_flag=True, help="Measure over trades left out instead.")
def main(*, measured: bool) -> None:
    """Write the weights anew."""
    if measured:
        found = list(across())
        for trade, share, count in sorted(found, key=lambda one: one[1]):
            click.echo(f"{share:.2f} of {count:3}  {trade}")
        every = sum(count for *_, count in found)
        click.echo(f"{sum(share * count for _, share, count in found) / every:.3f} of {every}")
        return
    text = written(learnt(sentences()))
    leanings.WEIGHTS.write_text(text, encoding="utf-8")
    click.echo(f"{text.count(chr(10))} weights in {leanings.WEIGHTS}")


if __name__ == "__main__":
    main()
