"""What came of something that a caller was asked to try.

Grammar: that they want to stop; that they can not do it, or find it; that nothing is better
("still the same", "now it says error five"); that it works; that it is done. The value is one of
the choices offered: "stop", "cannot", "done" and "solved" in the middle of a help, "yes" and "no"
at its end. What is asked back is no answer.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import choices, yes_no
from neuracrm_voice.dialogue.spoken.tidy import plain

_ASKS = re.compile(
    r"^(?:(?:okay|yes|and|so|but|um+|uh+|well|sorry|wait|hang on) )*(?:what|which|where|how|why|"
    r"who|"
    r"when|do you|does|should|shall|can you|could you|is it|is that|are you)\b"
)
_IDEAS = tuple(
    (idea, re.compile(rf"\b(?:{pattern})\b"))
    for idea, pattern in (
        (
            "stop",
            (
                r"stop|enough|give up|forget it|leave it|do not want|would rather not|not going to|"
                r"(?:open|make|want|need|just|raise) (?:me )?(?:a|the) ticket|no time|pointless|"
                r"too (?:long|complicated|difficult|hard|much)|(?:tried|done|did) (?:all|"
                r"everything)|"
                r"not at (?:my|the|a) (?:computer|desk|screen|machine|office)|am driving|"
                r"(?:can|could) not (?:do|try) (?:that|this|it|any of (?:it|that|this)) "
                r"(?:now|right now|here|at the moment)"
            ),
        ),
        (
            "cannot",
            (
                r"(?:can|could|do|did) not (?:really |even |actually )?(?:find|see|do|get to|"
                r"open|reach|"
                r"locate|figure|have|click|press|know (?:how|where|what|which))|"
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
                r"almost|nearly|half|only|sometimes|stop(?:s|ped|ping)|keeps?|for a (?:moment|"
                r"second|minute)|already"
            ),
        ),
        (
            "solved",
            (
                r"works|worked|working|fixed|solved|resolved|sorted|helped|did (?:it|the trick)|"
                r"up and running|back (?:up|on|now|again)|problem is gone|it is gone|"
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
    said = " ".join(plain(words))
    if _ASKS.match(said) or words.rstrip().endswith("?"):
        return None
    values = {choice.value for choice in offered}
    idea = next((idea for idea, pattern in _IDEAS if pattern.search(said)), None)
    if idea in values:
        return idea
    answered = yes_no.read(words) if idea is None else idea == "solved"
    if "no" in values and answered is not None:
        return "yes" if answered else "no"
    return choices.read(words, offered)
