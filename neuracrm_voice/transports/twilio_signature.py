"""Twilio's signature: proof that a webhook comes from whoever knows the token.

Computed over the public address, not over what a proxy made of it (twilio docs usage/security).
"""

import hashlib
import hmac
from base64 import b64encode
from urllib.parse import parse_qsl, urlsplit

from flask import Request
from twilio.request_validator import RequestValidator
from werkzeug.exceptions import HTTPException

from neuracrm_voice.settings import Settings


def is_signed(request: Request, settings: Settings) -> bool:
    """Tell whether a request carries the signature Twilio would have given it."""
    signature = request.headers.get("X-Twilio-Signature", "")
    if not signature:
        return False
    raw_target = str(request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or "")
    address = settings.public_url + (urlsplit(raw_target).path or request.path)
    if request.query_string:
        address += f"?{request.query_string.decode('latin-1')}"
    try:
        body, form = request.get_data(cache=True), request.form
    except HTTPException:
        # A body that is too large, or of too many parts, is nothing that Twilio sends.
        return False
    token = settings.webhook_token
    # The SDK signs what it checks twice, with a port and without; this looks once, and that is
    # nearly always enough.
    return hmac.compare_digest(_sign_bytes(address, body, token), signature.encode()) or (
        RequestValidator(token).validate(address, form, signature)
    )


def _sign_bytes(address: str, body: bytes, token: str) -> bytes:
    """Sign a form as bytes: where fields are not UTF-8, the SDK, which knows only text, cannot."""
    fields = parse_qsl(body.decode("latin-1"), keep_blank_values=True, encoding="latin-1")
    signed = address.encode() + b"".join(
        (name + value).encode("latin-1", "replace") for name, value in sorted(set(fields))
    )
    return b64encode(hmac.new(token.encode(), signed, hashlib.sha1).digest())
