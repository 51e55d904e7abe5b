"""Content words: what a text is about, once the words every sentence has are left out.

Words meet by their stem ("exporting", "exports"), and by a short list of words that callers and
writers use for one thing ("sign in", "log in").
"""

import re
import unicodedata
from functools import lru_cache

MOST_CHARACTERS = 4_000
"""What is read of a text that asks; two minutes of speech."""

MOST_WORDS = 16
"""A question has three to eight content words; more of a long speech only blur what it is about."""

MOST_WORD_CHARACTERS = 40
"""Longer ones are no words that a voice says."""

_IDLE = frozenset(
    """
    a able about above actually after again all almost along already also although always am an
    and another any anybody anymore anyone anything anyway are aren as ask asking at away back be
    because been before being below between both but by bye call called calling came can cannot
    come could couldn d did didn do does doesn doing don done down during each either else er even
    ever every everybody everyone everything excuse few find first for from further get gets
    getting give go goes going gonna good got had hadn happen happened happening happens has hasn
    have haven having he hello help her here hers herself hey hi him himself his hold how i if
    in into is isn it its itself just keep keeps kind kindly know knowing let like little ll look
    looking m ma make makes making many may maybe me mean might mightn mine moment more most much
    must mustn my myself need needed needn needs never nice no nor not nothing now of off okay on
    once one ones only or other others our ours ourselves out over own please possible probably
    problem put question questions quick quickly quite rather re really right s same say see seem
    seems several shall shan she should shouldn since so some somebody someone something somewhere
    soon sorry sort still stuff such suppose sure t take tell than thank thanks that the their
    theirs them themselves then there these they thing things think this those though through to
    today together told too tried try trying under understand until up upon us use used uses using
    ve very want wanted wants was wasn way we well were weren what whatever when where whether
    which while who whom whose why will with within without won wonder wondering work working
    works would wouldn y yeah yes yet you your yours yourself yourselves
    """.split()
)
_ONE_THING = (
    ("login", ("login", "logon", "signin", "log", "sign")),
    ("price", ("price", "prices", "pricing", "cost", "costs", "fee", "fees")),
    ("invoice", ("invoice", "invoices", "invoicing", "bill", "bills")),
    ("export", ("export", "exports", "exporting", "exported", "download", "downloading")),
    ("import", ("import", "imports", "importing", "imported", "upload", "uploading")),
    ("delete", ("delete", "deleting", "deleted", "remove", "removing", "erase", "erasing")),
    ("cancel", ("cancel", "cancelling", "canceling", "cancelled", "terminate", "unsubscribe")),
    ("connect", ("connect", "connecting", "integrate", "integrates", "integration", "sync")),
    ("security", ("security", "secure", "safe", "safely", "safety", "encrypted", "encryption")),
    ("password", ("password", "passwords", "passcode", "passphrase")),
    ("email", ("email", "emails", "mail", "mails")),
)
_SPOKEN_AS_TWO = (
    ("log", re.compile(r"\blog(?:ging|ged|s)?[ -]?(?:in|on)(?:to)?\b"), "login"),
    ("sign", re.compile(r"\bsign(?:ing|ed|s)?[ -]?(?:in|on)(?:to)?\b"), "login"),
    ("mail", re.compile(r"\be[- ]mail(s?)\b"), r"email\1"),
    ("pass word", re.compile(r"\bpass word(s?)\b"), r"password\1"),
)
_TOKEN = re.compile(r"[^\W_]+")
_ENDINGS = (
    "ations ation ating ators ator ated ates ate ments ment ities ity ings ing ions ion ives ive "
    "ied ies ed es s ly"
).split()
_LEAST_STEM_LETTERS = 4
"""A shorter stem would meet words of another kind: "rating" is no "r"."""


def fold(text: str) -> str:
    """Return the text in small letters without accents, one spelling for each word."""
    plain = text.lower()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(one for one in decomposed if unicodedata.category(one) != "Mn")
    for hint, pattern, word in _SPOKEN_AS_TWO:
        if hint in plain:
            plain = pattern.sub(word, plain)
    return plain


def content_words(text: str) -> tuple[str, ...]:
    """Return the words a question is about, each once, in the order said, at most MOST_WORDS."""
    found: dict[str, str] = {}
    for word in _TOKEN.findall(fold(text[:MOST_CHARACTERS])):
        if word not in _IDLE and len(word) <= MOST_WORD_CHARACTERS:
            found.setdefault(stem(word), word)
    return tuple(found.values())[:MOST_WORDS]


def stems(text: str) -> frozenset[str]:
    """Return the stems of every word of a text that has content."""
    return frozenset(map(stem, set(_TOKEN.findall(fold(text))) - _IDLE))


def spellings(word: str) -> tuple[str, ...]:
    """Return a word and the others that are used for the same thing."""
    return _SAME.get(stem(word), (word,))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return what the forms of a word share, and for words of one thing the first of them."""
    cut = _cut(word)
    return _NAMED.get(cut, cut)


@lru_cache(maxsize=50_000)
def _cut(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM_LETTERS:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                break
            word = word[: -len(ending)]
            break
    word = word.rstrip("ey") if len(word) > _LEAST_STEM_LETTERS else word
    return word[:-1] if len(word) > 2 and word[-1] == word[-2] else word  # noqa: PLR2004 - a doubled letter needs a stem before it


_NAMED = {_cut(word): _cut(name) for name, words in _ONE_THING for word in words}
_SAME = {_cut(name): words for name, words in _ONE_THING}
