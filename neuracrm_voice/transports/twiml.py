"""Twilio's turn transport: what a webhook's fields mean, and how a reply is worded in TwiML.

Sources: twilio docs voice/twiml/gather, /play, /say, /dial. A reply's sentences go inside the
Gather, so that a caller may speak or press over them; audio is `<Play>`, words are `<Say>`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from twilio.twiml.voice_response import Gather, VoiceResponse
from werkzeug.datastructures import MultiDict

from neuracrm_voice.calls.speech import Spoken
from neuracrm_voice.crm.lines import LineAtHand
from neuracrm_voice.dialogue.conversation import HangUp, Listen, Record, Then, Transfer
from neuracrm_voice.dialogue.events import Event, Heard, Pressed, Recorded, Silence
from neuracrm_voice.dialogue.spoken.cards import typed_without_card, without_cards

MOST_HEARD_CHARACTERS = 4_000
"""A minute of speech, the most Twilio hears, is about 1,000 characters; the rest is no speech."""

LISTEN_SECONDS = 6
"""Silence before the first word; measured from the end of what we say."""

PATIENT_SECONDS = 60
"""The same, when the caller has asked us to wait: "a moment" is over after a minute."""

MESSAGE_SECONDS = 120
"""The longest message; people who listen to them like them short."""

END_OF_MESSAGE_SECONDS = 5

END_OF_SPEECH_SECONDS = 2
"""Silence that ends the caller's words; one second cuts people off who think or spell."""

RING_SECONDS = 20
"""How long the desk's telephone rings; about four rings."""

MOST_APOLOGIES = 2
"""A caller who has said it three times in vain is let go kindly."""

TELL_AGAIN = "#rc=4&rp=ct,rt,5xx"
"""Ends an address for news: news that could not be noted comes again, as it would not by itself.

Source: twilio docs usage/webhooks/webhooks-connection-overrides. All tries come within 15 seconds.
"""

ANSWERED_STATUSES = {"completed", "answered"}
MOST_HINTS = 100
_PASSED = re.compile(r"TN-Validation-Passed-([ABC])\b")
MOST_HINT_CHARACTERS = 100


def hear(form: MultiDict[str, str]) -> Event:
    """Say what happened, from a Gather's fields; an empty result is silence.

    Nothing past this point has a card's number: no record, log or model.
    """
    digits = typed_without_card(clean(form.get("Digits", ""), 64))
    if digits:
        return Pressed(digits)
    words = without_cards(clean(form.get("SpeechResult", ""), MOST_HEARD_CHARACTERS))
    return Heard(words, _confidence(form.get("Confidence", ""))) if words else Silence()


def hear_recording(form: MultiDict[str, str]) -> Event:
    """Say what was recorded, from a Record's fields; without a recording it is silence."""
    url = recording_url(form)
    seconds = form.get("RecordingDuration", "")
    length = int(seconds) if re.fullmatch(r"[0-9]{1,6}", seconds) else None
    return Recorded(url, length or 0) if url and length != 0 else Silence()


def recording_url(form: MultiDict[str, str]) -> str:
    """Return where the carrier keeps a recording, "" for what is no web address."""
    url = form.get("RecordingUrl", "")
    return url if re.fullmatch(r"https?://[!-~]{1,480}", url) else ""


def clean(text: str, most: int) -> str:
    """Return a webhook's text without what no record should hold: control characters, excess."""
    printable = "".join(
        character if character.isprintable() else " " for character in text[: 4 * most]
    )
    return " ".join(printable.split())[:most]


def stir(form: MultiDict[str, str]) -> str:
    """Return the carrier's judgment of the caller's number: passed-A, -B, -C, failed or none.

    `StirVerstat` is such as TN-Validation-Passed-A, TN-Validation-Passed-A-Diverted-C,
    TN-Validation-Failed-B or No-TN-Validation (twilio docs voice/trusted-calling-with-shakenstir).
    """
    verdict = form.get("StirVerstat", "")
    passed = _PASSED.match(verdict)
    if passed:
        return f"passed-{passed[1]}"
    return "failed" if verdict.startswith("TN-Validation-Failed") else "none"


def _confidence(text: str) -> float | None:
    try:
        figure = float(text)
    except ValueError:
        return None
    return figure if 0 <= figure <= 1 else None


