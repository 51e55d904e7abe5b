"""What a call is about, judged from a sentence.

Sales: the caller wants to buy, open, book or upgrade, or asks about something they do not have.
Support: they have it, and something is wrong or must change. General: a greeting, who and where we
are, small talk, a plea for a person. Of equals support wins, since a customer sent to sales with a
fault is worse served than a buyer sent to support.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.rules import concepts, evidence, leanings, matter
from neuracrm_voice.dialogue.spoken import topics

_ENOUGH = 0.6
"""Less evidence than a clear hint is none."""
_ENOUGH_IN_AN_ANSWER = 1.5
"""In the middle of something words echo what is talked about: a hint is not enough there."""
_STALLING = re.compile(
    r"\b(?<!a )(?:hang|hold) on(?! (?:to|my|our|the)\b)|\blet me (?:just )?(?:see|think|check|"
    r"look)\b(?! (?:the|my|how))"
)
"""Words that win time and tell nothing: "hang on" speaks of nothing that hangs."""
_CERTAIN = 3.0
"""A clause that tells of a fault for certain: what is wrong is the caller's own, or fails."""
_FAULTS = frozenset(("wrong", "fail_not", "unable"))
_OTHERS_PRODUCT = frozenset(("rival", "change"))
_JOINT = re.compile(
    r" (?:(?:and|but|also|then|plus|by the way|besides) )+"
    r"(?=(?:i|we|my|our|the|what|how|can|could|do|is|are)\b)"
)
"""Where a clause of its own begins, which "and need a new one" is not."""
_VERB = (
    r"(?:speak|talk|chat|be (?:connected|transferred|put through)|get|go|switch|connect|"
    r"transfer|put|"
    r"have|move|return|change)"
)
_WHOM = (
    r"(?:me |us |back |over |through |on |directly )*(?:to|with|for|about)? ?"
    r"(?:the |your |someone (?:in|from|at) |somebody (?:in|from|at) |a person in |a )*"
)
_DESKS = {
    "sales": r"(?:sales|new business|buying something|a sale)",
    "support": (
        r"(?:(?:\w+ )?support|(?:the )?help ?desk|technical help|tech help|billing|customer "
        r"service|"
        r"complaints|accounts department|returns)"
    ),
    "general": r"(?:general (?:enquiries|inquiries|questions?)|reception|the front desk)",
}
_EXPLICIT = tuple(
    (
        topic,
        re.compile(
            rf"\b{_VERB} {_WHOM}{desk}\b(?! (?:price|plan|contract|team of|software|package))|"
            rf"\b(?:want|need|prefer|wanted|take|be|give me) {_WHOM}{desk}(?: (?:please|instead|"
            rf"department|team|desk|line|now|not))*(?:$| (?:i|it|not|actually|because)\b)|"
            rf"^(?:(?:actually|no|sorry|wait|oh|hi|hello|please|well|okay|yes|um|uh|it is|this "
            rf"is) )*(?:for |about |the )?{desk}"
            rf"(?: (?:please|department|team|instead|desk|line|then|thanks|thank you))*$"
        ),
    )
    for topic, desk in _DESKS.items()
)
_INSTEAD = (
    (
        "support",
        re.compile(
            r"^(?:(?:no|actually|sorry|wait|well|oh|it is|this is) )+(?:about |for |i have |i "
            r"have got |with )*(?:a|an|the|my|some) (?:problem|issue|fault|complaint|repair|"
            r"refund|error)\b"
        ),
    ),
    (
        "sales",
        re.compile(
            r"^(?:(?:no|actually|sorry|wait|well|oh|it is|this is) )+(?:about |for )(?:buying|a "
            r"(?:new )?(?:purchase|order|quote|demo)|pricing|prices)\b"
        ),
    ),
    (
        "sales",
        re.compile(
            r"^actually (?:i|we) (?:want|would like|need)(?: to)? (?:buy|purchase|order|a "
            r"(?:quote|demo))\b"
        ),
    ),
)

