"""Names of persons.

Grammar: the name alone, or after "my name is", "this is", "I'm", "it's"; before "here",
"speaking", "from Acme"; letters spelled out ("that's D O E", "S as in Sierra") stand for the word
they spell and win over it. Courtesies and titles are dropped. A name holds no ordinary word of a
sentence, so that "I'd rather not say" is not one.
"""

import re

from rapidfuzz import fuzz

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
    r"this is|it's|it is|its|i'm|i am|im|that's|that is|that would be|it would be|you can call me|"
    r"(?:just )?call me|i go by|they call me|i said|you're speaking (?:to|with)|"
    r"(?:you can )?put (?:me )?down(?: as)?|under(?: the name(?: of)?)?|first name|name)?[\s,:]+"
    r"(?:(?:(?:his|her|their|the|a|an|our) )(?:\w+ )?(?:colleague|assistant|wife|husband|partner|"
    r"boss|"
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
_CODE_WORD = re.compile(r"\s+(?:as in|for|like)\s+[A-Za-z]+", re.IGNORECASE)
_TITLES = listed("mr mrs ms miss mister dr doctor sir madam prof professor")
_PARTICLES = listed("van von de der den la le di da del bin al el ten ter dos")
_LONGEST = 5
_LETTERS_LEAST = 2
_NEAR = 70.0
"""Least likeness, of 100, at which a recogniser may have taken one first name for another."""
_VOLUNTEERED = re.compile(
    r"(?P<sure>\b(?:my (?:full |first )?name(?: is|'s)|the name(?: is|'s)|you(?:'re| are) "
    r"speaking (?:to|with)|"
    r"you can call me|call me)\s+)|(?P<guess>\b(?:this is|it's|it is|its|i'm|i am|im)\s+)",
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
    text = _INTRO.sub("", f" {words.strip()} ", count=1).strip() or words
    spelled = _spelled(text)
    if spelled:
        return spelled
    text = _OUTRO.sub("", text.strip()).strip(' ,.!?;:"')
    parts = text.replace(",", " ").split()
    parts = [part for part in parts if part.lower().strip(".") not in _TITLES]
    return _name(parts)


def _spelled(text: str) -> str | None:
    match = _SPELLED.search(text)
    if not match:
        return None
    letters = [one for one in _CODE_WORD.sub("", match[1]) if one.isalpha()]
    word = "".join(letters).capitalize()
    before = [
        part
        for part in _WORD.findall(text[: match.start()])
        if part.lower() not in _TITLES and part.lower() not in EVERYDAY
    ][-_LONGEST:]
    if not before:
        return word if len(letters) > _LETTERS_LEAST else None
    # The spelling corrects the word it begins like: most often the last one heard.
    likes = [index for index, part in enumerate(before) if part[0].lower() == word[0].lower()]
    before[likes[-1] if likes else len(before) - 1] = word
    return _name(before)


def _name(parts: list[str]) -> str | None:
    if not 1 <= len(parts) <= _LONGEST:
        return None
    if not all(_WORD.fullmatch(part) for part in parts):
        return None
    lowered = [part.lower().rstrip(".") for part in parts]
    if any(part in EVERYDAY and part not in FIRST_NAMES for part in lowered):
        return None
    # "Jane's husband" tells whose he is, not his name.
    if any(part.endswith("'s") for part in lowered):
        return None
    if len(parts) == 1 and len(lowered[0]) < _LETTERS_LEAST:
        return None
    return " ".join(_cased(part, index) for index, part in enumerate(parts))


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
