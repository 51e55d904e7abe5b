"""Load: scripted callers who all telephone one server at once, and how long their turns took.

It runs as a process of its own (`python -m neuracrm_voice.exchange.load`), so that placing calls
takes nothing from the server's interpreter. A `Plan` comes in on standard input as JSON; out go
lines of JSON: how far it has come, five times a second, and at the end a `Report`.
"""

import json
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from http.client import HTTPException
from typing import TextIO, cast
from urllib.parse import urlencode, urljoin, urlsplit

from twilio.request_validator import RequestValidator

from neuracrm_voice.exchange.parties import Parties, new_sid
from neuracrm_voice.exchange.personas import PERSONAS, Persona
from neuracrm_voice.exchange.problems import TwimlRefusedError
from neuracrm_voice.exchange.serving import end
from neuracrm_voice.exchange.timed import TimedConnection
from neuracrm_voice.exchange.twiml import Verb, read

PATIENCE_SECONDS = 15.0
"""Twilio hangs up on a server that takes longer."""

MOST_TURNS = 30
"""The scripts need eight at most; a call of more goes round in circles."""

TICK_SECONDS = 0.2
SWITCH_SECONDS = 0.0005
"""How long one caller's thread may keep another from seeing its answer; Python's own is 5 ms."""

CALLS_PER_CALLER = 10_000
_ACCOUNT = "AC" + "0" * 32
_OK = 200


class LoadError(Exception):
    """A server under load did not do what a telephone network needs of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to put on a server.

    `callers` call again and again for `seconds`, each pausing between `think_least` and
    `think_most` seconds before every answer. Calls under way at the end are finished without
    pauses and without being measured. Callers' numbers are counted from `first_number`.
    """

    base_url: str
    auth_token: str
    to: str
    callers: int
    seconds: float
    think_least: float = 0.0
    think_most: float = 0.0
    first_number: int = 0


@dataclass(slots=True)
class Report:
    """What came of it.

    `milliseconds` are those of the measured turns, `measured` counts calls that ended in time;
    `turns` and `finished` (by persona) count everything, unmeasured too. `waits` counts answers
    that only asked the caller to wait.
    """

    milliseconds: list[float] = field(default_factory=list)
    measured: int = 0
    turns: int = 0
    waits: int = 0
    finished: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Report") -> None:
        """Take another caller's report into this one."""
        self.milliseconds += other.milliseconds
        self.measured += other.measured
        self.turns += other.turns
        self.waits += other.waits
        self.finished = dict(Counter(self.finished) + Counter(other.finished))
        self.faults += other.faults


class Caller:
    """One person with a telephone, who calls again as soon as a call is over."""

    def __init__(self, plan: Plan, index: int) -> None:
        self.report = Report()
        self._plan = plan
        self._index = index
        self._calls = 0
        self._chance = random.Random(index)  # noqa: S311 - pauses need no secrecy, but the same every time.
        self._validator = RequestValidator(plan.auth_token)
        self._connection = TimedConnection(plan.base_url, PATIENCE_SECONDS)

    def call_until(self, until: float, stop: threading.Event) -> None:
        """Place calls one after the other; a fault is reported and stops everybody."""
        try:
            self._think(until)
            while not stop.is_set() and time.monotonic() < until:
                self.call(PERSONAS[(self._index + self._calls) % len(PERSONAS)], until)
        except (LoadError, TwimlRefusedError, HTTPException, OSError) as error:
            self.report.faults.append(f"{type(error).__name__}: {error}")
            stop.set()
        finally:
            self._connection.close()

    def call(self, persona: Persona, until: float) -> None:
        """Place one call and play it to its end; what begins after `until` is not measured."""
        parties = Parties(
            call_sid=new_sid("CA"), account_sid=_ACCOUNT, from_=self._number(), to=self._plan.to
        )
        self._calls += 1
        mind = persona.call()
        began = time.monotonic()
        path, fields = "/voice/incoming", dict[str, str]()
        for _ in range(MOST_TURNS):
            verbs = self._turn(path, {**parties.form("in-progress"), **fields}, until)
            path, fields = _next(verbs, mind)
            if not path:
                break
            self._think(until)
        else:
            raise LoadError(f"A call about {persona.name} did not end in {MOST_TURNS} turns.")
        lasted = max(1, round(time.monotonic() - began))
        self._post("/voice/status", {**parties.form("completed"), "CallDuration": str(lasted)})
        finished = self.report.finished
        finished[persona.name] = finished.get(persona.name, 0) + 1
        self.report.measured += time.monotonic() < until

    def _turn(self, path: str, form: Mapping[str, str], until: float) -> tuple[Verb, ...]:
        """Take one turn, and come back for its rest as often as the server asks for it."""
        measured, spent = time.monotonic() < until, 0.0
        while True:
            milliseconds, body = self._post(path, form)
            spent += milliseconds
            verbs = read(body)
            rest = next((verb.text for verb in verbs if verb.name == "Redirect"), "")
            if not rest:
                break
            self.report.waits += 1
            path = rest
        self.report.turns += 1
        if measured:
            self.report.milliseconds.append(spent)
        return verbs

    def _post(self, path: str, form: Mapping[str, str]) -> tuple[float, bytes]:
        """Post a form; return the milliseconds the server took, and its answer."""
        url = urljoin(self._plan.base_url, path)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Twilio-Signature": str(self._validator.compute_signature(url, dict(form))),
        }
        target = url.removeprefix(self._plan.base_url)
        milliseconds, answer = self._connection.post(target, urlencode(form).encode(), headers)
        kind = answer.headers.get_content_type()
        if answer.status != _OK or kind != "text/xml":
            raise LoadError(f"{urlsplit(target).path} answered {answer.status}, {kind}.")
        return milliseconds, answer.read()

    def _think(self, until: float) -> None:
        pause = self._chance.uniform(self._plan.think_least, self._plan.think_most)
        time.sleep(max(0.0, min(pause, until - time.monotonic())))

    def _number(self) -> str:
        """Return this call's number: every second call comes from the number of the last one."""
        number = self._plan.first_number + self._index * CALLS_PER_CALLER + self._calls // 2
        return f"+1555{number:07d}"


