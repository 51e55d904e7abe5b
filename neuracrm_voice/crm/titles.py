"""A ticket's title, as a person would write it from what a caller said; pure."""

import re

from neuracrm_voice.dialogue.rules import concepts, evidence
from neuracrm_voice.dialogue.rules.matter import stripped
from neuracrm_voice.dialogue.spoken.tidy import plain

TITLE_CHARACTERS = 70
"""What a list shows on one line."""

NO_TITLE = "Problem told on the telephone"

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|[<>{}]")
_TROUBLE = r"(?:problems?|issues?|trouble|difficult(?:y|ies))"
_LEADS = tuple(
    re.compile(rf"^(?:{pattern})[\s,:;-]*", re.IGNORECASE)
    for pattern in (
        (
            r"(?:i was |i am |i'm |we are |we're )?(?:calling|ringing|phoning)(?: you)?"
            r"(?: (?:because|about|regarding|since|as|to (?:report|say|tell you)(?: that)?))?"
        ),
        (
            r"(?:can|could|would) (?:you|someone|somebody|anyone)(?: please)? (?:help|assist)"
            r"(?: me| us)?(?: with| to)?"
        ),
        r"(?:i|we) (?:need|would like|want)(?: some| your)? (?:help|assistance|support)(?: with)?",
        rf"(?:the|my|our) (?:{_TROUBLE}|thing) is(?: that)?",
        (
            rf"(?:i|we)(?:'ve| have)?(?: got)?(?: have)? (?:a|an|some) {_TROUBLE}(?: here)?"
            r"(?=[,:;.]| that)(?: that)?"
        ),
        (
            r"(?:it (?:seems|looks like|appears)|i think|i believe|i guess|you know|basically|so|"
            r"well|then|and|but|actually|um+|uh+|that|because|please|hi|hello|hey|yes|yeah|okay)"
            r"(?= |,)(?: that)?"
        ),
    )
)
_MOST_LEADS = 8
_SHAPES = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (
            (
                rf"^(?:i|we)(?:'m| am|'re| are|'ve| have|'ve been| have been)?(?: still)?"
                rf"(?: got| having| facing| experiencing)? ?(?:a|an|some|lots of|a lot of)?"
                rf"(?: \w+)?? ?{_TROUBLE} (?:with|in|on|about|regarding) "
            ),
            "Problem with ",
        ),
        (
            rf"^there (?:is|are|was|'s)(?: a| an| some)? ?{_TROUBLE} (?:with|in|on) ",
            "Problem with ",
        ),
        (r"^(?:i|we) (?:can't|cannot|can not|couldn't|could not) ", "Cannot "),
        (r"^(?:i'm|i am|we're|we are) (?:not able|unable) to ", "Cannot "),
        (r"^(?:i|we) (?:don't|do not|didn't|did not) ", "Did not "),
        (r"^(?:i|we)(?:'ve| have) not ", "Not "),
        (r"^(?:i|we)(?:'d like| would like| want| need| have)(?: you)? to ", ""),
        (r"^(?:i was|we were|i've been|i have been|we've been|we have been|i got|we got) ", ""),
        (r"^(?:i'm|i am|we're|we are) ", ""),
        (r"^(?:i've|i have|we've|we have|i|we) ", ""),
        (r"^(?:my|our|the) (?=\w)", ""),
    )
)
_POSSESSION = re.compile(r"\b(?:my|our) (?=\w)", re.IGNORECASE)
_PLEASE = re.compile(r",? (?:please|thanks|thank you)$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=\w)[.!?](?:\s|$)|,? (?:and|but|so) (?:i|we|it)\b", re.IGNORECASE)

_CLAUSE = re.compile(
    r"(?<=\w)[.,;!?]+(?:\s|$)|\s(?:and|but|so|because|when)\s(?:then |now |so )?", re.IGNORECASE
)
_FAULTS = frozenset(("wrong", "fail_not", "unable", "flaw"))


def title_of(problem: str) -> str:
    """Return a title of at most 70 characters; of a long story, the clause that tells the fault."""
    text = " ".join(_TAG.sub(" ", problem).split())
    text = _without_leads(stripped(text, "") or text)
    first = _SENTENCE.split(text, maxsplit=1)[0].strip(" ,;:.!?-")
    if len(text) > TITLE_CHARACTERS and (len(first) > TITLE_CHARACTERS or not _fault(first)):
        clauses = [_without_leads(one.strip(" ,;:.!?-")) for one in _CLAUSE.split(text)]
        worst = max(clauses, key=_fault)
        first = worst if _fault(worst) else first
    for shape, written in _SHAPES:
        if shape.match(first):
            first = shape.sub(written, first, count=1)
            break
    first = _POSSESSION.sub("", _PLEASE.sub("", first)).strip(" ,;:.!?-")
    return _capital(_cut(first)) or NO_TITLE


def _fault(clause: str) -> float:
    """Return how surely a clause tells what is wrong, 0 where it does not."""
    ideas = concepts.find(plain(clause))
    return evidence.weigh(ideas)[1] if ideas.keys() & _FAULTS else 0.0


def _without_leads(text: str) -> str:
    for _ in range(_MOST_LEADS):
        shorter = text
        for lead in _LEADS:
            shorter = lead.sub("", shorter).strip()
        if not shorter or shorter == text:
            break
        text = shorter
    return text


def _cut(text: str) -> str:
    if len(text) <= TITLE_CHARACTERS:
        return text
    return text[: TITLE_CHARACTERS - 1].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
