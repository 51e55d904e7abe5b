"""Promises: which sentences claim a deed, and may therefore not be a model's own.

Scripts speak of deeds with an outcome in hand. Words from a model are checked here, sentence
by sentence, and the check fails closed: a sentence that sounds like a deed done, a deed
promised or a reference given is not spoken. Dropping a harmless sentence costs a repetition;
speaking a false one costs the caller's trust.
"""

import re

_PAST = (
    r"(?:book|schedul|reserv|arrang|cancel+|open|reopen|creat|log+|rais|fil|submit+|register|sav|record|not|updat|chang|add|remov|"
    r"delet|e-?mail|text|call|phon|contact|notifi|inform|escalat|forward|transfer+|connect|assign|refund|credit|charg|"
    r"process|order|ship+|dispatch|deliver|fix|resolv|solv|reset+|activat|unlock|confirm|check|pass|complet|sort|handl|"
    r"issu|appli|approv|upgrad|downgrad|enrol+|sign|ask|request|adjust|waiv|clos|verifi|mark|start|stor|finish|arrang)(?:e?d)"
    r"|sent|put|rung|rang|made|done|did|set|taken|took|paid|told|given|gave|written|wrote|got|gotten|left|spoken|spoke"
)
_SOMEBODY = r"(?:i|we|they|he|she|someone|somebody|anyone|(?:the|our|my|your) \w+(?: \w+)?)"
_CLAIMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # A deed done: "I have booked it", "we've just sent it", "I already opened one", "our team called".
        rf"\b{_SOMEBODY}(?:'ve|'s|'d| have| has| had)?(?: \w+){{0,3}}? (?:{_PAST})\b",
        # A deed promised, or shown as under way: "I'll call", "someone will", "you'll get", "let me book that".
        rf"\b(?:{_SOMEBODY}|you|it|that|this|there)(?:'ll| will| shall| am going to| are going to| is going to|'m going to|'re going to|'s going to)\b",
        r"\b(?:i'm|i am|we're|we are) (?:\w+ ){0,2}?\w+ing\b",
        r"\b(?:let me|allow me to|i can confirm|i confirm|we confirm|rest assured|consider (?:it|that))\b",
        # The same without a doer: "it is booked", "your ticket has been opened", "that's done", "you're all set".
        rf"(?:\b(?:is|are|was|were|been|being|gets?|has|have)|'s|'re|'ve)(?: \w+){{0,3}}? (?:{_PAST})\b",
        r"\b(?:all set|all done|taken care of|promise|guarantee|on its way|on their way|in the system|on file now|good to go)\b",
        # A verbless claim: "Booked!", "Done.", "Consider it sent."
        rf"^\W*(?:all |and |now |there, |okay, |great, |perfect, )*(?:{_PAST})\b",
        # A reference that only a committed row may give.
        r"\b[TLMD][- ]?\d{3,}\b",
        r"\b(?:ticket|reference|confirmation|booking|order|case)(?: number| id| code)?(?: is|:| #)",
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
