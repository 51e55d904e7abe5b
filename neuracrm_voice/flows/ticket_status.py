"""Ticket status: tell a caller who has proved to be somebody how their tickets stand."""

from collections.abc import Mapping
from typing import Any

from neuracrm_voice.commands import FindTickets
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Choice, Kind, one_of
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, say
from neuracrm_voice.scenes.verify_caller import PROOF, verified

MOST_OFFERED = 3
"""As many titles as a caller keeps in mind."""

NUMBERS = ("one", "two", "three")
ORDINALS = ("first", "second", "third")
LATELY_DAYS = 6
STANDS = {
    "open": "is open",
    "pending": "is waiting for more details from you",
    "solved": "is solved",
}


@flow(
    "ticket_status",
    when="the caller asks for news of a ticket, case or problem they reported earlier",
    slots=(PROOF,),
)
def ticket_status(call: Call) -> Script[None]:
    """Verify the caller, then tell of their one ticket, or of the one they choose."""
    if not (yield from verified(call)):
        yield from say("If something is wrong, I can open a new ticket for you.")
        return
    found = yield from do(FindTickets())
    tickets: list[dict[str, Any]] = list(found.found.get("tickets", ()))
    if not found.done:
        yield from say(f"I'm sorry, {found.reason}")
    elif not tickets:
        yield from say("You have no open tickets with us.")
    elif len(tickets) == 1:
        yield from say(_news(tickets[0]))
    elif found.found.get("named"):
        yield from say(_news(tickets[0]))
        others = len(tickets) - 1
        yield from say(
            f"You have {others} more with us. Ask me for news of your tickets to hear about them."
            if others > 1
            else _news(tickets[1])
        )
    else:
        yield from _choose(tickets[:MOST_OFFERED])


def _choose(tickets: list[dict[str, Any]]) -> Script[None]:
    """Offer tickets by number and tell of the chosen; with no choice made, of the newest."""
    listed = " ".join(
        f"{NUMBERS[at].capitalize()}: {ticket['title']}." for at, ticket in enumerate(tickets)
    )
    choices = tuple(
        Choice(
            str(at),
            (f"number {NUMBERS[at]}", NUMBERS[at], ORDINALS[at], str(ticket["title"])),
            str(at + 1),
        )
        for at, ticket in enumerate(tickets)
    )
    every = Choice("all", ("all", "both", "all of them", "every one", "each"), "9")
    chosen = yield from ask_if_possible(
        f"You have {NUMBERS[len(tickets) - 1]} tickets with us. {listed} Which one is it?",
        one_of("which_ticket", (*choices, every)),
        short=f"{listed} Which one, by its number?",
    )
    told = tickets if chosen == "all" else [tickets[int(chosen or 0)]]
    for ticket in told:
        yield from say(_news(ticket))


def _news(ticket: Mapping[str, Any]) -> str:
    """Say how one ticket stands: "Your ticket T, 1, 0, 4, 2, about Export fails, is open"."""
    reference = spoken.say_reference(ticket["reference"])
    stands = STANDS.get(ticket["status"], "is closed")
    return (
        f"Your ticket {reference}, about {ticket['title']}, {stands}; "
        f"it was last touched {_when(ticket)}."
    )


def _when(ticket: Mapping[str, Any]) -> str:
    days = int(ticket.get("days_ago", 0))
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days <= LATELY_DAYS:
        return f"{days} days ago"
    return f"on {spoken.say(ticket['updated'], Kind.DATE)}"
