"""Promises: which sentences claim a deed, and may therefore not be a model's own.

Scripts speak of deeds with an outcome in hand. Words from a model are checked here, sentence
by sentence, and the check fails closed. A sentence is spoken only if every word of it that means
anything was told to the model in a fact, if it ties no day, hour or number to the caller, and if
it does not sound like a deed done or promised. Dropping a harmless sentence costs a repetition;
speaking a false one costs the caller's trust.
"""

import re
from collections.abc import Iterable

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

_HARMLESS = frozenset(
    """
    a about above afraid after again all also am an and any anyone anything are as at available
    be because been before but by can certainly could course dear definitely did do does dont
    each either else even every exactly few fine first for from glad good great had happy has
    have having he hear hello help here hope how i id if im in indeed include included includes
    into is isnt it its ive just kind know like made many may me mean mind more most much my
    name nice no none not nothing now of off oh ok okay on one only or other our out over part
    per perhaps please pleasure possible question quite rather really right same say she simply
    so some something sorry sort still such sure than thank thanks that thats the their them
    then there theres these they theyre thing things think this those to too under understand
    until up us use very was way we welcome well were weve what whatever when where whether
    which while who whole why with within without wonderful would yes yet you your youre
    """.split()
)
_PERSONAL = frozenset(
    "i id im ive me my you your youre yours him her them someone somebody".split()
)
_DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight morning
    afternoon evening noon midnight week month hour hours minute minutes day days soon shortly
    january february march april may june july august september october november december
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty hundred thousand half quarter oclock percent dollars euros rupees
    """.split()
)

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


def without_promises(reply: str, told: Iterable[str] = ()) -> str:
    """Return the sentences of a model's reply that may be spoken.

    `told` are the sentences the model was given to answer from.
    """
    known = {_stem(word) for sentence in told for word in _words(sentence)}
    sentences = re.split(r"(?<=[.!?])\s+", reply.strip())
    return " ".join(
        sentence for sentence in sentences if sentence and _may_be_said(sentence, known)
    )


def _may_be_said(sentence: str, known: set[str]) -> bool:
    """Tell whether a sentence claims nothing and says nothing that we did not tell the model."""
    words = _words(sentence)
    unheard_of = [word for word in words if word not in _HARMLESS and _stem(word) not in known]
    # An hour or a day that is true of the company is a promise as soon as it is said of the caller.
    dated = any(word in _DATES or word.isdigit() for word in words)
    personal = bool(_PERSONAL & set(words))
    return not (unheard_of or (dated and personal) or claims_a_deed(sentence))


def _words(sentence: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", sentence.lower().replace("'", ""))


def _stem(word: str) -> str:
    """Cut the endings that tell "opens" from "open", so that a rephrasing is still known."""
    return re.sub(r"(?<=\w{3})(?:ing|ies|es|s|y|ed|e)$", "", word)


def claims_a_deed(sentence: str) -> bool:
    """Tell whether a sentence says that something was or will be done."""
    plain = sentence.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return any(pattern.search(plain) for pattern in _CLAIMS)
