"""The offline understanding: rules over plain words, complete enough to run on alone.

`understand` turns one utterance into an Understanding. It reads no clock and no network, never
raises, and says by `complete` when a model could add nothing.
"""

from collections.abc import Mapping
from dataclasses import replace

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.acts import Reading
from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.rules import (
    acts,
    afterthoughts,
    calls_of_ours,
    denials,
    direct_answers,
    manner,
    matter,
    meeting_changes,
    objections,
    others_data,
    pending,
    putting_off,
    small_talk,
    ticket_news,
    topics,
    volunteered,
)
from neuracrm_voice.dialogue.spoken import (
    choices,
    corrections,
    emergencies,
    hesitations,
    names,
)
from neuracrm_voice.dialogue.spoken import topics as named_topics
from neuracrm_voice.dialogue.spoken.emergencies import Emergency
from neuracrm_voice.dialogue.spoken.tidy import is_speech, plain, tidy
from neuracrm_voice.dialogue.understanding import Act, Moment, Plain, Understanding

__all__ = ["understand"]

_SHORT_ANSWER_WORDS = 14
"""A direct answer is a clause; what is longer may hold more than rules can account for."""
_CLAUSE_WORDS = 4
_NO_ANSWER = frozenset(
    (
        Act.REPEAT,
        Act.SLOWER,
        Act.WAIT,
        Act.HUMAN,
        Act.MESSAGE,
        Act.CALLBACK,
        Act.DONT_KNOW,
        Act.GOODBYE,
    )
)
"""Acts that take the place of an answer, when nothing else was said."""
_AFTER_BOOKING = frozenset((Kind.TOPIC, Kind.YES_NO))
"""Kinds of question put once a meeting is booked; to others a day or an hour is an answer."""
_SPELLED = frozenset((Kind.NAME, Kind.COMPANY, Kind.EMAIL, Kind.PROOF))
"""Kinds in whose values a sound like "er" may be a part; their readers know."""
_DAYS = frozenset((Kind.DATE, Kind.TIME, Kind.DAY_AND_TIME))
_JUDGED = frozenset((Kind.SEVERITY, Kind.TRIAL))
"""Kinds that whole sentences answer by what they tell, which is worth keeping besides."""
_AFTER_A_NAME = frozenset((Kind.TOPIC, *_JUDGED))
"""Kinds of question in answer to which a name alone can only be the one asked for before."""
_LEAVES = frozenset((Act.GOODBYE, Act.WITHDRAW))
_ANSWERING = frozenset((Act.AFFIRM, Act.DENY, Act.DONT_KNOW))


def understand(
    words: str,
    *,
    asked: Slot[object] | None,
    moment: Moment,
    reading: Reading | None = None,
    told: Reading | None = None,
) -> Understanding:
    """Understand a caller's words by rules alone.

    `asked` is the pending question's slot. Its answer, and every other heard, is in `answers`.
    `reading` is what the question reads back: words that put it right say no and give its value.
    `told` is the name in hand, which may be put right in place of an answer.
    """
    text = others_data.without_orders(tidy(words))
    if emergencies.read(text) is Emergency.LIFE:
        # Nobody in such need waits for a model.
        return replace(_understand(text, asked, moment), complete=True)
    heard = _put_right_or_told(text, asked, moment, reading, told)
    number = reading.slot if reading else asked
    if number is None or number.kind is not Kind.PHONE:
        return heard
    # Where to call is asked only of who is to be called back, and some tell at once when.
    return replace(heard, answers={**volunteered.when_to_call(text, moment), **heard.answers})


def _put_right_or_told(
    text: str,
    asked: Slot[object] | None,
    moment: Moment,
    reading: Reading | None,
    told: Reading | None,
) -> Understanding:
    judged = corrections.judge(text, reading, moment) if asked and reading else None
    if asked and reading and judged:
        right: dict[str, Plain] = {asked.name: judged.right}
        put = {} if judged.value is None else {reading.slot.name: judged.value}
        act = Act.AFFIRM if judged.right else Act.DENY
        return Understanding(act=act, answers=right | put, complete=True)
    if asked and told and spoken.read(text, asked, moment) is None:
        name = corrections.name_put_right(text, told, moment)
        if name is not None:
            return Understanding(answers={told.slot.name: name}, complete=True)
    late = afterthoughts.read(text, told, moment) if asked and asked.kind is Kind.TOPIC else None
    return late or _understand(text, asked, moment)


