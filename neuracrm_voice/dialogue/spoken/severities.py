"""How bad a problem is: blocked, limited or minor, in the many ways people say it.

Grammar: that it can wait, or can not; what can not be done any more; who is kept from working; what
it costs; how it hinders. Some of it tells how bad a problem is wherever it stands ("nobody can
work", "we are losing customers"). Some does so only where that was asked: "all of us", "it's a
pain", "just me". What is at stake besides (`stakes`) tells it too, and what is denied does not
(`trouble_denied`).
"""

import re
from collections.abc import Iterable, Sequence

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import choices, stakes
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.spoken.trouble_denied import without_denied, without_questions

_VERY = r"(?:very|really|pretty|extremely|quite|so|super|too|that|all that|really quite|terribly)"
_URGENT = r"(?:bad|urgent|serious|important|critical|dramatic|terrible)"
_AT_ONCE = (
    r"(?:immediately|right away|straight ?away|at once|right now|asap|a s a p|as soon as possible|"
    r"within the hour)"
)
_TODAY = rf"(?:{_AT_ONCE}|now|today|tonight|this (?:morning|afternoon|minute))"
_NOW = rf"(?:{_TODAY}|tomorrow)"
_PATRONS = r"(?:customers?|clients?|guests?|patients?|callers?|people|orders?|sales|business|trade)"
_WHOLE = (
    r"(?:the |our |my )?(?:whole|entire) "
    r"(?:team|company|office|department|firm|floor|shop|place|business|site|staff|building|lot)"
)
_NOBODY = r"(?:nobody|no one|(?:none|not one) of (?:us|them|(?:my|our|the) \w+))"
_NOT = r"(?:can|could|do|does|are|is|am) not"
_TRADE = r"(?:trade|operate|function|open|serve|sell|ship|deliver|take|bill|pay|dispatch)"
_TRADED = rf"(?:any more|anymore|{_PATRONS}|doors?|shop|calls?|payments?|anything|staff)"
_WORTH = (
    rf"(?:{_PATRONS}|revenue|thousands|hundreds|fortune|"
    r"money (?:every|each|by|per|with|all|now|here|right))"
)
_SOMEHOW = r"(?:just |sort of |kind of |still |just about |more or less |probably )*"
_EVERYONE = rf"(?:{_PATRONS}|every ?(?:body|one)|they|staff|team|drivers?)"
_MANY = r"(?:\d+|\w+teen|ten|twenty|thirty|fifty|hundred\w*|dozens?)"


