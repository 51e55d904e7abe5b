"""Support: learn what is wrong and how bad it is, and open a ticket whose reference is heard."""

from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Answers, Choice, one_of, words
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do, say
from neuracrm_voice.scenes.identify_caller import NAME, identify_caller

PROBLEM = words(
    "problem",
    choices=(
        Choice("Something does not work", ("something that does not work",), "1"),
        Choice("A question about a bill", ("a bill",), "2"),
        Choice("Cannot sign in", ("signing in",), "3"),
        Choice("Another problem", ("something else",), "4"),
    ),
)
SEVERITY = one_of(
    "severity",
    (
        Choice(
            "blocked",
            (
                "can't work at all",
                "everything is down",
                "nothing works",
                "completely stuck",
                "not at all",
                "blocked",
                "urgent",
            ),
            "1",
        ),
        Choice(
            "limited",
            ("with trouble", "it slows us down", "it's slow", "partly", "annoying", "limited"),
            "2",
        ),
        Choice(
            "minor",
            ("it can wait", "minor", "not urgent", "just a question", "no hurry", "small"),
            "3",
        ),
    ),
)


def open_ticket(known: Answers) -> OpenTicket | None:
    """Keep the problem of a caller who left; without one there is nothing to keep."""
    if not known.get("problem"):
        return None
    return OpenTicket(
        problem=str(known["problem"]),
        severity=str(known.get("severity") or ""),
        name=str(known.get("name") or ""),
        finished=False,
    )


@flow(
    "support",
    when="something the caller has is wrong or must change",
    key="2",
    matter="problem",
    slots=(PROBLEM, SEVERITY, NAME),
    left=open_ticket,
)
def support(call: Call) -> Script[None]:
    """Ask what is wrong, how bad, and who calls; open the ticket; say its reference."""
    problem = yield from ask(
        "What is the problem?", PROBLEM, short="In a few words, what is wrong?"
    )
    severity = yield from ask_if_possible(
        "How bad is it: can you not work at all, work with trouble, or can it wait?",
        SEVERITY,
        short="Is it blocking you, slowing you down, or can it wait?",
        narrower="Press 1 if you can't work at all, 2 if it gives you trouble, 3 if it can wait.",
    )
    name = yield from identify_caller(call)
    ticket = yield from do(OpenTicket(problem=problem, severity=severity or "", name=name))
    if ticket.done:
        reference = spoken.say_reference(ticket.reference)
        yield from say(f"I have opened a ticket for you. Its reference is {reference}.")
        yield from say(f"I'll say that again: {reference}.")
    else:
        yield from say(f"I'm sorry, I could not open a ticket: {ticket.reason}")
