"""Whether a caller asks how a ticket of theirs stands, rather than for anything new.

Grammar: a word for news ("any update", "what's happening", "has it been fixed") near a word for
something reported ("ticket", "case", "the fault I reported") or a reference; "I'm calling about my
ticket"; a ticket or a reference and nothing besides. Tickets for trains and shows are another
trade's, and are left to the other rules.
"""

import re
from collections.abc import Mapping

from neuracrm_voice.dialogue.spoken import references
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.understanding import Plain, Understanding

TOPIC = "ticket_status"

_REPORTED = (
    r"(?:(?:(?:my|our|the|a|an|that|this|your) )?(?:\w+ )?"
    r"(?:support |trouble |open |service |last )?(?:tickets?|case|reference|"
    r"(?:problem|issue|fault|complaint|bug|request|error|thing|matter|business)s? "
    r"(?:that |which )?(?:i|we) (?:have |had )?(?:reported|raised|logged|opened|filed|mentioned|"
    r"(?:called|rang|phoned|wrote|spoke|told)(?: \w+){0,3} about))"
    r"|(?:t|tea|tee) ?\d{3,7})"
)
_NEWS = (
    r"(?:news|any word|updates?|updated|status|progress|heard|hear|happening|happened|going on|"
    r"how far|doing|getting on|coming along|"
    r"far along|stands?|standing|look(?:ed|ing)? (?:at|into)|fixed|solved|resolved|"
    r"worked on|sorted|moving|know more|anything new|where are (?:we|you|things))"
)
_ASKED = re.compile(
    rf"\b{_NEWS}\b(?: \w+){{0,5}}? {_REPORTED}\b|\b{_REPORTED}\b(?: \w+){{0,6}}? {_NEWS}\b|"
    rf"\bcheck (?:on |up on )?(?:my|our) (?:\w+ )?(?:tickets?|case)\b|"
    rf"\b(?:calling|ringing|following up|follow up|chasing|checking|check|asking|ask|enquiring|"
    rf"inquiring)(?: \w+){{0,2}}? (?:about|on|for|after|regarding|up) (?:my|our|the|that) "
    rf"(?:\w+ ){{0,2}}(?:tickets?|case)\b|"
    r"^(?:(?:hi|hello|hey|so|yes|okay|well|um|uh|and|just) )*(?:did|have|has|are|were) (?:you|your "
    r"\w+|anyone|anybody|someone|they)(?: guys| people)? (?:manage to |able to |get to |ever |"
    r"already |finally )*(?:fix|fixed|solve|solved|resolve|resolved|sort|sorted|look(?:ed)? (?:at|"
    r"into))(?: out)? (?:the|my|our|that|it)\b(?: \w+){0,6} yet$|"
    r"\b(?:any|what is the) (?:news|updates?|progress|word|status) (?:on|about|of|with|regarding) "
    r"(?:my|our) (?:\w+ )?(?:request|problem|issue|fault|complaint|bug|question|inquiry|enquiry)\b|"
    rf"\b(?:about|for|on|have) (?:(?:my|our|the|a) )?(?:tickets?|case|reference)(?: number)? "
    rf"(?:t|tea|tee|tango)\b"
)
_ANOTHER_TRADE = re.compile(
    r"\b(?:flight|plane|air|train|bus|concert|show|match|game|cinema|movie|parking|speeding|"
    r"return|season|lottery|festival|event|phone|pillow|suit|court) (?:tickets?|case)\b|"
    r"\btickets? (?:to|for) (?!my|our|the)|\bbook(?:ed)?\b|"
    r"\b(?:in|just in|any|that|this) case\b(?! (?:number|i|we))|\b(?:refund|cancel)\b"
)
_REFERENCE = re.compile(
    r"\b(?:t|tea|tee|tango)(?: as in \w+| for \w+)?(?: (?:dash|hyphen|number))?(?: ?\d{3,7}|"
    # A figure in words is a word of its own: "twenty five" is no T and "wenty five".
    r" (?:(?:\d+|zero|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"\w+ty|hundred|thousand|double|triple)(?: |$)){2,7})"
)
_NAMED = re.compile(rf"{_REFERENCE.pattern}|\b(?:my|our) (?:old |last )?(?:ticket|case)s?\b")
_AROUND = listed(
    """
    a about actually afternoon and been calling case code concerning do evening for from give got
    had hello hey hi i is it mine morning my no number of okay on one our own please reference
    regarding ringing so sorry status support thank thanks that the then there this ticket tickets
    to um uh was well with yeah yes you gave good again am have call called ring old earlier last
    cases mean
    """
)
"""What may stand around a reference that is all a caller says."""

_NEW = re.compile(r"\b(?:open|raise|create|log|file|submit|make) (?:a|an|another|new) ")


def asked(said: str) -> bool:
    """Tell whether plain words ask for news of something reported earlier."""
    if _NAMED.search(said) and not {*_REFERENCE.sub(" ", said).split()} - _AROUND:
        return True
    return bool(_ASKED.search(said)) and not _ANOTHER_TRADE.search(said) and not _NEW.search(said)


def understood(words: str, answers: Mapping[str, Plain]) -> Understanding:
    """Return the understanding of such words; a reference in them is taken as a proof offered."""
    reference = references.read(words)
    told = {"proof": f"reference:{reference}"} if reference and reference[0] == "T" else {}
    return Understanding(topic=TOPIC, explicit=True, answers={**answers, **told}, complete=True)
