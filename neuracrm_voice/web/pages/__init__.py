"""The staff's pages: a file placed here that has a `blueprint` is a page, or a group of them."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from apiflask import APIFlask
from flask import Blueprint

from neuracrm_voice.database import Database
from neuracrm_voice.settings import Settings
from neuracrm_voice.web import assets, guards, signing_in
from neuracrm_voice.web.pages.navigation import navigation
from neuracrm_voice.web.pages.watchers import WATCHERS, Watchers
from neuracrm_voice.web.tries import TRIES, Tries

shared = Blueprint(
    "assets",
    __name__,
    template_folder="templates",
    static_folder="assets",
    static_url_path="/assets",
)
"""The templates, and what pages load."""


def register(app: APIFlask, settings: Settings, database: Database) -> None:
    """Add signing in, every page, and the headers they come with."""
    app.register_blueprint(shared)
    signing_in.register(app, settings, database)
    app.extensions[TRIES] = Tries(settings.redis_url)
    for module in iter_modules([str(Path(__file__).parent)]):
        page: Any = import_module(f"{__name__}.{module.name}")
        if hasattr(page, "blueprint"):
            app.register_blueprint(page.blueprint)
    app.extensions[WATCHERS] = watchers = Watchers(app)
    app.wsgi_app = watchers  # type: ignore[method-assign]
    app.after_request(guards.add_headers)
    assets.register(app)
    app.context_processor(
        lambda: {
            "navigation": navigation,
            "person": signing_in.person,
            "endpoints": app.view_functions,
        }
    )