_NOT_THERE = re.compile(
    r"\bnot (?:to |for |about |the |with )*(?:sales|support|billing|reception)\b"
)
# Who somebody is says nothing of what they want: "my e-mail is" is no possession at fault.
_IDENTITY = re.compile(
    r"\b(?:my|our) (?:full |first |last |work |mobile |cell |best |telephone )?(?:name|e "
    r"?mail(?: address)?|"
    r"e mail|number|phone(?: number)?|company|business|firm|organi[sz]ation|employer|team|address) "
    r"(?:is|are|would be)\b|\bi work (?:at|for)\b|"
    r"\b(?:my|our) (?=(?:brother|sister|mother|mum|mom|father|dad|son|daughter|wife|husband|"
    r"partner|"
    r"boss|family|neighbou?r|friend|colleague|kid|kids|child|children|class|students)\b)"
)
_ASKED_FOR = {
    kind: re.compile(rf"\b(?:my|our|an|the|your) (?:\w+ )?(?:{things})\b")
    for kind, things in (
        (Kind.EMAIL, r"e ?mails?(?: address)?|address"),
        (Kind.NAME, "names?"),
        (Kind.PHONE, r"(?:phone )?numbers?|phone"),
        (Kind.COMPANY, "company|business|firm"),
    )
}

# Who opens a call with how a thing behaves tells what is wrong with it: "the lamp is orange".
_STATE = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon)|yes|yeah|so|well|um|uh|okay|sorry) )*"
    r"(?:the (?!\w+ (?:one|time|reason)\b)|there (?:is|are|was|were) |nothing |everything |every |"
    r"(?:one|none|some) of the |(?:all|half) (?:of )?the |no )(?:\S+ ){2}"
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A topic, "" for none, whether it was asked for by name, and what spoke for it."""

    topic: str
    explicit: bool
    weight: float = 0.0


def judge(
    tokens: tuple[str, ...], *, answering: bool = False, asked: Slot[object] | None = None
) -> Judged:
    """Judge the topic of an utterance given in plain tokens; `answering` asks for more evidence.

    What is `asked` for is no possession at fault, however the caller speaks of it.
    """
    said = " ".join(tokens)
    name = topics.named(said)
    if name:
        return Judged(name, explicit=True)
    desk = _explicit(said)
    if desk:
        return Judged(desk, explicit=True)
    words = told(tuple(_STALLING.sub(" ", said).split()), asked)
    ideas = concepts.find(words)
    leaning = leanings.lean(words, ideas) if words and _opens(asked) and not answering else None
    ideas["lead"] = [-1]
    if _opens(asked) and _STATE.match(said):
        ideas["state"] = [0]
    sales, support, general = evidence.weigh(ideas)
    if leaning:
        share = leanings.RULES_SHARE
        sales, support = share * sales + leaning[0], share * support + leaning[1]
        general *= share
    if sales > support and _opens(asked) and _fault_among_others(said, ideas):
        support = sales
    best = max(support, sales, general)
    if best < (_ENOUGH if _opens(asked) and not answering else _ENOUGH_IN_AN_ANSWER):
        return Judged("", explicit=False, weight=best)
    topic = "support" if support == best else "sales" if sales == best else "general"
    return Judged(topic, explicit=False, weight=best)


def _fault_among_others(said: str, ideas: Mapping[str, object]) -> bool:
    """Tell whether a clause of several tells of a fault for certain, beside what is wanted.

    Whoever speaks of another's product, or of what is to be replaced, wants to buy.
    """
    if _OTHERS_PRODUCT & ideas.keys():
        return False
    clauses = [clause for clause in _JOINT.split(said) if clause]
    return len(clauses) > 1 and any(_is_fault(clause) for clause in clauses)


def _is_fault(clause: str) -> bool:
    ideas = concepts.find(tuple(clause.split()))
    sales, support, _ = evidence.weigh(ideas)
    return support >= _CERTAIN and sales <= 0 and bool(_FAULTS & ideas.keys())


def told(tokens: tuple[str, ...], asked: Slot[object] | None = None) -> tuple[str, ...]:
    """Return what an utterance tells, without who the caller is and that they need help."""
    said = matter.PLEA.sub(" ", _IDENTITY.sub(" ", " ".join(tokens)))
    if asked and asked.kind in _ASKED_FOR:
        said = _ASKED_FOR[asked.kind].sub(" ", said)
    return tuple(said.split())


def _opens(asked: Slot[object] | None) -> bool:
    """Tell whether the words are the first of a call, or answer what it is about."""
    return asked is None or asked.kind is Kind.TOPIC


def _explicit(said: str) -> str:
    said = " ".join(_NOT_THERE.sub(" ", said).split())
    found = [
        (match.end(), topic) for topic, pattern in _EXPLICIT for match in pattern.finditer(said)
    ]
    if found:
        # The last desk named is where they want to go: "not sales, put me through to support".
        return max(found)[1]
    return next((topic for topic, pattern in _INSTEAD if pattern.search(said)), "")
