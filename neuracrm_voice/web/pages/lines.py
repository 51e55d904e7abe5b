"""Lines: how each number is answered: greeting, language, voice, hours, holidays, desk, facts."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from pydantic import ValidationError
from sqlalchemy import select
from werkzeug.wrappers import Response as Redirection

from neuracrm_voice.crm.by_hand import StaleError
from neuracrm_voice.crm.line_drafts import LineDraft, fingerprint, keep, read_week, write_spans
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.working_hours import DAYS
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.dialogue.fitting import fit_reply
from neuracrm_voice.ports import ProviderError
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.pages.fields import faults_of
from neuracrm_voice.web.pages.records import STALE
from neuracrm_voice.web.problems import Problem

blueprint = Blueprint("lines", __name__)

LISTEN_SECONDS = 8.0
"""A greeting is rendered in one or two; whoever waits longer thinks the button broken."""

PLAIN = ("phone", "company", "greeting", "language", "say_voice", "region", "time_zone")
MAYBE = ("desk_phone", "holidays_country", "holidays_region")
BLANK_FACTS = 2
Page = str | Redirection | tuple[str, int]


@blueprint.get("/lines")
@for_role("admin")
def show() -> str:
    """List the lines."""
    with services().database.read() as session:
        lines = session.scalars(select(Line).order_by(Line.id)).all()
    return render_template("lines/list.html", lines=lines)


@blueprint.get("/lines/new")
@for_role("admin")
def new() -> Page:
    """Show an empty form, with what suits most."""
    return _form(None, _typed(Line(**_USUAL)))


@blueprint.post("/lines/new")
@for_role("admin")
def make() -> Page:
    """Set a line up."""
    return _kept(None)


@blueprint.get("/lines/<int:number>")
@for_role("admin")
def show_line(number: int) -> Page:
    """Show how a line is set up."""
    line = _line(number)
    return _form(line, _typed(line))


@blueprint.post("/lines/<int:number>")
@for_role("admin")
def change(number: int) -> Page:
    """Change how a line is set up; the next call is answered so."""
    return _kept(_line(number))


@blueprint.get("/lines/<int:number>/greeting")
@for_role("admin")
def listen(number: int) -> Response:
    """Give the greeting as a caller hears it, where a voice is set up."""
    line, voice = _line(number), services().voice
    text = " ".join(fit_reply([line.greeting], line.language))
    try:
        audio = voice.render(text, seconds=LISTEN_SECONDS)
    except ProviderError as error:
        return Problem(status=503, detail=f"The voice did not answer: {error}.").response()
    if audio is None:
        abort(404)
    return Response(audio.content, mimetype=audio.media_type, headers={"Cache-Control": "no-store"})


_USUAL: dict[str, Any] = {
    "language": "en-US",
    "say_voice": "Polly.Joanna-Neural",
    "region": "US",
    "time_zone": "America/New_York",
    "hours": {day: [["09:00", "17:00"]] for day in DAYS[:5]},
    "closed_days": [],
    "facts": [],
}


def _line(number: int) -> Line:
    with services().database.read() as session:
        line = session.get(Line, number) if number <= LARGEST_ID else None
    return line or abort(404)


def _kept(line: Line | None) -> Page:
    form = request.form
    try:
        draft = _read(form)
        with services().database.begin() as session:
            held = session.get(Line, line.id, with_for_update=True) if line else None
            keep(session, held, draft, seen=form.get("seen", ""))
    except FaultError as error:
        return _form(line, form, faults=error.faults), 422
    except StaleError:
        return _form(line, form, trouble=STALE), 409
    flash("Saved. The next call is answered so.")
    return redirect(url_for("lines.show"), 303)


def _read(form: Mapping[str, str]) -> LineDraft:
    """Read the form; raises FaultError with what is wrong at each field."""
    faults: dict[str, str] = {}
    values: dict[str, Any] = {name: form.get(name, "").strip() for name in PLAIN}
    values |= {name: form.get(name, "").strip() or None for name in MAYBE}
    values["closed_days"] = form.get("closed_days", "").split()
    values["facts"] = _facts(form)
    try:
        always = form.get("always") == "1"
        days = {day: form.get(f"hours_{day}", "") for day in DAYS}
        values["hours"] = {} if always else read_week(days)
    except FaultError as error:
        faults = error.faults
    try:
        draft = LineDraft.model_validate(values)
    except ValidationError as error:
        raise FaultError(faults_of(error) | faults) from error
    except FaultError as error:
        raise FaultError(error.faults | faults) from error
    if faults:
        raise FaultError(faults)
    return draft


def _facts(form: Mapping[str, str]) -> list[dict[str, Any]]:
    """Read what the line may tell: pairs of words that ask for it, and the sentence."""
    facts = []
    for number in range(len(form)):
        text = form.get(f"fact_text_{number}", "").strip()
        about = [one.strip() for one in form.get(f"fact_about_{number}", "").split(",")]
        if text and any(about):
            facts.append({"about": [one for one in about if one], "text": text})
        elif text or any(about):
            raise FaultError({f"fact_{number}": "Write both the words and the sentence, or none."})
    return facts


def _typed(line: Line) -> dict[str, str]:
    """Return a line as its form would have been typed."""
    typed = {name: getattr(line, name) or "" for name in (*PLAIN, *MAYBE)}
    typed |= {f"hours_{day}": write_spans(line.hours.get(day, ())) for day in DAYS}
    typed |= {"always": "" if line.hours else "1", "closed_days": "\n".join(line.closed_days)}
    for number, fact in enumerate(line.facts):
        typed[f"fact_about_{number}"] = ", ".join(fact["about"])
        typed[f"fact_text_{number}"] = fact["text"]
    return typed


def _form(
    line: Line | None,
    typed: Mapping[str, str],
    *,
    faults: dict[str, str] | None = None,
    trouble: str = "",
) -> str:
    return render_template(
        "lines/one.html",
        line=line,
        seen=fingerprint(line) if line else "",
        typed=typed,
        faults=faults or {},
        trouble=trouble,
        days=DAYS,
        facts=sum(name.startswith("fact_text_") for name in typed) + BLANK_FACTS,
        has_voice=bool(services().voice.fingerprint),
    )
