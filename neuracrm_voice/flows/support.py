"""Support: learn what is wrong, help at once where there is help, else see to a ticket."""

from neuracrm_voice.commands import NoteSolved, OpenTicket
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Answers, Choice, one_of, words
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.rules import severity as severity_in
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do, say
from neuracrm_voice.scenes.first_help import Help, first_help
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
                "blocking",
                "it blocks us",
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
    """Ask what is wrong, try first help, ask how bad it is and who calls; see to the ticket."""
    problem = yield from ask(
        "What is the problem?", PROBLEM, short="In a few words, what is wrong?"
    )
    told = severity_in.said(problem)
    # With everything down, nobody wants to try something first.
    helped = Help() if told == "blocked" else (yield from first_help(problem))
    if helped.solved:
        yield from do(NoteSolved(problem=problem, title=helped.title))
        yield from say("I'm glad that worked.")
        return
    severity = told or (
        yield from ask_if_possible(
            "How bad is it: can you not work at all, work with trouble, or can it wait?",
            SEVERITY,
            short="Is it blocking you, slowing you down, or can it wait?",
            narrower=(
                "Press 1 if you can't work at all, 2 if it gives you trouble, 3 if it can wait."
            ),
        )
    )
    name = yield from identify_caller(call)
    ticket = yield from do(
        OpenTicket(
            problem=problem, severity=severity or "", name=name, tried=" ".join(helped.tried)
        )
    )
    yield from _tell(ticket)


def _tell(ticket: Outcome) -> Script[None]:
    """Say what came of the ticket; one that was open already is named to its owner only."""
    reference = spoken.say_reference(ticket.reference)
    if not ticket.done:
        yield from say(f"I'm sorry, I could not open a ticket: {ticket.reason}")
    elif ticket.found.get("may_name"):
        yield from say(f"I've added this to your ticket {reference}.")
    elif ticket.found.get("joined"):
        yield from say("I've added this to the ticket you already have open with us.")
    else:
        yield from say(f"I have opened a ticket for you. Its reference is {reference}.")
        yield from say(f"I'll say that again: {reference}.")
