"""What a server of Chat Completions says that it bills: the tokens it has read and written."""

from neuracrm_voice.ports import count_use

_BILLED = {"tokens_in": "prompt_tokens", "tokens_out": "completion_tokens"}


def count_tokens(usage: object) -> None:
    """Count what an answer's `usage` tells; what it does not tell as expected is left uncounted."""
    told = usage if isinstance(usage, dict) else {}
    for unit, name in _BILLED.items():
        amount = told.get(name)
        if isinstance(amount, int) and amount > 0:
            count_use(unit, amount)
