"""What a caller came about, in their own words, and what they ask.

The words kept are the caller's; only the greeting, the introduction and the request for a desk
are taken off. Where nothing of substance is left there is no matter.
"""

import re

from neuracrm_voice.dialogue.spoken.everyday import EVERYDAY
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.tidy import plain

_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|howdy|"
    r"there(?! (?:is|are|was|were|has|have|seems?|appears?|must|may|might|could|will|would)\b)|"
    r"yes|yeah|yep|no|"
    r"oh|okay|ok|sure|well|um+|uh+|er+m?|so|please|thanks|thank you|alright|right|actually|"
    r"sorry)\b(?!')[\s,.!;:-]*)+",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"^(?:my name(?:'s| is)|this is|i'm|i am|it's|it "
    r"is)\s+(?P<name>[^,.!?;]{2,60}?)(?:,?\s+(?:(?:calling |here )?(?:from|at|with|"
    r"of)\s+(?P<firm>[^,.!?;]{2,60}?)|here|speaking|calling))?(?:[,.!;]+\s*(?:and\s+)?|\s+and\s+|"
    r"\s+(?=(?:i|i'm|we|i'd|we're|we'd|my|our|can|could|do|is|how|looking|calling|wondering|about|"
    r"regarding)\b)|$)",
    re.IGNORECASE,
)
PLEA = re.compile(
    r"\b(?:(?:i was|i am|i'm) (?:just )?(?:wondering|hoping) (?:whether |if |that )?)?(?:you "
    r"(?:could|can|might|would)|(?:could|can|would) you)(?: please| possibly)*(?: be able to)? "
    r"(?:help|assist) (?:me|us)(?: out)?(?! (?:to|find|get|with|choose|\w+ing)\b)[\s,.!?;]*",
    re.IGNORECASE,
)
"""A plea for help, which says nothing of what it is needed with."""

_EMPTY = listed(
    """
    a able about actually agent all alright am an and any anyone anything are ask assist
    assistance at be bit calling call can could customer day deal department desk do for from
    general get give going good got guess hand have having hello help hey hi how i if in inquiry
    enquiry instead is it just kind kindly let like line little made make may maybe me my need now
    of off office on one ok okay operator option or our out over person phone please put question
    questions quick rather real really representative sales sale say service should so some
    somebody someone something somewhat sort speak speaking support sure talk team tech technical
    tell thank thanks that the there this through time to today transfer trying um uh us very want
    wanted was we well what when whether who will wish with wondering would yeah yep yes you your
    no not nope but matter thing things know connect needed else more bye goodbye human right
    prefer ah er hm hmm oh much morning afternoon evening new business back sir madam here looking
    they them these those as by did does had has i'd issue problem
    angry annoyed fed furious hurry minute quickly sick think tired up upset
    """
)
_REPORTING = re.compile(
    r"\b(?:(?:to |and )?(?:report|flag|raise|register|lodge|log|open|file|submit|make|create|have|"
    r"got)(?:ing)? )(?:a|an|another|some) (?:new |support |technical |big |small |serious "
    r")?(?:problem|issue|fault|complaint|ticket|support (?:case|request|ticket))s?(?: (?:here|"
    r"please|with you))?[\s.,!]*$",
    re.IGNORECASE,
)
"""That there is something to report, without what it is."""

_CERTAIN_LEAST = 1
_MOST_NAMES = 4
_AFTER_NAME = re.compile(
    r"^(?:,?\s+(?:(?:calling |here )?(?:from|at|with|of)\s+[^,.!?;]{2,60}?|here|speaking|"
    r"calling))?(?:[,.!;]+\s*|\s+(?=(?:i|i'm|we|i'd|we're|and)\b)|$)",
    re.IGNORECASE,
)
_DESK_WORDS = listed(
    """
    put go switch return move billing technical tech accounts complaints returns reception
    directly straight rather instead back over different
    """
)
_QUESTION = re.compile(
    r"^(?:(?:and|but|so|okay|ok|well|um+|uh+|h+m+|ah+|oh|haha|listen|alright|right|hi|hello|hey|"
    r"yes|no|yeah|sorry|thanks|first|before that|also|wait|hold on|oh|good (?:morning|afternoon|"
    r"evening)|quick question|one question|i have a question|just a question|just wondering|i was "
    r"wondering)\b[\s,.:!-]*)*(?P<asked>(?:what|when|where|which|who|whose|why|how|is|are|was|"
    r"were|do|does|did|will|would|has|have|can|could|may|should|shall|am|isn't|aren't|don't|"
    r"doesn't|can't|won't|what'?s|where'?s|who'?s|how'?s|when'?s)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_TOLD = re.compile(
    r"\b(?:i (?:want|would like|wanted|need|'d like)(?:ed)? to (?:know|ask)|i'd like to (?:know|"
    r"ask)|(?:want|wanted|like|need|trying) to (?:find out|check|ask(?: you)?)|can you tell me|"
    r"could you tell me|do you know|i was wondering|i wonder|wondering|tell me)\s+(?:if|whether|"
    r"what|when|where|which|who|why|how|(?:do|are|is|can) (?:you|there|it))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_REQUEST = re.compile(
    r"^(?:do you mind|(?:can|could|may|might|will|would|are) (?:i|we|you|i please|you please|you "
    r"mind|you able to|some(?:body|one)|any(?:body|one)))(?: please| just| kindly| maybe| "
    r"possibly)* (?:get|buy|purchase|order|book|reserve|speak|talk|have(?! to)|help|repeat|say|"
    r"give|make|cancel|change|update|send|connect|transfer|put|arrange|schedule|open|speak|hear|"
    r"hold|wait|slow|call|return|rent|set|find|reset|close|block|check|be|please|come|go|let|"
    r"start|sign|do|upgrade|fix|spell|use|sort|assist|try|pay|arrange|add|remove|look|understand|"
    r"show|meet)\b",
    re.IGNORECASE,
)
_ABOUT_PRODUCT = re.compile(r"^(?:do|does|are|is|have) (?:you|it|there|your)\b", re.IGNORECASE)


