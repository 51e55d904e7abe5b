"""Hesitations: sounds people make while they look for words; they mean nothing where they stand.

Grammar: "um", "uh", "er", "erm" as words of their own, but not in "uh huh" and "uh uh", which
answer; "you know" where nothing is asked or told of knowing ("do you know", "you know what").
"""

import re

_SOUND = r"(?:u+m+|(?<!uh )u+h+(?! (?:huh|uh)\b)|erm*)"
_ASIDE = (
    r"(?<!do )(?<!did )(?<!if )(?<!as )(?<!let )(?<!what )(?<!how )(?<!not )(?<!n't )(?<!that )"
    r"(?<!should )(?<!would )(?<!will )(?<!may )(?<!might )(?<!can )(?<!could )you know"
    r"(?! (?:if|what|where|when|how|why|who|that|whether|the|about|of|which|my|any|anything|it|"
    r"me)\b)"
)
_HESITATION = re.compile(
    rf"(?:^|(?<=[\s,.;!?]))(?:{_SOUND}|{_ASIDE})(?=$|[\s,.;!?])", re.IGNORECASE
)
_LEFT_OVER = re.compile(r"^[\s,.;]+|(?<=,)(?:\s*,)+|\s+(?=[,.;!?])")


def without(words: str) -> str:
    """Return tidy words less their hesitations; "" where nothing else was said."""
    if not _HESITATION.search(words):
        return words
    kept = " ".join(_HESITATION.sub("", words).split())
    return _LEFT_OVER.sub("", kept).strip(" ,")
