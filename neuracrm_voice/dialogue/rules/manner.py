"""How a caller treats whoever answers: abuse, and anger that is none.

Abuse is an insult or a threat aimed at us. Swearing at a fault, or saying how bad a service is, is
anger: it is met with a person, not with a warning. The list is short on purpose; what it misses is
merely heard as words.
"""

import re

_INSULT = (
    r"(?:idiots?|morons?|imbeciles?|bitch(?:es)?|bastards?|assholes?|arseholes?|cunts?|whores?|"
    r"sluts?|retards?|retarded|twats?|wankers?|dickheads?|pricks?|scum|faggots?|pigs?|"
    r"piece of (?:shit|crap|garbage|trash))"
)
_OTHERS = r"(?:i|me|we|us|my|our|he|she|they|it|who|that)"
_ABUSE = re.compile(
    r"\b(?:fuck|screw|damn) (?:you|off|yourself|yourselves)\b(?! (?:up|over))|"
    r"\bgo (?:to hell|fuck yourself|die|kill yourself|screw yourself|hang yourself)\b|"
    r"\bshut the (?:fuck|hell) up\b|\b(?:piss|bugger|sod) off\b|\bkiss my (?:ass|arse)\b|"
    r"\b(?:suck|eat) (?:my|a) (?:dick|cock)\b|\beat shit\b|"
    rf"\byou(?: (?!{_OTHERS}\b)\w+){{0,4}}? {_INSULT}\b|"
    rf"^(?:(?:you|stupid|dumb|fucking|bloody|damn|useless|ugly|lazy|oh|what|an?|bunch|of) )*"
    rf"{_INSULT}$|"
    r"\b(?:i|we) (?:will|am going to|are going to|want to|could|should) (?:\w+ )?"
    r"(?:kill|hurt|shoot|stab|strangle|rape|beat|punch|bomb|burn) (?:you|your|all of you)\b|"
    r"\bi (?:will|am going to) (?:find you|come for you)\b|\bi know where you live\b"
)
_ANGER = re.compile(
    r"\b(?:angry|furious|outraged|livid|fuming|pissed|annoyed|irritated|mad at|fed up|"
    r"sick (?:and tired )?of|had (?:it|enough)(?! to)|ridiculous|unacceptable|outrageous|disgusted|"
    r"disgusting|disgrace|wast(?:e|ing) (?:of )?my time|"
    r"how many times|(?:third|fourth|fifth|sixth|tenth|hundredth|umpteenth) time|"
    r"what the (?:hell|fuck|heck)|fuck(?:ing)?|bullshit|shit(?:ty)?|bloody|damn|goddamn|crap)\b"
)
_FRUSTRATION = re.compile(
    r"\b(?:frustrat(?:ed|ing)|upset|disappointed|unhappy|going (?:round )?in circles|"
    r"getting nowhere|going nowhere|keeps? (?:on )?asking|already (?:told|said|explained)|"
    r"told you (?:already|before|twice)|again and again|over and over|waiting for (?:hours|weeks|"
    r"months|ages|forever)|this is hopeless|useless)\b"
)


def is_abuse(said: str) -> bool:
    """Tell whether plain words insult or threaten whoever answers."""
    return bool(_ABUSE.search(said))


def mood(said: str) -> str:
    """Return angry or frustrated where plain words show it, else ""."""
    if _ANGER.search(said):
        return "angry"
    return "frustrated" if _FRUSTRATION.search(said) else ""
