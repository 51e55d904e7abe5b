"""What a desk's words ask for, told by a few key words, so that a line may reword its questions."""

import re

_PATTERNS: dict[str, str] = {
    "greeting": (
        r"how can i help|what can i do for you\?|about buying, a problem|say sales, support"
    ),
    "more": r"anything else|if that was all",
    "need": r"what are you looking for|what do you need",
    "company": r"which company|company called",
    "size": r"how many people|people is it for",
    "name": r"your name",
    "known": r"am i speaking with|is this still",
    "right": r"is that right|is that correct",
    "email": r"e-?mail address",
    "problem": r"what is the problem|what is wrong|tell me a little more|what is it about",
    "severity": r"how bad is it|is it blocking you|if you can't work at all",
    "question": r"what would you like to know|what is your question",
    "budget": r"(what|if there is a) budget[^?.]*[?.]",
    "timeline": r"and when would you like to start|when would it begin",
    "authority": r"the one to decide|you who decides",
    "interest": r"what you are looking for\?|step further",
    "meeting_time": (
        r"which suits you better|shall i book|would that suit you|all right\?|of the two"
        r"|i could offer you|(today|tomorrow|week|[a-z]+day) [^?.]*\bor [^?.]*\?"
    ),
    "meeting_change": r"move it, or to cancel it",
    "cancel_it": r"shall i cancel it",
    "meeting_day": r"which day and time",
    "another_time": r"look for another time",
    "half_of_day": r"in the morning, or in the (evening|afternoon)",
    "text_me": r"send you a text",
    "callback_offer": r"call you back, or|a call back, or|for a call back, 2|have someone call you",
    "callback_when": (
        r"when suits you|a day and a time|for as soon as possible, press|at what time(?: on|, or)"
    ),
    "callback_number": r"the number you are calling from",
    "phone": r"which number should we call|say the number once more|type the number",
    "proof": (
        r"reference of one of your tickets[^?]*\?|ticket reference, such as[^.]*"
        r"|another reference or[^?]*|or say code"
    ),
    "code_offer": r"text a code to the number[^?]*instead",
    "code": r"six-digit code is on its way|read it to me",
    "try_help": r"shall we try",
    "tried": r"when you have tried it",
    "did_help": r"did that help",
    "which_ticket": r"which one is it|which one, by its number",
    "message": r"after the tone[^?]*|what is your message|what shall i note",
    "still_there": r"are you still there",
    "waiting": r"take your time",
}
_COMPILED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}

NAMES = frozenset(_PATTERNS)
"""What a question may be called; "waiting" is a line that asks nothing, and gives time."""


def asked_in(words: str) -> str:
    """Return what is asked last, after any greeting or news; "" when no question is known."""
    found = [
        (match.end(), name)
        for name, pattern in _COMPILED.items()
        for match in pattern.finditer(words)
    ]
    return max(found)[1] if found else ""
