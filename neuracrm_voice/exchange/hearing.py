"""What the line makes of what a caller does: `<Gather>` and `<Record>`.

Sources: twilio.com/docs/voice/twiml/gather and /record.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from neuracrm_voice.exchange.heard import Recorded
from neuracrm_voice.exchange.parties import new_sid

if TYPE_CHECKING:
    from neuracrm_voice.exchange.call import Call
    from neuracrm_voice.exchange.twiml import Verb

SECONDS_PER_WORD = 0.4  # 150 words a minute, an ordinary telephone pace.
AUTO_SECONDS = 0.5  # What `auto` takes for the end of speech, about.
_RECORD_KEYS = "1234567890*#"  # The default finishOnKey of <Record>.


def speak(call: "Call", words: str, confidence: float | None) -> None:
    """Post the words as recognised, or let the silence run out where speech is not heard."""
    verb = call.asked
    if verb is not None and verb.name == "Record" and words.strip():
        leave_message(call, max(1, round(len(words.split()) * SECONDS_PER_WORD)))
        return
    if verb is None or not words.strip() or "speech" not in _modes(verb):
        stay_silent(call)
        return
    fields = {"SpeechResult": words}
    if confidence is not None:
        fields["Confidence"] = str(confidence)
    call.pass_time(len(words.split()) * SECONDS_PER_WORD + _silence(verb, "speechTimeout"))
    _post_action(call, verb, fields)


def press(call: "Call", digits: str) -> None:
    """Collect the keys as the Gather asks, and post them; keys it does not take are silence."""
    verb = call.asked
    if verb is not None and verb.name == "Record":
        ending = verb.attributes.get("finishOnKey", _RECORD_KEYS)
        if any(key in ending for key in digits):
            leave_message(call, 1, digits)
        else:
            stay_silent(call)
        return
    collected, complete = _collect(verb, digits) if verb else ("", False)
    if verb is None or "dtmf" not in _modes(verb) or not collected:
        stay_silent(call)
        return
    if not complete:
        call.pass_time(_silence(verb, "timeout"))
    _post_action(call, verb, {"Digits": collected})


def stay_silent(call: "Call") -> None:
    """Let the time run out: on to the next verb, or to the action if it wants empty answers."""
    verb = call.asked
    if verb is None:
        return
    call.pass_time(_silence(verb, "speechTimeout" if "speech" in _modes(verb) else "timeout"))
    if verb.attributes.get("actionOnEmptyResult", "").lower() == "true":
        _post_action(call, verb, {})
    else:
        call.asked = None


def leave_message(call: "Call", seconds: int, digits: str = "") -> None:
    """Record; an empty recording falls through without its action."""
    verb = call.asked
    if verb is None or verb.name != "Record" or seconds <= 0:
        stay_silent(call)
        return
    length = min(seconds, int(verb.attributes.get("maxLength", "3600")))
    sid = new_sid("RE")
    call.hear(Recorded(length), length)
    fields = {"RecordingSid": sid, "RecordingUrl": call.recording_url(sid)}
    _post_recording_status(call, verb, {**fields, "RecordingDuration": str(length)})
    fields["RecordingDuration"] = str(length)
    _post_action(call, verb, {**fields, "Digits": digits} if digits else fields)


def _post_recording_status(call: "Call", verb: "Verb", fields: Mapping[str, str]) -> None:
    reference = verb.attributes.get("recordingStatusCallback")
    if reference:
        method = verb.attributes.get("recordingStatusCallbackMethod", "POST")
        call.notify(reference, method, {**fields, "RecordingStatus": "completed"})


def _post_action(call: "Call", verb: "Verb", fields: Mapping[str, str]) -> None:
    call.asked = None
    call.go_to(verb.attributes.get("action", ""), verb.attributes.get("method", "POST"), fields)


def _modes(verb: "Verb") -> list[str]:
    return verb.attributes.get("input", "dtmf").split()


def _silence(verb: "Verb", attribute: str) -> float:
    """Return how many seconds of silence end the listening."""
    value = verb.attributes.get(attribute) or verb.attributes.get("timeout", "5")
    return AUTO_SECONDS if value == "auto" else float(value)


def _collect(verb: "Verb", digits: str) -> tuple[str, bool]:
    """Return the digits taken, and whether they end the Gather without waiting.

    The finishing key works after at least one digit, and is not among the digits.
    """
    finish = verb.attributes.get("finishOnKey", "#")
    most = int(verb.attributes.get("numDigits", str(len(digits) + 1)))
    collected = ""
    for key in digits:
        if key in finish:
            if collected:
                return collected, True
            continue
        collected += key
        if len(collected) >= most:
            return collected, True
    return collected, False
