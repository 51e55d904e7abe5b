"""Names told in another order than they are written: by first and last name, or last name first.

Grammar: "first name Jane, last name Doe", "Doe is the last name and Jane the first", "Jane, and my
surname is Doe"; "Doe comma Jane".
"""

import re

_GIVEN = r"(?P<given>(?:first|given|christian|fore)[ -]?(?:names?)?)"
_FAMILY = r"(?P<family>sur[ -]?names?|(?:last|family|second)[ -]?(?:names?)?)"
_LABEL = re.compile(
    rf"[\s,.;]*\b(?:and |but |with |so )?(?:(?:my|the) )?(?:{_GIVEN}|{_FAMILY})(?<=names|.name)"
    r"(?:'s| is| being)?\b[\s,:]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:^|[\s,.;]*\band |(?<=[,.;])\s*)(?P<name>(?:(?!\band\b|\bis\b).){{1,40}}?)"
    rf"(?:,| is| as|'s)? (?:my|the) (?:{_GIVEN}|{_FAMILY})(?=$|[\s]*[,.;]|\s+and\b)[,.;]?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@|\bat\b.*\bdot\b", re.IGNORECASE)
"""What makes "first name dot last name" the riddle of an address."""
_OPENING = re.compile(
    r"^(?:(?:yes|yeah|sure|okay|hi|hello|so|well|it's|it is|i'm|i am|this is|that's|"
    r"my name(?: is|'s))[\s,]+)+",
    re.IGNORECASE,
)
_COMMA = re.compile(r"^(?P<family>[^,]+?),? comma,? (?P<given>[^,]+)$", re.IGNORECASE)


def parted(words: str) -> tuple[str, str] | None:
    """Return the words that tell the given and the family name, or None where no order is told."""
    if _ADDRESS.search(words):
        return None
    told = {one.lastgroup: one["name"] for one in _BEHIND.finditer(words.strip())}
    labels = list(_LABEL.finditer(words)) if len(told) < 2 else []  # noqa: PLR2004 - both names
    if labels:
        ends = [*(label.start() for label in labels[1:]), len(words)]
        told = {
            label.lastgroup: words[label.end() : end]
            for label, end in zip(labels, ends, strict=True)
        }
        before = _OPENING.sub("", words[: labels[0].start()]).strip(" ,.")
        if "given" not in told and len(before.split()) == 1:
            told["given"] = before
    given, family = told.get("given", ""), told.get("family", "")
    return (given, family) if given and family else None


def turned(words: str) -> tuple[str, str] | None:
    """Return the given and the family name where the comma between them is said."""
    told = _COMMA.match(words)
    return (told["given"], told["family"]) if told else None
