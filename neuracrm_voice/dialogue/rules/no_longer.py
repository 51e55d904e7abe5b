"""What callers want no longer: a ticket, a call back or a message, of this call or an earlier one.

Grammar: to cancel, close or forget the thing by its name, or "it" where one was just noted; that
nobody needs to call; that it works again, after a ticket or where it is what they call to say.
"""

import re

OPENING = (
    r"^(?:(?:oh|yes|yeah|no|well|and|um+|uh+|so|but|okay|sorry|wait|actually|just|then|please|hang "
    r"on|i am sorry|on second thoughts?|(?:can|could|would|will) (?:you|we|i)|you can|i (?:would "
    r"like|want|need) (?:you )?to|let us|maybe|rather|i|we) )*"
)
"""What may stand before a wish that changes one's mind."""
_CANCEL = r"cancel|close|drop|delete|scrap|withdraw|take back|scratch|undo|remove"
_DROP = (
    rf"(?:{_CANCEL}|forget(?: about)?|never ?mind(?: about)?|ignore|skip|"
    r"(?:do not|no longer) (?:need|want))"
)
_THINGS = {
    "ticket": r"(?:ticket|case|report|complaint|request|issue)",
    "callback": r"(?:call ?back|(?:phone )?call|ring|request)",
    "message": r"(?:message|recording|note|voice ?mail)",
}
_NAMES = {"ticket": "ticket", "callback": "call ?back", "message": "message"}
"""What names a thing even where another was noted last."""
_THE = r"(?:(?:the|my|that|this|a|any|our) )(?:\w+ )?"
_IT = r"(?:it|that|this|the (?:whole )?thing)"
_AT_ALL = r"(?: (?:please|again|now|then|after all|any ?more|any longer|thanks?|thank you|sorry))*"
_ENDS = (
    r"(?:$| (?:as |because |since )?it (?:is |now |just |has )*"
    r"(?:work|fixed|solved|sorted|resolved))"
)
_NO_CALL = re.compile(
    r"\b(?:do not|no need to|need not|(?:do not|no longer) (?:need|have|want)(?: you)? to|without)"
    r"(?: bother(?: to)?| worry about)? (?:call|calling|ring|ringing|phone|phoning)"
    r"(?: (?:me|us))?(?: back)?"
    r"(?! (?:again|any ?more|ever|before|after|until|till|at|on|in|today|tomorrow|this|so|too)\b)\b"
)
_MY_TICKET = re.compile(rf"\b(?:{_DROP}) (?:(?:my|our|the|that) )(?:\w+ )?(?:ticket|case)\b")
_MY_CALL = re.compile(
    rf"\b(?:{_DROP}) (?:(?:my|our|the|that) )(?:\w+ )?call ?back\b|"
    r"\b(?:do not|no longer) (?:need|want|have)(?: you)? to (?:call|ring|phone) (?:me |us )?back\b|"
    r"\bno need to (?:call|ring|phone) (?:me|us) back\b"
)
_SOLVED = re.compile(
    r"\b(?:my|the|our) (?:\w+ )?(?:problem|issue|fault|error) (?:has |is |was |got |just |now )*"
    r"(?:solved|fixed|sorted|resolved|went away|gone away|gone)(?: itself| by itself| on its own| "
    r"now| again)*$|"
    r"\b(?:problem|issue|fault|error) (?:has |just )*(?:solved|fixed|sorted|resolved) itself\b|"
    r"\b(?:to (?:say|tell you|let you know)|just (?:saying|to say)) (?:that )?(?:it|everything|"
    r"(?:my|the) \w+) (?:is |now |are )*(?:works?|working|fixed|solved|sorted|resolved)\b"
)
_ASKS_HOW = re.compile(
    r"\b(?:how|why|where|what|can not|unable|not able|does not|did not|do not let|will not|fails?|"
    r"failed|error when|if i|when i)\b(?: \w+){0,6} (?:cancel|close|delete|remove|drop)\b|"
    r"\b(?:but|except|however|still|only)\b"
)
"""What asks for help with it, or goes on to what is still wrong."""
_MOST_WORDS = 22
_WORKS_AGAIN = re.compile(
    OPENING + r"(?:(?:it|that|this|everything|the \w+) (?:is |has |just |now |does )*"
    r"(?:work(?:s|ing)|fixed|solved|sorted|resolved|went away|gone away|back)(?: itself| out)?|"
    r"(?:i|we) (?:have |just |have just )?(?:fixed|solved|sorted|found) (?:it|the (?:problem|issue|"
    r"answer|solution)))(?: (?:now|again|after all|itself|out|on its own|all of a sudden|"
    r"suddenly))*(?: so .*)?$"
)


def read(said: str, noted: str) -> str:
    """Return the kind of what is to be dropped (ticket, callback, message), "" where nothing is.

    `said` is plain; `noted` is the kind of what this call has noted last.
    """
    if not noted:
        return _of_an_earlier_call(said)
    for kind, name in _NAMES.items():
        thing = _THINGS[kind] if kind == noted else name
        if re.search(rf"{OPENING}{_DROP} {_THE}{thing}\b", said):
            return kind
    if noted not in _THINGS:
        return ""
    if re.search(rf"{OPENING}(?:{_CANCEL}) {_IT}{_AT_ALL}{_ENDS}", said):
        return noted
    if noted == "callback" and _NO_CALL.search(said):
        return noted
    return noted if noted == "ticket" and _WORKS_AGAIN.match(said) else ""


def _of_an_earlier_call(said: str) -> str:
    if _ASKS_HOW.search(said) or len(said.split()) > _MOST_WORDS:
        return ""
    if _MY_TICKET.search(said) or _SOLVED.search(said):
        return "ticket"
    return "callback" if _MY_CALL.search(said) else ""
