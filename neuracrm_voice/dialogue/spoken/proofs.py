"""What a caller offers as proof of who they are: a reference, an address, a code.

Grammar: an e-mail address as `emails` reads it; a ticket's reference as `references` reads it, or
its digits alone; a code of six digits; "text me a code". The value is "email:jane@acme.com",
"reference:T-1042", "code:482913", or "send" for the wish.
"""

import re

from neuracrm_voice.dialogue.spoken import emails, references
from neuracrm_voice.dialogue.spoken.numbers import TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.tidy import plain, tokens

CODE_DIGITS = 6
"""A million codes against three tries."""

_ADDRESS = re.compile(r"@|\bat\b.*\b(?:dot|point|period)\b", re.IGNORECASE)
_WISH = re.compile(r"\b(?:code|text|sms|send|resend|message)\b")
_REFUSAL = re.compile(
    r"\b(?:no|not|never|without) (?:\w+ ){0,4}(?:code|text|sms|message|phone|mobile)\b"
)
_WISH_AFTER_ALL = re.compile(r"\b(?:send|resend|another|again|new|arrive|arrived|got|received)\b")
_DOUBLE = re.compile(r"\bdouble (\w+)", re.IGNORECASE)
_TRIPLE = re.compile(r"\btriple (\w+)", re.IGNORECASE)
_GROUPED = re.compile(r"(?<=\d)[\s,-]+(?=\d)")


def read(words: str) -> str | None:
    """Return the proof the words offer, or None."""
    if _ADDRESS.search(words):
        address = emails.read(words)
        if address:
            return f"email:{address}"
    return _figures(words) or _wish(" ".join(plain(words)))


def typed(digits: str) -> str | None:
    """Return the proof that keys give: six digits are a code, four or five a ticket."""
    if not digits.isdigit():
        return None
    if len(digits) == CODE_DIGITS:
        return f"code:{digits}"
    return f"reference:T-{digits}" if len(digits) in (CODE_DIGITS - 2, CODE_DIGITS - 1) else None


def _figures(words: str) -> str | None:
    words = _TRIPLE.sub(r"\1 \1 \1", _DOUBLE.sub(r"\1 \1", words))
    words = _GROUPED.sub("", words)
    named = references.read(words)
    if named and named.startswith("T-"):
        return f"reference:{named}"
    said = tokens(words)
    start = next((at for at, token in enumerate(said) if _is_figure(token)), None)
    bare = references.read(f"t {' '.join(said[start:])}") if start is not None else None
    return typed(bare.removeprefix("T-")) if bare else None


def _is_figure(token: str) -> bool:
    return (
        token in UNITS or token in TEENS or token in TENS or (token.isascii() and token.isdigit())
    )


def _wish(said: str) -> str | None:
    if not _WISH.search(said):
        return None
    return None if _REFUSAL.search(said) and not _WISH_AFTER_ALL.search(said) else "send"
