"""Names of companies.

Grammar of an answer: a few words, perhaps after "it's", "we're called", "I'm calling from"; no
pronoun and no verb, so that "actually my login is broken" is none, nor words that name nothing
("tomorrow at three", "five"), nor what they are ("a law firm"). What is called so may be any words
("it's called Why Not"). In passing: after "our company is", "on behalf of", "I work for", after a
name and "from", or ending in "Inc", "Consulting"; by its capitals after "our company", "we're" and
"ten people at".
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.spoken.everyday import EVERYDAY
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.nameless import is_moment, is_number, is_ordinary
from neuracrm_voice.dialogue.spoken.tidy import plain

_STATED = re.compile(
    r"\b(?:(?:our|my|the) (?:company|business|firm|organi[sz]ation|employer)(?:'s name| "
    r"name)?(?: is| is called|'s)(?: called)?|"
    r"(?:i|we)(?:'m| am|'re| are)? ?(?:calling|phoning|ringing) (?:from|for|on behalf of)|on "
    r"behalf of|"
    r"(?:i|we) (?:work|am working) (?:for|at)|(?:i|we) run|company(?: name)? is|(?:i|we)(?:'m| "
    r"am|'re| are) (?:from|with))\s+",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|at|with|of|for)\s+", re.IGNORECASE)
_ORG = re.compile(r"[^\W_][\w&.'-]*")
_ORG_ENDS = listed(
    """
    and i i'm we we're looking calling about here speaking regarding because but who that need
    needs want wants with to in on so is are was would could can have has my our please your you
    for it's its it this there wondering asking trying interested by via concerning if at a an the
    today tomorrow
    """
)
_SUFFIXES = listed(
    """
    inc corp corporation ltd limited llc llp plc gmbh ag co company group holdings industries
    partners associates consulting solutions systems technologies labs studio studios logistics
    foods bank motors energy media health healthcare software enterprises trading services
    insurance pharma electronics airlines hospital university school clinic hotel hotels farm farms
    bakery bakeries garage press printing mill mills steel dental vets law legal architects builders
    plumbing roofing florist marketing tours
    """
)
_LONGEST_ORG = 5
_CORPORATE = listed(
    "inc corp corporation ltd limited llc llp plc gmbh group holdings industries consulting "
    "solutions technologies studios logistics enterprises"
)
"""Endings that nobody has who tells what they are: "we are landscape architects"."""
_FIRM = (
    r"(?:company|business|firm|shop|store|restaurant|caf[e\u00e9]|agency|practice|start ?up|"
    r"organi[sz]ation|charity|school|bakery|garage|hotel|clinic|studio|salon|gym|brewery|farm|"
    r"dealership|outfit|place|employer)"
)
_OWN_FIRM = re.compile(
    rf"\b(?:(?:own|runs?|manage|have|represent|(?:work|calling|am|are) (?:for|at|in|from|with)|"
    rf"(?:we|i) (?:are|am)) (?:an?|the) (?:\w+ ){{0,3}}{_FIRM}|"
    rf"(?:my|our) (?:\w+ ){{0,3}}{_FIRM} (?:is|are))$"
)
_CALLED = re.compile(r"(?:^|(?<=\s))(?:called|named) (?P<name>\S.*)$", re.IGNORECASE)
_CALLED_ENDS = re.compile(
    r"[,.;:!?](?:\s|$)|\s+(?:with|who|that|which|but|based|located|"
    r"and (?:need|want|have|would|are|also|looking))\b|\s+in (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_NOT_IT = re.compile(r"(?<=\w),? not (?!(?:a|an|the|for|in|on|at|to|so|very)\b)\w+[\s.!]*$")
"""What a firm is not called, after what it is: "it's Acne, not Acme"."""
_NOT_CALLED = re.compile(
    r"\b(?:(?:i|you|he|she|we|they|it|who|have|has|had|was|were|been|somebody|someone|nobody|just|"
    r"already|never|(?:wo)?man|person|people|guy|lady|gentleman|friend|wife|husband|partner|son|"
    r"daughter|colleague|boss|manager|agent|rep|he is|she is|i am|you are|product|plan|software|"
    r"system|app|tool|program|feature|module))$"
)
"""Words after which a call is told of, or what a person or a thing is called."""
_BY_CAPITALS = re.compile(
    rf"\b(?:our|my) {_FIRM},? (?=(?-i:[A-Z]))|"
    r"\b(?:\d+|\w+teen|ten|eleven|twelve|two|three|four|five|six|seven|eight|nine|\w+ty|hundred|"
    r"dozen|our|my|few|some|several|whole) (?:\w+ )?(?:people|persons|users|seats|licen[cs]es|"
    r"employees|staff|agents|colleagues|folks|team) at |\b(?:us|we|here) at |"
    r"\b(?P<several>we(?:'re| are)) ",
    re.IGNORECASE,
)
"""What leads to a firm if capitals follow; after "we're" more than one word of them."""
_LEAD = re.compile(
    r"^\s*(?:(?:uh|um|er|oh|well|so|yes|yeah|sure|okay|ok|right|hi|hello)\b[\s,.!]*)*"
    r"(?:(?:(?:it|that)(?:'s| is| would be)|we(?:'re| are)|i(?:'m| am)|they(?:'re| are)|the|our|my|"
    r"company|firm|business|name(?:'s| is)?|is|called|named|from|with|at|for)\b\s*)*",
    re.IGNORECASE,
)
_KIND = re.compile(r"^an? (?!(?:and|plus|one|to|\w)\b)", re.IGNORECASE)
_KIND_FIRST = re.compile(r"^an? [^,.;:]*[,;:]\s+(?=\S)", re.IGNORECASE)
_APPOSED = re.compile(r"(?<=\w),\s+(?:the|an?|in|at|based|from|near|our|on)\s.*$", re.IGNORECASE)
"""What stands behind a comma tells more of a firm: "University of Ohio, the law school"."""
_RELATING = listed(
    "across after among around as before by during in near on over since under until"
)
_TAIL = re.compile(r"[\s,.!]*\b(?:please|thanks|thank you|ma'am|sir)\b[\s.!]*$", re.IGNORECASE)
# What the company is like may follow its name: "Bell Tailors, we are seventeen people".
_MORE = re.compile(
    r"(?<=\w)(?:(?:[,.;]| and| but)\s+(?=(?:we|there|i|it|that|about|around|with|honestly|actually|"
    r"to be|frankly|what|how|can|could|do)\b)|\s+(?=(?:we|there) are\b|we're\b|we have\b))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|oh|well|okay|um+|uh+|hmm+)\W+)*(?:(?:is|are|do|does|did|can|could|will|"
    r"would|has|have) (?:there|it|you|this|that|they|we|i|your|the|any)|what (?:is|are|about|do|"
    r"does|kind|if)|(?:how|why|when|where) (?:is|are|do|does|did|can|could|would|much|many|"
    r"long|about)|who (?:is|are|do|does|did))\b",
    re.IGNORECASE,
)
_SENTENCE = listed(
    """
    i i'm i'd i've my me mine you your he she they we our us it its this that is are was were be am
    have has had do does did don't doesn't didn't can can't could would should will won't want need
    never mind goodbye bye forget
    needs wants like get got know tell speak talk put help how what when where why who which not
    no none nothing nobody anything something actually please wait sorry because but if or than
    """
)
_PERSON = re.compile(
    r"^\W*(?:(?:hi|hello|hey|oh|well|yes|yeah|um+|uh+|so|sorry|and)\W+)*"
    r"(?:(?P<sure>my (?:full |first |last )?name(?:'s| is))|(?:i'm|i am|this is)) (?P<first>\w+)",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:just (?:me|myself)|for myself|only me|no company|no business|none|not (?:a|any|for a) "
    r"(?:company|business)|don't have (?:a|one|any)|without a company|private(?:ly)?|"
    r"self[- ]employed|freelanc\w*|individual|on my own|personal use)\b",
    re.IGNORECASE,
)


def read(words: str) -> str | None:
    """Return the company given as an answer, or None."""
    if is_private(words) or _ASKS.match(words):
        return None
    stated = _called(words, asked=True) or find(words, named=False)
    if stated:
        return stated
    person = _PERSON.match(words)
    if person and (person["sure"] or person["first"].lower() in FIRST_NAMES):
        return None
    answer = _TAIL.sub("", _LEAD.sub("", words, count=1))
    answer = _APPOSED.sub("", _MORE.split(answer, maxsplit=1)[0])
    answer = _KIND_FIRST.sub("", answer).strip(' ,.!?;:"')
    parts = answer.split()
    if not 0 < len(parts) <= _LONGEST_ORG or any(p.lower().strip(",.") in _SENTENCE for p in parts):
        return None
    return None if _names_nothing(answer, parts) else _titled(parts)


def _names_nothing(answer: str, parts: Sequence[str]) -> bool:
    """Tell a time, a number or ordinary words from a name; capitals make a name of the latter."""
    if is_moment(answer):
        return True
    relates = _KIND.match(answer) or parts[0].lower() in _RELATING or is_ordinary(answer)
    return bool(relates) and (len(parts) == 1 or not all(part[0].isupper() for part in parts))


def _titled(parts: Sequence[str]) -> str:
    return " ".join(part.capitalize() if part == part.lower() else part for part in parts)


def is_private(words: str) -> bool:
    """Tell whether the caller says that there is no company."""
    return bool(_PRIVATE.search(words))


def find(words: str, *, named: bool) -> str | None:
    """Return the company named in a sentence about something else, or None.

    `named` says that the sentence gives the speaker's name, after which "from" leads to a firm.
    """
    words = _NOT_IT.sub("", words)
    called = _called(words, asked=False)
    if called:
        return called
    for match in _STATED.finditer(words):
        company = _organisation(words[match.end() :], lone=True)
        if company:
            return company
    for match in _BY_CAPITALS.finditer(words):
        company = _by_capitals(words[match.end() :], several=match["several"] is not None)
        if company:
            return company
    for match in _FROM.finditer(words):
        # After a name "from Acme" is a firm even without its capital; elsewhere it may be a town.
        before = words[: match.start()].split()
        close = named and match[0].strip().lower() in ("from", "at", "with", "of") and bool(before)
        company = _organisation(words[match.end() :], lone=close and _follows_name(before))
        if company:
            return company
    return None


def _called(words: str, *, asked: bool) -> str | None:
    """Return what a firm is called, whatever words those are; unasked, the caller's own alone."""
    for match in _CALLED.finditer(words):
        before = " ".join(plain(words[: match.start()]))
        if _NOT_CALLED.search(before) or not (asked or _OWN_FIRM.search(before)):
            continue
        name = _CALLED_ENDS.split(_MORE.split(match["name"], maxsplit=1)[0], maxsplit=1)[0]
        parts = _TAIL.sub("", name).strip(' "').split()
        if 0 < len(parts) <= _LONGEST_ORG:
            return _titled(parts)
    return None


