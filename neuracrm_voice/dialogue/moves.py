"""The moves of one turn: what `take` can do with a conversation, each keeping it whole.

A `Moves` lives for one turn. It gathers what is said, keeps the frames and what is known up to
date, and is the world in which scripts play.
"""

from collections.abc import Mapping
from dataclasses import replace

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Answer, Ask, Do, SwitchTo
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.conversation import (
    CarryOut,
    Conversation,
    Frame,
    HangUp,
    Listen,
    Reply,
    Transfer,
    absorb,
    pending,
    without,
)
from neuracrm_voice.dialogue.engine import UNSETTLED, Settled, Unsettled, play
from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.flow import FLOWS, Step, all_slots
from neuracrm_voice.dialogue.keypad import keys_expected
from neuracrm_voice.dialogue.promises import without_promises
from neuracrm_voice.dialogue.script import command_name
from neuracrm_voice.dialogue.understanding import Plain, Understanding


class Moves:
    """One turn under way. Implements `engine.World` for the scripts it plays."""

    def __init__(
        self, conversation: Conversation, understanding: Understanding, carry_out: CarryOut
    ) -> None:
        self.conversation = conversation
        self.learned = False
        self._understanding = understanding
        self._carry_out = carry_out
        self._said: list[str] = []
        self._then: Listen | Transfer | HangUp = Listen()
        self._repeats = False
        self._done: list[str] = []

    def result(self) -> tuple[Conversation, Reply]:
        """Return the conversation after this turn, and its reply."""
        reply = Reply(tuple(self._said), self._then)
        # A repetition repeats what was said, not the repetition's own opening words.
        kept = self.conversation.reply if self._repeats else reply
        return replace(self.conversation, reply=kept), reply

    # The world of scripts

    def say(self, text: str) -> None:
        """Add a sentence to the reply."""
        if text:
            self._said.append(text)

    def forget(self, slot: str) -> None:
        """Drop what is known for a slot."""
        self.conversation = replace(self.conversation, known=without(self.conversation.known, slot))

    def settle(self, act: Ask | Answer | Do | SwitchTo) -> Settled | Unsettled:
        """Return an act's value where it is known or can be had now, else UNSETTLED."""
        match act:
            case Ask(slot=slot):
                return self._known(slot.name) if self._may_stand(act) else UNSETTLED
            case Answer(question=question):
                return self.answer(question)
            case Do(command=command, name=name):
                return self._do(command, name)
            case _:
                return UNSETTLED

    def _may_stand(self, asked: Ask) -> bool:
        known = self.conversation.known
        return asked.slot.name in known and asked.slot.accepts(known[asked.slot.name])

    def _known(self, name: str) -> Plain:
        value = self.conversation.known[name]
        lasting = name in all_slots() and all_slots()[name].lasting
        if not lasting:
            self.forget(name)
        return value

    def _do(self, command: object, name: str) -> Settled:
        frame = self._top
        again = sum(step.name == f"do:{name}" for step in frame.steps) + self._done.count(name)
        self._done.append(name)
        outcome = self._carry_out(
            command, f"{frame.run}.{frame.flow}/{name}{f'#{again}' if again else ''}"
        )
        return {"done": outcome.done, "reference": outcome.reference, "reason": outcome.reason}

    # Moves

    def go_on(self) -> None:
        """Play the open flows until one waits for the caller, or until all are over."""
        while self.conversation.frames:
            frame = self._top
            self._done = []
            pause = play(FLOWS[frame.flow].script(self.conversation.call), frame.steps, self)
            self._replace_top(replace(frame, steps=pause.steps))
            match pause.waiting:
                case Ask() as asked:
                    self._listen_for(asked, asked.prompt)
                    return
                case SwitchTo(topic=topic):
                    self._open(topic)
                case None:
                    if self._close():
                        return
        self.end(manners.GOODBYE)

    def settle_pending(self, asked: Ask, answers: Mapping[str, Plain]) -> None:
        """Record the answer to the pending question and go on."""
        value = answers[asked.slot.name]
        if not asked.slot.accepts(value):
            self.miss(silent=False)
            return
        if asked.slot.lasting:
            known = {**self.conversation.known, asked.slot.name: value}
            self.conversation = replace(self.conversation, known=known)
        else:
            self.forget(asked.slot.name)
        if asked.slot.kind is Kind.TOPIC and value:
            self._take_matter(str(value), answers)
        self._record(asked, value)

    def give_up(self, asked: Ask) -> None:
        """Go on without an answer that may be missing."""
        self._record(asked, None)

    def absorb(self, answers: Mapping[str, Plain]) -> None:
        """Keep answers given out of turn, each held against its slot's own check."""
        asked = self.conversation.asked()
        offered = without(answers, asked.slot.name) if asked else answers
        known = absorb(self.conversation.known, offered, all_slots())
        self.learned = known != self.conversation.known
        self.conversation = replace(self.conversation, known=known)

    def switch(self, topic: str, answers: Mapping[str, Plain]) -> None:
        """Turn to another topic; the one in hand waits and is taken up again afterwards."""
        self._take_matter(topic, answers)
        asked = self.conversation.asked()
        if asked and asked.slot.kind is Kind.TOPIC:
            self._record(asked, topic)
            return
        waiting = [frame for frame in self.conversation.frames if frame.flow == topic]
        if waiting:
            others = tuple(frame for frame in self.conversation.frames if frame.flow != topic)
            self._set(frames=(*others, *waiting))
            self._attended()
            self.ask_again()
        else:
            self._open(topic)
            self._attended()
            self.go_on()

    def answer(self, question: str) -> bool:
        """Answer a question from the line's facts, or in a model's words that promise nothing."""
        fact = find_fact(self.conversation.call.facts, question)
        text = fact.text if fact else without_promises(self._understanding.reply)
        self.say(text)
        return bool(text)

    def ask_again(self) -> None:
        """Put the pending question once more, in its short form."""
        self._attended()
        asked = self.conversation.asked()
        if asked and not self._may_stand(asked):
            self._listen_for(asked, manners.put_again(asked))
        elif asked:
            self.settle_pending(asked, self.conversation.known)
        else:
            self.go_on()

    def repeat(self) -> None:
        """Say the last reply once more."""
        self._attended()
        for sentence in self.conversation.reply.sentences:
            self.say(sentence)
        self._repeats = True
        self._then = self.conversation.reply.then

    def wait(self) -> None:
        """Give the caller time."""
        self._attended()
        self.say(manners.TAKE_YOUR_TIME)
        self._repeats = True
        asked = self.conversation.asked()
        self._then = replace(_listening(asked), patient=True) if asked else Listen(patient=True)

    def miss(self, *, silent: bool) -> None:
        """Climb the ladder of patience: put it again, put it narrower, then a person or an end."""
        conversation = self.conversation
        misses, silences = conversation.misses + 1, conversation.silences + 1 if silent else 0
        self._set(misses=misses, silences=silences)
        asked = conversation.asked()
        if silences >= manners.MOST_SILENCES:
            self.leave()
            self.end(manners.STILL_SILENT)
        elif asked is None or (misses >= manners.MOST_MISSES and not asked.optional):
            self.hand_over(manners.NOT_GETTING_ANYWHERE)
        elif misses >= manners.MOST_MISSES - 1 and asked.optional:
            self.give_up(asked)
        else:
            self.say(manners.NOT_HEARD if silent else manners.NOT_UNDERSTOOD)
            put = manners.put_again if misses == 1 else manners.put_narrower
            self._listen_for(asked, put(asked))

    def hand_over(self, words: str) -> None:
        """Put the caller through to the desk; without one, stay, or end if that was the last hope.

        A desk that did not answer is tried again only when the caller asks for it, and once.
        """
        asked_for = words == manners.PUTTING_THROUGH
        tries = manners.MOST_TRANSFERS if asked_for else 1
        if self.conversation.call.has_desk and self.conversation.transfers < tries:
            self.say(words)
            self._attended()
            self._set(transfers=self.conversation.transfers + 1)
            self._then = Transfer()
        elif asked_for:
            self.say(manners.NO_DESK)
            self.ask_again()
        else:
            self.leave()
            self.end(manners.NOBODY_LEFT)

    def leave(self) -> None:
        """Keep what was learned in every open flow, as the records those flows say."""
        for frame in self.conversation.frames:
            keep = FLOWS[frame.flow].left
            command = keep({**self.conversation.known, **frame.answers()}) if keep else None
            if command is not None and f"do:{command_name(command)}" not in {
                step.name for step in frame.steps
            }:
                self._carry_out(command, f"{frame.run}.{frame.flow}/{command_name(command)}")
        self._set(ended=True)

    def end(self, words: str = "") -> None:
        """End the call."""
        self.say(words)
        self._set(ended=True)
        self._then = HangUp()

    # What the moves are made of

    @property
    def _top(self) -> Frame:
        return self.conversation.frames[-1]

    def _set(self, **changes: object) -> None:
        self.conversation = replace(self.conversation, **changes)  # type: ignore[arg-type]

    def _attended(self) -> None:
        self._set(misses=0, silences=0)

    def _replace_top(self, frame: Frame) -> None:
        self._set(frames=(*self.conversation.frames[:-1], frame))

    def _record(self, asked: Ask, value: Plain) -> None:
        self._attended() if value is not None else self._set(misses=0)
        self._replace_top(
            replace(self._top, steps=(*self._top.steps, Step(asked.slot.name, value)))
        )
        self.go_on()

    def _open(self, topic: str) -> None:
        runs = self.conversation.runs + 1
        self._set(frames=(*self.conversation.frames, Frame(topic, runs)), runs=runs, topic=topic)

    def _close(self) -> bool:
        """Close the flow that is over; tell whether the one below waits for the caller."""
        finished = self._top.flow
        self._set(frames=self.conversation.frames[:-1])
        if not self.conversation.frames:
            return False
        asked = pending(self.conversation.call, self._top)
        if asked is None:
            self._replace_top(
                replace(self._top, steps=(*self._top.steps, Step(f"switch:{finished}", True)))
            )
            return False
        self.say(manners.BACK_TO)
        self.ask_again()
        return True

    def _take_matter(self, topic: str, answers: Mapping[str, Plain]) -> None:
        slot = FLOWS[topic].matter
        matter = answers.get("matter")
        if slot and matter and slot not in self.conversation.known:
            self._set(known=absorb(self.conversation.known, {slot: matter}, all_slots()))

    def _listen_for(self, asked: Ask, words: str) -> None:
        self.say(words)
        self._then = _listening(asked)


def _listening(asked: Ask) -> Listen:
    return Listen(hints=asked.slot.hints, keys=keys_expected(asked.slot))
