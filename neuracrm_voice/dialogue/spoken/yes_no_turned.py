"""Yes and no in one breath: which of them counts, if any.

Whoever puts a word right says so, or breaks off at once: the last word counts ("yes, wait, no",
"yeah, no", "no, sorry, yes"). Whoever says both with something else between, or more than once,
or adds that they are not sure, has not decided ("yes please, no", "yes and no", "yes, no,
maybe"). What only holds the word is the idiom it is: "yes, no problem", "okay, no rush".
"""

_YES = r"(?:y(?:es|eah|ep|eap|up|a|ah|ea|eh)|sure|okay|right|fine|alright|all right|correct)"
_NO = (
    r"(?:(?:no|nope|nah|naw)(?! (?:problem|worries|doubt|question|objection|issue|rush|hurry|"
    r"trouble|bother|big|matter|longer|more|less|later|sooner|earlier|one|other|change|correction|idea|"
    r"need|that is (?:right|correct|fine|okay|good|true|perfect))))"
)
_BREAK_OFF = (
    r"(?:but|oh|um+|uh+|er+|hm+|well|wait|sorry|actually|i mean|hang on|hold on|no sorry|rather) "
)
_BREAKS_OFF = rf"(?:{_BREAK_OFF})*"
_UNSURE = r"(?:maybe|perhaps|(?:i )?(?:do not know|am not sure)|not sure)"

PATTERNS: tuple[tuple[str, bool | None], ...] = (
    (rf"\b{_YES} (?:and|or|(?:or )?a|or a) {_NO}\b|\bno or (?:a )?yes\b", None),
    (rf"^{_YES} {_UNSURE} {_NO}\b|^{_NO} {_UNSURE} {_YES}\b", None),
    (rf"^(?:{_YES} {_BREAKS_OFF}{_NO}|{_NO} {_BREAKS_OFF}{_YES})\b.*\b{_UNSURE}$", None),
    (rf"^{_YES} {_NO} {_BREAK_OFF}{_BREAKS_OFF}(?:yes|yeah|yep)\b", True),
    (rf"^{_YES} (?:that|it|this) is not (?:it|right|correct|true|that|what|me|mine|us)\b", False),
    (rf"^{_YES} {_NO} {_YES}\b|^{_NO} {_YES} {_NO}\b", None),
    (rf"^{_YES} {_BREAKS_OFF}{_NO}\b", False),
    (rf"^no {_BREAKS_OFF}(?:yes|yeah|yep)\b", True),
    (rf"^{_YES} .*\b(?:no|nope|nah)(?: thanks| thank you| wait| sorry)?$", None),
)
"""What plain words match, and what they say; the first that matches counts."""
