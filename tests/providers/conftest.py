"""What the providers' tests share: loopback vendors and settings that point at them."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from neuracrm_voice.settings import Settings, read_settings
from tests.vendors import VendorServer, vendors

__all__ = ["vendors"]

OPENAI_KEY = "sk-secret-openai"
ELEVENLABS_KEY = "xi-secret-elevenlabs"

READ_BY_ALL = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::audio/*",
        }
    ],
}

Configure = Callable[..., Settings]


@pytest.fixture
def configure(
    vendors: VendorServer,
    tmp_path: Path,
) -> Configure:
    def configured(**overrides: object) -> Settings:
        return read_settings(
            **{
                "_env_file": None,
                "instance_path": tmp_path / "instance",
                "openai_api_key": OPENAI_KEY,
                "openai_base_url": vendors.openai_url,
                "elevenlabs_api_key": ELEVENLABS_KEY,
                "elevenlabs_base_url": vendors.elevenlabs_url,
                "redis_url": "",
                **overrides,
            }
        )

    return configured


@pytest.fixture(scope="session")
def s3_url() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", s3_url)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIASECRET")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "aws-secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with closing(boto3.client("s3")) as s3:
        s3.create_bucket(Bucket="audio")
        s3.put_bucket_policy(Bucket="audio", Policy=json.dumps(READ_BY_ALL))
    return "audio"
