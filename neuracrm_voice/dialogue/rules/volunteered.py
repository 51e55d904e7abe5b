"""Answers a caller gives unasked: who they are, how many, how to reach them.

Names are the canonical slots' ("name", "company", "size", "email", "phone").
"""

import re

from neuracrm_voice.dialogue.spoken import emails, names, numbers, phones
from neuracrm_voice.dialogue.spoken.everyday import EVERYDAY
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment, Plain

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
    insurance pharma electronics airlines hospital university school clinic hotel hotels
    """
)
_LONGEST_ORG = 5
_UNITS = (
    r"(?:seats?|users?|licen[cs]es?|people|persons|employees|staff|agents|reps|members|workers|"
    r"colleagues|"
    r"sales ?people|folks|heads|of us|man|person|strong|users or so|salespeople|developers|"
    r"engineers|drivers|technicians)"
)
_NUMBER = (
    r"(?:\d[\d,]*k?|a|an|of|couple|dozen|half|and|or|to|zero|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|"
    r"sixty|"
    r"seventy|eighty|ninety|hundred|thousand)"
)
_SIZE = re.compile(
    rf"\b({_NUMBER}(?:[ -]{_NUMBER}){{0,6}})[ -](?:\w+[ -])?{_UNITS}\b|"
    rf"\b(?:team|company|group|staff|firm|shop|office|crew|workforce|department|business) of "
    rf"(?:about |around |roughly |maybe |nearly |over |some |almost |up to )?({_NUMBER}(?:[ "
    rf"-]{_NUMBER}){{0,6}})\b",
    re.IGNORECASE,
)


def find(words: str, moment: Moment) -> dict[str, Plain]:
    """Return the answers that stand in the words, by canonical slot name."""
    found: dict[str, Plain] = {}
    name = names.volunteered(words)
    if name:
        found["name"] = name
    company = _company(words, named=bool(name))
    if company:
        found["company"] = company
    size = _size(words)
    if size:
        found["size"] = size
    if "@" in words or re.search(r"\bat\b.*\bdot\b", words, re.IGNORECASE):
        email = emails.read(words)
        if email:
            found["email"] = email
    phone = phones.read(words, moment.region, strict=True)
    if phone:
        found["phone"] = phone
    return found


def _company(words: str, *, named: bool) -> str | None:
    for match in _STATED.finditer(words):
        company = _organisation(words[match.end() :], lone=True)
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


def _follows_name(before: list[str]) -> bool:
    last = before[-1].strip(",.").lower()
    return last not in EVERYDAY or last in FIRST_NAMES or last in ("here", "calling", "speaking")


def _organisation(text: str, *, lone: bool) -> str | None:
    parts: list[str] = []
    end = 0
    for match in _ORG.finditer(text):
        word = match[0].rstrip(".'-")
        broken = bool(parts) and any(sign in text[end : match.start()] for sign in ",.;!?")
        if broken or word.lower() in _ORG_ENDS or len(parts) == _LONGEST_ORG:
            break
        parts.append(word)
        end = match.end()
    if not parts or (len(parts) == 1 and parts[0].lower() in EVERYDAY):
        return None
    suffixed = (
        parts[-1].lower() in _SUFFIXES and len(parts) > 1 and parts[0].lower() not in EVERYDAY
    )
    if not (lone or suffixed) or parts[0].lower() in EVERYDAY or parts[0][0].isdigit():
        return None
    return " ".join(part if part != part.lower() else part.capitalize() for part in parts)


def _size(words: str) -> int | None:
    match = _SIZE.search(" ".join(plain(words)))
    if not match:
        return None
    size = numbers.read(match[1] or match[2] or "")
    return size if size and size > 0 else None
