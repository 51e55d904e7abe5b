"""Live: the calls in progress, as they stand now."""

from functools import lru_cache

from flask import Blueprint, Response, render_template

from neuracrm_voice.calls.live import Board
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.pages.call_page import why_not_rung
from neuracrm_voice.web.pages.polling import fresh
from neuracrm_voice.web.pages.watchers import etag_of, watchers
from neuracrm_voice.web.signing_in import staff

blueprint = Blueprint("live", __name__)


@blueprint.get("/")
@for_role("viewer")
def show() -> str:
    """Show who is on the telephone now."""
    return render_template("live.html", calls=_word(services().watch.board(), _may_act()))


@blueprint.get("/live/calls")
@for_role("viewer")
def calls() -> Response:
    """Show the calls alone, to a page that is open; nothing where nothing has changed."""
    board, may_act = services().watch.board(), _may_act()
    etag = etag_of(board, may_act=may_act)
    response = fresh(etag, lambda: _word(board, may_act))
    watchers().let_in(staff().fs_uniquifier, etag, response)
    return response


def _may_act() -> bool:
    return staff().may("agent")


def _word(board: Board, may_act: bool) -> str:  # noqa: FBT001 - as below.
    return _worded(board, may_act, why_not_rung())


@lru_cache(maxsize=8)
def _worded(board: Board, may_act: bool, why_not: str) -> str:  # noqa: FBT001 - a cache's key has no names.
    """Word the calls once for all who watch; a board is the same object while nothing changes."""
    return render_template("calls/board.html", board=board, may_act=may_act, why_not=why_not)
