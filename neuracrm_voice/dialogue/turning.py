"""Turning to another topic: whether the caller does so, and what is said before it speaks."""

from neuracrm_voice.dialogue import manners, sale
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.flow import all_topics
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.questions import PASSING
from neuracrm_voice.dialogue.understanding import Act, Understanding

_PUT_OFF = frozenset((Act.DONT_KNOW, Act.WITHDRAW))
_OPEN = frozenset((Kind.WORDS, Kind.YES_NO))
"""Kinds of answer that may be put in any words."""

LEAST_WORDS_OF_A_MATTER = 5
"""Fewer words than this are no account of what somebody wants, but an aside."""


def new_topic(moves: Moves, understanding: Understanding, asked: Ask | None) -> str:
    """Return the topic the caller turns to, "" when they stay where they are.

    In the middle of a flow words are easily taken for another topic ("why do you need my
    name?"), and a wrong turn costs the caller more than a repetition. So a flow is only left for
    a topic asked for in so many words, or for a whole sentence about it that asks nothing. A
    question in passing ("are you open on Sunday?") is answered where one stands.
    """
    topic = understanding.topic
    if manners.asks_why(understanding.question):
        return ""
    if topic not in all_topics() or topic == moves.conversation.current_topic():
        return ""
    if asked is None or understanding.explicit or asked.slot.kind is Kind.TOPIC:
        return topic
    matter = str(understanding.answers.get("matter") or "")
    is_sentence = len(matter.split()) >= LEAST_WORDS_OF_A_MATTER and not understanding.question
    answered = asked.slot.name in understanding.answers
    put_off = asked.optional and understanding.act in _PUT_OFF
    stays = answered or put_off or topic == PASSING or asked.slot.kind in _OPEN
    return topic if is_sentence and not stays else ""


def turn_to(moves: Moves, topic: str, asked: Ask | None, understanding: Understanding) -> None:
    """Turn to another topic; a question that comes with it is answered, if we can."""
    answers, question = understanding.answers, understanding.question
    if topic != PASSING and moves.answer_from_facts(question or str(answers.get("matter") or "")):
        over = any(frame.flow == topic for frame in moves.conversation.closed)
        if asked and asked.slot.kind is Kind.TOPIC and over:
            # Whoever asks the price once all is agreed does not want to begin anew.
            moves.ask_again()
            return
        answers = {"matter": question, **answers}
    elif question and sale.sells(topic):
        moves.say(manners.FOR_OUR_PEOPLE)
    moves.switch(topic, answers)
