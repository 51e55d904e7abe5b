"""Priority: how soon a ticket is looked at, by a table anyone can read; pure.

Danger, security and an outage are urgent whatever the caller says of them. Money that went wrong
is high at least. Work that is blocked is high, unless the caller says that it can wait.
"""

import re
from dataclasses import dataclass

from neuracrm_voice.dialogue.spoken.tidy import plain

PRIORITIES = ("normal", "high", "urgent")
"""From the least to the most."""

OF_SEVERITY = {"blocked": "urgent", "limited": "high", "minor": "normal"}
"""What a caller's own word for how bad it is makes of the priority."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a problem is about, the least priority it gives, and the words that show it.

    A `firm` rule holds even when the caller says that it can wait.
    """

    about: str
    least: str
    words: re.Pattern[str]
    firm: bool = True


def _rule(about: str, least: str, words: str, *, firm: bool = True) -> Rule:
    return Rule(about, least, re.compile(rf"\b(?:{words})\b"), firm=firm)


_ALL = r"(?:everything|the whole (?:system|site|office|company|team)|all (?:of )?(?:our|the) \w+)"
_NOBODY = r"(?:nobody|no one|none of us|no user)"
_NOT = r"(?:can not|could not|am not able to|are not able to|is not able to|unable to)"
_MONEY = r"(?:money|payments?|payout|payroll|salar(?:y|ies)|refunds?|deposit|card)"

RULES = (
    _rule(
        "danger",
        "urgent",
        r"fire|smoke|smoking|sparks?|sparking|burn(?:s|t|ed|ing)|gas leak|smell of gas|"
        r"electric shock|electrocuted|injur(?:y|ed|ies)|hurt|bleeding|dangerous|not safe|unsafe|"
        r"flood(?:ed|ing)?",
    ),
    _rule(
        "security",
        "urgent",
        r"hack(?:ed|er|ers|ing)?|breach(?:ed)?|ransomware|virus|malware|phishing|stolen|"
        r"fraud(?:ulent)?|scam(?:med)?|compromised|unauthori[sz]ed|someone else is using|"
        r"data leak(?:ed)?|leaked",
    ),
    _rule(
        "outage",
        "urgent",
        rf"outage|{_ALL} (?:is|are|has gone|have gone|went) (?:\w+ )?(?:down|offline|dead|out)|"
        rf"nothing (?:works|is working)|{_NOBODY} (?:\w+ )?(?:can|is able to)|"
        r"(?:system|site|website|server|servers|service|platform|network) (?:is|are|has been|went) "
        r"(?:\w+ )?(?:down|offline|dead)|production is down|can not work at all",
    ),
    _rule(
        "money",
        "high",
        rf"(?:charged|billed|debited|paid) (?:\w+ ){{0,3}}(?:twice|double|again)|"
        rf"(?:double|over) ?charged|overcharged|wrong amount|"
        rf"(?:lost|missing|losing|where is) (?:\w+ ){{0,2}}{_MONEY}|"
        rf"{_MONEY} (?:\w+ ){{0,3}}(?:missing|gone|lost|failed|not arrived|not received|wrong)",
    ),
    _rule(
        "blocked",
        "high",
        rf"{_NOT} (?:\w+ )?(?:log in|login|sign in|get in|work|access)|locked out|blocked|"
        r"(?:completely|totally) stuck|deadline|urgent(?:ly)?|emergency",
        firm=False,
    ),
)


def priority(problem: str, severity: str = "") -> str:
    """Return urgent, high or normal for a problem in the caller's words and their own judgment."""
    found = OF_SEVERITY.get(severity, "normal")
    for rule in reasons(problem):
        if rule.firm or severity != "minor":
            found = higher(found, rule.least)
    return found


def reasons(problem: str) -> tuple[Rule, ...]:
    """Return the rules that speak for a problem."""
    said = " ".join(plain(problem))
    return tuple(rule for rule in RULES if rule.words.search(said))


def higher(one: str, other: str) -> str:
    """Return the higher of two priorities."""
    return max(one, other, key=PRIORITIES.index)
