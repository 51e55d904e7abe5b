"""Scripted callers: what each knows, wants and is like, read from YAML, and how they answer.

A caller answers by what is asked. `says` holds their answers, by question and in turn. A caller
has to get to say all of it; under "maybe_" and a question's name, only if asked. Questions that
`says` leaves out, or that are put once more, are answered from `facts`; whoever is asked for
their business again names its kind, `again`. Nobody answers one question for ever.

An answer is spoken, but for "#12" (keys), "(silence)" and "(hang up)"; one that begins with "="
is said and heard word for word.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Literal, get_args

import yaml

from evals.hearing import CONFIDENCE, Mood, Noise, recognised, worded
from evals.questions import NAMES, asked_in

CALLERS = Path(__file__).with_name("callers")

MOST_TIMES = 6
"""Whoever is asked the same so often has had enough."""

SILENCE, HANG_UP = "(silence)", "(hang up)"
WITHHELD = "anonymous"
"""What Twilio gives as From when the caller hides their number."""

_MAYBE = "maybe_"
_REFUSAL = "I'd rather not say"
_TEMPER: dict[str, str] = {
    "right": "yes that's right",
    "more": "no that's all thank you",
    "interest": "yes",
    "meeting_time": "no thank you",
    "another_time": "no",
    "text_me": "no thank you",
    "callback_offer": "neither, thank you",
    "try_help": "no thanks",
    "tried": "stop",
    "did_help": "no",
    "still_there": "yes I'm here",
    "company": _REFUSAL,
    "size": "I don't know",
    "name": _REFUSAL,
    "email": _REFUSAL,
    "budget": _REFUSAL,
    "timeline": "I don't know yet",
    "authority": _REFUSAL,
    "severity": "I don't know",
    "code_offer": "no",
    "proof": "I don't have any of that",
}
"""What somebody answers who has not thought about it: cooperative, and free with nothing."""

_KEYS = frozenset("name mood noise from again now given facts says calls expect desk".split())
_READ_BACK = re.compile(r"i have (.*?)[.?!,]* is that (?:right|correct)", re.IGNORECASE)
_SIGNS = {".": " dot ", "_": " underscore ", "-": " dash ", "@": " at ", "+": " plus "}


class CallerError(ValueError):
    """A caller's script is not what this module reads; the text says what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """One scripted caller; `calls` holds what is said in each of their calls."""

    name: str
    theme: str
    mood: str = "plain"
    noise: str = "clean"
    number: str = ""
    again: str = ""
    now: str = ""
    desk: Literal["answers", "busy", "no-answer", "failed"] = "no-answer"
    needs: tuple[str, ...] = ()
    given: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    calls: tuple[Mapping[str, tuple[str, ...]], ...] = ({},)
    expect: Mapping[str, Any] = field(default_factory=dict)


