"""What a call is about, named outright: "sales", "the second line, support", "nothing else".

Only names are read here; what a sentence means is judged in `rules`.
"""

import re

from neuracrm_voice.dialogue.spoken.tidy import plain

_CLOSING = re.compile(
    r"(?:(?:okay|oh|i see|well|hm+|um|uh|i think|great|perfect|alright|right|so|good|thanks|thank "
    r"you|please|then|no|nope|nah) )*(?:no|nope|nah|no thanks?(?: you)?|nothing(?: else| more| "
    r"really| right now| today| for now| at the moment)?|(?:that|this|it) (?:is|was|will be|would "
    r"be) (?:all|it|everything|the lot)(?: i (?:needed|wanted|need))?|(?:i am|we are|all) (?:good|"
    r"done|fine|set|sorted|all set|all good|okay)|i (?:do not|did not) need anything(?: else| "
    r"more)?|not (?:really|today|right now|now|at the moment|for now|that i (?:can )?think of)|"
    r"none|i do not think so|"
    r"that will be (?:all|it|everything)|(?:never ?mind|forget it|it does not matter)|(?:i "
    r"(?:have )?got|i have) everything(?: i need(?:ed)?)?|no more(?: questions)?|no further "
    r"questions)(?: (?:for (?:now|today|me|the moment)|cheers|ta|love|dear|mate|thanks|thank you|"
    r"very much|so much|then|today|from me|please|bye|goodbye|bye bye|at all|you have been "
    r"(?:very |really )?(?:great|helpful|kind)|have a (?:nice|good|great) (?:day|one|evening|"
    r"weekend)|you have helped(?: me)?(?: a lot)?|i am (?:good|fine|done|all set)|(?:that|this) "
    r"is (?:all|it|everything)|nothing(?: else| more)?|that will be (?:all|it)|i think|good|all "
    r"good|no))*"
)
_COURTESY = re.compile(
    r"\b(?:hi|hello|hey|please|thanks|thank you|um+|uh+|er+m?|yes|yeah|okay|well|so|the|a|"
    r"department|team|line|side|desk|number|option|it is|i would like|i want|i need|for|about|"
    r"with|to|speak|talk|some|just|my|give me)\b"
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
