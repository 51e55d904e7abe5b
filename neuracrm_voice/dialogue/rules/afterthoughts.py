"""What callers want of what the call has just noted for them: that it be dropped, or put right.

Grammar: what `no_longer` reads; of a call back, when it comes, another time or another number; that
their name or address was taken down wrong, or a sentence that is the right name and nothing
besides. "Whenever you can" wants nothing.
"""

import re

from neuracrm_voice.dialogue.acts import Reading
from neuracrm_voice.dialogue.rules import no_longer, volunteered
from neuracrm_voice.dialogue.spoken import emails, nameless, names, phones
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Act, Moment, Plain, Understanding

TOPIC = "afterthoughts"
"""The flow that drops what was noted, or puts it right."""

_OTHER_TIME = re.compile(
    no_longer.OPENING
    + r"(?:make (?:it|that)|change (?:it|that|the (?:time|day|call(?: ?back)?))(?: to)?|"
    r"move (?:it|that|the call(?: ?back)?)(?: to)?|call (?:me |us )?(?:back )?(?:at|on|after|"
    r"before|later|tomorrow|earlier|instead)|(?:do|say) (?:it|that) (?:at|on|for|before|after))\b"
)
_INSTEAD = re.compile(r"\b(?:instead|rather|better|after all|another (?:time|day)|later|earlier)\b")
_WHEN = re.compile(
    r"\bwhen (?:will|would|are|is|do|does|can|should|may) (?:\w+ ){1,4}?(?:call|ring|phone|hear)"
    r"\w*\b|"
    r"\bwhat time (?:is|was|will|would) (?:that|it|the call|(?:\w+ )?(?:call|ring))\b|"
    r"\bwhen (?:is|was) (?:it|that|the call(?: ?back)?)\b"
)
_NUMBER_WRONG = re.compile(
    r"\b(?:(?:my|the|that|this) (?:\w+ )?number (?:is|was) (?:\w+ )?(?:wrong|not right|"
    r"incorrect|old)|(?:wrong|different|another|other|not (?:that|this|my)) (?:\w+ )?number|"
    r"(?:call|ring|phone|reach) (?:me|us) (?:back )?(?:on|at) (?:my|the|a|another) (?:\w+ )?"
    r"(?:number|mobile|cell(?:phone)?|phone|landline|home|office|desk)|"
    r"change (?:my|the) (?:\w+ )?number)\b"
)
_NAME_WRONG = re.compile(
    r"\b(?:(?:you|they) (?:have |had )?(?:got|get|have|had|took|taken|wrote|written|spelled|spelt|"
    r"put|noted)(?: down)? (?:my (?:\w+ )?name|(?:it|me) down) (?:down )?(?:wrong|incorrectly|"
    r"wrongly)|my (?:\w+ )?name (?:is|was) (?:spelled |spelt |written |noted |down )?(?:wrong|"
    r"incorrect|not right|misspelled|misspelt)|(?:that is|that was|it is) not (?:quite )?(?:my "
    r"(?:\w+ )?name|how (?:you spell|it is spelled))|(?:change|correct|fix) my (?:\w+ )?name|"
    r"(?:wrong|misspelled) (?:\w+ )?name)\b"
)
_NAME_IS = re.compile(
    r"^(?:(?:oh|no|sorry|wait|actually|but|and|yes|by the way)\W+)*(?:my|the) (?:(?P<which>last|"
    r"first|sur|family|second|christian|given)[ -]?)?name(?:'s| is| should be| is spelled)\s+"
    r"(?P<name>[^,.?!]+?)(?:\W+not\b.*)?[.!]*$",
    re.IGNORECASE,
)
_ADDRESS_WRONG = re.compile(
    r"\b(?:(?:got|have|took|wrote|put)(?: down)? (?:my|the) e ?mail(?: address)? (?:down )?wrong|"
    r"(?:my|the|that) e ?mail(?: address)? (?:is|was) (?:\w+ )?(?:wrong|incorrect|not right|"
    r"misspelled)|(?:change|correct|fix) (?:my|the) e ?mail(?: address)?|wrong e ?mail)\b"
)
_NO_HURRY = re.compile(
    r"(?:okay |well )?(?:whenever(?: you (?:can|like|want|are ready))?|(?:there is )?no (?:rush|"
    r"hurry)|take your time)(?: please| thanks)?"
)
_FIRST = frozenset(("first", "christian", "given"))


def read(text: str, told: Reading | None, moment: Moment) -> Understanding | None:
    """Return the understanding of an afterthought, None where it is none.

    `told` is the name in hand.
    """
    said = " ".join(plain(text))
    if kind := no_longer.read(said, moment.noted):
        return _wanted("drop", dropped=kind)
    if not moment.noted:
        return None
    of_them = _of_themselves(said, text, told)
    if of_them is None and moment.noted == "callback":
        return _of_a_call(said, text, moment)
    return of_them


def _of_themselves(said: str, text: str, told: Reading | None) -> Understanding | None:
    """Return what puts right who they are, or is said in leave: "whenever you can"."""
    if told and (name := _right_name(text, told)):
        return Understanding(answers={told.slot.name: name}, complete=True)
    if _NAME_WRONG.search(said):
        return _wanted("name")
    if _ADDRESS_WRONG.search(said):
        email = emails.read(text)
        right: dict[str, Plain] = {"email": email}
        return Understanding(answers=right, complete=True) if email else _wanted("email")
    return Understanding(act=Act.THANK, complete=True) if _NO_HURRY.fullmatch(said) else None


def _of_a_call(said: str, text: str, moment: Moment) -> Understanding | None:
    """Return what is wanted of a call back: another number, or another time."""
    phone = phones.read(text, moment.region, strict=True)
    if phone or _NUMBER_WRONG.search(said):
        return _wanted("number", **({"other_phone": phone} if phone else {}))
    if _WHEN.search(said):
        return _wanted("tell")
    asked = _OTHER_TIME.match(said) or _INSTEAD.search(said)
    if not asked and not nameless.is_moment(text):
        return None
    return _wanted("time", **volunteered.another_time_to_call(text, moment))


def _right_name(text: str, told: Reading) -> str:
    """Return the name that a sentence puts in the place of the one in hand, "" where it is none."""
    match = _NAME_IS.match(text)
    name = names.read(match["name"]) if match else None
    had = str(told.value)
    if not match or not name or not told.slot.accepts(name):
        return ""
    parts = had.split()
    if match["which"] and len(parts) > 1:
        first = match["which"].lower() in _FIRST
        name = " ".join((name, *parts[1:]) if first else (*parts[:-1], name))
    return name if name != had else ""


def _wanted(change: str, **told: Plain) -> Understanding:
    answers: dict[str, Plain] = {"afterthought": change, **told}
    return Understanding(topic=TOPIC, explicit=True, answers=answers, complete=True)
