"""Times to offer: on the caller's clock, apart from each other, near to what was wished for."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from neuracrm_voice.crm.booking import hold
from neuracrm_voice.crm.contacts import find_or_create_contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.diary import nearest, read_diary, spread, to_local, to_utc
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.zones import texts_reach, zone_of_caller
from neuracrm_voice.database import Database
from tests.crm.test_working_hours import ZONES, moments

NEW_YORK = "America/New_York"
locals_ = st.datetimes(datetime(2026, 11, 20), datetime(2026, 12, 20))  # noqa: DTZ001 - local, as said.


@given(moments, st.sampled_from(ZONES))
def test_a_time_that_is_said_is_the_moment_that_was_meant(moment: datetime, zone: str) -> None:
    shown = to_local(moment, zone)

    assert shown is None or to_utc(shown.isoformat(), zone) == moment


@pytest.mark.parametrize("local", ["2026-03-08T02:30", "2026-11-01T01:30", "noon", "", "9999-99"])
def test_a_time_that_no_clock_shows_or_that_it_shows_twice_is_none(local: str) -> None:
    assert to_utc(local, NEW_YORK) is None


def test_an_hour_that_comes_twice_is_never_offered() -> None:
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)

    assert to_local(first, NEW_YORK) is None
    assert to_local(first + timedelta(hours=1), NEW_YORK) is None
    assert to_local(first + timedelta(hours=2), NEW_YORK) == datetime(2026, 11, 1, 2, 30)  # noqa: DTZ001 - local, as said.


@given(st.lists(locals_, max_size=40, unique=True).map(sorted), st.integers(1, 3))
def test_offers_begin_with_the_soonest_and_lie_apart(times: list[datetime], count: int) -> None:
    offered = spread(times, count)

    assert offered[:1] == times[:1]
    assert len(offered) <= count
    assert all(
        later.date() != earlier.date() or later - earlier >= timedelta(hours=2)
        for earlier, later in itertools.pairwise(offered)
    )


@given(st.lists(locals_, max_size=40, unique=True).map(sorted), locals_)
def test_what_is_near_a_wish_is_on_its_day_or_later(times: list[datetime], wish: datetime) -> None:
    for at in nearest(times, wish, 2):
        assert at >= wish or at.date() == wish.date()


@pytest.mark.parametrize(
    ("phone", "zone"),
    [
        ("+14155550100", "America/Los_Angeles"),
        ("+12025550143", NEW_YORK),
        ("+442079460000", "Europe/London"),
        ("+447400123456", "Europe/London"),
        ("+919812345678", "Asia/Calcutta"),
        ("+18005551212", NEW_YORK),
        ("+61491570006", NEW_YORK),
        ("+12085550111", NEW_YORK),
        ("+15550100100", NEW_YORK),
        ("", NEW_YORK),
    ],
)
def test_a_number_tells_the_clock_only_where_it_leaves_no_doubt(phone: str, zone: str) -> None:
    assert zone_of_caller(phone, NEW_YORK) == zone


@pytest.mark.parametrize(
    ("phone", "reached"),
    [("+447400123456", True), ("+12025550143", True), ("+442079460000", False), ("", False)],
)
def test_texts_reach_mobiles(phone: str, *, reached: bool) -> None:
    assert texts_reach(phone) is reached


def in_no_order(session: Session) -> None:
    """Have the database give the rows for which no order is asked in another than an index's."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA reverse_unordered_selects = ON"))
    else:
        session.execute(text("SET LOCAL enable_indexscan = off"))
        session.execute(text("SET LOCAL enable_indexonlyscan = off"))


def test_a_time_is_taken_in_whatever_order_others_were(database: Database) -> None:
    times = [datetime(2026, 11, 23, hour, tzinfo=UTC) for hour in (19, 15, 17)]
    with database.begin() as session:
        seed(session)
        sarah = session.scalars(select(Host).order_by(Host.id)).first()
        assert sarah
        for at in times:
            jane = find_or_create_contact(session, f"+120255501{at.hour}")
            ends_at = at + sarah.timetable.slot
            meeting = Meeting(
                contact_id=jane.id, held_by=sarah, starts_at=at, ends_at=ends_at, time_zone=NEW_YORK
            )
            assert hold(session, sarah, meeting)

        in_no_order(session)
        diary = read_diary(session, sarah.line_id, times[1], times[0])

    assert list(diary.taken[sarah.id]) == sorted(diary.taken[sarah.id])
    assert [at for at in times if sarah in diary.hosts_free_at(at)] == []
