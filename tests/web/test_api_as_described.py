"""The API keeps to its description, whatever is sent to it: schemathesis makes it up."""

from typing import Any

import pytest
import schemathesis
from apiflask import APIFlask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.keys import SCOPES, create_key
from neuracrm_voice.database import Database

EXAMPLES = 6
"""For each operation, as it wants them and as it does not; more find nothing that these do not."""

BOUNDED = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

OURS = [ignored_auth, positive_data_acceptance]
"""The first takes our good key for a bad one of its own; for the second there is a stricter one."""

NAMES_ANOTHER = {
    *("cursor", "contact_id", "lead_id", "line_id", "host", "phone", "stage", "Idempotency-Key"),
    *("starts_at", "due_at", "call", "origin"),
}
"""What may be well written and yet be refused, because of what is there, or of an odd year."""


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=str)
def test_every_operation_answers_as_its_description_says(
    app: APIFlask, database: Database, mode: GenerationMode
) -> None:
    with database.begin() as session:
        seed(session)
        key = create_key(session, "Anybody", SCOPES)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)

        @BOUNDED
        @given(case=result.ok().as_strategy(generation_mode=mode))
        def check(case: Case[Any]) -> None:
            answer = case.call(headers={"Authorization": f"Bearer {key}"})
            case.validate_response(answer, excluded_checks=OURS)
            if mode is GenerationMode.POSITIVE:
                assert answer.status_code != 400
                if answer.status_code == 422:
                    assert set(answer.json()["errors"]) <= NAMES_ANOTHER, answer.text

        check()
