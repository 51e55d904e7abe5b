"""Whether a caller asks for one of our people by name, or by what they do here.

Grammar: a wish to speak, and then a name, a title with a name, an office or a department; "is Anna
in?". Sales and support are desks of ours and no persons; whoever wants to sell to us wants nobody.
"""

import re

from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES

_OFFICE = (
    r"(?:owner|boss|director|president|founder|chairman|chairwoman|ceo|cfo|cto|coo|secretary|head "
    r"of \w+|chief \w+ officer|managing director|press (?:office|team|officer)|spokes\w+|hr|human "
    r"resources|personnel|recruit(?:ing|ment|er)|marketing|accounting|accountant|finance|legal|"
    r"payroll|warehouse|press|management|engineering|it department|development)"
)
_TO = (
    r"(?:(?:speak|talk|chat) (?:to|with)|(?:put|pass|patch|get|connect|transfer) (?:me |us "
    r")(?:through |over |on )?(?:to|with)|get hold of|reach|connected (?:to|with)|transferred to|"
    r"(?:looking|calling|asking|ringing) for)"
)
_WHOM = re.compile(
    rf"\b{_TO} (?:please )?(?:(?:the|your|our|a|someone (?:in|from)|somebody (?:in|from)|whoever "
    rf"is (?:in charge of|your)|the person in charge of) )*(?:{_OFFICE}(?: (?:department|team|"
    rf"office|"
    r"people|manager))?\b(?! (?:software|tool|plan|package|module|system|data|app|feature|"
    r"report)))|\b(?:whoever|the person who|someone who|somebody who|the one who|the people who) "
    r"(?:is|are|was|were|runs?|handles?|deals?|looks? after|called|rang|phoned|wrote)\b|"
    r"\b(?:whoever|the person|someone) (?:in charge|responsible)\b"
)
_NAMED = re.compile(
    rf"\b{_TO} (?:please )?(?:a |my |your (?:colleague|assistant|agent) )?(?:(?P<title>mr|mrs|ms|"
    rf"miss|"
    r"dr|doctor|professor) \w+|(?P<name>[^\W\d_]+)\b)"
)
_IN = re.compile(
    r"(?:is|will) (?:(?:mr|mrs|ms|miss|dr|doctor) \w+|(?P<name>[^\W\d_]+)(?: [^\W\d_]+)?) (?:be "
    r")?(?:there|in|around|available|free|about|back|here|in the office|at (?:her|his|their) desk|"
    r"working|on the line)(?: (?:today|now|yet|please|at the moment|right now|tomorrow|this \w+))*$"
)
_THROUGH = re.compile(
    r"^(?:(?:then|okay|yes|please|just|well|so|can you|could you|no|and) )*(?:put me through|"
    r"connect me|transfer me|pass me on)(?: (?:then|please|now|thanks))*$"
)
_AT_THE_DOOR = re.compile(
    r"\b(?:delivery|parcel|package|courier)\b.*\b(?:for you|for your \w+|at (?:your|the) \w+|"
    r"outside|downstairs)\b|\bi am (?:standing |waiting )?(?:outside|downstairs|at your|at the "
    r"(?:front |back )?(?:door|gate|entrance|reception)|in (?:your|the) (?:lobby|foyer))\b"
)
"""Whoever stands at the door wants somebody to open it."""
_EXTENSION = re.compile(
    r"\bextension (?:number )?\w+(?: please)?$|\breturning (?:a|the|your|his|her|their|\w+) call\b"
)
_OFFERING = re.compile(
    r"\b(?:we|i) (?:sell|supply|offer|distribute|provide|manufacture|make|represent)\b|"
    r"\b(?:purchasing|procurement|buying|buyers?|survey|questionnaire|offer you|introduce (?:our|"
    r"my|us))\b"
)


def asked_for(said: str) -> bool:
    """Tell whether plain words ask for one of our people."""
    if _OFFERING.search(said):
        return False
    if any(wish.search(said) for wish in (_WHOM, _EXTENSION, _THROUGH, _AT_THE_DOOR)):
        return True
    there = _IN.search(said)
    return any(_is_name(match) for match in (*_NAMED.finditer(said), *([there] if there else [])))


def _is_name(match: re.Match[str]) -> bool:
    return match["name"] is None or match["name"] in FIRST_NAMES
