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
        assert max(map(abs, leanings.lean(words, concepts.find(words)))) <= 3.5
    assert topics.judge(broken).topic == "support"


def test_what_says_nothing_of_a_purpose_leans_nowhere() -> None:
    for words in ("Jane Doe from Acme", "hmm, let me see", "I need help", "good morning"):
        assert topics.judge(plain(words)).topic == ""


def test_the_beginnings_of_words_pairs_of_them_and_ideas_are_weighed() -> None:
    found = leanings.features(("my", "invoices"), ["own"])
    assert found == ["*own", "^", "^_my", "invoi", "my", "my_invoi"]


def test_words_of_a_known_idea_lean_as_it_does() -> None:
    words = plain("repossession")
    sales, support = leanings.lean(words, ["wrong"])
    assert (sales, support) != leanings.lean(words, [])
    assert support > sales
