"""Who decides: the caller, the caller with others, or somebody the caller has to ask.

Grammar: "I decide", "I'm the owner", "it's up to me"; "my partner and I", "we decide together";
"I have to ask my boss", "somebody else". Asked, yes and no will do.
"""

import re

from neuracrm_voice.dialogue.spoken import budgets, timelines, yes_no
from neuracrm_voice.dialogue.spoken.clauses import clauses, refuses
from neuracrm_voice.dialogue.spoken.tidy import plain

DECIDES, SHARES, ASKS = "decides", "shares", "asks"

_ABOVE = (
    r"(?:boss(?:es)?|manager|director|directors|owner|ceo|cfo|cto|chief|board|head office|"
    r"management|superiors?|supervisor|president|vp|husband|wife|father|mother|procurement|"
    r"finance|accountant|principal|committee|headquarters)"
)
_ASKS = re.compile(
    r"\b(?:ask|check with|talk to|speak (?:to|with)|consult|convince|clear (?:it|this|that) with|"
    rf"run (?:it|this|that) (?:by|past)|approval (?:from|of|by)) (?:\w+ )?(?:my|our|the "
    rf"(?=board|owner|committee)) ?(?:\w+ )?{_ABOVE}\b|"
    rf"\b(?:my|our) (?:\w+ )?{_ABOVE} (?:decides?|signs?|makes? the|(?:will|has to|have to|"
    r"must|would|needs to) (?:decide|sign|approve|agree))\b|"
    rf"\b(?:the|my|our) (?:\w+ )?{_ABOVE} (?:who |that )?(?:decides?|signs?|has (?:to|the))\b|"
    r"\b(?:he|she|they) (?:decides?|signs? (?:it|that|off)|has to (?:decide|agree|sign))\b|"
    r"\b(?:somebody|someone) else (?:decides?|will|does|has|makes?|signs?)\b|"
    r"\bnot (?:my (?:decision|call)|up to me|the one to|"
    r"authori[sz]ed)\b|\bi (?:do|can|could|may|will) not (?:\w+ )?decide\b|"
    r"\bneed(?:s)? (?:an? )?(?:approval|sign ?off|permission)\b|"
    rf"^(?:it is |that is |that would be )?(?:my|the|our) {_ABOVE}$"
)
_ASKS_WHEN_ASKED = re.compile(r"\b(?:somebody|someone) else\b|\bnot (?:me|mine)\b")
_SHARES = re.compile(
    r"\b(?:my (?:business )?partner|we (?:\w+ )?decide|decide (?:it |that )?together|jointly|"
    r"both of us|two of us|we both|(?:i|we) have a say|as a team|with (?:my|the) team|"
    r"decision (?:is|makers) (?:ours|shared))\b"
)
_TOGETHER = re.compile(
    r"\b(?:(?:me|myself|i) and (?:my|our|the) \w+|"
    r"(?:my|our|the) (?:\w+ )?\w+ and (?:me|myself|i))\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:i (?:can |will |alone |do )?decide|i (?:am|make|take) the (?:one|decisions?|owner|ceo|"
    r"boss|founder|head|director|decision ?maker|manager|president|managing director)|"
    r"(?:my|mine) (?:own )?(?:decision|call)|up to me|i own (?:the|this|it)|i sign|"
    r"decide (?:that |it |this )?(?:myself|alone|on my own)|it is (?:me|mine)|that is me|"
    r"i have the (?:final say|authority)|^(?:just |only )?(?:me|myself)$|"
    r"i (?:am )?run(?:ning)? (?:the|this) (?:company|business))\b"
)


def read(words: str) -> str | None:
    """Return the clause that answers "do you decide", or None when none does."""
    if together := _TOGETHER.search(words):
        return together[0]
    parts = clauses(words)
    telling = next((part for part in parts if told(" ".join(plain(part)))), None)
    return telling or next((part for part in parts if value(part)), None)


def find(words: str) -> str | None:
    """Return the clause that tells unasked who decides, or None."""
    # Of "my husband and I" neither half tells anything by itself.
    words = _TOGETHER.sub(" ", words)
    return next((part for part in clauses(words) if told(" ".join(plain(part)))), None)


def value(clause: str) -> str | None:
    """Return DECIDES, SHARES or ASKS, or None when the clause does not tell."""
    said = " ".join(plain(clause))
    if refuses(said):
        return None
    if found := told(said):
        return found
    if _TOGETHER.search(said):
        return SHARES
    if _ASKS_WHEN_ASKED.search(said):
        return ASKS
    if budgets.find(clause) or timelines.find(clause):
        # "No budget" is no answer to who decides.
        return None
    answer = yes_no.read(clause)
    return None if answer is None else DECIDES if answer else ASKS


def told(said: str) -> str | None:
    """Return what plain words tell by themselves, whatever was asked."""
    patterns = ((ASKS, _ASKS), (SHARES, _SHARES), (DECIDES, _DECIDES))
    return next((kind for kind, pattern in patterns if pattern.search(said)), None)
