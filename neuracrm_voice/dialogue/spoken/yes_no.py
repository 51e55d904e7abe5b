"""Yes and no, in the many ways people say them.

Grammar: the answer is a cue that opens the sentence ("yes, that's the one"), fills it ("sounds
good to me") or ends it ("so yes I will"). A negation turns a cue ("that's not right", "not
yes"). Some words look like one and are the other: "no problem", "why not", "yeah no". A question
back ("is that right?") answers nothing. Whole sentences with neither word are in `yes_no_phrases`,
those with both in `yes_no_turned`. A word that stresses ("it very much is") or is stuttered ("it is
is right") is passed over where the words make no sense with it.
"""

import re

from neuracrm_voice.dialogue.spoken import yes_no_phrases, yes_no_turned
from neuracrm_voice.dialogue.spoken.tidy import plain

_SOFT = (
    r"(?:oh|well|um+|uh+|er+|ah+|hm+|so|and|okay|right|i mean|actually|honestly|look|hey"
    r"|ai|i am afraid|i am sorry|sorry|unfortunately|sadly|as far as i know|are you sure"
    r"|hang on|hold on|wait|let me (?:see|think)|one (?:moment|second))"
)
_YES = (
    r"(?:y(?:es|eah|ep|eap|up|a|ah|ea|eh)s?|yess+|yuppers|roger|ten four|aye|uh huh|mm hm+|mhm+|"
    r"sure(?: thing)?|certainly"
    r"|absolutely|definitely|indeed|of course|exactly|precisely|correct|affirmative|totally"
    r"|confirm(?:ed)?|true|right|spot on|okay|alright|all right|fine|(?:please )?go ahead|please do"
    r"|(?:bang|dead) on|by all means|why not|no problem|no worries|no doubt|you bet|you got it"
    r"|bingo|for sure|naturally"
    r"|sounds? (?:good|great|fine|right|perfect|correct|about right)|perfect|great|i agree|agreed"
    r"|works for me|that works|that will (?:work|do)|i think so|i believe so|i guess so|it "
    r"surely is"
    r"|it sure is|you are (?:right|correct)|positive|si|oui|ja|hell yes|you have it right|got it "
    r"right|without (?:a|any) doubt|(?:one |a )?(?:100|hundred) percent|you know it|(?:damn|darn|"
    r"dead|"
    r"quite|very) right|that is what i said|i (?:can |do )?(?:confirm|accept|approve)|righto|"
    r"ok(?:ey|ie) dok(?:ey|ie)|(?:i|it|we) sure (?:do|am|is|are|does|would|will)|sure (?:do|am|"
    r"is|enough)|"
    r"right you are|i would (?:like|love) (?:that\b|to$)|let us do (?:it|that)|"
    r"sounds like a plan|count me in|i am in(?! (?:an?|the|my)\b)|"
    r"i am (?:good|happy|fine) with that|good to go|it is a deal|"
    r"gladly|of course i (?:do|am|would)|it (?:really|surely|certainly|definitely) (?:is|does|was))"
)
# "I am" answers "are you?" only when it ends there; "I am waiting" answers nothing.
_ECHO = (
    r"(?:(?:i|we|they|you) (?:do|am|are|have|did|would|was|were|will|can|could|might|should)"
    r"|(?:it|that|this|he|she) (?:is|does|was|did|will|has|would))"
)
_NO = (
    r"(?:no+|nope|nah+|na|naw|nuh uh|uh uh|no siree|no way|negative|never|not (?:really|yet|"
    r"at all|now|right now|today|quite"
    r"|exactly|true|right|correct|that|tomorrow|so|for me|in the least|a chance)"
    r"|absolutely not|certainly not|definitely not|of course not|probably not|no thanks?(?: you)?"
    r"|nothing|false|wrong|incorrect|hell no|heck no|please no|nay|by no means|i disagree"
    r"|i (?:do|did|am|have|would|was|could|can|will|think|believe|should) not|i think not|i "
    r"would rather (?:you did )?not|"
    r"it (?:is|was|does|did|has|would) not|they (?:are|do) not|we (?:do|are|have|did) not|"
    r"not on your life|not happening|out of the question|i (?:refuse|decline|beg to differ|deny)|"
    r"i (?:would|do) not think so|i would (?:rather|prefer) not|count me out|hard pass|hell nah|"
    r"not in a million years|far from it|quite the opposite|on the contrary|(?:i am )?afraid not|"
    r"(?:could|can) not be (?:more|further)|not (?:what|the one|my|me)|no sir|no ma'?am|no madam|"
    r"not likely|not a bit|i (?:really |highly )?doubt (?:it|that)|unlikely|"
    r"neither|none|nein|non|do not|please do not|not)"
)
_IT = (
    r"(?:(?:(?:that|it|this) )?(?:that|it|this|which|everything|all of (?:it|that)|"
    r"(?:the|that|this|your|my) (?:answer|information|info|statement|name|number|address|e ?mail|"
    r"email address|spelling|date|time|day|detail|summary|assumption))"
    r"(?: you (?:just )?(?:said|have|read|gave))?(?: all)? "
    r"(?:is|was|sounds?|looks?|seems?|would be))"
)
_MUCH = (
    r"(?:all|very|quite|so|totally|absolutely|completely|entirely|exactly|perfectly|definitely"
    r"|still|just|really|indeed|also|most certainly|very much|most definitely|actually|in fact)"
)
_GOOD = (
    r"(?:right|correct|true|it|fine|good|great|okay|perfect|yes|accurate|the one|me|exact"
    r"|affirmative|awesome|wonderful|lovely|confirmed|what i (?:said|want|meant|need)|fact|the case"
    r"|valid|the truth|a fact|me indeed|spot on|alright|acceptable|the right one|a true statement"
    r"|mine|about right|my (?:name|number|address|e ?mail|email address))"
)
_BAD = (
    r"(?:wrong|incorrect|false|not|no|untrue|inaccurate|mistaken|a mistake|negative|bad|in error"
    r"|an error|a lie|a false statement|bogus|far from (?:it|true|right|the truth)|hardly)"
)
_SEEMS = (
    r"(?:(?:(?:that|it|this|everything) )?(?:all )?(?:looks?|sounds?|seems?|appears?)(?: to be)?)"
)
_TRUE = r"(?:right|correct|true|accurate|good|fine)"
_BELIEVE = r"i (?:think|believe|find)"
_TAIL = re.compile(
    r"(?: (?:to me|for me|for us|then|thanks|thank you|please|indeed|sir|madam|i think|fine))+$"
)
_END = r"(?:\b|$)"

