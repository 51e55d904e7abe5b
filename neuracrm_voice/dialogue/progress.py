"""A turn under way: what is said so far, where the flows stand, what is known.

It is the world in which scripts play: it gives them answers that are known, has their commands
carried out, and opens and closes the flows they turn to.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Answer, Ask, Do, FindAnswer, Once, Outcome, SwitchTo, Told
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.conversation import (
    CarryOut,
    Conversation,
    Frame,
    HangUp,
    Listen,
    Record,
    Reply,
    Then,
    waits_for,
    without,
)
from neuracrm_voice.dialogue.engine import UNSETTLED, Settled, Unsettled, play, step_name
from neuracrm_voice.dialogue.facts import answers_from
from neuracrm_voice.dialogue.flow import FLOWS, Step, all_slots
from neuracrm_voice.dialogue.keypad import keys_expected
from neuracrm_voice.dialogue.promises import without_promises
from neuracrm_voice.dialogue.stages import PASSING, Stage, may_follow
from neuracrm_voice.dialogue.understanding import Plain


class Progress:
    """One turn under way; implements `engine.World`.

    `offered` is a model's words for the caller's question. `then` is what follows the reply.
    """

    def __init__(self, conversation: Conversation, offered: str, carry_out: CarryOut) -> None:
        self.conversation = conversation
        self.then: Then = Listen()
        self._offered = offered
        self._carry_out = carry_out
        self._said: list[str] = []
        self._done: list[str] = []
        self._looked_up: dict[str, Mapping[str, Any]] = {}

    def reply(self) -> Reply:
        """Return what the caller hears of this turn."""
        return Reply(tuple(self._said), self.then)

    def change(self, **changes: object) -> None:
        """Set fields of the conversation."""
        self.conversation = replace(self.conversation, **changes)  # type: ignore[arg-type]

    def attended(self) -> None:
        """Note that this turn brought something, so patience starts anew."""
        self.change(misses=0, silences=0)

    # The world of scripts

    def say(self, text: str) -> None:
        """Add a sentence to the reply."""
        if text:
            self._said.append(text)

    def unsay(self) -> None:
        """Take back what was said in this turn, to say it differently."""
        self._said = []

    def forget(self, slot: str, wrong: Plain = None) -> None:
        """Drop what is known for a slot; with `wrong`, only if it is still that."""
        if wrong is None or self.conversation.known.get(slot) == wrong:
            self.change(known=without(self.conversation.known, slot))

    def enter(self, stage: Stage) -> None:
        """Bring the sale to a stage, if that is lawful; what it passes on the way back is kept."""
        before = self.conversation.stage
        if not may_follow(before, stage):
            return
        if stage in PASSING and before not in PASSING:
            self.change(stage_before=before)
        self.change(stage=stage.value, stages=(*self.conversation.stages, stage.value))

    def settle(self, act: Ask | Told | Answer | Once | Do | SwitchTo) -> Settled | Unsettled:
        """Return an act's value where it is known or can be had now, else UNSETTLED."""
        match act:
            case Ask(slot=slot):
                return self._use(slot.name) if self.may_stand(act) else UNSETTLED
            case Told(slot=slot):
                return self._use(slot.name) if self.may_stand(act) else None
            case Answer(question=question):
                return self.answer(question)
            case Once(what=what):
                return self.first_time(what)
            case Do(command=command, name=name):
                return self._do(command, name)
            case _:
                return UNSETTLED

    def may_stand(self, asked: Ask | Told) -> bool:
        """Tell whether what is known already answers a question."""
        known = self.conversation.known
        return asked.slot.name in known and asked.slot.accepts(known[asked.slot.name])

    def answer(self, question: str) -> bool:
        """Answer a question: from the line's facts, its articles or a model's words, in this order.

        A model's words are spoken where they promise nothing.
        """
        if not question:
            return False
        facts = self.conversation.call.facts
        found = answers_from(facts, question, lambda one: str(self.look_up(one).get("text", "")))
        texts = found or (self.offered(),)
        for text in texts:
            self.tell(text)
        return any(texts)

    def tell(self, text: str) -> None:
        """Say what answers a question; a fact is then known to the caller."""
        self.say(text)
        told = {fact.name for fact in self.conversation.call.facts if fact.text == text}
        self.change(once=self.conversation.once | told)

    def look_up(self, question: str) -> Mapping[str, Any]:
        """Return what the company's articles say to a question, looked up once a turn."""
        if question not in self._looked_up:
            found = self._carry_out(FindAnswer(question), "find_answer").found
            self._looked_up = {**self._looked_up, question: found}
        return self._looked_up[question]

    def offered(self) -> str:
        """Return a model's words of this turn, so far as they promise nothing and are borne out."""
        told = tuple(fact.text for fact in self.conversation.call.facts)
        return without_promises(self._offered, told)

    def carry_out(self, command: object, frame: Frame, name: str) -> dict[str, Any]:
        """Have a command carried out under the key that its place in the call gives it."""
        outcome = self._carry_out(command, f"{frame.run}.{frame.flow}/{name}")
        return {
            "done": outcome.done,
            "reference": outcome.reference,
            "reason": outcome.reason,
            "found": dict(outcome.found),
        }

    def note(self, command: object, name: str) -> Outcome:
        """Have a command of the engine's own carried out, once in this turn."""
        return self._carry_out(command, f"call/{name}#{self.conversation.turns}")

    def first_time(self, what: str) -> bool:
        """Note that something is done, and tell whether it is for the first time in the call."""
        once = self.conversation.once
        self.change(once=once | {what})
        return what not in once

    def _use(self, name: str) -> Plain:
        value = self.conversation.known[name]
        if not (name in all_slots() and all_slots()[name].lasting):
            self.forget(name)
        return value

    def _do(self, command: object, name: str) -> Settled:
        frame = self.top
        again = sum(step.name == f"do:{name}" for step in frame.steps) + self._done.count(name)
        self._done.append(name)
        return self.carry_out(command, frame, f"{name}#{again}" if again else name)

    # Playing the flows

    @property
    def top(self) -> Frame:
        """Return the frame that speaks."""
        return self.conversation.frames[-1]

    def go_on(self) -> None:
        """Play the open flows until one waits for the caller, or until all are over."""
        while self.conversation.frames:
            frame = self.top
            self._done = []
            pause = play(FLOWS[frame.flow].script(self.conversation.call), frame.steps, self)
            self._replace_top(replace(frame, steps=pause.steps))
            match pause.waiting:
                case Ask() as asked:
                    self.listen_for(asked, asked.prompt)
                    return
                case SwitchTo(topic=topic):
                    self.open(topic)
                case None:
                    if self._close():
                        return
        self.end(manners.goodbye(self.conversation.call))

    def record(self, asked: Ask, value: Plain) -> None:
        """Record the answer to the pending question, and go on."""
        if value is None:
            self.change(misses=0)
        else:
            self.attended()
        self._replace_top(replace(self.top, steps=(*self.top.steps, Step(asked.slot.name, value))))
        self.go_on()

    def put_right(self, value: Plain) -> None:
        """Put a value in the place of the last one recorded, before anything was done with it."""
        *before, last = self.top.steps
        self._replace_top(replace(self.top, steps=(*before, Step(last.name, value))))

    def ask_again(self) -> None:
        """Put the pending question once more, in its short form, unless it is answered by now."""
        self.attended()
        asked = self.conversation.asked()
        if asked is None:
            self.go_on()
        elif self.may_stand(asked):
            self.record(asked, self._use(asked.slot.name))
        else:
            self.listen_for(asked, manners.put_again(asked))

    def listen_for(self, asked: Ask, words: str) -> None:
        """Say a question's words, and listen for its answer."""
        self.say(words)
        self.then = listening(asked)

    def open(self, topic: str) -> None:
        """Open a flow above those that are open."""
        runs = self.conversation.runs + 1
        frames = (*self.conversation.frames, Frame(topic, runs))
        self.change(frames=frames, runs=runs, topic=topic)

    def end(self, words: str = "") -> None:
        """End the call."""
        self.say(words)
        self.change(ended=True)
        self.then = HangUp()

    def drop_top(self) -> None:
        """Close the flow that speaks before its end, and let the one below go on."""
        if not self._close():
            self.go_on()

    def _replace_top(self, frame: Frame) -> None:
        self.change(frames=(*self.conversation.frames[:-1], frame))

    def _close(self) -> bool:
        """Close the flow that is over; tell whether the reply is complete with that.

        The flow below either switched to another one, and goes on, or was left with a question
        pending, which is put again. Flows may close in another order than they were opened in,
        so what is recorded is the switch that was waited for, not the flow that closed.
        """
        frames = self.conversation.frames
        self.change(frames=frames[:-1], closed=(*self.conversation.closed, frames[-1]))
        if not self.conversation.frames:
            return False
        waiting = waits_for(self.conversation.call, self.top)
        if isinstance(waiting, SwitchTo):
            switched = Step(step_name(waiting), value=True)
            self._replace_top(replace(self.top, steps=(*self.top.steps, switched)))
        if not isinstance(waiting, Ask):
            return False
        self._come_back(frames[-1].flow)
        return True

    def _come_back(self, finished: str) -> None:
        """Take up a flow that was left; a topic left for another is offered, not just resumed."""
        asked = self.conversation.asked()
        parked = FLOWS[finished].when and asked and asked.slot.kind is not Kind.YES_NO
        offer = manners.GO_ON_WITH.get(self.top.flow) if parked else None
        self.say(offer or manners.BACK_TO)
        self.change(returned=bool(offer))
        self.ask_again()


def listening(asked: Ask) -> Listen | Record:
    """Return how to listen for the answer to a question."""
    if asked.slot.kind is Kind.RECORDING:
        return Record()
    keys = keys_expected(asked.slot)
    return Listen(hints=asked.slot.hints, keys=keys, patient=asked.patient)


def answers_that_fit(
    known: Mapping[str, Plain], answers: Mapping[str, Plain], asked: Ask | None = None
) -> dict[str, Plain]:
    """Return what is known after answers out of turn, each held against its slot's own check.

    Such an answer may also put right what the pending question reads back.
    """
    slots = without(all_slots(), asked.slot.name) if asked else dict(all_slots())
    if asked and asked.reading:
        slots[asked.reading.slot.name] = asked.reading.slot
    fit = {
        name: value
        for name, value in answers.items()
        if name in slots and slots[name].accepts(value)
    }
    return {**known, **fit}
