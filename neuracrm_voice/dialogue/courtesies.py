"""Courtesies: what anybody may say to, or ask of, whoever answers a telephone, and our reply.

They are met where one stands: they answer nothing that was asked, and are no matter of their own.
Grammar: the whole utterance is one of them, but for the small words around it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.spoken.tidy import plain

_BEFORE = (
    r"(?:(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening)|oh|um|uh|so|and|but|okay|"
    r"alright|well|sorry|wait|yes|yeah|no|excuse me|please|just|now|first|listen|thanks|thank "
    r"you|actually|i (?:would like|want) to know|(?:can|could|would) you tell me|(?:may|can|"
    r"could) i (?:ask|know)|tell me|mom|mum|dad) )*"
)
_AFTER = (
    r"(?: (?:please|then|today|now|there|again|exactly|thanks|thank you|sir|madam|anyway|by the "
    r"way|yet|still|okay|on the phone|here|sorry|so))*"
)
_CALLED = r"(?:called|rung|dialled|dialed|reached|call|ring|dial|reach)(?: through)?(?: to)?"
_THROUGH = r"(?:got|gotten|get|come) through(?: to)?"
"""Who has only got something has not asked whom they reached: "what have I got"."""
_MACHINE = (
    r"(?:an? )?(?:(?:real|live|actual|living|automated|automatic|talking|just|human|phone) "
    r")*(?:recording|robot|bot|machine|computer|ai|person|human(?: being)?|real|automated|"
    r"automatic|voice ?mail|answering machine|chatbot|someone real)(?: or (?:an? )?(?:\w+ )?\w+)?"
)
_TRADE = (
    r"(?:accountants?|agency|airline|airport|bakery|bank|bar|barber|builders?|cafe|charity|church|"
    r"cinema|clinic|college|company|council|courier|customer services?|dentist|department|doctor|"
    r"electrician|embassy|factory|farm|firm|florist|gallery|garage|gym|hairdresser|helpline|"
    r"hospital|hotel|insurance|lawyer|library|ministry|museum|newspaper|nursery|office|optician|"
    r"pharmacy|plumber|police|pool|practice|pub|reception|restaurant|salon|school|shop|society|"
    r"solicitors?|store|studio|supermarket|surgery|theat(?:re|er)|university|vets?|ward|zoo)"
)
_PLACE = (
    rf"(?:(?:(?:the|an?) (?:\w+ ){{0,2}})?{_TRADE}(?: (?:people|place|line|information|office))?"
    rf"(?: (?:in|on|at|of|or|and) (?:the |an? )?\w+(?: \w+)?)?|(?:mr|mrs|ms|miss|doctor) \w+"
    rf"(?: \w+)?|the right (?:number|place|company|person))"
)
"""Who may be called: a trade, a person by title, or whoever is the right one.

