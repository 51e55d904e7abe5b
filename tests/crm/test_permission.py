from datetime import UTC, datetime, time

import pytest

from neuracrm_voice.crm.permission import NotAllowedError, Window, check_hours
from neuracrm_voice.crm.zones import zones_of

WINDOW = Window(time(9), time(20))
BOSTON, LONDON, TOLL_FREE, MUMBAI = "+16175550123", "+442079460123", "+18005550123", "+919876543210"


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("phone", "moment", "may"),
    [
        (BOSTON, at(13, 59), False),
        (BOSTON, at(14), True),
        (BOSTON, at(0, 59), True),
        (BOSTON, at(1), False),
        (LONDON, at(9), True),
        (LONDON, at(20), False),
        (MUMBAI, at(3, 30), True),
        (MUMBAI, at(3, 29), False),
    ],
)
def test_the_hours_are_those_of_the_one_called(phone: str, moment: datetime, may: bool) -> None:  # noqa: FBT001 - a column of the table.
    assert WINDOW.holds(phone, "Asia/Tokyo", moment) is may


def test_a_number_that_may_be_anywhere_is_called_when_it_is_fit_everywhere() -> None:
    assert len(zones_of(TOLL_FREE, "America/New_York")) > 1
    assert not WINDOW.holds(TOLL_FREE, "America/New_York", at(14))
    assert not WINDOW.holds(TOLL_FREE, "America/New_York", at(5))


def test_another_try_is_put_off_until_the_morning() -> None:
    assert WINDOW.next_within(BOSTON, "UTC", at(1, 30)) == at(14)
    assert WINDOW.next_within(BOSTON, "UTC", at(15, 10)) == at(15, 10)


def test_the_refusal_says_when_and_where() -> None:
    with pytest.raises(NotAllowedError, match=r"09:00 to 20:00.*America/New_York") as refusal:
        check_hours(WINDOW, BOSTON, "UTC", at(5))

    assert refusal.value.kind == "calling_hours"
