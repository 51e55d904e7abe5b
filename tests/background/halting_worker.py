"""A worker that halts before one step until it is killed, and keeps a diary of its steps.

python -m tests.background.halting_worker DATABASE_URL FOLDER [STEP]
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from neuracrm_voice import crm, flows, logs
from neuracrm_voice.background.engine import DbosEngine
from neuracrm_voice.background.tasks import Step, Steps
from neuracrm_voice.background.worker import BackgroundWorker, own_name
from neuracrm_voice.crm.jobs import Kind
from neuracrm_voice.database import Database
from neuracrm_voice.ports import ProviderError
from neuracrm_voice.settings import Settings
from tests.nobody_called import no_calls


class DiaryTelephone:
    """Writes texts into the diary; a number that ends in 9 is engaged at the first try."""

    name = "diary"

    def __init__(self, diary: Path) -> None:
        self._diary = diary
        self._engaged = True

    def send_text(self, to: str, body: str) -> str:
        write(self._diary, f"text {body}")
        if to.endswith("9") and self._engaged:
            self._engaged = False
            raise ProviderError("the line is engaged", permanent=False)
        if body == "halt in mid-air":
            halt(body)
        return "SM1"


class HaltingSteps(Steps):
    halts_before = ""
    diary: Path

    def of(self, kind: Kind) -> Mapping[str, Step]:
        return {name: self._watched(name, step) for name, step in super().of(kind).items()}

    def _watched(self, name: str, step: Step) -> Step:
        def watched(subject_id: int) -> bool:
            if name == self.halts_before:
                halt(name)
            write(self.diary, name)
            return step(subject_id)

        return watched


def write(diary: Path, line: str) -> None:
    with diary.open("a") as file:
        file.write(f"{line}\n")


def halt(where: str) -> None:
    sys.stdout.write(f"halted {where}\n")
    sys.stdout.flush()
    sys.stdin.read()


def main(database_url: str, folder: str, halts_before: str = "") -> None:
    logs.configure(Settings(_env_file=None))
    crm.load()
    flows.load()
    database = Database(database_url)
    diary = Path(folder) / "diary"
    steps = HaltingSteps(database, DiaryTelephone(diary), None, no_calls(database))
    steps.halts_before, steps.diary = halts_before, diary
    with own_name(Path(folder)) as name:
        engine = DbosEngine(database_url, steps, worker=name, first_wait_seconds=0.01)
        BackgroundWorker(database, engine, name).run(once=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
