"""General: answer questions, one after another; where nothing is known, offer a call back."""

from neuracrm_voice.commands import ScheduleCallback
from neuracrm_voice.dialogue.answers import Answers, Choice, words
from neuracrm_voice.dialogue.facts import asks
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, answer, ask, once, say
from neuracrm_voice.scenes.callback import OFFER, PHONE, WHEN, offer_callback

QUESTION = words(
    "question",
    choices=(
        Choice("What are your opening hours?", ("opening hours",), "1"),
        Choice("Where are you?", ("our address",), "2"),
        Choice("What do you do?", ("what we do",), "3"),
    ),
)


DONT_KNOW = "I don't know that, I'm afraid."
NOT_MINE = "That is something for my colleagues."
MAY_ASK = "If you'd like a call back about it, just say so."


def _left(answers: Answers) -> ScheduleCallback | None:
    """Keep the call back that was agreed to with a caller who hangs up before it is arranged."""
    if answers.get(OFFER.name) != "callback":
        return None
    number = answers.get(PHONE.name)
    return ScheduleCallback(
        reason=str(answers.get(QUESTION.name) or ""), phone=str(number) if number else ""
    )


@flow(
    "general",
    when="the caller has a question about the company, small talk, or nothing else fits",
    key="3",
    matter="question",
    slots=(QUESTION, PHONE, WHEN),
    left=_left,
)
def general(call: Call) -> Script[None]:
    """Answer a question, or have somebody call who can; reception then asks for the next."""
    question = yield from ask(
        "What would you like to know?", QUESTION, short="What is your question?"
    )
    answered = yield from answer(question)
    if not answered:
        yield from say(DONT_KNOW if asks(question) else NOT_MINE)
        # To be asked after every question is a nuisance; who wants it may say so.
        if (yield from once("call back about a question")):
            yield from offer_callback(call, question)
        else:
            yield from say(MAY_ASK)
