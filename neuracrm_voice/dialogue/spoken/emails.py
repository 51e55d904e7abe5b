"""E-mail addresses, written or spoken.

Grammar: words, letters and digits before "at" ("at sign", "at the rate"), labels joined by "dot"
after it; "underscore", "dash", "hyphen", "plus" as signs; "double l"; letters spelled out; "g
mail" and its like; "all lowercase", "all one word", "no spaces" are remarks. Words spoken apart are
written together, as addresses hold no spaces; not so the name of who introduces themselves first,
nor another address. One that is denied ("not jane at …, but …") is passed over. The address is kept
in lower case: no mail host in use tells cases apart, and a recogniser's capitals mean nothing.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.numbers import ROUND, TEENS, TENS, UNITS

_WRITTEN = re.compile(
    r"(?<![\w.+@$!#&*~-])([A-Za-z0-9_$!#&*~][A-Za-z0-9._%+'$!#&*~-]{0,63})"
    r"@((?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24})(?![\w@])"
)
_LOCAL = re.compile(r"[a-z0-9_$!#&*~](?:[a-z0-9._%+'$!#&*~-]{0,62}[a-z0-9_+$!#&*~-])?")
"""RFC 5322's atoms, but for the signs that join an address to words around it (`=`, `/`, `|`)."""
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[@._+-]")
_SPACED = re.compile(r"(?<=\w)\s*@\s*(?=\w)")
_REMARKS = re.compile(
    r"\b(?:all )?(?:(?:in )?(?:lower|upper) ?case|one word|together|no spaces?|small letters|"
    r"capitals?|capital letter)\b",
    re.IGNORECASE,
)
_HUM = r"\b(?:um+|uh+|er+m?)\b"
# Between two signs, or alone before one, even "uh" is part of an address.
_HESITATIONS = re.compile(
    rf"(?<=\w\s)(?<!at )(?<!dot )(?<!dash )(?<!plus )(?<!underscore ){_HUM}|"
    rf"{_HUM}(?!\s+(?:at|dot|dash|plus|underscore)\b)(?!\s*$)",
    re.IGNORECASE,
)
_SIGNS = {
    "dot": ".",
    "period": ".",
    "point": ".",
    "full-stop": ".",
    "underscore": "_",
    "dash": "-",
    "hyphen": "-",
    "minus": "-",
    "plus": "+",
    ".": ".",
    "_": "_",
    "-": "-",
    "+": "+",
}
_AT = frozenset(("at", "@", "arroba"))
_TIMES = {"double": 2, "triple": 3}
_STOPS = listed(
    """
    is it's its that's thats email e-mail mail address addresses to the yeah yes yep okay ok sure
    so well use on me my our us i'm i reach contact write send be will would can you call try of
    for or and name here hi hello please actually no sorry but not am
    """
)
_MAILBOXES = frozenset(("contact", "hello", "hi", "mail", "name", "us", "me"))
"""Words that lead up to an address, and are one when they stand alone before "at"."""
_HOSTS = (
    (re.compile(r"\bg mail\b|\bgee mail\b"), "gmail"),
    (re.compile(r"\bhot mail\b"), "hotmail"),
    (re.compile(r"\bout look\b"), "outlook"),
    (re.compile(r"\b(?:i|eye) cloud\b"), "icloud"),
    (re.compile(r"\bproton mail\b"), "protonmail"),
)
_AT_SIGN = re.compile(
    r"\b(?:the )?at (?:sign|symbol)\b|\bat the rate(?: of)?(?: sign)?\b|\bthe at\b", re.IGNORECASE
)
_FULL_STOP = re.compile(r"\bfull stop\b(?=\s+\w)")
_DOUBLE_U = re.compile(r"\bdouble (?:u|you)\b", re.IGNORECASE)
_KNOWN_HOST = re.compile(r"\bat (gmail|yahoo|hotmail|outlook|icloud|aol|live|msn) (com|co|net)\b")
"""Hosts everybody knows, whose dot is often swallowed."""
_LEADS_UP = frozenset(("is", "it's", "that's", "thats", "to"))
_CODE_WORD = re.compile(r"\b([a-z]) (?:as in|for|like(?: in)?|as) [a-z]{2,}\b", re.IGNORECASE)
_LETTER_CORRECTED = re.compile(
    r"\b[a-z]\b[\s,]+(?:no|sorry|i mean|wait)[\s,]+(?:no[\s,]+)?(?=[a-z] (?:as in|for|"
    r"like) [a-z]{2,})",
    re.IGNORECASE,
)
_ENDING_CORRECTED = re.compile(
    r"\bdot [a-z]{2,6}[\s,]+(?:(?:no|wait|sorry|actually|i mean|"
    r"rather)[\s,]+)+(?=dot [a-z]{2,6}\b[\s.]*$)",
    re.IGNORECASE,
)
_NAMED_SIGN = re.compile(
    r"\bthe (?:number|letter|digit|numeral|figure|word)s? |\b(?:number|letter|digit) (?=(?:one|two|"
    r"three|four|five|six|seven|eight|nine|zero|\d|[a-z])\b)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:i'm|i am|my name(?: is|'s)|this is) (?:[^\W\d_][\w'-]+ ?){1,7}[,.;:]\s+"
    r"(?!(?:at|dot|dash|hyphen|underscore|plus|period|point)\b)",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"(?:i'm|i am|name is|this is)$")
