"""Callers who show the product off: each a persona that plays a whole call by itself."""

from neuracrm_voice.exchange.personas import Persona

_NAME = r"your name"
_RIGHT = r"is that right|is that correct"
_KNOWN = r"am i speaking with|is this "

_BUYING = (
    (r"looking for|what do you need", ("a tool that keeps our leads in one place",)),
    (r"which company|company called", ("Harbor Analytics",)),
    (r"how many people|many people is it for", ("forty people",)),
    (r"budget", ("about fifteen thousand dollars a year",)),
    (r"start|begin", ("next quarter",)),
    (r"decide", ("yes, it's my decision",)),
    (r"sound like|step further", ("yes, that sounds good",)),
    (_KNOWN, ("yes",)),
    (_NAME, ("Maya Chen",)),
    (r"e-?mail", ("maya dot chen at harbor analytics dot com",)),
    (r"book a meeting", ("book a meeting please",)),
    (r"which (?:of|would)|suit|shall i book (?!a meeting)|do you prefer", ("the first one", "yes")),
    (r"text message", ("yes, please",)),
    (_RIGHT, ("yes, that's right",)),
    (r"anything else|anything more", ("no, that's all, thank you",)),
)

DEMO_CALLERS = {
    "sales": Persona(
        "sales",
        ((r"how can i help|what can i do for you", ("I'd like to buy your software",)), *_BUYING),
    ),
    "follow_up": Persona(
        "follow_up",
        (
            (r"am i speaking with", ("yes, speaking",)),
            (r"good time", ("yes, go ahead",)),
            (r"shall i book a meeting for you", ("yes, please",)),
            (r"is there anything i can do", ("I'd like to see a demonstration for my team",)),
            *_BUYING,
        ),
    ),
    "support": Persona(
        "support",
        (
            (r"how can i help|what can i do for you", ("our invoices don't export any more",)),
            (r"the problem\?|what is wrong", ("our invoices don't export any more",)),
            (r"shall we try", ("no, please open a ticket",)),
            (r"how bad|blocking you", ("we can't work at all",)),
            (_KNOWN, ("yes",)),
            (_NAME, ("my name is Sam Patel",)),
            (_RIGHT, ("yes",)),
            (r"anything else|anything more", ("no thanks, goodbye",)),
        ),
    ),
}
"""By the name of the scene they play."""
