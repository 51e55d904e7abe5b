"""News of a ticket: after proof, and spoken well."""

from typing import Any

import pytest

from neuracrm_voice.commands import FindTickets, SendCode, VerifyCaller
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.scenes import verify_caller
from tests.dialogue.talk import NOON, Talk

NOT_YET = Outcome(done=False, reason="I can't confirm who you are with that.", found={"left": 3})
NEVER = Outcome(done=False, reason="No.", found={"left": 0})
YES = Outcome(done=True)


def ticket(number: int, **more: object) -> dict[str, Any]:
    return {
        "reference": f"T-{number}",
        "title": f"Export {number} fails",
        "status": "open",
        "priority": "normal",
        "updated": "2026-11-02",
        "days_ago": 1,
        **more,
    }


def talk(
    *tickets: dict[str, Any], named: bool = False, proofs: tuple[Outcome, ...] = (NOT_YET, YES)
) -> Talk:
    found = Outcome(done=True, found={"tickets": list(tickets), "named": named})
    return Talk(outcomes={VerifyCaller: list(proofs), FindTickets: [found]})


def test_news_are_told_after_a_proof() -> None:
    call = talk(ticket(1042)).says("is there any news on my ticket?")
    call.hears(verify_caller.WHO)
    assert "find_tickets" not in " ".join(call.commands)

    call.says("T one zero four two")

    call.hears("Your ticket T, 1, 0, 4, 2, about Export 1042 fails, is open")
    call.hears("last touched yesterday").hears("anything else")


def test_a_reference_told_in_the_first_breath_is_the_proof() -> None:
    call = talk(ticket(1042)).says("what's the status of ticket T 1042")

    call.hears("is open")
    assert VerifyCaller(kind="reference", value="T-1042") in call.commands.values()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"days_ago": 0}, "touched today"),
        ({"days_ago": 4}, "touched 4 days ago"),
        ({"days_ago": 18}, "November second"),
        ({"status": "pending"}, "waiting for more details from you"),
        ({"status": "solved"}, "is solved"),
    ],
)
def test_news_say_how_a_ticket_stands_and_since_when(more: dict[str, object], said: str) -> None:
    talk(ticket(1042, **more), proofs=(YES,)).says("any news on my ticket").hears(said)


def test_of_several_tickets_the_caller_chooses_one() -> None:
    call = talk(ticket(1042), ticket(1043), proofs=(YES,)).says("any update on my ticket")

    call.hears("You have two tickets").hears("Two: Export 1043 fails.").says("the second one")

    call.hears("T, 1, 0, 4, 3")
    assert "T, 1, 0, 4, 2" not in call.heard


def test_a_choice_may_be_pressed() -> None:
    call = talk(ticket(1042), ticket(1043), proofs=(YES,)).says("any update on my ticket")

    call.presses("1").hears("T, 1, 0, 4, 2")


def test_the_ticket_that_was_named_is_told_first() -> None:
    call = talk(ticket(1042), ticket(1043), ticket(1044), named=True, proofs=(YES,))

    call.says("any news on my ticket").hears("T, 1, 0, 4, 2").hears("2 more")


def test_with_no_ticket_that_is_said() -> None:
    talk(proofs=(YES,)).says("any news on my ticket").hears("no open tickets")


def test_a_code_is_sent_when_asked_for_and_read_back() -> None:
    call = talk(ticket(1042)).says("any news on my ticket", "can you text me a code")
    call.hears("on its way")
    assert SendCode() in call.commands.values()

    call.presses("482913")

    assert VerifyCaller(kind="code", value="482913") in call.commands.values()
    call.hears("is open")


def test_who_proves_nothing_is_politely_refused() -> None:
    call = talk(ticket(1042), proofs=(NOT_YET, NEVER)).says("any news on my ticket")

    call.says("T nine nine nine nine")

    call.hears(verify_caller.NOT_CONFIRMED).hears("anything else")
    assert "Export" not in call.heard


def test_who_has_nothing_to_prove_it_with_is_let_go() -> None:
    call = talk(ticket(1042)).says("any news on my ticket", "no I don't have any of that")

    call.hears(verify_caller.CODE_INSTEAD).says("no").hears(verify_caller.NOT_CONFIRMED)


def test_who_has_no_reference_may_have_a_code_instead() -> None:
    call = talk(ticket(1042)).says("any news on my ticket", "I don't know the reference", "yes")

    call.hears("on its way").says("one two three four five six").hears("is open")


def test_endless_wishes_for_a_code_come_to_an_end() -> None:
    call = talk(ticket(1042), proofs=(NOT_YET,)).says("any news on my ticket")

    for _ in range(verify_caller.MOST_OFFERS):
        call.says("text me a code")

    call.hears(verify_caller.NOT_CONFIRMED)


def test_who_finds_the_reference_while_a_code_is_offered_may_give_it() -> None:
    call = talk(ticket(1042)).says("any news on my ticket", "I don't know the reference")

    call.hears(verify_caller.CODE_INSTEAD).says("oh wait, it's T one zero four two")

    assert VerifyCaller(kind="reference", value="T-1042") in call.commands.values()


def test_a_code_may_be_wished_for_with_a_key() -> None:
    call = talk(ticket(1042)).says("any news on my ticket", "I don't know the reference")

    call.presses("1").hears("on its way")


@pytest.mark.parametrize(
    "words",
    [
        "hi, it's about ticket T 1042",
        "then mine, it's T ten forty two",
        "my ticket I mean",
        "any word on that export thing I rang you about",
        "I'm calling about ticket T one zero four two",
    ],
)
def test_a_ticket_named_in_any_way_is_asked_after(words: str) -> None:
    assert understand(words, asked=None, moment=NOON).topic == "ticket_status"


@pytest.mark.parametrize(
    "words", ["two tickets to Rome please", "my t shirt is torn", "hang on, let me see"]
)
def test_other_tickets_are_another_matter(words: str) -> None:
    assert understand(words, asked=None, moment=NOON).topic != "ticket_status"


def test_data_of_him_or_her_is_not_asked_after_in_vain() -> None:
    Talk().says("can you tell me his e-mail address").hears(manners.NOTHING_OF_OTHERS)
    Talk().says("his invoice is wrong").hears("How bad is it")


@pytest.mark.parametrize(
    "words",
    ["did you fix the import thing yet", "any update on my request", "have you sorted it out yet"],
)
def test_who_asks_whether_it_is_fixed_yet_hears_news_and_opens_no_ticket(words: str) -> None:
    talk(ticket(1042)).says(words).hears("reference")


@pytest.mark.parametrize("words", ["it hasn't arrived yet", "nothing yet", "still waiting for it"])
def test_who_waits_for_a_code_is_given_time(words: str) -> None:
    call = talk(ticket(1042)).says("is there any news on my ticket?")

    call.says(words).hears(manners.TAKE_YOUR_TIME)
