"""Whether a caller asks for one of our people by name, or by what they do here.

Grammar: a wish to speak, and then a name, a title with a name, an office or a department; "is Anna
in?". Sales and support are desks of ours and no persons; whoever wants to sell to us wants nobody.
What is told of people ("the person who is leaving", "it doesn't talk to payroll") asks for none.
"""

import re

from neuracrm_voice.dialogue.spoken.everyday import EVERYDAY
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed

_OFFICE = (
    r"(?:owner|boss|director|president|founder|chairman|chairwoman|ceo|cfo|cto|coo|secretary|head "
    r"of \w+|chief \w+ officer|managing director|press (?:office|team|officer)|spokes\w+|hr|human "
    r"resources|personnel|recruit(?:ing|ment|er)|marketing|accounting|accountant|finance|legal|"
    r"payroll|warehouse|press|management|engineering|it department|development)"
)
_DEPARTMENT = r"(?:department|team|office|people|manager)"
_THROUGH_TO = (
    r"(?:(?:put|pass|patch|get|connect|transfer) (?:me |us )(?:through |over |on )?(?:to|with)|"
    r"connected (?:to|with)|transferred to)"
)
_SPEAK_TO = r"(?:speak|talk|chat) (?:to|with)"
_REACH = (
    r"(?:(?:can|could|may|do) (?:i|we)|(?:like|want|need|wish|try|trying|hoping) to) "
    r"(?:get hold of|reach)"
)
_TO = rf"(?:{_SPEAK_TO}|{_THROUGH_TO}|{_REACH})"
_FOR = r"(?:looking|calling|asking|ringing) for"
_OF_US = (
    r"(?:the|your|someone (?:in|from)|somebody (?:in|from)|whoever is (?:in charge of|your)|"
    r"the person in charge of)"
)
_END = r"(?: (?:please|now|today|again|thanks|thank you))*$"
_WHO = (
    r"(?:whoever|(?:the|a) person who|someone who|somebody who|the one who|(?:the )?people who) "
    r"(?:is|are|was|were|runs?|handles?|deals?|looks? after|called|rang|phoned|wrote)\b"
)
_WHOM = re.compile(
    rf"\b{_TO} (?:please )?(?:(?:{_OF_US}|an?) )*{_OFFICE}(?: {_DEPARTMENT})?\b(?! (?:software|"
    r"tool|plan|package|module|system|data|app|feature|report|automation|option|advice|"
    r"service))|"
    rf"\b{_FOR} (?:please )?(?:(?:{_OF_US} )+{_OFFICE}(?: {_DEPARTMENT})?|{_OFFICE} "
    rf"{_DEPARTMENT}){_END}|\b(?:{_TO}|{_FOR}(?= (?:whoever|the))) (?:please )?(?:{_WHO}|"
    r"(?:whoever|the person|someone|somebody) (?:in charge|responsible)\b)"
)
_WHO_DOES = re.compile(
    rf"\bis there (?:someone|somebody|anyone|anybody|a person) who (?:runs|handles|deals|looks "
    rf"after)\b|(?:^|\b(?:want|need|have|me|please|hello|hi) )(?:the person|whoever is|someone) "
    rf"(?:in charge|responsible){_END}"
)
_TITLED = r"(?:mr|mrs|ms|miss|dr|doctor|professor) \w+"
_NAME = rf"(?:{_TITLED}|(?P<name>[^\W\d_]+)\b)"
_NAMED = re.compile(rf"\b{_TO} (?:please )?(?:a |my |your (?:colleague|assistant|agent) )?{_NAME}")
_NAMED_LAST = re.compile(
    rf"\b{_FOR} (?:please )?(?:your (?:colleague|assistant|agent) )?{_NAME}(?: (?!in |from |at )"
    rf"[^\W\d_]+)?(?: (?:in|from|at) (?:\w+ )?\w+)?{_END}"
)
"""Whoever calls for somebody and goes on ("for Anna, she cannot log in") calls on their behalf."""
_IN = re.compile(
    rf"\b(?:is|will) (?:{_TITLED}|(?P<name>[^\W\d_]+)(?: (?P<last>[^\W\d_]+))?) (?:be )?"
    r"(?:there|in|around|in the office|at (?:her|his|their) desk|on the line|"
    r"(?P<loose>available|free|about|back|here|working))"
    r"(?: (?:today|now|yet|please|at the moment|right now|tomorrow|this \w+))*$"
)
_BEFORE_IN = re.compile(
    r"(?:(?:hi|hello|hey|yes|yeah|okay|um|uh|so|well|sorry|please|good|morning|afternoon|evening|"
    r"day|and|a|happy|new|year|just|quick|one|question|excuse me|then|when|no|thanks|there) )*"
    r"(?:(?:this is|it is|i am|my name is) (?:\w+ ){1,6})?"
)
_ALSO_THINGS = listed(
    """
    april amber august bill carol chance crystal daisy dawn faith grace grant hazel heather holly
    hope iris ivy jade jan jasmine jean joy june lily mark may olive pat pearl penny poppy ray rose
    ruby sage sandy summer violet will
    """
)
"""Names that are months, wares or other words as well: "is June free" may ask for no person."""
_TOLD = re.compile(
    r"\b(?:not|never|nobody|no one|unable|did|had|it|this|that|they|he|she|which|software|app|"
    r"system|crm|tool|program)(?: (?:even|ever|really|to|be|been|able|let|me|us|get|have|has|want|"
    r"wish|like|needs?|should|must|will|would|can|could))* $"
)
"""What stands before a wish that is none: "we can not reach", "it has to talk to"."""
_THROUGH = re.compile(
    r"^(?:(?:then|okay|yes|please|just|well|so|can you|could you|no|and) )*(?:put me through|"
    r"connect me|transfer me|pass me on)(?: (?:then|please|now|thanks))*$"
)
_AT_THE_DOOR = re.compile(
    r"(?<!\bmy )(?<!\bour )\b(?:delivery|parcel|package|courier)\b(?!.*\b(?:left|was|were|been|"
    r"never|not|late)\b).*\b(?:for you|for your \w+|"
    r"at (?:your|the) (?!latest)\w+|outside|downstairs)\b|"
    r"\bi am (?:standing |waiting )?(?:outside|downstairs|at your|"
    r"at the (?:front |back )?(?:door|gate|entrance|reception)|in (?:your|the) (?:lobby|foyer))\b"
)
"""Whoever stands at the door wants somebody to open it."""
_NUMBER = (
    r"(?:\d+|oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|double|triple|and)"
)
_EXTENSION = re.compile(
    r"(?:^|\b(?:to|for|want|need|please|dial|try|get|have|hi|hello|me) )(?:the )?extension "
    rf"(?:number )?{_NUMBER}(?: {_NUMBER})*(?: please)?$|"
    r"\breturning (?:a|the|your|his|her|their|\w+) call\b|"
    r"\b(?:asked|told|wanted|wants) me to (?:call|ring|phone) (?:her|him|them|you|back)\b"
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
    if any(wish.search(said) for wish in (_WHO_DOES, _EXTENSION, _THROUGH, _AT_THE_DOOR)):
        return True
    wishes = (wish for form in (_WHOM, _NAMED, _NAMED_LAST) for wish in form.finditer(said))
    return _is_in(said) or any(
        _is_name(wish) and not _TOLD.search(said[: wish.start()]) for wish in wishes
    )


def _is_name(wish: re.Match[str]) -> bool:
    name = wish.groupdict().get("name")
    return name is None or name in FIRST_NAMES


def _is_in(said: str) -> bool:
    """Tell whether somebody is asked for by "is Anna in?"."""
    there = _IN.search(said)
    if not there or not _is_name(there) or not _BEFORE_IN.fullmatch(said[: there.start()]):
        return False
    return there["last"] not in EVERYDAY and not (there["loose"] and there["name"] in _ALSO_THINGS)
