"""Keeping: what was learned in a flow that is left before its end becomes a record all the same."""

from neuracrm_voice.dialogue.conversation import Frame
from neuracrm_voice.dialogue.flow import FLOWS
from neuracrm_voice.dialogue.progress import Progress
from neuracrm_voice.dialogue.script import command_name


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


def keep_all(progress: Progress) -> None:
    """Keep what was learned in every open flow, as the records those flows say."""
    for frame in progress.conversation.frames:
        keep(progress, frame)
    progress.change(ended=True)


def add_to_closed(progress: Progress) -> bool:
    """Add what was told late to the record of a flow that is over; tell whether it was added.

    The command has the key of the flow's own, so it completes that record and makes none.
    """
    conversation = progress.conversation
    if len(conversation.frames) > 1:
        return False
    added = [keep(progress, frame, again=True) for frame in conversation.closed]
    return any(added)
