"""Whether a caller wants to leave word, or be called back, rather than talk with us.

Told of ("nobody called me back"), it is a matter like any other.
"""

import re

from neuracrm_voice.dialogue.understanding import Act

_CALLER = (
    r"(?:someone|somebody|anyone|anybody|a person|(?:a|your) (?:human|colleague|manager|agent|rep|"
    r"representative|team|expert|specialist)|one of your (?:people|team|colleagues)|them|him|her|"
    r"you|your (?:sales|support) team)"
)
MESSAGE = re.compile(
    r"\b(?:leave|take (?:down )?|record|pass on|give) ?(?:(?:him|her|them|you|someone|somebody|"
    r"a colleague|(?:the|your) \w+(?: team)?) )?(?:with )?(?:a |my |this |just |the )*"
    r"(?:quick |short |little |brief |voice )*(?:message|voice ?mail)\b|"
    r"^(?:(?:just|only|a|can i|please|i want|i would like|to|leave) )*"
    r"(?:message|voice ?mail) please$"
)
CALLBACK = re.compile(
    rf"\b(?:have|get|ask|let|could|can|would) {_CALLER} (?:please |to )*(?:call|ring|phone) "
    r"(?:me|us)\b(?! (?:a|an|the)\b)(?: (?:back|later))?|"
    r"\b(?:call|ring|phone) (?:me|us) (?:back|later|again (?:later|tomorrow))\b|"
    r"\b(?:request|want|need|like|arrange|schedule|book|get|have|prefer) (?:to )?(?:(?:request|"
    r"arrange|schedule|book|get|have) )?(?:a |the )?(?:call ?back|return call)\b|"
    r"^(?:(?:a|can i get|just|please) )*(?:call ?back)(?: please)?$"
)
_TOLD_OF = re.compile(
    r"\b(?:not|never|nobody|no one|none|unable|how (?:do|can|to)|when(?:ever)? (?:i|we|someone)|if "
    r"(?:i|we)|tr(?:y|ies|ied|ying) to|users?|customers?|promised|said|supposed|told|were going|"
    r"would|waiting for|ask(?:ed|ing)|keeps?) (?:\w+ ){0,5}?"
    r"(?:call|ring|phone|leave|take|record|give|get|have|callback|pass)\b"
)
_OUTRIGHT = re.compile(rf"(?:could|can|would) {_CALLER} ")
"""A request that nothing said before it takes back: "not good enough, can somebody call me"."""
_POLITE = re.compile(r"\b(?:would (?:you|like|someone|somebody|it be)|i would)\b")


def read(said: str) -> Act | None:
    """Return MESSAGE or CALLBACK when that is asked for, else None; `said` is plain tokens."""
    message, callback = MESSAGE.search(said), CALLBACK.search(said)
    if callback and _OUTRIGHT.match(callback[0]):
        return Act.CALLBACK
    if not (message or callback) or _TOLD_OF.search(_POLITE.sub("", said)):
        return None
    return Act.MESSAGE if message else Act.CALLBACK
