"""Whether words after a problem has been noted add to it, rather than bring another.

Grammar: a request to add or to note something, or to hold it for urgent; "also", "by the way", "I
forgot to say" before what tells of nothing wrong or wanted; a sentence about the ticket or about
"it" ("it started on Monday", "it also crashes at home"), and by when it is needed. Words of buying
are another matter.
"""

import re

from neuracrm_voice.dialogue.rules import concepts
from neuracrm_voice.dialogue.spoken.tidy import plain

_OPENING = (
    r"^(?:(?:oh|yes|yeah|no|well|and|um+|uh+|so|but|okay|sorry|wait|actually|just|also|plus|thanks|"
    r"i mean|to be clear|"
    r"thank you|hang on|one more thing|another thing|for the ticket) )*"
)
_NOTE = re.compile(
    _OPENING + r"(?:(?:please|can you|could you|would you|you can|you could|will you|i would like "
    r"(?:you )?to|can i|could i|i want to) )*(?:also |just )*(?:(?:add|note|mention|write|put|"
    r"include|"
    r"say)(?: down| in)? (?:that|this|it|down|in|to (?:the|my|our|that) (?:ticket|case|report|"
    r"note)|"
    r"an? (?:note|comment|remark))|(?:make|mark|set|flag|put|treat|consider|have) (?:it|that|this|"
    r"(?:the|my) (?:ticket|case|report))(?: down)?(?: to| as| at)? (?:very |more |an? |the )*"
    r"(?:urgent|critical|important|emergency|priority|high(?:er|est)?|top)|"
    r"tell (?:them|him|her|your \w+)|let (?:them|him|her) know)\b"
)
_OF_THE_TICKET = re.compile(
    _OPENING + r"(?:the|my|that) (?:ticket|case|report) (?:should|must|needs? to|has to|is)\b"
)
_MARKED = re.compile(
    r"^(?:(?:oh|yes|yeah|well|um+|uh+|so|okay|sorry|wait|actually) )*(?:also|and|plus|by the way|"
    r"one more thing|another thing|what i forgot|i (?:forgot|should (?:say|mention|add|have)|meant "
    r"to|did not (?:say|mention)))\b"
)
_OF_IT = re.compile(
    _OPENING + r"(?:it|that|this|they|these|is|was|the (?:problem|issue|fault|error|thing) )\b"
    r"(?! (?:is |was )?(?:also |all |more )?(?:about|all|it|for|a question|another|would)\b)"
)
_URGENT = re.compile(
    _OPENING + r"(?:it|this|that) (?:is|has|was|got|became) (?:become |getting |now |really |very |"
    r"quite |so |more |rather |extremely |pretty |a bit |actually |not )*"
    r"(?:urgent|critical|serious|an emergency|blocking|important)\b"
)
_EXPLAINS = re.compile(r"^(?:(?:oh|well|and|yes|no|um+|uh+) )*(?:i mean|because|cause|since)\b")
_BY_WHEN = re.compile(
    _OPENING + r"(?:i|we) (?:really )?need (?:it|that|this|them)\b|\b(?:i|we) need (?:it|that) "
    r"(?:by|for|before|today|tomorrow|soon)\b"
)
_OF_BUYING = frozenset(("buy", "commerce", "upgrade", "plan", "offer", "meet", "order_thing"))
_OF_ANOTHER = frozenset(
    ("wrong", "fail_not", "unable", "wait", "change", "back", "giveback", "want", "charged", "why")
)

_GOING_ON = re.compile(
    r"\b(?:when|how (?:long|soon|fast|quick(?:ly)?)|what (?:happens|now|next)|and now|who "
    r"(?:will|is)|"
    r"will (?:you|someone|somebody|anyone|anybody|they|it)|is (?:someone|somebody|anyone|anybody)|"
    r"do i (?:get|have to|need to)|should i|will i|am i)\b"
)


def asks_to_note(words: str) -> bool:
    """Tell whether a caller asks for something to be added to what is written down."""
    return bool(_NOTE.search(" ".join(plain(words))))


def asks_how_it_goes_on(question: str) -> bool:
    """Tell whether a question is about what becomes of the problem just noted."""
    return bool(_GOING_ON.search(" ".join(plain(question))))


def adds(words: str) -> bool:
    """Tell whether the words add to the problem just noted."""
    said = " ".join(plain(words))
    if asks_to_note(words) or any(one.search(said) for one in (_BY_WHEN, _URGENT, _OF_THE_TICKET)):
        return True
    marked = _MARKED.match(said)
    ideas = concepts.find(said[marked.end() if marked else 0 :].split()).keys()
    if _OF_IT.search(said) or _EXPLAINS.match(said):
        return not ideas & _OF_BUYING
    return marked is not None and not ideas & (_OF_BUYING | _OF_ANOTHER)
