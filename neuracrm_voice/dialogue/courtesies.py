"""Courtesies: what anybody may say to, or ask of, whoever answers a telephone, and our reply.

They are met where one stands: they answer nothing that was asked, and are no matter of their own.
Grammar: the whole utterance is one of them, but for the small words around it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from neuracrm_voice.dialogue import keeping, manners
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.conversation import Conversation
from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.progress import Progress
from neuracrm_voice.dialogue.spoken import say_reference
from neuracrm_voice.dialogue.spoken.tidy import plain

_BEFORE = (
    r"(?:(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening)|oh|um|uh|so|and|but|okay|"
    r"alright|well|sorry|wait|yes|yeah|no|not|excuse me|please|just|now|first|listen|thanks|thank "
    r"you|actually|i (?:would like|want) to know|(?:can|could|would) you tell me|(?:may|can|"
    r"could) i (?:ask|know)|tell me|mom|mum|dad) )*"
)
_AFTER = (
    r"(?: (?:please|then|today|now|there|again|exactly|thanks|thank you|sir|madam|anyway|by the "
    r"way|yet|still|okay|on the phone|here|sorry|so))*"
)
_CALLED = r"(?:called|rung|dialled|dialed|reached|got|gotten|come)"
_MACHINE = (
    r"(?:an? )?(?:(?:real|live|actual|living|automated|automatic|talking|just|human|phone) "
    r")*(?:recording|robot|bot|machine|computer|ai|person|human(?: being)?|real|automated|"
    r"automatic|voice ?mail|answering machine|chatbot|someone real)(?: or (?:an? )?(?:\w+ )?\w+)?"
)
_ELSEWHERE = (
    r"(?!\w+ (?:for|about|because|being|recorded|a good time)\b|(?:the |this )?(?:call|line|"
    r"conversation|it|okay|right|correct|free|urgent|any)\b|(?:an? |my |our )?(?:appointment|"
    r"meeting|demo)\w*\b)"
)
_OTHER_TONGUES = (
    r"(?:spanish|espanol|french|german|deutsch|italian|portuguese|chinese|mandarin|cantonese|"
    r"japanese|korean|arabic|russian|polish|hindi|vietnamese|turkish|dutch)"
)


@dataclass(frozen=True, slots=True)
class Courtesy:
    """What is said, and our reply; `once` for what tells of a bad line when it is said again.

    The line's own fact about it, if there is one, comes before our reply.
    """

    name: str
    said: str
    reply: Callable[[Call], str]
    once: bool = False
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
        rf"that|it)|(?:have|did) i {_CALLED}|did i (?:call|ring|dial|reach|get))|(?:what|where) "
        rf"(?:have|did) i (?:just )?(?:{_CALLED}|call|ring|dial|reach|get)"
        r"(?: through)?(?: to)?"
        rf"|(?:have|did) i (?:{_CALLED}|call|ring|dial|reach|get)(?: through)?(?: to)?"
        r"(?: (?!it\b)\w+){1,4})",
        _this_is,
    ),
    Courtesy(
        "place",
        rf"(?:is (?:this|that)|am i through to|do i have) {_ELSEWHERE}(?:the |an? )?\w+(?: "
        rf"\w+){{0,3}}",
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
        r"(?:(?:can|could|will|would) you )?(?:tell (?:me|us) (?:a|another|some|something) \w+|"
        r"sing(?: \w+){0,3}|make me laugh|marry me|say something funny)|i (?:love|like|hate|"
        r"adore) you|(?:talk|chat) (?:to|with) me|i am (?:so )?(?:bored|lonely)|(?:what is |tell "
        r"me )?the (?:meaning|sense|purpose) of life|how old are you|are you (?:married|single|"
        r"happy|sad|bored|hungry|tired|alive)|do you (?:ever )?(?:sleep|eat|dream|drink|have "
        r"(?:any )?(?:a )?(?:feelings?|family|wife|husband|boyfriend|girlfriend|children|kids|"
        r"pets?|hobby|hobbies|friends|soul)|(?:like|love|enjoy) (?:your job|your work|me|music|"
        r"working(?: there)?|people))|what is your favou?rite \w+|who (?:made|built|created|"
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
        r"(?:no )?(?:hablo|habla|hablas|hablan|parlez|sprechen|parla)\b.*|i (?:do )?(?:not|only) "
        r"speak (?:english|\w+)(?: .*)?|no (?:english|speak english))",
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
        "greeting",
        r"(?:hi+|hello+|hey+|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|(?:nice|"
        r"good|pleased|lovely) to (?:meet|speak to|talk to|hear from) you)(?: (?:there|to you|"
        r"everyone|again|hello|hi|my friend|dear))*",
        lambda _call: "Hello.",
        once=True,
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
_MOST_WORDS = 14
"""A courtesy is short; what is longer says something besides."""


def read(words: str, *, opening: bool = False) -> Courtesy | None:
    """Return the courtesy that the words are, and nothing besides; `opening` tells a call's first.

    "Is this the dentist?" asks who we are where a call begins, and something else later.
    """
    tokens = plain(words)
    if len(tokens) > _MOST_WORDS:
        return None
    said = " ".join(tokens)
    return next(
        (
            one
            for one, pattern in _PATTERNS
            if (opening or not one.opening) and pattern.fullmatch(said)
        ),
        None,
    )


def meet(progress: Progress, words: str) -> bool:
    """Reply to a courtesy, and put the pending question; tell whether it was one to reply to."""
    asked, call = progress.conversation.asked(), progress.conversation.call
    if asked is None or call.outbound:
        return False
    courtesy = read(words, opening=asked.slot.name == "topic")
    if courtesy is None or (courtesy.once and not progress.first_time(f"said {courtesy.name}")):
        return False
    if courtesy.name == "misdialled":
        keeping.keep_all(progress)
        progress.end(manners.WRONG_NUMBER)
        return True
    reference = given(progress.conversation)
    beside = courtesy.name == "plea" and asked.slot.kind is not Kind.TOPIC
    if beside or (courtesy.name == "reference" and not reference):
        return False
    fact = find_fact(call.facts, words) if courtesy.name in {"machine", "tongue"} else None
    again = f"Your reference is {say_reference(reference)}." if reference else ""
    own = again if courtesy.name == "reference" else courtesy.reply(call)
    progress.say(fact.text if fact else own)
    if asked.slot.kind is Kind.TOPIC:
        progress.attended()
        progress.listen_for(asked, manners.GO_AHEAD if courtesy.name == "plea" else asked.prompt)
    else:
        progress.ask_again()
    return True


def given(conversation: Conversation) -> str:
    """Return the reference that the caller was given last in this call, "" before there is one."""
    values = (
        step.value
        for frame in reversed((*conversation.closed, *conversation.frames))
        for step in reversed(frame.steps)
    )
    told = (
        value["reference"] for value in values if isinstance(value, dict) and value["reference"]
    )
    return str(next(told, ""))
