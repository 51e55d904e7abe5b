"""What a colleague hears before a caller is put through: a whisper, and one key to accept it.

Sources: twilio docs voice/twiml/number (`url` is played to whoever answers; the call is bridged
when the document ends without hanging up), voice/twiml/gather.
"""

from twilio.twiml.voice_response import Gather, VoiceResponse

from neuracrm_voice.calls.handover import Whisper

ACCEPT_KEY = "1"

DECIDE_SECONDS = 8
"""An answering machine would talk through it; a person presses within a breath."""


def whisper(heard: Whisper, action: str, to_do: str = "take") -> str:
    """Tell who calls about what, and ask for the key to do that; silence hangs up this leg."""
    response = VoiceResponse()
    gather = Gather(
        input="dtmf", num_digits=1, timeout=DECIDE_SECONDS, action=action, method="POST"
    )
    how = {"voice": heard.line.say_voice, "language": heard.line.language} if heard.line else {}
    gather.say(heard.text, **how)
    gather.say(f"To {to_do} the call, press {ACCEPT_KEY}.", **how)
    response.append(gather)
    response.hangup()
    return str(response)


def bridged() -> str:
    """Let the call through: nothing is left to play."""
    return str(VoiceResponse())


def declined() -> str:
    """Hang up on whoever did not accept."""
    response = VoiceResponse()
    response.hangup()
    return str(response)
