"""The room where a caller waits for a colleague, in TwiML (twilio docs voice/twiml/conference)."""

from dataclasses import dataclass

from twilio.twiml.voice_response import VoiceResponse

from neuracrm_voice.crm.lines import Line

ONE_MOMENT = "One moment, please. A colleague of mine is taking over."


@dataclass(frozen=True, slots=True)
class TwimlRooms:
    """Words the ways into a room and out of it; `base_url` is ours."""

    base_url: str

    def enter(self, sid: str, number: int, line: Line) -> str:
        """Let the caller wait in the room; when they come out, the call's desk decides."""
        response = VoiceResponse()
        response.say(ONE_MOMENT, voice=line.say_voice, language=line.language)
        dial = response.dial(action=f"{self.base_url}/voice/desk/{number}", method="POST")
        dial.conference(
            _room(sid), start_conference_on_enter=False, end_conference_on_exit=True, beep="false"
        )
        return str(response)

    def leave(self, number: int) -> str:
        """Go on as after a desk that did not answer."""
        response = VoiceResponse()
        response.redirect(f"{self.base_url}/voice/desk/{number}", method="POST")
        return str(response)

    def address(self, task_id: int) -> str:
        """Return where a colleague hears the briefing."""
        return f"{self.base_url}/voice/take-over/{task_id}"

    def address_to_join(self, task_id: int) -> str:
        """Return where one who joins hears it."""
        return f"{self.address(task_id)}/join"


def join(sid: str) -> str:
    """Let the colleague into the room; when they hang up, it is over for both."""
    response = VoiceResponse()
    response.dial().conference(
        _room(sid), start_conference_on_enter=True, end_conference_on_exit=True, beep="false"
    )
    return str(response)


def join_others(sid: str) -> str:
    """Let a further colleague into the room, heard by all; it goes on when they hang up."""
    response = VoiceResponse()
    response.dial().conference(
        _room(sid), start_conference_on_enter=True, end_conference_on_exit=False, beep="true"
    )
    return str(response)


def _room(sid: str) -> str:
    return f"call-{sid}"