_PATTERNS: tuple[tuple[re.Pattern[str], bool | None], ...] = tuple(
    (re.compile(pattern), answer)
    for pattern, answer in (
        *yes_no_turned.PATTERNS,
        # The recogniser swallowed "it".
        (rf"^(?:is|was) {_TRUE}$", True),
        (rf"^what you (?:just )?said (?:is|was) (?:{_MUCH} )?{_BAD}{_END}", False),
        (
            rf"^(?:what|everything|all) you (?:just )?said (?:is|was) (?:{_MUCH} )?{_GOOD}{_END}",
            True,
        ),
        # A question back is no answer; nor is not knowing.
        (r"^(?:is|are|was|did|do|does|what|why|how|who|where|when|which) (?!not\b)", None),
        (
            r"^(?:i )?(?:do not|not) (?:know|remember|recall|understand)\b|^(?:i am )?not sure\b",
            None,
        ),
        (r"^(?:i have )?no (?:idea|clue)\b|^no way to know", None),
        (r"^i (?:can|could) not (?:say|tell)|^i am not (?:\w+ )?(?:sure|certain)\b", None),
        (
            (
                rf"^(?:that|it|this|everything)? ?(?:does|can|could) not (?:sound|look|seem|be|"
                rf"appear)(?: to be)? (?:{_MUCH} )?{_TRUE}{_END}"
            ),
            False,
        ),
        (rf"^{_SEEMS} (?:{_MUCH} )?{_TRUE}{_END}", True),
        (
            (
                rf"^(?:i am )?(?:pretty |quite |fairly |very )?(?:sure|certain|positive)"
                rf"(?: that)?(?: it is| {_IT} (?:{_MUCH} )?{_GOOD})$"
            ),
            True,
        ),
        (
            (
                r"^(?:of course|certainly|sure|surely|definitely) (?:\w+ )?(?:is|does|do|am|are|"
                r"will) not\b"
            ),
            False,
        ),
        (rf"^{_BELIEVE} (?:that|this|it) to be (?:{_MUCH} )?{_GOOD}{_END}", True),
        (rf"^{_BELIEVE} (?:that|this|it) to be (?:{_MUCH} )?{_BAD}{_END}", False),
        (rf"^i would say {_IT} (?:{_MUCH} )?{_BAD}{_END}", False),
        (
            (
                rf"^(?:{_BELIEVE} )?you (?:are|have (?:got )?(?:that|it)) (?:{_MUCH} |"
                rf"definitely |clearly )*(?:wrong|mistaken|incorrect|in error)\b"
            ),
            False,
        ),
        (rf"^you are (?:{_MUCH} |definitely )*(?:right|correct|accurate)\b", True),
        (rf"^{_IT} (?:certainly|definitely|surely|clearly) not\b", False),
        (r"^why not$|^no (?:problem|worries|doubt|objection)|^not a problem|^i do not mind", True),
        (r"^i do not see why not|^i would say (?:so|yes)|^can not (?:say|argue) no", True),
        (rf"^(?:yes|yeah|yep) but {_IT} (?:{_MUCH} )?{_BAD}{_END}", False),
        (r"^not at all (?:please|go ahead|of course|by all means|do)\b", True),
        (r"^no (?:no )*(?:that|it) is (?:right|correct|fine|good|it|true)\b", True),
        (r"^i (?:said|say|would say) no\b|\bi say no\b", False),
        (r"^i (?:said|say) yes\b", True),
        (r"\bnot (?:wrong|false|incorrect|untrue)\b|^that is a fact|^(?:very|so|quite) true", True),
        (r"\ba (?:\w+ )?yes(?: from me)?$", True),
        (r"\ba (?:\w+ )?no(?: from me)?$|^i will pass$|^(?:nada|no can do|nothing doing)\b", False),
        (
            (
                r"^(?:what|everything|the \w+|that|it|this)(?: you (?:just )?said)? (?:is|was)"
                r" (?:\w+ )?(?:wrong|false|incorrect|erroneous|untrue|not okay)$"
            ),
            False,
        ),
        (r"\b(?:it|that) is not okay\b", False),
        (r"\bthe \w+ is (?:definitely |clearly )?false$", False),
        (
            (
                r"^you are (?:\w+ )?(?:wrong|mistaken|incorrect)\b|^you (?:have )?got (?:it|"
                r"that) wrong"
            ),
            False,
        ),
        (r"\bto say (?:yes|yeah)\b|\bvery much (?:true|so|right|correct)\b", True),
        (r"\bto say no\b|\bi (?:do|would) not (?:think|believe|agree)\b", False),
        (rf"^{_IT} (?:{_MUCH} )?not\b|^{_IT} (?:{_MUCH} )?{_BAD}{_END}", False),
        (rf"^{_IT} (?:{_MUCH} )*{_GOOD}{_END}", True),
        (
            (
                rf"^i (?:think|believe|guess|suppose|would say) (?:so|yes|{_IT} (?:{_MUCH} "
                rf")?{_GOOD}){_END}"
            ),
            True,
        ),
        (
            (
                rf"^i (?:do not|would not) (?:think|believe|say)\b|^i (?:think|believe|guess) "
                rf"(?:not|"
                rf"no\b|{_IT} (?:{_MUCH} )?{_BAD})"
            ),
            False,
        ),
        (rf"^{_NO}{_END}", False),
        (rf"^{_YES} not(?! a problem){_END}", False),
        (rf"^{_YES}{_END}", True),
        (rf"^{_ECHO}(?: (?:indeed|so|please|thanks|thank you|actually|yes|sure))*$", True),
        (
            (
                r"\b(?:is|be|say|am) (?:a |definitely a )?(?:no|negative|false)$|\bi said no\b|"
                r"\bthat to be false\b"
            ),
            False,
        ),
        (
            r"\b(?:is|be|say) (?:a |definitely a )?(?:yes|affirmative|true)$|\bthat to be true\b",
            True,
        ),
        (r"\b(?:does|will|would|did|can) not work(?: for (?:me|us))?\b", False),
        (
            r"\b(?:would|will) (?:work|do|be (?:great|fine|good|perfect|awesome|lovely|okay))\b",
            True,
        ),
        (r"\b(?:so|then|and|is|hmm) (?:yes|yeah|yep)\b", True),
        (r"\b(?:so|then|and|is) (?:no|nope)$", False),
        (r"\byes(?: please)?$", True),
        (r"\bno(?: thank you| thanks)?$", False),
    )
)
_OPENING = re.compile(rf"^(?:{_SOFT} )+(?=\S)")
_STRESS = re.compile(
    r"\b(?:very much|pretty much|really|certainly|most (?:definitely|certainly)|definitely) "
)
_STUTTER = re.compile(r"\b(?!uh\b|yes no\b|no yes\b)((?:\w+ )?\w+)(?: \1)+\b")
_THUMBS = {
    "\U0001f44c": True,
    "\U0001f44d": True,
    "\u2705": True,
    "\U0001f44e": False,
    "\u274c": False,
}


