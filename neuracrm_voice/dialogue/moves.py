"""The moves of one turn: what `take` can do with a conversation, each keeping it whole."""

from collections.abc import Mapping
from dataclasses import replace

from neuracrm_voice.dialogue import aside, keeping, manners, outward, sale
from neuracrm_voice.dialogue.acts import Ask, Outcome
from neuracrm_voice.dialogue.answers import Kind, digits_told
from neuracrm_voice.dialogue.conversation import (
    FIRST_FLOW,
    CarryOut,
    Conversation,
    Frame,
    Listen,
    Reply,
)
from neuracrm_voice.dialogue.facts import told_by
from neuracrm_voice.dialogue.flow import FLOWS, all_topics
from neuracrm_voice.dialogue.progress import Progress, answers_that_fit, listening
from neuracrm_voice.dialogue.understanding import Act, Plain


class Moves:
    """What one turn may do; `learned` and `corrected` tell what its words did out of turn."""

    def __init__(self, conversation: Conversation, offered: str, carry_out: CarryOut) -> None:
        self.learned = self.corrected = False
        self._progress = Progress(conversation, offered, carry_out)
        self._repeats = False

    @property
    def conversation(self) -> Conversation:
        """Return the conversation as it stands."""
        return self._progress.conversation

    def result(self) -> tuple[Conversation, Reply]:
        """Return the conversation after this turn, and its reply."""
        reply = self._progress.reply()
        # A repetition repeats what was said, not the repetition's own opening words.
        kept = self.conversation.reply if self._repeats else reply
        return replace(self.conversation, reply=kept), reply

    def begin(self) -> None:
        """Let the first flow speak."""
        self._progress.go_on()

    def say(self, text: str) -> None:
        """Add a sentence to the reply."""
        self._progress.say(text)

    def ask_again(self) -> None:
        """Put the pending question once more."""
        self._progress.ask_again()

    def answer(self, question: str) -> bool:
        """Answer the caller's question, if that can be done truthfully; tell whether it could."""
        return self._progress.answer(question)

    def knows(self, question: str) -> bool:
        """Tell whether a guide answers a question in a sentence or two, without steps to follow."""
        found = self._progress.look_up(question)
        return bool(found.get("text")) and not found.get("steps")

    def answer_from_facts(self, words: str) -> bool:
        """Answer what the line's own facts answer; tell whether they did."""
        fact = told_by(self.conversation.call.facts, words)
        self._progress.tell(fact.text if fact else "")
        return fact is not None

    def add_to_closed(self) -> bool:
        """Add what was told late to the record of a flow that is over; tell whether it was."""
        return keeping.add_to_closed(self._progress)

    def remark(self, words: str) -> bool:
        """Keep what is told besides what was asked; tell whether there is a record to hold it."""
        return keeping.remark(self._progress, words)

    def digits_told(self) -> str:
        """Return the digits told of a number that could not be dialled, "" if none."""
        return str(self.conversation.known.get(digits_told().name, ""))

    def keep_digits(self, digits: str) -> None:
        """Keep such digits; while they grow, the caller is getting on and patience is not spent."""
        before = self.digits_told()
        if before and digits.startswith(before) and digits != before:
            self._progress.attended()
        if digits:
            known = {**self.conversation.known, digits_told().name: digits}
            self._progress.change(known=known)

    def settle_pending(self, asked: Ask, answers: Mapping[str, Plain]) -> None:
        """Record the answer to the pending question and go on."""
        value = answers[asked.slot.name]
        nowhere = asked.slot.kind is Kind.TOPIC and value not in {*all_topics(), ""}
        if nowhere or not asked.slot.accepts(value):
            self.miss(silent=False)
            return
        if asked.slot.lasting:
            self._progress.change(known={**self.conversation.known, asked.slot.name: value})
        else:
            self._progress.forget(asked.slot.name)
        if asked.slot.kind is Kind.TOPIC and value:
            self._take_matter(str(value), answers)
        self._progress.record(asked, value)

    def meet_objection(self, objection: str) -> bool:
        """Answer what keeps the caller from buying; tell whether there was an answer left."""
        return sale.meet_objection(self._progress, objection)

    def end_sale(self) -> bool:
        """End the sale in hand kindly, keeping what was learned; tell whether there was one."""
        return sale.end_kindly(self._progress)

    def give_up(self, asked: Ask) -> None:
        """Go on without an answer that may be missing."""
        self._progress.record(asked, None)

    def absorb(self, answers: Mapping[str, Plain]) -> None:
        """Keep answers given out of turn."""
        asked = self.conversation.asked()
        before = self.conversation.known
        known = answers_that_fit(before, answers, asked)
        self.learned = known != before
        self._progress.change(known=known)
        self.corrected = keeping.put_right(self._progress, before)
        named = self.conversation.told_name()
        if named and known.get(named.slot.name, named.value) != named.value:
            self._progress.put_right(known[named.slot.name])
            self.corrected = True

    def switch(self, topic: str, answers: Mapping[str, Plain]) -> None:
        """Turn to another topic; the one in hand waits and is taken up again afterwards."""
        asked = self.conversation.asked()
        waiting = tuple(frame for frame in self.conversation.frames if frame.flow == topic)
        if not waiting:
            self._take_matter(topic, answers)
        if asked and asked.slot.kind is Kind.TOPIC:
            self._progress.record(asked, topic)
        elif waiting:
            others = tuple(frame for frame in self.conversation.frames if frame.flow != topic)
            self._progress.change(frames=(*others, *waiting), topic=topic)
            self._progress.ask_again()
        else:
            self._progress.open(topic)
            self._progress.attended()
            self._progress.go_on()

    def meet_outside(self, act: Act) -> bool:
        """Do what is wanted of a call of ours; tell whether it was anything to do."""
        return outward.meet(self._progress, act)

    def repeat(self) -> None:
        """Say the last reply once more."""
        self._progress.attended()
        for sentence in self.conversation.reply.sentences:
            self.say(sentence)
        self._repeats = True
        self._progress.then = self.conversation.reply.then

    def repeat_slower(self) -> None:
        """Say the last reply once more, in short pieces with pauses between them."""
        self.repeat()
        self._progress.unsay()
        for piece in manners.slower(self.conversation.reply.sentences):
            self.say(piece)
        if isinstance(self._progress.then, Listen):
            self._progress.then = replace(self._progress.then, slow=True)

    def wait(self) -> None:
        """Give the caller time."""
        self._progress.attended()
        self.say(manners.TAKE_YOUR_TIME)
        self._repeats = True
        self._progress.change(waiting=True)
        asked = self.conversation.asked()
        how = listening(asked) if asked else Listen()
        self._progress.then = replace(how, patient=True) if isinstance(how, Listen) else how

    def look_in(self) -> None:
        """Ask gently after a caller who wanted a moment; their silence was no miss."""
        self.say(manners.STILL_THERE)
        self.ask_again()
        self._repeats = True

    def first_time(self, what: str) -> bool:
        """Note that something is done, and tell whether it is for the first time in the call."""
        return self._progress.first_time(what)

    def put(self, asked: Ask, words: str) -> None:
        """Put the pending question in these words, at no cost of patience."""
        self._progress.attended()
        self._progress.listen_for(asked, words)

    def meet_abuse(self) -> None:
        """Warn a caller who is abusive; end the call of one who has been warned."""
        aside.meet_abuse(self._progress)

    def meet_mood(self, mood: str) -> None:
        """Be sorry with a caller who is upset; offer a person to one who stays so."""
        if mood.lower() not in manners.UPSET:
            return
        upset = self.conversation.upset + 1
        self._progress.change(upset=upset)
        if upset == 1:
            self.say(manners.SORRY_FOR_TROUBLE)
        elif upset == manners.UPSET_BEFORE_A_PERSON and self.conversation.call.has_desk:
            self.say(manners.OFFER_PERSON)

    def miss(self, *, silent: bool, opening: str | None = None) -> None:
        """Climb the ladder of patience: put it again, put it narrower, then a person or an end.

        `opening` takes the place of the apology, where there is nothing to apologise for.
        """
        misses = self.conversation.misses + 1
        silences = self.conversation.silences + 1 if silent else 0
        asked = self.conversation.asked()
        self._progress.change(misses=misses, silences=silences)
        if silences >= manners.MOST_SILENCES:
            self.leave()
            self.end(manners.STILL_SILENT)
        elif asked is None or (misses >= manners.MOST_MISSES and not asked.optional):
            self.hand_over(manners.NOT_GETTING_ANYWHERE)
        elif misses >= manners.MOST_MISSES - 1 and asked.optional:
            self.say(opening or "")
            self.give_up(asked)
        else:
            apology = manners.NOT_HEARD if silent else manners.NOT_UNDERSTOOD
            self.say(apology if opening is None else opening)
            put = manners.put_again if misses == 1 else manners.put_narrower
            self._progress.listen_for(asked, put(asked))

    def hand_over(self, words: str) -> None:
        """Put the caller through to the desk, or offer a call back; if all that failed, end."""
        aside.hand_over(self._progress, words)

    def note(self, command: object, name: str) -> Outcome:
        """Have a command carried out that belongs to no flow, and return what came of it."""
        return self._progress.note(command, name)

    def desk_missed(self) -> None:
        """Go on after nobody at the desk took the call."""
        aside.desk_missed(self._progress)

    def call_back(self) -> None:
        """Arrange the call back that the caller asks for."""
        aside.call_back(self._progress)

    def withdraw(self) -> bool:
        """Drop the call back or message being arranged; tell whether there was one."""
        return aside.withdraw(self._progress)

    def take_message(self) -> None:
        """Take the message that the caller wants to leave."""
        aside.take_message(self._progress)

    def keep_recording(self, url: str) -> None:
        """Take a recording as the answer to what asked for one."""
        asked = self.conversation.asked()
        if asked and asked.slot.kind is Kind.RECORDING and asked.slot.accepts(url):
            self._progress.record(asked, url)
        else:
            self.ask_again()

    def leave_aside(self) -> None:
        """Drop the topic in hand, keeping what was learned, and go on with what is below it."""
        self.say(manners.LEFT_ASIDE)
        keeping.keep(self._progress, self.conversation.frames[-1])
        self._progress.attended()
        self._progress.drop_top()

    def drop_broken_flow(self) -> None:
        """Leave the flow whose script fits its recorded answers no longer; keep what it learned."""
        *below, broken = self.conversation.frames
        keeping.keep(self._progress, broken)
        runs = self.conversation.runs + 1
        fresh = Frame(FIRST_FLOW, runs)
        self._progress.change(frames=tuple(below) or (fresh,), runs=runs)

    def leave(self) -> bool:
        """Keep what was learned in every open flow, as the records those flows say; tell if any."""
        return keeping.keep_all(self._progress)

    def end(self, words: str = "") -> None:
        """End the call."""
        self._progress.end(words)

    def set_aside(self, answers: Mapping[str, Plain]) -> None:
        """Keep what the caller came about until it is clear which topic that belongs to."""
        self._progress.change(unplaced=str(answers.get("matter") or self.conversation.unplaced))

    def _take_matter(self, topic: str, answers: Mapping[str, Plain]) -> None:
        """Let the words that brought the caller here answer the flow's first question."""
        slot = FLOWS[topic].matter
        matter = answers.get("matter") or self.conversation.unplaced
        self._progress.change(unplaced="")
        if slot and matter and slot not in self.conversation.known:
            self._progress.change(known=answers_that_fit(self.conversation.known, {slot: matter}))
