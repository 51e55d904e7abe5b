"""What came of something that a caller was asked to try.

Grammar: that they want to stop; that they can not do it, or find it; that nothing is better
("still the same", "now it says error five") or was once ("it worked yesterday"); that it works;
that it is done. A fault that is no more ("no errors now", "the error is gone") is no fault. The
value is one of the choices offered: "stop", "cannot", "done" and "solved" in the middle of a help,
"yes" and "no" at its end. What is asked back is no answer.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import choices, yes_no
from neuracrm_voice.dialogue.spoken.tidy import plain

_ASKS = re.compile(
    r"^(?:(?:okay|yes|and|so|but|um+|uh+|well|sorry|wait|hang on) )*"
    r"(?:what|which|where|how|why|who|when|do you|does|should|shall|"
    r"can you|could you|is it|is that|are you)\b"
)
_ONCE = (
    r"(?:yesterday|before|earlier|until|till|ago|always|in the past|the other day|this morning|"
    r"last (?:time|night|week|month|year|\w+day)|on \w+day)"
)
_WORKED = r"(?:worked|working|helped|fixed|solved|sorted)"
_BETWEEN = r"(?:(?!(?:as|like|than|again|now) )\w+ ){0,3}"
_FAULT = r"(?:error messages?|errors?|problems?|issues?|warnings?|faults?)"
_NO_MORE = r"(?:any ?more|any longer|no longer)"
_FAULT_GONE = re.compile(
    r"\b(?:"
    rf"no (?:more|further) {_FAULT}|"
    rf"no {_FAULT} {_NO_MORE}|"
    r"no (?:errors|problems|issues|warnings) now|"
    r"no error now$|"
    r"(?:(?<!\w )|(?<=^yes ))no errors$|"
    rf"not (?:\w+ ){{0,3}}{_FAULT} {_NO_MORE}|"
    rf"no longer (?:\w+ ){{0,3}}{_FAULT}|"
    rf"{_FAULT} no longer (?:comes?|appears?|shows?|pops?|happens?)|"
    rf"{_FAULT} (?:is|are) no longer (?:there|showing|coming|here)|"
    rf"{_FAULT} (?:is|are) not (?:there|showing|coming|here)(?: up)? {_NO_MORE}|"
    rf"{_FAULT} (?:(?:is|are|has|have) )?(?:now |all |both )*"
    r"(?:gone|went away|disappeared|vanished)"
    r")\b"
)
_WORKS = re.compile(
    r"\b(?:it|this|everything) (?:all |really |just |now )*"
    r"(?:works|worked|is (?:now )?(?:working|fixed|solved))\b"
)
_NOT_YET = re.compile(
    r"\b(?:until|till|(?:when|once)(?! i\b)|if|unless|whether|so that|want|wish|hope|not all)\b"
)
"""Beside these it is not said that a fault is gone, or that something works."""

_ENOUGH = re.compile(r"\b(?:stop|enough)\b")
_NO_AND_MORE = re.compile(r"\bno[,.;!]", re.IGNORECASE)
"""After a "no" of its own comes another thing: "no, errors" is not "no errors"."""

_IDEAS = tuple(
    (idea, re.compile(rf"\b(?:{pattern})\b"))
    for idea, pattern in (
        (
            "stop",
            (
                r"stop|enough|give up|forget it|leave it|do not want|would rather not|not going to|"
                r"(?:open|make|want|need|just|raise) (?:me )?(?:a|the) ticket|no time|pointless|"
                r"too (?:long|complicated|difficult|hard|much)|"
                r"(?:tried|done|did) (?:all|everything)|"
                r"not at (?:my|the|a) (?:computer|desk|screen|machine|office)|am driving|"
                r"(?:can|could) not (?:do|try) (?:that|this|it|any of (?:it|that|this)) "
                r"(?:now|right now|here|at the moment)"
            ),
        ),
        (
            "cannot",
            (
                r"(?:can|could|do|did) not (?:really |even |actually )?"
                r"(?:find|see|do|get to|open|reach|locate|figure|have|click|press|"
                r"know (?:how|where|what|which))|"
                r"there is (?:no|not)|is not (?:there|any)|no such|not there|nowhere|greyed out|"
                r"not allowed|(?:skip|leave out)|next one"
            ),
        ),
        (
            "done",
            (
                r"still|no change|nothing|the same|no (?:luck|difference|better|joy|good)|"
                r"(?:did|does|do|has|have|is|was|can|could|are|will|would) not|"
                r"not (?:really|yet|better|helped|working|fixed|solved|quite|much)|errors?|worse|"
                r"it says|now it|says|asks me|asking me|sort of|kind of|a (?:bit|little)|partly|"
                r"almost|nearly|half|only|sometimes|stop(?:s|ped|ping)|keeps?|"
                r"for a (?:moment|second|minute)|already|no longer|used to|"
                r"(?:some|most|one) (?:of|error|problem)|"
                rf"{_WORKED} {_BETWEEN}{_ONCE}|"
                rf"{_ONCE} {_BETWEEN}{_WORKED}"
            ),
        ),
        (
            "solved",
            (
                r"works|worked|working|fixed|solved|resolved|sorted|helped|did (?:it|the trick)|"
                r"up and running|back (?:up|on|now|again)|it is gone|"
                r"i (?:am in|can (?:\w+ ){1,3}(?:now|again))"
            ),
        ),
        (
            "done",
            (
                r"done|did|tried|next|finished|ready|checked|looked|clicked|pressed|opened|closed|"
                r"deleted|restarted|typed|entered|signed|chose|have done|i have|go on|continue|okay"
            ),
        ),
    )
)


def read(words: str, offered: Sequence[Choice]) -> str | None:
    """Return the choice that tells what came of it, or None."""
    said = " ".join(plain(_NO_AND_MORE.sub("no well", words)))
    if _ASKS.match(said) or words.rstrip().endswith("?"):
        return None
    values = {choice.value for choice in offered}
    idea = _idea(said)
    if idea in values:
        return idea
    answered = yes_no.read(words) if idea is None else idea == "solved"
    if "no" in values and answered is not None:
        return "yes" if answered else "no"
    return choices.read(words, offered)


def _idea(said: str) -> str | None:
    """Return what is told, once the faults that are no more are out of it."""
    sure = _NOT_YET.search(said) is None
    left = _FAULT_GONE.sub(" ", said) if sure else said
    if sure and (left != said or _WORKS.search(said)):
        left = f"{_ENOUGH.sub(' ', left)} up and running"
    return next((idea for idea, pattern in _IDEAS if pattern.search(left)), None)
