"""Personas: callers who know what they want and answer whatever they are asked.

They listen for what a question is about rather than for its wording, so that a line may reword
its questions. An answer that begins with "#" is keys pressed; all else is spoken.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

ANYTHING = "#1"
"""What a caller does who has no answer to a question: the first of whatever is offered."""


@dataclass(frozen=True, slots=True)
class Persona:
    """A caller's purpose, and what they answer: a pattern of the question, and answers in turn.

    The last answer to a question stands for every further time it is asked.
    """

    name: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]

    def call(self, asked: Counter[str] | None = None) -> Callable[[str], str]:
        """Return the mind of this caller in one call: from what is heard to what is answered.

        `asked` counts the questions by their patterns; it goes on from what is given.
        """
        asked = Counter() if asked is None else asked

        def answer(heard: str) -> str:
            # The question is what stands last in a reply, after any greeting or news.
            found = [
                (match.end(), pattern, answers)
                for pattern, answers in self.answers
                for match in re.finditer(pattern, heard, re.IGNORECASE)
            ]
            if not found:
                return ANYTHING
            _end, pattern, answers = max(found)
            asked[pattern] += 1
            return answers[min(asked[pattern], len(answers)) - 1]

        return answer


_GREETING = r"how can i help|what can i do for you"
_MORE = r"anything else.*|with anything more.*"
_NAME = r"your name"
_KNOWN = r"am i speaking with|is this "
_HELP = r"shall we try"
_RIGHT = r"is that right|is that correct"

PERSONAS = (
    Persona(
        "sales",
        (
            (_GREETING, ("I'd like to buy your software for my sales team", "#1")),
            (r"looking for|what do you need", ("I'd like to buy your software",)),
            (r"which company|company called", ("Acme Rockets", "#1")),
            (r"how many people|many people is it for", ("about forty people", "#40")),
            (_NAME, ("Jane Doe", "my name is Jane Doe")),
            (r"e-?mail", ("jane dot doe at acme dot com",)),
            (_KNOWN, ("yes", "#1")),
            (_RIGHT, ("yes that's right", "#1")),
            (_MORE, ("no that's all thank you", "#9")),
        ),
    ),
    Persona(
        "support",
        (
            (_GREETING, ("my invoices do not export any more", "#2")),
            (r"the problem\?|what is wrong", ("my invoices do not export any more", "#1")),
            (_HELP, ("no just open a ticket please", "#2")),
            (r"how bad|blocking you", ("we can't work at all", "#1")),
            (_NAME, ("my name is Sam Patel", "Sam Patel")),
            (_KNOWN, ("yes", "#1")),
            (_MORE, ("no thanks, goodbye", "#9")),
        ),
    ),
    Persona(
        "general",
        (
            (_GREETING, ("what are your opening hours", "no thanks, goodbye", "#9")),
            (r"like to know|your question", ("what are your opening hours", "#1")),
            (_MORE, ("no thanks, goodbye", "#9")),
        ),
    ),
    Persona(
        "support",
        (
            (_GREETING, ("#2",)),
            (r"the problem\?|what is wrong", ("#3",)),
            (_HELP, ("#2",)),
            (r"how bad|blocking you", ("#2",)),
            (_NAME, ("Bob Ray", "my name is Bob Ray")),
            (_KNOWN, ("#1",)),
            (_MORE, ("#9",)),
        ),
    ),
)
"""Who calls, in turn: to buy, with a problem, with a question, and with a problem in keys alone."""
