"""Keeping: what was learned in a flow that is left before its end becomes a record all the same."""

from collections.abc import Mapping

from neuracrm_voice.dialogue.acts import PutRight
from neuracrm_voice.dialogue.answers import MAX_WORDS_CHARACTERS
from neuracrm_voice.dialogue.conversation import Conversation, Frame
from neuracrm_voice.dialogue.flow import FLOWS
from neuracrm_voice.dialogue.progress import Progress
from neuracrm_voice.dialogue.script import command_name
from neuracrm_voice.dialogue.understanding import Plain

_OF_THEMSELVES = ("name", "email", "company", "size")
"""What callers tell of themselves, by slot."""


def keep(progress: Progress, frame: Frame, *, again: bool = False) -> bool:
    """Keep what a flow has learned; tell if it was kept.

    A record that the script has made itself is left alone, unless it is to be done `again`.
    """
    left = FLOWS[frame.flow].left
    known = progress.conversation.known
    command = left({**frame.answers(), **known}) if left else None
    if command is None or frame.has_done(command_name(command)) is not again:
        return False
    return bool(progress.carry_out(command, frame, command_name(command))["done"])


def keep_all(progress: Progress) -> bool:
    """Keep what was learned in every open flow, as the records those flows say; tell if any was."""
    kept = [keep(progress, frame) for frame in progress.conversation.frames]
    progress.change(ended=True)
    return any(kept)


def remark(progress: Progress, words: str) -> bool:
    """Keep what is told besides what was asked for the record in hand; tell if there is to be one.

    After a flow that made one is over, it is added to that.
    """
    conversation = progress.conversation
    top = FLOWS[conversation.frames[-1].flow]
    if top.remarks:
        _gather(progress, top.remarks, words)
        return True
    last = just_noted(conversation)
    if last is None or len(conversation.frames) > 1:
        return False
    _gather(progress, FLOWS[last.flow].remarks, words)
    added = keep(progress, last, again=True)
    progress.forget(FLOWS[last.flow].remarks)
    return added


def put_right(progress: Progress, before: Mapping[str, Plain]) -> bool:
    """Have the records put right where callers tell of themselves what they told otherwise before.

    A part of the name that was told (the first alone) changes nothing. Tell if anything was.
    """
    conversation = progress.conversation
    if not any(frame.has_record() for frame in conversation.closed):
        return False
    done = [
        progress.note(PutRight(what=what, wrong=wrong, right=right), f"put_right/{what}").done
        for what in _OF_THEMSELVES
        if (wrong := before.get(what))
        and (right := conversation.known.get(what))
        and f" {right} ".casefold() not in f" {wrong} ".casefold()
    ]
    return any(done)


def just_noted(conversation: Conversation) -> Frame | None:
    """Return the flow that left the latest record, if it gathers remarks."""
    made = (frame for frame in reversed(conversation.closed) if frame.has_record())
    last = next(made, None)
    return last if last and FLOWS[last.flow].remarks else None


def _gather(progress: Progress, name: str, words: str) -> None:
    before = str(progress.conversation.known.get(name, ""))
    told = before if words in before else f"{before} {words}".strip()[:MAX_WORDS_CHARACTERS]
    progress.change(known={**progress.conversation.known, name: told})


def add_to_closed(progress: Progress) -> bool:
    """Add what was told late to the record of a flow that is over; tell whether it was added.

    The command has the key of the flow's own, so it completes that record and makes none.
    """
    conversation = progress.conversation
    if len(conversation.frames) > 1:
        return False
    added = [keep(progress, frame, again=True) for frame in conversation.closed]
    return any(added)
