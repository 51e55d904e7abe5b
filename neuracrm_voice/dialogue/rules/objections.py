"""What keeps a caller from buying: price, timing, a competitor, authority, trust, or no need."""

import re

from neuracrm_voice.dialogue.spoken import authorities
from neuracrm_voice.dialogue.spoken.lexicon import listed

_PRODUCTS = listed(
    """
    salesforce hubspot zoho pipedrive dynamics freshsales freshworks sugarcrm insightly keap
    zendesk odoo sap oracle netsuite bitrix capsule nutshell copper
    """
)
"""What many use instead; a name that is more often something else is not among them."""
_PRODUCT = rf"(?:(?:microsoft|zoho|sap|our|my) )?(?:{'|'.join(sorted(_PRODUCTS))})"
_OURS = (
    r"(?:it|this|that|these|those|them|you|your|yours|the|all|both|most|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|\w+teen|\w+ty|\d+)"
)
_LEAVING = re.compile(
    r"\b(?:switch\w*|replac\w+|leav(?:e|ing)|mov(?:e|ing) (?:away|off|from)|instead of|get rid|"
    r"not happy|unhappy|integrat\w+|import\w*|export\w*|migrat\w+)\b"
)
"""Whoever wants to part from what they have, or to join it with ours, does not object."""

_CHEAPER = re.compile(r"\b(?:cheaper|costs? less|for less)\b")
_RECKONED = (
    r"(?:plan|expect|budget|want|hop|think|thought|intend|reckon|bargain|look|can|could|spen|pa(?:y|id)|"
    r"afford)\w*"
)
"""What callers say that the price goes beyond: what they planned, hoped or can pay."""

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "price",
        re.compile(
            r"\b(?:too|very|quite|rather|pretty|so|really|bit|awfully) (?:expensive|costly|pricey|"
            r"dear|steep|hefty)\b|\b(?:price|prices|cost|costs|it|that) (?:is|are|seems?|sounds?|"
            r"looks?) (?:way |far |much |a bit |a little )?(?:too |very |quite |so |rather )?"
            r"(?:high|steep|expensive|much)\b|"
            r"\b(?:can|could|do|will) not (?:\w+ )?(?:afford|pay (?:that|so) much|"
            r"spend (?:that|so) much|(?:stretch|run) to)\b|"
            r"\b(?:over|beyond|above|outside|out of|more than) (?:my|our|the (?:budget|limit))\b|"
            rf"\b(?:more than|over|beyond|above) (?:what )?(?:we|i) (?:\w+ ){{0,4}}?{_RECKONED}\b|"
            r"\b(?:is|sounds?|seems?|looks?) (?:like )?(?:quite |rather )?a (?:lot|fortune)"
            r"(?: of money)?\b|\barm and a leg\b|\bthat (?:kind|sort|much) (?:of )?money\b|"
            r"\bcheaper\b|\btoo much money\b"
        ),
    ),
    (
        "timing",
        re.compile(
            r"\b(?:not|bad|wrong|not the|not a) (?:\w+ )?(?:right|good|best) (?:time|moment)\b|"
            r"\b(?:bad|wrong) (?:time|moment|timing)\b|\btoo (?:early|soon|busy)\b|\bnot ready\b|"
            r"\b(?:no|not (?:got |have )?(?:the |any )?) ?time (?:for|to)\b|"
            r"\btoo (?:much (?:work|hassle|effort|trouble)|complicated|complex|difficult)\b|"
            r"\bneed (?:some |more )?time\b|\b(?:think|sleep) (?:about|on|over) (?:it|this|that)\b|"
            r"\bthink (?:it|this|that) over\b|\b(?:maybe|perhaps) (?:later|next year|another "
            r"time|some other time)\b|\bnot (?:right now|now|at the moment|this year|yet)$"
        ),
    ),
    (
        "competitor",
        re.compile(
            r"\balready (?:use|using|have|has|got|work(?:ing)? with|with|on|signed|"
            r"pay(?:ing)? for) (?:a|an|another|our|one|some|something|someone|"
            r"\w+ (?:for|as) (?:that|this|our|a))\b|"
            r"\b(?:use|using|happy with|have|with|prefer|went with|chose|looking at) (?:a|an|some)?"
            r" ?(?:other|another|different|similar|competing|competitor\w*) \w+\b|"
            r"\byour competit(?:or|ors|ion)\b|\b(?:current|existing|present) (?:provider|vendor|"
            r"supplier|system|software|product|tool|crm)\b|"
            rf"\b(?:we|i|they) (?:\w+ )?(?:use|have|run|prefer|chose|love|like|went with|bought) "
            rf"{_PRODUCT}\b|\b(?:we|they|i) (?:are|am) (?:\w+ )?(?:using|on|with|running|happy "
            rf"with|customers of) {_PRODUCT}\b|"
            rf"\balready (?:use|using|run|running|work with) (?!{_OURS}\b)\w+(?: \w+)?$"
        ),
    ),
    (
        "trust",
        re.compile(
            r"\b(?:do|can|could|would) not (?:\w+ )?(?:trust|believe)\b|\bnever heard of (?:you|"
            r"your|this|it)\b|\b(?:scam|fraud|too good to be true|rip ?off)\b|\bhow (?:do|can) "
            r"(?:i|we) (?:even |really )?(?:know|trust|be sure)\b|\bare you (?:\w+ )?(?:legit\w*|"
            r"trustworthy|reliable|for real)\b|\b(?:not|hardly) (?:sure|convinced) (?:about|of|by) "
            r"(?:you|your)\b"
        ),
    ),
    (
        "no_need",
        re.compile(
            r"\b(?:do|would|will) not (?:really |actually |even )?(?:need|want) (?:it|this|that|"
            r"any|one|anything|your)\b|\bno (?:real )?(?:need|use) (?:for|of)\b|\bnot (?:really )?"
            r"interested\b|\bno interest\b|\bnot (?:really )?for us\b|\b(?:fine|happy|okay) (?:as "
            r"(?:we are|it is)|without|with what we have)\b|\b(?:manage|do|works?) (?:well |fine )?"
            r"without\b|\bnot what (?:we|i) need\b"
        ),
    ),
)


def read(said: str) -> str:
    """Return the kind of objection that plain words make, "" when they make none."""
    if authorities.told(said) == authorities.ASKS:
        return "authority"
    found = {kind: match for kind, pattern in _PATTERNS if (match := pattern.search(said))}
    kind = next(iter(found), "")
    rival = found.get("competitor")
    # What they have costs too much: "we use another system and it's too expensive".
    theirs = kind == "price" and rival and rival.start() < found[kind].start()
    if theirs:
        kind = "competitor" if _CHEAPER.search(said) else ""
    return "" if kind == "competitor" and _LEAVING.search(said) else kind


def has_another(said: str) -> bool:
    """Tell whether plain words name what the caller uses instead, objecting to ours or not."""
    return dict(_PATTERNS)["competitor"].search(said) is not None
