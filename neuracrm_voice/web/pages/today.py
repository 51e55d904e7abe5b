"""Today: the day's calls in figures, on the house's clock."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, render_template

from neuracrm_voice.crm.call_figures import Span, Tally, figures, parts
from neuracrm_voice.crm.lines import house_zone
from neuracrm_voice.database import now
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role

blueprint = Blueprint("today", __name__)


@blueprint.get("/today")
@for_role("viewer")
def show() -> str:
    """Show the day so far."""
    return render_template("today.html", figures=figures_alone())


@blueprint.get("/today/figures")
@for_role("viewer")
def figures_alone() -> str:
    """Show the figures alone, to a page that is open."""
    with services().database.read() as session:
        zone = house_zone(session)
        span = _today(zone)
        found = figures(session, span, by="hour")
    return render_template(
        "calls/figures.html", found=found, since=span.since, hours=_hours(span, found.parts)
    )


@blueprint.get("/today/hours.json")
@for_role("viewer")
def hours() -> dict[str, list[Any]]:
    """Give the calls of each hour since midnight, as a chart takes them: seconds, then counts."""
    with services().database.read() as session:
        span = _today(house_zone(session))
        found = _hours(span, parts(session, span, by="hour"))
    return {
        "hours": [int(moment.timestamp()) for moment, _tally in found],
        "calls": [tally.calls for _moment, tally in found],
        "answered": [tally.answered for _moment, tally in found],
    }


def _today(zone: ZoneInfo) -> Span:
    moment = now()
    midnight = datetime.combine(moment.astimezone(zone).date(), time(), zone)
    return Span(midnight.astimezone(UTC), moment)


def _hours(span: Span, found: dict[str, Tally]) -> list[tuple[datetime, Tally]]:
    """Return every hour of the span, those without calls too."""
    first = span.since.replace(minute=0)
    count = int((span.until - first) / timedelta(hours=1)) + 1
    moments = [first + timedelta(hours=number) for number in range(count)]
    return [(moment, found.get(f"{moment:%Y-%m-%dT%H:00}", Tally())) for moment in moments]
