"""Priority: how soon a ticket is looked at, by a table anyone can read; pure.

Danger, security and an outage are urgent whatever the caller says of them. Money that went wrong
is high at least. Work that is held up is high, unless the caller says that it can wait.
"""

from neuracrm_voice.dialogue.spoken import stakes

PRIORITIES = ("normal", "high", "urgent")
"""From the least to the most."""

OF_SEVERITY = {"blocked": "urgent", "limited": "high", "minor": "normal"}
"""What a caller's own word for how bad it is makes of the priority."""

LEAST = {
    "danger": "urgent",
    "security": "urgent",
    "outage": "urgent",
    "money": "high",
    "work": "high",
}
"""The least priority of a problem, by what is at stake in it."""

_CAN_WAIT = "work"
"""All else at stake counts even when the caller says that it can wait."""


def priority(problem: str, severity: str = "") -> str:
    """Return urgent, high or normal for a problem in the caller's words and their own judgment."""
    found = OF_SEVERITY.get(severity, "normal")
    for stake in stakes.find(problem):
        if stake != _CAN_WAIT or severity != "minor":
            found = higher(found, LEAST[stake])
    return found


def higher(one: str, other: str) -> str:
    """Return the higher of two priorities."""
    return max(one, other, key=PRIORITIES.index)
