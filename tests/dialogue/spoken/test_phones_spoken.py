"""Telephone numbers as callers say them and as recognisers write them."""

import pytest

from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.understanding import Moment
from tests.dialogue.spoken.moments import IN_LONDON, WEDNESDAY, read

IN_DELHI = Moment(WEDNESDAY.now, "IN")


@pytest.mark.parametrize(
    "words",
    [
        "415 555 2671", "415-555-2671", "415.555.2671", "(415) 555-2671", "4155552671",
        "1 415 555 2671", "1-415-555-2671", "+1 415 555 2671", "+14155552671", "+1 (415) 555-2671",
        "001 415 555 2671", "four one five five five five two six seven one",
        "four one five, five five five, two six seven one",
        "four fifteen five fifty five twenty six seventy one",
        "four fifteen triple five twenty six seventy one",
        "four hundred fifteen five five five two six seven one",
        "one four one five five five five two six seven one",
        "plus one four one five five five five two six seven one",
        "area code four one five five five five two six seven one",
        "area code 415 then 555 then 2671", "area code 415 and then 555 and then 2671",
        "it's 415, um, 555, uh, 2671", "it's 415 and it's 555 and that's 2671",
        "415 555 26 71", "415 five five five 2671", "four 15 triple 5 26 71",
        "415 triple five 2671", "415 triple 5 2671", "41 555 52 671", "415, that's 415, 555 2671",
        "four one five dash five five five dash two six seven one",
        "four one five hyphen five five five hyphen two six seven one",
        "four one five dot five five five dot two six seven one",
        "four one five space five five five space two six seven one",
        "open bracket four one five close bracket five five five two six seven one",
        "my number is 415 555 2671", "my cell is 415 555 2671 thanks",
        "you can reach me at 415 555 2671",
        "call me back on 415 555 2671 please", "415 555 2671 is my mobile",
        "415 555 2671 extension 12", "415 555 2671 ext 12", "415 555 2671 ext. 1234",
        "415 555 2671 extension one two",
        "four one five five five five two six seven one extension four",
        "415 555 2671 then press 3", "415 555 2671 option 2",
        "country code one four one five five five five two six seven one",
        "country code is one then four one five five five five two six seven one",
        "415 555 2672, no, 2671" , "415 555 2670, sorry, 2671", "415 556 2671, no, 415 555 2671",
        "415 555 2670, no, one at the end", "415 555 2670, sorry, ends in one",
        "415 555 2617, sorry, seven one not one seven",
        "415 555 1671 sorry 2671",
        "no it's 415 555 2671", "sorry 415 555 2671", "four one five 555 twenty-six seventy-one",
        "four one five five double five two six seven one",
        "415 five double five 2671", "4 1 5 5 5 5 2 6 7 1", "4, 1, 5, 5, 5, 5, 2, 6, 7, 1",
        "FOUR ONE FIVE FIVE FIVE FIVE TWO SIX SEVEN ONE", "call 415 555 2671 after 5 pm",
        "415 555 2671 between 9 and 5", "it's 415 555 2671, I'm in room 12", "tel: 415 555 2671",
        "phone number 415 555 2671.", "the number's 415 555 2671", "415 555 two six seven one",
    ],
)  # fmt: skip
def test_one_number_is_the_same_however_it_is_said(words: str) -> None:
    assert read(Kind.PHONE, words) == "+14155552671"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("eight hundred, five five five, zero one nine nine", "+18005550199"),
        ("one eight hundred five five five oh one nine nine", "+18005550199"),
        ("1 800 555 0199", "+18005550199"),
        ("one eight hundred five five five zero one double nine", "+18005550199"),
        ("eight eight eight five five five oh one ninety nine", "+18885550199"),
        ("eight double eight five five five oh one ninety nine", "+18885550199"),
        ("triple eight triple five oh one nine nine", "+18885550199"),
        ("two oh two five five five oh one four three", "+12025550143"),
        ("two zero two five five five zero one four three", "+12025550143"),
        ("two o two five five five o one four three", "+12025550143"),
        ("two nought two five five five nought one four three", "+12025550143"),
        ("202 555 oh 143", "+12025550143"),
        ("two oh two triple five oh one forty three", "+12025550143"),
        ("202 555 zero one forty-three", "+12025550143"),
        ("two twelve five five five eighteen hundred", "+12125551800"),
        ("two one two five five five nineteen hundred", "+12125551900"),
        ("two one two five five five four thousand", "+12125554000"),
        ("two one two five five five forty-two seventeen", "+12125554217"),
        ("six one seven five five five eleven twenty two", "+16175551122"),
        ("six one seven, five five five, double one double two", "+16175551122"),
        ("nine one seven five five five double oh three four", "+19175550034"),
        ("nine one seven five five five double zero three four", "+19175550034"),
        ("seven oh three five five five ten ten", "+17035551010"),
        ("plus four four twenty seven nine four six oh nine five eight", "+442079460958"),
        ("plus 44 20 7946 0958", "+442079460958"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("0044 20 7946 0958", "+442079460958"),
        ("double oh four four twenty seventy nine forty six oh nine five eight", "+442079460958"),
        ("oh oh four four two oh seven nine four six oh nine five eight", "+442079460958"),
        ("country code four four, two oh seven nine four six oh nine five eight", "+442079460958"),
        ("country code 44, 20 7946 0958", "+442079460958"),
        ("country code is 91, 98765 43210", "+919876543210"),
        ("country code 91 nine eight seven six five four three two one zero", "+919876543210"),
        ("plus nine one nine eight seven six five four three two one zero", "+919876543210"),
        ("plus ninety one 98765 43210", "+919876543210"),
        ("plus 91 98 76 54 32 10", "+919876543210"),
        ("oh one one four four two oh seven nine four six oh nine five eight", "+442079460958"),
        ("011 44 20 7946 0958", "+442079460958"),
        ("plus four nine three oh double oh one two three four five six", "+493000123456"),
        ("plus thirty three one forty two sixty eight fifty three hundred", "+33142685300"),
        ("plus three five three one five five five one two three four", "+35315551234"),
        ("plus sixty one two nine three seven four four thousand", "+61293744000"),
    ],
)  # fmt: skip
def test_numbers_of_many_countries_are_read_on_a_line_of_the_united_states(
    words: str, number: str
) -> None:
    assert read(Kind.PHONE, words) == number


