"""Civility: what becomes of a turn that is a courtesy and nothing besides."""

import re

from neuracrm_voice.dialogue import courtesies, manners
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.conversation import Conversation
from neuracrm_voice.dialogue.courtesies import Courtesy
from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.questions import PASSING
from neuracrm_voice.dialogue.spoken import say_reference
from neuracrm_voice.dialogue.understanding import Understanding

_FIGURES = frozenset((Kind.PHONE, Kind.PROOF, Kind.NUMBER, Kind.MONEY, Kind.BUDGET))
"""Kinds of answer of which a number may be the wrong one."""

_OWN_DIALLING = re.compile(r"\b(?:i|we)\b", re.IGNORECASE)


def meet(moves: Moves, words: str, understanding: Understanding) -> bool:
    """Reply to a courtesy, and put the pending question; tell whether it was one to reply to.

    Each is free once in a call; said again it costs patience, as the call gets nowhere by it.
    """
    asked, call = moves.conversation.asked(), moves.conversation.call
    if asked is None or call.outbound:
        return False
    at_topic = asked.slot.kind is Kind.TOPIC
    courtesy = courtesies.read(words, opening=at_topic, company=call.company)
    if courtesy is None or _is_more(courtesy, asked, understanding):
        return False
    reference = given(moves.conversation)
    if courtesy.name == "misdialled":
        return _takes_leave(moves, asked, words)
    if (courtesy.name == "plea" and not at_topic) or (
        courtesy.name == "reference" and not reference
    ):
        return False
    fact = find_fact(call.facts, words) if courtesy.name in {"machine", "tongue"} else None
    again = f"Your reference is {say_reference(reference)}." if reference else ""
    own = again if courtesy.name == "reference" else courtesy.reply(call)
    moves.say(fact.text if fact else own)
    if not moves.first_time(f"said {courtesy.name}"):
        person = courtesy.name == "tongue" and call.has_desk
        moves.miss(silent=False, opening=manners.RATHER_A_PERSON if person else "")
    elif at_topic:
        moves.put(asked, manners.GO_AHEAD if courtesy.name == "plea" else asked.prompt)
    else:
        moves.ask_again()
    return True


def given(conversation: Conversation) -> str:
    """Return the reference that the caller was given last in this call, "" before there is one."""
    values = (
        step.value
        for frame in reversed((*conversation.closed, *conversation.frames))
        for step in reversed(frame.steps)
    )
    told = (
        value["reference"] for value in values if isinstance(value, dict) and value["reference"]
    )
    return str(next(told, ""))


def _is_more(courtesy: Courtesy, asked: Ask, understanding: Understanding) -> bool:
    """Tell whether the words were understood as what was asked for, or as a matter.

    Rules take any words for an account, a name or a day ("how are you today"), but know a yes and
    a no, which may lead a courtesy; that of "no hablo" is none.
    """
    if understanding.explicit or courtesy.opening:
        return understanding.topic not in {"", PASSING}
    if asked.slot.kind is Kind.TOPIC:
        return False
    known = asked.slot.kind is Kind.YES_NO and courtesy.name != "tongue"
    sure = known or understanding.source != "rules"
    return sure and asked.slot.name in understanding.answers


def _takes_leave(moves: Moves, asked: Ask, words: str) -> bool:
    """End the call of who has misdialled; tell whether that is what the words say.

    Once something has been told, it may be that which holds a wrong number.
    """
    told = moves.conversation
    fresh = asked.slot.kind is Kind.TOPIC and not (told.closed or told.known or told.unplaced)
    amiss = asked.reading is not None or asked.slot.kind in {*_FIGURES, Kind.WORDS}
    if not fresh and (amiss or not _OWN_DIALLING.search(words)):
        return False
    moves.leave()
    moves.end(manners.WRONG_NUMBER)
    return True
