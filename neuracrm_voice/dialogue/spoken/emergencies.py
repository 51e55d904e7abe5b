"""Whether somebody needs the emergency services: a life is in danger, or something may harm people.

Grammar: a person who is hurt to death, may die or means to, or is threatened; a call for an
ambulance or the police; a fire, smoke or gas in a place. What is only as bad as that ("this is
killing us", "the network collapsed", "I nearly had a heart attack"), what is long over, and what is
named for something else ("ambulance bill", "fire alarm", "gun shop") is none.
"""

import re
from enum import StrEnum

from neuracrm_voice.dialogue.spoken.tidy import plain


class Emergency(StrEnum):
    """What is told: somebody's life is in danger now, or something that may endanger people."""

    LIFE = "life"
    HAZARD = "hazard"


_FAMILY = (
    r"(?:husband|wife|partner|boyfriend|girlfriend|mother|mum|mom|mommy|father|dad|daddy|parents?|"
    r"son|daughter|brother|sister|baby|child|children|kids?|toddler|grandm\w+|grandf\w+|grandpa|"
    r"granny|nan|uncle|aunt|niece|nephew|friend|neighbou?r|flatmate|roommate)"
)
_OTHERS = (
    r"(?:man|woman|men|women|boy|girl|guy|lady|gentleman|person|people|customer|client|guest|"
    r"visitor|patient|passenger|pedestrian|cyclist|tenant|resident|student|pupil|worker|employee|"
    r"colleague|coworker|co worker|driver|engineer|technician|builder|nurse|teacher|boss|manager|"
    r"receptionist|cleaner|guard|stranger|intruder|burglar|robber|gunman|attacker|ex)s?"
)
_SOMEBODY = (
    rf"(?:i|he|she|we|they|someone|somebody|(?:(?:my|our|his|her|their|your|the|this|that|an?|one|"
    rf"another|some|two|three|several|of) )+(?:(?:old|elderly|young|little|pregnant|other|armed|"
    rf"strange|drunk|poor) )*(?:{_FAMILY}|{_OTHERS})|people|{_FAMILY})"
)
_BE = (
    r"(?:(?:am|is|are|was|were|be|been|being|has|have|had|may|might|could|must|just|now|still|got|"
    r"gets?|suddenly|already|really|very|badly|seriously|severely|probably|possibly) ){0,6}"
)
"""Each word stands here once, so that a text that nearly fits is not tried in every way."""
_ATTACK = (
    r"(?:(?:a|an|another|some|kind|sort|of|massive|bad|severe|serious|big|mild|terrible|sudden) )*"
    r"(?:heart attack|stroke|seizures?|cardiac arrest|epileptic (?:fit|attack|seizure)|"
    r"asthma attack|(?:severe )?allergic reaction|anaphyla\w+|convulsions|overdose|chest pains?|"
    r"pains? in (?:the|my|his|her) chest)\b"
    r"(?! (?:of a|when|at the|over|just|from (?:seeing|looking|reading)|seeing|looking|reading|"
    r"thinking|opening))"
)
_SERVICES = (
    r"(?:(?:an?|the|any|some|more) )?(?:ambulances?|paramedics?|police(?: officer| car)?|cops|"
    r"fire (?:brigade|department|service|engine|truck)|firefighters|firemen|fire fighters|"
    r"emergency services|medics?|coast ?guard)\b"
    r"(?! (?:bill|report|record|check|service|services|company|trust|crew|driver|station|number|"
    r"invoice|software|department|clearance|certificate|fleet|equipment|uniforms?))"
)
_WEAPON = (
    r"(?:(?:a|an|his|her|loaded|big|large|kitchen|real) )*"
    r"(?:gun|knife|weapon|bomb|machete|axe|pistol|rifle|shotgun)\b"
    r"(?! (?:shop|store|dealer|dealership|club|range|licen[cs]e|cabinet|safe|permit|set|block|"
    r"sharpener|business|collection|show|sale|for sale))"
)
_SELF = r"(?:myself|himself|herself|themselves|themself|ourselves)"
_NO_ROOM = (
    r"(?:accounts?|systems?|networks?|computers?|e ?mails?|servers?|crm|databases?|files?|"
    r"websites?|phones?|profiles?|markets?|laptops?|portal|cloud|lines?|industry|business|field)"
)

