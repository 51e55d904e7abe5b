"""A telephone in the terminal: type what the caller says, read what the caller hears."""

from collections.abc import Callable, Iterable

from neuracrm_voice.exchange.call import Call
from neuracrm_voice.exchange.heard import (
    Dialled,
    Failed,
    Heard,
    Paused,
    Played,
    Recorded,
    Rejected,
    Said,
    Skipped,
    Tones,
)
from neuracrm_voice.exchange.problems import Code, Problem, ProblemError

HELP = "Type what you say. /press 1 presses keys, an empty line is silence, /hangup ends the call."
CALLER = "  you ▸ "
DESK = " desk ◂ "
NOTE = "      · "
_FORBIDDEN = 403

_ENDINGS = {
    "caller": "You hung up.",
    "hangup": "The line hung up.",
    "nothing left": "The line had nothing more to say and hung up.",
    "rejected": "The call was not taken.",
    "error": "The call broke off.",
}
_REMEDIES = {
    Code.CONNECTION_FAILED: "Nothing answers at that address. Is the server running (make run)?",
    Code.RETRIEVAL_FAILED: "The server took the request and gave no complete answer in time.",
    Code.ERROR_STATUS: "The server answered with an error; its log says why.",
    Code.ILL_FORMED: "The server's answer is not a TwiML document.",
    Code.CONTENT_TYPE: "The server's answer has a Content-Type no carrier takes; use text/xml.",
}


def talk(
    call_factory: Callable[[], Call],
    read: Callable[[str], str] = input,
    write: Callable[[str], None] = print,
) -> Call | None:
    """Hold one call: place it by `call_factory`, then take lines until it ends.

    End of input hangs up. Returns the call, or None if a strict exchange refused to place it.
    """
    write(NOTE + HELP)
    try:
        call = call_factory()
    except ProblemError as error:
        write(NOTE + f"The call could not be placed. {error}")
        return None
    _tell(call.heard, write)
    try:
        while not call.ended:
            _turn(call, read, write)
    except ProblemError as error:
        write(NOTE + f"The call broke off. {error}")
        return call
    _tell_end(call, write)
    return call


def _turn(call: Call, read: Callable[[str], str], write: Callable[[str], None]) -> None:
    try:
        line = read(CALLER).strip()
    except (EOFError, KeyboardInterrupt):
        line = "/hangup"
    command, _, rest = line.partition(" ")
    keys = "".join(rest.split())
    if command == "/hangup":
        call.hangs_up()
    elif command == "/press" and keys and set(keys) <= set("0123456789*#"):
        call.presses(keys)
    elif line.startswith("/"):
        write(NOTE + HELP)
        return
    elif line:
        call.says(line)
    else:
        write(NOTE + "(silence)")
        call.waits()
    _tell(call.latest, write)


def _tell(items: Iterable[Heard], write: Callable[[str], None]) -> None:
    for item in items:
        write(heard_as_line(item))


def heard_as_line(item: Heard) -> str:
    """Render one thing heard as a line for people."""
    if isinstance(item, Said | Played):
        return DESK + heard_in_words(item)
    return f"{NOTE}({heard_in_words(item)})"


def heard_in_words(item: Heard) -> str:  # noqa: PLR0911 - One return for each kind of thing.
    """Say in words what was heard."""
    match item:
        case Said(text=text):
            return text
        case Played(url=url, seconds=seconds):
            length = "length unknown" if seconds is None else f"{seconds:.1f} s"
            return f"♪ {url} ({length})"
        case Paused(seconds=seconds):
            return f"a pause of {seconds} s"
        case Tones(digits=digits):
            return f"tones: {digits}"
        case Dialled(number=number, outcome=outcome, seconds=seconds):
            spoke = f", {seconds} s" if seconds else ""
            return f"put through to {number}: {outcome}{spoke}"
        case Recorded(seconds=seconds):
            return f"your message was recorded, {seconds} s"
        case Rejected(reason=reason):
            return f"the call was rejected: {reason}"
        case Skipped(verb=verb):
            return f"the line used <{verb}>, which this telephone lacks"
        case Failed(code=code):
            return f"an application error has occurred: Twilio's {int(code)}"


def _tell_end(call: Call, write: Callable[[str], None]) -> None:
    for problem in call.problems:
        write(NOTE + _advice(call, problem))
    ending = _ENDINGS.get(call.ended_by, "The call was not answered.")
    write(NOTE + f"{ending} The call would have taken {call.seconds:.0f} s.")


def _advice(call: Call, problem: Problem) -> str:
    refused = any(delivery.status == _FORBIDDEN for delivery in call.exchanges)
    if problem.code == Code.ERROR_STATUS and refused:
        remedy = (
            "The server refused the signature. This telephone has to sign with the server's "
            "TWILIO_AUTH_TOKEN and over the server's BASE_URL; check that both agree."
        )
    else:
        remedy = next((text for code, text in _REMEDIES.items() if code == problem.code), "")
    return " ".join(filter(None, [f"{problem.reason} ({problem.url}).", remedy]))
