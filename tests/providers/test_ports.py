"""Every provider is the port it claims to be."""

import pytest

from neuracrm_voice.ports import Audio, AudioShelf, LanguageModel, Voice
from neuracrm_voice.providers import (
    breaker,
    elevenlabs_voice,
    local_shelf,
    openai_language_model,
    s3_shelf,
)
from neuracrm_voice.providers.guarded import GuardedLanguageModel, GuardedShelf, GuardedVoice
from neuracrm_voice.providers.offline import CarrierVoice, OfflineLanguageModel
from neuracrm_voice.settings import Settings
from tests.providers.conftest import Configure
from tests.vendors import little_wav


def models(settings: Settings) -> list[LanguageModel]:
    openai = openai_language_model.build(settings)
    guarded = GuardedLanguageModel(openai, breaker.build("openai", settings))
    return [openai, OfflineLanguageModel(), guarded]


def voices(settings: Settings) -> list[Voice]:
    elevenlabs = elevenlabs_voice.build(settings)
    guarded = GuardedVoice(elevenlabs, breaker.build("elevenlabs", settings))
    return [elevenlabs, CarrierVoice(), guarded]


def shelves(settings: Settings) -> list[AudioShelf]:
    s3 = s3_shelf.build(settings)
    guarded = GuardedShelf(s3, breaker.build("s3", settings))
    return [s3, local_shelf.build(settings), guarded]


@pytest.mark.usefixtures("bucket")
class TestEachProviderIsItsPort:
    """mypy holds the types; this holds that each is built, named and callable."""

    @pytest.mark.parametrize("which", range(3))
    def test_language_models_understand(self, configure: Configure, which: int) -> None:
        model = models(configure())[which]
        assert model.name
        assert callable(model.understand)

    @pytest.mark.parametrize("which", range(3))
    def test_voices_render_under_a_fingerprint_or_leave_it_to_the_carrier(
        self, configure: Configure, which: int
    ) -> None:
        voice = voices(configure())[which]
        assert voice.name
        # "" tells whoever keeps audio that there will be none to keep.
        assert (voice.render("Hello.", seconds=3) is None) == (voice.fingerprint == "")

    @pytest.mark.parametrize("which", range(3))
    def test_shelves_find_what_they_are_given(self, configure: Configure, which: int) -> None:
        settings = configure(audio_bucket="audio", audio_base_url="https://cdn.example.com")
        shelf = shelves(settings)[which]
        name = f"{which}" * 64 + ".wav"
        assert shelf.find(name) is None
        assert shelf.put(name, Audio(little_wav())) == shelf.find(name)
