import gzip
import re

from flask.testing import FlaskClient

from neuracrm_voice.web.assets import FOLDER, KEPT_FOR_EVER

NAME = "pico-2.1.1.min.css"


def address(client: FlaskClient) -> str:
    page = client.get("/login").get_data(as_text=True)
    found = re.search(rf'href="(/assets/{re.escape(NAME)}\?v=[0-9a-f]+)"', page)
    assert found
    return found[1]


def test_an_asset_travels_compressed_and_is_kept_for_ever(client: FlaskClient) -> None:
    answer = client.get(address(client), headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Cache-Control"] == KEPT_FOR_EVER
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert gzip.decompress(answer.data) == (FOLDER / NAME).read_bytes()
    assert len(answer.data) == int(answer.headers["Content-Length"])


def test_who_cannot_decompress_gets_it_plain(client: FlaskClient) -> None:
    with client.get(address(client), headers={"Accept-Encoding": "identity"}) as answer:
        assert "Content-Encoding" not in answer.headers
        assert answer.data == (FOLDER / NAME).read_bytes()


def test_an_asset_of_another_version_is_asked_for_anew(client: FlaskClient) -> None:
    with client.get(f"/assets/{NAME}?v=000000000000") as answer:
        assert answer.headers["Cache-Control"] == "no-cache"


def test_no_file_outside_the_folder_is_an_asset(client: FlaskClient) -> None:
    for name in ("../live.py", "..%2Flive.py", "nothing.css"):
        assert client.get(f"/assets/{name}", headers={"Accept-Encoding": "gzip"}).status_code == 404
