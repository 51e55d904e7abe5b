"""The table of elements is the one Twilio's SDK publishes."""

import ast
import inspect

import pytest
from twilio.twiml import TwiML, lower_camel, voice_response

from neuracrm_voice.exchange.grammar import ELEMENTS

# Arguments that become the element's text, by its SDK class.
TEXTS = frozenset(
    {
        "application_sid",
        "identity",
        "message",
        "name",
        "number",
        "sip_url",
        "words",
        "url",
    }
)
SPELLINGS: dict[str, str] = TwiML.MAP


def published() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Read, from the SDK's source, the attributes and the children of every element."""
    tree = ast.parse(inspect.getsource(voice_response))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    names = {node.name: str(named(node)) for node in classes}
    attributes: dict[str, set[str]] = {name: set() for name in names.values()}
    children: dict[str, set[str]] = {name: set() for name in names.values()}
    for owner in classes:
        for call in [node for node in ast.walk(owner) if isinstance(node, ast.Call)]:
            if isinstance(call.func, ast.Name) and call.func.id in names:
                child = names[call.func.id]
                children[names[owner.name]].add(child)
                attributes[child] |= {
                    SPELLINGS.get(word.arg, lower_camel(word.arg))
                    for word in call.keywords
                    if word.arg
                }
    return attributes, children


def named(node: ast.ClassDef) -> str:
    return next(
        assignment.value.value
        for assignment in ast.walk(node)
        if isinstance(assignment, ast.Assign)
        and isinstance(assignment.targets[0], ast.Attribute)
        and assignment.targets[0].attr == "name"
        and isinstance(assignment.value, ast.Constant)
        and isinstance(assignment.value.value, str)
    )


ATTRIBUTES, CHILDREN = published()


def test_every_element_is_known() -> None:
    assert ELEMENTS.keys() == ATTRIBUTES.keys()


@pytest.mark.parametrize("name", sorted(ELEMENTS))
def test_its_attributes_are_the_published_ones(name: str) -> None:
    texts = {lower_camel(text) for text in TEXTS} if ELEMENTS[name].text else set()
    assert ATTRIBUTES[name] - texts <= ELEMENTS[name].attributes <= ATTRIBUTES[name]


@pytest.mark.parametrize("name", sorted(ELEMENTS))
def test_its_children_are_the_published_ones(name: str) -> None:
    assert ELEMENTS[name].children == CHILDREN[name]
