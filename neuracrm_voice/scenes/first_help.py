"""First help: one step at a time while the caller tries it, then whether it helped."""

from dataclasses import dataclass

from neuracrm_voice.commands import FindHelp
from neuracrm_voice.dialogue.answers import Choice, one_of, yes_no
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do

MOST_STEPS = 5
"""More than a caller wants to try with a receptionist."""

TRIED = one_of(
    "tried",
    (
        Choice(
            "done",
            (
                "done",
                "okay",
                "next",
                "next step",
                "did that",
                "i did",
                "tried that",
                "finished",
                "ready",
                "yes",
                "still not",
                "no change",
                "still the same",
                "still does not work",
                "that did not help",
                "did not work",
            ),
            "1",
        ),
        Choice(
            "solved",
            (
                "fixed it",
                "that fixed it",
                "it is fixed",
                "it works",
                "works now",
                "works again",
                "it is working",
                "working now",
                "working again",
                "solved",
                "that did it",
                "that helped",
                "it worked",
            ),
            "2",
        ),
        Choice(
            "stop",
            (
                "stop",
                "can not do that",
                "do not want to",
                "open a ticket",
                "just a ticket",
                "enough",
                "give up",
                "already tried",
                "tried all that",
            ),
            "3",
        ),
    ),
)
OFFER = "I may be able to help right away. Shall we try?"
TELL_ME = "Say done when you have tried it."
NARROWER = "Press 1 when you have tried it, 2 if it is fixed, or 3 to stop."


@dataclass(frozen=True, slots=True)
class Help:
    """What was tried with a caller, and whether it put the problem right."""

    title: str = ""
    tried: tuple[str, ...] = ()
    solved: bool = False


def first_help(problem: str) -> Script[Help]:
    """Offer what there is for a problem and go through it; with nothing found, say nothing."""
    help_ = yield from do(FindHelp(problem=problem))
    steps = [str(step) for step in help_.found.get("steps", ())][:MOST_STEPS]
    title = str(help_.found.get("title", ""))
    if not help_.done or not steps:
        return Help()
    # Whoever says something else than yes has other things on their mind than trying.
    if not (yield from ask_if_possible(OFFER, yes_no("try_help"))):
        return Help()
    tried: list[str] = []
    for step in steps:
        heard = yield from ask_if_possible(
            f"{step.rstrip('.')}. {TELL_ME}", TRIED, short=TELL_ME, narrower=NARROWER, patient=True
        )
        if heard == "solved":
            return Help(title, (*tried, step), solved=True)
        if heard != "done":
            return Help(title, tuple(tried))
        tried.append(step)
    solved = yield from ask("Did that help?", yes_no("did_help"))
    return Help(title, tuple(tried), solved=solved)
