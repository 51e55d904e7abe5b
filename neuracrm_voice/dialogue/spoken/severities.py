"""How bad a problem is: blocked, limited or minor, in the many ways people say it.

Grammar: that it can wait, or can not; what can not be done any more; who is kept from working; what
it costs; how it hinders. Some of it tells how bad a problem is wherever it stands ("nobody can
work", "we are losing customers"). Some does so only where that was asked: "all of us", "it's a
pain", "just me". What is at stake besides (`stakes`) tells it too.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import choices, stakes
from neuracrm_voice.dialogue.spoken.tidy import plain

_VERY = r"(?:very|really|pretty|extremely|quite|so|super|too|that|all that|really quite|terribly)"
_URGENT = r"(?:bad|urgent|serious|important|critical|dramatic|terrible)"
_NOW = (
    r"(?:now|today|tonight|immediately|right away|straight ?away|at once|asap|a s a p|"
    r"as soon as possible|this (?:morning|afternoon|minute)|within the hour|tomorrow)"
)
_PATRONS = r"(?:customers?|clients?|guests?|patients?|callers?|people|orders?|sales|business|trade)"
_WHOLE = (
    r"(?:the |our |my )?(?:whole|entire) (?:team|company|office|department|firm|floor|shop|place|"
    r"business|site|staff|building|lot)"
)
_NOT = r"(?:can|could|do|does|are|is|am) not"

_ANYWHERE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (severity, re.compile(rf"\b(?:{pattern})\b"))
    for severity, pattern in (
        ("blocked", r"(?:can|could) not (?:really )?wait(?! to\b)"),
        (
            "minor",
            (
                r"no (?:great |big |real |particular )?(?:hurry|rush)|"
                rf"not (?:{_VERY} |at all )?urgent|"
                r"(?:can|could|will) (?:easily |surely |probably )?wait|"
                r"when(?:ever)? you (?:have|get|find) (?:a |some |the )?(?:time|minute|moment|"
                r"chance)|"
                r"minor|(?:small|little) (?:thing|issue|problem)|nothing (?:too |very )?serious|"
                r"cosmetic|low priority|no big deal|not a big deal|can live with"
            ),
        ),
        (
            "blocked",
            (
                r"everything (?:is (?:down|dead|gone|broken|offline|stuck|out|frozen|off)|has "
                r"(?:gone|"
                r"stopped|crashed)|went|stopped)|nothing (?:works|is working)|"
                r"can not work(?: at all)?|(?:all|whole) (?:\w+ ){1,3}(?:is|are) (?:down|offline)|"
                r"(?:completely|totally|entirely) (?:stuck|down|blocked|dead|unusable|out)|"
                r"(?:nobody|no one|(?:none|not one) of (?:us|them|(?:my|our|the) \w+)) (?:\w+ "
                r"){0,3}can|"
                r"is blocking (?:me|us|everything)|(?:we|i) (?:are|am) (?:all )?blocked|"
                r"urgent(?:ly)?|emergency|outage|can not do (?:anything|any work|my work|my job|"
                r"our "
                r"(?:work|jobs?))|(?:we|i) can not (?:trade|operate|function|open|serve|sell|ship|"
                r"deliver|take|bill|pay|dispatch)(?: (?:any|our|the|a) ?\w*)? ?(?:any more|anymore|"
                rf"{_PATRONS}|doors?|shop|calls?|payments?|anything|staff)?|"
                rf"(?:losing|lost|lose|costing|costs|cost) (?:\w+ ){{0,4}}(?:{_PATRONS}|revenue|"
                r"thousands|hundreds|fortune|money (?:every|each|by|per|with|all|now|here|right))|"
                rf"turn(?:ing)? (?:away )?(?:{_PATRONS})(?: away)?|(?:{_PATRONS}) (?:are|is) "
                rf"(?:\w+ )?"
                r"(?:queu(?:e)?ing|leaving|walking (?:out|away)|running away)|"
                r"at a (?:complete |total )?(?:standstill|halt)|dead in the water|"
                rf"{_WHOLE} (?:is|are|can|has|stands?|sits?) (?:\w+ )?(?:stuck|waiting|idle|"
                rf"affected|"
                r"down|blocked|stopped|not|still)|"
                rf"needs? (?:it|this|that|them|these|to be) (?:\w+ ){{0,4}}{_NOW}"
            ),
        ),
        (
            "limited",
            (
                r"slow(?:s|ing)? (?:me|us|everybody|everyone|things|everything) down|"
                r"(?:very|really|so|too|painfully) slow|now and then|from time to time|"
                r"sometimes|every so often|every now and (?:then|again)|intermittent(?:ly)?|"
                r"on and off|off and on|half (?:of )?the time|partly works|works partly|"
                r"partial(?:ly)?|"
                r"work(?:ing)? around|workaround"
            ),
        ),
    )
)

_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (severity, re.compile(rf"\b(?:{pattern})\b"))
    for severity, pattern in (
        (
            "minor",
            (
                rf"not (?:{_VERY} |really (?:{_VERY} )?)?{_URGENT}|not (?:really|much|a lot|a "
                rf"problem)|"
                r"(?:tomorrow|monday|then|that) (?:is|would be|will be|will) (?:fine|okay|do|"
                r"enough)|"
                r"(?:some ?time|any ?time|next (?:week|month)|later|one day|when you can|whenever)|"
                r"take your time|do not mind|no problem|a (?:detail|trifle)|low|"
                r"just (?:curious|wondering|letting you know|thought)"
            ),
        ),
        (
            "limited",
            (
                r"(?:just|only) (?:me|my|one|myself|him|her|a few|some|for me|on my)|(?:some|one|"
                r"two|a "
                r"few|half|most) of (?:us|them)|me only|nobody else|the others are|"
                r"(?:can|could|do|does|will) (?:just |sort of |kind of |still |just about |more or "
                r"less |probably )*(?:work|manage|cope|get by|live|function)(?! at all)|"
                r"(?:still|kind of|sort of|partly|mostly|half) works?|managing|getting by|"
                r"struggling|"
                r"a (?:real |bit of a |right |huge |big )*(?:pain|nuisance|hassle|bother|"
                r"inconvenience)|"
                r"annoying|irritating|inconvenient|in the way|troubl(?:e|es|esome|ing)|tedious|"
                r"times (?:a|an|per|every) (?:day|hour|week)|all the time|constantly|every "
                r"(?:few|couple)|"
                r"sort of|kind of|a bit|a little|somewhat|medium|in the middle|in between|between|"
                r"moderate(?:ly)?|so so|half half|hinder(?:s|ing)?|slow(?:er|ly|s)?|hard(?:er)?|"
                r"difficult|(?:more|extra|double|a lot of) (?:work|time|effort)|(?:takes|taking|"
                r"took) "
                r"(?:\w+ )?(?:longer|forever|ages|hours|long)|by hand|manual(?:ly)?|"
                r"(?:pretty|quite|fairly) (?:bad|annoying)|not (?:everything|every one|all)"
            ),
        ),
        (
            "blocked",
            (
                rf"(?:all|both|every one|each|the (?:two|three|four|lot)) of us|us all|we all|"
                rf"every ?(?:body|one|thing)|{_WHOLE}|the (?:team|office|staff|company|lot)|"
                r"(?:\d+|\w+teen|ten|twenty|thirty|fifty|hundred\w*|dozens?) (?:of us|people|users|"
                rf"colleagues|staff)|(?:nobody|no one|none|nothing)(?! else)|"
                rf"{_NOT} (?:\w+ ){{0,4}}(?:anything|any|at all|work|working|start|open|use|get|do|"
                rf"go on|go)|can not|(?:stop|stops|stopped|stopping|kills?|killing|prevents?) "
                rf"(?:me|us|"
                rf"everything|our|the)|{_VERY} {_URGENT}|bad|worse|worst|terribl[ey]|awful|"
                rf"horribl[ey]|"
                r"disaster\w*|catastroph\w*|nightmare|serious(?:ly)?|critical(?:ly)?|(?:ten|10) "
                r"out of|"
                r"a lot|huge(?:ly)?|massive(?:ly)?|important|severe(?:ly)?|major|stuck|dead|"
                rf"unusable|useless|{_NOW}|(?:first|highest|top|high) priority|hopeless|"
                r"losing|lost|cost(?:s|ing)?|waiting|ruin\w*"
            ),
        ),
    )
)

_AT_STAKE = frozenset(("danger", "security", "outage"))
"""What makes a problem as bad as can be, whoever tells it and however."""


def told(problem: str) -> str:
    """Return blocked, limited or minor when a problem's own words say it, else ""."""
    said = " ".join(plain(problem))
    return next((severity for severity, words in _ANYWHERE if words.search(said)), "")


def read(words: str, offered: Sequence[Choice]) -> str | None:
    """Return what answers the question how bad it is, or None."""
    if _AT_STAKE & {*stakes.find(words)}:
        return "blocked"
    said = " ".join(plain(words))
    answered = (severity for severity, pattern in _ASKED if pattern.search(said))
    return told(words) or choices.read(words, offered) or next(answered, None)
