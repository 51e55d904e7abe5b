"""What gunicorn and the `flask` command load."""

from neuracrm_voice.app import create_app

app = create_app()
