"""What a conversation may ask of the business.

The clerk carries each out, exactly once; the caller's number and the call are known to the
clerk, so no command repeats them. `finished` is false when the caller left in mid-flow and the
record keeps what was learned so far.
"""

from dataclasses import dataclass

from neuracrm_voice.dialogue.acts import FindAnswer, HandOver, PutRight, StopCalling, TakeBack
from neuracrm_voice.dialogue.stages import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifyLead:
    """Create this call's lead, or bring it up to date; one that is `finished` has a deal.

    `need`, `budget`, `authority` and `timeline` are the caller's words; the clerk judges them.
    """

    need: str = ""
    company: str = ""
    size: int | None = None
    budget: str = ""
    authority: str = ""
    timeline: str = ""
    name: str = ""
    email: str = ""
    email_verified: bool = False
    finished: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDeal:
    """Bring the deal of the lead with that reference to a stage, if that is lawful."""

    lead: str
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTicket:
    """Open a ticket for what the caller says is wrong, or add to the one open for the same.

    `severity` is blocked, limited or minor; `tried` is what was tried with the caller, `details`
    what they added to the problem. When it was added, `found` has `joined`, and `may_name` if the
    caller may hear the reference.
    """

    problem: str
    severity: str = ""
    name: str = ""
    tried: str = ""
    details: str = ""
    finished: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FindSlots:
    """Find times to meet, around a wish; every time here is local to the caller, as ISO text.

    `around` is a day and time, a day alone, or "" for the soonest. `part` is a part of the day as
    `spoken.parts_of_day` has it; only times past `after`, and before the day `before`, are found.
    `besides` are days refused, by date or name ("monday"). `unsure` says that the wish left open
    which half of the day was meant. `host` is the first or last name of whom they would meet.
    Found: `slots`, their `zone` and its `zone_name` ("" when it needs no saying), `hosts`, the name
    of whom each would be with, `host`, the whole name of the one asked for ("" where nobody is
    called so, and all are looked at), `host_ids`, `today`, `exact` when the wish itself is free,
    `halves` when both halves of the day may be meant, `past` when the wish has gone by.
    """

    around: str = ""
    count: int = 2
    part: str = ""
    after: str = ""
    before: str = ""
    besides: tuple[str, ...] = ()
    host: str = ""
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BookMeeting:
    """Book a meeting with a free host; `starts_at` is local to the caller, as ISO text.

    `host` is as in `FindSlots`, "" for whoever has least to do.

    Found: `starts_at`, `host`, `zone`, `zone_name`, `today` and `can_text`. Refused when the time
    is past, outside the hours or taken.
    """

    starts_at: str
    host: str = ""
    name: str = ""
    email: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmByText:
    """Queue one text message that confirms a meeting of this call to the caller's number.

    Found: `already`, where it was queued before.
    """

    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindMeetings:
    """Find the caller's coming meetings; refused while nobody is verified and this call made none.

    `found` holds `meetings`, the soonest first, each with reference, starts_at (local to the
    caller, as ISO text) and host; `all`, false where those of other calls are kept back until
    the caller is verified; `zone`, `zone_name` and `today` as `FindSlots` has them.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveMeeting:
    """Move a meeting of the caller's to a time as in `BookMeeting`; refused, it stands as it was.

    Found as by `BookMeeting`; refused, with `gone` where no other time would help: the meeting is
    cancelled or has begun.
    """

    reference: str
    starts_at: str
    host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMeeting:
    """Cancel a meeting of the caller's; its time is free again."""

    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleCallback:
    """Have a person call back. `at` is ISO time local to the caller, "" for as soon as can be.

    "…T08:00?" leaves open which half of the day was meant, "…/any" the time of a day. `phone` is
    E.164, "" for the number of the call. `digits` are those of a number that cannot be dialled,
    for a person to make out. Refused for a time that is past or closed; with `halves`, two local
    times, where both may be meant. Found: `at` as it was settled, `zone_name` ("" when it needs
    no saying).
    """

    reason: str
    at: str = ""
    phone: str = ""
    digits: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCallback:
    """Change the call back that this call has arranged; what is None stays as it was.

    `at`, `phone` and `digits`, what is refused and found are as in `ScheduleCallback`; with
    `same_day` only the hour of `at` counts. Refused too where there is none, or a person has seen
    to it.
    """

    at: str | None = None
    same_day: bool = False
    phone: str | None = None
    digits: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMessage:
    """Keep a caller's message, in words or as a recording at `recording_url`."""

    words: str
    recording_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindHelp:
    """Look for an article that lists steps against a problem.

    Found are "title" and "steps", sentences of at most 25 words each.
    """

    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyCaller:
    """Hold a proof of who is calling against what is on file; without a kind, tell how it stands.

    `kind` is reference, email or code; `found` tells by `left` how many more may be tried.
    """

    kind: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCode:
    """Text a six-digit code to the caller's number, to be read back as a proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindTickets:
    """Find the verified caller's tickets; refused while nobody is verified.

    `found` holds `tickets`, the one named as a proof first, each with reference, title, status,
    priority, updated (local ISO date) and days_ago; `named` tells that one was named.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSolved:
    """Note with the caller that first help solved their problem; no ticket is opened."""

    problem: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindFollowUp:
    """Find what a call of ours follows up on: kinds of things, no words and no details.

    Found: `promised` if a call back is due, `lead` the reference of an open lead, "" for none,
    `ticket` if one is open, `days_ago` since the last call, None for a first one.
    """


Command = (
    QualifyLead
    | MoveDeal
    | OpenTicket
    | FindSlots
    | BookMeeting
    | ConfirmByText
    | FindMeetings
    | MoveMeeting
    | CancelMeeting
    | ScheduleCallback
    | ChangeCallback
    | TakeBack
    | PutRight
    | TakeMessage
    | HandOver
    | FindAnswer
    | FindHelp
    | VerifyCaller
    | SendCode
    | FindTickets
    | NoteSolved
    | FindFollowUp
    | StopCalling
)
