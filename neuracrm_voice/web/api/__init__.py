"""The CRM's API, `/api/v1`: one file for each resource."""

from apiflask import APIFlask

from neuracrm_voice.web.api import (
    articles,
    button_tokens,
    calling,
    calls,
    contacts,
    deals,
    docs,
    leads,
    meetings,
    specification,
    stats,
    take_over,
    tasks,
    tickets,
)

PREFIX = "/api/v1"
RESOURCES = (
    *(articles, button_tokens, calling, calls, contacts, deals, leads, meetings),
    *(stats, take_over, tasks, tickets),
)


def register(app: APIFlask) -> None:
    """Add every resource, their description, and the page that explains them."""
    for resource in RESOURCES:
        app.register_blueprint(resource.blueprint, url_prefix=PREFIX)
    app.register_blueprint(docs.blueprint)
    specification.register(app)
