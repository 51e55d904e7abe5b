import pytest

from neuracrm_voice.dialogue.rules import concepts, evidence
from neuracrm_voice.dialogue.spoken.tidy import plain


def test_every_rule_speaks_of_ideas_that_have_words() -> None:
    ideas = set(concepts.ideas()) | {"lead", "state"}
    for rule in evidence.RULES:
        named = {*rule.both, *rule.absent}
        for first, second, _within in rule.chains:
            named |= {first, second}
        assert named <= ideas


def test_every_form_of_a_verb_is_the_same_idea() -> None:
    for form in ("cancel", "cancels", "canceled", "cancelled", "cancelling"):
        assert "change" in concepts.find([form])
    assert "change" in concepts.find(["modified"])


def test_an_idea_of_several_words_needs_them_all() -> None:
    assert "hours" in concepts.find(["opening", "hours"])
    assert "hours" not in concepts.find(["opening", "the", "door"])


def test_what_a_caller_wants_must_be_near_their_wish() -> None:
    near = concepts.find(["i", "want", "to", "buy"])
    far = concepts.find(["want", *["word"] * 20, "buy"])
    assert evidence.weigh(near)[0] > evidence.weigh(far)[0]


@pytest.mark.parametrize(
    ("words", "idea"),
    [
        ("is there a loo for customers", "facility"),
        ("which tram goes by your office", "route"),
        ("do you take apprentices", "jobs"),
        ("I'm a reporter with the Herald", "publicity"),
        ("could I introduce our range", "offering"),
        ("is she in today", "insider"),
        ("can it be another day", "shift"),
        ("the sign is crooked", "flaw"),
        ("you sent two left shoes", "slip"),
        ("could I have another copy", "exchange"),
        ("is breakfast thrown in", "supply"),
    ],
)
def test_places_people_plans_and_flaws_are_ideas(words: str, idea: str) -> None:
    assert idea in concepts.find(plain(words))
