"""A worker that halts at one place until it is killed, and keeps a diary of what it did.

python -m tests.background.halting_worker DATABASE_URL FOLDER [PLACE]

PLACE is a step, which it halts before, or DIALLING or RINGING: a call is halted in before the
carrier hears of it, or when it rings already and we do not know.
"""

import sys
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

from neuracrm_voice import crm, flows, logs
from neuracrm_voice.background.engine import DbosEngine
from neuracrm_voice.background.tasks import Step, Steps
from neuracrm_voice.background.worker import BackgroundWorker, own_name
from neuracrm_voice.calls.outbound import Outbound
from neuracrm_voice.crm.jobs import Kind
from neuracrm_voice.crm.permission import Window
from neuracrm_voice.database import Database, now
from neuracrm_voice.ports import Addresses, ProviderError
from neuracrm_voice.providers.offline import NoTelephone
from neuracrm_voice.settings import Settings
from neuracrm_voice.transports.twiml_calling import TwimlCalling

DIALLING, RINGING = "dialling", "ringing"


class DiaryTelephone(NoTelephone):
    """Writes texts and calls into the diary; a number that ends in 9 is engaged at the first try.

    What it has written of calls is the carrier's own list of them.
    """

    name = "diary"

    def __init__(self, diary: Path, halts_at: str = "") -> None:
        self._diary = diary
        self._halts_at = halts_at
        self._engaged = True

    def place_call(self, *, to: str, from_: str, at: Addresses) -> str:  # noqa: ARG002 - the port's.
        if self._halts_at == DIALLING:
            halt(DIALLING)
        sid = f"CA{len(self._rung()) + 1}"
        write(self._diary, f"rings {to} from {from_} as {sid} {now().isoformat()}")
        if self._halts_at == RINGING:
            halt(RINGING)
        return sid

    def find_call(self, *, to: str, from_: str, since: datetime) -> str | None:
        rung = (line.split() for line in self._rung())
        mine = [
            sid
            for *whom, _as, sid, at in rung
            if whom == ["rings", to, "from", from_] and datetime.fromisoformat(at) >= since
        ]
        return mine[0] if mine else None

    def _rung(self) -> list[str]:
        lines = self._diary.read_text().splitlines() if self._diary.exists() else []
        return [line for line in lines if line.startswith("rings ")]

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


def calls_at_any_hour(database: Database, telephone: NoTelephone) -> Outbound:
    wire, window = TwimlCalling("http://127.0.0.1"), Window(time.min, time.max)
    return Outbound(database, telephone, wire, window=window, per_second=1_000)


def main(database_url: str, folder: str, halts_before: str = "") -> None:
    logs.configure(Settings(_env_file=None))
    crm.load()
    flows.load()
    database = Database(database_url)
    diary = Path(folder) / "diary"
    telephone = DiaryTelephone(diary, halts_before)
    steps = HaltingSteps(database, telephone, None, calls_at_any_hour(database, telephone))
    steps.halts_before, steps.diary = halts_before, diary
    with own_name(Path(folder)) as name:
        engine = DbosEngine(database_url, steps, worker=name, first_wait_seconds=0.01)
        BackgroundWorker(database, engine, name).run(once=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
