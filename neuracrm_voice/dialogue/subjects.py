"""Subjects: what people ask any company, in the many ways they ask it.

A company's facts are found by the words it has written beside them; a subject makes one found by
whoever asks the same in other words: "is it expensive" by a fact about "price".
"""

import re
from dataclasses import dataclass
from datetime import date

from neuracrm_voice.dialogue.spoken import dates
from neuracrm_voice.dialogue.spoken.tidy import plain

_THERE = r"(?:open|closed?|closing|shut|there|around|available|in|working|answering|reachable)"
_YOU = (
    r"(?:you|your \w+|the (?:office|shop|store|business|people|company)|they|anyone|anybody|people)"
)
_DAY = (
    r"(?:on|at|today|tonight|tomorrow|now|right now|until|till|before|after|during|over|this|next|"
    r"every|all|round|around|early|late|weekends?|holidays?|yet|still|currently|at the moment|"
    r"\w*days?|"
    r"(?:\w+ ){0,2}(?:day|eve|christmas|xmas|easter|thanksgiving|january|february|march|april|may|"
    r"june|july|august|september|october|november|december))"
)
_NOW = re.compile(r"\b(?:now|currently|at the moment|at present|still|already|yet)\b")

_MUCH_ELSE = (
    r"(?:longer|time|more time|notice|space|storage|data|of|left|did|have|has|had|was|were|(?:do|"
    r"am|are) (?:i|we)(?: (?:still|being))? (?:owe|owing|charged|due)|(?:is|are) (?:my|our|left|"
    r"still)|do you know)"
)
"""What is asked by "how much" besides our prices: a wait, a room, or what was charged already."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What marks a fact as one about this, and how it is asked for, in plain words.

    What is asked `of_us` is done with an answer; of the rest an answer may be the beginning.
    """

    about: frozenset[str]
    asked: re.Pattern[str]
    of_us: bool

    def besides(self, question: str) -> str:
        """Return what a question holds besides asking for this."""
        return self.asked.sub(" ", " ".join(plain(question)))


def _subject(about: str, asked: str, *, of_us: bool = True) -> Subject:
    return Subject(frozenset(about.split()), re.compile(asked), of_us)


HOURS = _subject(
    "hours open opening close closed times",
    r"\b(?:opening|business|office|working|your|the) (?:hours|times)\b|"
    rf"\b(?:what time|what (?:days|hours)|when|until when|till when|how (?:late|early|long)) "
    rf"(?:do|are|is|will|does) {_YOU} (?:usually |normally |all |still |be )*{_THERE}\b(?! (?:my|"
    rf"the|a|an)\b)|\b(?:are|is|will) {_YOU} (?:still |already |usually |be |going to be |even "
    rf")*{_THERE} (?:\w+ )?{_DAY}\b|\bdo {_YOU} (?:usually |still |ever )*(?:open|close|work|take "
    rf"calls|shut) {_DAY}\b|"
    r"^(?:\w+ ){0,2}(?:are|is) (?:you|the office|the shop|the store) (?:still |even )?(?:open|"
    r"closed)$|\b(?:how (?:late|early)|until when|till when|from when|from what time)\b(?: "
    r"\w+){0,4}$",
)
SUBJECTS = (
    HOURS,
    _subject(
        "address located location office based where directions",
        r"\bwhere (?:exactly |abouts )?(?:are|is) (?:you|your|the) ?(?:company|office|shop|store|"
        r"business|people|place|headquarters|base|based|located)?(?: (?:at|based|located|from|"
        r"exactly))?$|\bwhereabouts are you\b|\bwhere you are(?: located| based)?\b|\b(?:your|"
        r"the) (?:street |postal |mailing |office )?address$|\b(?:what|which) (?:city|town|"
        r"country|state|street|part of \w+) (?:are|is) (?:you|your)\b|\bhow (?:do|can|would) i "
        r"(?:find|get to|reach) (?:you|your (?:office|place|shop|store))$|^(?:(?!(?:where|"
        r"when|what|why|how|my) )\w+ )*are you (?:located|based|near|anywhere near) \w+",
    ),
    _subject(
        "do product about company business",
        r"\bwhat (?:do|does|is it(?: that)?|is|are)? ?(?:you|your (?:company|business|firm|"
        r"people)) (?:are |is |actually |really |even |all )*(?:do|does|sell|make|offer|provide|"
        r"doing|selling|making|offering)(?: exactly| here| anyway| there)?$|\bwhat (?:kind|sort|"
        r"type|line) of (?:a )?(?:company|business|software|firm|product|place|work)\b|\bwhat "
        r"(?:are|is) (?:you|your company|this company|it) (?:all )?(?:about|for)$|\b(?:tell me|"
        r"know) (?:a bit |a little |something |more )*about (?:you|your (?:company|business|firm|"
        r"product|software))$|\bwhat (?:is|are) your (?:product|business|service)s?$",
    ),
    _subject(
        "price prices pricing cost costs fee fees rates",
        rf"\bhow (?:much(?! {_MUCH_ELSE}\b)|expensive|pricey|costly|cheap)\b|\b(?:is|are) (?:it|"
        r"that|this|you|they|your \w+) (?:\w+ )?(?:expensive|pricey|costly|cheap|affordable)\b|"
        r"\bwhat (?:do|would|does) (?:you|it|they|that) (?:charge|cost|come to|run)\b(?! (?:me|my|"
        r"us|our)\b)|\bwhat (?:would|will|do) (?:i|we) (?:have to )?pay$|\bwhat (?:is|are) (?:the|"
        r"your) (?:prices?|costs?|rates?|fees?|charges?|pricing)\b",
        of_us=False,
    ),
    _subject(
        "trial try test",
        r"\b(?:can|could|may) (?:i|we|you) (?:just |maybe )?(?:try|test) (?:it|that|this)\b|"
        r"\bfree (?:trial|version|month|period)\b|\btry (?:it |that |this )?(?:out|first|before)\b",
        of_us=False,
    ),
    _subject(
        "robot human machine computer person",
        r"\b(?:are you|is this|am i (?:talking|speaking) (?:to|with)) (?:an? )?(?:\w+ )?(?:robot|"
        r"bot|machine|computer|ai|human|person|recording|automated)\b",
    ),
)


_ARE_YOU = re.compile(rf"\b(?:are|is) {_YOU} (?:\w+ )?{_THERE}\b")
_ANY_DAY = date(2026, 1, 1)
"""Whether a day is named depends on no clock."""


def asks_of_a_day(question: str) -> bool:
    """Tell whether a question is about our hours on one day."""
    if asked_for(question) is not HOURS:
        return False
    if asks_of_now(question):
        return True
    return any(dates.find(part, _ANY_DAY, "") is not None for part in question.split(": "))


def asks_of_now(question: str) -> bool:
    """Tell whether a question is about whether we are here at this moment."""
    said = " ".join(plain(question))
    return bool(_ARE_YOU.search(said) and _NOW.search(said))


def asked_for(question: str) -> Subject | None:
    """Return the subject that a question is about, None where it is none of these."""
    said = " ".join(plain(question))
    return next((one for one in SUBJECTS if one.asked.search(said)), None)
