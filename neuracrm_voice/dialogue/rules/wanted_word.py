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
    r"\b(?:leave|take (?:down )?|record|pass on|give) ?(?:(?:him|her|them|you|someone|somebody|a "
    r"colleague|(?:the|your) \w+(?: team)?) )?(?:with )?(?:a |my |this |just |the )*(?:quick |"
    r"short |little |brief |voice )*(?:message|voice ?mail)\b|^(?:(?:just|only|a|can i|please|i "
    r"want|i would like|to|leave) )*(?:message|voice ?mail)(?: please)?$"
)
_TELL = re.compile(
    r"^(?:(?:please|just|okay|yes|no|oh|well|then|and|so|hi|hello|thanks|thank you|sorry|um|uh|"
    r"(?:can|could|would|will) you|you (?:can|could)|i (?:just )?want you to|i would like you to) "
    r")*(?:tell|let) (?:him|her|them|your (?:boss|manager|colleague|team|people)|(?:mr|mrs|ms|dr) "
    r"\w+|(?!(?:me|us|you|if|it|the|a|an|this|that|these|those|what|how|when|where|why|who|whether|"
    r"my|our|your|people|users|customers|everyone|everybody)\b)\w+) (?:know )?"
    r"(?:that )?(?:(?:i|we) (?:\w+ )?(?:called|rang|phoned|am|are|was|were|will|would|(?:need|"
    r"want)(?! (?:it|that|this|them)\b))\b|(?!(?:it|this|that|they|there|the|my|our|your|these|"
    r"those|nothing|everything)\b)\w+ (?:\w+ )?(?:called|rang|phoned|is|was|will)\b)"
)
"""Told outright to tell somebody; "it doesn't tell them" is told of a thing."""
_LATE = re.compile(
    r"\b(?:i|we) (?:am|are|will be|might be|may be) (?:\w+ )?(?:(?:going to be |running )|(?:\w+ "
    r"){0,2}(?:minutes?|hour) )*(?:late|delayed) (?:for|to) (?:my|our|the|a|an) "
    r"(?:\w+ ){0,3}?(?:meeting|appointment|demo|call|visit|o'clock|\d+|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|noon)\b"
)
"""Whoever is late for a meeting wants those who wait to know it."""
_WHOM = (
    r"(?:me|us|him|her|them|(?:my|our) (?:wife|husband|partner|spouse|son|daughter|mother|mom|mum|"
    r"father|dad|brother|sister|boss|manager|assistant|colleague|office|accountant|director|"
    r"engineer|technician|team))"
)
CALLBACK = re.compile(
    rf"\bgive {_WHOM} (?:a |another )?(?:call|ring|buzz|bell|phone call)\b|"
    rf"\b(?:have|get|ask|let|could|can|would|needs?|wants?) {_CALLER} (?:please |to |just )*"
    rf"(?:call|ring|phone) {_WHOM}\b(?! (?:a|an|the)\b)(?: (?:back|later))?|"
    rf"\b(?:call|ring|phone) {_WHOM} (?:back|later|again (?:later|tomorrow))\b|"
    r"\b(?:request|wants?|needs?|like|arrange|schedule|book|get|have|prefer) (?:to )?"
    r"(?:(?:request|arrange|schedule|book|get|have) )?(?:a |the )?(?:call ?back|return call)\b|"
    r"^(?:(?:a|can i get|just|please) )*(?:call ?back)(?: please)?$"
)
_TOLD_OF = re.compile(
    r"\b(?:not|never|nobody|no one|none|unable|how (?:do|can|to)|when(?:ever)? (?:i|we|someone)|"
    r"if (?:i|we)|tr(?:y|ies|ied|ying) to|users?|customers?|promised|said|supposed|told|were "
    r"going|would|waiting for|ask(?:ed|ing)|keeps?) (?:\w+ ){0,5}?(?:call|ring|phone|leave|take|"
    r"record|give|get|have|callback|pass)\b"
)
_OUTRIGHT = re.compile(rf"(?:could|can|would) {_CALLER} ")
"""A request that nothing said before it takes back: "not good enough, can somebody call me"."""
_POLITE = re.compile(r"\b(?:would (?:you|like|someone|somebody|it be)|i would)\b")


READY = re.compile(
    r"(?:(?:okay|yes|yeah|right|alright|sorry|thanks|thank you|hi|hello|so|um|you can|please) )*"
    r"(?:go ahead|carry on|(?:i am )?(?:ready|back)|i (?:have )?(?:got|found|have) (?:a|my|the) "
    r"(?:pen|pencil|paper)|i am listening|i am all ears)(?: (?:please|now|then|again|here|sorry))*"
)
"""Who is ready to write, or back on the telephone, wants to hear it once more."""
_AGAIN = (
    r"(?:(?:(?:call|ring|phone) (?:you |in )?(?:back|again|later|another time)|try (?:you )?"
    r"(?:again|later))(?: (?:later|again|tomorrow|today|tonight|then|instead|soon|another time|"
    r"some other time|in an? (?:bit|while|minute|moment|hour)|on \w+day|next week|thanks|thank "
    r"you|please|bye|goodbye|okay|(?:when|once|after|as soon as) (?:i|we) (?:am|are|have|know|"
    r"get)\b.*))*)"
)
LATER = re.compile(
    r"\b(?:(?:i|we) (?:will|would (?:rather|better|like to)|shall|want to|am going to|are going "
    r"to|better|had better|should|have to|prefer to)|(?<!\bso )(?:i|we) (?:can|could|might|may)|"
    rf"let me) (?:just )?{_AGAIN}$|\b(?:can|could|may) i (?:just )?(?=\w+ you ){_AGAIN}$"
)
"""Who calls another time takes leave, if the call ends there: "can I call you back later"."""
_WONDERED = re.compile(
    r"\b(?:what|when|whenever|where|how|who|which|why|whether|if|until|(?:do|did|would|are|"
    r"should) you|does it|(?:says?|said|saying|tells?|told|asks?|asked|message|error|mean|means)"
    r"(?: \w+){0,4}?)(?: (?!i\b|we\b)\w+)? $"
)
"""What stands before words of calling again that ask about it, or repeat what another said."""


def leaves(said: str) -> bool:
    """Tell whether the caller takes leave by saying that they will call another time."""
    later = LATER.search(said)
    return later is not None and not _WONDERED.search(said[: later.start()])


def is_told(said: str) -> bool:
    """Tell whether word is left by saying what to tell whom, which may also add to a ticket."""
    return bool(_TELL.search(said)) and not MESSAGE.search(said)


def read(said: str) -> Act | None:
    """Return MESSAGE, CALLBACK or GOODBYE when that is wanted, else None; `said` is plain."""
    if leaves(said):
        return Act.GOODBYE
    if _LATE.search(said):
        return Act.MESSAGE
    message, callback = MESSAGE.search(said) or _TELL.search(said), CALLBACK.search(said)
    if callback and _OUTRIGHT.match(callback[0]):
        return Act.CALLBACK
    if not (message or callback) or _TOLD_OF.search(_POLITE.sub("", said)):
        return None
    return Act.MESSAGE if message else Act.CALLBACK
