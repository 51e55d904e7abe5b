"""Manners: what is said when a turn is about the call itself, the same in every flow.

The words are fixed so that their audio is made once and played for ever.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.acts import Ask
from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.flow import Call

MOST_TURNS = 60
"""A call of more turns than this goes round in circles; a person takes over."""

MOST_SILENCES = 3
MOST_MISSES = 3
MOST_TRANSFERS = 2

SHORT_WORDS = 6
"""A sentence of so many words is slow enough as it is."""
MOST_WARNINGS = 1
UPSET_BEFORE_A_PERSON = 2
UPSET = frozenset(("angry", "annoyed", "frustrated", "furious", "irritated", "upset"))
"""Moods in which a caller is better served by a person, if they want one."""

GOODBYE = "Thank you for calling. Goodbye."
GOODBYE_OF_OURS = "Thank you for your time. Goodbye."
GO_AHEAD = "Of course. What is it?"
RATHER_A_PERSON = "If you would rather have a person, just say so."
A_MACHINE = f"I am the automatic receptionist. {RATHER_A_PERSON}"
ABILITIES = "I answer questions, take down what you need, and arrange meetings and call backs."
WRONG_NUMBER = "That's no trouble at all. Goodbye."
ALL_NOTED = "I have noted what you told me."
NOTED = "Thank you, I have noted that."
NOT_KNOWN = "I don't know that, I'm afraid. One of our people would have to tell you."
FOR_OUR_PEOPLE = "That is a question for our sales team; let me take down what they need to know."
NOT_HEARD = "Sorry, I didn't hear anything."
NOT_PLACED = "I'm not sure which of us that is for."
NOT_UNDERSTOOD = "Sorry, I didn't get that."
STILL_SILENT = (
    "I still can't hear you, so I'll end the call here. Please call us again any time. Goodbye."
)
TAKE_YOUR_TIME = "Of course. Take your time, I'm still here."
STILL_THERE = "Are you still there? There is no hurry."
NOBODY_FREE = "I'm sorry, nobody could pick up just now."
STILL_HERE = "But I'm still here, and I can help you myself."
NOT_HERE = "Our people are not here at the moment."
NO_DESK = (
    "I'm sorry, there is nobody I could put you through to right now. But I can help you myself."
)
PUTTING_THROUGH = "Of course. I'll try to put you through to a person now. One moment, please."
NOT_GETTING_ANYWHERE = "I'm sorry, I'm not much help at the moment. Let me try to get you a person."
LOST_THREAD = "I'm sorry, I have lost my thread for a moment. Let me try to get you a person."
LONG_CALL = (
    "We have been talking for a while. Let me try to get you a person who can finish this with you."
)
NO_HELP = "I'm sorry, I'm not much help at the moment."
NOBODY_LEFT = "I'm sorry I couldn't help you better today. Please call us again any time. Goodbye."
CALL_FOR_HELP = (
    "Please hang up and call the emergency services now. I can't send you any help from here."
)
DANGER = "If anybody is hurt or in danger, please hang up and call the emergency services first."
TOLD_OUR_PEOPLE = "I have noted it for my colleagues."
ANYTHING_BESIDES = "If there is anything else, tell me."
ABUSE_WARNING = (
    "I understand that you're upset, and I want to help. But please speak to me with respect, or "
    "I'll have to end the call."
)
ABUSE_ENDS = "I'm ending the call here. You're welcome to call again when you like. Goodbye."
NOTHING_OF_OTHERS = "I'm sorry, I can only tell you about your own matters, not anybody else's."
SORRY_FOR_TROUBLE = "I'm sorry about the trouble."
OFFER_PERSON = (
    "I can hear that this is frustrating. If you would rather speak with a person, just say so."
)
BACK_TO = "Now, back to where we were."
GO_ON_WITH = {
    "sales": "Now, back to where we were: shall we go on with your inquiry?",
    "support": "Now, back to where we were: shall we go on with your problem?",
}
"""How a topic that was left for another is offered again; said before its pending question."""

NO_INTEREST = "That's quite all right. I have noted it, in case you come back to it one day."
QUITE_ALL_RIGHT = "That's quite all right."
LEFT_ASIDE = "All right, we leave that."
REASONS = {
    PUTTING_THROUGH: "Asked for a person",
    NOT_GETTING_ANYWHERE: "Could not be understood",
    LOST_THREAD: "Our conversation lost its thread",
    LONG_CALL: "The call went on for long",
}
"""Why a person is wanted, for the briefing, by the words in which they are rung."""

EMERGENCY = "Told of an emergency; was asked to call the emergency services"
ASKED_FOR_CALLBACK = "Asked to be called back"
ASKED_FOR_MESSAGE = "Asked to leave a message"


_WHY = re.compile(
    r"\bwhy (?:do|would|did) you (?:\w+ )?(?:need|want|ask|have to (?:know|ask))\b|"
    r"\bwhy are you asking\b|\bwhy (?:do|should|must|would) i (?:have to |need to )?"
    r"(?:tell|give|say)\b|\bwhat (?:do|would) you (?:need|want) (?:\w+ ){1,3}for\b|"
    r"\bis (?:that|it|this) (?:really )?necessary\b|\bdo i (?:really )?(?:have|need) to "
    r"(?:tell|give|say|answer)\b",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?:what|how) (?:do|did|exactly do) you mean\b|\bwhat does (?:that|it|this) mean\b|"
    r"\bwhat (?:is|are) (?:that|those|this|it)$",
    re.IGNORECASE,
)
_REASONS_TO_ASK = {
    Kind.NAME: "It is only so that my colleagues know who to ask for.",
    Kind.COMPANY: "It only helps my colleagues to make you the right offer.",
    Kind.NUMBER: "It only helps my colleagues to make you the right offer.",
    Kind.EMAIL: "It is only so that my colleagues can write to you about this.",
    Kind.PHONE: "It is only so that my colleagues can reach you.",
    Kind.PROOF: "It is how I make sure that nobody else hears about your matters.",
}
_A_REASON_TO_ASK = "It helps us to help you."
_NO_DUTY = "You don't have to tell me."


def goodbye(call: Call) -> str:
    """Take leave, with thanks to whoever has given their time."""
    return GOODBYE_OF_OURS if call.outbound else GOODBYE


def asks_why(question: str) -> bool:
    """Tell whether a question is about our question: "why do you need my name?"."""
    return bool(_WHY.search(question))


def asks_what_is_meant(question: str) -> bool:
    """Tell whether a question is what ours means: "what do you mean by that?"."""
    return bool(_MEANT.search(question))


def why(asked: Ask) -> str:
    """Say what an answer is wanted for, and that it may be kept back, where it may."""
    reason = _REASONS_TO_ASK.get(asked.slot.kind, _A_REASON_TO_ASK)
    may_pass = asked.optional and asked.slot.kind is not Kind.PROOF
    return f"{reason} {_NO_DUTY}" if may_pass else reason


def slower(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return a reply in short pieces, to be said with a pause after each."""
    return tuple(
        piece
        for sentence in sentences
        for whole in re.split(r"(?<=[.!?:;])\s+", sentence)
        for piece in _pieces(whole)
    )


def _pieces(sentence: str) -> list[str]:
    """Part a long sentence at its commas."""
    short = len(sentence.split()) <= SHORT_WORDS
    return [sentence] if short else re.split(r"(?<=,)\s+", sentence)


def put_again(asked: Ask) -> str:
    """Return the question in its short form, for the second time of asking."""
    return asked.short or asked.prompt


def put_narrower(asked: Ask) -> str:
    """Return the question with its answers spelled out and keys to press, for the third time."""
    return asked.narrower or f"{put_again(asked)} {_keys_for(asked.slot)}".strip()


def _keys_for(slot: Slot[object]) -> str:
    match slot.kind:
        case Kind.YES_NO:
            return "Please say yes or no, or press 1 for yes and 2 for no."
        case Kind.NUMBER | Kind.MONEY | Kind.PHONE | Kind.PROOF:
            return "You can also type it on your keypad and press the hash key."
        case _:
            offers = [
                f"press {choice.key} for {choice.phrases[0]}"
                for choice in slot.choices
                if choice.key
            ]
            return f"You can also {', '.join(offers)}." if offers else "A few words are enough."
