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
from neuracrm_voice.dialogue.conversation import CarryOut, Conversation, Reply, waits_for
from neuracrm_voice.dialogue.engine import ScriptChangedError
from neuracrm_voice.dialogue.events import Connected, DeskRang, Event, Heard, HungUp, Silence
from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.flow import all_topics
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.understanding import Act, Understanding

PASSING = "general"
"""The topic of questions anybody may ask at any time."""

LEAST_WORDS_OF_A_MATTER = 5
"""Fewer words than this are no account of what somebody wants, but an aside."""


def take(
    conversation: Conversation, event: Event, understanding: Understanding, *, carry_out: CarryOut
) -> tuple[Conversation, Reply]:
    """Take one turn; return where the conversation stands now and what the caller hears."""
    late = conversation.ended
    moves = Moves(
        replace(conversation, turns=conversation.turns + 1, ended=False),
        understanding.reply,
        carry_out,
    )
    try:
        for frame in conversation.frames[-1:]:
            waits_for(conversation.call, frame)
        _read(moves, event, understanding)
    except ScriptChangedError:
        # The flow was changed while this call was in it: its recorded answers fit no longer.
        moves.drop_broken_flow()
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
        case DeskRang(answered=True):
            moves.end()
        case DeskRang() if moves.conversation.turns > manners.MOST_TURNS:
            moves.leave()
            moves.end(manners.NOBODY_LEFT)
        case DeskRang():
            moves.say(manners.NOBODY_FREE)
            moves.ask_again()
        case Silence():
            moves.miss(silent=True)
        case _ if moves.conversation.turns > manners.MOST_TURNS:
            moves.hand_over(manners.LONG_CALL)
        case _:
            _listen(moves, event, understanding)


def _listen(moves: Moves, event: Event, understanding: Understanding) -> None:
    moves.absorb(understanding.answers)
    asked = moves.conversation.asked()
    if _minds_the_call(moves, understanding):
        return
    moves.meet_mood(understanding.mood)
    if topic := _new_topic(moves, understanding, asked):
        if topic != PASSING:
            moves.answer_from_facts(understanding.question)
        moves.switch(topic, understanding.answers)
    elif asked is None:
        moves.miss(silent=False)
    elif not _answers(moves, asked, understanding):
        _chats(moves, asked, event, understanding)


def _answers(moves: Moves, asked: Ask, understanding: Understanding) -> bool:
    """Take the words as the answer to the pending question; tell whether they are one."""
    if _digresses(moves, understanding, asked):
        moves.answer(understanding.question)
        moves.ask_again()
    elif asked.slot.name in understanding.answers:
        moves.settle_pending(asked, understanding.answers)
    elif asked.optional and understanding.act in {Act.DONT_KNOW, Act.DENY}:
        moves.give_up(asked)
    else:
        return False
    return True


def _chats(moves: Moves, asked: Ask, event: Event, understanding: Understanding) -> None:
    """Reply to words that answer nothing that was asked."""
    words = event.words if isinstance(event, Heard) else ""
    act = understanding.act
    if act is Act.GOODBYE:
        moves.leave()
        moves.end(manners.GOODBYE)
    elif moves.answer(understanding.question) or moves.answer_from_facts(words):
        moves.ask_again()
    elif moves.learned:
        # The words answered something else than was asked. That is no misunderstanding, but
        # putting one question for ever would be a loop, so it counts.
        moves.miss(silent=False, opening=manners.NOTED if moves.add_to_closed() else "")
    elif act is Act.AFFIRM and asked.slot.kind is Kind.TOPIC:
        moves.miss(silent=False, opening=manners.GO_AHEAD)
    elif act in {Act.GREET, Act.THANK}:
        moves.miss(silent=False, opening="")
    else:
        moves.miss(silent=False)


def _minds_the_call(moves: Moves, understanding: Understanding) -> bool:
    """Do what the caller wants of the call itself; tell whether they wanted that."""
    match understanding.act:
        case Act.HUMAN:
            moves.hand_over(manners.PUTTING_THROUGH)
        case Act.REPEAT | Act.SLOWER:
            moves.repeat()
        case Act.WAIT:
            moves.wait()
        case Act.ABUSE:
            moves.meet_abuse()
        case Act.PRIVATE:
            moves.miss(silent=False, opening=manners.NOTHING_OF_OTHERS)
        case _:
            return False
    return True


def _new_topic(moves: Moves, understanding: Understanding, asked: Ask | None) -> str:
    """Return the topic the caller turns to, "" when they stay where they are.

    In the middle of a flow words are easily taken for another topic ("why do you need my
    name?"), and a wrong turn costs the caller more than a repetition. So a flow is only left for
    a topic asked for in so many words, or for a whole sentence about it that asks nothing. A
    question in passing ("are you open on Sunday?") is answered where one stands.
    """
    topic = understanding.topic
    if topic not in all_topics() or topic == moves.conversation.current_topic():
        return ""
    if asked is None or understanding.explicit or asked.slot.kind is Kind.TOPIC:
        return topic
    matter = str(understanding.answers.get("matter") or "")
    is_sentence = len(matter.split()) >= LEAST_WORDS_OF_A_MATTER and not understanding.question
    answered = asked.slot.name in understanding.answers
    stays = answered or topic == PASSING or asked.slot.kind in {Kind.WORDS, Kind.YES_NO}
    return topic if is_sentence and not stays else ""


def _digresses(moves: Moves, understanding: Understanding, asked: Ask) -> bool:
    """Tell whether free words are really a question that the line's facts answer."""
    takes_anything: Slot[object] = asked.slot
    return (
        takes_anything.kind is Kind.WORDS
        and takes_anything.name != "question"
        and bool(understanding.question)
        and find_fact(moves.conversation.call.facts, understanding.question) is not None
    )
