"""What is said to a call of ours: stop calling, who are you, or a machine's greeting.

`said` is plain: lower case, without signs, "don't" as "do not".
"""

import re

from neuracrm_voice.dialogue.understanding import Act

_CALLING = r"(?:calling|phoning|ringing|contacting|bothering)"
_CALL = r"(?:call|phone|ring|contact|bother)"
_US = r"(?:me|us|here|this number|my (?:number|phone|house|home|family)|our (?:number|office))"
_STOP = re.compile(
    # "Stop calling me Bob" is about a name, so what follows has to open another thought.
    rf"\b(?:stop|quit) {_CALLING}(?: {_US})?(?=$| (?:now|please|again|any ?more|all|every|ever|"
    rf"at once|immediately|i|we|you|this|it|and|or|because|already)\b)|"
    rf"\b(?:do not|never|not to)(?: ever| you)?(?: dare)? {_CALL} {_US}(?: ever)? "
    rf"(?:again|any ?more|ever)\b|"
    rf"\bno (?:more|further) (?:phone )?calls\b|\bdo not call list\b|"
    rf"\b(?:take|remove|delete|get|strike) (?:me|us|this number|my (?:number|name)) "
    rf"(?:off|from) (?:of )?(?:your|the|this) (?:\w+ )?(?:list|database|system|records?)\b|"
    rf"\b(?:do not|never) want (?:any |you to )?(?:{_CALL}|more calls|calls)\b(?! me back)"
)
_SCREENED = re.compile(
    r"\b(?:say|state|tell me|record|give|announce) (?:me )?your name\b|"
    r"\b(?:say|state|tell me|record)\b.{0,40}\b(?:why you are|reason (?:for|of)|purpose of).{0,12}"
    r"call(?:ing)?\b|\bcall(?:s)? screen(?:ing|ed)\b|\bscreening (?:service|assistant|this call)\b|"
    r"\b(?:may i ask |can i ask )?who is (?:calling|this|speaking)\b|"
    r"\bwhat is (?:this|it|the call) (?:regarding|about|concerning)\b"
)
_MACHINE = re.compile(
    r"\b(?:after|at) the (?:tone|beep|signal)\b|\b(?:you have|you ve) reached\b|"
    r"\bforwarded to (?:an automated )?voice ?mail\b|\bmailbox\b|"
    r"\b(?:can ?not|unable to|not able to) (?:take|come to|get to|answer) (?:your call|the phone|"
    r"my phone)\b"
)


_TO_ANYBODY = ((Act.STOP_CALLING, _STOP),)
_TO_WHO_CALLS = (*_TO_ANYBODY, (Act.VOICEMAIL, _MACHINE), (Act.SCREENED, _SCREENED))


def read(said: str, *, outbound: bool) -> Act | None:
    """Return what is said to whoever calls, None where it is nothing of the kind.

    A caller who speaks of a mailbox, or of who is calling, means their own matter.
    """
    for act, pattern in _TO_WHO_CALLS if outbound else _TO_ANYBODY:
        if pattern.search(said):
            return act
    return None
