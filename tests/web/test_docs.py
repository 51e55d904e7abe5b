import re
from html.parser import HTMLParser

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from neuracrm_voice.web.auth import scope_of


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told["href"]] if tag == "a" else []
        self.loaded += [told[name] for name in ("src", "href") if name in told and tag != "a"]


@pytest.fixture
def page(client: FlaskClient) -> Page:
    return Page(client.get("/api/docs").text)


def test_the_description_is_valid_openapi_3_1(client: FlaskClient) -> None:
    spec = client.get("/api/v1/openapi.json").get_json()
    assert spec["openapi"].startswith("3.1")
    validate(spec)


def test_every_guarded_route_is_described_with_its_key_problems_and_304(
    app: APIFlask, client: FlaskClient
) -> None:
    spec = client.get("/api/v1/openapi.json").get_json()
    guarded = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower()): scope
        for rule in app.url_map.iter_rules()
        if (scope := scope_of(app.view_functions[rule.endpoint]))
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    described = {
        (path, method): operation
        for path, operations in spec["paths"].items()
        for method, operation in operations.items()
    }
    assert set(described) == set(guarded)
    for (path, method), operation in described.items():
        assert operation["security"] == [{"BearerAuth": [guarded[path, method]]}]
        assert {"401", "403"} < set(operation["responses"])
        assert set(operation["responses"]) & {"200", "201", "202"}
        assert "application/problem+json" in operation["responses"]["401"]["content"]
        is_list = method == "get" and "{" not in path
        assert ("304" in operation["responses"]) == is_list
        assert (
            "example"
            in operation.get("requestBody", {"content": {"application/json": ["example"]}})[
                "content"
            ]["application/json"]
        )


def test_the_page_shows_each_operation_and_loads_nothing_from_outside(
    client: FlaskClient, page: Page
) -> None:
    spec = client.get("/api/v1/openapi.json").get_json()
    for operations in spec["paths"].values():
        for operation in operations.values():
            assert operation["operationId"] in page.ids
    assert page.loaded == ["/api/docs.css"]
    assert "script" not in page.tags
    assert "script-src" not in client.get("/api/docs").headers["Content-Security-Policy"]
    assert client.get("/api/docs.css").content_type.startswith("text/css")


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    within = {link[1:] for link in page.links if link.startswith("#")}
    assert within
    assert within <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_a_problems_type_is_an_address_on_the_page(client: FlaskClient, page: Page) -> None:
    kind = client.get("/nothing").get_json()["type"]
    path, _, anchor = kind.partition("#")
    assert path == "/api/docs"
    assert anchor in page.ids


def test_the_page_is_small(client: FlaskClient) -> None:
    assert len(client.get("/api/docs").data) < 100_000
