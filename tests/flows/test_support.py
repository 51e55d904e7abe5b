"""Support: first help, the same problem again, and how bad it is."""

import pytest

from neuracrm_voice.commands import FindHelp, NoteSolved, OpenTicket
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.scenes.first_help import OFFER
from tests.dialogue.talk import Talk

HELP = Outcome(
    done=True, found={"title": "Export fails", "steps": ["Sign out.", "Empty the cache."]}
)
PROBLEM = "my invoices do not export any more"


def helped() -> Talk:
    return Talk(outcomes={FindHelp: [HELP]}).says(PROBLEM).hears(OFFER).says("yes please")


def test_help_is_given_one_step_at_a_time_with_time_to_try_it() -> None:
    talk = helped().hears("Sign out.")
    assert "cache" not in talk.heard
    assert talk.reply.then.kind == "listen"
    assert talk.reply.then.patient

    talk.says("okay done").hears("Empty the cache.")


def test_a_problem_that_help_solved_is_noted_and_opens_no_ticket() -> None:
    talk = helped().says("done", "that fixed it, thanks")

    talk.hears("glad that worked").hears("anything else")
    assert NoteSolved(problem=PROBLEM, title="Export fails") in talk.commands.values()
    assert not [one for one in talk.commands.values() if isinstance(one, OpenTicket)]


def test_what_was_tried_in_vain_stands_in_the_ticket() -> None:
    talk = helped().says("done", "done").hears("Did that help?").says("no")

    talk.hears("How bad is it").says("it can wait", "Jane Doe")

    opened = [one for one in talk.commands.values() if isinstance(one, OpenTicket)]
    assert [one.tried for one in opened] == ["Sign out. Empty the cache."]


def test_help_may_be_declined_or_broken_off() -> None:
    Talk(outcomes={FindHelp: [HELP]}).says(PROBLEM, "no, just open a ticket").hears("How bad is it")
    helped().says("stop, I can't do that").hears("How bad is it")


@pytest.mark.parametrize("words", ["everything is down", "nothing works since this morning"])
def test_how_bad_it_is_is_not_asked_when_the_words_say_so(words: str) -> None:
    talk = Talk(outcomes={FindHelp: [HELP]}).says("I need support", words).hears("your name")

    talk.says("Jane Doe")

    opened = [one for one in talk.commands.values() if isinstance(one, OpenTicket)]
    assert [one.severity for one in opened] == ["blocked"]


def test_a_ticket_joined_is_named_to_its_verified_owner_alone() -> None:
    for may_name in (True, False):
        found = {"joined": True, "may_name": may_name}
        outcome = Outcome(done=True, reference="T-1042", found=found)
        talk = Talk(outcomes={OpenTicket: [outcome]}).says(PROBLEM, "it can wait", "Jane Doe")

        talk.hears("I've added this to")
        assert ("T, 1, 0, 4, 2" in talk.heard) is may_name
