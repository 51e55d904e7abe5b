"""Makes the sounds a caller hears while we think: `flask sounds`.

They are computed, so their origin is plain; the same program makes the same bytes.
"""

import io
import math
import struct
import wave
from dataclasses import dataclass
from pathlib import Path

import click

SAMPLES_PER_SECOND = 8000
"""What a telephone line carries."""

PEAK = 2000
"""About 24 dB below full scale: well under a voice, which speaks at some -12 dB."""

FADE_SECONDS = 0.06
"""Long enough that no note begins with a click."""

STATIC_AUDIO = Path(__file__).parents[2] / "static_audio"


@dataclass(frozen=True, slots=True)
class Note:
    """A sine that swells and dies away; times in seconds, pitch in hertz."""

    begins: float
    lasts: float
    hertz: float


SOUNDS: dict[str, tuple[float, tuple[Note, ...]]] = {
    # A falling fourth, C5 to G4, then quiet: it may be repeated without a seam.
    "waiting.wav": (2.0, (Note(0.0, 0.9, 523.25), Note(0.7, 1.1, 392.0))),
}
"""File names, with how long each sound lasts in seconds and the notes in it."""


@click.command("sounds")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=STATIC_AUDIO,
    help="The folder to write to; static_audio unless told.",
)
def command(into: Path) -> None:
    """Write the waiting sounds again; the bytes are always the same."""
    into.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        content = sound(name)
        (into / name).write_bytes(content)
        click.echo(f"{name}: {len(content)} bytes")


def sound(name: str) -> bytes:
    """Compute one of SOUNDS as 8 kHz mono 16-bit WAV."""
    lasts, notes = SOUNDS[name]
    samples = [
        _sample(at / SAMPLES_PER_SECOND, notes) for at in range(round(lasts * SAMPLES_PER_SECOND))
    ]
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLES_PER_SECOND)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return kept.getvalue()


def _sample(at: float, notes: tuple[Note, ...]) -> int:
    return round(sum(_sounding(note, at - note.begins) for note in notes))


def _sounding(note: Note, since: float) -> float:
    if not 0 <= since < note.lasts:
        return 0.0
    swell = min(1.0, since / FADE_SECONDS)
    # Squared, the fall ends as gently as it can: both level and slope reach zero.
    fall = (1 - since / note.lasts) ** 2
    return PEAK * swell * fall * math.sin(2 * math.pi * note.hertz * since)
