"""One turn of a conversation: from an event and its understanding to the reply.

The order in which a turn is read is the order of the manners: what the caller wants of the
call itself (a person, a repetition, to end it) comes before what they say in it; an answer to
the pending question comes before a change of topic; a turn that brought nothing climbs the
ladder of patience, which always ends.
"""

from dataclasses import replace

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.briefing import heard_last
from neuracrm_voice.dialogue.conversation import CarryOut, Conversation, Reply
from neuracrm_voice.dialogue.engine import ScriptChangedError
from neuracrm_voice.dialogue.events import (
    Connected,
    DeskRang,
    Event,
    Heard,
    HungUp,
    Recorded,
    Silence,
)
from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.flow import all_topics
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.understanding import Act, Understanding

PASSING = "general"
"""The topic of questions anybody may ask at any time."""


def take(
    conversation: Conversation, event: Event, understanding: Understanding, *, carry_out: CarryOut
) -> tuple[Conversation, Reply]:
    """Take one turn; return where the conversation stands now and what the caller hears."""
    late = conversation.ended
    moves = Moves(
        _attentive(conversation, event, understanding),
        understanding.reply,
        carry_out,
    )
    try:
        if conversation.waiting and isinstance(event, Silence):
            moves.look_in()
        elif conversation.returned and _answers_offer(moves, understanding):
            pass
        else:
            _read(moves, event, understanding)
    except ScriptChangedError:
        # The flow was changed while this call was in it: its recorded answers fit no longer.
        moves.hand_over(manners.LOST_THREAD)
    if late:
        # The last words of a caller who has hung up arrive after the news that they did. Nobody
        # hears the reply, but what they said belongs in the record.
        moves.leave()
        moves.end()
    return moves.result()


def _read(moves: Moves, event: Event, understanding: Understanding) -> None:
    match event:
        case Connected():
            moves.begin()
        case HungUp():
            moves.leave()
        case DeskRang(answered=answered):
            _after_desk(moves, answered=answered)
        case Recorded(url=url):
            moves.keep_recording(url)
        case Silence():
            moves.miss(silent=True)
        case _ if moves.conversation.turns > manners.MOST_TURNS:
            moves.hand_over(manners.LONG_CALL)
        case _:
            _listen(moves, understanding)


def _attentive(
    conversation: Conversation, event: Event, understanding: Understanding
) -> Conversation:
    """Return the conversation at the start of a turn, with what it tells of the caller."""
    words = event.words if isinstance(event, Heard) else ""
    return replace(
        conversation,
        turns=conversation.turns + 1,
        ended=False,
        waiting=False,
        returned=False,
        last_words=heard_last(conversation, words, understanding)
        if words
        else conversation.last_words,
        mood=understanding.mood or conversation.mood,
    )


def _answers_offer(moves: Moves, understanding: Understanding) -> bool:
    """Take a bare yes or no as the answer to "shall we go on with that?"; tell whether it was."""
    told = understanding.answers or understanding.topic or understanding.question
    if told or understanding.act not in {Act.AFFIRM, Act.DENY}:
        return False
    if understanding.act is Act.AFFIRM:
        moves.ask_again()
    else:
        moves.leave_aside()
    return True


def _after_desk(moves: Moves, *, answered: bool) -> None:
    if answered:
        moves.end()
    elif moves.conversation.turns > manners.MOST_TURNS:
        moves.leave()
        moves.end(manners.NOBODY_LEFT)
    else:
        moves.desk_missed()


def _listen(moves: Moves, understanding: Understanding) -> None:
    moves.absorb(understanding.answers)
    asked = moves.conversation.asked()
    if not _picks(asked, understanding) and _minds_the_call(moves, understanding):
        return
    topic = _new_topic(moves, understanding, asked)
    if topic:
        moves.switch(topic, understanding.answers)
    elif asked and _digresses(moves, understanding, asked):
        moves.answer(understanding.question)
        moves.ask_again()
    elif asked and asked.slot.name in understanding.answers:
        moves.settle_pending(asked, understanding.answers)
    elif understanding.act is Act.GOODBYE:
        moves.leave()
        moves.end(manners.GOODBYE)
    elif understanding.question and moves.answer(understanding.question):
        moves.ask_again()
    elif asked and asked.optional and understanding.act in {Act.DONT_KNOW, Act.DENY}:
        moves.give_up(asked)
    elif asked and moves.learned:
        # The words answered something else than was asked; that is no miss.
        moves.ask_again()
    else:
        moves.miss(silent=False)


def _picks(asked: Ask | None, understanding: Understanding) -> bool:
    """Tell whether "a call back" or "a message" was one of the answers just offered."""
    return (
        understanding.act in {Act.MESSAGE, Act.CALLBACK}
        and asked is not None
        and asked.slot.kind is Kind.ONE_OF
        and asked.slot.name in understanding.answers
    )


def _minds_the_call(moves: Moves, understanding: Understanding) -> bool:
    """Do what the caller wants of the call itself; tell whether they wanted that."""
    match understanding.act:
        case Act.HUMAN:
            moves.hand_over(manners.PUTTING_THROUGH)
        case Act.REPEAT:
            moves.repeat()
        case Act.SLOWER:
            moves.repeat_slower()
        case Act.MESSAGE:
            moves.take_message()
        case Act.CALLBACK:
            moves.call_back()
        case Act.WAIT:
            moves.wait()
        case _:
            return False
    return True


def _new_topic(moves: Moves, understanding: Understanding, asked: Ask | None) -> str:
    """Return the topic the caller turns to, "" when they stay where they are.

    Free words may sound like any topic, so a question that takes them is only left for a topic
    that is asked for in so many words; a question for a name or a number is left for any. A
    question in passing ("are you open on Sunday?") is answered where one stands.
    """
    topic = understanding.topic
    if topic not in all_topics() or topic == moves.conversation.current_topic():
        return ""
    if asked is None or understanding.explicit:
        return topic
    if topic == PASSING and asked.slot.kind is not Kind.TOPIC:
        return ""
    answered = asked.slot.name in understanding.answers
    return (
        "" if answered or asked.slot.kind is Kind.WORDS or asked.slot.kind is Kind.YES_NO else topic
    )


def _digresses(moves: Moves, understanding: Understanding, asked: Ask) -> bool:
    """Tell whether free words are really a question that the line's facts answer."""
    takes_anything: Slot[object] = asked.slot
    return (
        takes_anything.kind is Kind.WORDS
        and takes_anything.name != "question"
        and bool(understanding.question)
        and find_fact(moves.conversation.call.facts, understanding.question) is not None
    )
