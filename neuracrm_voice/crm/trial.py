"""A trial of what a line knows: a question is put to it as a caller would, and nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from neuracrm_voice.crm.answers import find_answer
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.knowledge import Found, search
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.dialogue.acts import FindAnswer
from neuracrm_voice.dialogue.facts import Fact, answers_from

MOST_FOUND = 10


@dataclass(frozen=True, slots=True)
class Trial:
    """What a caller would hear, "" when nothing answers; and the articles found, the best first."""

    said: str
    found: Sequence[Found]


def put(session: Session, line: Line, question: str) -> Trial:
    """Put a question to a line, by its facts and articles alone, as when no model is at hand."""
    facts = [Fact(about=tuple(one["about"]), text=one["text"]) for one in line.facts]
    asking = Call(line_id=line.id)

    def look_up(one: str) -> str:
        return str(find_answer(FindAnswer(one), session, asking).found.get("text", ""))

    said = answers_from(facts, question, look_up)
    return Trial(" ".join(said), search(session, line.id, question, most=MOST_FOUND))
