"""Names of persons.

Grammar: the name alone, or after "my name is", "this is", "I'm", "it's"; before "here",
"speaking", "from Acme"; letters spelled out ("that's D O E", "S as in Sierra") stand for the word
they spell and win over it. Courtesies, titles and whom a name is like ("as in the penguin") are
dropped. A name holds no ordinary word of a sentence, so that "I'd rather not say" is not one, but
for a last name behind a known first one ("Joe Public"), and no number.
"""

import re

from rapidfuzz import fuzz

from neuracrm_voice.dialogue.spoken import hesitations, name_order, nameless
from neuracrm_voice.dialogue.spoken.everyday import EVERYDAY
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?")
_INTRO = re.compile(
    r"^\s*(?:(?:hi|hello|hey|yes|yeah|yep|sure|okay|ok|oh|um+|uh+|er+m?|well|so|of course|"
    r"certainly|"
    r"good (?:morning|afternoon|evening)|there|thanks|thank you|no|sorry|please|right|alright|"
    r"actually|and)\b[\s,.!]*)*"
    r"(?:(?:my|the) (?:(?:full|first|last|sur|family|real) ?)?name(?: is|'s)|the name(?: is|'s)|"
    r"name(?: is|'s)|"
    r"(?:(?:it's|it is|it would be|that's) )?(?:under|in|booked under)(?: the name(?: of)?)|"
    r"(?:(?:it's|it is|it would be|that's) )?under|"
    r"(?:(?:you can|could you|just|please) )*(?:put|book|list|register|file|leave|make|have) "
    r"(?:me|it|that|this|us)(?: down| out)* (?:under|as|in|to|for)(?: the name(?: of)?)?|"
    r"this is|it's|it is|its|i'm|i am|im|that's|that is|that would be|it would be|you can call me|"
    r"(?:just )?call me|i go by|they call me|i said|you're speaking (?:to|with)|"
    r"(?:you can )?put (?:me )?down|first name|name)?[\s,:]+"
    r"(?:(?:(?:his|her|their|the|a|an|our|(?:\w+ ){0,2}\w+'s) )(?:\w+ )?(?:colleague|assistant|"
    r"wife|husband|partner|boss|"
    r"manager|secretary|daughter|son|mother|father|brother|sister|receptionist|owner|friend|"
    r"neighbou?r|accountant|director|clerk|caretaker)\b[\s,]+)?",
    re.IGNORECASE,
)
_OUTRO = re.compile(
    r"[\s,]+(?:here|speaking|please|thanks|thank you|from|of(?! (?:the|this|next|my)\b)|at|with|"
    r"calling|and (?:i|my|i'm)\b|"
    r"is my name|is the name|that's|spelled|spelt|but|i'm|i am|by the way|ma'am|sir)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_SPELLED = re.compile(
    r"\b(?:that's|that is|it's|spelled|spelt|spelling|as in)?[\s,:]*"
    r"((?:[A-Za-z](?:\s+(?:as in|for|like)\s+[A-Za-z]+)?[\s,.-]+){2,}[A-Za-z](?:\s+(?:as in|for|"
    r"like)\s+[A-Za-z]+)?)(?![\w'])",
    re.IGNORECASE,
)
_LIKENED = re.compile(
    r"(?<=[^\W\d_]{2})[\s,]+(?:as in|like|without|no relation)\b.*$", re.IGNORECASE | re.DOTALL
)
_LETTER = r"[a-z](?![\w'])"
_DOUBLE_U = re.compile(
    rf"\bdouble[ -](?:u|you)\b(?=[\s,.-]+(?:double )?{_LETTER})|"
    r"(?<=\b[a-z][\s,.-])double[ -](?:u|you)\b",
    re.IGNORECASE,
)
_DOUBLE = re.compile(rf"\bdouble ({_LETTER})", re.IGNORECASE)
_REMARKED = re.compile(r"[\s,]+(?:it's|it is|that's|that is|which is)\s", re.IGNORECASE)
_CODE_WORD = re.compile(r"\s+(?:as in|for|like)\s+[A-Za-z]+", re.IGNORECASE)
_TITLES = listed("mr mrs ms miss mister dr doctor sir madam prof professor")
_PARTICLES = listed("van von de der den la le di da del bin al el ten ter dos")
_LONGEST = 5
_LETTERS_LEAST = 2
_SAID_SIGNS = frozenset(("comma", "hyphen", "underline", "underscore"))
_GIVEN_TOO = frozenset(("may",))
_LAST_TOO = listed(
    "best bill card cash close day early friday good lane line long may moody noon place price "
    "public quick sale slow sunday true way wish"
)
"""Ordinary words that are last names as well, behind a first name and in an answer alone."""
_NEAR = 70.0
"""Least likeness, of 100, at which a recogniser may have taken one first name for another."""
_VOLUNTEERED = re.compile(
    r"(?P<sure>\b(?:my (?:full |first )?name(?: is|'s)|the name(?: is|'s)|you(?:'re| are) "
    r"speaking (?:to|with)|"
    r"you can call me|call me)\s+)|(?P<guess>\b(?:this is|it's|it is|its|i'm|i am|im)\s+)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:(?:i'm|i am|im|this is|it's|it is|my name(?: is|'s)|"
    r"you(?:'re| are) (?:speaking|talking) (?:to|with))(?: actually)? not|this isn't|it isn't) "
    r"([^\W\d_]+)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|there|yes|"
    r"yeah)[\s,.!]+)*(.{2,60}?),?\s+(?:here|speaking)\b",
    re.IGNORECASE,
)
_LED_BY_NAME = re.compile(
    r"^(?:(?:hi|hello|hey)[\s,.!]+)?(.{2,60}?),?\s+(?:calling )?(?:from|at|with)\s", re.IGNORECASE
)
_AFTER = re.compile(
    r"\s*,?\s*(?:$|[,.;!?]|\b(?:from|with|at|of|calling|here|speaking|and)\b)", re.IGNORECASE
)


