"""Whether a caller puts off an answer, or takes back what they came for.

Grammar: "I'd have to ask my partner", "I'm only looking round", "we haven't decided" put it off;
"I've changed my mind", "I don't want to buy it any more", "let's leave it", "forget it" take it
back where they close the sentence: "I don't want to do this by hand any more" tells what is wanted.
"Leave that" may be no more than the question.
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
_CLOSING = (
    r"(?: (?:it|this|that|one|anything|any ?more|any longer|any further|after all|at all|then|"
    r"thanks|thank you|please|sorry|really|i am afraid))*$"
)
"""What may stand behind words that take a wish back; what else does tells what is wanted."""
_WE = (
    r"(?<!\bif )(?<!\bwhen )(?<!\bcase )(?<!\bonce )(?<!\bthat )(?<!\bbecause )(?<!\bas )"
    r"(?<!\bsince )\b(?:i|we) (?:really |just )?"
)
"""Whose wish it is; "what if we do not want to go on" asks."""
_BUY = (
    r"(?:buy|purchase|order|take it|do it|do this|go (?:on|ahead|any further)|continue|proceed)"
    r"(?: with)?(?: your (?:software|products?|system|crm|service)| anything)?"
)
_ANY_MORE = r"(?:any ?more|any longer|after all)"
_TAKEN_BACK = re.compile(
    r"(?:"
    rf"{_WE}(?:have )?(?:just )?changed (?:my|our) minds?"
    r"(?: about (?:it|this|that|the whole thing|buying|ordering))?"
    r"(?:(?: (?:and|so|but|sorry|actually|really|just|i|we|do|will|would))* "
    r"not (?:want|need|buy))?|"
    rf"(?:{_WE}|^{_OPENING})(?:do|will|would|did) not (?:\w+ )?(?:want|wish|like|going) to {_BUY}|"
    rf"(?:{_WE}(?:am|are) |^{_OPENING})"
    rf"(?:not going to {_BUY}|no longer interested|not (?:\w+ )?interested {_ANY_MORE})|"
    rf"(?:\b(?:it|this|that) is |^{_OPENING})"
    rf"(?:no longer needed|not (?:\w+ )?needed {_ANY_MORE})|"
    rf"{_WE}no longer (?:want|need)(?: to {_BUY})?|"
    rf"(?:^|\bchanged (?:my|our) minds? ){_OPENING}(?:never ?mind|(?:leave|forget|drop|stop)"
    r"(?: about)? (?:it|there|here|this)"
    r"(?: (?:all|altogether|at that|there|here|then|now|for now))*)"
    rf"){_CLOSING}"
)


def puts_off(said: str) -> bool:
    """Tell whether plain words put off the answer to a question."""
    return _PUT_OFF.search(said) is not None


def has_no_email(said: str) -> bool:
    """Tell whether plain words, asked for an e-mail address, say that there is none."""
    return bool(_NO_EMAIL.search(said)) and len(said.split()) <= _NO_EMAIL_WORDS


def takes_back(said: str, *, alone: bool = False) -> bool:
    """Tell whether plain words say that the caller wants it no longer.

    `alone` asks for words that tell nothing else besides.
    """
    found = _TAKEN_BACK.search(said)
    return bool(found and (not alone or re.fullmatch(_OPENING, said[: found.start()])))
