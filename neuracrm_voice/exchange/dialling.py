"""Ring the desks a `<Dial>` names, let them hear their whisper, and say what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from neuracrm_voice.exchange.heard import Dialled
from neuracrm_voice.exchange.parties import new_sid
from neuracrm_voice.exchange.problems import Code, ProblemError

if TYPE_CHECKING:
    from neuracrm_voice.exchange.call import Call
    from neuracrm_voice.exchange.twiml import Verb

RING_SECONDS = 5  # How long a desk that answers, or is busy, lets it ring.
NO_ANSWER_SECONDS = "30"  # The default timeout of <Dial>.
WHISPER_SILENCES = 5  # A desk asked more often than this hangs up.
TIME_LIMIT_SECONDS = "14400"  # The default timeLimit of <Dial>.


_BRIDGED = frozenset({"completed", "answered"})


@dataclass(frozen=True, slots=True)
class Desk:
    """How a number behaves when dialled: `presses` are the keys it presses when a whisper asks.

    A desk that hangs up on the whisper was reached but never spoke to the caller; Twilio's page
    does not give that a status, and `no-answer` is used.
    """

    outcome: Literal["answers", "busy", "no-answer", "failed"] = "answers"
    talk_seconds: int = 60
    presses: str = ""


def desk_for(number: str, desks: Mapping[str, Desk]) -> Desk:
    """Return the desk of that number; a number nobody has fails."""
    return desks.get(number, Desk("failed"))


def dial(call: "Call", verb: "Verb") -> None:
    """Ring the numbers in order, the first that answers speaks; then post the action, if any."""
    if call.parties.direction == "outbound-dial":
        # The page of <Number> forbids it: a whisper could otherwise ring desks for ever.
        call.fail(ProblemError(Code.SCHEMA, "a whisper may not hold <Dial>"))
        return
    child_sid = new_sid("CA")
    for noun in verb.children or (verb,):
        dialled = _ring(call, verb, noun, child_sid)
        if dialled.outcome in _BRIDGED:
            break
    call.hear(dialled, dialled.seconds)
    action = verb.attributes.get("action")
    if action is not None:
        fields = _outcome_form(call, verb, dialled, child_sid)
        call.go_to(action, verb.attributes.get("method", "POST"), fields)


def _outcome_form(call: "Call", verb: "Verb", dialled: Dialled, child_sid: str) -> dict[str, str]:
    bridged = dialled.outcome in _BRIDGED
    fields = {"DialCallStatus": dialled.outcome, "DialBridged": str(bridged).lower()}
    if not any(noun.name == "Conference" for noun in verb.children):
        fields["DialCallSid"] = child_sid
        if bridged:
            fields["DialCallDuration"] = str(dialled.seconds)
    if bridged and verb.attributes.get("record", "").startswith(("record-from", "true")):
        fields["RecordingUrl"] = call.recording_url(new_sid("RE"))
    return fields


def _ring(call: "Call", verb: "Verb", noun: "Verb", child_sid: str) -> Dialled:
    number = noun.text or "".join(child.text for child in noun.children)
    desk = desk_for(number, call.subscription.desks)
    if desk.outcome == "no-answer":
        call.pass_time(int(verb.attributes.get("timeout", NO_ANSWER_SECONDS)))
        return Dialled(number, "no-answer")
    call.pass_time(RING_SECONDS)
    if desk.outcome != "answers":
        return Dialled(number, desk.outcome)
    if "url" in noun.attributes and not _accepts(call, noun, desk, child_sid):
        return Dialled(number, "no-answer")
    limit = int(verb.attributes.get("timeLimit", TIME_LIMIT_SECONDS))
    outcome = "answered" if noun.name == "Conference" else "completed"
    return Dialled(number, outcome, min(desk.talk_seconds, limit))


def _accepts(call: "Call", noun: "Verb", desk: Desk, child_sid: str) -> bool:
    """Play the whisper to the desk; it accepts unless the whisper hangs up on it."""
    method = noun.attributes.get("method", "POST")
    leg = call.whisper(noun.attributes["url"], method, child_sid, noun.text)
    if desk.presses and not leg.ended:
        leg.presses(desk.presses)
    for _ in range(WHISPER_SILENCES):
        if not leg.ended:
            leg.waits()
    leg.hangs_up()
    return leg.ended_by == "nothing left"
