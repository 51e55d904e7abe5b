"""What the carrier needs for a call that we place (twilio docs voice/api/call-resource)."""

from dataclasses import dataclass

from twilio.twiml.voice_response import VoiceResponse

from neuracrm_voice.crm.lines import Line
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.ports import Addresses
from neuracrm_voice.transports.twiml import TELL_AGAIN


@dataclass(frozen=True, slots=True)
class TwimlCalling:
    """Words addresses and documents of our calls; `base_url` is ours."""

    base_url: str

    def addresses(self, name: str) -> Addresses:
        """Return where Twilio turns to about the call of that name."""
        return Addresses(
            answer=f"{self.base_url}/voice/incoming?flow=follow_up&out={name}",
            status=f"{self.base_url}/voice/status?out={name}{TELL_AGAIN}",
            machine=f"{self.base_url}/voice/machine?out={name}{TELL_AGAIN}",
            fallback=f"{self.base_url}/voice/fallback",
        )

    def message(self, name: str, line: Line) -> str:
        """Leave a short message that anybody may hear, then hang up."""
        greeting = f"Hello {name}." if name else "Hello."
        number = spoken.say(line.phone, Kind.PHONE)
        words = (
            f"{greeting} This is the automatic assistant of {line.company}. "
            f"We wanted to follow up with you. Please call us back on {number}. "
            f"Once more, that is {number}. Thank you, and goodbye."
        )
        response = VoiceResponse()
        response.pause(length=1)
        response.say(words, voice=line.say_voice, language=line.language)
        response.hangup()
        return str(response)

    def hang_up(self) -> str:
        """End the call."""
        response = VoiceResponse()
        response.hangup()
        return str(response)