def read(words: str) -> str | None:
    """Return the name given as an answer, in its usual capitals, or None."""
    words = hesitations.without(words) or words
    if parts := name_order.parted(words):
        given, family = (_read(part) for part in parts)
        return f"{given} {family}" if given and family else given or family
    return _read(words)


def _read(words: str) -> str | None:
    text = _INTRO.sub("", f" {words.strip()} ", count=1).strip() or words
    spelled = _spelled(_DOUBLE.sub(r"\1 \1", _DOUBLE_U.sub("w", text)))
    if spelled:
        return spelled
    text = _OUTRO.sub("", _LIKENED.sub("", text.strip())).strip(' ,.!?;:"')
    if turned := name_order.turned(text):
        text = " ".join(turned)
    parts = text.replace(",", " ").split()
    parts = [part for part in parts if part.lower().strip(".") not in _TITLES]
    return _name(_as_begun_last(parts), asked=True)


def _as_begun_last(parts: list[str]) -> list[str]:
    """Drop a first name that is begun anew: "Bob, Bobby Tables"."""
    first, again = (part.lower() for part in (*parts, "", "")[:2])
    anew = again.startswith(first) and {first, again} <= FIRST_NAMES
    return parts[1:] if anew and len(parts) > len((first, again)) else parts


def _spelled(text: str) -> str | None:
    match = _SPELLED.search(text)
    if not match:
        return None
    letters = [one for one in _CODE_WORD.sub("", match[1]) if one.isalpha()]
    word = "".join(letters).capitalize()
    before = _words_before(text[: match.start()], word)
    if not before:
        return word if len(letters) > _LETTERS_LEAST else None
    # The spelling corrects the word it begins like: most often the last one heard.
    likes = [index for index, part in enumerate(before) if part[0].lower() == word[0].lower()]
    before[likes[-1] if likes else len(before) - 1] = word
    return _name(before)


def _words_before(text: str, spelled: str) -> list[str]:
    """Return the names before a spelling; "it's Irish" behind the one that is spelled is none."""
    told, *remarks = _REMARKED.split(text)
    if remarks and any(_alike(part, spelled) for part in _WORD.findall(told)):
        text = told
    return [
        part
        for part in _WORD.findall(text)
        if part.lower() not in _TITLES and part.lower() not in EVERYDAY
    ][-_LONGEST:]


def _alike(part: str, spelled: str) -> bool:
    return fuzz.ratio(part.lower(), spelled.lower()) >= _NEAR


