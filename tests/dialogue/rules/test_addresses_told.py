"""An e-mail address told unasked, and what is told beside it."""

import pytest

from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.rules import understand
from tests.dialogue.spoken.moments import WEDNESDAY


@pytest.mark.parametrize(
    "said",
    ["my email is the same as my name kim novak at gmail dot com",
     "the email address is kimnovak@gmail.com, same as my name",
     "oh, my e-mail would be kimnovak at gmail dot com"],
)  # fmt: skip
def test_an_address_told_in_passing_is_no_matter(said: str) -> None:
    for asked in (None, topic("anything_else")):
        meant = understand(said, asked=asked, moment=WEDNESDAY)

        assert (meant.topic, meant.answers) == ("", {"email": "kimnovak@gmail.com"})


def test_what_is_wrong_beside_an_address_is_a_matter() -> None:
    said = "my email is kim at acme dot com and my login is broken"

    assert understand(said, asked=None, moment=WEDNESDAY).topic == "support"
