"""Keeps audio in a folder of this machine, for a single machine without a bucket."""

import re
import secrets

from neuracrm_voice.ports import Audio, AudioShelf, ProviderError
from neuracrm_voice.settings import Settings

NAME = re.compile(r"[0-9a-f]{64}\.(wav|mp3)")
"""A SHA-256 and an ending: unguessable, and never a path."""


class LocalShelf:
    """Files appear whole or not at all, whoever reads while they are written."""

    name = "folder"

    def __init__(self, settings: Settings) -> None:
        self._folder = settings.instance_path / "audio"
        self._address = f"{settings.public_url}/audio"

    def find(self, name: str) -> str | None:
        """Return the address of the audio kept under `name`, or None."""
        if NAME.fullmatch(name) and (self._folder / name).is_file():
            return f"{self._address}/{name}"
        return None

    def put(self, name: str, audio: Audio) -> str:
        """Keep audio under `name` and return its address."""
        if not NAME.fullmatch(name):
            raise ProviderError("folder: not the name of an audio file", permanent=True)
        draft = self._folder / f".{name}.{secrets.token_hex(8)}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(audio.content)
                draft.replace(self._folder / name)
            finally:
                draft.unlink(missing_ok=True)
        except OSError as error:
            # A full disk may be emptied; a folder we may not write to stays so.
            forbidden = isinstance(error, PermissionError | NotADirectoryError | FileExistsError)
            reason = f"folder: cannot be written ({type(error).__name__})"
            raise ProviderError(reason, permanent=forbidden) from None
        return f"{self._address}/{name}"


def build(settings: Settings) -> AudioShelf:
    """Make the shelf under the instance folder, served at `/audio/`."""
    return LocalShelf(settings)
