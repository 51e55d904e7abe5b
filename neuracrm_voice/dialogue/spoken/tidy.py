"""Words as heard, made even: one spacing, one apostrophe, no control characters, no markup.

Every reader starts here, so that none has to think of what a recogniser, a web form or a
mischievous caller may send.
"""

import re
import unicodedata
from functools import lru_cache

from neuracrm_voice.dialogue.answers import MAX_WORDS_CHARACTERS
from neuracrm_voice.dialogue.spoken.lexicon import listed

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4`\uff07", "'"))
# An address in angle brackets is no markup.
_TAG = re.compile(r"<(?![\w.+-]{1,64}@[\w.-]{1,190}>)/?[a-zA-Z][^<>]{0,200}>")
_UNSPOKEN = re.compile(r"[=<>{}|\\]")
_SPACE = re.compile(r"\s+")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_NOT = re.compile(r"^(ca|wo|do|does|did|is|are|was|were|have|has|had|would|could|should|ai)n'?t$")
_STEMS = {"ca": "can", "wo": "will", "ai": "is"}
_ENDINGS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_IS_AFTER = listed(
    """
    it that what there here where who how when why he she this everything something nothing name
    let one
    """
)
_LOOSE = {
    "cannot": ("can", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "youre": ("you", "are"),
    "youve": ("you", "have"),
    "theyre": ("they", "are"),
    "weve": ("we", "have"),
    "its": ("it", "is"),
    "thats": ("that", "is"),
    "whats": ("what", "is"),
    "wheres": ("where", "is"),
    "hows": ("how", "is"),
    "theres": ("there", "is"),
    "wanna": ("want", "to"),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "gimme": ("give", "me"),
    "lemme": ("let", "me"),
    "yall": ("you",),
    "y'all": ("you",),
    "dunno": ("do", "not", "know"),
    "wouldve": ("would", "have"),
    "lets": ("let", "us"),
    "pls": ("please",),
    "plz": ("please",),
    "thx": ("thanks",),
    "ok": ("okay",),
    "o'clock": ("o'clock",),
    "oclock": ("o'clock",),
    "ma'am": ("madam",),
}
_SEVERAL = frozenset(("guys", "folks", "people", "lot", "fellas"))
"""What makes "you" several: "are you guys open" asks what "are you open" does."""
_WISH = frozenset(("like", "love", "rather", "prefer", "appreciate", "need", "want"))
_CORRECTION = re.compile(
    r"(?<=\S)(?<!\bwould)(?<!'d)[\s,.;-]+(?:(?:oh |uh |um )?"
    r"(?:no(?! (?:later|earlier|sooner) than\b)|nope|wait)[\s,.]+"
    r"(?:no[\s,.]+|wait[\s,.]+|sorry[\s,.]+)*"
    r"(?:it is |it's |i mean )?|(?:i mean|sorry|(?:or )?rather|make that|"
    # Who "can't make it Monday" corrects nothing.
    r"(?<!n't )(?<!\bnot )make it|"
    r"scratch that)[\s,.]+)"
    r"(?=\S)",
    re.IGNORECASE,
)


def tidy(words: str) -> str:
    """Return `words` as one even line of at most MAX_WORDS_CHARACTERS, in their own case."""
    text = unicodedata.normalize("NFKC", words[: MAX_WORDS_CHARACTERS * 2]).translate(_APOSTROPHES)
    text = _TAG.sub(" ", text)
    # Categories C* are controls, formats, surrogates and unassigned: none of them is spoken.
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in text)
    return _SPACE.sub(" ", text).strip()[:MAX_WORDS_CHARACTERS].strip()


def is_speech(words: str) -> bool:
    """Tell words that somebody may have said from those with signs that only programs write."""
    return _UNSPOKEN.search(words) is None


def tokens(words: str) -> list[str]:
    """Return the lower-case words, apostrophes kept, other punctuation dropped."""
    return _TOKEN.findall(words.lower())


def plain(words: str) -> tuple[str, ...]:
    """Return the lower-case words with every contraction written out ("can't": can, not)."""
    return _plain(words)


@lru_cache(maxsize=64)
def _plain(words: str) -> tuple[str, ...]:
    found = tokens(words)
    out: list[str] = []
    for index, token in enumerate(found):
        if token in _SEVERAL and out[-1:] == ["you"]:
            continue
        following = found[index + 1] if index + 1 < len(found) else ""
        out.extend(_expanded(token, following))
    return tuple(out)


def _expanded(token: str, following: str) -> tuple[str, ...]:
    if token in _LOOSE:
        return _LOOSE[token]
    shortened = "'" in token or token.endswith("nt")
    return _shortened(token) if shortened else _wish(token, following)


def _wish(token: str, following: str) -> tuple[str, ...]:
    """Read "id like" as "I would like"; an "id card" stays one."""
    if token == "id" and following in _WISH:  # noqa: S105 - a word of speech
        return ("i", "would")
    return (token,)


def _shortened(token: str) -> tuple[str, ...]:
    negated = _NOT.match(token)
    if negated:
        stem = negated.group(1)
        return (_STEMS.get(stem, stem), "not")
    stem, mark, ending = token.rpartition("'")
    if not mark:
        return (token,)
    if mark + ending in _ENDINGS:
        return (stem, _ENDINGS[mark + ending])
    if ending == "s" and stem == "let":
        return ("let", "us")
    if ending == "s":
        return (stem, "is") if stem in _IS_AFTER else (stem,)
    return (token,)


def correction(words: str) -> str:
    """Return what follows the last self-correction ("forty, no, fifty": "fifty"), or ""."""
    ends = [match.end() for match in _CORRECTION.finditer(words)]
    return words[ends[-1] :] if ends else ""
