"""What a caller does with their words, besides answering: greet, refuse, ask for a person.

Of several acts the weightiest counts: a plea for a person, then what the conversation must do
(repeat, slower, wait), then leaving, then yes and no, then courtesy.
"""

import re

from neuracrm_voice.dialogue.rules import somebody, wanted_word
from neuracrm_voice.dialogue.rules.fillers import FILLERS, YES_NO_WORDS
from neuracrm_voice.dialogue.spoken import topics, yes_no
from neuracrm_voice.dialogue.understanding import Act

_PERSON = (
    r"(?:(?:a|an|the|any|some|your|actual|real|live|living|human|natural|another|other|nice|"
    r"proper|bank|senior|sales|support|hotel|customer|service|technical) )*(?:person|human(?: "
    r"being)?|people|agent|operator|representative|rep|someone|somebody|manager|supervisor|"
    r"advisor|adviser|assistant|attendant|receptionist|colleague|staff(?: member)?|team member|"
    r"worker|clerk|employee|consultant|specialist|expert|human|man|woman|anyone|anybody|customer "
    r"(?:service|care)|reception|front desk|the desk)"
)
_TALK = (
    r"(?:speak(?:ing)?|talk(?:ing)?|spoke|chat|deal|connect(?:ed)?|transfer(?:red)?|put|"
    r"pass(?:ed)?|get|reach|hand(?:ed)?|switch(?:ed)?|redirect(?:ed)?|forward(?:ed)?|"
    r"refer(?:red)?|escalate[d]?)"
)
_HUMAN = re.compile(
    rf"\b{_TALK} (?:me |us |this |my call |it |hold of |over |on |through |in touch |directly |"
    rf"straight )*(?:to |with |through to |over to |of )?{_PERSON}\b(?! (?:stole|took|used|hacked|"
    rf"to (?!speak|talk|help|assist|call|answer|discuss|explain)))|\b(?:want|need|like|prefer|"
    rf"give me|have|get me|is there|are there|let me have|find me|rather have) {_PERSON}\b(?= |"
    rf"$)(?! (?:to (?!speak|talk|help)|who|stole|wifi|card|for (?:\w+ ){{1,3}}"
    rf"(?:hours?|days?|weeks?|months?)\b))|"
    r"^(?:(?:hi|hello|please|just|hey|ok|okay|no|yes|um|uh) )*(?:the |an? )?(?:operator|agent|"
    r"representative|human|real person|live (?:agent|person)|person|human being|customer service|"
    r"someone real|somebody real|reception|customer care)(?: please| now)*$|\b(?:want|need|get me|"
    r"give me) (?:someone|somebody|a person) who (?:can (?:do|help|sort|fix|answer)|actually|"
    r"really|(?:knows?|understands?)(?= (?:what|how|why|about|this|that|it|me|us)\b|"
    r"$))\b|\b(?:someone|somebody|anyone) (?:real|human|alive)\b|\breal "
    r"(?:person|human|people|someone)\b|\b(?:do not|not|never) (?:want|like|going|wish|feel "
    r"comfortable|trust) (?:to )?(?:\w+ ){0,6}(?:machine|robot|bot|computer|recording|automated "
    r"\w+|ai)\b|\bnot (?:working|helping|going anywhere|useful|helpful) (?:at all )?(?:for me "
    r")?(?:with )?(?:this|the) (?:bot|machine|robot)\b|\b(?:this|the) (?:conversation|bot|robot|"
    r"machine|assistant|chat) is (?:not (?:working|helping|helpful|getting)|useless|pointless|"
    r"going nowhere|hopeless|ridiculous|stupid)|\byou (?:are|do|can) not (?:helping|help|"
    r"understand(?:ing)?|get(?:ting)? (?:it|me)|useful|listening)\b|\btalk to your (?:manager|"
    r"boss|supervisor)\b"
)
_NO_HUMAN = re.compile(
    r"\b(?:are|is) (?:you|this|that|it) (?:\w+ ){0,4}(?:human|person|robot|machine|bot)\b|\bor "
    r"an? (?:ai|human|computer|robot|bot|machine)\b|\bam i (?:\w+ )?(?:speaking|talking|chatting|"
    r"dealing|connected) (?:to|with)\b"
)
_REPEAT = re.compile(
    r"\b(?:repeat (?:that|it|this|the|your|what|please|yourself|last|again)|repeat$|say (?:that|"
    r"it|this) (?:again|one more|once more)|say (?:it |that )?again|come again|pardon(?: me)?$|i "
    r"beg your pardon|what did you (?:just )?say|what was (?:that|it)(?: again)?$|(?:did|do|could|"
    r"can) not (?:quite )?(?:hear|catch|get|understand|follow)(?: (?:you|that|it(?! (?:delivered|"
    r"back|from|in|yet|on|to))|what you|the last|a word|the question))|missed (?:that|what you|"
    r"it)|one more time|once more please|come back again with|tell me (?:that )?again|run that by "
    r"me|can you hear me|what (?:did you say|you say)|again please|(?:sorry|excuse me) what$|"
    r"restate|reiterate|rephrase)\b|^(?:sorry|pardon|what|huh|excuse me|eh|come again|again|hm+ "
    r"what|what was that|say what)$|\b(?:ask|say|tell|hear|read|go over|explain) (?:me )?(?:the |"
    r"that |it |your |this )*(?:question |part |one )?again\b|\b(?:that|it|this) repeated\b|"
    r"another time please|\bwhat (?:was|is|were) (?:that|it|the|your)(?: last)? (?:thing|part|"
    r"question|word|you (?:just )?(?:say|said|ask|asked|mean|meant))\b|\b(?:louder|speak up)\b|"
    r"^(?:who|where|when|how)$|\bwhat (?:did )?you (?:just )?(?:said|mention(?:ed)?|asked|ask)$|"
    r"^(?:i )?need to (?:know|hear) (?:that )?again|\bonce again\b"
)
_SLOWER = re.compile(
    r"\b(?:slow(?:er| down|ly)|too fast|not so fast|less quickly|too quick(?:ly)?)\b"
)
_SLOW_THING = re.compile(
    r"\b(?:so|too) (?:fast|quick)|^(?:please )?slower|\b(?:speak|talk|say|go|you|slow down|repeat|"
    r"bit|little|read|slower please)\b"
)
_WAIT = re.compile(
    r"\b(?:(?:just |please )*(?:hold on|hang on|wait a|bear with me|one (?:moment|second|sec|"
    r"minute)|give me (?:a|one|two|just a|just one) (?:moment|second|sec|minute|few)|(?:just )?a "
    r"(?:moment|second|sec|minute) please|let me (?:check|look|find|see(?! you)|get my|grab|think)|"
    r"just a (?:moment|second|sec|minute)|hold the line|i will be right back|"
    r"(?:let me|i will|i am going to) (?:just )?(?:get|fetch|find|put|pass you (?:over |on )?to|"
    r"hand you (?:over )?to) (?:her|him|them)(?: on)?))\b|^(?:please "
    r")?wait(?: please)?$"
)
_GOODBYE = re.compile(
    r"\b(?:good ?bye|bye+|bye bye|see (?:you|ya)(?: (?:later|soon|around|in a|then|tomorrow|"
    r"next))?|farewell|adios|ciao|so long|cheerio|take care|talk (?:to you )?(?:later|soon)|until "
    r"next time|have a (?:good|nice|great|lovely|wonderful) (?:day|one|evening|night|weekend|"
    r"afternoon|time)|(?:i )?(?:have (?:got )?to|got to|must|need to|better|going to) (?:go|run|"
    r"leave|hang up|get going|head)(?: now)?$|i am (?:leaving|off|out|done here)|(?:am|be) "
    r"(?:leaving|going) now|catch you later|later alligator|peace out|hang(?:ing)? up|end (?:the|"
    r"this) (?:call|conversation|chat)|we are done|(?:we )?(?:can|should) (?:stop|end) (?:now|"
    r"here|this)|(?:was|is) (?:nice|good|great|lovely|a pleasure) (?:to )?(?:speak|speaking|talk|"
    r"talking|chat|chatting)(?: (?:to|with) you)?|nice talking|good talking|enjoyed (?:talking|"
    r"our)|good night|good seeing you|toodle ?oo|signing off)\b|\b(?:sayonara|toodles|toodle|"
    r"outta here|take it easy|later (?:gator|mate))\b|\bglad (?:we|i) got to (?:talk|speak|chat)|"
    r"\b(?:great|nice|good|lovely|pleasant|cool) (?:conversation|chat|chatting|talk|talking|"
    r"having a conversation|to converse)|^thanks? (?:you )?for (?:talking|chatting|your time|the "
    r"chat|the call)|\b(?:nice|good|great|lovely|pleasant|enjoyable|wonderful|fun|cool|a pleasure|"
    r"pleasure|enjoyed|liked|loved)(?: \w+){0,5} (?:talk|chat|speak|convers)\w*|"
    r"^(?!.*\b(?:minutes?|hours?|days?|weeks?|months?|years?|fortnights?) later)(?:\w+ "
    r"){0,2}(?:later|laters|cya|see ya|ta ?ta|toodeloo|peace|adieu|au revoir|ttyl|over and out|"
    r"buh ?bye|bubye|farewell)(?: (?:for now|then|later|mate|dude|everyone|all|out|around|gator|"
    r"gater|alligator|my friend|buddy))*$|\bcatch (?:you|ya) (?:later|around|soon|next)|^(?:well |"
    r"okay |alright |so )*(?:i am |i have |got to |gotta |time to )(?:off|out|going|go|got to go|"
    r"gotta go|run|jet|bounce|hit the road|head out|get off the phone)(?: now| here)?$|\b(?:until "
    r"(?:we (?:meet|speak|talk)|later|then)|(?:meet|speak|talk) (?:to you |again )?(?:again|soon|"
    r"later)$)"
)
_LEAVING = re.compile(
    r"^(?:(?:okay|oh|well|alright|thanks|thank you|so|no|yes) )*(?:good ?bye|bye+|see you|"
    r"farewell|take care|good night|so long)\b(?! (?:the|a|date|to))"
)
_GREET = re.compile(
    r"^(?:(?:why|oh|um|uh|ai|well|okay) )*(?:hi+|hello+|hey+|hiya|howdy|good (?:morning|afternoon|"
    r"evening|day)|greetings|hola|yo|bonjour|what is up|how are you|how do you do|how is it going|"
    r"how are things)\b|^(?:(?:so|ai|hi|hello|hey|oh|well|and) )*(?:how (?:is|are) (?:everything|"
    r"things|you|it|life|your day)|how goes it|how (?:have|has) (?:you|everything) been|how do "
    r"you feel|tell me how you have been|are (?:you|things) (?:well|okay|doing|feeling|going)|"
    r"have you been (?:good|well|okay)|what is (?:happening|new|good)|wake up)(?: (?:with you|"
    r"today|lately|ai|well|for you|okay|good|now|so far|to you|going|doing|feeling|alright))*$|"
    r"\b(?:to )?say (?:hi|hello)$|^(?:\w+ )?(?:hi|hello|hey)(?: there| again| everyone| ai| "
    r"friend| you)*$|^(?:it is |so |very |really )*(?:good|nice|great|lovely|pleased) to (?:see|"
    r"meet|hear from) you|^(?:is|are) (?:everything|everyone|all|it|things|you|we) (?:\w+ "
    r")?(?:okay|well|alright|good|fine|all right)(?: (?:with|for|at|right|now|today|you|your|end|"
    r"over|there|here))*$|\bhow (?:you|things|everything) (?:are|is|have been|has been) (?:doing|"
    r"going|feeling|today)|\bhow (?:has|is|was) your (?:\w+ )?(?:day|morning|evening|week|weekend|"
    r"life|afternoon|night)"
)
_THANK = re.compile(
    r"\b(?:thank(?:s| you)|thx|cheers|much appreciated|(?:i )?(?:really )?appreciate (?:it|that|"
    r"this|the|your|you)|(?:very |so )?grateful|ta very)\b|\b(?:gracias|merci|danke|thankful|so "
    r"kind of you|so kind|lifesaver|well done|nice work|(?:good|great|excellent|amazing) (?:job|"
    r"help|work|service)|glad you helped|you are the best|much obliged|bless you)\b|\b(?:i "
    r")?appreciated? (?:what|all|every)|\b(?:that is|this is|that was|you are|you were|you have "
    r"been) (?:\w+ ){0,2}(?:helpful|kind|sweet|wonderful|amazing|generous|nice|a (?:star|gem|"
    r"legend|godsend|hero|great help|big help|life ?saver))\b|\bi (?:really )?owe you|\b(?:happy|"
    r"pleased|satisfied|impressed|delighted) with (?:your|the|that) (?:answer|help|service|"
    r"support|response|work)|\b(?:answer|help|work|service) (?:really )?(?:pleased|helped) (?:me|"
    r"a lot|us)|\bgood looking out|\byou (?:rock|rule|are the (?:best|man|greatest))|\b(?:kudos|"
    r"props to|hats off|bravo|way to go|much love|well played|good going)\b|\b(?:good|great|"
    r"excellent|amazing|awesome|nice|fantastic|super|wonderful|terrific|outstanding|superb|solid|"
    r"fine) (?:job|help|work|service|one|answer|stuff|info|information|effort|assistance)\b|"
    r"^(?:(?:that is|really|very|just|so|absolutely) )*(?:nice|great|excellent|awesome|amazing|"
    r"fantastic|brilliant)(?: (?:nice|great|excellent|awesome|amazing|fantastic))+$"
)
# "Great, thanks" takes leave of a subject; it says yes to nothing.
_THANKED = re.compile(
    r"^(?:(?:okay|great|perfect|alright|right|good|fine|excellent|brilliant|lovely) )+(?:thanks|"
    r"thank you|cheers)\b(?! but)"
)
_DONT_KNOW = re.compile(
    r"\b(?:(?:do|did|would|could|can) not (?:really |actually |even |quite |exactly )?(?:know|"
    r"remember|recall|recollect|have (?:a clue|any idea|an? answer|the answer))|no (?:idea|clue)|"
    r"not (?:really |quite |too |entirely |so |very |completely |100 )?(?:sure|certain)|unsure|"
    r"(?:have )?no (?:way of knowing|recollection)|i forg[eo]t(?:ten)?|(?:i am |am )?clueless|"
    r"beats me|who knows|hard to (?:say|tell)|can not (?:say|tell)|(?:i have|have) (?:my )?doubts|"
    r"have not (?:a|the) (?:clue|foggiest|slightest)|haven't a clue|do not have (?:that|it|the)|"
    r"not a clue|no (?:earthly|real|good) idea|search me|your guess is|not the (?:slightest|"
    r"foggiest)|if i know|could not tell you)\b"
)
_HEDGE = re.compile(
    r"\b(?:maybe|perhaps|uncertain|unaware|no knowledge|(?<!you )possibly|a possibility|it "
    r"depends|undecided|no preference|could be (?:either|that|one|any)|might be|one or the other|"
    r"either (?:or|one|of them)|any of them|both would|can not answer|will know later|let you "
    r"know later|it could be|(?:have|need) to think about (?:it|that)|think (?:it|that) over|torn|"
    r"on the fence|(?:is|it is|thinking|hmm|hm) either|either (?:is|would be) (?:fine|okay|good)|"
    r"fifty fifty|could go either way)\b"
)


