"""`flask understand` reads no clock when told the moment, and touches no database."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from neuracrm_voice.cli.understand import command

NOW = "2026-07-15T10:00"


def run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(command, [*arguments, "--now", NOW], input=given)


def test_a_sentence_becomes_one_json_object() -> None:
    shown = run("this is Jane Doe, my internet is down")
    assert json.loads(shown.stdout) == {
        "topic": "support",
        "act": "none",
        "answers": {"name": "Jane Doe", "matter": "my internet is down"},
    }


def test_what_supports_no_topic_is_general() -> None:
    assert json.loads(run("banana").stdout)["topic"] == "general"


def test_who_moves_a_meeting_or_asks_for_a_ticket_goes_to_support() -> None:
    for words in ("can I move my meeting to Friday", "is there any news of my ticket"):
        assert json.loads(run(words).stdout)["topic"] == "support"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("name", "jane doe", "Jane Doe"),
        ("email", "jane at acme dot com", "jane@acme.com"),
        ("phone", "oh two oh seven nine four six oh nine five eight", "+442079460958"),
        ("number", "two dozen", 24),
        ("money", "five pounds", 5),
        ("date", "tomorrow", "2026-07-16"),
        ("time", "half past three", "03:30"),
        ("day_and_time", "tomorrow at three", "2026-07-16T15:00"),
        ("yes_no", "nope", False),
        ("yes_no", "purple", None),
    ],
)
def test_the_value_of_the_kind_asked_for_is_told(kind: str, text: str, value: object) -> None:
    shown = json.loads(run("--asked", kind, "--region", "GB", text).stdout)
    assert shown["value"] == value


def test_many_lines_keep_their_own_fields(tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    file.write_text(
        '{"text": "the 3rd", "asked": "date", "now": "2026-01-01T09:00", "id": 7}\n\n'
        '{"text": "sales"}\n',
        encoding="utf-8",
    )
    first, second = map(json.loads, run("--jsonl", str(file)).stdout.splitlines())
    assert first["value"] == "2026-01-03"
    assert first["id"] == 7
    assert second["topic"] == "sales"
    assert "value" not in second


@pytest.mark.parametrize(
    "bad",
    ["{", "[]", "{}", '{"text": 5}', '{"text": "x", "asked": "shoe size"}',
     '{"text": "x", "now": "soon"}', '{"text": "x", "region": "Narnia"}'],
)  # fmt: skip
def test_a_bad_line_is_named_and_the_others_are_answered(bad: str) -> None:
    shown = run("--jsonl", "-", given=f'{{"text": "hello"}}\n{bad}\n{{"text": "bye"}}\n')
    assert shown.exit_code == 1
    assert shown.stderr.startswith("line 2: ")
    assert [json.loads(line)["act"] for line in shown.stdout.splitlines()] == ["greet", "goodbye"]


def test_a_moment_that_is_none_is_refused() -> None:
    assert CliRunner().invoke(command, ["hello", "--now", "noonish"]).exit_code == 2
