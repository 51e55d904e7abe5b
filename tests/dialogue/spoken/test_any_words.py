import re
from datetime import date, time, timedelta

import phonenumbers
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Choice, Kind, Slot
from neuracrm_voice.dialogue.spoken.tidy import tidy
from tests.dialogue.spoken.moments import WEDNESDAY, read

CHOICES = (Choice("yes", ("yes please",)), Choice("later", ("call me later",)))
WORDS = (
    "a at dot one two oh double twenty hundred thousand dozen couple point and no sorry may march "
    "monday next week first second the of half past quarter to noon pm in days ago plus from now "
    "0 zero noon midnight "
    "yes not my name is jane 12 1984 9 31 99999999999999999999 @ . - / : , ' \u0663 \u00bd \u00b2"
)
SAID = st.lists(st.sampled_from(sorted(set(WORDS.split()))), max_size=14).map(" ".join)


@given(st.sampled_from(Kind), st.text() | SAID)
def test_whatever_is_said_the_answer_is_one_the_slot_accepts(kind: Kind, words: str) -> None:
    slot: Slot[object] = Slot(name="asked", kind=kind, choices=CHOICES)
    value = spoken.read(words, slot, WEDNESDAY)
    assert value is None or slot.accepts(value)


@given(st.text())
def test_tidied_words_are_one_line_without_control_characters(words: str) -> None:
    assert re.search(r"[\x00-\x1f\x7f\u200b\u202e]| {2}", tidy(words)) is None


@given(st.integers(0, 999_999_999))
def test_a_number_said_back_is_the_number(value: int) -> None:
    assert read(Kind.NUMBER, spoken.say(value, Kind.NUMBER)) == value


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_a_date_said_back_is_the_date(value: date) -> None:
    assert read(Kind.DATE, spoken.say(value.isoformat(), Kind.DATE)) == value.isoformat()


@given(st.times())
def test_a_time_said_back_is_the_time(value: time) -> None:
    text = value.strftime("%H:%M")
    assert read(Kind.TIME, spoken.say(text, Kind.TIME)) == text


@given(st.integers(1, 500_000))
def test_a_day_and_time_said_back_is_the_same(minutes: int) -> None:
    text = (WEDNESDAY.now + timedelta(minutes=minutes)).isoformat(timespec="minutes")
    assert read(Kind.DAY_AND_TIME, spoken.say(text, Kind.DAY_AND_TIME)) == text


@given(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)))
def test_a_phone_number_said_back_is_the_number(region: str) -> None:
    example = phonenumbers.example_number(region)
    assert example is not None
    text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    assert read(Kind.PHONE, spoken.say(text, Kind.PHONE)) == text


LABEL = st.from_regex(r"[b-z][a-z0-9]{0,8}", fullmatch=True)


@given(
    LABEL,
    st.sampled_from(["", "_", "-", ".", "+"]),
    LABEL,
    LABEL,
    st.sampled_from(["com", "co.uk"]),
)
def test_an_email_said_back_is_the_address(
    first: str, sign: str, second: str, host: str, ending: str
) -> None:
    text = f"{first}{sign}{second}@{host}.{ending}"
    assert read(Kind.EMAIL, spoken.say(text, Kind.EMAIL)) == text
