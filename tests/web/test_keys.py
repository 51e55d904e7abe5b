from flask.testing import FlaskCliRunner

from neuracrm_voice.crm.keys import find_key
from neuracrm_voice.database import Database


def test_a_new_key_stands_alone_on_its_line_and_is_kept_only_as_a_hash(
    runner: FlaskCliRunner, database: Database
) -> None:
    told = runner.invoke(args=["keys", "create", "crm", "--scopes", "calls:read, leads:read"])
    assert told.exit_code == 0
    (key,) = told.stdout.splitlines()
    with database.read() as session:
        kept = find_key(session, key)
    assert kept
    assert (kept.name, kept.scopes) == ("crm", ["calls:read", "leads:read"])
    assert key not in repr(vars(kept))


def test_unknown_scopes_are_all_named_with_the_valid_ones(runner: FlaskCliRunner) -> None:
    told = runner.invoke(args=["keys", "create", "crm", "--scopes", "calls:read,call:red,x"])
    assert told.exit_code == 2
    assert "unknown: call:red, x." in told.stderr
    assert "calls:read, calls:write" in told.stderr


def test_a_name_is_taken_once(runner: FlaskCliRunner) -> None:
    runner.invoke(args=["keys", "create", "crm", "--scopes", "calls:read"])
    told = runner.invoke(args=["keys", "create", "crm", "--scopes", "calls:read"])
    assert told.exit_code == 1
    assert told.stdout == ""
    assert "There is a key called crm already." in told.stderr


def test_the_list_names_keys_and_never_shows_one(runner: FlaskCliRunner) -> None:
    key = runner.invoke(args=["keys", "create", "crm", "--scopes", "calls:read"]).stdout.strip()
    told = runner.invoke(args=["keys", "list"])
    assert told.stdout.startswith("crm\t")
    assert key not in told.output


def test_revoking_a_key_nobody_made_says_so(runner: FlaskCliRunner) -> None:
    told = runner.invoke(args=["keys", "revoke", "crm"])
    assert told.exit_code == 1
    assert "There is no key called crm." in told.stderr
