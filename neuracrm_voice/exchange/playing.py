"""Play one verb of a document to the caller (twilio.com/docs/voice/twiml)."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from neuracrm_voice.exchange.audio import examine
from neuracrm_voice.exchange.dialling import dial
from neuracrm_voice.exchange.heard import Paused, Played, Said, Skipped, Tones
from neuracrm_voice.exchange.hearing import SECONDS_PER_WORD
from neuracrm_voice.exchange.problems import Code, ProblemError, TwimlRefusedError
from neuracrm_voice.exchange.twiml import TWIML_TYPES, Verb, read

if TYPE_CHECKING:
    from neuracrm_voice.exchange.call import Call
    from neuracrm_voice.exchange.carrier import Delivery

ENDLESS_LOOPS = 1000  # What `loop="0"` comes to.
_HANGUP = Verb("Hangup", {})


def verbs_of(call: "Call", answer: "Delivery") -> tuple[Verb, ...]:
    """Read an answer by its Content-Type: TwiML, words to read aloud, or audio to play."""
    given = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given in TWIML_TYPES:
        return read(answer.body)
    if given == "text/plain":
        try:
            return read(answer.body)
        except TwimlRefusedError:
            return (Verb("Say", {}, answer.text.strip()), _HANGUP)
    if given.startswith("audio/"):
        media_type, seconds = examine(answer.body, given)
        call.hear(Played(answer.url, answer.body, media_type, seconds), seconds or 0)
        return (_HANGUP,)
    raise TwimlRefusedError(Code.CONTENT_TYPE, "the Content-Type is neither TwiML, text nor audio")


def play(call: "Call", verb: Verb) -> None:
    """Play the verb; it may send the call elsewhere, make it listen, or end it."""
    player = _PLAYERS.get(verb.name, _not_carried)
    try:
        player(call, verb)
    except _MediaError as error:
        call.fail(error.cause, error.url)


class _MediaError(Exception):
    """The audio at `url` could not be played, which ends the call; `cause` says why."""

    def __init__(self, cause: ProblemError, url: str) -> None:
        super().__init__(cause.reason)
        self.cause = cause
        self.url = url


def _say(call: "Call", verb: Verb) -> None:
    seconds = len(verb.text.split()) * SECONDS_PER_WORD
    call.hear(Said(verb.text, verb.attributes), seconds * _loops(verb))


def _loops(verb: Verb) -> int:
    return int(verb.attributes.get("loop", "1")) or ENDLESS_LOOPS


def _play(call: "Call", verb: Verb) -> None:
    if verb.text:
        _play_sound(call, verb, _fetch(call, verb))
    else:
        call.hear(Tones(verb.attributes["digits"]))


def _fetch(call: "Call", verb: Verb) -> Played:
    subscription = call.subscription
    url = urljoin(call.url, verb.text)
    try:
        return subscription.shelf.sound(call.line, url, subscription.clock.seconds)
    except ProblemError as error:
        raise _MediaError(error, url) from error


def _play_sound(call: "Call", verb: Verb, sound: Played) -> None:
    call.hear(sound, (sound.seconds or 0) * _loops(verb))


def _pause(call: "Call", verb: Verb) -> None:
    seconds = int(verb.attributes.get("length", "1"))
    call.hear(Paused(seconds), seconds)


def _gather(call: "Call", verb: Verb) -> None:
    # Twilio retrieves all the files of a Gather before the first of them begins.
    sounds = {id(child): _fetch(call, child) for child in verb.children if child.name == "Play"}
    for child in verb.children:
        if child.name == "Play":
            _play_sound(call, child, sounds[id(child)])
        else:
            play(call, child)
    call.listen(verb)


def _record(call: "Call", verb: Verb) -> None:
    call.listen(verb)


def _redirect(call: "Call", verb: Verb) -> None:
    call.go_to(verb.text, verb.attributes.get("method", "POST"))


def _hang_up(call: "Call", _verb: Verb) -> None:
    call.finish("completed", "hangup")


def _pass_over(call: "Call", verb: Verb) -> None:
    call.hear(Skipped(verb.name))


def _not_carried(call: "Call", verb: Verb) -> None:
    """Skip a verb that needs more than HTTP (a socket, a queue, a payment), and say so."""
    call.hear(Skipped(verb.name))
    reason = f"this network does not carry <{verb.name}>"
    call.object_to(ProblemError(Code.NOT_CARRIED, reason), call.url)


_PLAYERS: Mapping[str, Callable[["Call", Verb], None]] = {
    "Say": _say,
    "Play": _play,
    "Pause": _pause,
    "Gather": _gather,
    "Record": _record,
    "Redirect": _redirect,
    "Dial": dial,
    "Hangup": _hang_up,
    "Reject": _hang_up,
    "Leave": _pass_over,
    "Sms": _pass_over,
    "Start": _pass_over,
    "Stop": _pass_over,
}