def _by_capitals(text: str, *, several: bool) -> str | None:
    """Return the words in capitals with which a text begins, if nothing else belongs to them.

    "Our company LinkedIn page" names no firm, nor does "our company VPN". `several` asks for more
    than one of them, or for an ending that only firms have.
    """
    parts = _run(text)
    first = parts[0].lower() if parts else ""
    if not parts or is_ordinary(" ".join(parts)) or first in EVERYDAY or is_number(first):
        return None
    corporate = len(parts) > 1 and parts[-1].lower() in _CORPORATE and not first.endswith("ing")
    written = all(part[0].isupper() for part in parts)
    lone = len(parts) == 1
    name = first not in FIRST_NAMES and not lone if several else not (lone and parts[0].isupper())
    return _titled(parts) if corporate or (written and name) else None


def _follows_name(before: list[str]) -> bool:
    last = before[-1].strip(",.").lower()
    return last not in EVERYDAY or last in FIRST_NAMES or last in ("here", "calling", "speaking")


def _organisation(text: str, *, lone: bool) -> str | None:
    parts = _run(text)
    first = parts[0].lower() if parts else ""
    if not parts or first in EVERYDAY or first[0].isdigit() or is_moment(" ".join(parts)):
        return None
    suffixed = parts[-1].lower() in _SUFFIXES and len(parts) > 1
    return _titled(parts) if lone or suffixed else None


def _run(text: str) -> list[str]:
    """Return the words with which a text begins, as far as they may be one firm's name."""
    parts: list[str] = []
    end = 0
    for match in _ORG.finditer(text):
        word = match[0].rstrip(".'-")
        broken = bool(parts) and any(sign in text[end : match.start()] for sign in ",.;!?")
        if broken or word.lower() in _ORG_ENDS or len(parts) == _LONGEST_ORG:
            break
        parts.append(word)
        end = match.end()
    return parts
