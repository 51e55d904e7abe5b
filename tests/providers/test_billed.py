"""What vendors bill: nothing that they refused."""

import pytest

from neuracrm_voice.ports import ProviderError, metered
from neuracrm_voice.providers import elevenlabs_voice, openai_language_model
from tests.providers.asking import utterance
from tests.providers.conftest import Configure
from tests.vendors import VendorServer


def test_what_a_vendor_could_not_do_is_not_charged(
    vendors: VendorServer, configure: Configure
) -> None:
    vendors.fault = "500"
    with metered() as uses:
        with pytest.raises(ProviderError):
            elevenlabs_voice.build(configure()).render("Good morning.", seconds=3)
        with pytest.raises(ProviderError):
            openai_language_model.build(configure()).understand(utterance(), seconds=3)

    assert uses == []
    assert len(vendors.requests) == 2
