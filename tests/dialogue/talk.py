"""A conversation without telephone or database: what is said in, what is heard out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Self

from neuracrm_voice import flows
from neuracrm_voice.commands import FindHelp
from neuracrm_voice.dialogue.acts import FindAnswer, Outcome
from neuracrm_voice.dialogue.conversation import Conversation, Reply, begin
from neuracrm_voice.dialogue.events import (
    Connected,
    DeskRang,
    Event,
    Heard,
    HungUp,
    Pressed,
    Recorded,
    Silence,
)
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.keypad import understand_keys
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.dialogue.take import take
from neuracrm_voice.dialogue.understanding import Act, Moment, Plain, Understanding

flows.load()

NOON = Moment(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
CALL = Call(
    caller="+12025550143",
    company="NeuraCRM",
    greeting="Welcome to NeuraCRM.",
    has_desk=True,
    facts=(Fact(("opening hours", "open"), "We are here from nine to six."),),
)
BUYER: dict[str, Plain] = {
    "topic": "sales",
    "matter": "we want to buy it",
    "budget": "ten thousand dollars",
    "timeline": "next month",
    "authority": "I decide",
}
"""What a caller tells in one breath who needs not be asked about BANT, nor whether it interests."""


@dataclass
class Talk:
    """One conversation; `outcome` is what the business answers to every command.

    `guides` are what its articles say, by the words of a question.
    `outcomes` are its answers to commands of one type, in turn, the last again and again.
    """

    call: Call = CALL
    outcome: Outcome = field(default_factory=lambda: Outcome(done=True, reference="X-1001"))
    guides: Mapping[str, str] = field(default_factory=dict)
    outcomes: dict[type, list[Outcome]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.commands: dict[str, object] = {}
        self.conversation: Conversation = begin(self.call)
        self.reply = Reply()
        self.happens(Connected(), Understanding())

    @property
    def heard(self) -> str:
        return " ".join(self.reply.sentences)

    @property
    def ended(self) -> bool:
        return self.reply.then.kind == "hang_up"

    def happens(self, event: Event, understanding: Understanding) -> Self:
        self.conversation, self.reply = take(
            self.conversation, event, understanding, carry_out=self._carry_out
        )
        return self

    def says(self, *lines: str) -> Self:
        for words in lines:
            asked = self.conversation.asked()
            slot, reading = (asked.slot, asked.reading) if asked else (None, None)
            told = self.conversation.name_in_hand()
            call, booked = self.call, self.conversation.has_booked()
            noted = self.conversation.noted()
            moment = Moment(NOON.now, call.region, call.caller, call.outbound, booked, noted)
            meant = understand(words, asked=slot, moment=moment, reading=reading, told=told)
            self.happens(Heard(words), meant)
        return self

    def means(
        self,
        *,
        topic: str = "",
        act: Act = Act.NONE,
        answers: Mapping[str, Plain] | None = None,
        question: str = "",
        reply: str = "",
        explicit: bool = False,
    ) -> Self:
        meant = Understanding(
            topic=topic,
            act=act,
            answers=answers or {},
            question=question,
            reply=reply,
            explicit=explicit,
        )
        return self.happens(Heard("(words)"), meant)

    def objects(self, objection: str, *, reply: str = "") -> Self:
        return self.happens(Heard("(words)"), Understanding(objection=objection, reply=reply))

    def presses(self, *keys: str) -> Self:
        for digits in keys:
            asked = self.conversation.asked()
            slot = asked.slot if asked else None
            self.happens(Pressed(digits), understand_keys(digits, slot, self.call.region))
        return self

    def waits(self, times: int = 1) -> Self:
        for _ in range(times):
            self.happens(Silence(), Understanding())
        return self

    def desk(self, *, answered: bool) -> Self:
        return self.happens(DeskRang(answered), Understanding())

    def leaves_message(self, url: str = "https://recordings.test/RE1") -> Self:
        return self.happens(Recorded(url, 12), Understanding())

    def hangs_up(self) -> Self:
        return self.happens(HungUp(), Understanding())

    def hears(self, words: str) -> Self:
        assert words in self.heard, self.heard
        return self

    def _carry_out(self, command: object, key: str) -> Outcome:
        if isinstance(command, FindAnswer):
            text = next((self.guides[one] for one in self.guides if one in command.question), "")
            return Outcome(done=bool(text), found={"text": text} if text else {})
        self.commands[key] = command
        planned = self.outcomes.get(type(command))
        if not planned:
            return Outcome(done=False) if isinstance(command, FindHelp) else self.outcome
        return planned.pop(0) if len(planned) > 1 else planned[0]
