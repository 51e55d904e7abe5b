"""Whether a caller puts off an answer, or takes back what they came for.

Grammar: "I'd have to ask my partner", "I'm only looking round", "we haven't decided" put it off;
"I've changed my mind", "I don't want to buy it any more", "let's leave it", "forget it" take it
back. "Leave that" may be no more than the question.
"""

import re

_PUT_OFF = re.compile(
    r"\b(?:i|we)(?: \w+){0,2} (?:have|need|got|ought|want) to (?:\w+ )?(?:ask|check|discuss|"
    r"consult|find out|look (?:it|that|this) up|think|(?:talk|speak) (?:to|with) (?:my|our))\b|"
    r"\b(?:i|we) (?:would|will|must|should) (?:\w+ )?(?:ask|check|consult|find out)\b|\b(?:just|"
    r"only|merely) (?:\w+ )?(?:browsing|looking|having a look|shopping around|comparing|gathering|"
    r"collecting|researching|doing (?:some |my )?research)\b|\b(?:have|had) not (?:really |even "
    r")?(?:thought|decided|discussed|made up)\b"
)
_NO_EMAIL = re.compile(
    r"\b(?:do|did|have|has|can) not (?:(?!the |your )\w+ ){0,3}?(?:e ?mails?|computer|internet)\b|"
    r"\bno (?:e ?mail|computer|internet)\b|"
    r"\bnot (?:on|into) (?:the )?(?:e ?mail|computers?|internet)\b"
)
_NO_EMAIL_WORDS = 12
"""Whoever says more than that has something else to tell: "I have not had an e-mail since"."""
_OPENING = (
    r"(?:(?:actually|no|oh|well|okay|alright|fine|you know what|sorry|yeah|hmm|look|right|then|"
    r"thanks|i|we|let|us|is|me|just|please|would|will|rather|better|had|can|to|want) )*"
)
_TAKEN_BACK = re.compile(
    r"\b(?:i|we) (?:have |just )?changed (?:my|our) minds?\b|\b(?:do|will|would|did) not (?:\w+ "
    r")?(?:want|wish|like|going) to (?:buy|purchase|order|go (?:on|ahead|any further)|continue|"
    r"proceed|do (?:it|this))\b|\bnot going to (?:buy|order|go (?:on|ahead|any further)|take "
    r"it)\b|\bnot (?:\w+ )?(?:interested|needed) (?:any ?more|any longer|after all)\b|\bno longer "
    r"(?:interested|needed|want|need)\b|"
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
