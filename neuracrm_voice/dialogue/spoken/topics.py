"""What a call is about, named outright: "sales", "the second line, support", "nothing else".

Only names are read here; what a sentence means is judged in `rules`.
"""

import re

from neuracrm_voice.dialogue.spoken.tidy import plain

_CLOSING = re.compile(
    r"(?:(?:okay|oh|i see|well|um|uh|i think|great|perfect|alright|right|so|good|thanks|thank you|"
    r"please|then|no|nope|nah) )*"
    r"(?:no|nope|nah|no thanks?(?: you)?|nothing(?: else| more| really| right now| today| for "
    r"now| at the moment)?|"
    r"(?:that|this|it) (?:is|was|will be|would be) (?:all|it|everything|the lot)(?: i (?:needed|"
    r"wanted|need))?|"
    r"(?:i am|we are|all) (?:good|done|fine|set|sorted|all set|all good|okay)|i (?:do not|did "
    r"not) need anything(?: else| more)?|"
    r"not (?:really|today|right now|now|at the moment|for now|that i (?:can )?think of)|none|"
    r"that will be (?:all|it|everything)|(?:never ?mind|forget it|it does not matter)|"
    r"(?:i (?:have )?got|i have) everything(?: i need(?:ed)?)?|no more(?: questions)?|no further "
    r"questions)"
    r"(?: (?:for (?:now|today|me|the moment)|thanks|thank you|very much|so much|then|today|from "
    r"me|please|"
    r"bye|goodbye|bye bye|at all|you have been (?:very |really )?(?:great|helpful|kind)|have a "
    r"(?:nice|good|great) (?:day|one|evening|weekend)|"
    r"you have helped(?: me)?(?: a lot)?|i am (?:good|fine|done|all set)|(?:that|this) is (?:all|"
    r"it|everything)|"
    r"nothing(?: else| more)?|that will be (?:all|it)|i think|good|all good|no))*"
)
_COURTESY = re.compile(
    r"\b(?:hi|hello|hey|please|thanks|thank you|um+|uh+|er+m?|yes|yeah|okay|well|so|the|a|"
    r"department|team|line|"
    r"side|desk|number|option|it is|i would like|i want|i need|for|about|with|to|speak|talk|some|"
    r"just|my|give me)\b"
)
_NAMES = {
    "sales": "sales",
    "sale": "sales",
    "sells": "sales",
    "sails": "sales",
    "new business": "sales",
    "support": "support",
    "tech support": "support",
    "technical support": "support",
    "customer support": "support",
    "helpdesk": "support",
    "help desk": "support",
    "technical help": "support",
    "general": "general",
    "question": "general",
    "general question": "general",
    "general enquiry": "general",
    "general inquiry": "general",
    "other": "general",
    "something else": "general",
}


def closes(words: str) -> bool:
    """Tell whether the words decline anything more."""
    return _CLOSING.fullmatch(" ".join(plain(words))) is not None


def named(words: str) -> str:
    """Return the topic the words name and nothing besides, or ""."""
    bare = " ".join(_COURTESY.sub(" ", " ".join(plain(words))).split())
    return _NAMES.get(bare, "")


def read(words: str) -> str | None:
    """Return a topic named outright, "" when nothing more is wanted, None for anything else."""
    if closes(words):
        return ""
    return named(words) or None
