"""What gunicorn and the `flask` command load."""

import click

from neuracrm_voice.app import create_app
from neuracrm_voice.settings import SettingsError

try:
    app = create_app()
except SettingsError as error:
    raise click.ClickException(str(error)) from None
