"""Read a TwiML document as Twilio does: into verbs, or a refusal that names the rule.

Sources: twilio.com/docs/voice/twiml and the pages of the verbs; error codes as published.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neuracrm_voice.exchange.grammar import ELEMENTS
from neuracrm_voice.exchange.limits import check_limits
from neuracrm_voice.exchange.problems import Code, TwimlRefusedError
from neuracrm_voice.exchange.values import is_url, objection

DOCUMENT_BYTES = 64 * 1024  # Error 11750: a larger document is refused.
DEPTH = 40  # Deeper nesting serves no caller, and would exhaust a recursive reader.
TWIML_TYPES = frozenset({"text/xml", "application/xml", "text/html"})
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TELEPHONE_NUMBER = re.compile(r"[+(]?[0-9][0-9\-. ()]{1,24}")
_NEEDS_TEXT = frozenset({"Number", "Client", "Sip", "Sim", "Uri", "Identity", "ApplicationSid"})


@dataclass(frozen=True, slots=True)
class Verb:
    """One element, checked: its attributes, its text as heard or dialled, and what stands in it."""

    name: str
    attributes: Mapping[str, str]
    text: str = ""
    children: tuple["Verb", ...] = ()


def read(body: bytes) -> tuple[Verb, ...]:
    """Return the document's verbs in order; raise `TwimlRefusedError` where Twilio would refuse."""
    if len(body) > DOCUMENT_BYTES:
        raise TwimlRefusedError(Code.TOO_LARGE, "the document is larger than 64 kB")
    root = _parsed(body)
    if root.tag != "Response":
        raise TwimlRefusedError(Code.ILL_FORMED, "the root element is not <Response>")
    return _verb(root, 0).children


def _parsed(body: bytes) -> ET.Element:
    if not body.strip():
        raise TwimlRefusedError(Code.ILL_FORMED, "the document is empty")
    if re.search(rb"<!(DOCTYPE|ENTITY)", body):
        raise TwimlRefusedError(Code.ILL_FORMED, "the document declares a DOCTYPE")
    try:
        # Entities cannot be declared here, so expansion attacks have no way in.
        return ET.fromstring(body)  # noqa: S314 - DOCTYPE is refused above.
    except (ET.ParseError, ValueError, LookupError) as error:
        reason = "the document is not well-formed XML"
        raise TwimlRefusedError(Code.ILL_FORMED, reason) from error


def _verb(element: ET.Element, depth: int) -> Verb:
    name = element.tag
    if depth > DEPTH:
        raise TwimlRefusedError(Code.SCHEMA, f"elements are nested more than {DEPTH} deep")
    attributes = dict(_attributes(element))
    children = tuple(_children(element, depth))
    own_text = "".join([element.text or "", *(child.tail or "" for child in element)])
    if own_text.strip() and not ELEMENTS[name].text:
        raise TwimlRefusedError(Code.SCHEMA, f"<{name}> may not hold text")
    text = " ".join("".join(_spoken(element)).split()) if name == "Say" else own_text.strip()
    verb = Verb(name, attributes, text, children)
    check_limits(name, attributes, text, element)
    _check_whole(verb)
    return verb


def _attributes(element: ET.Element) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        attribute = "xml:lang" if key == _XML_LANG else key
        if attribute not in ELEMENTS[element.tag].attributes:
            reason = f"<{element.tag}> has no attribute {attribute!r}"
            raise TwimlRefusedError(Code.SCHEMA, reason)
        fault = objection(element.tag, attribute, value)
        if fault:
            reason = f"{attribute} of <{element.tag}> {fault}"
            raise TwimlRefusedError(Code.SCHEMA, reason)
        yield attribute, value


def _children(element: ET.Element, depth: int) -> Iterator[Verb]:
    for child in element:
        if child.tag not in ELEMENTS:
            raise TwimlRefusedError(Code.SCHEMA, f"<{child.tag}> is not a TwiML element")
        if child.tag not in ELEMENTS[element.tag].children:
            reason = f"<{child.tag}> may not stand in <{element.tag}>"
            raise TwimlRefusedError(Code.SCHEMA, reason)
        yield _verb(child, depth + 1)


def _spoken(element: ET.Element) -> Iterator[str]:
    """Yield what is heard: the alias of a `sub`, a gap for a `break`, else the text."""
    if element.tag == "sub" and element.get("alias"):
        yield element.get("alias", "")
        return
    yield " " if element.tag in {"break", "p", "s"} else ""
    yield element.text or ""
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""


def _check_whole(verb: Verb) -> None:
    """Check what takes more than one attribute to see."""
    if verb.name == "Play":
        _check_play(verb)
    elif verb.name == "Redirect" and not is_url(verb.text):
        raise TwimlRefusedError(Code.SCHEMA, "<Redirect> needs an address")
    elif verb.name == "Dial":
        _check_dial(verb)
    elif verb.name == "Number" and not _TELEPHONE_NUMBER.fullmatch(verb.text):
        raise TwimlRefusedError(Code.SCHEMA, "<Number> does not hold a telephone number")
    elif verb.name == "Gather":
        _check_gather(verb)
    elif verb.name in _NEEDS_TEXT and not verb.text and not verb.children:
        raise TwimlRefusedError(Code.SCHEMA, f"<{verb.name}> is empty")
    elif verb.name == "Parameter" and not {"name", "value"} <= verb.attributes.keys():
        raise TwimlRefusedError(Code.SCHEMA, "<Parameter> needs a name and a value")


def _check_play(verb: Verb) -> None:
    if verb.text and not is_url(verb.text):
        raise TwimlRefusedError(Code.INVALID_URL, "<Play> does not hold an address")
    if not verb.text and "digits" not in verb.attributes:
        raise TwimlRefusedError(Code.INVALID_URL, "<Play> has neither an address nor digits")


def _check_gather(verb: Verb) -> None:
    if any("digits" in child.attributes for child in verb.children):
        raise TwimlRefusedError(Code.SCHEMA, "<Play digits> may not stand in <Gather>")


def _check_dial(verb: Verb) -> None:
    nouns = [child.name for child in verb.children]
    if not nouns and not _TELEPHONE_NUMBER.fullmatch(verb.text):
        raise TwimlRefusedError(Code.SCHEMA, "<Dial> has no number to dial")
    if nouns.count("Number") > 10:  # noqa: PLR2004 - The page of <Number> names ten.
        raise TwimlRefusedError(Code.SCHEMA, "<Dial> may call at most ten numbers at once")
    if len(nouns) > 1 and {"Conference", "Queue"} & set(nouns):
        raise TwimlRefusedError(Code.SCHEMA, "a <Conference> or <Queue> must be dialled alone")
