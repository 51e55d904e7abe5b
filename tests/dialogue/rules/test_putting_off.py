"""What takes a wish back, and what only tells what is wanted no longer."""

import pytest

from evals import own
from neuracrm_voice.dialogue.answers import number
from neuracrm_voice.dialogue.answers import words as free_words
from neuracrm_voice.dialogue.rules import putting_off, understand
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.spoken.moments import WEDNESDAY


def takes_back(words: str) -> bool:
    return putting_off.takes_back(" ".join(plain(words)))


@pytest.mark.parametrize(
    "words",
    [
        "I've changed my mind",
        "no, I've changed my mind, I don't want it any more",
        "I've changed my mind, leave it",
        "sorry, I changed my mind about buying it",
        "look, I talked to my wife and we don't want to order it any more",
        "we don't want to continue",
        "I don't want to buy your software any more",
        "I'm not going to buy after all",
        "we're no longer interested, thanks",
        "not needed any more",
        "we no longer need it",
        "I no longer want to buy it",
        "let's leave it at that then",
        "never mind, thanks",
    ],
)
def test_words_that_close_on_it_take_a_wish_back(words: str) -> None:
    assert takes_back(words)


@pytest.mark.parametrize(
    "words",
    [
        "I do not want to continue using Excel",
        "we do not want to do this by hand any more",
        "we no longer want to use spreadsheets",
        "we no longer need our old CRM and want to replace it with yours",
        "I'm not interested any more in the small plan, we need the big one",
        "I've changed my mind, we need the big one",
        "I don't want to order it by mail",
        "I don't want to buy it today",
        "the export is not needed any more",
        "our customers don't want to order any more",
        "what if we don't want to continue",
    ],
)
def test_what_is_wanted_no_longer_or_not_so_takes_nothing_back(words: str) -> None:
    assert not takes_back(words)


def test_nobody_who_opens_with_what_they_want_takes_it_back() -> None:
    openings = [*own.rows(), *(row for _, row in own.openings())]
    wanted = [row.text for row in openings if {"sales", "support"} & set(row.accepted)]

    assert len(wanted) > 1000
    assert [words for words in wanted if takes_back(words)] == []


def test_what_is_needed_is_taken_back_only_by_words_that_tell_nothing_else() -> None:
    told = "a calendar for the office, the old one we no longer need"

    need = understand(told, asked=free_words("need"), moment=WEDNESDAY)
    assert (need.act, need.answers["need"]) == (Act.NONE, told)
    assert understand(told, asked=number("size"), moment=WEDNESDAY).act is Act.WITHDRAW
    alone = understand("actually we no longer need it", asked=free_words("need"), moment=WEDNESDAY)
    assert alone.act is Act.WITHDRAW
