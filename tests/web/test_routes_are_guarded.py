import re

from apiflask import APIFlask

from neuracrm_voice.crm.keys import SCOPES
from neuracrm_voice.crm.staff import ROLES
from neuracrm_voice.web.auth import scope_of
from neuracrm_voice.web.guards import role_of
from neuracrm_voice.web.public import PUBLIC, SIGNED_BLUEPRINT


def test_every_route_is_guarded_or_public_for_a_reason(app: APIFlask) -> None:
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        guarded = scope_of(view) in SCOPES or role_of(view) in ROLES
        signed = rule.endpoint.split(".")[0] == SIGNED_BLUEPRINT
        assert rule.endpoint in PUBLIC or signed or guarded, f"{rule} is open to anybody"


def test_every_public_route_exists_and_is_not_guarded_as_well(app: APIFlask) -> None:
    for endpoint in PUBLIC:
        view = app.view_functions[endpoint]
        assert scope_of(view) is None
        assert role_of(view) is None


def test_each_route_of_the_api_asks_for_the_scope_of_its_resource(app: APIFlask) -> None:
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if scope := scope_of(view):
            resource, _, deed = scope.partition(":")
            # Figures are drawn from the calls, and a button calls.
            drawn_from = re.sub("/stats|/button-tokens", "/calls", rule.rule)
            assert drawn_from.startswith(f"/api/v1/{resource}")
            reads = not (rule.methods or set()) & {"POST", "PUT", "PATCH", "DELETE"}
            assert deed == ("read" if reads else "write")
