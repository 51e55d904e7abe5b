"""Claims: whether a model's summary says only what the record bears out.

Staff act on a summary, so the check fails closed: one sentence that claims what was not made
and the account by rules is written instead.
"""

import re

from neuracrm_voice.calls.account import SENTIMENTS
from neuracrm_voice.ports import Summary, Talk

MOST_SUMMARY_CHARACTERS = 700
MOST_STEP_CHARACTERS = 300
MOST_SENTENCES = 3

_REFERENCE = re.compile(r"\b[A-Z]-?\d{3,}\b")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_FREE_FIGURE_DIGITS = 2
"""Callers say "forty" and a summary writes 40; longer figures have to stand in the record."""

_DONE = (
    "opened|created|booked|scheduled|arranged|made|logged|filed|raised|registered|noted|recorded"
    "|set up|placed|confirmed|qualified"
)
_HAVING = r"(?:has|have|had|got|received|left|took) (?:an?|the|another|their|one)(?: \w+)?"
_NAMES = {
    "ticket": "tickets?|cases?",
    "lead": "leads?|prospects?",
    "meeting": "meetings?|appointments?|demos?|demonstrations?",
    "deal": "deals?|opportunit(?:y|ies)",
    "task": "call-?backs?|tasks?|messages?",
}
_CLAIMS = {
    kind: re.compile(
        rf"\b(?:{_DONE})\b.*\b(?:{names})\b|\b(?:{names})\b.*\b(?:{_DONE})\b"
        rf"|\b{_HAVING} (?:{names})\b"
    )
    for kind, names in _NAMES.items()
}
_NEVER_DONE = re.compile(
    r"\b(?:refund|discount|credit|e-?mail|text|sms|quote|invoice|contract)s?"
    r"(?: (?!and|but|or)\w+){0,3} (?:was|were|has been|have been|got|is being|will be)\b"
    r"|\b(?:was|were|has been|have been|got|will be|is) (?:\w+ ){0,2}"
    r"(?:refunded|credited|compensated|cancell?ed|upgraded|e-?mailed|texted|fixed|solved|resolved)\b"
    r"|\b(?:we|i|agent|assistant|receptionist) (?:have |has )?(?:\w+ )?"
    r"(?:refunded|credited|promised|sent|e-?mailed|texted|fixed|solved|resolved|cancell?ed"
    r"|guaranteed|agreed|offered)\b"
)
"""Deeds the telephone never does itself; a summary that tells of one is mistaken."""


def is_borne_out(summary: Summary, talk: Talk) -> bool:
    """Tell whether a summary is of the right form and claims no record that is not there."""
    text = f"{summary.summary} {summary.next_step}"
    fit = (
        0 < len(summary.summary) <= MOST_SUMMARY_CHARACTERS
        and 0 < len(summary.next_step) <= MOST_STEP_CHARACTERS
        and len(_sentences(summary.summary)) <= MOST_SENTENCES
        and summary.sentiment in SENTIMENTS
    )
    return (
        fit
        and not (_unknown_references(text, talk) or _unknown_figures(text, talk))
        and all(_may_stand(sentence, talk) for sentence in _sentences(summary.summary))
    )


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+", text.strip()) if one]


def _unknown_references(text: str, talk: Talk) -> bool:
    known = set(_REFERENCE.findall(" ".join(talk.records)))
    return not set(_REFERENCE.findall(text)) <= known


def _unknown_figures(text: str, talk: Talk) -> bool:
    told = " ".join([*talk.records, *(word for pair in talk.exchanges for word in pair)])
    known = {_digits(figure) for figure in _FIGURE.findall(told)}
    figures = {_digits(figure) for figure in _FIGURE.findall(text)}
    return any(len(one) > _FREE_FIGURE_DIGITS and one not in known for one in figures)


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure)


def _may_stand(sentence: str, talk: Talk) -> bool:
    """Tell whether every record that a sentence says was made, was made."""
    plain = sentence.lower()
    if _NEVER_DONE.search(plain):
        return False
    made = " ".join(talk.records).lower()
    claimed = [kind for kind, claim in _CLAIMS.items() if claim.search(plain)]
    return all(re.search(rf"\b{kind} [a-z]-\d", made) for kind in claimed)
