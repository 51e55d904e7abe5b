"""Trouble that is denied or over, and what is only asked: neither tells how bad a problem is.

Grammar: nobody, nothing or "not" with a word of trouble ("nobody is stuck", "it's no disaster");
a loss of nothing; that all is fine; that it was bad once; a question ("is it urgent"). "Not urgent"
and "not that bad" are answers, and stay.
"""

import re

from neuracrm_voice.dialogue.spoken.tidy import plain

_NOBODY = r"(?:nobody|no one|nothing|(?:none|not one) of (?:us|them))"
_LITTLE = r"(?:really |completely |totally |entirely |exactly |all |at all |yet |an? |the )"
_GRAVE = (
    r"(?:disaster\w*|catastroph\w*|nightmare|tragedy|emergency|outage|standstill|end of the world)"
)
_TROUBLE = (
    rf"(?:{_GRAVE}|stuck|waiting|blocked|blocking|affected|stopped|down|dead|offline|ruined|lost|"
    r"losing|costing|hindered|hopeless|useless|unusable|awful|horribl[ey]|severe|major|huge|"
    r"massive)"
)
_HARMS = r"(?:cost|lose|lost|stop|stopped|block|ruin|kill|harm|hurt|affect|bother|matter|hinder)"
_LOSES = r"(?:lost|lose|loses|losing|cost|costs|costing)"
_FINE = r"(?:fine|okay|good|well|normal(?:ly)?|all right|alright|in order|perfect(?:ly)?)"
_BAD = rf"(?:{_TROUBLE}|bad|terrible|urgent|serious|critical|slow)"
_ONCE = r"(?:yesterday|before|earlier|last (?:night|week|month|year)|the other day|this morning)"

_DENIED = re.compile(
    r"\b(?:"
    rf"{_NOBODY} (?:is|are|was|were|has been|have been|gets?|got) {_LITTLE}?"
    rf"(?:{_TROUBLE}|hurt|injured)|"
    rf"(?:not|no longer|never|hardly|far from) {_LITTLE}{{0,2}}{_TROUBLE}|"
    rf"no (?:real |great |big |complete |total )?{_GRAVE}|"
    rf"(?:do|does|did|has|have|will|would) not (?:really )?(?:{_HARMS}|do any harm)"
    r"(?: (?:us|me|anything|anybody|anyone|any \w+))?(?: at all)?|"
    rf"{_LOSES} (?:us |me )?(?:nothing|no \w+)|"
    r"(?:can|could) not (?:say|tell|complain|judge)|"
    rf"(?:it|this|we|all|every ?(?:body|one|thing))(?: else)? (?:is|are|works?|runs?|goes|can work)"
    rf" (?:still |all |quite |just |working |running |doing )?{_FINE}|"
    r"every ?(?:body|one|thing)(?: else)? (?:works|can (?:still )?work)|"
    rf"(?:was|were) (?:\w+ ){{0,2}}{_BAD} (?:\w+ ){{0,2}}{_ONCE}|"
    rf"{_ONCE} (?:it|this|that|we|everything) (?:was|were) (?:\w+ ){{0,2}}{_BAD}"
    r")\b"
)
_ASKED_BACK = re.compile(r"[^,.;!?]*\?")
_ASKS = re.compile(
    r"^(?:(?:okay|yes|no|and|so|but|um+|uh+|well|sorry|wait|hang on) )*(?:"
    r"(?:is|does|can|will|should) (?:it|that|this)|"
    r"(?:are|do|does|can|could|will|would) you|"
    r"(?:should|shall|do|can) (?:i|we)|"
    r"what (?:is|are|do|does|did|would|will|happens)|"
    r"how (?:long|soon|much|many|do|can|would|should)|"
    r"(?:why|where|when|who) (?:is|are|do|does|did|would|will|should|can)"
    r")\b(?! not\b)"
)


def without_denied(said: str) -> str:
    """Return plain words without the trouble that they deny or that is over."""
    return " ".join(_DENIED.sub(" ", said).split())


def without_questions(words: str) -> str:
    """Return what is told in the words, without what is asked back in them."""
    told = _ASKED_BACK.sub(" ", words)
    return "" if _ASKS.match(" ".join(plain(told))) else told
