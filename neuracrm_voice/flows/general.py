"""General: answer from the line's facts, and offer sales and support."""

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.answers import Choice, words
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, answer, ask, say

QUESTION = words(
    "question",
    choices=(
        Choice("What are your opening hours?", ("opening hours",), "1"),
        Choice("Where are you?", ("our address",), "2"),
        Choice("What do you do?", ("what we do",), "3"),
    ),
)


@flow(
    "general",
    when="the caller has a question about the company, small talk, or nothing else fits",
    key="3",
    matter="question",
    slots=(QUESTION,),
)
def general(call: Call) -> Script[None]:
    """Answer one question; reception then asks for more."""
    question = yield from ask(
        "What would you like to know?", QUESTION, short="What is your question?"
    )
    answered = yield from answer(question)
    if not answered:
        yield from say(manners.NO_ANSWER)
        offer = "I can note it for our sales team, open a ticket with support"
        yield from say(
            f"{offer}, or put you through to a person." if call.has_desk else f"{offer}."
        )
