"""Fields: the inputs of a form, made from the draft behind it, and what was typed read back.

So a form knows no rule of its own: what the API refuses, a page refuses, in the same words.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request
from pydantic import ValidationError

from neuracrm_voice.crm.drafts import Draft
from neuracrm_voice.crm.phone_numbers import without_marks
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.web.errors import plain

LONG_CHARACTERS = 200
"""Whatever may be longer than a line gets more than one."""

MOST_FORM_KEY_CHARACTERS = 100

_BY_NAME = {"phone": "tel", "desk_phone": "tel", "email": "email"}


@dataclass(frozen=True, slots=True)
class Field:
    """One input. `kind` is text, long, tel, email, number, moment, choice or hidden.

    `choices` are pairs of a value and what it is called.
    """

    name: str
    label: str
    kind: str
    required: bool = False
    most: int | None = None
    choices: Sequence[tuple[str, str]] = ()
    hint: str = ""


def fields_of(draft: type[Draft], *, without: Sequence[str] = ()) -> list[Field]:
    """Return the inputs of a draft, in its order."""
    schema = draft.model_json_schema()
    needed = schema.get("required", ())
    return [
        _field(name, told, schema, required=name in needed)
        for name, told in schema["properties"].items()
        if name not in without
    ]


def read(draft: type[Draft], typed: Mapping[str, str], *, now: object = None) -> Draft:
    """Read a form into a draft; raises FaultError with what is wrong at each field.

    What is left blank is blank, unless it was so `now` or the record is new.
    """
    values: dict[str, Any] = {}
    for field in fields_of(draft):
        if field.name not in typed:
            continue
        words = typed[field.name].replace("\r\n", "\n").strip()
        if words or (now is not None and getattr(now, field.name)):
            values[field.name] = _value(field.kind, words)
    try:
        return draft.model_validate(values)
    except ValidationError as error:
        raise FaultError(faults_of(error)) from error


def faults_of(error: ValidationError) -> dict[str, str]:
    """Return what is wrong at each field, in a sentence."""
    return {str(one["loc"][0]): plain(one["msg"]) for one in error.errors() if one["loc"]}


def key_of_form() -> str:
    """Return what tells the form that was sent from others, so that it makes its record once."""
    key = request.form.get("key", "").replace("\x00", "")[:MOST_FORM_KEY_CHARACTERS]
    return key or secrets.token_urlsafe(12)


def called(name: str) -> str:
    """Return what a field is called: "Due" for `due_at`."""
    words = name.removesuffix("_at").removesuffix("_id").replace("_", " ")
    return words[:1].upper() + words[1:]


def _field(name: str, told: dict[str, Any], schema: dict[str, Any], *, required: bool) -> Field:
    one = next((part for part in told.get("anyOf", ()) if part.get("type") != "null"), told)
    if "$ref" in one:
        one = schema["$defs"][one["$ref"].rsplit("/", 1)[1]]
    choices = [(value, called(value)) for value in one.get("enum", ())]
    if choices and not required:
        choices = [("", "not said"), *choices]
    if one.get("type") == "boolean":
        choices = [("False", "No"), ("True", "Yes")]
    return Field(
        name=name,
        label=called(name),
        kind=_kind(name, one),
        required=required,
        most=one.get("maxLength"),
        choices=choices,
        hint=told.get("description", ""),
    )


def _kind(name: str, told: dict[str, Any]) -> str:
    if "enum" in told or told.get("type") == "boolean":
        return "choice"
    if told.get("format") == "date-time":
        return "moment"
    if told["type"] == "integer":
        return "hidden" if name.endswith("_id") else "number"
    if told.get("maxLength", 0) > LONG_CHARACTERS and name not in _BY_NAME:
        return "long"
    return _BY_NAME.get(name, "text")


def _value(kind: str, words: str) -> object:
    if not words:
        return None
    if kind == "choice" and words in {"True", "False"}:
        return words == "True"
    if kind in {"number", "hidden"}:
        return int(words) if re.fullmatch(r"[0-9]{1,15}", words) else words
    if kind == "tel":
        return without_marks(words)
    return words
