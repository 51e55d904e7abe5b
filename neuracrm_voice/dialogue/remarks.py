"""Remarks: what callers tell of their matter besides what is asked, which belongs in its record."""

from dataclasses import replace

from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.content_words import content_words
from neuracrm_voice.dialogue.conversation import without
from neuracrm_voice.dialogue.keeping import just_noted
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.rules import additions
from neuracrm_voice.dialogue.understanding import Act, Understanding

_TAKING_ANYTHING = frozenset((Kind.WORDS, Kind.TOPIC))
"""Kinds of question to which all that is said is the answer."""

_TELLING = frozenset((Act.NONE, Act.AFFIRM, Act.DENY))
"""Acts beside which words may tell something: "no, and it is getting worse"."""

_LEAST_WORDS = 3
"""Fewer words than this tell nothing that a colleague would want to read."""


def keep_told(moves: Moves, asked: Ask, understanding: Understanding) -> None:
    """Keep what is told with an answer to something else."""
    told = _matter(understanding) if asked.slot.name in understanding.answers else ""
    if told and asked.slot.kind not in _TAKING_ANYTHING and not understanding.question:
        moves.remark(told)


def keep_whole(moves: Moves, asked: Ask, words: str, understanding: Understanding) -> bool:
    """Keep a whole sentence that answers nothing; tell whether there is a record to hold it.

    Where anything may be said, what the caller came about has been found in it, or has not.
    """
    told = _matter(understanding)
    if understanding.question or not (told or understanding.act in _TELLING):
        return False
    whole = not (told or moves.learned) and asked.slot.kind is not Kind.TOPIC
    if whole and len(words.split()) >= _LEAST_WORDS:
        told = words if content_words(words) else ""
    return bool(told) and moves.remark(told)


def joined(moves: Moves, asked: Ask | None, understanding: Understanding) -> Understanding:
    """Take words that add to the problem just noted, or ask about it, for no new matter."""
    if asked is None or asked.slot.kind is not Kind.TOPIC or understanding.explicit:
        return understanding
    question = understanding.question
    belongs = (
        additions.asks_how_it_goes_on(question)
        if question and understanding.topic != "sales"
        else additions.adds(_matter(understanding))
    )
    if not belongs:
        return understanding
    if not just_noted(moves.conversation):
        # What is to be added to a ticket that was only told of is added by the desk that keeps it.
        told_of = moves.conversation.noted() == "ticket"
        adds = told_of and additions.asks_to_note(_matter(understanding))
        return replace(understanding, topic="support", explicit=True) if adds else understanding
    answers = without(understanding.answers, asked.slot.name)
    # "Tell them that I called" is a message elsewhere; here there is a record to hold it.
    noted = understanding.act is Act.MESSAGE and additions.asks_to_note(_matter(understanding))
    act = Act.NONE if noted else understanding.act
    return replace(understanding, topic="", act=act, answers=answers)


def _matter(understanding: Understanding) -> str:
    return str(understanding.answers.get("matter") or "")
