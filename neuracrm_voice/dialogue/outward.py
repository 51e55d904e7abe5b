"""Outward: the manners of a call that we place, and in any call the wish for no more of them."""

from neuracrm_voice.dialogue import aside, keeping
from neuracrm_voice.dialogue.acts import StopCalling
from neuracrm_voice.dialogue.progress import Progress, listening
from neuracrm_voice.dialogue.understanding import Act

NOT_AGAIN = "I have noted that. We won't call this number again."
NOT_AGAIN_UNKNOWN = (
    "I don't see your number, so please tell us which one it is when you call from it."
)
GOODBYE = "I'm sorry to have troubled you. Goodbye."


def meet(progress: Progress, act: Act) -> bool:
    """Do as whoever is on the line wants of a call of ours; tell whether it was anything to do."""
    outbound = progress.conversation.call.outbound
    if act is Act.STOP_CALLING:
        _stop_calling(progress, outbound=outbound)
    elif act is Act.SCREENED and outbound:
        progress.say(_introduction(progress))
        progress.ask_again()
    elif act is Act.VOICEMAIL and outbound:
        _wait_for_the_tone(progress)
    else:
        return False
    return True


def _stop_calling(progress: Progress, *, outbound: bool) -> None:
    """Have it noted first, and only then say so; a call of ours ends with that."""
    noted = progress.note(StopCalling(), "stop_calling")
    progress.say(NOT_AGAIN if noted.done else NOT_AGAIN_UNKNOWN)
    if outbound:
        keeping.keep_all(progress)
        progress.end(GOODBYE)
    elif not aside.withdraw(progress):
        progress.ask_again()


def _introduction(progress: Progress) -> str:
    """Say who calls and what for, and nothing that is only for the one who is called."""
    call = progress.conversation.call
    whom = f" for {call.name}" if call.name else ""
    return f"This is the automatic assistant of {call.company}, calling{whom} to follow up."


def _wait_for_the_tone(progress: Progress) -> None:
    """Keep silent while a machine speaks: its tone is heard by the carrier, who tells us."""
    progress.attended()
    asked = progress.conversation.asked()
    if asked is not None:
        progress.then = listening(asked)
