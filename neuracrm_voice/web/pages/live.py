"""Live: the calls in progress."""

from flask import Blueprint, render_template

from neuracrm_voice.web.guards import for_role

blueprint = Blueprint("live", __name__)


@blueprint.get("/")
@for_role("viewer")
def show() -> str:
    """Show who is on the telephone now."""
    return render_template("live.html")