def read_callers(folder: Path = CALLERS) -> list[Caller]:
    """Read every caller of a folder; raises `CallerError` for a script that is not understood."""
    found: list[Caller] = []
    for path in sorted(folder.glob("*.yaml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        for row in document["callers"]:
            found.append(_caller(row, document, f"{path.name}: {row.get('name')}", len(found)))
    twice = [name for name, count in Counter(one.name for one in found).items() if count > 1]
    if twice:
        raise CallerError(f"Two callers are called {twice[0]!r}; their names seed what they say.")
    return found


def _caller(row: Mapping[str, Any], document: Mapping[str, Any], where: str, at: int) -> Caller:
    if unknown := set(row) - _KEYS:
        raise CallerError(f"{where}: unknown {', '.join(sorted(unknown))}")
    mood, noise = row.get("mood", "plain"), row.get("noise", "clean")
    if mood not in get_args(Mood) or noise not in get_args(Noise):
        raise CallerError(f"{where}: {mood!r} is no mood, or {noise!r} no noise")
    if "expect" not in row:
        raise CallerError(f"{where}: nothing is expected, so nothing could be graded")
    number = str(row.get("from", f"+1202555{at + 1000:04d}"))
    return Caller(
        name=row["name"],
        theme=document["theme"],
        mood=mood,
        noise=noise,
        number=WITHHELD if number == "withheld" else number,
        again=row.get("again", document.get("again", "")),
        now=str(row.get("now", "")),
        desk=row.get("desk", "no-answer"),
        needs=tuple(document.get("needs", ())),
        given=row.get("given", {}),
        facts={name: str(value) for name, value in row.get("facts", {}).items()},
        calls=tuple(_said(says, where) for says in row.get("calls", [row.get("says", {})])),
        expect=row["expect"],
    )


def _said(says: Mapping[str, Any], where: str) -> dict[str, tuple[str, ...]]:
    if unknown := {name.removeprefix(_MAYBE) for name in says} - NAMES:
        raise CallerError(f"{where}: no question is called {', '.join(sorted(unknown))}")
    return {
        name: tuple(str(one) for one in (said if isinstance(said, list) else [said]))
        for name, said in says.items()
    }


class Mind:
    """A caller in one of their calls.

    `puzzled` holds questions they had no answer to; `fed_up` is the question asked too often.
    """

    def __init__(self, caller: Caller, call: int, inbox: Callable[[], str] = str) -> None:
        self._caller = caller
        self._says = {name.removeprefix(_MAYBE): said for name, said in caller.calls[call].items()}
        self._owed = {
            (name, at)
            for name, said in caller.calls[call].items()
            if not name.startswith(_MAYBE)
            for at in range(len(said))
        }
        self._chance = Random(f"{caller.name}/{call}")  # noqa: S311 - seeded on purpose.
        self._inbox = inbox
        self._asked: Counter[str] = Counter()
        self.puzzled: list[str] = []
        self.fed_up = ""
        self._pending = ""

    @property
    def confidence(self) -> float:
        """Return how sure the recogniser is of this caller's line."""
        return CONFIDENCE[self._caller.noise]

    @property
    def unsaid(self) -> list[str]:
        """Return the questions whose answers this caller did not get to give."""
        return sorted({name for name, _at in self._owed})

    def answer(self, words: str) -> str:
        """Return what the caller does when hearing `words`, as the recogniser will have it."""
        question = asked_in(words)
        # A line that gives time still waits for what it asked before.
        self._pending = question = self._pending if question == "waiting" else question
        self._asked[question] += 1
        if self._asked[question] > MOST_TIMES:
            self.fed_up = question
            return HANG_UP
        said = self._told(question, words)
        if said.startswith(("#", "(")):
            return said
        if said.startswith("="):
            return said[1:]
        said = worded(said, self._caller.mood, question, self._chance)
        keep = protected(self._caller)
        return recognised(said, self._caller.noise, question, keep, self._chance)

    def _told(self, question: str, words: str) -> str:
        if question == "more" and self._left("greeting"):
            # What somebody called for comes before goodbye, however they are asked.
            self._asked["greeting"] += 1
            question = "greeting"
        answers = self._says.get(question, ())
        at = self._asked[question] - 1
        if at < len(answers):
            self._owed.discard((question, at))
            return answers[at].replace("$code", self._inbox())
        if answers and question == "greeting" and self._caller.again:
            return (self._caller.again, answers[-1])[(at - len(answers)) % 2]
        if answers and question not in self._caller.facts:
            return answers[-1]
        return self._from_facts(question, words)

    def _left(self, question: str) -> bool:
        return any(name == question for name, _at in self._owed)

    def _from_facts(self, question: str, words: str) -> str:
        facts = self._caller.facts
        match question:
            case "right":
                said = _TEMPER[question] if self._is_mine(words) else "no, that's wrong"
            case "known":
                said = "yes" if facts.get("name", "-") in words else "no"
            case "email" if question in facts:
                said = spoken_address(facts[question])
            case "need" | "problem" | "question" if "greeting" in self._says:
                said = facts.get(question, self._says["greeting"][-1])
            case _:
                said = facts.get(question) or _TEMPER.get(question, "")
        if not said:
            self.puzzled.append(words)
        return said or "I don't know"

    def _is_mine(self, words: str) -> bool:
        """Tell whether what is read back is what this caller said, and nothing besides."""
        if "email" not in self._caller.facts:
            return True
        read_back = _READ_BACK.search(words)
        mine = _letters(spoken_address(self._caller.facts["email"]))
        return _letters(read_back[1] if read_back else words) == mine


def spoken_address(address: str) -> str:
    """Say an e-mail address as people do: jane dot doe at acme dot com."""
    return "".join(_SIGNS.get(sign, sign) for sign in address)


def protected(caller: Caller) -> frozenset[str]:
    """Return the words, lower case, that the grade of a caller rests on."""
    texts = [*caller.facts.values(), str(caller.expect)]
    return frozenset(re.findall(r"[a-z0-9']+", " ".join(texts).lower()))


def _letters(words: str) -> str:
    plain = re.sub(r"\bas in \w+|\bfor \w+", "", words.lower())
    return re.sub(r"[^a-z0-9]", "", plain)
