"""Whether a caller puts off an answer, or takes back what they came for.

Grammar: "I'd have to ask my partner", "I'm only looking round", "we haven't decided" put it off;
"I've changed my mind", "I don't want to buy it any more", "let's leave it", "forget it" take it
back. "Leave that" may be no more than the question.
"""

import re

_PUT_OFF = re.compile(
    r"\b(?:i|we)(?: \w+){0,2} (?:have|need|got|ought|want) to (?:\w+ )?(?:ask|check|discuss|"
    r"consult|find out|look (?:it|that|this) up|think|(?:talk|speak) (?:to|with) (?:my|our))\b|"
    r"\b(?:i|we) (?:would|will|must|should) (?:\w+ )?(?:ask|check|consult|find out)\b|"
    r"\b(?:just|only|merely) (?:\w+ )?(?:browsing|looking|having a look|shopping around|comparing|"
    r"gathering|collecting|researching|doing (?:some |my )?research)\b|"
    r"\b(?:have|had) not (?:really |even )?(?:thought|decided|discussed|made up)\b"
)
_NO_EMAIL = re.compile(
    r"\b(?:do|did|have|has|can) not (?:(?!the |your )\w+ ){0,3}?(?:e ?mails?|computer|internet)\b|"
    r"\bno (?:e ?mail|computer|internet)\b|"
    r"\bnot (?:on|into) (?:the )?(?:e ?mail|computers?|internet)\b"
)
_NO_EMAIL_WORDS = 12
"""Whoever says more than that has something else to tell: "I have not had an e-mail since"."""
_OPENING = (
    r"(?:(?:actually|no|oh|well|okay|you know what|sorry|yeah|hmm|look|right|then|thanks|i|we|let|"
    r"us|is|me|just|please|would|will|rather|better|had|can|to|want) )*"
)
_TAKEN_BACK = re.compile(
    r"\b(?:i|we) (?:have |just )?changed (?:my|our) minds?\b|"
    r"\b(?:do|will|would|did) not (?:\w+ )?(?:want|wish|like|going) to (?:buy|purchase|order|"
    r"go (?:on|ahead|any further)|continue|proceed|do (?:it|this))\b|"
    r"\bnot going to (?:buy|order|go (?:on|ahead|any further)|take it)\b|"
    r"\bnot (?:\w+ )?(?:interested|needed) (?:any ?more|any longer|after all)\b|"
    r"\bno longer (?:interested|needed|want|need)\b|"
    rf"^{_OPENING}(?:never ?mind|(?:leave|forget|drop|stop)(?: about)? (?:it|there|here|this))"
    r"(?: (?:all|altogether|at that|there|here|then|now|for now|please|thanks|thank you|sorry|"
    r"it))*$"
)


def puts_off(said: str) -> bool:
    """Tell whether plain words put off the answer to a question."""
    return _PUT_OFF.search(said) is not None


def has_no_email(said: str) -> bool:
    """Tell whether plain words, asked for an e-mail address, say that there is none."""
    return bool(_NO_EMAIL.search(said)) and len(said.split()) <= _NO_EMAIL_WORDS


def takes_back(said: str) -> bool:
    """Tell whether plain words say that the caller wants it no longer."""
    return _TAKEN_BACK.search(said) is not None
