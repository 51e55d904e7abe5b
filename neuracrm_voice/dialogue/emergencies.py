"""Emergencies: whoever tells of one hears first to hang up and call those who can send help."""

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.briefing import brief
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.spoken import emergencies
from neuracrm_voice.dialogue.spoken.emergencies import Emergency
from neuracrm_voice.dialogue.understanding import Plain, Understanding

WARNED = "warned of danger"
"""What is not said a second time by a flow whose matter is dangerous."""


def meet(moves: Moves, words: str, understanding: Understanding) -> bool:
    """Send who is in an emergency to those who can help; tell whether the turn is done with that.

    It is written down for our people. A hazard told as a problem, or beside an answer, is gone on
    with as that, and so is whatever answers a question for free words.
    """
    told = emergencies.read(words)
    if told is None:
        return False
    moves.say(manners.CALL_FOR_HELP if told is Emergency.LIFE else manners.DANGER)
    moves.first_time(WARNED)
    asked = moves.conversation.asked()
    if asked is None or asked.slot.kind is Kind.WORDS:
        return False
    if told is Emergency.HAZARD and _is_more(asked, understanding):
        return False
    noted = moves.note(brief(moves.conversation, manners.EMERGENCY), "hand_over")
    moves.say(manners.TOLD_OUR_PEOPLE if noted.done else "")
    if asked.slot.kind is Kind.TOPIC:
        moves.put(asked, manners.ANYTHING_BESIDES)
    else:
        moves.ask_again()
    return True


def _is_more(asked: Ask, understanding: Understanding) -> bool:
    """Tell whether a hazard is a problem with what somebody has, or stands beside an answer."""
    if asked.slot.kind is Kind.TOPIC:
        return understanding.topic == "support"
    value = understanding.answers.get(asked.slot.name)
    return value is not None and not _is_cry(value)


def _is_cry(value: Plain) -> bool:
    """Tell a value that is nothing but the emergency: "fire" is nobody's name."""
    return isinstance(value, str) and emergencies.read(value) is not None
