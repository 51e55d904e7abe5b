"""What speaks for each topic: ideas, alone or one after the other, and how much they weigh.

A rule is ideas joined by "+" (both anywhere), ">" (the second within a few words after the
first), ">>" (right after it) and "!" (absent). "lead" is the beginning of the utterance. Weights
are for sales, support and general: 1 is a hint, 2 decides when nothing speaks against it, 3
outweighs a hint to the contrary. What a caller has and what is wrong with it weighs more than
what they want, because "I want" opens a complaint as often as an order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_NEAR = 7
"""Words between which one idea still belongs to the other: about a clause."""

_NEXT = 2
"""Words within which one idea opens with the other: "please book", "can you book"."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Ideas that must be there, pairs that must be near, ideas that must not be; what it weighs."""

    both: tuple[str, ...]
    chains: tuple[tuple[str, str, int], ...]
    absent: tuple[str, ...]
    weights: tuple[float, float, float]


_RULES = """
want > buy              2    0    0
how > buy               2    0    0
buy                     1    0    0
want > upgrade          2.5  0    0
upgrade                 1    0    0
commerce                2    0    0
want > commerce         1    0    0
plan                    0.4  0    0
want > plan             0.8  0    0
info                    0.9  0    0
info + plan             1    0    0
info + own              -0.6 0.3  0
cost                    1.4  0    0
cost > own              -1   1    0
offer                   1.6  0    0
want > new              1.2  0    0
get > new               1    0    0
want > get ! own        0.7  0    0
how > get ! own         0.8  0    0
get > goods             0.6  0    0
want > goods ! own      1.2  0    0
how > goods ! own       0.6  0    0
goods ! own             0.4  0    0
want > open             1    0    0
open > new              1    0    0
open > goods            1    0    0
goods + about_later     1    0    0
buy + about_later       0.8  0    0
team                    0.5  0    0
want + team             0.8  0    0
own                     -0.2 0.8  0
had                     -1   2    0
own > order_thing       -0.5 1    0
order_thing             0    0.9  0
change                  0    1.6  0
change > own            0    1.2  0
own > change            0    0.6  0
change > order_thing    0    1    0
change > goods          0    0.8  0
change > buy            -2.5 1    0
want > change           0    0.8  0
back                    -0.5 2.4  0
wrong                   0    2.2  0
own > wrong             -0.5 1    0
had + wrong             -0.5 0.5  0
fail_not                -0.6 2.4  0
unable                  -0.6 1.8  0
wait                    -0.4 2    0
charged                 -0.5 1.8  0
charged > own           0    0.5  0
why                     -0.4 1.2  0
why + own               0    0.8  0
login                   0    1.4  0
login + own             0    0.6  0
use_it                  0    0.9  0
how > use_it            0    1    0
report                  0    1    0
fix                     0    1.6  0
hours                   0    0    2.4
work                    -1   0    2
persona                 -0.8 -0.6 2.6
chat                    -0.6 -0.4 2
self + chat             0    0    0.6
self + beast ! goods    -1   0    2.4
duration                -0.4 1.2  0
duration > own          0    0.6  0
arrive                  0    0.8  0
fee                     0    0.5  0
misfit                  0    1.8  0
stop                    0    1.2  0
giveback                0    1.6  0
giveback > own          0    1    0
trip                    1.5  -1.8 0
praise                  0    -2   2.5
ordered                 -1   1.6  0
held                    0.2  0.2  0
own > held              -0.5 1    0
change > held           0    1.2  0
lead >> buy             1.5  0    0
lead >> get             0.4  0    0
lead >> change          0    0.8  0
buy > goods             0.8  0    0
get + goods + about_later 0.6 0   0
for_mine                0.5  -0.6 0
interest                1.2  0    0
meet                    1.6  0    0
interest > change       -1.2 0    0
sell                    1    0    0
misdial                 0    -2.2 3
firm                    0    0    1.2
firm + want             0.3  0    -0.6
want > about_later      0.8  0    0
greet                   0    0    0.4
thank                   0    0    0.4
bye                     0    0    0.6
person                  0    0    1
praised                 0    -0.8 2.4
praised + wrong         0    1.2  -2
work + had              0    -1.6 1
persona + goods         1.4  0    -1.6
suppose                 1.6  -0.8 0
suppose + own           0    -0.6 0
rival                   1.8  -1.2 0
rival + wrong           0.6  -1.4 0
desire >> some          0.9  0    0
desire > goods ! own    0.5  0    0
desire + own            0.4  -0.6 0
get + some + about_later ! own 0.4 0 0
interest + own          0.6  -0.6 0
meet + own              0.4  -0.4 0
commerce + own          0.5  -0.3 0
change + to_you         2.6  -2.6 0
to_you                  0.6  0    0
firm + duration         0    -1.2 1
hours + offer           -2   0    0.4
hours + goods           -0.6 0    0
work + buy              -2   0    1
misdial + wrong         0    -0.8 0
state                   0    0.9  0
praised + own           0    -0.6 0.4
temper                  0    0.8  0
callback                -0.4 -1.4 2.6
somebody                -0.6 -0.4 2.2
ware ! own              0.4  0    0
want > ware ! own       0.8  0    0
desire > ware ! own     1.2  0    0
ask_of_it ! own         0.6  0    0
paper                   -0.4 1.2  0
want > paper            -1.2 0.9  0
"""


def _parsed(line: str) -> Rule:
    *condition, sales, support, general = line.split()
    both: list[str] = []
    chains: list[tuple[str, str, int]] = []
    absent: list[str] = []
    sign = ""
    for word in condition:
        if word in ("+", ">", ">>", "!"):
            sign = word
            continue
        if sign.startswith(">"):
            chains.append((both[-1], word, _NEXT if sign == ">>" else _NEAR))
        (absent if sign == "!" else both).append(word)
        sign = ""
    weights = (float(sales), float(support), float(general))
    return Rule(tuple(both), tuple(chains), tuple(absent), weights)


RULES = tuple(_parsed(line) for line in _RULES.strip().splitlines())
_BY_FIRST = {
    idea: tuple(rule for rule in RULES if rule.both[0] == idea)
    for idea in dict.fromkeys(rule.both[0] for rule in RULES)
}


def holds(rule: Rule, ideas: Mapping[str, Sequence[int]]) -> bool:
    """Tell whether a rule holds for the ideas found and their places."""
    return (
        all(idea in ideas for idea in rule.both)
        and not any(idea in ideas for idea in rule.absent)
        and all(
            _chained(ideas[first], ideas[second], within) for first, second, within in rule.chains
        )
    )


def _chained(first: Sequence[int], second: Sequence[int], within: int) -> bool:
    return any(0 < later - earlier <= within for earlier in first for later in second)


def weigh(ideas: Mapping[str, Sequence[int]]) -> tuple[float, float, float]:
    """Return how much speaks for sales, support and general."""
    totals = [0.0, 0.0, 0.0]
    for idea in ideas:
        for rule in _BY_FIRST.get(idea, ()):
            if holds(rule, ideas):
                for index, weight in enumerate(rule.weights):
                    totals[index] += weight
    return totals[0], totals[1], totals[2]
