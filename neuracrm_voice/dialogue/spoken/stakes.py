"""What is at stake in a problem, where the words that tell it say so.

Grammar: words of danger to people, of security and of data that leaked or are lost, of everything
being out, of money that went wrong, and of work that is held up. Each is read in plain
words, wherever it stands.
"""

import re

from neuracrm_voice.dialogue.spoken import emergencies
from neuracrm_voice.dialogue.spoken.tidy import plain

_ALL = (
    r"(?:everything|the whole (?:system|site|office|company|team|floor|shop)|"
    r"all (?:of )?(?:our|the) \w+|all \w+|every (?:one|single one) of (?:our|the) \w+)"
)
_NOBODY = r"(?:nobody|no one|(?:none|not one) of (?:us|them|(?:my|our|the) \w+)|no user)"
_NOT = r"(?:can not|could not|am not able to|are not able to|is not able to|unable to)"
_MONEY = r"(?:money|payments?|payout|payroll|salar(?:y|ies)|refunds?|deposit|card)"
_TWICE = r"(?:twice|double|again|two times|three times|doubly)"

_DATA = (
    r"(?:data|databases?|records|files|documents|folders|contacts|customers?|clients|leads|"
    r"orders|invoices|back ?ups?|passwords|card numbers|addresses|details|history|information|"
    r"medical \w+|secrets|work)"
)
_ALL_DATA = (
    rf"(?:(?:(?:all|every one|most|half) (?:of )?(?:(?:our|the|my|your|their) )?|"
    rf"(?:our|the|my) (?:whole |entire ))(?:\w+ )?{_DATA}|(?:our|the|my) (?:\w+ )?"
    r"(?:data|databases?|back ?ups?))"
)
"""Data as a whole; one file that is missing is a fault like others."""
_GONE = (
    r"(?:gone(?! (?:up|down|through|live|slow))|lost|deleted|wiped|erased|vanished|disappeared|"
    r"destroyed|missing|overwritten|empty|corrupt(?:ed)?)"
)
_TO_ALL = r"(?:exposed|leaked|public|visible to|on the dark web|for sale|in the wrong hands)"

_PATTERNS: dict[str, str] = {
    "danger": (
        r"fire(?! ?(?:walls?|fox))|flames?|smoke|smoking|"
        r"sparks?|sparking|burn(?:s|t|ed|ing)|gas leak|smell of gas|smell(?:s|ing)? gas|"
        r"(?:electric|electrical|a|an|got|get|gets|gives?|gave|giving)(?: (?:me|him|her|us|you))?"
        r"(?: an?)?(?: \w+)? shock(?! to (?:see|hear|find|read))|shocked (?:me|him|her|us)|"
        r"electrocuted|injur(?:y|ed|ies)|hurt|bleeding|"
        r"dangerous|not safe|unsafe|explod(?:e|es|ed|ing)|explosion|blew up|carbon monoxide|"
        r"flood(?:ed|ing)?"
    ),
    "security": (
        r"hack(?:ed|er|ers|ing)?|breach(?:ed)?|ransomware|virus|malware|phishing|stolen|"
        r"fraud(?:ulent)?|scam(?:med)?|compromised|unauthori[sz]ed|"
        r"(?:someone|somebody) else (?:is using|logged in|has access)|data leaks?|"
        rf"leak(?:s|ed|ing)? (?:\w+ ){{0,3}}{_DATA}|{_DATA} (?:\w+ ){{0,3}}(?:leak(?:s|ed|ing)?|"
        rf"(?:is|are|were|was|been|got|out) (?:\w+ )?{_TO_ALL})|{_ALL_DATA} (?:(?:is|are|has|have|"
        rf"was|were|been|got|just|all|suddenly|now) )*{_GONE}|"
        rf"(?:lost|deleted|wiped|erased|destroyed|overwrote|losing|deleting) (?:(?:you|have|just|"
        rf"it|has) )*{_ALL_DATA}\b(?! (?:connection|plan|link|cable|roaming|sheet))|"
        r"data (?:loss|breach)"
    ),
    "outage": (
        rf"outage|{_ALL} (?:is|are|has gone|have gone|went) (?:\w+ )?(?:down|offline|dead|out)|"
        rf"nothing (?:works|is working)|{_NOBODY} (?:\w+ ){{0,3}}(?:can|is able to)|"
        r"(?:system|site|website|server|servers|service|platform|network|lines?) (?:is|are|has "
        r"been|went|has gone) (?:\w+ )?(?:down|offline|dead)|production is down|can not work at all"
    ),
    "money": (
        rf"(?:charged|billed|debited|paid|invoiced) (?:\w+ ){{0,3}}{_TWICE}|"
        rf"(?:took|taken|take|deducted|withdrew|charged|debited) (?:\w+ ){{0,4}}{_MONEY} "
        rf"(?:\w+ ){{0,3}}{_TWICE}|(?:double|over) ?charged|overcharged|wrong amount|"
        rf"(?:charged|billed|debited) (?:\w+ ){{0,3}}too much|"
        r"(?:charg(?:ed?|ing)|bill(?:ed|ing)|debit(?:ed|ing)) (?:\w+ ){0,6}(?:cancel(?:led|ed)|"
        r"never|"
        r"(?:did|have|do) not (?:order|buy|bought|authori[sz]ed?|recogni[sz]e|make|know|want))|"
        rf"(?:lost|missing|losing|where is) (?:\w+ ){{0,2}}{_MONEY}|"
        rf"(?:want|need|like|get|give|claim) (?:\w+ ){{0,2}}(?:money back|refund)|"
        rf"{_MONEY} (?:\w+ ){{0,3}}(?:missing|gone|lost|failed|not arrived|not received|wrong)"
    ),
    "work": (
        rf"{_NOT} (?:\w+ )?(?:log in|login|sign in|get in|work|access)|locked out|blocked|"
        r"(?:completely|totally) stuck|deadline|urgent(?:ly)?|emergency"
    ),
}
_COMPILED = {name: re.compile(rf"\b(?:{words})\b") for name, words in _PATTERNS.items()}


def find(problem: str) -> tuple[str, ...]:
    """Return what is at stake, the gravest first: danger, security, outage, money and work."""
    said = " ".join(plain(problem))
    found = tuple(name for name, words in _COMPILED.items() if words.search(said))
    endangered = "danger" not in found and emergencies.read(problem) is not None
    return ("danger", *found) if endangered else found
