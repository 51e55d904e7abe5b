"""Who calls whom, in the form fields Twilio posts (twilio.com/docs/voice/twiml)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

# Enough to fill FromCountry and ToCountry for the numbers tests use; others stay unknown.
_COUNTRIES = {"+1": "US", "+44": "GB", "+49": "DE", "+61": "AU", "+65": "SG", "+91": "IN"}


def new_sid(prefix: str) -> str:
    """Return a fresh identifier: two letters and 32 hexadecimal digits."""
    return prefix + uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """What stays the same in every webhook of a call; `extra` fields win over the usual ones."""

    call_sid: str
    account_sid: str
    from_: str
    to: str
    direction: str = "inbound"
    extra: Mapping[str, str] = field(default_factory=dict)

    def form(self, status: str) -> dict[str, str]:
        """Return the standard fields of a webhook at this CallStatus."""
        known = {
            "CallSid": self.call_sid,
            "AccountSid": self.account_sid,
            "From": self.from_,
            "To": self.to,
            "Caller": self.from_,
            "Called": self.to,
            "CallStatus": status,
            "ApiVersion": "2010-04-01",
            "Direction": self.direction,
        }
        for names, number in ((("From", "Caller"), self.from_), (("To", "Called"), self.to)):
            country = _country(number)
            known.update({f"{name}Country": country for name in names if country})
        return {**known, **self.extra}


def _country(number: str) -> str:
    return next((name for code, name in _COUNTRIES.items() if number.startswith(code)), "")
