"""What a job consists of: steps, each with one side effect, each safe to be begun again.

No engine is known here. A step gets the id of the job's subject and says whether it is over.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

import structlog
from sqlalchemy import update

from neuracrm_voice.calls.afterwards import write_account, write_timeline
from neuracrm_voice.calls.outbound import Outbound
from neuracrm_voice.crm.jobs import Job, Kind
from neuracrm_voice.crm.texts import begin_sending, end_sending
from neuracrm_voice.crm.uses import write_cost
from neuracrm_voice.database import Database, now
from neuracrm_voice.ports import ProviderError, Summariser, TextSender

log = structlog.get_logger(__name__)

MOST_TRIES = 6
"""Tries to send a text; with waits that double from five seconds they cover a few minutes."""


Step = Callable[[int], bool]
"""Does its part for the job's subject; False asks to be begun again after a while."""


class Steps:
    """The steps of every kind of job, with what they need at hand.

    A step's place and name are part of jobs under way: add new ones at the end of a kind.
    """

    def __init__(
        self,
        database: Database,
        telephone: TextSender,
        summariser: Summariser | None,
        outbound: Outbound,
        prices: Mapping[str, Decimal] | None = None,
    ) -> None:
        self._database = database
        self._telephone = telephone
        self._summariser = summariser
        self._outbound = outbound
        self._prices = prices or {}

    def of(self, kind: Kind) -> Mapping[str, Step]:
        """Return the steps of a kind of job, by name, in order."""
        of_kind: dict[Kind, Mapping[str, Step]] = {
            "after_call": {
                "write_account": self._write_account,
                "write_timeline": self._write_timeline,
                "write_cost": self._write_cost,
            },
            "send_text": {"send": self._send},
            "place_call": {"place": self._outbound.place},
            "call_again": {"ask_again": self._outbound.ask_again},
        }
        return of_kind[kind]

    def close(self, job_id: int, status: str) -> None:
        """Record how a job ended, done or failed; it ends once."""
        with self._database.begin() as session:
            session.execute(
                update(Job)
                .where(Job.id == job_id, Job.status.in_(("queued", "started")))
                .values(status=status, ended_at=now())
            )

    def _write_account(self, call_id: int) -> bool:
        write_account(self._database, self._summariser, call_id)
        return True

    def _write_timeline(self, call_id: int) -> bool:
        write_timeline(self._database, call_id)
        return True

    def _write_cost(self, call_id: int) -> bool:
        with self._database.begin() as session:
            write_cost(session, call_id, self._prices)
        return True

    def _send(self, text_id: int) -> bool:
        """Send a text, at most once where nobody can tell whether it went out."""
        with self._database.begin() as session:
            text = begin_sending(session, text_id)
        if text is None:
            return True
        try:
            self._telephone.send_text(text.to_phone, text.body)
        except ProviderError as error:
            status = _after_failure(error, text.tries)
            log.warning("A text was not sent.", text=text_id, reason=str(error), status=status)
        else:
            status = "sent"
        with self._database.begin() as session:
            end_sending(session, text_id, status)
        return status != "queued"


def _after_failure(error: ProviderError, tries: int) -> str:
    if error.perhaps_done:
        return "unknown"
    return "failed" if error.permanent or tries >= MOST_TRIES else "queued"
