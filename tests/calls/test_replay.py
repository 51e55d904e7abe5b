"""Any call is replayed from its journal, and says the same words; a changed script is noticed."""

import pytest

from neuracrm_voice.calls.replay import read_replay
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.exchange import Call
from tests.office import Office

WHOLE_CALLS = {
    "a sale with a meeting": (
        "hi, this is Jane Doe from Acme, we want to buy licenses for forty people",
        "about five thousand dollars, this month",
        "yes that is my decision",
        "jane at acme dot com",
        "yes",
        "tomorrow at two in the afternoon",
        "yes",
    ),
    "a problem and a question": (
        "my invoices do not export any more",
        "where is your office?",
        "I cannot work at all",
        "what was that?",
        "Jane Doe",
    ),
    "a plea for a person": ("I want to speak with a person", "call me back tomorrow at ten", "yes"),
    "nonsense": ("blue seven elephants", "", "wibble"),
}


def spoken(office: Office, said: tuple[str, ...]) -> Call:
    call = office.dial()
    for words in said:
        if call.ended:
            break
        call.says(words) if words else call.waits()
    return call if call.ended else call.hangs_up()


@pytest.mark.parametrize("said", WHOLE_CALLS.values(), ids=WHOLE_CALLS.keys())
def test_a_call_says_the_same_words_when_it_is_replayed(
    office: Office, said: tuple[str, ...]
) -> None:
    call = spoken(office, said)

    with office.read() as session:
        replayed = read_replay(session, call.sid)

    assert replayed
    assert len(replayed) == office.count(Turn)
    assert [turn for turn in replayed if not turn.same] == []
    assert any(turn.today for turn in replayed)


def test_a_script_that_says_other_words_today_is_noticed(office: Office) -> None:
    call = spoken(office, WHOLE_CALLS["a problem and a question"])
    with office.database.begin() as session:
        turn = session.query(Turn).filter_by(number=1).one()
        turn.reply = {**(turn.reply or {}), "sentences": ["Other words."]}

    with office.read() as session:
        replayed = read_replay(session, call.sid) or []

    assert [turn.number for turn in replayed if not turn.same] == [1]


def test_a_deed_the_journal_does_not_know_ends_the_replay(office: Office) -> None:
    call = spoken(office, WHOLE_CALLS["a plea for a person"])
    with office.database.begin() as session:
        for turn in session.query(Turn):
            turn.outcomes = []

    with office.read() as session:
        replayed = read_replay(session, call.sid) or []

    assert "was not asked for in the call" in replayed[-1].why
    assert len(replayed) < office.count(Turn)


def test_a_call_that_never_was_cannot_be_replayed(office: Office) -> None:
    with office.read() as session:
        assert read_replay(session, "CA404") is None


def test_a_replay_writes_nothing(office: Office) -> None:
    call = spoken(office, WHOLE_CALLS["a problem and a question"])
    with office.read() as session:
        read_replay(session, call.sid)
        assert not session.dirty
        assert not session.new
