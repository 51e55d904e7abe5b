"""One turn of a conversation: from an event and its understanding to the reply.

The order in which a turn is read is the order of the manners: what the caller wants of the
call itself (a person, a repetition, to end it) comes before what they say in it; an answer to
the pending question comes before a change of topic; a turn that brought nothing climbs the
ladder of patience, which always ends.
"""

from dataclasses import replace

from neuracrm_voice.dialogue import (
    civility,
    emergencies,
    hesitating,
    manners,
    numbers_in_parts,
    remarks,
    sale,
    turning,
)
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.briefing import heard_last
from neuracrm_voice.dialogue.conversation import CarryOut, Conversation, Reply, waits_for
from neuracrm_voice.dialogue.engine import ScriptChangedError
from neuracrm_voice.dialogue.events import (
    Connected,
    DeskRang,
    Event,
    Heard,
    HungUp,
    Recorded,
    Silence,
    words_of,
)
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.questions import digresses, take_up
from neuracrm_voice.dialogue.understanding import Act, Understanding

_PUT_OFF = frozenset((Act.DONT_KNOW, Act.WITHDRAW))
_NO_ANSWER = _PUT_OFF | {Act.DENY}
_CHOSEN = frozenset((Kind.YES_NO, Kind.ONE_OF))
"""Kinds of answer beside which a question is another thing: "yes, and what does it cost?"."""


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
        for frame in conversation.frames[-1:]:
            waits_for(conversation.call, frame)
        if conversation.waiting and isinstance(event, Silence):
            moves.look_in()
        elif conversation.returned and _answers_offer(moves, understanding):
            pass
        else:
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
        case DeskRang(answered=answered):
            _after_desk(moves, answered=answered)
        case Recorded(url=url):
            moves.keep_recording(url)
        case Silence():
            moves.miss(silent=True)
        case _ if moves.conversation.turns > manners.MOST_TURNS:
            moves.hand_over(manners.LONG_CALL)
        case _:
            _listen(moves, event, understanding)


def _attentive(
    conversation: Conversation, event: Event, understanding: Understanding
) -> Conversation:
    """Return the conversation at the start of a turn, with what it tells of the caller."""
    words = event.words if isinstance(event, Heard) else ""
    reached = isinstance(event, DeskRang) and event.answered
    return replace(
        conversation if reached else sale.come_back(conversation),
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


def _listen(moves: Moves, event: Event, understanding: Understanding) -> None:
    words = event.words if isinstance(event, Heard) else ""
    if emergencies.meet(moves, words, understanding) or civility.meet(moves, words, understanding):
        return
    asked = moves.conversation.asked()
    understanding = remarks.joined(moves, asked, understanding)
    understanding = take_up(moves.conversation, moves, understanding, words)
    understanding = numbers_in_parts.joined(moves, asked, words_of(event), understanding)
    moves.absorb(understanding.answers)
    if _minds_the_call(moves, understanding):
        return
    moves.meet_mood(understanding.mood)
    if asked and hesitating.meet(moves, asked, understanding):
        return
    if topic := turning.new_topic(moves, understanding, asked):
        turning.turn_to(moves, topic, asked, understanding)
    elif asked is None:
        moves.miss(silent=False)
    else:
        remarks.keep_told(moves, asked, understanding)
        if not _answers(moves, asked, words_of(event), understanding):
            _chats(moves, asked, words_of(event), understanding)


def _answers(moves: Moves, asked: Ask, words: str, understanding: Understanding) -> bool:
    """Take the words as the answer to the pending question; tell whether they are one."""
    if manners.asks_why(understanding.question):
        moves.miss(silent=False, opening=manners.why(asked))
    elif digresses(moves.conversation, understanding, asked):
        moves.answer(understanding.question)
        moves.ask_again()
    elif asked.slot.name in understanding.answers:
        if asked.slot.kind in _CHOSEN:
            moves.answer_from_facts(understanding.question)
        moves.settle_pending(asked, understanding.answers)
    elif asked.optional and understanding.act in _NO_ANSWER:
        moves.say(numbers_in_parts.keep(moves, asked, words))
        moves.give_up(asked)
    else:
        return False
    return True


def _chats(moves: Moves, asked: Ask, words: str, understanding: Understanding) -> None:
    """Reply to words that answer nothing that was asked."""
    act = understanding.act
    if act is Act.GOODBYE:
        if moves.leave():
            moves.say(manners.ALL_NOTED)
        moves.end(manners.goodbye(moves.conversation.call))
    elif moves.answer(understanding.question) or moves.answer_from_facts(words):
        moves.ask_again()
    elif _keeps(moves, asked, words, understanding):
        _goes_on(moves, asked, manners.NOTED)
    elif moves.learned:
        # The words answered something else than was asked. That is no misunderstanding, but
        # putting one question for ever would be a loop, so it counts.
        moves.miss(silent=False, opening="")
    elif understanding.question and asked.slot.kind is not Kind.TOPIC:
        moves.remark(words)
        _owns_up(moves, understanding.question)
    elif act is Act.AFFIRM and asked.slot.kind is Kind.TOPIC:
        moves.miss(silent=False, opening=manners.GO_AHEAD)
    elif act is Act.THANK:
        _goes_on(moves, asked)
    elif act is Act.GREET:
        moves.miss(silent=False, opening="")
    else:
        amiss = numbers_in_parts.keep(moves, asked, words)
        moves.set_aside(understanding.answers)
        moves.miss(silent=False, opening=amiss or _opening(asked, understanding))


def _keeps(moves: Moves, asked: Ask, words: str, understanding: Understanding) -> bool:
    kept = remarks.keep_whole(moves, asked, words, understanding)
    return kept or (moves.learned and (moves.corrected or moves.add_to_closed()))


def _goes_on(moves: Moves, asked: Ask, words: str = "") -> None:
    """Put a question again after what was seen to; one that needs no answer is dropped in time."""
    if asked.optional:
        moves.miss(silent=False, opening=words)
    else:
        moves.say(words)
        moves.ask_again()


def _opening(asked: Ask, understanding: Understanding) -> str | None:
    """Say more than that we did not get it, where there is more to say; None where there is not."""
    if understanding.mood in manners.UPSET:
        return ""
    if asked.slot.kind is not Kind.TOPIC:
        return None
    if understanding.act is Act.DONT_KNOW:
        return manners.QUITE_ALL_RIGHT
    return manners.NOT_PLACED if understanding.answers.get("matter") else None


def _owns_up(moves: Moves, question: str) -> None:
    """Say that we do not know, which is no fault of the caller's and takes nothing from them."""
    if manners.asks_what_is_meant(question):
        moves.miss(silent=False, opening="")
    else:
        moves.say(manners.NOT_KNOWN)
        moves.ask_again()


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
        case Act.ABUSE:
            moves.meet_abuse()
        case Act.PRIVATE:
            moves.miss(silent=False, opening=manners.NOTHING_OF_OTHERS)
        case Act.STOP_CALLING | Act.SCREENED | Act.VOICEMAIL:
            return moves.meet_outside(understanding.act)
        case _:
            return False
    return True
