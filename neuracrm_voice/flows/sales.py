"""Sales: learn what the caller needs and for whom, and leave a lead that can be called back."""

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Answers, Choice, Kind, company, email, number, words
from neuracrm_voice.dialogue.flow import Call, flow
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, do, say
from neuracrm_voice.scenes.book_meeting import MEETING_TIME, asks_to_meet, book_meeting
from neuracrm_voice.scenes.confirmed import confirmed
from neuracrm_voice.scenes.identify_caller import NAME, identify_caller

NEED = words(
    "need",
    choices=(
        Choice("Wants prices", ("prices",), "1"),
        Choice("Wants a demonstration", ("a demonstration",), "2"),
        Choice("Wants to know whether it fits", ("something else",), "3"),
    ),
)
COMPANY = company()
SIZE = number("size", at_least=1, at_most=1_000_000)
EMAIL = email()


def open_lead(known: Answers) -> QualifyLead | None:
    """Keep what a caller told before they left; nothing told, nothing kept."""
    size = known.get("size")
    lead = QualifyLead(
        need=str(known.get("need") or ""),
        company=str(known.get("company") or ""),
        size=size if isinstance(size, int) else None,
        name=str(known.get("name") or ""),
        email=str(known.get("email") or ""),
        finished=False,
    )
    return lead if lead.need or lead.company or lead.size else None


@flow(
    "sales",
    when="the caller wants a price, a demonstration, or to buy",
    key="1",
    matter="need",
    slots=(NEED, COMPANY, SIZE, NAME, EMAIL, MEETING_TIME),
    left=open_lead,
)
def sales(call: Call) -> Script[None]:
    """Ask for need, company, size, name and e-mail; make the lead; say what was written."""
    need = yield from ask(
        "What are you looking for?", NEED, short="In a few words, what do you need?"
    )
    firm = yield from ask_if_possible(
        "Which company are you calling from?", COMPANY, short="What is your company called?"
    )
    size = yield from ask_if_possible(
        "How many people would use it?", SIZE, short="About how many people is it for?"
    )
    name = yield from identify_caller(call)
    address, verified = yield from confirmed(
        "What is the best e-mail address for you?",
        EMAIL,
        lambda value: spoken.say(value, Kind.EMAIL),
        again="Please say the e-mail address once more, slowly, with at and dot.",
    )
    lead = yield from do(
        QualifyLead(
            need=need,
            company=firm or "",
            size=size,
            name=name,
            email=address or "",
            email_verified=verified,
        )
    )
    if lead.done:
        reference = spoken.say_reference(lead.reference)
        yield from say(f"Thank you. I have noted that for our sales team under {reference}.")
        if asks_to_meet(need):
            yield from book_meeting(call, need, name=name, email=address or "")
    else:
        yield from say(f"I'm sorry, I could not note that: {lead.reason}")
