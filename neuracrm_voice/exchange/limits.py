"""The sizes Twilio holds speech and speech recognition to, and the error each breach gets."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from urllib.parse import quote_plus

from neuracrm_voice.exchange.problems import Code, TwimlRefusedError

# Error 13521 (twilio.com/docs/api/errors/13521), in characters.
BASIC_SAY = 4096
POLLY_SAY = 3000  # SSML tags are free.
GOOGLE_SAY = 5000  # Tags and spaces count.
ENCODED_SAY = 4500  # After URL encoding; Google's larger limit could not be reached under it.
# The page of <Gather>; error 13330.
HINTS = 500
HINT_CHARACTERS = 100


def check_limits(name: str, attributes: Mapping[str, str], text: str, element: ET.Element) -> None:
    """Raise `TwimlRefusedError` if a Say is too long, or a Gather asks what Twilio cannot do."""
    if name == "Say":
        _check_say(attributes, text, element)
    elif name == "Gather":
        _check_speech_timeout(attributes)
        _check_hints(attributes.get("hints"))


def _check_say(attributes: Mapping[str, str], text: str, element: ET.Element) -> None:
    if not text and not len(element):
        raise TwimlRefusedError(Code.SAY_EMPTY, "<Say> has no words")
    voice = attributes.get("voice", "man")
    if voice.startswith("Google."):
        inside = re.sub(r"\A<Say[^>]*>|</Say>\s*\Z", "", ET.tostring(element, encoding="unicode"))
        too_long = len(inside) > GOOGLE_SAY
    else:
        limit = POLLY_SAY if voice.startswith("Polly.") else BASIC_SAY
        spoken = "".join(element.itertext())
        too_long = len(spoken) > limit or len(quote_plus(spoken)) > ENCODED_SAY
    if too_long:
        raise TwimlRefusedError(Code.SAY_TOO_LONG, "<Say> is longer than its voice allows")
    language = attributes.get("language")
    if voice.startswith("Google.") and language and not voice[7:].startswith(language):
        raise TwimlRefusedError(Code.SCHEMA, "the voice of <Say> does not speak its language")


def _check_speech_timeout(attributes: Mapping[str, str]) -> None:
    value = attributes.get("speechTimeout")
    if value is not None and value != "auto" and not re.fullmatch(r"0*[1-9][0-9]{0,8}", value):
        reason = "speechTimeout is neither a positive whole number nor auto"
        raise TwimlRefusedError(Code.SPEECH_TIMEOUT, reason)
    governing = value if value is not None else attributes.get("timeout")
    if governing == "auto" and "speechModel" in attributes:
        reason = "speechTimeout auto does not go with a speechModel"
        raise TwimlRefusedError(Code.SPEECH_TIMEOUT_WITH_MODEL, reason)


def _check_hints(hints: str | None) -> None:
    if hints is None:
        return
    entries = hints.split(",")
    if len(entries) > HINTS or any(len(entry.strip()) > HINT_CHARACTERS for entry in entries):
        reason = f"more than {HINTS} hints, or one over {HINT_CHARACTERS} characters"
        raise TwimlRefusedError(Code.HINTS, reason)
