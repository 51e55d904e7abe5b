from collections import Counter
from datetime import UTC, datetime

import pytest

from evals import own
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.dialogue.understanding import Moment

NOON = Moment(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
LEAST = 0.92
"""What the rules reach on the sentences they were written with, so that no change loses it."""


def test_callers_of_every_trade_are_put_through_to_the_right_desk() -> None:
    right = Counter(
        (understand(row.text, asked=None, moment=NOON).topic or "general") in row.accepted
        for row in own.rows()
    )
    assert right[True] / right.total() >= LEAST


@pytest.mark.parametrize("topic", ["sales", "support", "general"])
def test_the_sentences_speak_for_every_desk(topic: str) -> None:
    assert sum(row.accepted == (topic,) for row in own.rows()) >= 60
