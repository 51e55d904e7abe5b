"""Make sure who is calling before anything private is said; the clerk decides, not the dialogue."""

from neuracrm_voice.commands import SendCode, VerifyCaller
from neuracrm_voice.dialogue.answers import Choice, proof
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, if_told, say

PROOF = proof()
CODE_OR_PROOF = proof(
    "code_or_proof",
    choices=(Choice("send", ("yes", "yes please", "okay", "sure", "go ahead", "please do"), "1"),),
)

MOST_OFFERS = 8
"""Four proofs that may fail, two codes, and room for a caller who asks for a third."""

WHO = "First I need to be sure who I'm speaking with."
ASK = "What is the reference of one of your tickets, or the e-mail address we have on file?"
CODE = "Or say code, and I'll text one to the number you're calling from."
SHORT = "Please tell me a ticket reference, such as T and four digits, or your e-mail address."
CODE_IS_SENT = (
    "A six-digit code is on its way to you by text message. Please read it to me when you have it."
)
CODE_INSTEAD = (
    "Is there an e-mail address we would have for you, or shall I text a code to the number you're "
    "calling from instead?"
)
ANOTHER = "Is there another reference or e-mail address you could give me?"
CONFIRMED = "Thank you, that's fine."
NOT_CONFIRMED = "I'm sorry, without that I can't tell you anything from our records."


def _offer_code(call: Call, *, sent_one: bool) -> Script[str]:
    """Offer a code to a caller who has nothing to show; return what they offer then, or ""."""
    if sent_one or not call.caller:
        return ""
    return (yield from ask_if_possible(CODE_INSTEAD, CODE_OR_PROOF)) or ""


def verified(call: Call) -> Script[bool]:
    """Return whether the caller has proved who they are, now or earlier in this call."""
    standing = yield from do(VerifyCaller())
    prompt = f"{WHO} {ASK} {CODE}" if call.caller else f"{WHO} {ASK}"
    short = f"{SHORT} {CODE}" if call.caller else SHORT
    offered = yield from if_told(PROOF)
    if offered and not standing.done:
        yield from say(WHO)
    for _ in range(MOST_OFFERS):
        if standing.done or not standing.found.get("left"):
            break
        if offered is None:
            offered = yield from ask_if_possible(prompt, PROOF, short=short)
        if offered is None:
            offered = yield from _offer_code(call, sent_one=prompt == CODE_IS_SENT)
        (kind, _, value), offered = offered.partition(":"), None
        if not kind:
            break
        if kind == "send":
            sent = yield from do(SendCode())
            prompt = CODE_IS_SENT if sent.done else f"I'm sorry, {sent.reason} {ANOTHER}"
            short = f"{SHORT} Or the six-digit code." if sent.done else SHORT
            continue
        standing = yield from do(VerifyCaller(kind=kind, value=value))
        if standing.done:
            yield from say(CONFIRMED)
        instead = f" {CODE}" if call.caller and prompt != CODE_IS_SENT else ""
        prompt = f"I'm sorry, {standing.reason} {ANOTHER}{instead}"
    if not standing.done:
        yield from say(NOT_CONFIRMED)
    return standing.done
