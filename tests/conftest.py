"""What every test may use."""

from hypothesis import settings

pytest_plugins = ["tests.databases"]

# How long an example takes is the machine's affair: it fails no test.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")
