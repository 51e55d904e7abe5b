"""One call: what the caller does, and the TwiML played to them until the server listens again.

No real time passes for pauses, prompts and silences: `seconds` adds up what they would take.
"""

from collections import deque
from collections.abc import Mapping
from typing import Self
from urllib.parse import urljoin

from neuracrm_voice.exchange import hearing, playing, status
from neuracrm_voice.exchange.carrier import Delivery, Kind, Line
from neuracrm_voice.exchange.heard import Failed, Heard, Rejected, Said
from neuracrm_voice.exchange.parties import Parties
from neuracrm_voice.exchange.problems import Code, Problem, ProblemError
from neuracrm_voice.exchange.subscription import Subscription
from neuracrm_voice.exchange.twiml import Verb, read

HOPS_WITHOUT_INPUT = 50  # Documents in a row that ask nothing of the caller: surely a loop.


class CallOverError(Exception):
    """The caller did something after the call had ended."""


class Call:
    """A call in progress, from the caller's side.

    `heard` is all that was heard, in order; `latest` what was heard since the caller last did
    something. `status` is Twilio's CallStatus. `ended_by` is one of "", "caller", "hangup",
    "nothing left", "rejected", "error". `problems` are this call's own.
    """

    def __init__(self, subscription: Subscription, parties: Parties) -> None:
        self.subscription = subscription
        self.parties = parties
        self.line = Line(subscription.trunk)
        self.heard: list[Heard] = []
        self.problems: list[Problem] = []
        self.status = "ringing"
        self.ended_by = ""
        self.seconds = 0.0
        self.asked: Verb | None = None
        self.reports = 0
        self.url = subscription.trunk.public_url
        self.verbs: deque[Verb] = deque()
        self._mark = 0
        self._hops = 0

    # What a test or a person reads.

    @property
    def sid(self) -> str:
        """The CallSid."""
        return self.parties.call_sid

    @property
    def ended(self) -> bool:
        """Whether the call is over."""
        return bool(self.ended_by)

    @property
    def listening(self) -> Mapping[str, str] | None:
        """The attributes of the Gather that waits for the caller, or None."""
        return self.asked.attributes if self.asked and self.asked.name == "Gather" else None

    @property
    def recording(self) -> Mapping[str, str] | None:
        """The attributes of the Record that waits for a message, or None."""
        return self.asked.attributes if self.asked and self.asked.name == "Record" else None

    @property
    def latest(self) -> tuple[Heard, ...]:
        """What was heard since the caller last did something."""
        return tuple(self.heard[self._mark :])

    @property
    def words(self) -> str:
        """The words said in `latest`, joined."""
        return " ".join(item.text for item in self.latest if isinstance(item, Said))

    @property
    def exchanges(self) -> tuple[Delivery, ...]:
        """Every HTTP request made for this call, and its response, in order."""
        return tuple(self.line.deliveries)

    # What the caller does.

    def says(self, words: str, confidence: float | None = 0.9) -> Self:
        """Speak; where only keys are listened for, it is silence to the line."""
        self._act()
        hearing.speak(self, words, confidence)
        return self._play_on()

    def presses(self, digits: str) -> Self:
        """Press keys, in order."""
        self._act()
        hearing.press(self, digits)
        return self._play_on()

    def waits(self) -> Self:
        """Say nothing until the line stops listening."""
        self._act()
        hearing.stay_silent(self)
        return self._play_on()

    def records(self, seconds: int) -> Self:
        """Leave a message of that length after the tone."""
        self._act()
        hearing.leave_message(self, seconds)
        return self._play_on()

    def is_sent(self, document: str) -> Self:
        """Play a document the server sent in mid-call, as an update of the call does."""
        self._act()
        self.asked = None
        self.verbs = deque(read(document.encode()))
        return self._play_on()

    def hangs_up(self) -> Self:
        """End the call from the caller's side; after its end this changes nothing."""
        if not self.ended:
            self._act()
            self.finish("completed", "caller")
        return self

    # What the network does; `playing`, `hearing` and `dialling` call these.

    def begin(self, url: str, method: str = "POST") -> Self:
        """Fetch the first document and play it."""
        self.url = url
        self.go_to(url, method)
        return self._play_on()

    def hear(self, item: Heard, seconds: float = 0) -> None:
        """Let the caller hear something that takes so long."""
        self.heard.append(item)
        self.pass_time(seconds)

    def pass_time(self, seconds: float) -> None:
        """Move the virtual clock on."""
        self.seconds += seconds
        self.subscription.clock.pass_time(seconds)

    def listen(self, verb: Verb) -> None:
        """Wait for the caller, as this Gather or Record says."""
        self.asked = verb

    def go_to(
        self, reference: str, method: str = "POST", fields: Mapping[str, str] | None = None
    ) -> None:
        """Request the next document, relative to the present one, and take it up."""
        self._hops += 1
        if self._hops > HOPS_WITHOUT_INPUT:
            reason = f"{HOPS_WITHOUT_INPUT} documents in a row asked nothing of the caller"
            self.fail(ProblemError(Code.TOO_MANY_HOPS, reason))
            return
        answer = self._request(reference, method, fields or {})
        try:
            self._take_up(answer)
        except ProblemError as error:
            self._fall_back(error, answer.url)

    def finish(self, call_status: str, ended_by: str) -> None:
        """End the call and report its end."""
        self.status, self.ended_by, self.asked = call_status, ended_by, None
        self.verbs.clear()
        status.report(self, "completed")

    def fail(self, error: ProblemError, url: str | None = None) -> None:
        """Record a problem (of the present document, or `url`), apologise and end the call."""
        self.heard.append(Failed(error.code))
        self.finish("completed", "error")
        self.object_to(error, url or self.url)

    def object_to(self, error: ProblemError, url: str) -> None:
        """Record a problem; a strict exchange raises it."""
        problem = Problem(error.code, error.reason, url)
        self.problems.append(problem)
        self.subscription.problems.append(problem)
        if self.subscription.strict:
            raise error

    def post(self, kind: Kind, url: str, method: str, form: Mapping[str, str]) -> Delivery:
        """Deliver a webhook; where it is delivered twice, both answers have to be the same."""
        answers = self.line.post(kind, url, method, form)
        if len({(answer.status, answer.body) for answer in answers}) > 1:
            reason = "the same webhook, delivered twice, was answered differently"
            self.object_to(ProblemError(Code.ANSWERS_DIFFER, reason), url)
        return answers[0]

    def notify(self, reference: str, method: str, fields: Mapping[str, str]) -> None:
        """Post a callback whose answer is not TwiML."""
        url = urljoin(self.url, reference)
        answer = self.post("status", url, method, {**self.parties.form(self.status), **fields})
        if answer.error is not None:
            error = ProblemError(answer.error, f"a callback failed with status {answer.status}")
            self.object_to(error, url)

    def recording_url(self, recording_sid: str) -> str:
        """Return the address Twilio would give a recording."""
        account = self.parties.account_sid
        return f"https://api.twilio.com/2010-04-01/Accounts/{account}/Recordings/{recording_sid}"

    def whisper(self, reference: str, method: str, child_sid: str, to: str) -> "Call":
        """Open the desk's own leg and play it the whisper."""
        parties = Parties(
            call_sid=child_sid,
            account_sid=self.parties.account_sid,
            from_=self.parties.from_,
            to=to,
            direction="outbound-dial",
            extra={"ParentCallSid": self.sid},
        )
        leg = Call(self.subscription.without_status(), parties)
        leg.line.deliveries = self.line.deliveries
        leg.problems = self.problems
        leg.status = "in-progress"
        return leg.begin(urljoin(self.url, reference), method)

    # How a document is opened.

    def _act(self) -> None:
        if self.ended:
            raise CallOverError(f"the call is over, ended by: {self.ended_by}")
        self._mark, self._hops = len(self.heard), 0

    def _request(self, reference: str, method: str, fields: Mapping[str, str]) -> Delivery:
        url = urljoin(self.url, reference)
        answer = self.post("webhook", url, method, {**self.parties.form(self.status), **fields})
        # A GET's form is no part of the document's own address.
        self.url = answer.url if answer.method == "POST" else url
        return answer

    def _take_up(self, answer: Delivery) -> None:
        if answer.error is not None:
            outcome = "was not answered" if answer.status is None else f"got {answer.status}"
            raise ProblemError(answer.error, f"the webhook {outcome}")
        verbs = playing.verbs_of(self, answer)
        first = verbs[0] if verbs else None
        if self.status == "ringing" and first is not None and first.name == "Reject":
            reason = first.attributes.get("reason", "rejected")
            self.heard.append(Rejected(reason))
            self.finish("busy" if reason == "busy" else "no-answer", "rejected")
            return
        if self.status == "ringing":
            self.status = "in-progress"
            status.report(self, "answered")
        self.verbs = deque(verbs)

    def _fall_back(self, error: ProblemError, url: str) -> None:
        """Ask the fallback for a document, once; without one, apologise and hang up."""
        reference = self.subscription.fallback_url
        if reference is None or self._is_fallback(url):
            self.fail(error)
            return
        self.object_to(error, url)
        fields = {"ErrorCode": str(int(error.code)), "ErrorUrl": url}
        fallback = urljoin(self.subscription.trunk.public_url, reference)
        answer = self._request(fallback, "POST", fields)
        try:
            self._take_up(answer)
        except ProblemError as second:
            self.fail(second)

    def _is_fallback(self, url: str) -> bool:
        fallback = self.subscription.fallback_url or ""
        return url == urljoin(self.subscription.trunk.public_url, fallback)

    def _play_on(self) -> Self:
        """Play verb after verb until the server listens or the call ends."""
        while not self.ended and self.asked is None:
            if self.verbs:
                playing.play(self, self.verbs.popleft())
            else:
                self.finish("completed", "nothing left")
        return self
