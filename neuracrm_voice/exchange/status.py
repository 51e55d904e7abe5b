"""Status callbacks: what Twilio tells a server of a call's progress, in order of SequenceNumber.

Source: twilio.com/docs/voice/api/call-resource#statuscallback.
"""

import math
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from neuracrm_voice.exchange.call import Call


def report(call: "Call", event: str) -> None:
    """Post the event if the subscription asks for it: initiated, ringing, answered, completed."""
    subscription = call.subscription
    if subscription.status_callback is None or event not in subscription.status_events:
        return
    at = datetime.fromtimestamp(subscription.clock.now(), UTC)
    form = call.parties.form(call.status) | {
        "Timestamp": format_datetime(at),
        "CallbackSource": "call-progress-events",
        "SequenceNumber": str(call.reports),
    }
    if event == "completed":
        form |= {
            "CallDuration": str(math.ceil(call.seconds)),
            "Duration": str(math.ceil(call.seconds / 60)),
            "SipResponseCode": _SIP.get(call.status, "200"),
        }
    call.reports += 1
    url = urljoin(subscription.trunk.public_url, subscription.status_callback)
    call.notify(url, "POST", form)


_SIP = {"busy": "486", "no-answer": "487", "failed": "404"}