def _next(verbs: tuple[Verb, ...], mind: Callable[[str], str]) -> tuple[str, dict[str, str]]:
    """Return where the call goes on and with which fields; ("", {}) when it is over."""
    for verb in verbs:
        if verb.name == "Gather":
            action = verb.attributes["action"]
            if "lost=" in action:
                raise LoadError("The server lost a turn and apologised.")
            answer = mind(" ".join(child.text for child in verb.children if child.name == "Say"))
            if answer.startswith("#"):
                return action, {"Digits": answer[1:]}
            return action, {"SpeechResult": answer, "Confidence": "0.9"}
        if verb.name == "Dial":
            return verb.attributes["action"], {"DialCallStatus": "no-answer"}
    return "", {}


def run(plan: Plan, told: Callable[[float], None] = lambda _seconds: None) -> Report:
    """Warm the server up with a call of each kind, then put the plan's load on it.

    `told` hears the seconds gone, every TICK_SECONDS.
    """
    first = Caller(plan, plan.callers)
    try:
        for persona in PERSONAS:
            first.call(persona, 0.0)
    except (LoadError, TwimlRefusedError, HTTPException, OSError) as error:
        first.report.faults.append(f"{type(error).__name__}: {error}")
        return first.report
    callers = [Caller(plan, index) for index in range(plan.callers)]
    began, stop = time.monotonic(), threading.Event()
    threads = [
        threading.Thread(target=caller.call_until, args=(began + plan.seconds, stop), daemon=True)
        for caller in callers
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        while thread.is_alive():
            thread.join(TICK_SECONDS)
            told(time.monotonic() - began)
    for caller in callers:
        first.report.add(caller.report)
    return first.report


def place(plan: Plan, environment: Mapping[str, str], told: Callable[[float], None]) -> Report:
    """Carry a plan out in a process of its own, which is gone afterwards whatever happens.

    `told` hears the seconds gone. Raises LoadError when the process ends without a report.
    """
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module.
        [sys.executable, "-m", __name__],
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    report: Report | None = None
    try:
        # What comes out while the plan goes in fits the pipe, so neither side waits for the other.
        asked, answered = cast("TextIO", process.stdin), cast("TextIO", process.stdout)
        with asked:
            json.dump(asdict(plan), asked)
        with answered:
            for line in answered:
                said = json.loads(line)
                if "report" in said:
                    report = Report(**said["report"])
                else:
                    told(said["seconds"])
    finally:
        end(process)
    if report is None:
        raise LoadError("The callers gave up before the end.")
    return report


def main() -> None:
    """Read a plan, carry it out, and tell how it goes."""
    # Whoever ends this process early has a word for the operator; this one goes in silence.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.setswitchinterval(SWITCH_SECONDS)
    plan = Plan(**json.load(sys.stdin))
    report = run(plan, lambda seconds: _tell({"seconds": seconds}))
    _tell({"report": asdict(report)})


def _tell(told: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
