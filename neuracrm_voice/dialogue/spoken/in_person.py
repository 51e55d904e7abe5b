"""Whether who speaks is the one asked for, as in "am I speaking with Jane?".

Grammar: "speaking", "this is she", "that would be me", "you are"; no are a relation or colleague
of theirs ("I'm her husband", "this is Jane's office"), one who tells where they are instead ("she's
out", "Jane doesn't work here any more"), and a wrong number. A bare yes or no is `yes_no`'s.
"""

import re

from neuracrm_voice.dialogue.spoken.tidy import plain

_ASSENT = r"(?:(?:yes|yeah|yep|yup|indeed|oh|well|hello|hi|sure|certainly|correct) )*"
_PRONOUN = r"(?:she|he|they|her|him|them)"
_YES = re.compile(
    rf"^{_ASSENT}(?:(?:i am |this is (?:{_PRONOUN}|me) )?speaking|"
    rf"(?:this|that|it)(?: is| would be) (?:{_PRONOUN}|me|myself)|you are(?: speaking (?:to|with) "
    rf"{_PRONOUN})?|(?:the )?(?:very )?same|the one and only|in person|in the flesh|"
    rf"you (?:have )?(?:got|found|reached) (?:me|{_PRONOUN})|i am {_PRONOUN})"
    r"(?: here| speaking| indeed| yes)*$"
)
_RELATION = (
    r"(?:husband|wife|spouse|partner|son|daughter|mother|mom|mum|father|dad|sister|brother|"
    r"cousin|niece|nephew|(?:step|grand)\w+|girlfriend|boyfriend|fiancee?|friend|flatmate|"
    r"room ?mate|neighbou?r|carer|nurse|colleague|co ?worker|boss|manager|assistant|pa|"
    r"secretary|receptionist|office|desk|phone|line|mobile|voice ?mail|replacement|successor|"
    r"lawyer|accountant|tenant|landlord)"
)
_MINE = r"(?:this is|that is|it is|i am|you are (?:speaking|talking) (?:to|with)|you (?:have )?got)"
_GONE = (
    r"(?:not (?:here|in|at (?:home|work|(?:his|her|their) desk)|around|available|with us|home|back|"
    r"up|free|the (?:one|person)|working|employed|living)|out\b|away|at (?:work|lunch|school)|busy|"
    r"asleep|in a meeting|on (?:holiday|vacation|leave|another)|"
    r"unavailable|dead|no longer|my (?:wife|husband|boss|mother|father|son|daughter|partner))"
)
_LEFT = (
    r"(?:(?:does|did) not (?:work|live)|no longer (?:works|lives|is)|"
    r"(?:has |have )?(?:just |already )?(?:left|moved|quit|retired|died|passed away|stepped out|"
    r"gone (?:out|home)|popped out))\b"
)
_ELSEWHERE = re.compile(
    r"\bwrong (?:number|person|one)\b|\b(?:nobody|no one|no \w+|not anybody|not anyone) (?:by|of|"
    r"called|named|with)(?: that| the)?(?: name)?\b|\bnever heard of\b|\btaken over from\b|"
    r"\bi am (?:answering|taking calls|filling in|standing in) for\b|\bdo not know (?:any|a)\b"
)


def read(words: str, first_name: str) -> bool | None:
    """Return whether who speaks is the person of that first name, None where it stays open."""
    said = " ".join(plain(words))
    if _YES.search(said):
        return True
    # "Jane's" has lost its ending here.
    name = re.escape(" ".join(plain(first_name)))
    they = rf"\b(?:{_PRONOUN}|{name}(?: \w+)??|my {_RELATION})"
    of_theirs = rf"\b{_MINE} (?:(?:only|just|actually) )*(?:his|her|their|the|{name})"
    others = (
        rf"{of_theirs} (?:\w+ )?{_RELATION}\b",
        rf"{they} (?:(?:is|are) )?(?:\w+ )?{_GONE}",
        rf"{they} {_LEFT}",
        rf"\b(?:no|not a|not any) {name}\b",
    )
    if _ELSEWHERE.search(said) or any(re.search(one, said) for one in others):
        return False
    return None