def _name(parts: list[str], *, asked: bool = False) -> str | None:
    lowered = [part.lower().rstrip(".") for part in parts]
    if not 1 <= len(parts) <= _LONGEST or not all(_WORD.fullmatch(part) for part in parts):
        return None
    # "Jane's husband" tells whose he is, not his name.
    if any(part.endswith("'s") for part in lowered) or _names_nothing(lowered):
        return None
    if any(
        part in EVERYDAY and part not in FIRST_NAMES and not (asked and _is_name(lowered, at))
        for at, part in enumerate(lowered)
    ):
        return None
    if len(parts) == 1 and len(lowered[0]) < _LETTERS_LEAST:
        return None
    return " ".join(_cased(part, index) for index, part in enumerate(parts))


def _is_name(lowered: list[str], at: int) -> bool:
    """Tell an ordinary word that stands where it can only be a name."""
    if at == 0:
        return lowered[0] in _GIVEN_TOO
    last = at == len(lowered) - 1 and lowered[at] in _LAST_TOO
    return last and (lowered[0] in FIRST_NAMES or lowered[0] in _GIVEN_TOO)


def _names_nothing(lowered: list[str]) -> bool:
    """Tell times, numbers and words that stand for signs."""
    numbered = any(nameless.is_number(part) and part not in _PARTICLES for part in lowered)
    return numbered or bool(_SAID_SIGNS & {*lowered}) or nameless.is_moment(" ".join(lowered))


def _cased(part: str, index: int) -> str:
    if part != part.lower() and part != part.upper():
        return part[0].upper() + part[1:] if part.lower() not in _PARTICLES else part
    if index and part.lower() in _PARTICLES:
        return part.lower()
    return (
        re.sub(r"[^\W\d_]+", lambda one: one[0].capitalize(), part.lower())
        if len(part) > 1
        else part.upper()
    )


def volunteered(words: str) -> str | None:
    """Return the name of a caller who introduces themselves, or None."""
    for match in _VOLUNTEERED.finditer(words):
        name = _leading(words[match.end() :], sure=match["sure"] is not None)
        if name:
            return name
    here = _HERE.match(words) or _LED_BY_NAME.match(words)
    if here:
        name = _name([part for part in here[1].split() if part.lower().strip(".") not in _TITLES])
        if name and name.split()[0].lower() in FIRST_NAMES:
            return name
    return None


def denied(words: str) -> str | None:
    """Return the first name that the caller says is not theirs, or None: "I'm not Jane"."""
    for match in _DENIED.finditer(words):
        first = match[1].lower()
        if first in FIRST_NAMES or (match[1][0].isupper() and first not in EVERYDAY):
            return match[1].capitalize()
    return None


def agrees(name: str, first_name: str) -> bool | None:
    """Tell whether a name has that first name, or None if it is too near to be sure it has not."""
    told, wanted = name.split(maxsplit=1)[0].casefold(), first_name.casefold()
    if told == wanted:
        return True
    return None if fuzz.ratio(told, wanted) >= _NEAR else False


def alone(words: str) -> str | None:
    """Return the name that is all of the words, known by its first name or a title, or None."""
    said = words.lower().replace(".", " ").replace(",", " ").split()
    known = bool(said) and (said[0] in FIRST_NAMES or said[0] in _TITLES)
    return read(words) if known and not EVERYDAY & {*said} - _TITLES else None


def _leading(text: str, *, sure: bool) -> str | None:
    parts: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        word = match[0]
        lowered = word.lower().rstrip(".")
        if text[end : match.start()].strip() or len(parts) == _LONGEST - 1:
            break
        if lowered not in _TITLES:
            if lowered in EVERYDAY and lowered not in FIRST_NAMES:
                break
            parts.append(word)
        end = match.end()
        if word.endswith(".") and lowered not in _TITLES:
            break
    name = _name([part.rstrip(".") for part in parts])
    if not name or sure:
        return name
    # After "I'm" or "it's" anything may follow: only a known first name, or two words and a stop.
    known = parts[0].lower().rstrip(".") in FIRST_NAMES
    stopped = (
        bool(_AFTER.match(text[end:])) and len(parts) > 1 and not parts[0].lower().endswith("ing")
    )
    return name if known or (stopped and parts[0][:1].isupper()) else None


def say(value: str) -> str:
    """Say a name as it stands."""
    return value
