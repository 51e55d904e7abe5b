"""What a script may do, as plain values; the verbs in `script.py` yield them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from neuracrm_voice.dialogue.answers import Slot
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.dialogue.understanding import Plain


@dataclass(frozen=True, slots=True)
class Say:
    """Tell the caller something."""

    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that is read back, for the caller to call right, or to put right."""

    slot: Slot[object]
    value: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Ask for one answer.

    `short` is how the question is put again; `narrower` is how it is put when that failed too,
    with keys to press. An `optional` question is given up rather than pressed. `reading` is what
    a yes or no is about, so that "no, it's …" can put it right at once. A `patient` question gives
    the caller time to do something before they answer.
    """

    prompt: str
    slot: Slot[object]
    short: str = ""
    narrower: str = ""
    optional: bool = False
    reading: Reading | None = None
    patient: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question of the caller's from the line's facts."""

    question: str


@dataclass(frozen=True, slots=True)
class Do:
    """Have the business carry out a command; `name` and the place in the script make it unique."""

    command: object
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """Take what the caller has told of a slot already, without asking; None where nothing was."""

    slot: Slot[object]


@dataclass(frozen=True, slots=True)
class Enter:
    """Bring the sale to a stage, if that is lawful from where it stands."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class Once:
    """Ask whether this is the first time in the call for something that is done once."""

    what: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop an answer that the caller has called wrong, so that it is asked for again.

    With `wrong` only that value is dropped: what the caller put in its place stays.
    """

    slot: str
    wrong: Plain = None


@dataclass(frozen=True, slots=True)
class SwitchTo:
    """Let another flow speak, then go on."""

    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """Brief the people who take over; made by the engine itself.

    `reason` is why a person is wanted, `who` who calls and from where, `what` the matter and what
    was answered so far, `tried` what the conversation has done about it; `name` is the name told.
    """

    reason: str
    mood: str = ""
    tried: str = ""
    who: str = ""
    what: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class StopCalling:
    """Never call the contact of this call again; made by the engine itself, in any flow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """Drop what this call has noted, as the caller wants it no longer.

    `kind` is ticket, callback or message; "" is whichever was noted last. A verified caller's
    ticket is closed too. Found: `kind`; and `older`, with what an earlier call left of a caller who
    is not verified, which stays open with a note. Refused where there is none, or a person has seen
    to it.
    """

    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight:
    """Put right what the caller told of themselves, wherever this call has noted it.

    `what` is name, email, company or size. A contact that had its own before the call keeps it.
    """

    what: str
    wrong: Plain
    right: Plain


ScriptAct = Say | Ask | Told | Answer | Once | Do | Enter | Forget | SwitchTo


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a command: done, with the record's reference, or refused, with the reason.

    `found` is what was looked up, in values that JSON can hold, so that it is recorded as it was.
    """

    done: bool
    reference: str = ""
    reason: str = ""
    found: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class FindAnswer:
    """Look a caller's question up in the company's articles.

    Found are "text" (at most two sentences, naming the article), "title", "article_id", and in
    "steps" how many steps the article lists.
    """

    question: str
