"""Sales: learn what the caller needs and who they are, interest them, agree on the next step."""

from dataclasses import replace
from typing import Any

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.dialogue import bant, manners, spoken
from neuracrm_voice.dialogue.answers import (
    Answers,
    Choice,
    Kind,
    company,
    email,
    number,
    words,
    yes_no,
)
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do, enter, if_told, say
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.scenes.book_meeting import MEETING_TIME, asks_to_meet
from neuracrm_voice.scenes.close_sale import close_sale
from neuracrm_voice.scenes.confirm_by_text import TEXT_ME
from neuracrm_voice.scenes.confirmed import confirmed
from neuracrm_voice.scenes.identify_caller import NAME, NOT_NAMED, identify_caller
from neuracrm_voice.scenes.objections import answer_objection
from neuracrm_voice.scenes.present import has_it, present
from neuracrm_voice.scenes.qualify import (
    BROWSING,
    FINDINGS,
    ask_who_is_serious,
    qualify,
    told_already,
)

NEED = words(
    "need",
    choices=(
        Choice("Wants prices", ("prices",), "1"),
        Choice("Wants a demonstration", ("a demonstration",), "2"),
        Choice("Wants to know whether it fits", ("something else",), "3"),
    ),
)
COMPANY = company()
SIZE = number("size", at_least=1, at_most=1_000_000, lasting=True)
EMAIL = email()
INTEREST = yes_no("interest")


def open_lead(known: Answers) -> QualifyLead | None:
    """Keep what a caller told before they left; nothing told, nothing kept."""
    size = known.get("size")
    told = ("need", "company", "name", "email", "budget", "authority", "timeline")
    words_told: dict[str, Any] = {name: str(known.get(name) or "") for name in told}
    lead = QualifyLead(size=size if isinstance(size, int) else None, finished=False, **words_told)
    return lead if lead.need or lead.company or lead.size else None


@flow(
    "sales",
    when="the caller wants a price, a demonstration, or to buy",
    key="1",
    matter="need",
    slots=(NEED, COMPANY, SIZE, NAME, NOT_NAMED, EMAIL, MEETING_TIME, TEXT_ME, BROWSING, *FINDINGS),
    left=open_lead,
    objections=answer_objection,
)
def sales(call: Call) -> Script[None]:
    """Go through the stages of a sale; every question after the need may stay unanswered."""
    yield from enter(Stage.INTRO)
    need = yield from ask(
        "What are you looking for?", NEED, short="In a few words, what do you need?"
    )
    # Who has given their address unasked wants it done, not to be asked for more.
    hurried = bool((yield from if_told(EMAIL)))
    yield from enter(Stage.DISCOVERY)
    # A customer who asks to meet somebody is on file, and needs no telling what it is.
    served = has_it(need) and asks_to_meet(need)
    firm, size = yield from (_told() if served else _for_whom())
    yield from enter(Stage.QUALIFICATION)
    # Who asks to meet somebody will be asked there, and who has it already has decided.
    decided = hurried or asks_to_meet(need) or has_it(need)
    found = yield from told_already() if decided else qualify()
    lead = replace(QualifyLead(need=need, company=firm or "", size=size), **found)
    if (yield from _interested(call, need, hurried=hurried or served)):
        yield from _close(call, lead, hurried=hurried)
    else:
        yield from _end_kindly(lead)


def _for_whom() -> Script[tuple[str | None, int | None]]:
    """Ask which firm it is for, and for how many of its people."""
    firm = yield from ask_who_is_serious(
        "Which company are you calling from?", COMPANY, short="What is your company called?"
    )
    size = yield from ask_who_is_serious(
        "How many people would use it?", SIZE, short="About how many people is it for?"
    )
    return firm, size


def _told() -> Script[tuple[str | None, int | None]]:
    """Return the firm and how many they are, as far as that was told."""
    return (yield from if_told(COMPANY)), (yield from if_told(SIZE))


def _interested(call: Call, need: str, *, hurried: bool) -> Script[bool]:
    """Present what there is, and ask what the caller makes of it, unless that is plain."""
    yield from enter(Stage.PRESENTATION)
    if not hurried:
        yield from present(call, need)
    yield from enter(Stage.TRIAL_CLOSE)
    if hurried or asks_to_meet(need) or bant.kind_of_need(need) == "buy":
        return True
    answer = yield from ask_if_possible(
        "Does that sound like what you are looking for?",
        INTEREST,
        short="Would you like to take it a step further?",
    )
    browsing = yield from if_told(BROWSING)
    return bool(answer) if browsing else answer is not False


def _close(call: Call, lead: QualifyLead, *, hurried: bool) -> Script[None]:
    """Learn who it is, write the lead down, and agree on what comes next."""
    yield from enter(Stage.CLOSING)
    name = yield from identify_caller(call)
    address, verified = yield from confirmed(
        "What is the best e-mail address for you?",
        EMAIL,
        lambda value: spoken.say(value, Kind.EMAIL),
        again="Please say the e-mail address once more, slowly, with at and dot.",
    )
    known = replace(lead, name=name, email=address or "", email_verified=verified)
    noted = yield from do(known)
    if not noted.done:
        yield from say(f"I'm sorry, I could not note that: {noted.reason}")
        return
    reference = spoken.say_reference(noted.reference)
    yield from say(f"Thank you. I have noted that for our sales team under {reference}.")
    if not hurried or asks_to_meet(lead.need):
        yield from close_sale(call, lead.need, noted.reference, name=name, email=known.email)


def _end_kindly(lead: QualifyLead) -> Script[None]:
    """Leave the lead open for the day the caller comes back to it."""
    yield from enter(Stage.DEAD_END)
    noted = yield from do(replace(lead, finished=False))
    yield from say(manners.NO_INTEREST if noted.done else manners.QUITE_ALL_RIGHT)