_LET_GO = re.compile(
    r"\b(?:never ?mind(?: that)?|forget (?:about )?(?:it|that)$|do not (?:bother|worry)|leave "
    r"it(?: (?:at that|there))?$|changed my mind)\b"
)
"""Words that withdraw what was wanted, and name nothing."""

_CONTROLS = {
    Act.SLOWER: _SLOWER,
    Act.REPEAT: _REPEAT,
    Act.WAIT: _WAIT,
    Act.GOODBYE: _GOODBYE,
}
_OPENING_CHARACTERS = 10
"""Where an act still opens a sentence: behind "sorry" or "okay so"."""
_EARSHOT_CHARACTERS = 200
"""What a long speech is for stands at its ends; its middle tells a story."""
_HEDGE_WORDS = 8
"""A longer sentence with "maybe" in it says something."""


def read(said: str, words: str) -> Act:
    """Return the weightiest act of an utterance, given in plain tokens and as spoken."""
    if len(said) > 2 * _EARSHOT_CHARACTERS:
        said = f"{said[:_EARSHOT_CHARACTERS]} {said[-_EARSHOT_CHARACTERS:]}"
    wanted = wanted_word.read(said) or (Act.HUMAN if wants_person(said) else None)
    if wanted:
        return wanted
    for act, pattern in _CONTROLS.items():
        if pattern.search(said) and (act is not Act.SLOWER or _SLOW_THING.search(said)):
            return act
    if not yes_no.opens(said) and _doubts(said):
        return Act.DONT_KNOW
    if _THANKED.match(said):
        return Act.THANK
    answer = yes_no.read(words)
    if answer is None and topics.closes(words):
        answer = False
    if answer is not None:
        return Act.AFFIRM if answer else Act.DENY
    return Act.GREET if _GREET.search(said) else _thanked(said)


