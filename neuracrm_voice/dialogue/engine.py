"""The engine: play a script from its recorded steps to the next pause."""

from dataclasses import dataclass
from typing import Any, Protocol

from neuracrm_voice.dialogue.acts import (
    Answer,
    Ask,
    Do,
    Enter,
    Forget,
    Once,
    Say,
    ScriptAct,
    SwitchTo,
    Told,
)
from neuracrm_voice.dialogue.flow import Step
from neuracrm_voice.dialogue.script import Script
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.dialogue.understanding import Plain


class ScriptChangedError(Exception):
    """A recorded step is not what the script asks for now: it was changed while calls went on."""


class Unsettled:
    """Stands for an answer that is not there yet."""


UNSETTLED = Unsettled()

Settled = Plain | dict[str, Any]


class World(Protocol):
    """What a script meets beyond its recorded steps."""

    def settle(self, act: Ask | Told | Answer | Once | Do | SwitchTo) -> Settled | Unsettled:
        """Return the value for an act, or UNSETTLED when the caller has to speak first."""
        ...

    def say(self, text: str) -> None:
        """Tell the caller something."""
        ...

    def enter(self, stage: Stage) -> None:
        """Bring the sale to a stage, if that is lawful."""
        ...

    def forget(self, slot: str, wrong: Plain = None) -> None:
        """Drop what is known for a slot; with `wrong`, only if it is still that."""
        ...


@dataclass(frozen=True, slots=True)
class Pause:
    """Where a script stands: what it waits for (None when it is over) and its steps so far."""

    waiting: Ask | SwitchTo | None
    steps: tuple[Step, ...]


def play(script: Script[None], steps: tuple[Step, ...], world: World | None) -> Pause:
    """Replay recorded steps, then go on in `world`; without one, stop at the first new act.

    What was said before a recorded step has been heard, so it is passed over in silence.
    """
    recorded = list(steps)
    position = 0
    given: Settled = None
    try:
        while True:
            act = script.send(given)
            given = None
            live = position >= len(recorded)
            if isinstance(act, Say | Enter | Forget):
                if live and world:
                    _tell(act, world)
                continue
            if live:
                value = world.settle(act) if world else UNSETTLED
                if isinstance(value, Unsettled):
                    script.close()
                    return Pause(act if isinstance(act, Ask | SwitchTo) else None, tuple(recorded))
                recorded.append(Step(step_name(act), value))
            given = _recorded_value(recorded[position], act)
            position += 1
    except StopIteration:
        return Pause(None, tuple(recorded))


def step_name(act: ScriptAct) -> str:
    """Return the name under which an act's value is recorded."""
    match act:
        case Ask():
            return act.slot.name
        case Told():
            return f"told:{act.slot.name}"
        case Once():
            return f"once:{act.what}"
        case Do():
            return f"do:{act.name}"
        case SwitchTo():
            return f"switch:{act.topic}"
        case _:
            return type(act).__name__.lower()


def _tell(act: Say | Enter | Forget, world: World) -> None:
    match act:
        case Say(text=text):
            world.say(text)
        case Enter(stage=stage):
            world.enter(stage)
        case Forget(slot=slot, wrong=wrong):
            world.forget(slot, wrong)


def _recorded_value(step: Step, act: ScriptAct) -> Settled:
    if step.name != step_name(act):
        raise ScriptChangedError(
            f"The script asks for {step_name(act)!r}; recorded was {step.name!r}."
        )
    return step.value