def stripped(words: str, name: str) -> str:
    """Return the words without greeting and introduction; `name` is the caller's, if told."""
    text = _GREETING.sub("", PLEA.sub("", _GREETING.sub("", words)))
    if name and text.lower().startswith(name.lower()):
        text = _AFTER_NAME.sub("", text[len(name) :])
    introduction = _INTRODUCTION.match(text)
    if introduction and _introduces(introduction["name"], introduction["firm"] or ""):
        text = text[introduction.end() :]
    return _GREETING.sub("", text).strip(" ,;")


def _introduces(name: str, firm: str) -> bool:
    """Tell a name from the start of a sentence: "I'm Jane" from "I'm fed up with this thing"."""
    said = name.lower().split()
    # Names have up to four words, and so have the firms that people name in passing.
    short = max(len(said), len(firm.split())) <= _MOST_NAMES
    tells = any(word in _EMPTY or word in EVERYDAY or word.endswith("ing") for word in said)
    return short and (not tells or said[0] in FIRST_NAMES)


def find(words: str, *, name: str, desk: bool) -> str | None:
    """Return what the caller came about in their own words, or None when they did not say.

    `name` is the caller's, if told; `desk` tells that they asked for a desk by its name.
    """
    text = stripped(words, name)
    empty = _EMPTY | _DESK_WORDS if desk else _EMPTY
    told = plain(_REPORTING.sub("", text))
    substance = {word for word in told if word not in empty and not word.isdigit()}
    return text if len(substance) >= _CERTAIN_LEAST else None


def question(words: str, *, pure_act: bool) -> str:
    """Return the caller's own question, or "" when they asked none."""
    if pure_act:
        return ""
    words = PLEA.sub("", words)
    for sentence in re.split(r"(?<=[.!?])\s+", words):
        told = _TOLD.search(sentence)
        if told:
            return told[0].strip()
        match = _QUESTION.match(sentence)
        if match and not _REQUEST.match(match["asked"]) and len(match["asked"].split()) > 2:  # noqa: PLR2004 - "how so" asks nothing of ours
            return match["asked"].strip()
    tail = re.search(
        r"(?:^|[,.;!]\s*|\b(?:and|but|by the way)\s+)((?:how much|what|where|when|why|which|do "
        r"you|does it|is there|are there)\b[^.?!]{6,}\?)",
        words,
        re.IGNORECASE,
    )
    return tail[1].strip() if tail else ""


_PARTICLES = listed(
    """
    okay ok alright right so and but well h hm hmm ah oh haha um uh great good fine perfect lovely
    nice brilliant thanks thank you very much cheers then bye goodbye good-bye by the way wait
    sorry listen actually just
    """
)


_ASSENT = re.compile(
    r"\b(?:okay|ok|alright|all right|right|fine|sure|please|well|thanks?)\b", re.IGNORECASE
)

_COURTESY = re.compile(r"(?:[\s,]+(?:please|thanks|thank you))+[.?!]*$", re.IGNORECASE)


def without_assent(text: str, asking: str, *, leaves: bool) -> str:
    """Return what may answer in words that ask, or that take leave or something back.

    The "okay" of "okay, so when?" and of "okay, leave it" agrees to nothing.
    """
    if leaves:
        told = any(word not in _PARTICLES for word in plain(text))
        return _ASSENT.sub(" ", text) if told else ""
    besides = plain(text.replace(asking, " ")) if asking else ()
    if not asking or any(word not in _PARTICLES for word in besides):
        return text
    return _COURTESY.sub("", asking)
