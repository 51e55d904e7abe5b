"""How a caller treats whoever answers: abuse, and anger that is none.

Abuse is an insult or a threat aimed at us. Swearing at a fault, or saying how bad a service is, is
anger: it is met with a person, not with a warning. The list is short on purpose; what it misses is
merely heard as words.
"""

import re

_INSULT = (
    r"(?:idiots?|morons?|imbeciles?|bitch(?:es)?|bastards?|assholes?|arseholes?|cunts?|whores?|"
    r"sluts?|retards?|retarded|twats?|wankers?|dickheads?|pricks?|scum|faggots?|pigs?|piece of "
    r"(?:shit|crap|garbage|trash))"
)
_OTHERS = r"(?:i|me|we|us|my|our|he|she|they|it|who|that)"
_ABUSE = re.compile(
    r"\b(?:fuck|screw|damn) (?:you|off|yourself|yourselves)\b(?! (?:up|over))|\bgo (?:to hell|"
    r"fuck yourself|die|kill yourself|screw yourself|hang yourself)\b|\bshut the (?:fuck|hell) "
    r"up\b|\b(?:piss|bugger|sod) off\b|\bkiss my (?:ass|arse)\b|\b(?:suck|eat) (?:my|a) (?:dick|"
    r"cock)\b|\beat shit\b|"
    rf"\byou(?: (?!{_OTHERS}\b)\w+){{0,4}}? {_INSULT}\b|^(?:(?:you|stupid|dumb|fucking|bloody|"
    rf"damn|useless|ugly|lazy|oh|what|an?|bunch|of) )*{_INSULT}$|"
    r"\b(?:i|we) (?:will|am going to|are going to|want to|could|should) (?:\w+ )?(?:kill|hurt|"
    r"shoot|stab|strangle|rape|beat|punch|bomb|burn) (?:you|your|all of you)\b|\bi (?:will|am "
    r"going to) (?:find you|come for you)\b|\bi know where you live\b"
)
_ANGER = re.compile(
    r"\b(?:angry|furious|outraged|livid|fuming|pissed|annoyed|irritated|mad at|fed up|sick (?:and "
    r"tired )?of|had (?:it|enough)(?! to)|ridiculous|unacceptable|outrageous|disgusted|disgusting|"
    r"disgrace|wast(?:e|ing) (?:of )?my time|how many times|(?:third|fourth|fifth|sixth|tenth|"
    r"hundredth|umpteenth) time|what the (?:hell|fuck|heck)|fuck(?:ing)?|bullshit|shit(?:ty)?|"
    r"bloody|damn|goddamn|crap)\b"
)
_FRUSTRATION = re.compile(
    r"\b(?:frustrat(?:ed|ing)|upset|disappointed|unhappy|going (?:round )?in circles|getting "
    r"nowhere|going nowhere|keeps? (?:on )?asking|already (?:told|said|explained)|told you "
    r"(?:already|before|twice)|again and again|over and over|waiting for (?:hours|weeks|months|"
    r"ages|forever)|this is hopeless|useless|(?:this is |that is |how |you |too )(?:so |just |"
    r"really |all )?(?:stupid|dumb|pathetic|a joke)|(?:stupid|dumb|bloody) (?:machine|robot|bot|"
    r"thing|computer|system))\b"
)


def is_abuse(said: str) -> bool:
    """Tell whether plain words insult or threaten whoever answers."""
    return bool(_ABUSE.search(said))


def mood(said: str) -> str:
    """Return angry or frustrated where plain words show it, else ""."""
    if _ANGER.search(said):
        return "angry"
    return "frustrated" if _FRUSTRATION.search(said) else ""
