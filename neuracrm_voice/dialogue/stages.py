"""The eleven stages of a sale, and from which a caller may come to which."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a sale stands in a call."""

    INTRO = "intro"
    DISCOVERY = "discovery"
    QUALIFICATION = "qualification"
    PRESENTATION = "presentation"
    TRIAL_CLOSE = "trial_close"
    CLOSING = "closing"
    OBJECTION_HANDLING = "objection_handling"
    DEAL_CLOSED = "deal_closed"
    FOLLOW_UP_SCHEDULED = "follow_up_scheduled"
    HANDED_OVER = "handed_over"
    DEAD_END = "dead_end"


WORKING = frozenset(
    (
        Stage.INTRO,
        Stage.DISCOVERY,
        Stage.QUALIFICATION,
        Stage.PRESENTATION,
        Stage.TRIAL_CLOSE,
        Stage.CLOSING,
    )
)
"""Stages in which something is asked of the caller; an objection or a person may come up in any."""

PASSING = frozenset((Stage.OBJECTION_HANDLING, Stage.HANDED_OVER))
"""Stages out of which a call comes back to the one it was in."""

_ASIDE = {Stage.OBJECTION_HANDLING, Stage.HANDED_OVER, Stage.DEAD_END}

LAWFUL: dict[Stage, frozenset[Stage]] = {
    Stage.INTRO: frozenset({Stage.DISCOVERY, *_ASIDE}),
    Stage.DISCOVERY: frozenset({Stage.QUALIFICATION, *_ASIDE}),
    Stage.QUALIFICATION: frozenset({Stage.PRESENTATION, *_ASIDE}),
    Stage.PRESENTATION: frozenset({Stage.TRIAL_CLOSE, *_ASIDE}),
    Stage.TRIAL_CLOSE: frozenset({Stage.CLOSING, *_ASIDE}),
    Stage.CLOSING: frozenset({Stage.DEAL_CLOSED, Stage.FOLLOW_UP_SCHEDULED, Stage.INTRO, *_ASIDE}),
    Stage.OBJECTION_HANDLING: frozenset({*WORKING, Stage.HANDED_OVER, Stage.DEAD_END}),
    Stage.HANDED_OVER: frozenset({*WORKING, Stage.FOLLOW_UP_SCHEDULED, Stage.DEAD_END}),
    Stage.DEAL_CLOSED: frozenset({Stage.INTRO, Stage.HANDED_OVER}),
    Stage.FOLLOW_UP_SCHEDULED: frozenset({Stage.INTRO, Stage.HANDED_OVER}),
    Stage.DEAD_END: frozenset({Stage.INTRO, Stage.HANDED_OVER}),
}
"""Where a sale may go from each stage. It begins in INTRO, and nowhere else.

CLOSING is where a sale rests that was noted and left to our people; a meeting that was booked
brings it to DEAL_CLOSED, a call back that was to FOLLOW_UP_SCHEDULED. A deal whose last meeting is
cancelled rests in CLOSING again, whoever cancelled it. From where it rests a caller
may begin anew in the same call, or ask for a person after all.
"""


def may_follow(before: str, after: Stage) -> bool:
    """Tell whether a sale may go from one stage to another; "" is before it has begun."""
    return after is Stage.INTRO if not before else after in LAWFUL[Stage(before)]
