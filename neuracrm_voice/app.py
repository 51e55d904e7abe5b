"""Make the Flask app: extensions, blueprints, commands; nothing else."""

from pathlib import Path

from apiflask import APIFlask
from flask_migrate import Migrate
from werkzeug.middleware.proxy_fix import ProxyFix

from neuracrm_voice import cli, logs
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings, read_settings
from neuracrm_voice.transports import twilio_webhooks
from neuracrm_voice.web import api, audio, button, errors, health, meetings, pages, telemetry
from neuracrm_voice.wiring import wire

MIGRATIONS = str(Path(__file__).parent.parent / "migrations")

MOST_REQUEST_BYTES = 4 * 1024 * 1024
"""A webhook has some 3 kB; what a signed one brings in excess is still answered as speech."""


def create_app(settings: Settings | None = None) -> APIFlask:
    """Return the app, wired as the settings say."""
    settings = settings or read_settings()
    logs.configure(settings)
    app = APIFlask(
        __name__,
        title="NeuraCRM Voice",
        version="1",
        docs_path=None,
        spec_path=None,
        # The default would publish a folder beside this module.
        static_folder=None,  # type: ignore[arg-type]
    )
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = MOST_REQUEST_BYTES
    app.secret_key = settings.signing_key
    if settings.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.trusted_proxies, x_proto=0)  # type: ignore[method-assign]
    app.extensions[EXTENSION] = services = wire(settings)
    Migrate(app, services.database, directory=MIGRATIONS)
    app.register_blueprint(twilio_webhooks.blueprint)
    app.register_blueprint(audio.blueprint)
    app.register_blueprint(button.blueprint)
    app.register_blueprint(health.blueprint)
    app.register_blueprint(meetings.blueprint)
    api.register(app)
    pages.register(app, settings, services.database)
    errors.register(app)
    telemetry.register(app, settings)
    for command in cli.commands():
        app.cli.add_command(command)
    return app
