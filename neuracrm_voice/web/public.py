"""Public: every route that answers without a key, with the reason. Nothing else may."""

PUBLIC = {
    "health.healthz": "A balancer asks it many times a minute.",
    "health.readyz": "As above; it tells the state of parts, never what they hold.",
    "audio.play": "Twilio fetches it unsigned; its names cannot be guessed.",
    "docs.specification": "The API's description holds nothing of the business.",
    "docs.page": "As above.",
    "button.script": "Pages of the CRM load it; it holds nothing of the business.",
    "button.press": "A signed token says who is called, from which page.",
    "button.state": "As above.",
    "meetings_calendar.show": "A calendar fetches it without a key; its address is signed.",
    "docs.stylesheet": "As above.",
    "assets.static": "Styles and scripts of the pages hold nothing of the business.",
    "sign_in.show": "Here staff prove who they are.",
    "sign_in.come_in": "As above.",
}
"""Endpoint → why it needs no key."""

SIGNED_BLUEPRINT = "voice"
"""The webhooks: each request to it carries Twilio's signature, which it checks itself."""
