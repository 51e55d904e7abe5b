"""E-mail addresses, written or spoken.

Grammar: words, letters and digits before "at" ("at sign", "at the rate"), labels joined by "dot"
after it; signs, figures, letters and hosts in every form that `address_words` makes even. Words
spoken apart are written together, as addresses hold no spaces; not so the name of who introduces
themselves first, nor another address. One that is denied ("not jane at …, but …") is passed over,
and so is a host or an ending that is put right. One told by what it is made of ("my first name dot
last name at …") is none. The address is kept in lower case: no mail host in
use tells cases apart, and a recogniser's capitals mean nothing.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.spoken.address_words import NEXT, SIGNS, tokens
from neuracrm_voice.dialogue.spoken.lexicon import listed

_WRITTEN = re.compile(
    r"(?<![\w.+@$!#&*~-])([A-Za-z0-9_$!#&*~][A-Za-z0-9._%+'$!#&*~-]{0,63})"
    r"@((?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}|\[[\d.]{7,15}\])(?![\w@])"
)
_LOCAL = re.compile(r"[a-z0-9_$!#&*~](?:[a-z0-9._%+'$!#&*~-]{0,62}[a-z0-9_+$!#&*~-])?")
"""RFC 5322's atoms, but for the signs that join an address to words around it (`=`, `/`, `|`)."""
_DOMAIN = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}|"
    r"\[(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)[.\]]){4}(?<=\])"
)
"""A name or, in writing alone, the number of a host in brackets (RFC 5321, 4.1.3)."""
_SPACED = re.compile(r"(?<=\w)\s*@\s*(?=[\w[])")
_AT = frozenset(("at", "@", "arroba"))
_STOPS = listed(
    """
    is it's its that's thats email e-mail mail address addresses to the yeah yes yep okay ok sure
    so well use on me my our us i'm i reach contact write send be will would can you call try of
    for or and name here hi hello please actually no sorry but not am spelled spelt
    """
)
_MAILBOXES = frozenset(("contact", "hello", "hi", "mail", "name", "us", "me"))
"""Words that lead up to an address, and are one when they stand alone before "at"."""
_LEADS_UP = frozenset(("is", "it's", "that's", "thats", "to"))
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
_HOST_CORRECTED = re.compile(
    r"\bat (?:[\w.-]+ ){1,6}?[\w.-]+[\s,]+(?:(?:no|wait|sorry|actually|i mean|"
    r"rather)[\s,]+)+(?=at [\w.-]+)",
    re.IGNORECASE,
)
_HOST_TOLD_ANEW = re.compile(
    r"(?<= at )(?:[\w-]+ ){1,4}?dot [a-z]{2,6}(?: dot [a-z]{2})?[\s,.]+"
    r"(?:(?:no|wait|sorry|actually|i mean|rather|make that)[\s,]+)+(?:it is |it's )?"
    r"(?=(?!(?:dot|at|no|wait|sorry|actually|rather|it) )(?:(?!at )[\w-]+ ){1,4}"
    r"dot [a-z]{2,6}(?: dot [a-z]{2})?[\s.]*$)",
    re.IGNORECASE,
)
_CORRECTED = (_LETTER_CORRECTED, _HOST_CORRECTED, _HOST_TOLD_ANEW, _ENDING_CORRECTED)
_DESCRIBED = re.compile(
    r"\b(?:(?:first|last|full|family|given|middle|sur)[ ._-]?name|"
    r"(?:my|the) (?:own |company )?(?:name|initials?|surname))(?:'s)?(?: initial)?[ ._-]*"
    r"(?:at|@|dot|period|point|underscore|dash|hyphen|last|sur|initial)\b",
    re.IGNORECASE,
)
"""An address told by what it is made of, which has to be asked for in letters."""
_INTRODUCED = re.compile(
    r"\b(?:i'm|i am|my name(?: is|'s)|this is) (?:[^\W\d_][\w'-]+ ?){1,7}[,.;:]\s+"
    r"(?!(?:at|dot|dash|hyphen|underscore|plus|period|point)\b)",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"(?:i'm|i am|name is|this is)$")
_ENDINGS = listed("com org net edu gov io co uk de fr nl es it eu ca au us in info biz ai app dev")
"""The endings by which an address is known to be over before another begins."""
_PLACE = re.compile(
    r"^(?:please |to )?(?:look|visit)$|\b(?:i|we|he|she|they|you) (?:am|was|were|are|is|works?|"
    r"worked|live|saw (?:it|that|you|him|her))$|\b(?:i'm|we're|am|are) (?:working|employed)$"
)
"""What stands before an "at" that leads to a place."""
_APART = re.compile(
    r"\b(?:dot|dash|hyphen|minus|plus|underscore|point|period|[b-hj-z])\s+$", re.IGNORECASE
)
"""What belongs to the address though it stands apart from its written part."""
_DENIALS = frozenset(("not", "isn't"))
_DENIED = re.compile(r"\b(?:not|isn't)\s+$", re.IGNORECASE)
_LABEL_WORDS = 3
_AMPLE = 24
"""Tokens of a local part spoken apart at most: longer ones are sentences."""