_ENDINGS = listed("com org net edu gov io co uk de fr nl es it eu ca au us in info biz ai app dev")
"""The endings by which an address is known to be over before another begins."""
_DENIALS = frozenset(("not", "isn't"))
_DENIED = re.compile(r"\b(?:not|isn't)\s+$", re.IGNORECASE)
_AMPLE = 24
"""Tokens of a local part spoken apart at most: longer ones are sentences."""


def read(words: str) -> str | None:
    """Return the address the words hold, or None."""
    written = _written(_SPACED.sub("@", words)) or _written(words)
    if written:
        return _checked(written[1], written[2])
    words = _INTRODUCED.sub(" ", words)
    words = _ENDING_CORRECTED.sub("", _LETTER_CORRECTED.sub("", words))
    words = _AT_SIGN.sub("at", _DOUBLE_U.sub("w", words))
    words = _NAMED_SIGN.sub("", _CODE_WORD.sub(r"\1", words))
    text = _hosts(_HESITATIONS.sub(" ", _REMARKS.sub(" ", words)).lower())
    text = re.sub(r"\bunder score\b", "underscore", text).replace("e-mail", "email")
    text = _FULL_STOP.sub(" dot ", text)
    said = [token for token in _TOKEN.findall(text) if token]
    while said and said[-1] in _SIGNS and not said[-1].isalpha():
        said.pop()
    # The last "at" that a domain follows: "reach me at jane at acme dot com".
    for at in range(len(said) - 1, 0, -1):
        if said[at] in _AT:
            domain = _domain(said[at + 1 :])
            start = _start(said[:at])
            # A full stop after "Sure." ends a remark, it does not open an address.
            local = "".join(_letters(said[start:at])).lstrip(".-+_")
            if domain and local and not _DENIALS & {*said[max(start - 1, 0) : start]}:
                return _checked(local, domain)
    return None


def _written(words: str) -> re.Match[str] | None:
    """Return the first written address that is not denied."""
    found = _WRITTEN.finditer(words)
    return next((one for one in found if not _DENIED.search(words[: one.start()])), None)


def corrects_itself(words: str) -> bool:
    """Tell whether a part of the address is put right within the words."""
    return bool(_LETTER_CORRECTED.search(words) or _ENDING_CORRECTED.search(words))


def _hosts(text: str) -> str:
    for heard, host in _HOSTS:
        text = heard.sub(host, text)
    return _KNOWN_HOST.sub(r"at \1 dot \2", text)


