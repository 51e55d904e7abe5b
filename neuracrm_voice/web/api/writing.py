"""Writing: how every resource shows one record, makes one and changes one.

`POST` with an `Idempotency-Key` makes a record once, however often it is sent. `PATCH` with
`If-Match` changes a record only if it still is as it was read; the ETag of one record names its
latest change.
"""

from typing import Any

from flask import Response, abort, request
from pydantic import BaseModel

from neuracrm_voice.crm import by_hand
from neuracrm_voice.crm.by_hand import StaleError, Written
from neuracrm_voice.crm.drafts import Draft
from neuracrm_voice.crm.once import MOST_KEY_CHARACTERS, OtherAskedError, once
from neuracrm_voice.crm.refusals import FaultError, RefusedError
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.services import services
from neuracrm_voice.web.auth import asker, current_key
from neuracrm_voice.web.problems import Problem

KEY_HEADER = "Idempotency-Key"


def show(record: Written, number: int, item: type[BaseModel]) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one record."""
    with services().database.read() as session:
        found = session.get(record, number) if number <= LARGEST_ID else None
        shown = item.model_validate(found or abort(404))
    return shown, {"ETag": etag_of(found)}


def create(record: Written, draft: Draft, item: type[BaseModel]) -> Any:  # noqa: ANN401 - as above.
    """Make a record of a draft, once for each Idempotency-Key."""
    key = request.headers.get(KEY_HEADER, "")
    if len(key) > MOST_KEY_CHARACTERS or "\x00" in key:
        return _refused(422, {KEY_HEADER: "This key is too long; 200 characters are enough."})
    try:
        with services().database.begin() as session:

            def make() -> str:
                made = by_hand.make(session, record, draft, by=current_key().name)
                return item.model_validate(made).model_dump_json()

            asked = f"{request.path}\n{draft.model_dump_json(exclude_unset=True)}"
            answer = once(session, asker(), key, asked, make) if key else make()
    except OtherAskedError:
        fault = "Something else was sent with this key before. Take a new key for a new record."
        return _refused(422, {KEY_HEADER: fault})
    except FaultError as error:
        return _refused(422, error.faults)
    except RefusedError as error:
        return Problem(status=409, detail=str(error)).response()
    return Response(answer, 201, mimetype="application/json")


def change(record: Written, number: int, draft: Draft, item: type[BaseModel]) -> Any:  # noqa: ANN401 - as above.
    """Change a record, if it still is what `If-Match` names."""
    try:
        with services().database.begin() as session:
            held = by_hand.lock(session, record, number) if number <= LARGEST_ID else None
            if held is None:
                abort(404)
            if request.if_match and not request.if_match.contains(_tag(held)):
                raise StaleError  # noqa: TRY301 - what two roads lead to is said once.
            by_hand.change(session, held, draft, by=current_key().name)
            shown = item.model_validate(held)
    except StaleError:
        return Problem(status=412).response()
    except FaultError as error:
        return _refused(422, error.faults)
    except RefusedError as error:
        return Problem(status=409, detail=str(error)).response()
    return shown, {"ETag": etag_of(held)}


def etag_of(record: Any) -> str:  # noqa: ANN401 - any record.
    """Return the ETag of one record as it is now."""
    return f'"{_tag(record)}"'


def _tag(record: Any) -> str:  # noqa: ANN401 - any record.
    return f"{record.updated_at:%Y%m%dT%H%M%S.%f}"


def _refused(status: int, faults: dict[str, str]) -> Response:
    errors = {name: [fault] for name, fault in faults.items()}
    return Problem(status=status, errors=errors).response()
