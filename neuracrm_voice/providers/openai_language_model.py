"""Understands callers through any server that speaks OpenAI's Chat Completions."""

from pydantic import ValidationError

from neuracrm_voice.dialogue.understanding import Understanding
from neuracrm_voice.ports import LanguageModel, ProviderError, Utterance
from neuracrm_voice.providers import prompt
from neuracrm_voice.providers.meaning import meaning_of
from neuracrm_voice.providers.openai_chat import Chat, strict
from neuracrm_voice.settings import Settings


class OpenAILanguageModel:
    """One request per understanding, never repeated."""

    name = "openai"
    at_once = False

    def __init__(self, settings: Settings) -> None:
        self._chat = Chat(settings)
        self._most_seconds = settings.openai_timeout_seconds

    def understand(self, utterance: Utterance, *, seconds: float) -> Understanding:
        """Say what the words mean, within `seconds`; raise ProviderError when that fails."""
        answer = self._chat.ask(
            prompt.instructions(utterance.topics),
            prompt.material(utterance),
            strict("understanding", prompt.schema(utterance.topics)),
            seconds=min(seconds, self._most_seconds),
        )
        try:
            return meaning_of(answer, utterance)
        except ValidationError:
            # The validator's own text quotes what it was given, so none of it is passed on.
            raise ProviderError("openai: the answer breaks the schema", permanent=False) from None
        except UnicodeError:
            raise ProviderError("openai: text that is not Unicode", permanent=False) from None


def build(settings: Settings) -> LanguageModel:
    """Make the language model the settings describe."""
    return OpenAILanguageModel(settings)
