"""Passages: a text's sentences and steps, and those of them that answer a question best."""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.content_words import content_words, stem, stems

MOST_STEP_WORDS = 25
"""What a caller can keep in mind while doing it; about ten seconds of speech."""

MOST_ANSWER_WORDS = 48
"""Leaves room in a reply of sixty for naming the article and for the next question."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|jr|sr|vs|approx|dept|est|fig|no|inc|ltd|corp|co|max|min|tel|"
    r"ext|rs|e\.g|i\.e|a\.m|p\.m|u\.s|[a-z]))\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?\N{HORIZONTAL ELLIPSIS}]+[\"')\]]*(?=\s)|\n+")
_MARK = re.compile(r"^\s*(?:(?:step\s+)?\d{1,2}\s*[.):]|[-*\N{BULLET}])\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:[,;:]|\s-)\s+(?:(?:and|then|or|but)\s+)?")
_LEAST_STEPS = 2


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a line break ends one, an abbreviation's dot does not."""
    found, begin = [], 0
    for end in _END.finditer(text):
        piece = text[begin : end.end()].strip()
        follows = text[end.end() :].lstrip()[:1]
        if _ABBREVIATION.search(piece) and "\n" not in end[0] and not _opens(piece, follows):
            continue
        if piece:
            found.append(_MARK.sub("", piece))
        begin = end.end()
    rest = _MARK.sub("", text[begin:].strip())
    return [*found, rest] if rest else found


def _opens(piece: str, follows: str) -> bool:
    """Tell whether a sentence begins after "etc." or "Inc.": names follow titles, not those."""
    titled = re.search(
        r"\b(?:mr|mrs|ms|dr|prof|st|no|approx|vs|e\.g|i\.e|rs|tel|fig|[a-z])\.$",
        piece,
        re.IGNORECASE,
    )
    return not titled and follows.isupper()


def steps(text: str) -> list[str]:
    """Return the steps of a text that is a list of them, each of at most MOST_STEP_WORDS; else [].

    Steps are lines with numbers or bullets; lines before the first are an introduction. A text
    without marks is a list when it has several lines and each is one short sentence.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    marked = [_MARK.sub("", line).strip() for line in lines if _MARK.match(line)]
    if len(marked) < _LEAST_STEPS:
        short = all(len(line.split()) <= MOST_STEP_WORDS for line in lines)
        one_each = all(len(sentences(line)) == 1 for line in lines)
        marked = [line.strip() for line in lines] if short and one_each else []
    if len(marked) < _LEAST_STEPS:
        return []
    return [part for line in marked for part in shortened(line, MOST_STEP_WORDS)]


def shortened(text: str, most_words: int) -> list[str]:
    """Return a text as sentences of at most so many words, parted where it is best parted."""
    parts = []
    for sentence in sentences(text):
        left = sentence
        while len(left.split()) > most_words:
            head = _head(left, most_words)
            parts.append(_whole(head.rstrip(" ,;:-")))
            left = left[len(head) :].lstrip(" ,;:-")
        if left:
            parts.append(_whole(left))
    return parts


def _head(sentence: str, most_words: int) -> str:
    """Return the longest beginning within the limit that ends with a clause, else with a word."""
    within = sentence[: _length_of(sentence, most_words)]
    ends = [match.start() + 1 for match in _CLAUSE.finditer(within)]
    return within[: ends[-1]] if ends and ends[-1] > len(within) // 3 else within


def _length_of(sentence: str, words: int) -> int:
    *_, last = list(re.finditer(r"\S+", sentence))[:words]
    return last.end()


def _whole(part: str) -> str:
    return part[:1].upper() + part[1:] + ("" if part[-1:] in ".!?" else ".")


def best_sentences(text: str, question: str, *, most: int = 2) -> list[str]:
    """Return the sentences that hold most of what a question is about, in the text's own order.

    The best one is followed by the next best if that adds something, else by the one after it:
    an answer often begins in one sentence and is completed by the next. Together they have no
    more than MOST_ANSWER_WORDS.
    """
    every = sentences(text)
    if not every:
        return []
    asked = {stem(word) for word in content_words(question)}
    held = [asked & stems(sentence) for sentence in every]
    best = max(range(len(every)), key=lambda at: (len(held[at]), -at))
    chosen = [best]
    for at in _followers(best, held):
        if len(chosen) < most and _words([every[one] for one in (*chosen, at)]):
            chosen.append(at)
    picked = [every[at] for at in sorted(chosen)]
    return shortened(picked[0], MOST_ANSWER_WORDS)[:1] if len(picked) == 1 else picked


def _followers(best: int, held: Sequence[set[str]]) -> list[int]:
    adding = [at for at in range(len(held)) if held[at] - held[best]]
    adding.sort(key=lambda at: (-len(held[at] - held[best]), at))
    return [*adding, *([best + 1] if best + 1 < len(held) else [])]


def _words(chosen: Sequence[str]) -> bool:
    return sum(len(sentence.split()) for sentence in chosen) <= MOST_ANSWER_WORDS
