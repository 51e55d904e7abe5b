"""Where a sale stands in a conversation: only lawful moves, and back again after an objection."""

from dataclasses import replace

from neuracrm_voice.dialogue import keeping, manners
from neuracrm_voice.dialogue.conversation import Conversation, Frame
from neuracrm_voice.dialogue.flow import FLOWS, AnswerObjection
from neuracrm_voice.dialogue.progress import Progress
from neuracrm_voice.dialogue.stages import PASSING, Stage

MOST_ANSWERS = 2
"""An objection that was answered twice stands; a third answer would be pushing."""

MOST_IN_ALL = 3
"""So it would be with one who has objected so often, however different the reasons."""


def come_back(conversation: Conversation) -> Conversation:
    """Return a conversation at the start of a turn: what was passing is over."""
    before = conversation.stage_before
    if conversation.stage in PASSING:
        return replace(conversation, stage=before, stage_before="", stages=(before,))
    return replace(conversation, stages=())


def meet_objection(progress: Progress, objection: str) -> bool:
    """Answer an objection, unless that has been done often enough; tell whether it was answered.

    The first time the words are ours; the second time a model's, where they promise nothing.
    """
    conversation = progress.conversation
    answer = _answers(conversation.frames)
    times = conversation.objections.get(objection, 0) + 1
    often = sum(conversation.objections.values()) >= MOST_IN_ALL
    if answer is None or often or times > MOST_ANSWERS:
        return False
    progress.enter(Stage.OBJECTION_HANDLING)
    progress.change(objections={**conversation.objections, objection: times})
    own = answer(conversation.call, objection, times)
    progress.say((progress.offered() if times > 1 else "") or own)
    return True


def end_kindly(progress: Progress) -> bool:
    """End a sale in which an objection stands, keeping what was learned; tell if there was one.

    One whose lead was written down already stays where it is, for our people to go on with.
    """
    frames = progress.conversation.frames
    if _answers(frames) is None:
        return False
    kept = keeping.keep(progress, frames[-1])
    if kept:
        progress.enter(Stage.DEAD_END)
    progress.say(manners.NO_INTEREST if kept else manners.QUITE_ALL_RIGHT)
    progress.attended()
    progress.drop_top()
    return True


def sells(topic: str) -> bool:
    """Tell whether a topic is about buying."""
    return FLOWS[topic].objections is not None


def was_last(conversation: Conversation) -> bool:
    """Tell whether a sale is what was talked about last, and is over."""
    return _answers(conversation.closed) is not None


def _answers(frames: tuple[Frame, ...]) -> AnswerObjection | None:
    """Return how objections are answered in the last of some flows; None in one that sells not."""
    return FLOWS[frames[-1].flow].objections if frames else None
