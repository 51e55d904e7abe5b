"""First help: one step at a time while the caller tries it, then whether it helped."""

from dataclasses import dataclass

from neuracrm_voice.commands import FindHelp
from neuracrm_voice.dialogue.answers import Choice, trial, yes_no
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say

MOST_STEPS = 5
"""More than a caller wants to try with a receptionist."""

TRIED = trial(
    "tried",
    (
        Choice("done", ("done", "okay", "next", "yes", "no", "still not"), "1"),
        Choice("solved", ("fixed it", "it works"), "2"),
        Choice("cannot", ("skip", "skip it"), "4"),
        Choice("stop", ("stop", "just a ticket"), "3"),
    ),
)
DID_HELP = trial("did_help", (Choice("yes", ("yes",), "1"), Choice("no", ("no",), "2")))
OFFER = "I may be able to help right away. Shall we try?"
TELL_ME = "Say done when you have tried it."
OR_SKIP = "Say done when you have tried it, or skip to leave it out."
NARROWER = "Press 1 when you have tried it, 2 if it is fixed, 3 to stop, or 4 to leave it out."
LEFT_OUT = "Never mind, then we leave that one out."


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
            f"{step.rstrip('.')}. {TELL_ME}", TRIED, short=OR_SKIP, narrower=NARROWER, patient=True
        )
        if heard == "solved":
            return Help(title, (*tried, step), solved=True)
        if heard == "cannot":
            yield from say(LEFT_OUT)
            continue
        if heard != "done":
            return Help(title, tuple(tried))
        tried.append(step)
    helped = (yield from ask_if_possible("Did that help?", DID_HELP)) if tried else "no"
    return Help(title, tuple(tried), solved=helped == "yes")
