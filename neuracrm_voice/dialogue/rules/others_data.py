"""Whether a caller asks for what is not theirs: another person's data, or our own instructions.

Grammar: a request ("what is", "give me", "read me", "look up") for a thing we keep of people
("number", "e-mail", "ticket") that is somebody else's: of a person named, of all customers, of
"another customer"; or orders to a machine ("ignore your instructions", "your system prompt").
What is wrong with another's things ("my wife's account is locked") is a problem like any other.
"""

import re

from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed

_REQUEST = (
    r"(?:what (?:is|are|was)|which|who (?:is|are)|give (?:me|us)|tell (?:me|us)|"
    r"read (?:me|us|out)?|show (?:me|us)|"
    r"send (?:me|us)|list|look up|find|get (?:me|us)|let me (?:have|know)|"
    r"(?:i|we) (?:want|need|would like)|status|news|update)"
)
_THING = (
    r"(?:(?:tele)?phone(?: numbers?)?|numbers?|e ?mails?(?: address(?:es)?)?|address(?:es)?|"
    r"tickets?|cases?|accounts?|balances?|orders?|invoices?|passwords?|details|"
    r"data|records?|names?|history|information|everything|bookings?|meetings?)"
)
_WORDS_TOO = listed(
    "april art august bill dawn faith frank grace hope joy june mark may max rich rose sunny will"
)
"""Names that are more often something else."""

_NAME = rf"(?:{'|'.join(sorted(FIRST_NAMES - _WORDS_TOO))})(?: (?!is\b|has\b)\w+)?"
_OTHER = (
    r"(?:(?:an)?other (?:customers?|callers?|people|persons?|users?|"
    r"clients?|contacts?)|(?:someone|somebody|anyone|everyone|everybody) else|"
    r"(?:all )?(?:of )?(?:your|the) (?:other )?(?:customers|callers|clients|users|contacts)|"
    r"my (?:wife|husband|ex|neighbou?r|boss|colleague|friend|boyfriend|girlfriend|brother|sister)|"
    rf"{_NAME})"
)
_OTHERS = re.compile(
    rf"\b{_REQUEST}\b(?: \w+){{0,8}}? {_THING} (?:\w+ ){{0,3}}?(?:of|for|about|on|from) {_OTHER}\b|"
    rf"\b(?:what (?:is|are)|(?:give|tell|read|show|send|get) (?:me|us)|look up) (?:his|her) "
    rf"(?:\w+ )?{_THING}\b|"
    rf"\b{_REQUEST}\b(?: \w+){{0,4}}? (?<!my )(?<!our ){_OTHER} (?:\w+ )?{_THING}\b|"
    r"\b(?:list|names|numbers|database|table)(?: \w+){0,2}? of (?:all )?(?:your|the) "
    r"(?:\w+ )?(?:customers|callers|clients|users|contacts|tickets)\b"
)
_ORDERS = re.compile(
    r"\b(?:ignore|forget|disregard|override|bypass) (?:\w+ ){0,4}?(?:instructions?|rules|prompts?|"
    r"programming|guidelines|training)\b|"
    r"\b(?:system|initial|hidden) prompts?\b|\b(?:developer|debug|admin|god|jailbreak) mode\b|"
    r"\b(?:tell|show|repeat|read|reveal|print|what are) (?:\w+ ){0,3}?your (?:\w+ )?"
    r"(?:instructions|prompt|programming)\b"
)


_ORDERED = re.compile(
    r"^(?:(?:please|now|okay|so|hi|hello|just)[\s,]+)*(?:ignore|forget|disregard|override|bypass) "
    r"(?:[\w']+ ){0,4}?(?:instructions?|rules|prompts?|programming|guidelines|training)"
    r"(?: (?:you (?:have|had|were given|got)|before|above|so far))?[\s,.;:!]+"
    r"(?:(?:and|then|now|instead)[\s,]+)*(?=\S+ \S)",
    re.IGNORECASE,
)


_OUR_RECORDS = re.compile(
    r"(?:mark|set|make|change|update|put|move|close|score|delete|drop|insert|remove|approve|grant|"
    r"raise|give) (?:\S+ ){0,4}?(?:leads?|deals?|stages?|scores?|pipelines?|databases?|tables?|"
    r"rows?|status|roles?|admin\w*)\b",
    re.IGNORECASE,
)


def without_orders(words: str) -> str:
    """Return the words less an order to us that opens them: what follows is judged by itself.

    Where that is an order of what our records should say, it is no matter of the caller's, and
    the words stay whole.
    """
    rest = _ORDERED.sub("", words)
    return words if rest != words and _OUR_RECORDS.match(rest) else rest


def asked(said: str) -> bool:
    """Tell whether plain words ask for another's data or try to give us orders."""
    return bool(_ORDERS.search(said) or _OTHERS.search(said))
