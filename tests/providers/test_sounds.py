"""The waiting sounds: soft, seamless, and just what the command makes."""

import struct
import wave
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from neuracrm_voice.cli.sounds import SOUNDS, STATIC_AUDIO, command, sound
from neuracrm_voice.providers import wav

QUIET = 32767 * 10 ** (-18 / 20)
"""18 dB below full scale."""


def samples(name: str) -> tuple[int, ...]:
    with wave.open(BytesIO((STATIC_AUDIO / name).read_bytes())) as file:
        return struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))


def test_the_sounds_kept_are_those_the_command_makes(tmp_path: Path) -> None:
    made = CliRunner().invoke(command, ["--into", str(tmp_path)])
    assert made.exit_code == 0
    for name in SOUNDS:
        assert (tmp_path / name).read_bytes() == (STATIC_AUDIO / name).read_bytes()


@pytest.mark.parametrize("name", SOUNDS)
def test_a_telephone_can_play_it(name: str) -> None:
    assert wav.whole(sound(name)) == sound(name)


@pytest.mark.parametrize("name", SOUNDS)
def test_it_is_soft_and_begins_and_ends_in_silence(name: str) -> None:
    heard = samples(name)
    assert 500 < max(map(abs, heard)) < QUIET
    assert abs(heard[0]) <= 2
    assert abs(heard[-1]) <= 2


@pytest.mark.parametrize("name", SOUNDS)
def test_no_step_is_sharper_than_its_own_tone_makes(name: str) -> None:
    heard = samples(name)
    steps = [abs(b - a) for a, b in pairwise(heard)]
    assert max(steps) < 800
