"""Links: addresses of ours that we hand out signed, so that only who was given one can use it."""

from dataclasses import dataclass, field

from itsdangerous import Signer
from sqlalchemy.orm import Session

from neuracrm_voice.database import Database

_NAME = "links"


@dataclass(frozen=True, slots=True)
class Links:
    """How links are made: the public address they begin with, and the key that signs them."""

    public_url: str
    key: str = field(repr=False)

    def tell(self, database: Database) -> None:
        """Let everything that is written into this database hand out links."""
        database.info[_NAME] = self

    def of_meeting(self, reference: str) -> str:
        """Return the address of a meeting's calendar file; a reference is all it tells."""
        return f"{self.public_url}/meetings/{reference}.ics?signature={self._sign(reference)}"

    def opens(self, reference: str, signature: str) -> bool:
        """Tell whether a signature was made by us for this meeting."""
        # One that is no ASCII text cannot be compared, and was not made by us.
        return signature.isascii() and self._signer().verify_signature(reference, signature)

    def _sign(self, reference: str) -> str:
        return self._signer().get_signature(reference).decode()

    def _signer(self) -> Signer:
        return Signer(self.key, salt="meetings")


def links_of(session: Session) -> Links | None:
    """Return how links are made, None where nobody said so."""
    return session.info.get(_NAME)
