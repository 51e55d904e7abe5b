"""What callers say to be polite before they come to their matter: wishes, the week they had.

Grammar: greetings with "I hope you are well" or "how are you today"; and whatever comes before
"anyway", unless it tells something that is wrong or wanted.
"""

import re

from neuracrm_voice.dialogue.rules import topics
from neuracrm_voice.dialogue.spoken.tidy import plain

_WISHES = re.compile(
    r"^(?:(?:hi|hello|hey|oh|well|um+|uh+|er+m?|there|good (?:morning|afternoon|evening|day))"
    r"[\s,.!]+)*(?:(?:i |we )?hope (?:that )?(?:you|all|everything)(?:'re| are| is)? "
    r"(?:all )?(?:doing |keeping |going )?(?:well|fine|good|okay)|"
    r"how (?:are )?(?:you|things)(?: all)?(?: doing| keeping)?)"
    r"(?: (?:today|this (?:morning|afternoon|evening)))?[\s,.!?]+(?=\S+ \S)",
    re.IGNORECASE,
)
_ANYWAY = re.compile(r"^(?P<before>.{2,120}?)\b(?:anyway|anyhow)\b[\s,.]+(?=\S+ \S)", re.IGNORECASE)


def without(words: str) -> str:
    """Return what opens a call less the small talk; all of it where there is nothing else."""
    text = _WISHES.sub("", words)
    chat = _ANYWAY.match(text)
    if chat and not topics.judge(plain(chat["before"]), answering=True).topic:
        return text[chat.end() :]
    return text
