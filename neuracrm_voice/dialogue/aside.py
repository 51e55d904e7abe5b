"""Asides: what serves the call rather than its matter: briefing people, a call back, a message."""

from neuracrm_voice.dialogue import keeping, manners
from neuracrm_voice.dialogue.acts import TakeBack
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.briefing import brief
from neuracrm_voice.dialogue.conversation import Transfer
from neuracrm_voice.dialogue.progress import Progress
from neuracrm_voice.dialogue.stages import Stage

_ARRANGING = frozenset(("callback", "message", "general"))
"""Flows that arrange something, of which nothing is kept when the caller does not want it."""

_BRIEFED = frozenset(("callback", "message"))
"""Those of them of which people are told before they are arranged."""

OFFER_SLOT = "callback_or_message"
"""The question of the flow `callback` that a caller who asks for a call back has answered."""


def brief_people(progress: Progress, reason: str) -> None:
    """Write down what those who take over should know, before they are asked to."""
    progress.note(brief(progress.conversation, reason), "hand_over")


def meet_abuse(progress: Progress) -> None:
    """Warn a caller who is abusive; end the call of one who has been warned."""
    warnings = progress.conversation.warnings
    if warnings >= manners.MOST_WARNINGS:
        keeping.keep_all(progress)
        progress.end(manners.ABUSE_ENDS)
    else:
        progress.change(warnings=warnings + 1)
        progress.say(manners.ABUSE_WARNING)
        progress.ask_again()


def hand_over(progress: Progress, words: str) -> None:
    """Put the caller through to the desk, or offer a call back; if all that failed, end.

    Those who take over are briefed first, whatever comes of it. A desk that did not answer is
    tried again only when the caller asks for it, and once; a desk that is closed is not.
    """
    brief_people(progress, manners.REASONS[words])
    asked_for = words == manners.PUTTING_THROUGH
    tries = manners.MOST_TRANSFERS if asked_for else 1
    call, transfers = progress.conversation.call, progress.conversation.transfers
    if call.has_desk and call.open_now and transfers < tries:
        progress.say(words)
        progress.attended()
        progress.change(transfers=transfers + 1)
        progress.enter(Stage.HANDED_OVER)
        progress.then = Transfer()
    elif not progress.conversation.offered and words != manners.LONG_CALL:
        say_why_nobody(progress, asked_for=asked_for)
        offer_callback(progress)
    elif asked_for:
        progress.say(manners.NO_DESK)
        progress.ask_again()
    else:
        keeping.keep_all(progress)
        progress.end(manners.NOBODY_LEFT)


def desk_missed(progress: Progress) -> None:
    """Go on after nobody at the desk took the call."""
    progress.say(manners.NOBODY_FREE)
    if progress.conversation.offered:
        progress.say(manners.STILL_HERE)
        progress.ask_again()
    else:
        offer_callback(progress)


def offer_callback(progress: Progress) -> None:
    """Offer a call back or a message, once in a call."""
    progress.change(offered=True)
    asked = progress.conversation.asked()
    if asked and asked.slot.name == OFFER_SLOT:
        progress.ask_again()
    else:
        turn_aside(progress, "callback")


def call_back(progress: Progress) -> None:
    """Arrange the call back that the caller asks for; one being arranged is gone on with."""
    if _picked(progress, "callback"):
        return
    if any(frame.flow == "callback" for frame in progress.conversation.frames):
        progress.ask_again()
        return
    brief_people(progress, manners.ASKED_FOR_CALLBACK)
    known = {**progress.conversation.known, OFFER_SLOT: "callback"}
    progress.change(known=known, offered=True)
    turn_aside(progress, "callback")


def withdraw(progress: Progress) -> bool:
    """Drop what was being arranged for a caller who wants it no longer; tell if there was such."""
    asked = progress.conversation.asked()
    if asked is None or asked.slot.kind is Kind.TOPIC or progress.top.flow not in _ARRANGING:
        return False
    progress.say(manners.LEFT_ASIDE)
    progress.attended()
    if progress.top.flow in _BRIEFED and progress.conversation.noted() != "callback":
        # People were told of the wish when it was uttered; nobody shall wait for them now.
        progress.note(TakeBack(kind="callback"), "take_back")
    progress.drop_top()
    return True


def take_message(progress: Progress) -> None:
    """Take the message that the caller wants to leave."""
    if _picked(progress, "message"):
        return
    brief_people(progress, manners.ASKED_FOR_MESSAGE)
    turn_aside(progress, "message")


def _picked(progress: Progress, choice: str) -> bool:
    """Take a wish for what is just being offered as the answer; tell whether it was offered."""
    asked = progress.conversation.asked()
    offers = asked.slot.choices if asked else ()
    if asked is None or choice not in {offer.value for offer in offers}:
        return False
    progress.record(asked, choice)
    return True


def turn_aside(progress: Progress, flow: str) -> None:
    """Let such a flow speak; the topic of the call stays what it was."""
    topic = progress.conversation.topic
    asked = progress.conversation.asked()
    if asked and asked.slot.kind is Kind.TOPIC:
        progress.record(asked, flow)
    else:
        progress.open(flow)
        progress.attended()
        progress.go_on()
    if topic:
        progress.change(topic=topic)


def say_why_nobody(progress: Progress, *, asked_for: bool) -> None:
    """Say why nobody is rung: the people are not here, or there are none."""
    call = progress.conversation.call
    if not asked_for:
        progress.say(manners.NO_HELP)
    if call.has_desk and not call.open_now:
        progress.say(manners.NOT_HERE)
        progress.say(f"They are here {call.hours}.")
    elif asked_for:
        progress.say(manners.NO_DESK)
