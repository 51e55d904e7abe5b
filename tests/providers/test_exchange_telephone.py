from pathlib import Path

import pytest

from neuracrm_voice.calls.intent import Wanted
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.ports import ProviderError
from neuracrm_voice.providers.exchange_telephone import ExchangeTelephone
from neuracrm_voice.providers.offline import NoTelephone
from neuracrm_voice.settings import Settings
from neuracrm_voice.wiring import wire
from tests.office import JANE, open_office


def test_without_an_account_a_call_of_ours_is_talked_with_a_scripted_callee(tmp_path: Path) -> None:
    settings = {"twilio_account_sid": "", "twilio_auth_token": None, "calling_hours": "00:00-23:59"}
    with open_office(f"sqlite:///{tmp_path / 'calls.db'}", tmp_path, "once", **settings) as office:
        telephone = ExchangeTelephone(office.services.settings, think_seconds=0)
        office.services.outbound._telephone = telephone  # noqa: SLF001 - the same, without pauses.
        with office.database.begin() as session:
            contact = Contact(phone=JANE, name="Jane Doe", consent="given")
            session.add(contact)

        office.services.outbound.ask(Wanted(contact_id=contact.id))
        office.works()
        telephone.wait()

        call = office.one(Call)
        assert call.status == "completed"
        assert call.turn_count > 1


def test_in_production_a_missing_account_refuses(tmp_path: Path) -> None:
    given = {"instance_path": tmp_path, "secret_key": "0123456789abcdef"}
    here = wire(Settings(_env_file=None, **given))  # type: ignore[arg-type]
    there = wire(Settings(_env_file=None, base_url="https://voice.example.com", **given))  # type: ignore[arg-type]

    assert isinstance(here.telephone, ExchangeTelephone)
    assert type(there.telephone) is NoTelephone
    with pytest.raises(ProviderError):
        here.telephone.redirect_call("CA1", "<Response/>")
    here.close()
    there.close()
