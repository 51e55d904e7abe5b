"""What the rules make of a sentence, and what they leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue.answers import Kind, Slot, company, email, person_name
from neuracrm_voice.dialogue.answers import words as free_words
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.dialogue.understanding import TOPICS, Act, Understanding
from tests.dialogue.spoken.moments import WEDNESDAY


def heard(words: str, kind: Kind | None = None) -> Understanding:
    asked: Slot[object] | None = Slot(name="asked", kind=kind) if kind else None
    return understand(words, asked=asked, moment=WEDNESDAY)


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("I want to buy your CRM for my sales team", "sales"),
        ("could somebody send me a price list for your winter tyres", "sales"),
        ("do you still have any of the oak tables left", "sales"),
        ("we want to add ten more seats to our plan", "sales"),
        ("what's the difference between the silver and the gold cover", "sales"),
        ("book me a table for four on friday", "sales"),
        ("my internet has been down since this morning", "support"),
        ("you billed me for two months at once", "support"),
        ("the technician never showed up", "support"),
        ("I'd like to cancel my subscription", "support"),
        ("how do I reset my password", "support"),
        ("I ordered a blue one and got a red one", "support"),
        ("where is my refund", "support"),
        ("what are your opening hours", "general"),
        ("are you a robot", "general"),
        ("do you have any job openings", "general"),
        ("I think I dialed the wrong number", "general"),
        ("mmm banana", ""),
        ("Jane Doe", ""),
        ("I need help", ""),
        ("my email is jane at acme dot com", ""),
    ],
)
def test_a_topic_is_judged_only_where_words_support_it(words: str, topic: str) -> None:
    understanding = heard(words)
    assert (understanding.topic, understanding.explicit) == (topic, False)


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("sales please", "sales"),
        ("I'd rather talk to sales", "sales"),
        ("no, not sales, put me through to support", "support"),
        ("put me through to billing support", "support"),
        ("actually I need support", "support"),
        ("no, it's about a problem with my invoice", "support"),
        ("can I speak to someone in sales", "sales"),
    ],
)
def test_a_desk_asked_for_by_name_is_explicit(words: str, topic: str) -> None:
    understanding = heard(words)
    assert (understanding.topic, understanding.explicit) == (topic, True)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("yes please", Act.AFFIRM),
        ("no that's wrong", Act.DENY),
        ("I have no idea", Act.DONT_KNOW),
        ("can you repeat that", Act.REPEAT),
        ("not so fast please", Act.SLOWER),
        ("hold on a second", Act.WAIT),
        ("get me a live agent", Act.HUMAN),
        ("operator", Act.HUMAN),
        ("bye bye", Act.GOODBYE),
        ("good morning", Act.GREET),
        ("thank you very much", Act.THANK),
        ("no that's all", Act.DENY),
    ],
)
def test_a_pure_act_needs_no_model(words: str, act: Act) -> None:
    understanding = heard(words)
    assert (understanding.act, understanding.complete) == (act, True)
    assert understanding.topic == ""


@pytest.mark.parametrize(
    "words",
    ["I can't log in to my account", "it keeps hanging up on my calls", "my card is too slow",
     "can I get someone to fix the boiler", "I am waiting for my refund"],
)  # fmt: skip
def test_a_complaint_is_not_mistaken_for_an_act(words: str) -> None:
    understanding = heard(words)
    assert (understanding.topic, understanding.act) == ("support", Act.NONE)


def test_later_takes_leave_unless_it_is_counted() -> None:
    assert heard("talk to you later").act == Act.GOODBYE
    assert heard("five days later").act == Act.NONE


def test_a_desk_asked_for_by_name_alone_needs_no_model() -> None:
    assert heard("I'd rather talk to sales").complete
    assert not heard("support, my router is dead").complete


def test_one_sentence_may_hold_many_answers() -> None:
    answers = heard(
        "Hi, this is Jane Doe from Acme, we need forty seats, call me on 415 555 2671"
    ).answers
    assert answers["name"] == "Jane Doe"
    assert answers["company"] == "Acme"
    assert answers["size"] == 40
    assert answers["phone"] == "+14155552671"


@pytest.mark.parametrize(
    ("words", "size"),
    [("a team of thirty", 30), ("for 12 people", 12), ("we're about 200 employees", 200),
     ("a couple of dozen users", 24), ("at 3 people stared", 3), ("forty", None)],
)  # fmt: skip
def test_a_size_is_a_number_of_people(words: str, size: int | None) -> None:
    assert heard(words).answers.get("size") == size


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("I'm calling from Initech about a quote", "Initech"),
        ("our company is called Globex", "Globex"),
        ("it's Jane from Acme", "Acme"),
        ("I work at Banco Azul", "Banco Azul"),
        ("the delivery from yesterday is broken", None),
        ("I need it for friday", None),
    ],
)
def test_a_company_is_heard_where_one_is_named(words: str, company: str | None) -> None:
    assert heard(words).answers.get("company") == company


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("Hello, this is Jane Doe, the export keeps failing", "the export keeps failing"),
        ("I want to buy your CRM", "I want to buy your CRM"),
        ("sales please", None),
        ("I need help", None),
        ("support", None),
        ("hello there", None),
    ],
)
def test_the_matter_is_what_remains_of_substance(words: str, matter: str | None) -> None:
    assert heard(words).answers.get("matter") == matter


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("What are your opening hours?", "What are your opening hours?"),
        ("we need forty seats, how much is that?", "how much is that?"),
        ("can you repeat that", ""),
        ("can I speak to a person", ""),
        ("can I buy ten licences", ""),
        ("my router is dead", ""),
    ],
)
def test_a_question_is_told_from_a_request(words: str, question: str) -> None:
    assert heard(words).question == question


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("Jane Doe", Kind.NAME, "Jane Doe"),
        ("about forty", Kind.NUMBER, 40),
        ("no that's all", Kind.TOPIC, ""),
        ("nothing else, thanks", Kind.TOPIC, ""),
        ("no, thanks, bye", Kind.TOPIC, ""),
        ("support", Kind.TOPIC, "support"),
        ("yes", Kind.YES_NO, True),
        ("\U0001f44d", Kind.YES_NO, True),
    ],
)
def test_a_direct_answer_needs_no_model(words: str, kind: Kind, value: object) -> None:
    understanding = heard(words, kind)
    assert understanding.answers["asked"] == value
    assert understanding.complete


def test_free_words_are_kept_unless_they_are_only_an_act() -> None:
    assert heard("better reporting", Kind.WORDS).answers["asked"] == "better reporting"
    assert "asked" not in heard("what was that?", Kind.WORDS).answers
    assert not heard("better reporting", Kind.WORDS).complete


def test_a_question_back_leaves_something_for_the_model() -> None:
    understanding = heard("why do you need my name?", Kind.NAME)
    assert "asked" not in understanding.answers
    assert understanding.question
    assert not understanding.complete


@given(st.sampled_from([None, *Kind]), st.text())
def test_no_words_whatever_break_the_rules(kind: Kind | None, words: str) -> None:
    understanding = heard(words, kind)
    assert understanding.topic in {*TOPICS, "ticket_status", ""}
    if kind:
        slot: Slot[object] = Slot(name="asked", kind=kind)
        assert "asked" not in understanding.answers or slot.accepts(understanding.answers["asked"])


def test_a_minute_of_speech_is_understood() -> None:
    assert heard("and then the printer stopped working again " * 500).topic == "support"


@pytest.mark.parametrize(
    ("words", "slot", "value"),
    [
        ("Certainly, margaret at hillside dot com", email(), "margaret@hillside.com"),
        ("of course, Hillside Bakery, thank you", company(), "Hillside Bakery"),
        ("er look, Otto Kern", person_name(), "Otto Kern"),
    ],
)
def test_a_courtesy_is_no_part_of_what_is_told(words: str, slot: Slot[str], value: str) -> None:
    assert understand(words, asked=slot, moment=WEDNESDAY).answers[slot.name] == value


def test_a_name_told_in_place_of_the_company_is_a_name() -> None:
    for said in ("my name is Jane Doe", "I'm Jane Doe"):
        meant = understand(said, asked=company(), moment=WEDNESDAY)

        assert meant.answers == {"name": "Jane Doe"}


@pytest.mark.parametrize("asked", [company(), free_words("problem"), email()])
def test_letting_go_and_taking_leave_answers_nothing(asked: Slot[str]) -> None:
    meant = understand("oh never mind, goodbye", asked=asked, moment=WEDNESDAY)

    assert (meant.act, meant.answers) == (Act.GOODBYE, {})


def test_what_is_asked_for_is_no_possession_at_fault() -> None:
    meant = understand("it's just my email, my email", asked=email(), moment=WEDNESDAY)

    assert meant.topic == ""
    for fault in ("my email does not work", "I have not got the email you sent"):
        assert understand(fault, asked=email(), moment=WEDNESDAY).topic == "support"


@pytest.mark.parametrize(
    "said", ["I haven't got any email, love", "we don't use e-mail here", "I'm not on the internet"]
)
def test_who_has_no_e_mail_says_no_and_tells_of_no_fault(said: str) -> None:
    meant = understand(said, asked=email(), moment=WEDNESDAY)

    assert (meant.act, meant.topic) == (Act.DENY, "")


def test_whether_we_are_a_machine_is_a_question_and_no_plea_for_a_person() -> None:
    meant = understand("am I speaking to a real person", asked=None, moment=WEDNESDAY)

    assert (meant.topic, meant.act) == ("general", Act.NONE)


def test_a_plea_for_help_says_nothing_of_what_it_is_for() -> None:
    said = "I was hoping you could help me. The import did not run"

    meant = understand(said, asked=None, moment=WEDNESDAY)
    assert (meant.topic, meant.question) == ("support", "")
    assert meant.answers["matter"] == "The import did not run"


@pytest.mark.parametrize(
    "said", ["I am so fed up with this, it is about a problem", "I'm in a hurry, it's a problem"]
)
def test_how_a_caller_feels_is_no_matter(said: str) -> None:
    assert "matter" not in understand(said, asked=None, moment=WEDNESDAY).answers


def test_how_a_caller_feels_is_no_introduction() -> None:
    said = "i am fed up with this the import stops every time i open it"

    assert "import stops" in str(understand(said, asked=None, moment=WEDNESDAY).answers["matter"])


def test_an_address_names_neither_a_person_nor_a_firm() -> None:
    meant = understand("it is paul at weiss dot de", asked=email(), moment=WEDNESDAY)

    assert meant.answers == {"email": "paul@weiss.de"}
