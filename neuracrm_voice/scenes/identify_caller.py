"""Learn who is speaking: never assumed from the number, only asked about."""

from neuracrm_voice.dialogue.answers import is_person, person_name
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, if_told

NAME = person_name()
NOT_NAMED = person_name("not_named")
"""Never asked: the first name that a caller says is not theirs, "I'm not Jane"."""


def identify_caller(call: Call) -> Script[str]:
    """Return the caller's name, "" when they keep it to themselves.

    Only the first name of the number's contact is said; the rest of it takes a proof. Who has told
    their name, or that they are somebody else, is not asked whether they are that contact.
    """
    told = yield from if_told(NAME)
    denied = yield from if_told(NOT_NAMED)
    if call.name and not told and (denied or "").casefold() != call.name.casefold():
        is_contact = is_person("is_contact", call.name)
        same = yield from ask(f"Am I speaking with {call.name}?", is_contact)
        if same:
            return call.name
    name = yield from ask_if_possible(
        "May I have your name, please?",
        NAME,
        short="What is your name, please?",
    )
    return name or ""
