"""The ideas that tell callers' purposes apart, and the words of any trade that express them.

An idea and a colon come before its words: `~` after a word adds its regular forms (fail~: fails,
failed, failing), `+` its plural (knob+: knobs), and `_` joins words that follow each other. Words
are in the plain form `tidy.plain` gives: contractions written out, lower case. The words come from
how people speak to shops, banks, carriers, utilities, clinics, hotels, airlines and software
houses; an idea never names one firm's product.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from neuracrm_voice.dialogue.rules.words_of_buying import LINES as BUYING
from neuracrm_voice.dialogue.rules.words_of_having import LINES as HAVING
from neuracrm_voice.dialogue.rules.words_of_places import LINES as PLACES
from neuracrm_voice.dialogue.rules.words_of_talk import LINES as TALK
from neuracrm_voice.dialogue.rules.words_of_wares import LINES as WARES

_DOUBLED = frozenset("bdglmnprt")
_VOWELS = frozenset("aeiou")


def _forms(entry: str) -> Iterator[str]:
    """Give the forms an entry stands for."""
    word = entry.rstrip("~+")
    yield word
    if entry.endswith("+"):
        yield _with_s(word)
    if entry.endswith("~"):
        yield from _of_verb(word)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _of_verb(word: str) -> Iterator[str]:
    """Give a regular verb's further forms; the doubling covers both sides of the Atlantic."""
    yield _with_s(word)
    if word.endswith("e"):
        yield from (word + "d", word[:-1] + "ing")
        return
    if word.endswith("y") and word[-2] not in _VOWELS:
        yield from (word[:-1] + "ied", word + "ing")
        return
    yield from (word + "ed", word + "ing")
    if word[-1] in _DOUBLED and word[-2] in _VOWELS:
        yield from (word + word[-1] + "ed", word + word[-1] + "ing")


@cache
def _tree() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return, for each first word, the phrases it may begin and their ideas."""
    tree: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    idea = ""
    for entry in f"{BUYING} {HAVING} {TALK} {PLACES} {WARES}".split():
        if entry.endswith(":"):
            idea = entry[:-1]
            continue
        for form in _forms(entry):
            phrase = tuple(form.split("_"))
            tree.setdefault(phrase[0], []).append((phrase, idea))
    return tree


def ideas() -> frozenset[str]:
    """Return the names of all ideas."""
    return frozenset(idea for phrases in _tree().values() for _, idea in phrases)


_COVERING_WORDS = 3
"""A phrase of so many words says what they mean in it: the "policy" of a privacy policy."""


def find(tokens: Sequence[str]) -> dict[str, list[int]]:
    """Return the ideas in the tokens and where each begins, in order.

    A word inside a longer phrase of another idea counts for that phrase alone.
    """
    tree = _tree()
    matches = [
        (at, at + len(phrase), idea)
        for at, token in enumerate(tokens)
        for phrase, idea in tree.get(token, ())
        if tuple(tokens[at : at + len(phrase)]) == phrase
    ]
    found: dict[str, list[int]] = {}
    longer = [one for one in matches if one[1] - one[0] >= _COVERING_WORDS]
    for at, end, idea in matches:
        if _covered((at, end, idea), longer):
            continue
        places = found.setdefault(idea, [])
        if not places or places[-1] != at:
            places.append(at)
    return found


def _covered(match: tuple[int, int, str], longer: Sequence[tuple[int, int, str]]) -> bool:
    at, end, idea = match
    return any(
        start <= at and end <= stop and stop - start > end - at and other != idea
        for start, stop, other in longer
    )
