"""Telephone numbers told in parts: who pauses after the area code is heard in two turns or three.

Digits that cannot be dialled are kept as they were told. What follows is put to them, and where the
whole is a number, that is the answer; where none ever is, a person has the digits to make out.
"""

from dataclasses import replace

from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.moves import Moves
from neuracrm_voice.dialogue.spoken import phone_lengths
from neuracrm_voice.dialogue.understanding import Understanding


def joined(
    moves: Moves, asked: Ask | None, words: str, understanding: Understanding
) -> Understanding:
    """Take digits that complete those told before for the number they make with them.

    That goes before what they would be alone, as with the area code of the caller's own number.
    """
    before = moves.digits_told()
    if asked is None or asked.slot.kind is not Kind.PHONE or not before:
        return understanding
    number = phone_lengths.joined(before, words, moves.conversation.call.region)
    if number is None:
        return understanding
    return replace(understanding, answers={**understanding.answers, asked.slot.name: number})


def keep(moves: Moves, asked: Ask, words: str) -> str:
    """Keep digits that nobody can dial as they were told; return what they lack, if anything."""
    if asked.slot.kind is not Kind.PHONE:
        return ""
    region = moves.conversation.call.region
    digits = phone_lengths.told(words, moves.digits_told(), region)
    moves.keep_digits(digits)
    return phone_lengths.amiss(digits, region)
