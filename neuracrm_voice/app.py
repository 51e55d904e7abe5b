"""Make the Flask app: extensions, blueprints, commands; nothing else."""

from importlib import import_module
from pkgutil import iter_modules

from apiflask import APIFlask
from flask_migrate import Migrate

from neuracrm_voice import cli
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings, read_settings
from neuracrm_voice.transports import twilio_webhooks
from neuracrm_voice.web import api, audio, errors, health
from neuracrm_voice.wiring import wire

MIGRATIONS = "migrations"


def create_app(settings: Settings | None = None) -> APIFlask:
    """Return the app, wired as the settings say."""
    settings = settings or read_settings()
    app = APIFlask(
        __name__,
        title="NeuraCRM Voice",
        version="1",
        docs_path=None,
        spec_path=None,
        static_folder="",
    )
    app.secret_key = settings.signing_key
    app.extensions[EXTENSION] = services = wire(settings)
    Migrate(app, services.database, directory=MIGRATIONS)
    app.register_blueprint(twilio_webhooks.blueprint)
    app.register_blueprint(audio.blueprint)
    app.register_blueprint(health.blueprint)
    api.register(app)
    errors.register(app)
    for module in iter_modules(cli.__path__):
        app.cli.add_command(import_module(f"{cli.__name__}.{module.name}").command)
    return app
