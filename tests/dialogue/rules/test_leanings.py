from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.rules import concepts, evidence, leanings, topics
from neuracrm_voice.dialogue.spoken.tidy import plain

SQUEAKS = plain("the gate squeaks")


def test_an_opening_of_no_known_idea_goes_the_way_it_leans() -> None:
    assert evidence.weigh(concepts.find(SQUEAKS)) == (0, 0, 0)
    assert topics.judge(SQUEAKS).topic == "support"


def test_in_mid_call_no_lean_decides() -> None:
    company: Slot[object] = Slot(name="company", kind=Kind.COMPANY)
    assert topics.judge(SQUEAKS, asked=company).topic == ""


def test_a_lean_is_a_hint_and_undoes_no_clear_evidence() -> None:
    broken = plain("my invoice is wrong and I want a refund")
    for words in (SQUEAKS, broken, plain("how much is the purple one"), plain("Jane Doe")):
        assert max(map(abs, leanings.lean(words))) <= 1.5
    assert topics.judge(broken).topic == "support"


def test_what_says_nothing_of_a_purpose_leans_nowhere() -> None:
    for words in ("Jane Doe from Acme", "hmm, let me see", "I need help", "good morning"):
        assert topics.judge(plain(words)).topic == ""


def test_the_beginnings_of_words_and_pairs_of_them_are_weighed() -> None:
    assert leanings.features(("my", "invoices")) == ["^", "^_my", "invoi", "my", "my_invoi"]
