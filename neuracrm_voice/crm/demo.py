"""The demo company: what a newcomer finds when nothing has been set up."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.demo_articles import ARTICLES
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.working_hours import DAYS

DEMO_PHONE = "+15550100100"
"""The number of the demo line: 555-01xx numbers are kept free for fiction (NANPA)."""

DEMO_DESK = "+15550100199"


_FACTS = (
    (
        (
            "opening hours",
            "office hours",
            "business hours",
            "are you open",
            "you open",
            "open on",
            "when do you close",
            "are you closed",
            "on weekends",
            "on saturday",
            "on sunday",
        ),
        "Our people are here Monday to Friday, nine to six, Eastern time. I am here at any hour.",
    ),
    (
        ("address", "where are you", "located", "location", "office", "based"),
        "Our office is at 12 Harbor Street in Boston.",
    ),
    (
        (
            "what do you do",
            "what is neuracrm",
            "who are you",
            "what you do",
            "about your company",
            "product",
        ),
        "NeuraCRM is software for customer relations, from first contact to last invoice.",
    ),
    (
        ("price", "prices", "cost", "costs", "how much", "pricing", "fee"),
        "NeuraCRM costs thirty dollars per person and month, and the first month is free.",
    ),
    (
        ("trial", "try it", "free month", "test it"),
        "You can try NeuraCRM free for one month, without a credit card.",
    ),
    (
        ("are you a robot", "real person", "are you human", "a machine", "computer", "artificial"),
        "I am the automatic receptionist. If you would rather speak with a person, just say so.",
    ),
)


_HOSTS: tuple[dict[str, Any], ...] = (
    {
        "name": "Sarah Bennett",
        "email": "sarah@neuracrm.example",
        "region": "MA",
        "hours": {day: [["09:00", "12:00"], ["13:00", "17:00"]] for day in DAYS[:5]},
    },
    {
        "name": "Daniel Ortiz",
        "email": "daniel@neuracrm.example",
        "region": "MA",
        "hours": {day: [["11:00", "19:00"]] for day in DAYS[:4]},
    },
)
"""Two people with different hours: on Fridays, and before eleven, there is only Sarah."""


DEMO_STAFF = "demo@neuracrm.example"
DEMO_PASSWORD = "correct horse battery"  # noqa: S105 - the demo's, and refused in production.


def seed(session: Session, phone: str = DEMO_PHONE) -> Line:
    """Set up the demo line under `phone`, and its hosts, unless they are there already."""
    line = session.scalars(select(Line).where(Line.phone == phone)).one_or_none()
    if line is None:
        line = Line(
            phone=phone,
            company="NeuraCRM",
            greeting="Thank you for calling NeuraCRM.",
            desk_phone=DEMO_DESK,
            hours={day: [["09:00", "18:00"]] for day in DAYS[:5]},
            holidays_country="US",
            holidays_region="MA",
            facts=[{"about": list(about), "text": text} for about, text in _FACTS],
        )
        session.add(line)
        session.flush()
        session.add_all(
            Article(line_id=line.id, title=title, body=body) for title, body in ARTICLES
        )
    if session.scalars(select(Host.id).where(Host.line_id == line.id).limit(1)).first() is None:
        session.add_all(Host(line_id=line.id, **one) for one in _HOSTS)
        session.flush()
    return line
