"""Vendors on this machine: real HTTP, answered by us, with a dial for every way to fail."""

from tests.vendors.bodies import completion, little_wav
from tests.vendors.server import FAULTS, Fault, Request, VendorServer, vendors

__all__ = ["FAULTS", "Fault", "Request", "VendorServer", "completion", "little_wav", "vendors"]
