"""What is written when a call has ended: once, whoever writes it, with and without a model."""

from pathlib import Path

import pytest
from sqlalchemy import select

from neuracrm_voice.background.tasks import Steps
from neuracrm_voice.calls.afterwards import write_account, write_timeline
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.jobs import Job
from neuracrm_voice.crm.texts import Text, queue_text
from neuracrm_voice.database import Database
from neuracrm_voice.ports import ProviderError, Summary, Talk
from tests.nobody_called import no_calls
from tests.office import Office, open_office


class ScriptedSummariser:
    """Says what it is told to, and keeps what it was asked."""

    name = "scripted"

    def __init__(self, summary: str, *, down: bool = False) -> None:
        self.asked: list[Talk] = []
        self._summary = summary
        self._down = down

    def summarise(self, talk: Talk, *, seconds: float) -> Summary:
        assert seconds > 0
        self.asked.append(talk)
        if self._down:
            raise ProviderError("scripted: down", permanent=False)
        return Summary(summary=self._summary, next_step="Call them.", sentiment="pleased")


class ScriptedTelephone:
    name = "scripted"

    def __init__(self, *failures: ProviderError) -> None:
        self.tried: list[str] = []
        self._failures = list(failures)

    def send_text(self, to: str, body: str) -> str:
        self.tried.append(f"{to}: {body}")
        if self._failures:
            raise self._failures.pop(0)
        return f"SM{len(self.tried)}"


def a_sale(database_url: str, folder: Path) -> Database:
    """Have a caller become a lead and hang up; return the rows."""
    with open_office(database_url, folder) as office:
        call = office.dial()
        call.says("I'd like to buy your software for my sales team")
        call.says("Acme Rockets")
        call.hangs_up()
        return Database(database_url)


def only_call(database: Database) -> Call:
    with database.read() as session:
        return session.scalars(select(Call)).one()


def test_the_end_of_a_call_asks_for_its_account_once_however_often_it_is_told(
    office: Office,
) -> None:
    call = office.dial()
    call.says("what are your opening hours")
    call.says("no thanks, goodbye")

    job = office.one(Job)

    assert (job.kind, job.subject_id, job.status) == ("after_call", office.one(Call).id, "queued")


def test_without_a_model_the_record_speaks(database_url: str, tmp_path: Path) -> None:
    database = a_sale(database_url, tmp_path)

    for _ in range(2):
        write_account(database, None, 1)
        write_timeline(database, 1)

    call = only_call(database)
    assert call.summary is not None
    assert call.next_step is not None
    assert call.summary.startswith("A caller of Acme Rockets called about buying: “")
    assert "Lead L-2001 was noted (open); not told: how many people and an address." in call.summary
    assert call.next_step == "Call the caller back to complete lead L-2001."
    assert (call.outcome, call.sentiment) == ("lead", "calm")
    with database.read() as session:
        notes = session.scalars(select(Activity.note).where(Activity.kind == "summary")).all()
    assert notes == [call.summary]
    database.engine.dispose()


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("Acme Rockets wants software for sales. Lead L-2001 was noted.", True),
        ("Acme Rockets wants software. A meeting was booked.", False),
    ],
)
def test_a_models_words_are_taken_if_the_record_bears_them_out(
    database_url: str, tmp_path: Path, words: str, *, taken: bool
) -> None:
    database = a_sale(database_url, tmp_path)
    model = ScriptedSummariser(words)

    write_account(database, model, 1)
    write_account(database, model, 1)

    call = only_call(database)
    assert (call.summary == words) is taken
    assert call.outcome == "lead"
    (talk,) = model.asked
    assert talk.records == (
        "Lead L-2001 was noted (open); not told: how many people and an address.",
    )
    assert "+1202" not in str(talk)
    database.engine.dispose()


def test_a_model_that_is_down_leaves_it_to_the_rules(database_url: str, tmp_path: Path) -> None:
    database = a_sale(database_url, tmp_path)

    write_account(database, ScriptedSummariser("", down=True), 1)

    assert "L-2001" in (only_call(database).summary or "")
    database.engine.dispose()


AWAY = ProviderError("away", permanent=False)
WRONG = ProviderError("no such number", permanent=True)
LOST = ProviderError("the answer was lost", permanent=False, perhaps_done=True)


@pytest.mark.parametrize(
    ("failures", "steps", "status", "tries"),
    [
        ([], [True], "sent", 1),
        ([AWAY], [False, True], "sent", 2),
        ([WRONG], [True], "failed", 1),
        ([LOST], [True, True], "unknown", 1),
        ([AWAY] * 9, [False] * 5 + [True], "failed", 6),
    ],
)
def test_a_text_is_tried_again_only_while_it_surely_did_not_go_out(
    database: Database,
    failures: list[ProviderError],
    steps: list[bool],
    status: str,
    tries: int,
) -> None:
    with database.begin() as session:
        text_id = queue_text(session, "+12025550143", "Your code is 123456.", "code").id
    telephone = ScriptedTelephone(*failures)
    send = Steps(database, telephone, None, no_calls(database)).of("send_text")["send"]

    assert [send(text_id) for _ in steps] == steps

    with database.read() as session:
        text = session.get_one(Text, text_id)
    assert (text.status, text.tries, len(telephone.tried)) == (status, tries, tries)
    assert (text.sent_at is not None) is (status == "sent")


def test_a_text_is_queued_only_with_what_it_tells_of(database: Database) -> None:
    def fail() -> None:
        with database.begin() as session:
            queue_text(session, "+12025550143", "You are booked.", "confirmation")
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    with database.read() as session:
        assert session.scalars(select(Text)).all() == []
        assert session.scalars(select(Job)).all() == []