def _doubts(said: str) -> bool:
    return bool(_DONT_KNOW.search(said) or (_HEDGE.search(said) and said.count(" ") < _HEDGE_WORDS))


def _thanked(said: str) -> Act:
    return Act.THANK if _THANK.search(said) else Act.NONE


def kept(act: Act, said: str) -> Act:
    """Return the act if it stands beside a topic, else none.

    "I can't log in" refuses nothing, and "it keeps hanging up" takes no leave: beside a topic, a
    yes or no has to open the sentence, and so has a request to repeat, slow down or wait.
    """
    if act in (Act.AFFIRM, Act.DENY):
        return act if yes_no.opens(said) else Act.NONE
    if act is Act.GOODBYE:
        return act if _LEAVING.match(said) or wanted_word.leaves(said) else Act.NONE
    if act in _CONTROLS:
        match = _CONTROLS[act].search(said)
        return act if match and match.start() <= _OPENING_CHARACTERS else Act.NONE
    return act


def wants_person(said: str) -> bool:
    """Tell whether the caller asks for a person."""
    wanted = bool(_HUMAN.search(said)) or somebody.asked_for(said)
    return wanted and not _NO_HUMAN.search(said)


_PURE = re.compile(
    "|".join(
        f"(?:{one.pattern})"
        for one in (
            _HUMAN,
            wanted_word.MESSAGE,
            wanted_word.CALLBACK,
            wanted_word.LATER,
            _REPEAT,
            _WAIT,
            _GOODBYE,
            _GREET,
            _THANK,
            _DONT_KNOW,
            _HEDGE,
            _LET_GO,
        )
    )
)


def pure(said: str, act: Act) -> bool:
    """Tell whether the utterance is the act and nothing else, so that nothing remains to say."""
    if act is Act.NONE:
        return False
    if topics.closes(said):
        return True
    rest = [word for word in _PURE.sub(" ", said).split() if word not in FILLERS]
    if act in (Act.AFFIRM, Act.DENY):
        rest = [word for word in rest if word not in YES_NO_WORDS]
    return not rest
