"""Whether a caller puts off an answer, or takes back what they came for.

Grammar: "I'd have to ask my partner", "we haven't decided", "I'm only looking round" put it off;
"I've changed my mind", "I don't want to buy it any more", "let's leave it", "forget it" take it
back where they close the sentence: "I don't want to do this by hand any more" tells what is wanted.
"Leave that" may be no more than the question.
"""

import re

from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.spoken import budgets, companies
from neuracrm_voice.dialogue.spoken.tidy import plain

_PUT_OFF = re.compile(
    r"\b(?:i|we)(?: \w+){0,2} (?:have|need|got|ought|want) to (?:\w+ )?(?:ask|check|discuss|"
    r"consult|find out|look (?:it|that|this) up|think|(?:talk|speak) (?:to|with) (?:my|our))\b|"
    r"\b(?:i|we) (?:would|will|must|should) (?:\w+ )?(?:ask|check|consult|find out)\b|"
    r"\byou (?:already )?(?:have|got|have got) (?:it|that|all that|my \w+|our \w+)\b|\bon file\b|"
    r"\b(?:have|had) not (?:really |even )?(?:thought|decided|discussed|made up)\b"
)
_LOOKS_ROUND = re.compile(
    r"\b(?:just|only|merely|simply) (?:\w+ )?(?:browsing|"
    r"(?:having|taking|to have) a (?:\w+ )?(?:look|browse)|"
    r"looking(?! (?:for|to|at (?:your|the|this)))|shopping around|comparing|researching|"
    r"(?:gathering|collecting) (?:some )?info\w*|doing (?:some |my |a bit of )?research)\b|"
    r"\bwindow shopping\b"
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
    rf"){_CLOSING}|"
    # With a reason: "oh forget it, it's too much trouble".
    rf"^{_OPENING}(?:forget|leave|drop)(?: about)? it(?= (?:it|this|that) is )"
)


def puts_off(said: str) -> bool:
    """Tell whether plain words put off the answer to a question."""
    return bool(_PUT_OFF.search(said) or looks_round(said))


def looks_round(said: str) -> bool:
    """Tell whether plain words say that the caller is only looking round."""
    return _LOOKS_ROUND.search(said) is not None


def has_none(asked: Kind, words: str, said: str) -> bool:
    """Tell whether a caller has nothing of the kind that is asked for: no firm, no e-mail."""
    if asked is Kind.COMPANY:
        return companies.is_private(words)
    short = len(said.split()) <= _NO_EMAIL_WORDS
    return asked is Kind.EMAIL and short and bool(_NO_EMAIL.search(said))


def answers_otherwise(asked: Kind, words: str) -> bool:
    """Tell words of money, or of looking round, from how many they are or what they are called."""
    if asked not in {Kind.COMPANY, Kind.NUMBER}:
        return False
    return budgets.find(words) is not None or looks_round(" ".join(plain(words)))


def takes_back(said: str, *, alone: bool = False) -> bool:
    """Tell whether plain words say that the caller wants it no longer.

    `alone` asks for words that tell nothing else besides.
    """
    found = _TAKEN_BACK.search(said)
    return bool(found and (not alone or re.fullmatch(_OPENING, said[: found.start()])))
