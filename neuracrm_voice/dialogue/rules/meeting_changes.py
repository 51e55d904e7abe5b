"""Whether a caller wants to move or cancel a meeting that they have booked with us.

Grammar: "move", "cancel" and their like near "my meeting", "our demo", "the appointment"; or "I
can't make it to our meeting". Whoever cannot do that in a program, or wants to know how one does,
has a problem or a question, and so has who moves something else.
"""

import re
from collections.abc import Mapping

from neuracrm_voice.dialogue.spoken import meeting_times
from neuracrm_voice.dialogue.understanding import Moment, Plain, Understanding

TOPIC = "meetings"

_MEETING = (
    r"(?:my|our|the|that|this) (?:\w+ ){0,2}?"
    r"(?:meeting|appointment|demo|demonstration|consultation)(?! (?:room|feature|link|note|data|"
    r"account|version|site|mode|page|user|system|template)s?\b)"
)
_CANCEL = r"(?:cancel|call off|drop|(?:do not|no longer) (?:need|want)|can not (?:keep|have))"
_MOVE = (
    r"(?:re ?schedule|re ?book|move|shift|postpone|put off|push(?: back)?|bring forward|change|"
    r"switch|delay|find another (?:time|day|date) for|another (?:time|day|date) for)"
)
_ASKED = re.compile(
    rf"\b(?:(?P<cancel>{_CANCEL})|(?P<move>{_MOVE})) (?:(?:the )?(?:time|date|day) (?:of|for) )?"
    rf"{_MEETING}\b|"
    rf"\bcall (?P<off>{_MEETING}) off\b|"
    rf"\b(?:can not|not able to|unable to|will not|not going to) (?:make|attend|come|be|get|do)\b"
    rf"(?: \w+){{0,3}}? {_MEETING}\b"
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:how|why|can not|unable|not able|does not|did not|do not let|will not let|fails?|"
    r"failed|error|when i|if i|if we|users?|customers?|button|software|app|calendar) "
    rf"(?:\w+ ){{0,4}}?(?:{_CANCEL}|{_MOVE})\b"
)
_NEW_TIME = re.compile(r"\b(?:to|for|until|till|on)\b", re.IGNORECASE)


def asked(said: str) -> bool:
    """Tell whether plain words ask for a change to a meeting."""
    return bool(_ASKED.search(said)) and not _ANOTHER_MATTER.search(said)


def understood(
    said: str, words: str, answers: Mapping[str, Plain], moment: Moment
) -> Understanding:
    """Return the understanding of such words: which change is wanted and, if told, the new time."""
    match = _ASKED.search(said)
    told: dict[str, Plain] = {
        name: value for name, value in answers.items() if name != "meeting_time"
    }
    if match and (match["cancel"] or match["off"]):
        told["meeting_change"] = "cancel"
    elif match and match["move"]:
        told["meeting_change"] = "move"
        # "Move my Tuesday demo to Thursday at ten": what stands last is the new time.
        wish = meeting_times.read(_NEW_TIME.split(words)[-1], (), moment)
        if wish and wish[0].isdigit():
            told["meeting_time"] = wish
    return Understanding(topic=TOPIC, explicit=True, answers=told, complete=True)