A thing may be called anything besides ("is this genuine", "did I get a refund"); that is a matter.
"""
_OTHER_TONGUES = (
    r"(?:spanish|espanol|french|german|deutsch|italian|portuguese|chinese|mandarin|cantonese|"
    r"japanese|korean|arabic|russian|polish|hindi|vietnamese|turkish|dutch)"
)


@dataclass(frozen=True, slots=True)
class Courtesy:
    """What is said, and our reply; `opening` for what is one only where a call begins."""

    name: str
    said: str
    reply: Callable[[Call], str]
    opening: bool = False


def _this_is(call: Call) -> str:
    return f"This is {call.company}, and I am the automatic receptionist."


_COURTESIES = (
    Courtesy(
        "machine",
        rf"(?:are you|is this|am i (?:talking|speaking) (?:to|with)) {_MACHINE}",
        lambda _call: manners.A_MACHINE,
    ),
    Courtesy(
        "who",
        r"(?:who is (?:this|that|it)(?: (?:speaking|calling|i am (?:speaking|talking) (?:to|"
        r"with)))?|(?:with |to )?who(?:m)? (?:am i|i am) (?:speaking|talking|connected)(?: (?:to|"
        r"with))?|who (?:are you|you are)|who (?:is )?(?:speaking|there)|who (?:have|did|do) i "
        r"(?:call|reach|get|have|got)\w*|(?:what|which) (?:company|business|firm|shop|place|"
        r"office|number)(?: name)? (?:is (?:this|"
        rf"that|it)|(?:have|did) i (?:{_CALLED}|{_THROUGH}|got|get))|(?:what|where) (?:have|did) i "
        rf"(?:just )?(?:{_CALLED}|{_THROUGH})|(?:have|did) i (?:{_CALLED}|{_THROUGH}|(?:got|gotten|"
        rf"get|come)(?= the right)) {_PLACE})",
        _this_is,
    ),
    Courtesy(
        "place",
        rf"(?:is (?:this|that)|am i through to|do i have(?= the right))(?: not| still)? {_PLACE}",
        _this_is,
        opening=True,
    ),
    Courtesy(
        "name",
        r"(?:what is your name|what was your name|do you have a name|what (?:do|should|can|may) i "
        r"call you|(?:say|tell me) your name)",
        lambda call: (
            f"I have no name of my own. I am the automatic receptionist of {call.company}."
        ),
    ),
    Courtesy(
        "hearing",
        r"(?:(?:can|do|are) you (?:able to )?(?:hear(?:ing)?|listening to|get(?:ting)?)(?: me)?|"
        r"are you (?:there|listening)|is (?:anyone|anybody|someone|somebody) (?:there|here|"
        r"listening|on the line)|(?:anyone|anybody|you) there|test(?:ing)?(?: (?:testing|test|one|"
        r"two|three))*)",
        lambda _call: "Yes, I can hear you.",
    ),
    Courtesy(
        "wellbeing",
        r"(?:(?:i am )?(?:good|fine|well|great|okay)(?: thanks| thank you)?(?: and)? )?(?:how are "
        r"you(?: (?:doing|keeping|feeling))?(?: this (?:morning|afternoon|evening))?|how is it "
        r"going|how do you do|how are things|what is up|how (?:is|was) your (?:day|morning|"
        r"weekend|week)(?: going| so far)?|how (?:have )?you been|(?:are )?you (?:well|all right)|"
        r"and (?:you|yourself)|how about you)",
        lambda _call: "I'm very well, thank you.",
    ),
    Courtesy(
        "chat",
        r"(?:(?:can|could|will|would) you )?(?:tell (?:me|us) (?:(?:a|another|some) (?:\w+ )?"
        r"(?:jokes?|story|stories|riddle|poem|tale|secret|fun fact)|something (?:funny|interesting|"
        r"nice|cheerful))|sing(?: \w+){0,3}|make me laugh|marry me|say something funny)|i (?:"
        r"love|like|hate|adore) you|(?:talk|chat) (?:to|with) me|i am (?:so )?(?:bored|"
        r"lonely)|(?:what is |tell me )?the (?:meaning|sense|purpose) of life|how old are you|"
        r"are you (?:married|single|happy|sad|bored|hungry|tired|alive)|do you (?:ever "
        r")?(?:sleep|eat|dream|drink|have (?:any )?(?:a )?(?:feelings?|family|wife|"
        r"husband|boyfriend|girlfriend|children|kids|pets?|hobby|hobbies|friends|soul)|"
        r"(?:like|love|enjoy) (?:your job|your work|me|music|working(?: there)?|people))|"
        r"what is your favou?rite \w+|who (?:made|built|created|"
        r"programmed|designed|invented) you|(?:what|how) is the weather(?: like)?(?: \w+){0,3}|is "
        r"it (?:raining|snowing|sunny|cold|hot|warm)(?: \w+){0,3}",
        lambda _call: "I'm better at answering telephones than at that, I'm afraid.",
    ),
    Courtesy(
        "clock",
        r"what (?:time|day|date) is (?:it|today)(?: today| now)?|what is the (?:time|date)|the "
        r"time",
        lambda _call: "I have no clock to look at, I'm afraid.",
    ),
    Courtesy(
        "abilities",
        r"(?:what (?:can|could) you (?:do|help)(?: me)?(?: with)?(?: for me)?|what (?:can|could|"
        r"may) i (?:ask|do|say)(?: you)?(?: here)?|how (?:can|could) you help(?: me)?|what are "
        r"you (?:good )?for|how does this work)",
        lambda _call: (
            "I answer questions, take down what you need, and arrange meetings and call backs."
        ),
    ),
    Courtesy(
        "tongue",
        rf"(?:.*\b(?:do|can|does) (?:you|any ?one|any ?body|some ?one)(?: there| here)? (?:speak|"
        rf"talk) {_OTHER_TONGUES}(?: .*)?|in {_OTHER_TONGUES}|{_OTHER_TONGUES} (?:por favor|bitte)|"
        r"(?:no )?(?:hablo|habla|hablas|hablan|parlez|sprechen|parla)\b.*|i (?:only speak|do not "
        rf"speak|not speak) (?:english|{_OTHER_TONGUES})(?: .*)?|no (?:english|speak english))",
        lambda _call: "I only speak English, I'm afraid.",
    ),
    Courtesy(
        "halting",
        r"(?:sorry )?(?:for )?(?:my english (?:is|be) (?:not |very |so |really |a bit |a little "
        r")*(?:good|bad|poor|weak|perfect|great|rusty)|(?:for )?my (?:bad|poor) english|i "
        r"(?:speak|know|have) (?:only |just )?(?:a )?(?:little|bad|not much) english|i do not "
        r"(?:speak|know) (?:english )?(?:very |so )?(?:well|much)|i do not know how (?:to say|i "
        r"say)(?: it| this| that)?)",
        lambda _call: "That's quite all right. Take your time.",
    ),
    Courtesy(
        "told",
        r"i (?:have )?(?:already|just|only just) (?:told|said|gave|given|answered|explained)(?: "
        r"(?:you|that|it|this|them|all|so|already|before|twice|everything|to you|my \w+|a minute "
        r"ago|just now))*|i (?:told|said|gave) (?:you|that|it|this)(?: (?:that|it|this|my \w+))? "
        r"(?:already|before|twice|just now)",
        lambda _call: "I'm sorry to ask.",
    ),
    Courtesy(
        "thanks",
        r"(?:thanks|thank you|cheers)(?: (?:so|very) much| a lot)? for (?:(?:all|your|the|that|"
        r"\w+ing)\b)(?: (?!(?:but|and|however|though|still|not|again|which|who|that)\b)\w+){0,5}",
        lambda _call: "You're welcome.",
    ),
    Courtesy(
        "greeting",
        r"(?:hi+|hello+|hey+|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|(?:nice|"
        r"good|pleased|lovely) to (?:meet|speak to|talk to|hear from) you)(?: (?:there|to you|"
        r"everyone|again|hello|hi|my friend|dear))*",
        lambda _call: "Hello.",
    ),
    Courtesy(
        "plea",
        r"(?:(?:i|we) (?:just |only )?(?:have|had|got|have got) (?:just )?(?:an?|one|another|some|"
        r"two|a few|a couple of) (?:(?:more|other|quick|small|little|short|general|simple) "
        r")*(?:questions?|things?|inquir(?:y|ies)|enquir(?:y|ies))(?: for you)?(?: to ask)?|(?:i|"
        r"we) (?:just |only )?(?:need|want|would like|(?:am|are|was) (?:just |only )?(?:looking|"
        r"calling) for|could use) (?:to (?:get|have) )?(?:some |a bit of |a little |your |more "
        r")*(?:help|assistance|information|info|advice|something|to ask (?:you )?(?:something|a "
        r"question))|(?:can|could|may) (?:i|you|someone|somebody|anyone) (?:please )?(?:ask|help|"
        r"assist)(?: (?:you|me|us))?(?: out)?(?: (?:something|a (?:quick )?question|with "
        r"something))?|i (?:was|am) (?:just )?(?:wondering|hoping)(?: (?:if|whether) (?:you|"
        r"someone) (?:can|could) help(?: me)?)?|(?:an?|one|another) (?:quick |more )*question)(?: "
        r"about (?:something|a few things))?",
        lambda _call: "",
    ),
    Courtesy(
        "reference",
        r"(?:(?:what (?:was|is)|(?:could|can|would) you (?:please )?(?:repeat|say|give me|tell "
        r"me)|(?:repeat|say|give me|tell me|remind me of|remind me what)) )?(?:my|the|that) "
        r"(?:(?:reference|ticket|case|call ?back|tracking) (?:number|code)?|reference|number)(?: "
        r"(?:was|is))?(?: (?:again|once more|one more time|you gave me|you said))+",
        lambda _call: "",
    ),
    Courtesy(
        "misdialled",
        r"(?:(?:i|we) (?:think |guess |believe |am afraid |fear )?(?:i |we )?(?:must )?(?:have "
        r")?(?:just )?(?:got|dialled|dialed|called|rang|rung|have|reached)?(?: probably)? ?(?:the "
        r"|a )?(?:wrong|bad) (?:number|place|company|people|business)|(?:it is |that is |this is |"
        r"must be |probably )*(?:the |a )?(?:wrong|bad) number|i (?:have |must have "
        r")?(?:misdialed|misdialled))(?: (?:goodbye|bye|my (?:mistake|apologies|bad)|sorry|to "
        r"bother you|to have bothered you|about that|then|never mind|have a good (?:day|one)))*",
        lambda _call: "",
    ),
)
_PATTERNS = tuple((one, re.compile(f"{_BEFORE}(?:{one.said}){_AFTER}")) for one in _COURTESIES)
_NAMED = re.compile(r"(?<=[a-z] )(?:the )?[A-Z][a-z]+(?:(?: and| of)? [A-Z][a-z]+)*")
"""A name, as recognisers write one within a sentence."""
_MOST_WORDS = 14
"""A courtesy is short; what is longer says something besides."""


def read(words: str, *, opening: bool = False, company: str = "company") -> Courtesy | None:
    """Return the courtesy that the words are, and nothing besides; `opening` tells a call's first.

    "Is this the dentist?" asks who we are where a call begins, and something else later. Anybody's
    name is as good there as that of our `company`.
    """
    if len(plain(words)) > _MOST_WORDS:
        return None
    ours = re.sub(rf"\b{re.escape(company)}\b", "company", words, flags=re.IGNORECASE)
    said = {" ".join(plain(one)) for one in (words, ours, _NAMED.sub("company", words))}
    return next(
        (
            one
            for one, pattern in _PATTERNS
            if (opening or not one.opening) and any(map(pattern.fullmatch, said))
        ),
        None,
    )