def _patterns(*told: tuple[str, Iterable[str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((severity, re.compile(rf"\b(?:{'|'.join(words)})\b")) for severity, words in told)


_ANYWHERE = _patterns(
    ("blocked", (r"(?:can|could) not (?:really )?wait(?! to\b)",)),
    (
        "minor",
        (
            r"no (?:great |big |real |particular )?(?:hurry|rush)",
            rf"not (?:{_VERY} |at all )?urgent",
            r"(?:can|could|will) (?:easily |surely |probably )?wait",
            r"when(?:ever)? you (?:have|get|find) (?:a |some |the )?(?:time|minute|moment|chance)",
            r"minor",
            r"(?:small|little) (?:thing|issue|problem)",
            r"nothing (?:too |very )?serious",
            r"cosmetic",
            r"low priority",
            r"no big deal|not a big deal",
            r"can live with",
        ),
    ),
    (
        "blocked",
        (
            r"everything is (?:down|dead|gone|broken|offline|stuck|out|frozen|off)",
            r"everything (?:has (?:gone|stopped|crashed)|went|stopped)",
            r"nothing (?:works|is working)",
            r"can not work(?: at all)?",
            r"(?:all|whole) (?:\w+ ){1,3}(?:is|are) (?:down|offline)",
            r"(?:completely|totally|entirely) (?:stuck|down|blocked|dead|unusable|out)",
            rf"{_NOBODY} (?:\w+ ){{0,3}}can",
            r"is blocking (?:me|us|everything)",
            r"(?:we|i) (?:are|am) (?:all )?blocked",
            r"urgent(?:ly)?|emergency|outage",
            r"can not do (?:anything|any work|my work|my job|our (?:work|jobs?))",
            rf"(?:we|i) can not {_TRADE}(?: (?:any|our|the|a) ?\w*)? ?{_TRADED}?",
            rf"(?:losing|lost|lose|costing|costs|cost) (?:\w+ ){{0,4}}{_WORTH}",
            rf"turn(?:ing)? (?:away )?{_PATRONS}(?: away)?",
            (
                rf"{_PATRONS} (?:are|is) (?:\w+ )?"
                r"(?:queu(?:e)?ing|leaving|walking (?:out|away)|running away)"
            ),
            r"at a (?:complete |total )?(?:standstill|halt)",
            r"dead in the water",
            (
                rf"{_WHOLE} (?:is|are|can|has|stands?|sits?) (?:\w+ )?"
                r"(?:stuck|waiting|idle|affected|down|blocked|stopped|not|still)"
            ),
            rf"needs? (?:it|this|that|them|these|to be) (?:\w+ ){{0,4}}{_NOW}",
        ),
    ),
    (
        "limited",
        (
            r"slow(?:s|ing)? (?:me|us|everybody|everyone|things|everything) down",
            r"(?:very|really|so|too|painfully) slow",
            r"now and then|from time to time|sometimes|every so often|on and off|off and on",
            r"every now and (?:then|again)",
            r"intermittent(?:ly)?",
            r"half (?:of )?the time",
            r"partly works|works partly|partial(?:ly)?",
            r"work(?:ing)? around|workaround",
        ),
    ),
)

_ASKED = _patterns(
    (
        "minor",
        (
            rf"not (?:{_VERY} |really (?:{_VERY} )?)?{_URGENT}",
            r"not (?:really|much|a lot|a problem)",
            r"(?:tomorrow|monday|then|that) (?:is|would be|will be|will) (?:fine|okay|do|enough)",
            r"some ?time|any ?time|next (?:week|month)|later|one day|when you can|whenever",
            r"take your time|do not mind|no problem|a (?:detail|trifle)|low",
            r"just (?:curious|wondering|letting you know|thought)",
            r"never mind",
        ),
    ),
    (
        "limited",
        (
            r"(?:just|only) (?:me|my|one|myself|him|her|a few|some|for me|on my)",
            r"(?:some|one|two|a few|half|most) of (?:us|them)",
            r"me only|nobody else|the others are",
            (
                rf"(?:can|could|do|does|will) {_SOMEHOW}(?:work|manage|cope|get by|live|function)"
                r"(?! at all)"
            ),
            r"(?:still|kind of|sort of|partly|mostly|half) works?",
            r"managing|getting by|struggling",
            (
                r"a (?:real |bit of a |right |huge |big )*"
                r"(?:pain|nuisance|hassle|bother|inconvenience)"
            ),
            r"annoying|irritating|inconvenient|in the way|troubl(?:e|es|esome|ing)|tedious",
            r"times (?:a|an|per|every) (?:day|hour|week)|every (?:few|couple)",
            r"all the time|constantly",
            r"sort of|kind of|a bit|a little|somewhat|medium|moderate(?:ly)?|so so|half half",
            r"in the middle|in between|between",
            r"hinder(?:s|ing)?|slow(?:er|ly|s)?|hard(?:er)?|difficult",
            r"(?:more|extra|double|a lot of) (?:work|time|effort)",
            r"(?:takes|taking|took) (?:\w+ )?(?:longer|forever|ages|hours|long)",
            r"by hand|manual(?:ly)?",
            r"(?:pretty|quite|fairly) (?:bad|annoying)",
            r"not (?:every ?(?:body|one|thing)|every one|all)",
        ),
    ),
    (
        "blocked",
        (
            r"(?:all|both|every one|each|the (?:two|three|four|lot)) of us|us all|we all",
            rf"every ?(?:body|one|thing)|{_WHOLE}",
            r"(?<!at )(?<!in )(?<!from )the (?:team|office|staff|company|lot)",
            (
                rf"(?<!team of )(?<!company of )(?<!we are )(?<!we have ){_MANY} "
                r"(?:of us|people|users|colleagues|staff)"
            ),
            (
                rf"(?:{_NOBODY}|none|nothing) (?:here |at all |really )?"
                r"(?:works?|gets|goes|happens|moves|runs|opens|loads|prints|has access|is able|"
                r"is (?:getting|moving|going|coming|happening|possible))"
            ),
            (
                rf"{_NOT} (?:\w+ ){{0,4}}"
                r"(?:anything|any|at all|work|working|start|open|use|get|do|go on|go)"
            ),
            r"can not",
            (
                r"(?:stop|stops|stopped|stopping|kills?|killing|prevents?) "
                r"(?:me|us|everything|our|the)"
            ),
            rf"{_VERY} {_URGENT}|bad|worse|worst|important|serious(?:ly)?|critical(?:ly)?",
            r"terribl[ey]|awful|horribl[ey]|disaster\w*|catastroph\w*|nightmare|hopeless",
            r"a lot|huge(?:ly)?|massive(?:ly)?|severe(?:ly)?|major|(?:ten|10) out of",
            r"dead|unusable|useless|ruin\w*|losing|lost|cost(?:s|ing)?",
            r"(?:first|highest|top|high) priority",
            rf"(?:we|i|{_EVERYONE}) (?:am |are |is )?(?:\w+ )?stuck|^(?:\w+ )?stuck",
            rf"{_EVERYONE} (?:are |is )?(?:\w+ )?waiting",
            rf"{_AT_ONCE}|^(?:(?:well|it is|best|preferably|please|yes) )*{_TODAY}(?: please)?$",
            rf"(?:must|has to|have to|got to|by|before) (?:\w+ ){{0,4}}{_NOW}",
        ),
    ),
)

_AT_STAKE = frozenset(("danger", "security", "outage"))
"""What makes a problem as bad as can be, whoever tells it and however."""


def told(problem: str) -> str:
    """Return blocked, limited or minor when a problem's own words say it, else ""."""
    said = without_denied(" ".join(plain(problem)))
    return next((severity for severity, words in _ANYWHERE if words.search(said)), "")


def read(words: str, offered: Sequence[Choice]) -> str | None:
    """Return what answers the question how bad it is, or None."""
    said = without_denied(" ".join(plain(without_questions(words))))
    if _AT_STAKE & {*stakes.find(said)}:
        return "blocked"
    answered = (severity for severity, pattern in _ASKED if pattern.search(said))
    return told(said) or choices.read(said, offered) or next(answered, None)
