"""What words do to the question that is pending: take it back, put it off, or go on after it."""

import re

from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.rules import acts, putting_off, wanted_word
from neuracrm_voice.dialogue.spoken import topics
from neuracrm_voice.dialogue.understanding import Act

CHOSEN = frozenset((Kind.ONE_OF, Kind.YES_NO, Kind.PHONE, Kind.CALL_TIME, Kind.PROOF))
"""Kinds that a word of assent answers."""
_ARRANGED = frozenset((Kind.PHONE, Kind.CALL_TIME))
"""Kinds asked for when a call back is arranged; "no thank you" wants none."""
_DECLINES = re.compile(r"^no \w|\b(?:all|nothing|everything|done|never ?mind)\b")
"""What closes a call declines what is arranged in it; "no" and "that's it" may be an answer."""
_LEFT_WORD = frozenset((Kind.TOPIC, Kind.ONE_OF))
"""Kinds in answer to which "tell them I called" leaves word; to others it tells of the matter."""
_GO_AHEAD_ANSWERS = frozenset((*CHOSEN, Kind.WORDS, Kind.MEETING_TIME, Kind.TRIAL))
"""Kinds that "go ahead" answers; asked for another, it wants to hear what we had to say."""

_NOT_HERE_YET = re.compile(
    r"\b(?:not|never|nothing|no \w+)(?: \w+){0,3}? (?:arrived?|come|came|here|got|received?|"
    r"appeared?|there)(?: (?:it|one|anything))? yet\b|"
    r"\bstill (?:waiting|not (?:here|there|arrived|come))\b|\b(?:nothing|not) yet\b"
)
"""What is said of a code that is on its way."""


def act(said: str, text: str, asked: Slot[object] | None) -> Act:
    """Return what the words do; some do it only to a question that is pending."""
    does = acts.read(said, text)
    if does is Act.MESSAGE and asked and asked.kind not in _LEFT_WORD:
        does = Act.NONE if wanted_word.is_told(said) else does
    if asked is None or asked.kind is Kind.TOPIC:
        return does
    alone = asked.kind is Kind.WORDS
    if _declines(said, asked) or putting_off.takes_back(said, alone=alone):
        return Act.WITHDRAW
    return Act.DONT_KNOW if does is Act.NONE and putting_off.puts_off(said) else does


def _declines(said: str, asked: Slot[object]) -> bool:
    """Tell whether words that close a call decline what is being arranged in it."""
    if asked.kind not in _ARRANGED or not topics.closes(said):
        return False
    return bool(_DECLINES.search(said)) or (asked.kind is Kind.CALL_TIME and said == "no")


def resumed(said: str, asked: Slot[object] | None) -> Act | None:
    """Return what is wanted by who is back, or ready to write, or waits for a code to come."""
    if asked and asked.kind is Kind.PROOF and _NOT_HERE_YET.search(said):
        return Act.WAIT
    answers = asked is None or asked.kind in _GO_AHEAD_ANSWERS
    return Act.REPEAT if not answers and wanted_word.READY.fullmatch(said) else None
