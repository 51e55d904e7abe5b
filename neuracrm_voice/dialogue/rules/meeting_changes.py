"""Whether a caller wants to move or cancel a meeting that they have booked with us.

Grammar: "move", "cancel" and their like near "my meeting", "our demo", "the appointment"; "I can't
make it tomorrow", "I booked something and can't come"; "when is my appointment". Of a meeting that
was booked in this call, "move it to Friday", "make it Friday" and "I meant Friday" say enough.
Whoever cannot do that in a program, or wants to know how one does, has a problem or a question, and
so has who moves something else.
"""

import re
from collections.abc import Mapping

from neuracrm_voice.dialogue.answers import Slot
from neuracrm_voice.dialogue.spoken import meeting_times, nameless
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
_MISSED = re.compile(
    r"\b(?:booked|scheduled|arranged|have|made) (?:something|an?|one)\b(?: \w+){0,7}? (?:and|but) "
    r"(?:\w+ )?can not (?:make|keep|come|do|attend)\b|"
    r"\b(?:i|we) (?:\w+ )?can not (?:make|keep) (?:it|that)(?: any ?more| after all| then| on| at| "
    r"this| next| today| tomorrow| \w+day)*$"
)
_WHEN = re.compile(
    rf"\b(?:when|what (?:time|day|date)) (?:is|was|are) {_MEETING}\b|"
    rf"\b(?:remind me (?:of|about|when)|confirm) {_MEETING}(?: is)?$|"
    rf"\bis {_MEETING} (?:still|on|going ahead)\b|"
    r"\b(?:do|have) (?:i|we) (?:still )?(?:have|got) (?:an?|any) (?:\w+ )?"
    r"(?:meeting|appointment|demo|demonstration)s?\b"
)
_IT = r"(?:it|that|this|that one|the (?:time|day|date|appointment|meeting|booking|demo))"
_MOVE_IT = re.compile(
    rf"\b{_MOVE} {_IT}\b|\bmake (?:it|that) (?!work|clear|quick|short|to)\w+|"
    r"\b(?:another|different) (?:time|day) (?:after all|would be better|instead|please)\b|"
    r"\b(?:today|tomorrow|\w+day|\w+ o'clock|morning|afternoon|week) (?:\w+ )?(?:instead|after all|"
    r"would be better)\b|"
    r"\bcan not (?:make|do) (?:it|that)\b"
)
_CANCEL_IT = re.compile(rf"\b(?:{_CANCEL}) {_IT}\b|\bcall it off\b")
_WHEN_IT_IS = re.compile(
    r"\bwhen (?:is|was) (?:it|that)\b|\bwhat (?:time|day|date) (?:was|did (?:you|we) say)\b|"
    r"\bwho (?:is it with|(?:will|am|do) (?:i|we) (?:be )?(?:meet|see)\w*)\b"
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:how|why|can not|unable|not able|does not|did not|do not let|will not let|fails?|"
    r"failed|error|when i|if i|if we|users?|customers?|button|software|app|calendar) "
    rf"(?:\w+ ){{0,4}}?(?:{_CANCEL}|{_MOVE})\b"
)
_NEW_TIME = re.compile(r"\b(?:to|for|until|till|on)\b", re.IGNORECASE)


_OTHER_ONE = re.compile(
    r"(?:the |an? ?)?(?:other|another|different|first|second|former|latter|earlier|later)"
    r"(?: (?:one|time|day|date|slot|option)s?)?(?: please)?$"
)
_MEANT = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:meant?|said|wanted|want|would (?:like|prefer|rather have)|prefer) "
    r"(?!to\b)(?P<what>.+)"
)
_WRONG = re.compile(
    r"(?:(?:no|oh|sorry|wait|but|hang on|actually|yes|um) )*(?:not that (?:one|time|day|date|slot)|"
    r"(?:(?:that|it|this)(?: is| was)? )?(?:the )?wrong (?:one|time|day|date|slot))"
    r"(?: (?:sorry|please|though|i am afraid))*"
)
_OF_A_TEXT = re.compile(r"\b(?:text|message|sms|phone|telephone|number|mobile|cell)\b")

_CHANGES = (
    ("cancel", _CANCEL_IT),
    ("move", _MOVE_IT),
    ("tell", _WHEN_IT_IS),
)


def asked(said: str, *, booked: bool = False) -> bool:
    """Tell whether plain words are about a meeting of the caller's.

    `booked` says that one was booked in this call, so that "it" may be that.
    """
    if booked and any(pattern.search(said) for _, pattern in _CHANGES):
        return True
    about = _ASKED.search(said) or _MISSED.search(said) or _WHEN.search(said)
    return bool(about) and not _ANOTHER_MATTER.search(said)


def put_right(said: str, asked: Slot[object] | None, moment: Moment) -> Understanding | None:
    """Return the understanding of words that put right which time was just booked, or None.

    "I meant the second one", "no, not that one"; where it is asked with the times that were offered
    besides, naming one is enough: "no, the other one".
    """
    if asked is None or _OF_A_TEXT.search(said):
        return None
    phrases = {phrase: one.value for one in asked.choices for phrase in one.phrases}
    named = next((phrases[one] for one in phrases if f" {one} " in f" {said} "), None)
    meant = _MEANT.search(said)
    another = meant and _OTHER_ONE.match(meant["what"])
    if named is None and meant and not another and nameless.is_moment(meant["what"]):
        wish = meeting_times.read(meant["what"], asked.choices, moment)
        named = wish if wish and meeting_times.tells(wish) else None
    if named is None and not (another or _WRONG.fullmatch(said)):
        return None
    told: dict[str, Plain] = {"meeting_time": named} if named else {}
    answers = {"meeting_change": "move", **told}
    return Understanding(topic=TOPIC, explicit=True, answers=answers, complete=True)


def understood(
    said: str, words: str, answers: Mapping[str, Plain], moment: Moment
) -> Understanding:
    """Return the understanding of such words: which change is wanted and, if told, the new time."""
    change = _change(said)
    told: dict[str, Plain] = {
        name: value for name, value in answers.items() if name != "meeting_time"
    }
    if change:
        told["meeting_change"] = change
    # "Move my Tuesday demo to Thursday at ten": what stands last is the new time.
    wish = meeting_times.read(_NEW_TIME.split(words)[-1], (), moment) if change == "move" else None
    if wish and meeting_times.tells(wish):
        told["meeting_time"] = wish
    return Understanding(topic=TOPIC, explicit=True, answers=told, complete=True)


def _change(said: str) -> str:
    """Return what is to become of the meeting, "tell" for when it is, "" where it is not said."""
    match = _ASKED.search(said)
    if match and (match["cancel"] or match["off"]):
        return "cancel"
    if match and match["move"]:
        return "move"
    if match or _MISSED.search(said):
        return ""
    if _WHEN.search(said):
        return "tell"
    return next((change for change, pattern in _CHANGES if pattern.search(said)), "")
