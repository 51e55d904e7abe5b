"""BANT: what makes a caller likely to buy (budget, authority, need, timeline), and its score.

A finding is told in the caller's own words; its value and confidence are judged from them here,
so that nothing stands in a lead that its words do not say.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from neuracrm_voice.dialogue.spoken import authorities, budgets, timelines
from neuracrm_voice.dialogue.spoken.clauses import clauses, hedges
from neuracrm_voice.dialogue.spoken.tidy import plain

FINDINGS = ("need", "budget", "authority", "timeline")

SURE, HEDGED = 0.9, 0.6
"""How far a finding is to be trusted: said outright, or with "about" and "I think"."""

POINTS: dict[str, dict[str, int]] = {
    "need": {"buy": 30, "see": 20, "look": 10},
    "budget": {"amount": 25, "some": 15, "none": 0},
    "authority": {"decides": 25, "shares": 15, "asks": 5},
    "timeline": {"now": 20, "soon": 15, "later": 5, "someday": 0},
}
"""What each finding is worth, of 100 together. A hedged one is worth half, one not told nothing.

Need: wants to buy; wants to see it or its price; wants to know whether it fits. Timeline: within a
month, three months, a year, or some day.
"""

_BUY = re.compile(
    r"\b(?:buy|buying|purchase|purchasing|order(?:ing)?|subscri\w+|sign (?:me |us )?up|upgrade|"
    r"licen[cs]es?|get started|acquire|renew\w*|"
    r"(?:more|extra|additional|add(?:ing)?) (?:\w+ ){0,3}(?:seats?|users?|accounts?|people))\b"
)
_SEE = re.compile(
    r"\b(?:prices?|pricing|costs?|quote|quotation|offer|demo|demonstration|trial|try|show|"
    r"presentation|how much|meeting)\b"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: `value` is a key of POINTS, or an amount; `words` are the caller's own."""

    name: str
    value: str
    confidence: float
    words: str

    @property
    def points(self) -> int:
        """Return what it adds to the score."""
        table = POINTS[self.name]
        worth = table.get(self.value, table.get("amount", 0))
        return worth if self.confidence >= SURE else worth // 2

    @property
    def amount(self) -> int | None:
        """Return the amount of a budget that was named."""
        return int(self.value) if self.value.isdigit() else None


def find(name: str, words: str, today: date) -> Finding | None:
    """Judge the words told for a finding; None when they do not tell it."""
    match name:
        case "budget":
            value, telling = budgets.value(words), budgets.read(words)
        case "authority":
            value, telling = authorities.value(words), authorities.read(words)
        case "timeline":
            value, telling = timelines.value(words, today), timelines.read(words)
        case _:
            value, telling = kind_of_need(words), _telling_the_need(words)
    if not words.strip() or value is None:
        return None
    # Room left elsewhere in the sentence is left for something else: "I think we start in May".
    said = " ".join(plain(telling or words))
    return Finding(name, value, HEDGED if hedges(said) else SURE, words)


def kind_of_need(words: str) -> str:
    """Return whether a caller wants to buy, to see (a price, a demonstration), or to look."""
    said = " ".join(plain(words))
    return "buy" if _BUY.search(said) else "see" if _SEE.search(said) else "look"


def _telling_the_need(words: str) -> str | None:
    kind = kind_of_need(words)
    return next((part for part in clauses(words) if kind_of_need(part) == kind), None)


def score(found: Iterable[Finding]) -> int:
    """Add up what was found, 0 to 100."""
    return sum(one.points for one in found)
