"""What is written short but said in full: abbreviations, addresses, references, phone numbers."""

import re

from neuracrm_voice.dialogue.fitting.counted import digits
from neuracrm_voice.dialogue.spoken import emails, phones, references

_TITLES = {"mr": "Mister", "mrs": "Missus", "ms": "Miss", "dr": "Doctor", "prof": "Professor"}
_SHORT = {
    "approx": "approximately", "inc": "Incorporated", "ltd": "Limited", "corp": "Corporation",
    "pvt": "Private", "dept": "department", "govt": "government", "vs": "versus",
    "etc": "and so on", "e.g": "for example", "i.e": "that is", "a.k.a": "also known as",
    "max": "maximum", "min": "minimum", "tel": "telephone", "jr": "Junior", "sr": "Senior",
    "hrs": "hours", "hr": "hour", "mins": "minutes", "secs": "seconds", "qty": "quantity",
    "acct": "account", "avg": "average", "incl": "including", "excl": "excluding",
    "appt": "appointment", "misc": "miscellaneous", "ave": "Avenue", "blvd": "Boulevard",
    "no.s": "numbers", "u.s": "US", "u.k": "UK", "ext": "extension", "st": "Street", "rd": "Road",
    "co": "Company",
}  # fmt: skip
_PROPER_ONLY = frozenset(
    ("co", "st", "rd", "ave", "blvd", "jr", "sr", "u.s", "u.k", "ms", "max", "min")
)
"""These are words of their own in small letters, or end sentences."""
_CLOSING = frozenset(("etc", "inc", "ltd", "corp"))
"""A capital after one of these opens a sentence."""
_DOTTED = re.compile(
    rf"(?<![\w.@])({'|'.join(map(re.escape, [*_TITLES, *_SHORT]))})\.(?![\w@])", re.IGNORECASE
)
_SAINT = re.compile(r"\bSt\.\s(?=[A-Z])")
_UNDOTTED = (
    (re.compile(r"\bASAP\b", re.IGNORECASE), "as soon as possible"),
    (re.compile(r"\bw/o\b"), "without"),
    (re.compile(r"\bw/\s?(?=\w)"), "with "),
    (re.compile(r"\band/or\b", re.IGNORECASE), "or"),
    (re.compile(r"\be-?mail\b"), "e-mail"),
)
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_URL = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"']+|(?<![\w@.-])(?:[A-Za-z0-9-]+\.)+"
    r"(?:com|org|net|io|in|co|de|eu|uk|dev|app|ai|info|biz|gov|edu|example|test)\b(?:/[^\s<>\"']*)?"
)
_SIGNS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", ":": "colon"}
_REFERENCE = re.compile(r"\b([A-Z])-?([0-9]{3,7})\b(?!-)")
_INTERNATIONAL = re.compile(r"(?<![\w+])\+[0-9][0-9\s().-]{6,18}[0-9]")
_NATIONAL = re.compile(
    r"(?<![\w.,-])(?:\([0-9]{3}\)\s?[0-9]{3}-[0-9]{4}|[0-9]{3}[-.][0-9]{3}[-.][0-9]{4}|"
    r"[0-9]{3}-[0-9]{4}|[0-9]{5}\s[0-9]{5}|[0-9]{10,})(?![\w-])"
)


def say_names(text: str) -> str:
    """Write out what has a name or a number of its own."""
    if "@" in text:
        text = _EMAIL.sub(lambda found: emails.say(found[0]), text)
    if "." in text:
        text = _URL.sub(lambda found: _address(found[0]), text)
    text = _REFERENCE.sub(lambda found: references.say(f"{found[1]}-{found[2]}"), text)
    text = _INTERNATIONAL.sub(_international, text)
    text = _NATIONAL.sub(
        lambda found: ", ".join(digits(group) for group in re.findall("[0-9]+", found[0])), text
    )
    for pattern, words in _UNDOTTED:
        text = pattern.sub(words, text)
    return _DOTTED.sub(_in_full, _SAINT.sub("Saint ", text)) if "." in text else text


def _in_full(found: re.Match[str]) -> str:
    short = found[1].lower()
    if short in _PROPER_ONLY and not found[1][0].isupper():
        return found[0]
    if short in _TITLES:
        return _TITLES[short]
    said = _SHORT[short]
    opens = found[1][0].isupper() and not found.string[: found.start()].strip()
    said = said[0].upper() + said[1:] if opens else said
    rest = found.string[found.end() :]
    ends = not rest.strip() or (short in _CLOSING and re.match(r"\s+[A-Z]", rest))
    return f"{said}." if ends else said


def _address(url: str) -> str:
    plain = re.sub(r"^https?://|^www\.", "", re.sub(r"^https?://", "", url))
    rest = plain[len(plain.rstrip(".,;:!?)]")) :]
    bare = re.split(r"[?#]", plain.rstrip(".,;:!?)]"), maxsplit=1)[0].rstrip("/")
    said = re.sub(r"[./_:-]", lambda sign: f" {_SIGNS[sign[0]]} ", bare)
    return " ".join(said.split()) + rest


def _international(found: re.Match[str]) -> str:
    return phones.say("+" + "".join(one for one in found[0] if one.isdigit()))
