"""Which values an attribute of voice TwiML may have.

Where Twilio's pages give a list or a range it is held; where they give none, any value passes.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

_BOOLEAN = (
    "actionOnEmptyResult answerOnBridge bargeIn endConferenceOnExit enhanced hangupOnStar muted "
    "playBeep profanityFilter sequential startConferenceOnEnter transcribe"
)
_FREE_BOOLEAN_ELEMENTS = frozenset({"ConversationRelay", "Transcription"})
_URLS = (
    "action amdStatusCallback eventCallbackUrl partialResultCallback recordingStatusCallback "
    "referUrl statusCallback statusCallbackUrl transcribeCallback url waitUrl"
)
_SOCKET_ELEMENTS = frozenset({"Stream", "ConversationRelay"})
# Least and greatest value, from the pages of the verbs named.
_WHOLE_NUMBERS: Mapping[tuple[str, str], tuple[int, int]] = {
    ("Gather", "timeout"): (1, 10**6),
    ("Gather", "numDigits"): (1, 10**6),
    ("Gather", "maxSpeechTime"): (1, 10**6),
    ("Pause", "length"): (1, 10**6),
    ("Play", "loop"): (0, 10**6),
    ("Say", "loop"): (0, 10**6),
    ("Record", "timeout"): (0, 10**6),
    ("Record", "maxLength"): (1, 14400),
    ("Dial", "timeLimit"): (1, 86400),
    ("Dial", "timeout"): (1, 600),
    ("Conference", "maxParticipants"): (1, 250),
    ("Enqueue", "maxQueueSize"): (1, 10**6),
    ("Task", "priority"): (0, 10**9),
    ("Task", "timeout"): (0, 10**9),
    ("Number", "machineDetectionTimeout"): (3, 60),
    ("Number", "machineDetectionSpeechThreshold"): (1000, 6000),
    ("Number", "machineDetectionSpeechEndThreshold"): (500, 5000),
    ("Number", "machineDetectionSilenceTimeout"): (2000, 10000),
}
_PROGRESS = "initiated ringing answered completed"
_RECORDING_EVENTS = "in-progress completed absent"
_TRIM = "trim-silence do-not-trim"
# One of these words.
_CHOICES: Mapping[tuple[str, str], str] = {
    ("Reject", "reason"): "rejected busy",
    ("Record", "trim"): _TRIM,
    ("Dial", "trim"): _TRIM,
    ("Recording", "trim"): _TRIM,
    ("Conference", "trim"): _TRIM,
    ("Recording", "channels"): "mono dual",
    ("Recording", "track"): "inbound outbound both",
    ("Dial", "recordingTrack"): "inbound outbound both",
    ("Dial", "record"): (
        "do-not-record record-from-answer record-from-ringing record-from-answer-dual "
        "record-from-ringing-dual true false"
    ),
    ("Conference", "record"): "do-not-record record-from-start true false",
    ("Conference", "beep"): "true false onEnter onExit",
    ("Number", "machineDetection"): "Enable DetectMessageEnd",
    ("break", "strength"): "none x-weak weak medium strong x-strong",
    ("emphasis", "level"): "strong moderate reduced",
}
# Any of these words, separated by spaces.
_SETS: Mapping[tuple[str, str], str] = {
    ("Gather", "input"): "dtmf speech",
    ("Number", "statusCallbackEvent"): _PROGRESS,
    ("Client", "statusCallbackEvent"): _PROGRESS,
    ("Sip", "statusCallbackEvent"): _PROGRESS,
    ("WhatsApp", "statusCallbackEvent"): _PROGRESS,
    ("Application", "statusCallbackEvent"): _PROGRESS,
    ("Conference", "statusCallbackEvent"): (
        "start end join leave mute hold modify speaker announcement"
    ),
    ("Dial", "recordingStatusCallbackEvent"): _RECORDING_EVENTS,
    ("Record", "recordingStatusCallbackEvent"): _RECORDING_EVENTS,
    ("Recording", "recordingStatusCallbackEvent"): _RECORDING_EVENTS,
    ("Conference", "recordingStatusCallbackEvent"): _RECORDING_EVENTS,
}
# Twilio passes tags through to its vendors; all it names but two carry a region.
_LANGUAGE = r"arb|zh|[a-z]{2,3}(-[A-Za-z]{4,5})?-[A-Z]{2}"
_PATTERNS: Mapping[tuple[str, str], str] = {
    ("Gather", "finishOnKey"): r"[0-9#*]*",
    ("Record", "finishOnKey"): r"[0-9#*]*",
    ("Gather", "language"): rf"multi|{_LANGUAGE}",
    ("Say", "language"): rf"en-GB-WLS|{_LANGUAGE}",
    ("Gather", "speechModel"): (
        r"default|numbers_and_commands|phone_call|experimental_(conversations|utterances)"
        r"|googlev2_(long|short|telephony|telephony_short)|deepgram_nova-[23](-[a-z]+)?"
    ),
    ("Play", "digits"): r"[0-9wWaAbBcCdD*#]+",
    ("Number", "sendDigits"): r"[0-9wW*#]+",
    ("Say", "voice"): r"man|woman|alice|(Polly|Google)\.[\w-]+",
    ("Dial", "callReason"): r".{0,50}",
    ("break", "time"): r"\d+(\.\d+)?m?s",
}


def _whole_number(value: str, least: int, greatest: int) -> str | None:
    if re.fullmatch(r"[0-9]{1,9}", value) and least <= int(value) <= greatest:
        return None
    return f"is not a whole number from {least} to {greatest}"


def _words(value: str, allowed: str, *, several: bool) -> str | None:
    given = value.split() if several else [value]
    if given and set(given) <= set(allowed.split()):
        return None
    return f"is not of: {allowed}"


def is_url(value: str) -> bool:
    """Tell whether Twilio could request this, relative addresses included."""
    if not value or re.search(r"[\s\x00-\x1f<>\"{}|\\^`]", value):
        return False
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018 - Reading the port is what checks it.
    except ValueError:
        return False
    if parts.scheme or value.startswith("//"):
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    return True


def _socket_url(value: str) -> str | None:
    return None if value.startswith("wss://") else "is not a wss:// address"


def objection(element: str, attribute: str, value: str) -> str | None:
    """Say what is wrong with an attribute's value, or None; the value itself is not repeated."""
    place = (element, attribute)
    if place == ("Gather", "timeout") and value == "auto":
        return None
    if place in _WHOLE_NUMBERS:
        return _whole_number(value, *_WHOLE_NUMBERS[place])
    if place in _CHOICES:
        return _words(value, _CHOICES[place], several=False)
    if place in _SETS:
        return _words(value, _SETS[place], several=True)
    if place in _PATTERNS:
        fits = re.fullmatch(_PATTERNS[place], value)
        return None if fits else "is not a value Twilio names"
    return _by_name(element, attribute, value)


def _by_name(element: str, attribute: str, value: str) -> str | None:
    """Judge by the attribute's name alone: methods, booleans and addresses are alike everywhere."""
    if attribute == "method" or attribute.endswith("Method"):
        return _words(value.upper(), "GET POST", several=False)
    if attribute in _BOOLEAN.split() and element not in _FREE_BOOLEAN_ELEMENTS:
        return _words(value.lower(), "true false", several=False)
    if attribute == "url" and element in _SOCKET_ELEMENTS:
        return _socket_url(value)
    if attribute in _URLS.split() and value and not is_url(value):
        return "is not an address Twilio could request"
    return None