_HAPPENS = (
    r"collapsed|passed out|fainted|unconscious|unresponsive|electrocuted|choking|overdosed|"
    r"drowning(?! (?:in|under))|(?:poisoned|stabbed|drugged|run over|crushed)(?! by (?:work|debt))|"
    r"shot(?! (?:down|up|an?|in the (?:arm|foot) with|over|through|past|off))|"
    r"bleeding(?: (?:out|to death|badly|heavily|a lot|everywhere|from|all over|profusely|help|"
    r"please|and|very)|$)|dying(?! (?:to|for|of|laughing|here|out|over|from))|"
    r"(?:not|stopped) (?:responding|moving|waking up|conscious)|turning blue|having contractions|"
    r"(?:in|going into) labou?r|swallowed (?:bleach|poison|pills|a batter\w+)|"
    r"(?<=ly )(?:hurt|injured|burn(?:ed|t)|wounded)|hit by (?:a|the) (?:car|bus|train|truck|lorry)|"
    r"(?:fallen|fell|falling) (?:(?:down|off|from|over|out|of|the|an?|our|my) ){0,5}(?:stairs|"
    r"staircase|steps|ladder|roof|scaffold\w*|window|balcony|platform|floor|bed|chair|shower|bath)|"
    r"(?:fallen|fell) (?:\w+ ){0,4}and (?:\w+ ){0,2}not (?:get|move|moving|stand|wake|breath\w*|"
    r"respond\w*)|"
    r"(?:(?:having|took|taken|suffer\w*|from|in|with|going|into|thinks?|it|he|she|is|has|had) )"
    rf"{{0,5}}{_ATTACK}"
)
"""What happens to somebody whose life is in danger."""
_THREATENED = (
    r"being (?:attacked|robbed|mugged|stabbed|beaten|assaulted|raped|held up|held hostage|chased|"
    r"followed(?! (?:on|by an?d?)\b)|kidnapped|shot at|strangled)"
    r"(?! by (?:hackers?|spam|bots?|malware|competitors?))|"
    r"(?:trying to )?(?:shooting(?= (?:at|people|everyone|in|here|inside|outside)\b|$)|"
    rf"break(?:ing)? (?:in|into)\b(?! (?:\w+ ){{0,3}}{_NO_ROOM}\b)|"
    r"(?:attack|beat|stab|robb?|strangl|threaten|assault|rap|mugg|kidnapp|chok)ing (?:me|us|him|"
    r"her|them|people|someone|somebody|"
    rf"(?:my|our|the|a) (?:{_FAMILY}|{_OTHERS}))\b)|"
    r"(?:(?:here|in|holding|pulled|waving|at|the|door|who|with|armed|and|out|is|has) ){0,6}"
    rf"{_WEAPON}"
)
"""What somebody does who threatens others, or what is done to them."""
_ASKING = (
    r"(?:(?:please|help|can|could|you|we|i|quick|quickly|just|somebody|someone|hello|oh|my|god|"
    r"need|to|have|want|must|now) ){0,8}(?:call|need|send|get|want|phone|ring|dial|fetch) "
    rf"(?:(?:me|us|for|over|here) ){{0,3}}{_SERVICES}|"
    r"(?:(?:please|help|an?|the|quick|hello|we|need) ){0,5}(?:ambulance|paramedics|police|"
    r"fire brigade)(?: (?:please|now|quick|quickly|help|here)){0,4}$|"
    r"(?:(?:hello|hi|is|this|please|call|dial|the) ){0,5}(?:911|nine (?:one one|eleven)|999|112|"
    r"nine nine nine|nine double nine|one one two)(?: (?:please|emergency|emergencies|help))*$"
)
"""Whoever asks for them, at the start of what they say: "I'll call the police" is a threat."""
_LIFE = re.compile(
    rf"\b(?:{_SOMEBODY} {_BE}(?:{_HAPPENS}|{_THREATENED})|^(?:{_ASKING})|"
    r"(?:not|stopped|stops|barely|hardly|trouble|difficulty|struggling to|struggling for|unable to|"
    r"problems?) breath(?:e|ing)?\b(?! (?:\w+ )?life)|"
    r"bleeding (?:to death|heavily|profusely)(?! (?:money|cash|customers))|"
    r"medical emergency|life threatening|life or death|"
    # Whoever means to die.
    rf"(?<!could )(?:kill(?:ing)?|hang|shoot|drown|harm(?:ing)?|hurt(?:ing)?) {_SELF}\b"
    r"(?! (?:in the foot|trying|to|over|laughing|with|for|if|off|up))|"
    r"(?:end|ending|take|taking|took) (?:it all$|(?:my|his|her|their) (?:own )?li(?:fe|ves))|"
    r"suicidal(?! (?:business|idea|strategy))|(?:commit(?:ting|ted)?|of|attempt(?:ed|ing)?|tried|"
    r"about) suicide\b(?! (?:prevention|hot ?line|help ?line|awareness|charity|mission|squad))|"
    r"(?:want|going|wish) to die(?! (?:of|laughing|from|on))|"
    r"not want to (?:live|be alive)(?! (?:with|in|without|here|there|at|near|on))|"
    # Whoever is at the door.
    r"active shooter|gunman|hostages?|bomb threat|gunshots|shots fired|"
    r"there is an? (?:bomb|intruder|burglar|robber|attacker)|"
    r"(?:are|is|am) being (?:broken into|burgled|burglari[sz]ed))\b"
)

