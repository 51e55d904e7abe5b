"""Questions: what callers ask of us, where they ask it, and what becomes of it."""

import re
from dataclasses import replace

from neuracrm_voice.dialogue import subjects
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.conversation import Conversation
from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.understanding import Understanding

PASSING = "general"
"""The topic of questions anybody may ask at any time."""

_OTHER_DESKS = re.compile(
    r"^why\b|\b(?:not|never|fail(?:s|ed)?|errors?|broken|wrong|fix|prices?|costs?|pay|buy|purchase|"
    r"order|quote|demo|trial|licen[cs]es?)\b|n't\b",
    re.IGNORECASE,
)
"""Questions of what is broken, and of what is to be bought, are not done with an answer."""

_FOLLOWS = re.compile(
    r"(?:(?:okay|ok|oh|great|thanks|thank you|alright|so|right|good|i see|yes|yeah)[\s,]+)*"
    r"(?:and|or|but|(?:and |or |but )?(?:what|how) about)\s+(?:(?:for|on|at|with|the)\s+)*"
    r"(?P<more>(?!(?:what|where|when|who|how|why|which|is|are|do|does|can|could|will|i|you|my|it|"
    r"that)\b)[^.?!]{2,50})[.?!]*",
    re.IGNORECASE,
)
_MOST_WORDS = 7
"""A question that leans on the one before it is short: "and on Saturday?"."""

_MOST_AROUND = 4
"""Words beside a question that are no matter of their own: "I just wanted to know"."""

ASKED = "question"
"""The answer in which the flow for questions keeps what was asked."""


def take_up(
    conversation: Conversation, moves: Moves, understanding: Understanding, words: str
) -> Understanding:
    """Take a question put to an open "what can I do for you" for a topic of its own.

    What a guide tells in a sentence or two is answered at once; whoever has to be taken through
    steps, has something that is broken, or wants to buy is better helped at the desk for that.
    """
    asked = conversation.asked()
    if asked is None or asked.slot.kind is not Kind.TOPIC or understanding.explicit:
        return understanding
    following = _following(conversation, understanding, words)
    question = following or understanding.question
    elsewhere = understanding.topic not in {"", PASSING} and not following
    if not question or (elsewhere and not _answered_here(moves, conversation, question)):
        return understanding
    told = str(understanding.answers.get("matter") or "")
    if elsewhere and len(told.split()) > len(question.split()) + _MOST_AROUND:
        return understanding
    answers = {"matter": question, **understanding.answers, asked.slot.name: PASSING}
    if following:
        answers["matter"] = following
    return replace(understanding, topic=PASSING, answers=answers, question=question)


def digresses(conversation: Conversation, understanding: Understanding, asked: Ask) -> bool:
    """Tell whether free words are really a question that the line's facts answer."""
    return (
        asked.slot.kind is Kind.WORDS
        and asked.slot.name != ASKED
        and bool(understanding.question)
        and find_fact(conversation.call.facts, understanding.question) is not None
    )


def _answered_here(moves: Moves, conversation: Conversation, question: str) -> bool:
    """Tell whether a question that sounds like another desk's is done with an answer."""
    if _OTHER_DESKS.search(question):
        return False
    subject = subjects.asked_for(question)
    of_us = subject is not None and subject.of_us
    known = of_us and find_fact(conversation.call.facts, question) is not None
    return known or moves.knows(question)


def _following(conversation: Conversation, understanding: Understanding, words: str) -> str:
    """Return the question that words make of the one just answered, "" where they make none."""
    last = conversation.closed[-1] if conversation.closed else None
    before = last.answers().get(ASKED) if last and last.flow == PASSING else None
    more = _FOLLOWS.fullmatch(words.strip())
    short = len(words.split()) <= _MOST_WORDS
    if not before or not more or not short or understanding.topic not in {"", PASSING}:
        return ""
    # The one before may have followed another itself; what that asked stands at its end.
    return f"{more['more'].strip()}: {str(before).rsplit(': ', 1)[-1]}"