@pytest.mark.parametrize(
    "words",
    [
        "07700 900123", "07700 900 123", "oh double seven double oh nine double oh one two three",
        "zero double seven double zero nine double zero one two three",
        "oh seven seven hundred nine hundred one two three",
        "07 double 7? no, 07700 900123", "0 double 7 double 0 9 double 0 123",
        "07 7 double 0 9 double 0 1 2 3", "oh seven seven oh oh, nine oh oh, one two three",
        "0770 0900 123", "+44 7700 900123", "0044 7700 900123", "+44 (0) 7700 900123",
        "plus double four seven seven double oh nine hundred one two three",
        "nought seven seven nought nought nine nought nought one two three",
        "oh seventy seven hundred nine hundred one two three",
        "it's oh double seven double oh, then yeah, nine double oh one two three",
    ],
)  # fmt: skip
def test_a_british_number_is_read_in_doubles_and_noughts(words: str) -> None:
    assert read(Kind.PHONE, words, IN_LONDON) == "+447700900123"


@pytest.mark.parametrize(
    "words",
    [
        "98220 34567", "9822034567", "nine eight double two zero three four five six seven",
        "nine eight two two zero, three four five six seven", "982 203 4567", "+91 98220 34567",
        "ninety eight double two oh three four five six seven", "98 22 03 45 67", "098220 34567",
        "98 double 2 0 345 67", "zero nine eight double two zero three four five six seven",
        "plus nine one, nine eight two two zero, three four five six seven",
    ],
)  # fmt: skip
def test_an_indian_number_is_read_in_its_groups(words: str) -> None:
    assert read(Kind.PHONE, words, IN_DELHI) == "+919822034567"


@pytest.mark.parametrize(
    "words",
    [
        "12 March 2026", "the third of April nineteen eighty four", "2026-03-15", "03/15/2026",
        "two hundred fifty thousand dollars", "$250,000", "1,250.00",
        "forty two thousand five hundred",
        "T 1042", "order 88 42 19", "my reference is L 2087", "four five six seven",
        "4111 1111 1111 1111",
        "five five hundred, oh four, two two two two, three three, four four four",
        "half past four", "10:30", "ten thirty to eleven forty five", "nineteen eighty four",
        "SW1A 1AA",
        "94103", "nine four one oh three", "94103-1234", "apartment 12, 415 Main Street",
        "room 4155",
        "911", "one two three", "0000 0000 00", "twenty four seven", "one in a million",
        "five to nine",
        "99 percent", "about forty people", "three times",
        "one one one one one one one one one one",
        "between 2020 and 2026", "123 45 6789",
    ],
)  # fmt: skip
def test_other_figures_are_no_number_to_call(words: str) -> None:
    assert read(Kind.PHONE, words) is None
