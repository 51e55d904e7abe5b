import pytest

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Choice, Kind
from neuracrm_voice.dialogue.spoken import phones, references
from neuracrm_voice.scenes.callback import OFFER
from tests.dialogue.spoken.moments import IN_LONDON, read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("four one five five five five two six seven one", "+14155552671"),
        ("plus one, four one five, triple five, two six seven one", "+14155552671"),
        ("(415) 555-2671 extension 12", "+14155552671"),
        ("it's area code two one two five five five oh one double nine", "+12125550199"),
        ("eight hundred five five five oh one nine nine", "+18005550199"),
        ("00 44 20 7946 0958", "+442079460958"),
        ("+1 415 555 2671x12", "+14155552671"),
        ("21 98765 4321, I am in Rio", "+5521987654321"),
        ("six hundred fifteen five five five zero one two three", "+16155550123"),
        ("two twelve five five five twelve hundred", "+12125551200"),
        ("plus forty four twenty seven nine four six oh nine five eight", "+442079460958"),
    ],
)
def test_a_phone_number_is_kept_in_e164_however_it_is_grouped(words: str, value: str) -> None:
    assert read(Kind.PHONE, words) == value


def test_a_number_without_a_country_belongs_to_the_line() -> None:
    assert read(Kind.PHONE, "oh two oh seven nine four six oh nine five eight", IN_LONDON) == (
        "+442079460958"
    )


@pytest.mark.parametrize(
    "words",
    [
        "",
        "five",
        "my order is 12345",
        "I don't have one",
        "1 2 3",
        "415 555 267",
        "441 617 960",
        "0000000000",
    ],
)
def test_what_no_one_could_dial_is_no_phone_number(words: str) -> None:
    assert read(Kind.PHONE, words) is None


def test_a_volunteered_number_has_to_be_really_assigned() -> None:
    assert phones.read("invoice 1234567890", "US", strict=True) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("jane dot doe at acme dot com", "jane.doe@acme.com"),
        ("it's jane underscore d nine at g mail dot com", "jane_d9@gmail.com"),
        ("Sure, it's Jane.Doe@Acme.com.", "jane.doe@acme.com"),
        ("you can reach me at jane at acme dot co dot uk", "jane@acme.co.uk"),
        ("j a n e at a c m e dot c o m, all lowercase", "jane@acme.com"),
        ("bob dash smith at mail dot acme dot org", "bob-smith@mail.acme.org"),
        ("hello hyphen services at acme dot com", "hello-services@acme.com"),
        ("hello, jane at acme dot com", "jane@acme.com"),
        ("jane at the rate acme dot co dot i n", "jane@acme.co.in"),
        ("jane, at sign, acme dot com", "jane@acme.com"),
        ("double u smith at yahoo com", "wsmith@yahoo.com"),
        ("jane two hundred at acme dot c o dot u k", "jane200@acme.co.uk"),
        ("write to <jane@acme.com>", "jane@acme.com"),
        ("_jane!doe$@acme.com", "_jane!doe$@acme.com"),
        ("write to jane@[192.0.2.17].", "jane@[192.0.2.17]"),
    ],
)
def test_an_email_is_understood_written_and_spoken(words: str, value: str) -> None:
    assert read(Kind.EMAIL, words) == value


@pytest.mark.parametrize(
    "words",
    [
        "I'm Jane Doe, jane at acme dot com",
        "I am Jane Doe jane at acme dot com",
        "this is Jane Doe from Acme. jane at acme dot com",
        "my name is Jane, it's jane at acme dot com",
    ],
)
def test_the_name_said_before_an_address_is_no_part_of_it(words: str) -> None:
    assert read(Kind.EMAIL, words) == "jane@acme.com"


def test_a_word_said_twice_in_an_address_is_no_name_before_it() -> None:
    assert read(Kind.EMAIL, "my email is bob dash bob at acme dot com") == "bob-bob@acme.com"
    assert read(Kind.EMAIL, "I'm bob dot bob at acme dot com") == "bob.bob@acme.com"


@pytest.mark.parametrize(
    "words",
    [
        "not jane at acme dot com but joe at acme dot com",
        "joe at acme dot com, not jane at acme dot com",
        "not jane@acme.com but joe@acme.com",
        "jane at acme dot co dot uk joe at acme dot com",
    ],
)
def test_of_two_addresses_the_one_that_is_meant_is_taken_alone(words: str) -> None:
    assert read(Kind.EMAIL, words) == "joe@acme.com"


def test_the_number_of_a_host_is_said_with_its_brackets() -> None:
    said = "jane at open bracket 192 dot 0 dot 2 dot 17 close bracket"

    assert spoken.say("jane@[192.0.2.17]", Kind.EMAIL) == said


def test_an_address_that_is_denied_is_none() -> None:
    assert read(Kind.EMAIL, "it's not jane at acme dot com") is None


@pytest.mark.parametrize(
    "words",
    [
        *("", "I don't have email", "meet me at noon", "jane at", "at dot"),
        *("jane@[192.0.2.256]", "jane@[192.0.2]", "jane@[192.0.2.17.4]", "jane@192.0.2.17"),
    ],
)
def test_what_is_no_address_is_no_email(words: str) -> None:
    assert read(Kind.EMAIL, words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("T 1042", "T-1042"),
        ("tee one oh four two", "T-1042"),
        ("it's T as in Tango, ten forty two", "T-1042"),
        ("l dash twenty eighty seven", "L-2087"),
        ("I lost it", None),
    ],
)
def test_a_reference_is_understood_read_out(words: str, value: str | None) -> None:
    assert references.read(words) == value


def test_a_reference_is_said_sign_by_sign() -> None:
    assert spoken.say_reference("T-1042") == "T, 1, 0, 4, 2"


PACE = (
    Choice("blocked", ("nothing works", "completely down", "blocked")),
    Choice("limited", ("some of it works", "slow")),
    Choice("minor", ("just a question", "minor")),
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("it's completely down", "blocked"),
        ("not blocked, just slow", "limited"),
        ("blokked", "blocked"),
        ("the third one", "minor"),
        ("the last", "minor"),
        ("purple", None),
    ],
)
def test_one_of_a_few_is_picked_by_its_words_its_sound_or_its_place(
    words: str, value: str | None
) -> None:
    assert read(Kind.ONE_OF, words, choices=PACE) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("please don't", "neither"),
        ("I don't want to leave a message", "neither"),
        ("no message, call me", "callback"),
        ("not a message but a call back", "callback"),
        ("no, a message please", "message"),
        ("no, call me back", "callback"),
        ("I don't want a call back but I'd like to leave a message", "message"),
        ("no call back, a message", "message"),
        ("neither a call back nor a message", "neither"),
        ("a message instead of a call back", "message"),
        ("sure, but a message", "message"),
    ],
)
def test_what_is_named_only_to_be_refused_is_not_chosen(words: str, value: str) -> None:
    assert read(Kind.ONE_OF, words, choices=OFFER.choices) == value
