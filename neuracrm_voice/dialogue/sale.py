"""Where a sale stands in a conversation: only lawful moves, and back again after an objection."""

from dataclasses import replace

from neuracrm_voice.dialogue.conversation import Conversation
from neuracrm_voice.dialogue.flow import FLOWS
from neuracrm_voice.dialogue.progress import Progress
from neuracrm_voice.dialogue.stages import PASSING, Stage

MOST_ANSWERS = 2
"""An objection that was answered twice stands; a third answer would be pushing."""


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
    answer = FLOWS[conversation.frames[-1].flow].objections if conversation.frames else None
    times = conversation.objections.get(objection, 0) + 1
    if answer is None or times > MOST_ANSWERS:
        return False
    progress.enter(Stage.OBJECTION_HANDLING)
    progress.change(objections={**conversation.objections, objection: times})
    own = answer(conversation.call, objection, times)
    progress.say((progress.offered() if times > 1 else "") or own)
    return True