def read(words: str) -> str | None:
    """Return the address the words hold, or None."""
    if _DESCRIBED.search(words):
        return None
    written = _written(_SPACED.sub("@", words)) or _written(words)
    if written:
        return _checked(written[1], written[2])
    words = _INTRODUCED.sub(" ", words)
    for corrected in _CORRECTED:
        words = corrected.sub("", words)
    said = tokens(words)
    # The last "at" that a domain follows: "reach me at jane at acme dot com".
    for at in range(len(said) - 1, 0, -1):
        if said[at] in _AT and not _PLACE.search(" ".join(said[:at])):
            domain = _domain(said[at + 1 :])
            start = _start(said[:at])
            # A full stop after "Sure." ends a remark, it does not open an address.
            local = "".join(_sign(one) for one in said[start:at]).lstrip(".-+_")
            if (
                domain
                and local
                and not domain.startswith("www.")
                and not _DENIALS & {*said[max(start - 1, 0) : start]}
            ):
                return _checked(local, domain)
    return None


def _written(words: str) -> re.Match[str] | None:
    """Return the first written address that is whole and not denied."""
    for one in _WRITTEN.finditer(words):
        before = words[: one.start()]
        apart = _APART.search(before) or (one[1].isdigit() and before.strip())
        if not apart and not _DENIED.search(before):
            return one
    return None


def corrects_itself(words: str) -> bool:
    """Tell whether a part of the address is put right within the words."""
    return any(corrected.search(words) for corrected in _CORRECTED)


def _checked(local: str, domain: str) -> str | None:
    local, domain = local.strip(".").lower(), domain.lower()
    if ".." in local or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        return None
    return f"{local}@{domain}"


def _domain(said: Sequence[str]) -> str:
    """Join labels up to the last dot and its single word; spelled endings ("c o m") too."""
    dots = [index for index, token in enumerate(said[:_AMPLE]) if SIGNS.get(token) == "."]
    if not dots or dots[0] == 0:
        return ""
    kept = [dots[0]]
    for dot in dots[1:]:
        if not _goes_on(said, kept[-1], dot):
            break
        kept.append(dot)
    end = kept[-1] + 2
    ending = said[kept[-1] + 1 : end]
    if ending and len(ending[0]) == 1:
        while end < len(said) and len(said[end]) == 1 and said[end].isalpha():
            end += 1
    return "".join(_sign(one) for one in said[:end])


def _goes_on(said: Sequence[str], before: int, dot: int) -> bool:
    """Tell whether a dot belongs to the address whose last dot stands before, not to a sentence.

    Labels after the first are single words or spelled; two words may be one before an ending.
    """
    between = said[before + 1 : dot]
    ending = said[dot + 1] in _ENDINGS if dot + 1 < len(said) else False
    if not between or (between[0] in _ENDINGS and said[dot] == "." and not ending):
        return False
    if len(between) == 1 or max(map(len, between)) == 1:
        return True
    return between[0] not in _ENDINGS and ending and len(between) <= _LABEL_WORDS


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
        if said[at] in SIGNS:
            break
        if len(said[at]) > 1 and said[at] in said[start:at]:
            return at
    return start


def _after_another(said: Sequence[str]) -> int:
    """Return where an address that was said before ends, 0 where there is none."""
    for end in range(len(said) - 1, 2, -1):
        over = said[end] in _ENDINGS and SIGNS.get(said[end - 1]) == "."
        if over and SIGNS.get(said[end + 1] if end + 1 < len(said) else "") is None:
            return end + 1 if _AT & {*said[:end]} else 0
    return 0


def _stops(said: Sequence[str], at: int) -> bool:
    """Tell whether the address begins after this word; beside a sign or a letter it does not."""
    word = said[at]
    if word not in _STOPS:
        return word in _AT or word == NEXT
    before = said[at - 1] if at else ""
    after = said[at + 1] if at + 1 < len(said) else ""
    spelled = len(word) == 1 and (1 in (len(before), len(after)) or after in SIGNS)
    signed = after in SIGNS and after.isalpha() and word not in _LEADS_UP
    return not (spelled or signed or (before in SIGNS and before.isalpha()))


def _sign(token: str) -> str:
    return SIGNS.get(token, token)


_SPOKEN_SIGNS = {
    ".": "dot",
    "@": "at",
    "_": "underscore",
    "-": "dash",
    "+": "plus",
    "[": "open bracket",
    "]": "close bracket",
}


def say(value: str) -> str:
    """Say an address with its signs named: "jane dot doe at acme dot com"."""
    parts = re.split(r"([.@_+[\]-])", value)
    return " ".join(_SPOKEN_SIGNS.get(part, part) for part in parts if part)
