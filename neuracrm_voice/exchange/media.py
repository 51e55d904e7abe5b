"""Fetch what `<Play>` names, and keep it as long as its headers allow."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from neuracrm_voice.exchange.audio import examine
from neuracrm_voice.exchange.carrier import Delivery, Line
from neuracrm_voice.exchange.heard import Played
from neuracrm_voice.exchange.problems import ProblemError

_NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class _Kept:
    sound: Played
    validators: Mapping[str, str]
    fresh_until: float


@dataclass(slots=True)
class MediaShelf:
    """Audio by address, for all calls of an exchange; seconds are of the exchange's own clock."""

    _kept: dict[str, _Kept] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def sound(self, line: Line, url: str, now: float) -> Played:
        """Return the audio, requested if need be; raise `ProblemError` as `<Play>` would fail."""
        with self._lock:
            kept = self._kept.get(url)
        if kept is not None and now < kept.fresh_until:
            return kept.sound
        delivery = line.fetch(url, kept.validators if kept else {})
        if kept is not None and delivery.status == _NOT_MODIFIED:
            sound = kept.sound
        else:
            if delivery.error is not None:
                raise ProblemError(delivery.error, "the audio could not be fetched")
            media_type, seconds = examine(delivery.body, delivery.headers.get("content-type"))
            sound = Played(url, delivery.body, media_type, seconds)
        self._keep(url, sound, delivery, now)
        return sound

    def _keep(self, url: str, sound: Played, delivery: Delivery, now: float) -> None:
        control = delivery.headers.get("cache-control", "").lower()
        names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        validators = {
            name: delivery.headers[header]
            for header, name in names.items()
            if header in delivery.headers
        }
        age = re.search(r"max-age=(\d+)", control)
        seconds = int(age.group(1)) if age and "no-cache" not in control else 0
        if "no-store" in control or not (seconds or validators):
            return
        with self._lock:
            self._kept[url] = _Kept(sound, validators, now + seconds)
