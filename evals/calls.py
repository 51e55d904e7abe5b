"""Place the calls of one scripted caller, and judge them: their own part first, then the rows."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.caller import HANG_UP, SILENCE, WITHHELD, Caller, Mind
from evals.grade import ANY, differences
from evals.office import Office
from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.database import now
from neuracrm_voice.exchange import Call

MOST_MOVES = 40
"""A caller has had enough by then; the product itself hands over after sixty turns."""

MESSAGE_SECONDS = 8


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, by kind, and in words."""

    kind: str
    words: str


@dataclass(slots=True)
class Verdict:
    """What came of a caller: nothing in `failures` is a pass."""

    caller: Caller
    failures: list[Failure] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)
    sids: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Tell whether everything was as it should be."""
        return not self.failures


def serve(caller: Caller, office: Office) -> Verdict:
    """Let a caller make their calls, and grade what is in the records afterwards."""
    verdict = Verdict(caller)
    office.clear_calendar()
    untouched = office.rows()
    office.write(caller.given, caller.number)
    for at in range(len(caller.calls)):
        _hold(caller, at, office, verdict)
    found = differences(_expected(caller), untouched, office.rows(), at=now())
    verdict.failures += [Failure(one.kind, str(one)) for one in found]
    return verdict


def _hold(caller: Caller, at: int, office: Office, verdict: Verdict) -> None:
    """Hold one call from its first ring to its end."""
    mind = Mind(caller, at, lambda: _code(office, caller))
    with office.exchange(caller.desk) as exchange:
        call = exchange.dial(from_=caller.number, to=DEMO_PHONE)
        verdict.sids.append(call.sid)
        verdict.transcript.append(f"  desk: {call.words}")
        for _ in range(MOST_MOVES):
            if call.ended:
                break
            _move(call, mind, verdict)
        verdict.failures += _own_part(call, mind)
        call.hangs_up()


def _move(call: Call, mind: Mind, verdict: Verdict) -> None:
    does = mind.answer(call.words)
    verdict.transcript.append(f"caller: {does}")
    if does == HANG_UP:
        call.hangs_up()
    elif call.recording is not None:
        call.records(MESSAGE_SECONDS)
    elif does == SILENCE:
        call.waits()
    elif does.startswith("#"):
        call.presses(does.removeprefix("#"))
    else:
        call.says(does, mind.confidence)
    verdict.transcript.append(f"  desk: {call.words}")


def _own_part(call: Call, mind: Mind) -> Iterator[Failure]:
    """Tell what kept the caller from playing their part; until then rows mean little."""
    if not call.ended:
        yield Failure("endless call", f"not over after {MOST_MOVES} moves")
    if mind.fed_up:
        yield Failure("asked for ever", f"the caller hung up on being asked again: {mind.fed_up}")
    if mind.unsaid:
        yield Failure("never asked", f"the caller did not get to say: {', '.join(mind.unsaid)}")
    for words in mind.puzzled:
        yield Failure("caller at a loss", f"the caller has no answer to: {words}")
    for problem in call.problems:
        yield Failure("broken call", str(problem.reason))


def _expected(caller: Caller) -> Mapping[str, Any]:
    """Add what holds for every caller: one contact for a number, and no more."""
    nobody = caller.number == WITHHELD
    contacts: Any = ANY if nobody else [{"phone": caller.number}]
    expected = {"contacts": contacts, **caller.expect}
    return {name: _with_number(rows, caller.number) for name, rows in expected.items()}


def _with_number(rows: Any, number: str) -> Any:  # noqa: ANN401 - as YAML has it.
    if rows == ANY:
        return rows
    return [
        {name: number if value == "$me" else value for name, value in row.items()}
        for row in rows or []
    ]


def _code(office: Office, caller: Caller) -> str:
    """Return the six digits of the latest text message to the caller's own telephone."""
    texts = office.rows("texts").get("texts", {}).values()
    mine = [text["body"] for text in texts if text["to_phone"] == caller.number]
    digits = re.search(r"\b\d{6}\b", mine[-1]) if mine else None
    return " ".join(digits[0]) if digits else "I have not got any code"