def _checked(local: str, domain: str) -> str | None:
    local, domain = local.strip(".").lower(), domain.lower()
    if ".." in local or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        return None
    return f"{local}@{domain}"


def _domain(said: Sequence[str]) -> str:
    """Join labels up to the last dot and its single word; spelled endings ("c o m") too."""
    dots = [index for index, token in enumerate(said[:_AMPLE]) if _SIGNS.get(token) == "."]
    if not dots or dots[0] == 0:
        return ""
    kept = [dots[0]]
    for dot in dots[1:]:
        # Labels after the first are single words or spelled, so a later dot is a sentence's.
        between = said[kept[-1] + 1 : dot]
        if len(between) != 1 and (not between or max(map(len, between)) > 1):
            break
        kept.append(dot)
    end = kept[-1] + 2
    ending = said[kept[-1] + 1 : end]
    if ending and len(ending[0]) == 1:
        while end < len(said) and len(said[end]) == 1 and said[end].isalpha():
            end += 1
    return "".join(_letters(said[:end]))


def _start(said: Sequence[str]) -> int:
    """Return where the address begins whose words before the "at" end what is said."""
    start, earliest = len(said), _after_another(said)
    while start > earliest and len(said) - start < _AMPLE and not _stops(said, start - 1):
        start -= 1
    if start == len(said) and (said[-1] in _MAILBOXES or len(said) == 1):
        start -= 1
    return _after_name(said, start) if _INTRODUCES.search(" ".join(said[:start])) else start


def _after_name(said: Sequence[str], start: int) -> int:
    """Return where the name is said again: "I'm Jane Doe Jane at" gives it first by itself."""
    for at in range(start + 1, len(said)):
        if said[at] in _SIGNS:
            break
        if len(said[at]) > 1 and said[at] in said[start:at]:
            return at
    return start


def _after_another(said: Sequence[str]) -> int:
    """Return where an address that was said before ends, 0 where there is none."""
    for end in range(len(said) - 1, 2, -1):
        over = said[end] in _ENDINGS and _SIGNS.get(said[end - 1]) == "."
        if over and _SIGNS.get(said[end + 1] if end + 1 < len(said) else "") is None:
            return end + 1 if _AT & {*said[:end]} else 0
    return 0


def _stops(said: Sequence[str], at: int) -> bool:
    """Tell whether the address begins after this word; beside a sign or a letter it does not."""
    word = said[at]
    if word not in _STOPS:
        return word in _AT
    before = said[at - 1] if at else ""
    after = said[at + 1] if at + 1 < len(said) else ""
    spelled = len(word) == 1 and (len(before) == 1 or after in _SIGNS)
    signed = after in _SIGNS and after.isalpha() and word not in _LEADS_UP
    return not (spelled or signed or (before in _SIGNS and before.isalpha()))


def _letters(said: Sequence[str]) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(said):
        token = said[at]
        following = said[at + 1] if at + 1 < len(said) else ""
        if token in _TIMES and (len(following) == 1 or following in UNITS):
            out.append(_sign(following) * _TIMES[token])
            at += 1
        elif following in ROUND and UNITS.get(token):
            out.append(str(UNITS[token] * ROUND[following]))
            at += 1
        elif token in TENS and following in UNITS and UNITS[following]:
            out.append(str(TENS[token] + UNITS[following]))
            at += 1
        else:
            out.append(_sign(token))
        at += 1
    return out


def _sign(token: str) -> str:
    if token in _SIGNS:
        return _SIGNS[token]
    number = {**UNITS, **TEENS, **TENS}.get(token)
    return token if number is None else str(number)


_SPOKEN_SIGNS = {".": "dot", "@": "at", "_": "underscore", "-": "dash", "+": "plus"}


def say(value: str) -> str:
    """Say an address with its signs named: "jane dot doe at acme dot com"."""
    parts = re.split(r"([.@_+-])", value)
    return " ".join(_SPOKEN_SIGNS.get(part, part) for part in parts if part)