_PLACE = (
    r"(?:house|home|building|office|kitchen|room|flat|apartment|car|van|truck|shop|store|warehouse|"
    r"factory|roof|basement|cellar|garage|hotel|school|restaurant|server|servers|rack|machine|"
    r"printer|oven|boiler|heater|battery|charger|socket|plug|cable|wires?|kettle|laptop|phone|"
    r"device|unit|thing|everything|it|place|hallway|corridor|lab|bin|curtains?|clothes|hair)"
)
_HAZARD = re.compile(
    r"\b(?:"
    r"(?:(?:there|here) (?:is|are)|(?:we|i) (?:have|have got|see|can see|smell|can smell)|"
    r"(?:see|smell|smells|smelling)) (?:(?:like|of|an?|some|big|small|huge|lot|so|much|still|"
    r"strong|smell|black|thick) )*(?:fire|smoke|flames|gas|burning|gas leak|explosion|fumes)\b"
    r"(?! (?:alarms?|doors?|drills?|extinguishers?|sales?|sticks?|walls?|tv|tablets?|hd|safety|"
    r"insurance|damage|certificates?|inspections?|exits?|detectors?|meters?|bills?|boilers?|"
    r"engineers?|cookers?|stoves?|supply|suppliers?|stations?|hobs?|fires?|heating|escapes?|pits?|"
    r"works|questions?|and electric\w*|contract|account|free|tests?|testing|sensors?))|"
    rf"{_PLACE} (?:(?:is|are|has|have|just|caught|catching|still|now) )+(?:on fire|in flames|"
    r"caught fire|fire|burning(?! (?:question|through|hot|calories|money|cash))|"
    r"full of (?:smoke|gas))\b|caught (?:on )?fire|(?:smoke|gas|flames|fumes|sparks) (?:is |are )?"
    r"(?:(?:now|still|really|black) )*(?:coming|pouring|billowing|rising|leaking|escaping|"
    r"everywhere|shooting|flying)|gas leak(?! (?:detect\w+|sensors?|tests?|certificates?))|"
    r"carbon monoxide(?! (?:detectors?|alarms?|sensors?|tests?))|"
    r"(?:trapped|stuck|locked) (?:in|inside|under) (?:the|a|an|our|your|this) (?:lift|elevator|"
    r"building|wreck|rubble|vault|cold store|freezer)(?: (?:please|help|right|now|and|here|at|"
    r"on|between|with|for)\b|$)"
    r")\b"
)
_SMALL = (
    r"yes|no|yeah|help|please|oh|my|god|a|an|the|it|is|there|we|have|now|this|i|said|quick|"
    r"big|hello|real|really|here|right|very"
)
_ALONE = re.compile(
    rf"(?:(?:{_SMALL}) )*(?:fire|smoke|gas leak|flames|explosion|emergency)"
    rf"(?: (?:fire|emergency|smoke|and|{_SMALL}))*"
)
"""A hazard that is cried out and nothing besides."""

_OVER = re.compile(
    r"\b(?:ago|yesterday|last (?:night|week|weekend|month|year|summer|winter|spring|autumn|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)|recover\w*|used to|once had|"
    r"in (?:19|20)\d\d|since (?:his|her|my|the)|almost|nearly|years? old (?:policy|claim)|"
    r"(?:could|would|should|will) (?:have )?(?:had|be having|give|gave|kill|have) (?:\w+ )?"
    r"(?:a )?heart attack|"
    r"nobody|no one|not (?:hurt|injured|bleeding|dying|on fire)|no (?:smoke|fire|flames|gas))\b"
)
_BUSINESS = re.compile(
    r"\b(?:cancel\w*|reschedul\w*|postpon\w*|appointments?|meetings?|subscriptions?|polic(?:y|ies)|"
    r"invoices?|refunds?|claims?|accounts?|bookings?|contract|orders?|pay(?:ment)?s?|demo|"
    r"so (?:i|we) (?:can|could|am|are|will|would|need|want|have) )\b"
)
"""What somebody's illness may be the reason for; whoever tells of it needs no ambulance."""
_HARD = re.compile(
    rf"\b(?:not breath\w+|stopped breathing|kill(?:ing)? {_SELF}|suicid\w+|ambulance|gun|knife|"
    r"right now)\b"
)


def read(words: str) -> Emergency | None:
    """Return the emergency that the words tell of, the gravest, or None."""
    said = " ".join(plain(words))
    if _OVER.search(said):
        return None
    if _LIFE.search(said) and (_HARD.search(said) or not _BUSINESS.search(said)):
        return Emergency.LIFE
    return Emergency.HAZARD if _HAZARD.search(said) or _ALONE.fullmatch(said) else None
