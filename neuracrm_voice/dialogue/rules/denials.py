"""What callers say they do not want or have, before what they do: "no problem here, a question".

Grammar: a clause that opens the words, denies a thing that we are called about, and ends where
another begins. What is denied of anything else tells what is wrong: "I don't have access, so …".
"""

import re

_THING = (
    r"(?:(?:a|an|any|the|your|to) )*(?:problems?|issues?|trouble|faults?|complaints?|tickets?|"
    r"call ?backs?|meetings?|demos?|appointments?|offers?|quotes?|sales(?: (?:pitch|call|team))?|"
    r"support|help|(?:buy|purchase|order|cancel|complain|sell)(?: anything| something)?)"
)
_DENIED = re.compile(
    r"^(?:(?:hi|hello|hey|no|oh|well|so|look|listen|yes|actually|okay|just)\b[\s,.!]*)*"
    r"(?:(?:i|we)(?: am|'m| are|'re)? ?(?:do not|don't|did not|didn't|not) "
    r"(?:(?:really|actually|even) )?(?:want|need|have|like|calling (?:about|for)|"
    r"looking(?: for)?|trying|wish|going)|there(?:'s| is) (?:no|not)|it(?:'s| is)(?: not|n't)) "
    rf"(?:to )?(?:have )?{_THING}(?: (?:at all|here|with (?:it|that|anything)|right now|today))?"
    r"(?:\s*[,;.]\s*(?:but |just |so )*|\s+(?:but|just)\s+|\s+(?=(?:i|we)\b)|\s*$)",
    re.IGNORECASE,
)


def without(words: str) -> str:
    """Return the words less what they deny at first; "" where they do nothing else.

    >>> without("I don't have a problem, I have a question about prices")
    'I have a question about prices'
    """
    return _DENIED.sub("", words, count=1)
