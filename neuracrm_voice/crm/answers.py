"""Answers: what callers are told from the company's articles, in a sentence or two."""

from sqlalchemy.orm import Session

from neuracrm_voice.commands import FindHelp
from neuracrm_voice.crm import opening_days
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.knowledge import search
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.zones import zone_of
from neuracrm_voice.database import now
from neuracrm_voice.dialogue import subjects
from neuracrm_voice.dialogue.acts import FindAnswer, Outcome
from neuracrm_voice.dialogue.content_words import stems
from neuracrm_voice.dialogue.passages import best_sentences, steps

MOST_STEPS_TOLD = 2
"""Of a list of steps; whoever wants them all is taken through them one by one."""

NOTHING_FOUND = "Nothing we have written down answers that."


def find_answer(command: FindAnswer, session: Session, call: Call) -> Outcome:
    """Answer what is asked of a day's hours, else in the words of the article that fits best."""
    if hours := _of_a_day(command.question, session, call):
        return Outcome(done=True, found={"text": hours, "steps": 0})
    found = search(session, call.line_id, command.question, most=1)
    if not found:
        return Outcome(done=False, reason=NOTHING_FOUND)
    article = found[0]
    listed = steps(article.body)
    told = listed[:MOST_STEPS_TOLD] or best_sentences(article.body, command.question)
    return Outcome(
        done=True,
        found={
            "text": f"Our guide '{article.title}' says: {' '.join(told)}",
            "title": article.title,
            "article_id": article.article_id,
            "steps": len(listed),
        },
    )


def _of_a_day(question: str, session: Session, call: Call) -> str:
    if not subjects.asks_of_a_day(question):
        return ""
    line = session.get_one(Line, call.line_id)
    return opening_days.told(question, line, zone_of(session, call), now())


def find_help(command: FindHelp, session: Session, call: Call) -> Outcome:
    """Return the steps of the best article that has any, and is about the problem by its title.

    One that speaks of it in passing would have a caller try what mends another fault.
    """
    about = set(stems(command.problem))
    for article in search(session, call.line_id, command.problem):
        if about & stems(article.title) and (listed := steps(article.body)):
            return Outcome(done=True, found={"title": article.title, "steps": listed})
    return Outcome(done=False, reason=NOTHING_FOUND)


def facts_about(session: Session, line_id: int | None, question: str) -> list[str]:
    """Return what the articles say about a question, a sentence or two of each, for a model."""
    return [
        f"{article.title}: {' '.join(best_sentences(article.body, question))}"
        for article in search(session, line_id, question)
    ]
