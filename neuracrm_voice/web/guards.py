"""Guards: who may see a page, and the browser rules every page comes with."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any
from urllib.parse import urlsplit

from flask import Response, abort, redirect, request, url_for
from secure import ContentSecurityPolicy, ReferrerPolicy, Secure, XContentTypeOptions

from neuracrm_voice.services import services
from neuracrm_voice.web.signing_in import csrf, person

View = Callable[..., Any]

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


def for_role(role: str) -> Callable[[View], View]:
    """Let only staff in `role`, or one that may do more, see a page; stands under its route.

    A stranger is sent to sign in, and comes back afterwards. A form has to bring its token.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(*args: object, **kwargs: object) -> Any:  # noqa: ANN401 - the view's own.
            somebody = person()
            if somebody is None:
                return _to_sign_in()
            if not somebody.may(role):
                abort(403)
            if request.method not in SAFE_METHODS:
                csrf.protect()
            return view(*args, **kwargs)

        guarded.required_role = role  # type: ignore[attr-defined]
        return guarded

    return guard


def role_of(view: View | None) -> str | None:
    """Return the role a page is for, None when nothing guards it."""
    return getattr(view, "required_role", None)


def _to_sign_in() -> Response:
    back = request.full_path.rstrip("?")
    if request.headers.get("HX-Request"):
        # A part of a page cannot show a form to sign in; the page as a whole goes there.
        shown = urlsplit(request.headers.get("HX-Current-URL", ""))
        back = shown.path + (f"?{shown.query}" if shown.query else "") or "/"
        return Response(status=401, headers={"HX-Redirect": url_for("sign_in.show", next=back)})
    response = redirect(url_for("sign_in.show", next=back if request.method == "GET" else "/"))
    return Response(status=302, headers={"Location": response.location})


@lru_cache
def _headers(audio_base_url: str) -> Secure:
    """Return the headers: nothing from outside but audio from where it is kept.

    No script or style stands inside a page, and no page inside another.
    """
    audio = urlsplit(audio_base_url)
    kept_at = [f"{audio.scheme}://{audio.netloc}"] if audio.netloc else []
    return Secure(
        csp=(
            ContentSecurityPolicy()
            .default_src("'self'")
            .img_src("'self'", "data:")
            .media_src("'self'", *kept_at)
            .object_src("'none'")
            .base_uri("'none'")
            .form_action("'self'")
            .frame_ancestors("'none'")
        ),
        referrer=ReferrerPolicy().same_origin(),
        xcto=XContentTypeOptions().nosniff(),
    )


def add_headers(response: Response) -> Response:
    """Add the headers to what a person's browser shows; what says its own policy keeps it."""
    if response.mimetype == "text/html" and "Content-Security-Policy" not in response.headers:
        _headers(services().settings.audio_base_url).set_headers(response)
        response.headers.setdefault("Cache-Control", "no-store")
    return response
