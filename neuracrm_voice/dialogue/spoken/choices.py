"""One of a few answers, picked by the words people use for it.

Grammar: a choice's phrase anywhere in the sentence, the longest winning and the last when two are
equally long ("not the first, the second"); what is named and neither refused ("I can't do a
meeting"), had already ("I'm in a meeting") nor asked about ("do I have to?") wins over a mere yes
or no ("no call back, a message"); else, for short answers, the phrase that sounds nearest, to
forgive a recogniser a letter or two; "the second one" by its place. A choice that lists "yes" or
"no" has all the other ways of saying so.
"""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import yes_no
from neuracrm_voice.dialogue.spoken.ordinals import ordinal_at
from neuracrm_voice.dialogue.spoken.tidy import plain

_NEAR = 84.0
"""Least likeness, of 100: one letter wrong in a word of six passes, two do not."""
_SHORT_WORDS = 4
_CLEAR = 6.0
"""By how much the nearest must lead the next nearest."""
_NEGATION = re.compile(
    r"\b(?:not|never|no need|neither|nor|rather than|instead of|without)"
    r"(?: (?:the|a|any|really|so|for|want|wish|need|like|think|to|have|do|make|book|leave|you))*$"
)
_REFUSED = re.compile(
    r"^(?:is|are|would be|will be)(?: really)? (?:not (?:what|for|needed|necessary|"
    r"required|possible|convenient|suitable)|no (?:good|use)|unnecessary|too much)\b|"
    r"^(?:does|do|will|would|can) not (?:work|suit|help|fit|do|be (?:needed|necessary|possible))\b"
)
"""What refuses the thing named before it: "a meeting is not what I want"."""
_ANOTHER = re.compile(
    r"(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bshall )(?<!\bshould )\b(?:i|we) (?:\w+ )?have"
    r"(?: got)?(?: (?:a|an|another|my|our))?$|"
    r"\b(?:am|are)(?: (?:just|now|still|already|currently))? (?:in|going to|going into|late for|"
    r"off to)(?: (?:a|an|another|my|our|the))?$"
)
"""A meeting that the caller has besides: "I have a meeting now", "I'm in a meeting"."""
_HAVING_TO = re.compile(
    r"\b(?:(?:do|would) (?:i|we) (?:really )?(?:have to|need)|must (?:i|we))"
    r"(?: (?:to|book|have|make|a|an))*$"
)
"""Who asks whether they have to has not chosen."""
_BOOKING_FIRST = re.compile(r"\b(?:have|got|ought) to(?: (?:book|have))?$")
_WITH_OURS = re.compile(r"^(?:with|through) (?:my|our)\b")
"""What has to be settled with their own people: "I have to book it with my boss first"."""
_YES_OR_NO = frozenset(("yes", "no"))
"""Somewhere in a sentence they answer nothing: "no idea"; `yes_no` tells where they do."""
_NONE_OF_IT = re.compile(r"\bno$")


def read(words: str, choices: Sequence[Choice]) -> str | None:
    """Return the value of the choice meant, or None."""
    said = " ".join(plain(words))
    return (
        _named(said, choices)
        or _by_place(said, choices)
        or _nearest(said, choices)
        or _by_yes_or_no(words, choices)
    )


def _by_yes_or_no(words: str, choices: Sequence[Choice]) -> str | None:
    answer = yes_no.read(words)
    if answer is None:
        return None
    listed = "yes" if answer else "no"
    return next((choice.value for choice in choices if listed in choice.phrases), None)


def _named(said: str, choices: Sequence[Choice]) -> str | None:
    best: tuple[bool, int, int, str] | None = None
    for choice in choices:
        for phrase in (*choice.phrases, choice.value):
            if phrase in _YES_OR_NO:
                continue
            wanted = " ".join(plain(phrase))
            at = f" {said} ".rfind(f" {wanted} ") if wanted else -1
            behind = said[at + len(wanted) :].lstrip()
            if at >= 0 and not _is_refused(said[:at].rstrip(), wanted, behind, choice):
                found = (yes_no.read(phrase) is None, len(wanted), at, choice.value)
                best = max(best, found) if best else found
    return best[-1] if best else None


def _is_refused(before: str, wanted: str, behind: str, choice: Choice) -> bool:
    """Tell "no meeting" and "I don't want a meeting" from "no, a meeting" and "no, call me"."""
    is_thing = f"a {wanted}" in choice.phrases
    is_named = is_thing or wanted.startswith("a ")
    elsewhere = _BOOKING_FIRST.search(before) and _WITH_OURS.search(behind)
    return bool(
        _NEGATION.search(before)
        or (is_thing and _NONE_OF_IT.search(before))
        or (is_named and (_ANOTHER.search(before) or _REFUSED.search(behind)))
        or _HAVING_TO.search(before)
        or elsewhere
    )


def _by_place(said: str, choices: Sequence[Choice]) -> str | None:
    match = re.fullmatch(
        r"(?:(?:i would (?:say|take)|let us say|option|number|it is) )?(?:the )?(\w+)(?: (?:one|"
        r"option|choice))?(?: please)?",
        said,
    )
    if not match:
        return None
    if match[1] == "last":
        return choices[-1].value if choices else None
    found = ordinal_at([match[1]], 0)
    return choices[found.value - 1].value if found and 1 <= found.value <= len(choices) else None


def _nearest(said: str, choices: Sequence[Choice]) -> str | None:
    # "Not this number" is nearer to "this number" than to anything else, and its opposite.
    if not said or len(said.split()) > _SHORT_WORDS or said.startswith("not "):
        return None
    scored = sorted(
        (
            max(
                fuzz.ratio(said, " ".join(plain(phrase)))
                for phrase in (*choice.phrases, choice.value)
            ),
            choice.value,
        )
        for choice in choices
    )
    if not scored or scored[-1][0] < _NEAR:
        return None
    clear = len(scored) == 1 or scored[-1][0] - scored[-2][0] >= _CLEAR
    return scored[-1][1] if clear else None
