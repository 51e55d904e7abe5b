"""Keeps audio in an S3 bucket that is read in public, straight or through a CDN."""

from collections import OrderedDict
from threading import Lock
from weakref import finalize

import boto3
from botocore.config import Config
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    NoCredentialsError,
    ParamValidationError,
    PartialCredentialsError,
)

from neuracrm_voice.ports import Audio, AudioShelf, ProviderError
from neuracrm_voice.settings import Settings

CACHE_CONTROL = "public, max-age=31536000, immutable"
"""A name is the hash of its content, so what Twilio has fetched once never changes."""

MAX_CONNECTIONS = 128
"""One for each web thread we run at most."""

MAX_NAMES_REMEMBERED = 10_000
"""About 2 MB; every prompt of a company and its recent sentences."""

CONNECT_SECONDS = 1.0
READ_SECONDS = 2.0
"""A bucket answers within tenths; by then the carrier's voice is the better choice."""

_NEVER_WORKS = (NoCredentialsError, PartialCredentialsError, ParamValidationError)
_SERVER_ERROR = 500
_AGAIN_LATER = {408, 409, 425, 429}


class S3Shelf:
    """The bucket's objects are never deleted by us; names seen there are remembered.

    `find` needs s3:ListBucket besides s3:GetObject: without it S3 answers 403 for what is absent.
    """

    name = "s3"

    def __init__(self, settings: Settings, read_seconds: float = READ_SECONDS) -> None:
        self._bucket = settings.audio_bucket
        self._address = settings.audio_base_url
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()
        self._s3 = boto3.client("s3", config=_config(read_seconds))
        # Its connections are kept open between calls, and end with the shelf.
        finalize(self, self._s3.close)

    def find(self, name: str) -> str | None:
        """Return the address of the audio kept under `name`, or None."""
        if not self._remembers(name):
            try:
                self._s3.head_object(Bucket=self._bucket, Key=name)
            except ClientError as error:
                if _status(error) == 404:  # noqa: PLR2004 - HTTP's own number
                    return None
                raise _refused(error) from None
            except BotoCoreError as error:
                raise _failed(error) from None
            self._remember(name)
        return f"{self._address}/{name}"

    def put(self, name: str, audio: Audio) -> str:
        """Keep audio under `name` and return its address."""
        try:
            self._s3.put_object(
                Bucket=self._bucket,
                Key=name,
                Body=audio.content,
                ContentType=audio.media_type,
                CacheControl=CACHE_CONTROL,
            )
        except ClientError as error:
            raise _refused(error) from None
        except BotoCoreError as error:
            raise _failed(error) from None
        self._remember(name)
        return f"{self._address}/{name}"

    def _remembers(self, name: str) -> bool:
        with self._lock:
            if name not in self._seen:
                return False
            self._seen.move_to_end(name)
            return True

    def _remember(self, name: str) -> None:
        with self._lock:
            self._seen[name] = None
            self._seen.move_to_end(name)
            if len(self._seen) > MAX_NAMES_REMEMBERED:
                self._seen.popitem(last=False)


def build(settings: Settings) -> AudioShelf:
    """Make the shelf the settings describe; keys, region and endpoint are the AWS SDK's own.

    Raises ProviderError if the SDK's own settings cannot be used.
    """
    try:
        return S3Shelf(settings)
    except (BotoCoreError, ValueError):
        raise ProviderError("s3: the AWS settings cannot be used", permanent=True) from None


def _config(read_seconds: float) -> Config:
    return Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=read_seconds,
        # One attempt: the caller hears the carrier's voice sooner than a second attempt ends.
        retries={"total_max_attempts": 1, "mode": "standard"},
        max_pool_connections=MAX_CONNECTIONS,
        # S3's likenesses do not all know the newer checksums.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )


def _status(error: ClientError) -> int:
    return int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))


def _refused(error: ClientError) -> ProviderError:
    """Judge S3's answer by its status; its own words stay out, for they may quote a key."""
    status = _status(error)
    later = status >= _SERVER_ERROR or status < 400 or status in _AGAIN_LATER  # noqa: PLR2004 - HTTP's own number
    return ProviderError(f"s3: status {status}", permanent=not later)


def _failed(error: BotoCoreError) -> ProviderError:
    """Tell settings that will never work from the network's failures, which pass."""
    reason = f"s3: cannot be asked ({type(error).__name__})"
    return ProviderError(reason, permanent=isinstance(error, _NEVER_WORKS))
