"""How bad a problem is, where the words that tell it already say so."""

import re

from neuracrm_voice.dialogue.spoken.tidy import plain

_BLOCKED = re.compile(
    r"\b(?:everything (?:is|has|went|stopped)|nothing (?:works|is working)|"
    r"can not work(?: at all)?|(?:all|whole) (?:\w+ ){1,3}(?:is|are) (?:down|offline)|"
    r"completely (?:stuck|down|blocked)|"
    r"(?:nobody|no one|none of us) can|is blocking (?:me|us)|we are blocked|i am blocked|"
    r"urgent(?:ly)?|emergency|outage|can not do anything)\b"
)
_MINOR = re.compile(
    r"\b(?:no (?:hurry|rush)|not urgent|can wait|when(?:ever)? you (?:have|get) (?:a |some )?"
    r"(?:time|minute|chance)|minor|small thing|little thing|nothing serious|cosmetic)\b"
)
_LIMITED = re.compile(
    r"\b(?:slow(?:s|ing)? (?:me|us) down|very slow|really slow|now and then|from time to time|"
    r"sometimes|every so often|intermittent(?:ly)?|partly works|works partly)\b"
)


def said(words: str) -> str:
    """Return blocked, limited or minor when the words say it themselves, else ""."""
    text = " ".join(plain(words))
    if _MINOR.search(text):
        return "minor"
    if _BLOCKED.search(text):
        return "blocked"
    return "limited" if _LIMITED.search(text) else ""
