"""Promises: which sentences claim a deed, and may therefore not be a model's own.

Scripts speak of deeds with an outcome in hand. Words from a model are checked here, sentence
by sentence, and the check fails closed: a sentence that sounds like a deed done, a deed
promised or a reference given is not spoken. Dropping a harmless sentence costs a repetition;
speaking a false one costs the caller's trust.
"""

import re

_REGULAR = (
    "activat add adjust appli approv arrang ask assign book call cancel+ chang charg check clos "
    "complet confirm connect contact creat credit delet deliver dispatch downgrad e-?mail enrol+ "
    "escalat file finish fix forward handl inform issu log+ mark not notifi open order pass phon "
    "process rais record refund register remov reopen request reserv reset+ resolv sav schedul "
    "ship+ sign solv sort start stor submit+ text transfer+ unlock updat upgrad verifi waiv"
).split()
_IRREGULAR = (
    "did done gave given got gotten left made paid put rang rung sent set spoke spoken taken "
    "told took written wrote"
).split()
_PAST = rf"(?:(?:{'|'.join(_REGULAR)})(?:e?d)|{'|'.join(_IRREGULAR)})"
_SOMEBODY = r"(?:i|we|they|he|she|someone|somebody|anyone|(?:the|our|my|your) \w+(?: \w+)?)"
_GOING_TO = r"(?:(?: am| are| is|'m|'re|'s) going to)"
_IDIOMS = (
    "all set|all done|taken care of|promise|guarantee|on its way|on their way|in the system|"
    "on file now|good to go"
)
_OPENINGS = "all |and |now |there, |okay, |great, |perfect, "

_CLAIMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # A deed done: "I have booked it", "we've just sent it", "our team called".
        rf"\b{_SOMEBODY}(?:'ve|'s|'d| have| has| had)?(?: \w+){{0,3}}? {_PAST}\b",
        # A deed promised: "I'll call", "someone will", "you'll get", "we are going to".
        rf"\b(?:{_SOMEBODY}|you|it|that|this|there)(?:'ll| will| shall|{_GOING_TO})\b",
        # A deed under way, or offered as good as done: "I am sending", "let me book that".
        r"\b(?:i'm|i am|we're|we are) (?:\w+ ){0,2}?\w+ing\b",
        r"\b(?:let me|allow me to|(?:i|we)(?: can)? confirm|rest assured|consider (?:it|that))\b",
        # The same without a doer: "it is booked", "the refund has been processed".
        rf"(?:\b(?:is|are|was|were|be\w*|gets?|has|have)|'s|'re|'ve)(?: \w+){{0,3}}? {_PAST}\b",
        rf"\b(?:{_IDIOMS})\b",
        # A verbless claim: "Booked!", "Done.", "Great, sent."
        rf"^\W*(?:{_OPENINGS})*{_PAST}\b",
        # A reference, which only a committed row may give.
        r"\b[TLMD][- ]?\d{3,}\b",
        r"\b(?:ticket|reference|confirmation|booking|order|case)(?: number| code)?(?: is|:| #)",
    )
)


def without_promises(reply: str) -> str:
    """Return a model's reply without the sentences that claim or promise a deed."""
    sentences = re.split(r"(?<=[.!?])\s+", reply.strip())
    return " ".join(sentence for sentence in sentences if sentence and not claims_a_deed(sentence))


def claims_a_deed(sentence: str) -> bool:
    """Tell whether a sentence says that something was or will be done."""
    plain = sentence.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return any(pattern.search(plain) for pattern in _CLAIMS)