@dataclass(frozen=True, slots=True)
class Twiml:
    """Words answers in TwiML. `base_url` is ours, `waiting_tone` the address of that sound."""

    base_url: str
    waiting_tone: str

    def spoken(self, number: int, sentences: Sequence[Spoken], then: Then, line: LineAtHand) -> str:
        """Word the reply to a turn; the next turn's number is in the address it asks for."""
        response = VoiceResponse()
        match then:
            case Listen():
                gather = self._gather(number + 1, then, line.language)
                _voice(gather, sentences, line, slow=then.slow)
                response.append(gather)
            case Record():
                _voice(response, sentences, line)
                self._record(response, number + 1)
            case Transfer():
                _voice(response, sentences, line)
                self._dial(response, number + 1, line)
            case HangUp():
                _voice(response, sentences, line)
                response.hangup()
        return str(response)

    def waiting(self, number: int, part: int) -> str:
        """Play the waiting tone and come back for the rest of the turn."""
        response = VoiceResponse()
        response.play(self.waiting_tone)
        response.redirect(f"{self.base_url}/voice/turn/{number}/rest/{part + 1}", method="POST")
        return str(response)

    def lost(self, number: int, apologies: int) -> str:
        """Apologise and listen again; after several in a row something is down for good."""
        if apologies > MOST_APOLOGIES:
            return apology()
        response = VoiceResponse()
        gather = Gather(
            input="speech dtmf",
            action=self._address(number + 1, lost=apologies),
            method="POST",
            timeout=LISTEN_SECONDS,
            speech_timeout=END_OF_SPEECH_SECONDS,
            action_on_empty_result=True,
        )
        gather.say("I'm sorry, I lost you for a moment. Could you say that again, please?")
        response.append(gather)
        return str(response)

    def _gather(self, number: int, listen: Listen, language: str) -> Gather:
        return Gather(
            input="speech dtmf",
            action=self._address(number),
            method="POST",
            language=language,
            hints=_hints(listen.hints),
            num_digits=listen.keys,
            timeout=PATIENT_SECONDS if listen.patient else LISTEN_SECONDS,
            speech_timeout=END_OF_SPEECH_SECONDS,
            action_on_empty_result=True,
        )

    def _record(self, response: VoiceResponse, number: int) -> None:
        """Record after a tone; an empty recording falls through, and is silence."""
        response.record(
            action=f"{self.base_url}/voice/message/{number}",
            method="POST",
            play_beep=True,
            max_length=MESSAGE_SECONDS,
            timeout=END_OF_MESSAGE_SECONDS,
            recording_status_callback=f"{self.base_url}/voice/recording{TELL_AGAIN}",
            recording_status_callback_method="POST",
        )
        response.redirect(self._address(number), method="POST")

    def _dial(self, response: VoiceResponse, number: int, line: LineAtHand) -> None:
        dial = response.dial(
            action=f"{self.base_url}/voice/desk/{number}",
            method="POST",
            timeout=RING_SECONDS,
            caller_id=line.phone,
        )
        dial.number(
            line.desk_phone, url=f"{self.base_url}/voice/desk/{number}/whisper", method="POST"
        )

    def _address(self, number: int, **query: int) -> str:
        return f"{self.base_url}/voice/turn/{number}" + (f"?{urlencode(query)}" if query else "")


def _voice(
    verb: VoiceResponse | Gather,
    sentences: Sequence[Spoken],
    line: LineAtHand,
    *,
    slow: bool = False,
) -> None:
    for sentence in sentences:
        if slow and sentence is not sentences[0]:
            verb.pause(length=1)
        if sentence.url:
            verb.play(sentence.url)
        elif sentence.text:
            verb.say(sentence.text, voice=line.say_voice, language=line.language)


def _hints(hints: Sequence[str]) -> str | None:
    """Word hints as Twilio takes them: separated by commas, at most 500 of 100 characters."""
    fit = [hint.replace(",", " ") for hint in hints if len(hint) <= MOST_HINT_CHARACTERS]
    return ", ".join(fit[:MOST_HINTS]) or None


def apology() -> str:
    """Word the answer for when everything is down: an apology, and a try at starting afresh."""
    response = VoiceResponse()
    response.say(
        "I'm sorry, we are having technical difficulties. "
        "Please call again in a few minutes. Goodbye."
    )
    response.hangup()
    return str(response)