def read(words: str) -> bool | None:
    """Tell yes from no, or return None when the words say neither."""
    text = " ".join(plain(words))
    if words.rstrip().endswith("?") and len(text.split()) > 1:
        return None
    for candidate in dict.fromkeys((text, _OPENING.sub("", text), _even(text))):
        whole = {candidate, _TAIL.sub("", candidate)}
        if whole & (yes_no_phrases.YES | yes_no_phrases.NO):
            return bool(whole & yes_no_phrases.YES)
        for pattern, answer in _PATTERNS:
            if pattern.search(candidate):
                if answer is None and candidate != text:
                    return None
                if answer is not None:
                    return answer
                break
    return next((answer for sign, answer in _THUMBS.items() if sign in words), None)


def _even(text: str) -> str:
    """Return plain words without what only stresses them, and without what was said twice."""
    return _STUTTER.sub(r"\1", _STRESS.sub("", _OPENING.sub("", text)))


_CLEAR = re.compile(
    r"^(?:(?:oh|well|um+|uh+|sorry|i am afraid) )*(?:yes|yeah|yep|yup|no|nope|nah|naw|sure|"
    r"correct|okay|"
    r"exactly|absolutely|definitely|sounds good|hell (?:yes|no)|heck no|you are (?:right|wrong|"
    r"mistaken|"
    r"correct)|(?:that|it|this|(?:the|that|this) (?:information|statement|answer|name|number|"
    r"address|"
    r"spelling|e ?mail)) (?:is|was) (?:\w+ )?(?:right|correct|true|wrong|not|incorrect|"
    r"inaccurate|false|"
    r"untrue|a fact|the truth)|what you (?:just )?said (?:is|was))\b"
    r"(?! (?:idea|clue|one|signal|connection|internet|power|service|with my|way))"
)


def opens(said: str) -> bool:
    """Tell whether plain tokens open with a clear yes or no, whatever follows."""
    return _CLEAR.match(said) is not None


def say(value: object) -> str:
    """Say yes or no."""
    return "yes" if value else "no"