def _understand(heard: str, asked: Slot[object] | None, moment: Moment) -> Understanding:
    text = hesitations.without(heard)
    if asked is None or asked.kind is Kind.TOPIC:
        text = denials.without(small_talk.without(text))
    tokens = plain(text)
    said = " ".join(tokens)
    if not said:
        return _wordless(text, asked, moment)
    if (at_once := _at_once(text, said, asked, moment)) is not None:
        return _with_the_day_asked(at_once, text, asked, moment)
    act = pending.act(said, text, asked)
    pure = acts.pure(said, act) or not is_speech(text)
    if asked is not None and putting_off.has_none(asked.kind, text, said):
        act, pure = Act.DENY, True
    judged = topics.judge(tokens, answering=act in _ANSWERING, asked=asked)
    if pure and not judged.explicit:
        judged = topics.Judged("", explicit=False)
    if judged.topic:
        act = acts.kept(act, said)
    answers = volunteered.find(heard, moment)
    late = names.alone(heard) if asked is not None and asked.kind in _AFTER_A_NAME else None
    answers |= {"name": late} if late and not judged.topic else {}
    question = matter.question(text, pure_act=pure)
    words = heard if asked is not None and asked.kind in _SPELLED else text
    if asked is not None and asked.kind in pending.CHOSEN:
        words = matter.without_assent(words, question, leaves=act in _LEAVES)
    silent = pure and act in _NO_ANSWER
    direct = direct_answers.find(words, asked, moment, topic=judged.topic, silent=silent)
    answers |= direct_answers.besides(text, asked, direct, told=answers, moment=moment)
    if act is Act.CALLBACK or (direct == "callback" and asked and asked.kind is Kind.ONE_OF):
        answers |= volunteered.when_to_call(text, moment)
    tells = judged.topic or len(tokens) >= _least_words_of_a_matter(asked)
    if tells and not pure and not _only_answers(asked, direct, tokens):
        about = matter.find(text, name=str(answers.get("name", "")), desk=judged.explicit)
        answers |= {"matter": about} if about else {}
    return Understanding(
        topic=judged.topic,
        explicit=judged.explicit,
        act=act,
        answers=answers,
        objection=_objection(said, answers),
        question=question,
        mood=manner.mood(said),
        complete=_complete(asked, direct, tokens, question, pure=pure or _chosen(judged, answers)),
    )


def _objection(said: str, answers: dict[str, Plain]) -> str:
    """Return the objection made; whose product the caller has is not who they are."""
    if objections.has_another(said):
        answers.pop("company", None)
    return objections.read(said)


def _least_words_of_a_matter(asked: Slot[object] | None) -> int:
    """Return how many words tell a matter whose topic is not clear; asked for it, a clause does."""
    wanted = asked is not None and asked.kind in (Kind.TOPIC, *_JUDGED)
    return _CLAUSE_WORDS if wanted else _SHORT_ANSWER_WORDS + 1


def _at_once(
    text: str, said: str, asked: Slot[object] | None, moment: Moment
) -> Understanding | None:
    """Understand words that mean one thing whatever was asked; else return None."""
    act = calls_of_ours.read(said, outbound=moment.outbound) or pending.resumed(said, asked)
    if act or manner.is_abuse(said):
        return Understanding(act=act or Act.ABUSE, mood="" if act else "angry", complete=True)
    if others_data.asked(said) and not acts.wants_person(said):
        return Understanding(act=Act.PRIVATE, complete=True)
    settled = moment.booked and (asked is None or asked.kind in _AFTER_BOOKING)
    right = meeting_changes.put_right(said, asked, moment) if settled else None
    if right or (meeting_changes.asked(said, booked=settled) and not acts.wants_person(said)):
        return right or meeting_changes.understood(
            said, text, volunteered.find(text, moment), moment
        )
    if ticket_news.asked(said) and not acts.wants_person(said):
        return ticket_news.understood(text, volunteered.find(text, moment))
    if (asked is None or asked.kind is Kind.TOPIC) and volunteered.tells_only_address(text):
        return Understanding(answers=volunteered.find(text, moment), complete=True)
    return None


def _with_the_day_asked(
    heard: Understanding, text: str, asked: Slot[object] | None, moment: Moment
) -> Understanding:
    """Add the day or time asked for, where a request names it: "move my meeting to Friday"."""
    value = spoken.read(text, asked, moment) if asked and asked.kind in _DAYS else None
    if asked is None or value is None:
        return heard
    return replace(heard, answers={**heard.answers, asked.name: value})


def _wordless(text: str, asked: Slot[object] | None, moment: Moment) -> Understanding:
    """Understand what holds no word: a thumb raised, or noise."""
    value = spoken.read(text, asked, moment) if asked and asked.kind is Kind.YES_NO else None
    answers: dict[str, Plain] = {asked.name: value} if asked and value is not None else {}
    return Understanding(answers=answers, complete=bool(answers))


def _chosen(judged: topics.Judged, answers: Mapping[str, Plain]) -> bool:
    """Tell a desk asked for by name from one asked for with a story."""
    return judged.explicit and "matter" not in answers


def _only_answers(asked: Slot[object] | None, direct: Plain, tokens: tuple[str, ...]) -> bool:
    """Tell a direct answer from a caller's business told in passing."""
    if asked is None or direct is None or asked.kind in (Kind.TOPIC, Kind.WORDS):
        return False
    if asked.kind in _JUDGED:
        named = choices.read(" ".join(tokens), asked.choices)
        return named is not None or len(tokens) <= _CLAUSE_WORDS
    return len(tokens) <= _SHORT_ANSWER_WORDS


def _complete(
    asked: Slot[object] | None, direct: Plain, tokens: tuple[str, ...], question: str, *, pure: bool
) -> bool:
    if pure:
        return True
    if asked is None or direct is None or question or len(tokens) > _SHORT_ANSWER_WORDS:
        return bool(named_topics.named(" ".join(tokens)))
    if asked.kind is Kind.TOPIC:
        return named_topics.read(" ".join(tokens)) is not None
    return asked.kind is not Kind.WORDS
