"""Support: learn what is wrong, help at once where there is help, else see to a ticket."""

from neuracrm_voice.commands import NoteSolved, OpenTicket
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Answers, Choice, severity, words
from neuracrm_voice.dialogue.emergencies import WARNED
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.manners import DANGER
from neuracrm_voice.dialogue.rules import things, wishes
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do, if_told, once, say
from neuracrm_voice.dialogue.spoken import severities, stakes
from neuracrm_voice.scenes.first_help import Help, first_help
from neuracrm_voice.scenes.identify_caller import NAME, NOT_NAMED, identify_caller

PROBLEM = words(
    "problem",
    choices=(
        Choice("Something does not work", ("something that does not work",), "1"),
        Choice("A question about a bill", ("a bill",), "2"),
        Choice("Cannot sign in", ("signing in",), "3"),
        Choice("Another problem", ("something else",), "4"),
    ),
)
SEVERITY = severity(
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
            ),
            "1",
        ),
        Choice(
            "limited",
            ("with trouble", "it slows us down", "partly", "annoying", "limited"),
            "2",
        ),
        Choice(
            "minor",
            ("it can wait", "minor", "not urgent", "just a question", "no hurry", "small"),
            "3",
        ),
    ),
)
MORE = words("more")
WHAT = "Tell me a little more, please: what is it, and what does it do?"
DETAILS = words("details")
"""What a caller adds to the problem while something else is asked."""

AT_STAKE = frozenset(("danger", "security", "outage", "money"))
"""What makes a problem as pressing as it can be, or its priority plain: nobody is asked then."""


def open_ticket(known: Answers) -> OpenTicket | None:
    """Keep the problem of a caller who left; without one there is nothing to keep."""
    if not known.get("problem"):
        return None
    return OpenTicket(
        problem=str(known["problem"]),
        severity=str(known.get("severity") or ""),
        name=str(known.get("name") or ""),
        details=str(known.get("details") or ""),
        finished=False,
    )


@flow(
    "support",
    when="something the caller has is wrong or must change",
    key="2",
    matter="problem",
    slots=(PROBLEM, SEVERITY, NAME, NOT_NAMED),
    left=open_ticket,
    remarks=DETAILS.name,
)
def support(call: Call) -> Script[None]:
    """Ask what is wrong, try first help, ask how bad it is and who calls; see to the ticket."""
    problem = yield from ask(
        "What is the problem?", PROBLEM, short="In a few words, what is wrong?"
    )
    if things.is_vague(problem):
        more = yield from ask_if_possible(WHAT, MORE, short="What is it about, in a few words?")
        problem = f"{problem}: {more}" if more else problem
    if "danger" in stakes.find(problem) and (yield from once(WARNED)):
        yield from say(DANGER)
    told = severities.told(problem)
    plain = told or AT_STAKE & {*stakes.find(problem)} or wishes.only(problem)
    # With everything down, nobody wants to try something first.
    urgent = told == "blocked" or "danger" in stakes.find(problem)
    helped = Help() if urgent else (yield from first_help(problem))
    if helped.solved:
        yield from do(NoteSolved(problem=problem, title=helped.title))
        yield from say("I'm glad that worked.")
        return
    how_bad = told if plain else (yield from _ask_how_bad())
    name = yield from identify_caller(call)
    details = yield from if_told(DETAILS)
    ticket = yield from do(
        OpenTicket(
            problem=problem,
            severity=how_bad or severities.told(details or ""),
            name=name,
            tried=" ".join(helped.tried),
            details=details or "",
        )
    )
    yield from _tell(ticket)


def _ask_how_bad() -> Script[str | None]:
    return (
        yield from ask_if_possible(
            "How bad is it: can you not work at all, work with trouble, or can it wait?",
            SEVERITY,
            short="Is it blocking you, slowing you down, or can it wait?",
            narrower=(
                "Press 1 if you can't work at all, 2 if it gives you trouble, 3 if it can wait."
            ),
        )
    )


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
