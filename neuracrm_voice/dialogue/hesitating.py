"""What becomes of a turn in which the caller hesitates to buy, or wants it no longer."""

from neuracrm_voice.dialogue import manners, sale
from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.understanding import Act, Plain, Understanding

_WEIGHED = frozenset((Kind.WORDS, Kind.BUDGET, Kind.TIMELINE, Kind.AUTHORITY))
"""Kinds of answer that may sound like an objection: "I have to ask my boss"."""

_ANY_WORDS = frozenset((Kind.WORDS, Kind.NAME, Kind.COMPANY))
"""Kinds of answer for which nearly any words pass."""


def meet(moves: Moves, asked: Ask, understanding: Understanding) -> bool:
    """End the sale of who takes their wish back, answer who objects; tell whether that was done."""
    if _takes_back(asked, understanding) and (moves.end_sale() or moves.withdraw()):
        return True
    return _objects(moves, asked, understanding)


def _takes_back(asked: Ask, understanding: Understanding) -> bool:
    loose = {*_ANY_WORDS, Kind.AUTHORITY}
    answered = asked.slot.name in understanding.answers and asked.slot.kind not in loose
    return understanding.act is Act.WITHDRAW and not answered


def _objects(moves: Moves, asked: Ask, understanding: Understanding) -> bool:
    """Answer an objection and put the question again; tell whether that was done.

    What answers a question of who decides, when or for how much is that answer (who has to ask
    somebody cannot tell), and so is a plain no to whether it interests. One that stands after two
    answers ends the sale kindly, unless what was asked is told with it: nearly any words pass for a
    name, so a name is not. One made when the sale is over is no new matter.
    """
    objection, told = understanding.objection, understanding.answers.get(asked.slot.name)
    answers = told is not None or objection == "authority"
    weighed = asked.slot.kind in _WEIGHED and answers
    if not objection or weighed or understanding.explicit or _declines(objection, told):
        return False
    if asked.slot.kind is Kind.TOPIC and sale.was_last(moves.conversation):
        moves.miss(silent=False, opening=manners.QUITE_ALL_RIGHT)
    elif moves.meet_objection(objection):
        if asked.slot.kind is Kind.NUMBER and told is not None and objection != "competitor":
            moves.settle_pending(asked, understanding.answers)
        else:
            moves.ask_again()
    else:
        answered = told is not None and asked.slot.kind not in _ANY_WORDS
        return not answered and moves.end_sale()
    return True


def _declines(objection: str, told: Plain) -> bool:
    return objection == "no_need" and told is False
